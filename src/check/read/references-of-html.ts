import { ownValue } from "../../base/own-value.ts";
import { FEED_TYPES } from "./feed-formats.ts";
import { type HtmlElement, wordsOf } from "./read-elements.ts";
import type { Load, Reference, Role } from "./reference.ts";
import { referencesOfCss } from "./references-of-css.ts";

interface Holder {
  readonly attribute: string;
  readonly role: Role;
  readonly load: Load | null;
  /** The attribute holds several addresses, as `srcset` does. */
  readonly list?: true;
}

const LINK: Holder = { attribute: "href", role: "page", load: null };
const CITE: Holder = { attribute: "cite", role: "page", load: null };
const IMAGE: Holder = { attribute: "src", role: "asset", load: "image" };
const IMAGE_SET: Holder = { attribute: "srcset", role: "asset", load: "image", list: true };
const MEDIA: Holder = { attribute: "src", role: "asset", load: "media" };

const FORM_ACTION: Holder = { attribute: "formaction", role: "page", load: null };
const DRAWN: Holder = { attribute: "href", role: "asset", load: "image" };
const DRAWN_IN_SVG_1: Holder = { ...DRAWN, attribute: "xlink:href" };

/** Every attribute of HTML that holds an address. */
const HOLDERS: Readonly<Record<string, readonly Holder[]>> = {
  a: [LINK],
  area: [LINK],
  blockquote: [CITE],
  q: [CITE],
  ins: [CITE],
  del: [CITE],
  form: [{ attribute: "action", role: "page", load: null }],
  button: [FORM_ACTION],
  img: [IMAGE, IMAGE_SET, { attribute: "longdesc", role: "page", load: null }],
  input: [IMAGE, FORM_ACTION],
  // `src` belongs to sound and film, `srcset` to pictures.
  source: [MEDIA, IMAGE_SET],
  video: [MEDIA, { attribute: "poster", role: "asset", load: "image" }],
  audio: [MEDIA],
  track: [MEDIA],
  script: [{ attribute: "src", role: "asset", load: "script" }],
  iframe: [{ attribute: "src", role: "asset", load: "frame" }],
  embed: [{ attribute: "src", role: "asset", load: "frame" }],
  // Of SVG; the second is how SVG 1.1 wrote it.
  image: [DRAWN, DRAWN_IN_SVG_1],
  use: [DRAWN, DRAWN_IN_SVG_1],
  object: [{ attribute: "data", role: "asset", load: "frame" }],
};

const LOADED_BY_REL: readonly (readonly [rel: string, load: Load])[] = [
  ["stylesheet", "style"],
  ["icon", "icon"],
  ["apple-touch-icon", "icon"],
  ["mask-icon", "icon"],
  ["manifest", "icon"],
  ["preload", "hint"],
  ["modulepreload", "hint"],
  ["prefetch", "hint"],
  ["preconnect", "hint"],
  ["dns-prefetch", "hint"],
];

const OPEN_GRAPH: ReadonlySet<string> = new Set(
  "og:url og:image og:image:url og:image:secure_url og:audio og:video article:author twitter:image".split(
    " ",
  ),
);
const REFRESH = /^\s*\d+\s*[;,]\s*url\s*=\s*["']?([^"']*)/i;
const CANDIDATE = /(\S*[^\s,])(?:\s+[\d.]+[wxh])?\s*(?:,|$)/g;

/** Every address in the elements of a page, or of the HTML inside a feed, in document order. */
export function referencesOfHtml(elements: readonly HtmlElement[], absolute = false): readonly Reference[] {
  return elements.flatMap((element) =>
    [...inElement(element), ...inStyle(element)].map(([url, role, load]) => ({
      url,
      role,
      load,
      absolute,
      at: element.at,
    })),
  );
}

type Address = readonly [url: string, role: Role, load: Load | null];

function inElement(element: HtmlElement): readonly Address[] {
  switch (element.name) {
    case "link":
      return ofLink(element);
    case "meta":
      return ofMeta(element);
    case "style":
      return referencesOfCss(element.text).map(({ url, role, load }) => [url, role, load]);
    default:
      return (ownValue(HOLDERS, element.name) ?? []).flatMap((holder) => inAttribute(element, holder));
  }
}

/** Pictures of a `style` attribute. */
function inStyle({ attributes }: HtmlElement): readonly Address[] {
  const { style } = attributes;
  return style === undefined
    ? []
    : referencesOfCss(style).map(({ url, role, load }): Address => [url, role, load]);
}

function inAttribute(element: HtmlElement, { attribute, role, load, list }: Holder): readonly Address[] {
  const value = element.attributes[attribute];
  if (value === undefined) return [];
  const urls = list === true ? candidatesOf(value) : [value];
  return urls.map((url) => [url, role, load]);
}

function candidatesOf(srcset: string): readonly string[] {
  return [...srcset.matchAll(CANDIDATE)].map((match) => match[1] ?? "");
}

function ofLink({ attributes }: HtmlElement): readonly Address[] {
  const { href, imagesrcset } = attributes;
  if (imagesrcset !== undefined) return candidatesOf(imagesrcset).map((url) => [url, "asset", "hint"]);
  if (href === undefined) return [];
  const rels = wordsOf(attributes.rel);
  // The check of the head reports what is wrong with it.
  if (rels.includes("canonical")) return [];
  const loaded = LOADED_BY_REL.find(([rel]) => rels.includes(rel));
  // A `preconnect` names a server, not a file.
  if (rels.includes("preconnect") || rels.includes("dns-prefetch")) return [[href, "metadata", "hint"]];
  if (loaded !== undefined) return [[href, "asset", loaded[1]]];
  return [[href, FEED_TYPES.has(attributes.type ?? "") ? "feed" : "page", null]];
}

function ofMeta({ attributes }: HtmlElement): readonly Address[] {
  const content = attributes.content ?? "";
  if (OPEN_GRAPH.has(attributes.property ?? attributes.name ?? "")) return [[content, "metadata", null]];
  if (attributes["http-equiv"]?.toLowerCase() !== "refresh") return [];
  const url = REFRESH.exec(content)?.[1];
  return url === undefined ? [] : [[url.trim(), "page", null]];
}
