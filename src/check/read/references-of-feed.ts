import type { FeedHtmlReader } from "./feed-content.ts";
import { ATOM, CONTENT, MEDIA, SITEMAP_IMAGE, XHTML } from "./namespaces.ts";
import { type JsonNode, memberOf } from "./parse-json.ts";
import { withDescendants, type XmlElement } from "./parse-xml.ts";
import type { Position } from "./position.ts";
import type { HtmlElement } from "./read-elements.ts";
import { isAbsolute, type Reference, type Role } from "./reference.ts";
import { referencesOfHtml } from "./references-of-html.ts";
import { resolvedFrom, withBases } from "./xml-base.ts";

/** The parsed HTML of an item in a feed. Its place is that of its element or member. */
export interface FeedContent {
  readonly elements: readonly HtmlElement[];
  readonly references: readonly Reference[];
  /** As it was written; null for XHTML. */
  readonly source: string | null;
  /** The full address from which its relative ones start; null if nothing gives one. */
  readonly base: string | null;
  readonly at: Position;
}

interface Holder {
  readonly uri: string;
  readonly local: string;
  /** Null: the element's text is the address. */
  readonly attribute: string | null;
  readonly role: Role;
  readonly when?: (element: XmlElement) => boolean;
}

/** A guid that wrongly claims to be an address is reported by `check-rss-values.ts`. */
const isPermalink = (guid: XmlElement) =>
  guid.attributes.get("isPermaLink") !== "false" && isAbsolute(guid.text);
const isFeedLink = (link: XmlElement) =>
  /self|current|archive|hub/.test(link.attributes.get("rel") ?? "") ||
  link.attributes.get("type") === "application/atom+xml";

const isRestrictedByAddress = (restriction: XmlElement) => restriction.attributes.get("type") === "uri";
const CREATIVE_COMMONS = "http://backend.userland.com/creativeCommonsRssModule";

/** Every place of RSS, Atom and OPML that holds an address. // RSS 2.0, RFC 4287 § 4.2, Media RSS 1.5, OPML 2.0 */
const HOLDERS: readonly Holder[] = [
  { uri: "", local: "link", attribute: null, role: "page" },
  { uri: "", local: "comments", attribute: null, role: "page" },
  { uri: "", local: "docs", attribute: null, role: "page" },
  { uri: "", local: "guid", attribute: null, role: "page", when: isPermalink },
  { uri: "", local: "url", attribute: null, role: "asset" },
  { uri: "", local: "enclosure", attribute: "url", role: "asset" },
  { uri: "", local: "source", attribute: "url", role: "feed" },
  { uri: MEDIA, local: "content", attribute: "url", role: "asset" },
  { uri: MEDIA, local: "thumbnail", attribute: "url", role: "asset" },
  { uri: MEDIA, local: "player", attribute: "url", role: "page" },
  { uri: MEDIA, local: "copyright", attribute: "url", role: "page" },
  { uri: MEDIA, local: "category", attribute: "scheme", role: "metadata" },
  { uri: MEDIA, local: "credit", attribute: "scheme", role: "metadata" },
  { uri: MEDIA, local: "rating", attribute: "scheme", role: "metadata" },
  { uri: MEDIA, local: "restriction", attribute: null, role: "metadata", when: isRestrictedByAddress },
  { uri: CREATIVE_COMMONS, local: "license", attribute: null, role: "page" },
  { uri: ATOM, local: "link", attribute: "href", role: "feed", when: isFeedLink },
  { uri: ATOM, local: "link", attribute: "href", role: "page", when: (link) => !isFeedLink(link) },
  { uri: ATOM, local: "content", attribute: "src", role: "asset" },
  { uri: ATOM, local: "generator", attribute: "uri", role: "page" },
  { uri: ATOM, local: "uri", attribute: null, role: "page" },
  { uri: ATOM, local: "icon", attribute: null, role: "asset" },
  { uri: ATOM, local: "logo", attribute: null, role: "asset" },
  { uri: "", local: "outline", attribute: "xmlUrl", role: "feed" },
  { uri: "", local: "outline", attribute: "htmlUrl", role: "page" },
  { uri: "", local: "outline", attribute: "url", role: "page" },
];

/** Most elements hold none. */
const HOLDERS_BY_NAME: ReadonlyMap<string, readonly Holder[]> = new Map(
  HOLDERS.map(({ local }) => [local, HOLDERS.filter((holder) => holder.local === local)]),
);

/** What may be HTML, if its type says so. */
const ATOM_TEXTS: ReadonlySet<string> = new Set(["content", "summary", "title", "subtitle", "rights"]);
const MEDIA_TEXTS: ReadonlySet<string> = new Set(["title", "description", "text"]);

const JSON_ROLES: ReadonlyMap<string, Role> = new Map([
  ["home_page_url", "page"],
  ["feed_url", "feed"],
  ["next_url", "feed"],
  ["url", "page"],
  ["external_url", "page"],
  ["icon", "asset"],
  ["favicon", "asset"],
  ["image", "asset"],
  ["banner_image", "asset"],
  ["avatar", "asset"],
]);

