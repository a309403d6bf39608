/** Exports of WordPress (WXR), RSS 2.0 and Atom. */
import type { Place, Problem } from "../../base/problem.ts";
import { importProblem } from "./import-rules.ts";
import { emptyPost, type ImportedPost, type Read } from "./imported-post.ts";
import { plainOf } from "./plain-of.ts";
import { textChunks } from "./text-chunks.ts";
import { wordPressText } from "./wordpress-text.ts";
import { childrenOf, markupOf, textIn, textOf, type XmlNode, xmlItems } from "./xml-items.ts";

/** What a channel says once for all its items. */
interface Channel {
  base: string | null;
  lang: string | null;
  /** Of a feed, who writes if an item does not say. */
  author: string | null;
  /** Names of authors by their login. */
  readonly names: Map<string, string>;
}

/** In bytes. */
const LARGEST = 1_048_576;

export function* readXml(chunks: Iterable<Uint8Array>, file: string): Generator<Read> {
  const channel: Channel = { base: null, lang: null, author: null, names: new Map() };
  const told: Read[] = [];
  const tell = (problem: Problem) => told.push({ kind: "told", problem });
  for (const read of xmlItems(textChunks(chunks, file, tell, declaredEncoding))) {
    yield* told.splice(0);
    if (read.kind === "other") noteOf(read.node, channel);
    else if (read.kind === "item") {
      const place = { file, line: read.node.line, column: 1 };
      if (read.isCut)
        yield { kind: "told", problem: importProblem("import/too-large", place, { limit: LARGEST }) };
      else yield* readItem(read.node, place, channel);
    } else {
      const place = { file, line: read.line, column: 1 };
      const rule = read.kind === "entities" ? "import/entities" : "import/broken-xml";
      yield { kind: "told", problem: importProblem(rule, place, { found: read.message }) };
    }
  }
}

/** // XML 1.0 § 4.3.3 */
function declaredEncoding(start: string): string | null {
  return /^[^<]*<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1] ?? null;
}

function noteOf(node: XmlNode, channel: Channel): void {
  const text = textOf(node).trim();
  if (node.name === "wp:base_blog_url") channel.base = text;
  else if (node.name === "link") channel.base ??= addressOf(node) || channel.base;
  else if (node.name === "language") channel.lang = text;
  else if (node.name === "author") channel.author = textIn(node, "name");
  else if (node.name === "wp:author")
    channel.names.set(textIn(node, "wp:author_login"), textIn(node, "wp:author_display_name"));
}

/** Of RSS the text; of Atom the page that the link leads to. */
function addressOf(node: XmlNode): string {
  const { href, rel = "alternate" } = node.attributes;
  return href === undefined ? textOf(node).trim() : rel === "alternate" ? href : "";
}

function* readItem(node: XmlNode, place: Place, channel: Channel): Generator<Read> {
  const type = textIn(node, "wp:post_type");
  if (type === "") {
    yield {
      kind: "post",
      post: node.name === "entry" ? atomPost(node, place, channel) : rssPost(node, place, channel),
    };
    return;
  }
  const title = plainOf(textIn(node, "title"));
  if (type === "attachment") {
    yield { kind: "picture", url: textIn(node, "wp:attachment_url") };
    return;
  }
  if (type === "page") {
    yield { kind: "told", problem: importProblem("import/page", place, { found: title }) };
    return;
  }
  const status = textIn(node, "wp:status");
  if (type !== "post" || /^(?:trash|auto-draft|inherit)$/.test(status)) {
    const found = type === "post" ? status : type;
    yield { kind: "told", problem: importProblem("import/other-kind", place, { found }) };
    return;
  }
  const comments = childrenOf(node, "wp:comment").length;
  const dropped = comments === 0 ? [] : [importProblem("import/comments", place, { found: comments })];
  const { html, problems, doubt } = wordPressText(textIn(node, "content:encoded"), place);
  const [link, guid] = [textIn(node, "link"), textIn(node, "guid")];
  const utc = textIn(node, "wp:post_date_gmt");
  const login = textIn(node, "dc:creator");
  const creator = channel.names.get(login) || login;
  const post: ImportedPost = {
    ...emptyPost(place, guid || link),
    title,
    // A draft has a date of its own only on the newsroom's clock.
    published: utc === "" || utc.startsWith("0000") ? textIn(node, "wp:post_date") : `${utc}Z`,
    slug: decoded(textIn(node, "wp:post_name")),
    addresses: [link, guid].filter((address) => /^https?:/.test(address)),
    summary: plainOf(textIn(node, "excerpt:encoded")),
    body: html,
    doubt: doubt === null ? null : { fr: doubt, en: doubt },
    notes: [...dropped, ...problems],
    topics: childrenOf(node, "category")
      .filter(({ attributes: { domain } }) => domain === "category" || domain === "post_tag")
      .map((category) => plainOf(textOf(category))),
    authors: creator === "" ? [] : [creator],
    isDraft: status !== "publish" && status !== "future",
    base: link || channel.base,
  };
  yield { kind: "post", post };
}

function rssPost(node: XmlNode, place: Place, channel: Channel): ImportedPost {
  const whole = textIn(node, "content:encoded");
  const description = textIn(node, "description");
  const [link, guid] = [textIn(node, "link"), textIn(node, "guid")];
  const authors = childrenOf(node, "dc:creator").map((creator) => textOf(creator).trim());
  // `address (name)` // RSS 2.0, `author`
  const author = textIn(node, "author");
  const name = /\(([^()]+)\)\s*$/.exec(author)?.[1] ?? author;
  return {
    ...emptyPost(place, guid || link),
    title: plainOf(textIn(node, "title")),
    published: textIn(node, "pubDate") || textIn(node, "dc:date"),
    addresses: [link, guid].filter((address) => /^https?:/.test(address)),
    summary: whole === "" ? "" : plainOf(description),
    body: whole || description,
    topics: childrenOf(node, "category").map((category) => plainOf(textOf(category))),
    authors: authors.length > 0 ? authors : name === "" ? [] : [name],
    lang: textIn(node, "dc:language") || channel.lang,
    base: link || channel.base,
  };
}

function atomPost(node: XmlNode, place: Place, channel: Channel): ImportedPost {
  const link =
    childrenOf(node, "link")
      .map(addressOf)
      .find((address) => address !== "") ?? "";
  const [content] = childrenOf(node, "content");
  const [summary] = childrenOf(node, "summary");
  const body = htmlIn(content ?? summary);
  const authors = childrenOf(node, "author").map((author) => textIn(author, "name"));
  const [title] = childrenOf(node, "title");
  return {
    ...emptyPost(place, textIn(node, "id") || link),
    title: plainOf(htmlIn(title)),
    published: textIn(node, "published") || textIn(node, "updated"),
    addresses: [link].filter((address) => /^https?:/.test(address)),
    summary: content === undefined ? "" : plainOf(htmlIn(summary)),
    body,
    topics: childrenOf(node, "category").map(({ attributes: { label, term = "" } }) => label ?? term),
    authors: authors.length > 0 ? authors : channel.author === null ? [] : [channel.author],
    lang: content?.attributes["xml:lang"] ?? node.attributes["xml:lang"] ?? null,
    base: link || channel.base,
  };
}

/** An Atom text as HTML, whatever its type. // RFC 4287 § 3.1.1 */
function htmlIn(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  const { type = "text" } = node.attributes;
  if (type === "xhtml") return markupOf(node);
  const text = textOf(node).trim();
  return type === "html" || type === "text/html"
    ? text
    : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A slug in percent-encoding, as WordPress keeps those that are not in Latin letters. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