/** The HTML that an RSS or Atom feed carries in its items, as text or as XHTML. */
export function contentsOfXml(
  root: XmlElement,
  address: string,
  readHtml: FeedHtmlReader,
): readonly FeedContent[] {
  return [...withBases(root, address)].flatMap(({ element, base }): readonly FeedContent[] => {
    const { text, at } = element;
    if (isHtml(element)) return [contentOf(text, readHtml, base, at)];
    return holdsXhtml(element) ? [{ ...xhtmlIn(element, address, base), at }] : [];
  });
}

function contentOf(source: string, readHtml: FeedHtmlReader, base: string | null, at: Position): FeedContent {
  const { elements, references } = readHtml(source);
  return { elements, references, source, base, at };
}

/** The XHTML in an element of Atom, as if it had been written as HTML; each part may give the base of its addresses. // RFC 4287 § 3.1.1.3 */
function xhtmlIn(element: XmlElement, address: string, base: string | null): Omit<FeedContent, "at"> {
  const elements: HtmlElement[] = [];
  const references: Reference[] = [];
  const parts = element.children.flatMap((child) => [...withBases(child, address, base)]);
  for (const { element: part, base: own } of [{ element, base }, ...parts]) {
    if (part.uri !== XHTML) continue;
    const { local: name, attributes, text, at } = part;
    const html = {
      name,
      attributes: Object.fromEntries(attributes),
      at,
      offset: 0,
      inside: 0,
      parent: null,
      text,
    };
    elements.push(html);
    for (const reference of referencesOfHtml([html], true))
      references.push({ ...reference, url: resolvedFrom(reference.url, own) });
  }
  return { elements, references, source: null, base };
}

/** The HTML that a JSON Feed carries in its items. */
export function contentsOfJson(root: JsonNode, readHtml: FeedHtmlReader): readonly FeedContent[] {
  return [...membersBelow(root)].flatMap(([name, node]) =>
    name === "content_html" && node.kind === "string" ? [contentOf(node.value, readHtml, null, node.at)] : [],
  );
}

/** Every address of an RSS or Atom feed outside its HTML, or of an OPML list. */
export function addressesOfXml(root: XmlElement, address: string): readonly Reference[] {
  return [...withBases(root, address)].flatMap(({ element, base }) =>
    (HOLDERS_BY_NAME.get(element.local) ?? []).flatMap(
      ({ uri, attribute, role, when }): readonly Reference[] => {
        if (element.uri !== uri || when?.(element) === false) return [];
        const written = attribute === null ? element.text.trim() : element.attributes.get(attribute);
        if (written === undefined) return [];
        const isAtom = uri === ATOM;
        const url = isAtom ? resolvedFrom(written, base) : written;
        return [{ url, role, load: null, absolute: true, at: element.at, ...(isAtom ? { iri: true } : {}) }];
      },
    ),
  );
}

/** The pictures of a sitemap; its pages are judged by its own checks. // Google, image sitemaps */
export function picturesOf(root: XmlElement): readonly Reference[] {
  return [...withDescendants(root)]
    .filter(({ uri, local }) => uri === SITEMAP_IMAGE && local === "loc")
    .map(({ text, at }) => ({ url: text.trim(), role: "asset", load: null, absolute: false, at }));
}

/** Every address of a JSON Feed outside its HTML; extensions (`_…`) are left out. */
export function addressesOfJson(root: JsonNode): readonly Reference[] {
  return [...membersBelow(root)].flatMap(([name, node, owner]): readonly Reference[] => {
    const isAttachment = name === "url" && memberOf(owner, "mime_type") !== null;
    const role = isAttachment ? "asset" : JSON_ROLES.get(name);
    if (role === undefined || node.kind !== "string") return [];
    return [{ url: node.value, role, load: null, absolute: true, at: node.at }];
  });
}

/** The addresses inside the HTML of a feed; their place is that of the HTML. */
export function referencesOfContents(contents: readonly FeedContent[]): readonly Reference[] {
  return contents.flatMap(({ references, base, at }) =>
    references.map((reference) => ({
      ...reference,
      url: resolvedFrom(reference.url, base),
      at,
      embedded: true,
    })),
  );
}

/** Every member of every object, with its name and its object; not those of extensions. // JSON Feed 1.1, Extensions */
export function* membersBelow(
  node: JsonNode,
): Generator<readonly [name: string, node: JsonNode, owner: JsonNode]> {
  if (node.kind === "array") for (const item of node.items) yield* membersBelow(item);
  if (node.kind !== "object") return;
  for (const [name, member] of node.members) {
    if (name.startsWith("_")) continue;
    yield [name, member, node];
    yield* membersBelow(member);
  }
}

function isHtml(element: XmlElement): boolean {
  if (element.uri === CONTENT) return element.local === "encoded";
  if (element.uri === "") return element.local === "description";
  const type = element.attributes.get("type");
  if (element.uri === MEDIA) return MEDIA_TEXTS.has(element.local) && type === "html";
  const isHtmlType = type === "html" || type === "text/html";
  return element.uri === ATOM && ATOM_TEXTS.has(element.local) && isHtmlType;
}

/** XHTML in Atom, and the `xhtml:body` that some feeds of RSS have. */
function holdsXhtml({ uri, local, attributes }: XmlElement): boolean {
  if (uri === XHTML) return local === "body";
  const type = attributes.get("type") ?? "";
  return uri === ATOM && (type === "xhtml" || type === "application/xhtml+xml");
}
