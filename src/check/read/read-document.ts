import type { Place } from "../../base/problem.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { type DecodedXml, decodedText, decodeXml, type XmlEncoding } from "./decode-xml.ts";
import { type FeedHtmlReader, feedHtmlReader } from "./feed-content.ts";
import { FEED_ROOTS } from "./feed-formats.ts";
import { namedElements } from "./named-elements.ts";
import { ATOM } from "./namespaces.ts";
import { type ParsedJson, parseJson, stringOf } from "./parse-json.ts";
import { type ParsedXml, parseXml, type XmlElement } from "./parse-xml.ts";
import { type Position, positionsOf } from "./position.ts";
import { canonicalsOf, type HtmlElement, type HtmlText, readHtml, wordsOf } from "./read-elements.ts";
import { type Entry, entryReader } from "./read-entry.ts";
import { readHostHeaders } from "./read-host-headers.ts";
import { readManifest, readRedirects } from "./read-plain-files.ts";
import type { Reference } from "./reference.ts";
import { referencesOfCss } from "./references-of-css.ts";
import {
  addressesOfJson,
  addressesOfXml,
  contentsOfJson,
  contentsOfXml,
  type FeedContent,
  picturesOf,
  referencesOfContents,
} from "./references-of-feed.ts";
import { referencesOfHtml } from "./references-of-html.ts";
import { type JsonLd, referencesOfJsonLd } from "./references-of-json-ld.ts";
import { addressOf, type SiteUnderCheck } from "./site-under-check.ts";
import { isVerificationFile } from "./verification-file.ts";

interface Read {
  readonly path: string;
  /** Its own absolute address. */
  readonly address: string;
  /** In bytes. */
  readonly size: number;
  readonly hasByteOrderMark: boolean;
  readonly text: string;
  readonly references: readonly Reference[];
}

export interface PageDocument extends Read {
  readonly kind: "page";
  readonly elements: readonly HtmlElement[];
  readonly texts: readonly HtmlText[];
  /** The elements that have a name for a screen reader. */
  readonly named: ReadonlySet<HtmlElement>;
  readonly jsonLd: readonly JsonLd[];
  /** Its brief; null if it has none, or is a list of them. */
  readonly entry: Entry | null;
  /** As written, if there is exactly one; else null. */
  readonly canonical: string | null;
  readonly noindex: boolean;
  /** Whether it redirects at once, as the page of an old address does. */
  readonly moved: boolean;
}

export interface XmlDocument extends Read {
  readonly kind: "xml";
  readonly encoding: XmlEncoding;
  readonly parsed: ParsedXml;
  readonly contents: readonly FeedContent[];
}

export interface JsonDocument extends Read {
  readonly kind: "json";
  readonly parsed: ParsedJson;
  /** Whether it states that it is a JSON Feed, or is named like one. */
  readonly isFeed: boolean;
  readonly contents: readonly FeedContent[];
}

export interface PlainDocument extends Read {
  readonly kind: "plain";
}

/** A file that should be text and is not UTF-8. */
export interface UnreadableDocument extends Read {
  readonly kind: "unreadable";
  /** Where the first wrong byte is. */
  readonly at: Position;
}

/** A file of the site, read once. It is dropped when its checks have run; `gather-facts.ts` keeps what is needed later. */
export type Document = PageDocument | XmlDocument | JsonDocument | PlainDocument | UnreadableDocument;

/** Lists of feeds: OPML under its name of today, and under its first. */
const LISTS: ReadonlySet<string> = new Set(["opml", "outlineDocument"]);

type Reader = (read: Read, encoding: XmlEncoding, readHtml: FeedHtmlReader) => Document;

const BY_NAME: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["_redirects", (read) => ({ ...read, kind: "plain", references: readRedirects(read.text).references })],
  ["_headers", (read) => ({ ...read, kind: "plain", references: readHostHeaders(read.text).references })],
  ...["robots.txt", "trust.txt", ".well-known/trust.txt", ".well-known/security.txt"].map(
    (name): readonly [string, Reader] => [name, (read) => ({ ...read, kind: "plain" })],
  ),
]);

const BY_ENDING: readonly (readonly [ending: string, reader: Reader])[] = [
  [".html", readPage],
  [".xml", readXml],
  [".opml", readXml],
  [".json", readJson],
  [".webmanifest", readWebManifest],
  [".css", (read) => ({ ...read, kind: "plain", references: referencesOfCss(read.text) })],
];

/** Null for a file that is not read, only known to exist: pictures, packages, files that verify who owns the site. */
export function readDocument(site: SiteUnderCheck, path: string): Document | null {
  if (isVerificationFile(path, () => site.dist.stat(path)?.size ?? 0)) return null;
  const reader = BY_NAME.get(path) ?? BY_ENDING.find(([ending]) => path.endsWith(ending))?.[1];
  const bytes = reader === undefined ? null : site.dist.read(path);
  if (reader === undefined || bytes === null) return null;
  return readBytes(path, addressOf(site, path), bytes, reader, site.readFeedHtml);
}

/** A feed by itself, whatever its name: JSON if it starts like JSON, else XML. */
export function readFeed(path: string, address: string, source: Uint8Array | string): Document {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const utf8 = decodeUtf8(bytes);
  const isJson = /^\s*[{[]/.test(utf8 ?? "");
  const decoded = typeof source === "string" && utf8 !== null ? decodedText(utf8) : null;
  const reader: Reader = isJson ? (read, _, readHtml) => readJsonAs(read, true, readHtml) : readXml;
  return readBytes(path, address, bytes, reader, feedHtmlReader(), decoded);
}

/** @param known its text, where it is known already. */
function readBytes(
  path: string,
  address: string,
  bytes: Uint8Array,
  reader: Reader,
  readHtml: FeedHtmlReader,
  known: DecodedXml | null = null,
): Document {
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const read = { path, address, size: bytes.length, hasByteOrderMark, references: [] };
  const decoded = known ?? (reader === readXml ? decodeXml(bytes) : decodedUtf8(bytes));
  if (decoded === null) return { ...read, kind: "unreadable", text: "", at: endOfUtf8(bytes) };
  const { text, ...encoding } = decoded;
  return reader({ ...read, text }, encoding, readHtml);
}

/** A document of Atom may be one entry. // RFC 4287 § 2 */
function isAtomEntry({ local, uri }: XmlElement): boolean {
  return local === "entry" && uri === ATOM;
}

function decodedUtf8(bytes: Uint8Array): DecodedXml | null {
  const text = decodeUtf8(bytes);
  return text === null ? null : { text, name: null, fault: null };
}

/** The place of a fact in a document, for a problem. */
export function placeOf(document: Document, at: Position): Place {
  return { file: document.path, line: at.line, column: at.column };
}

/** Whether search engines may index it under its own address. */
export function isIndexable(page: PageDocument): boolean {
  return !page.noindex && !page.moved && page.canonical === page.address;
}

/** Whether it is a brief's archive page, as it is or as it was: one file that also opens away from the site. */
export function isArchiveCopy(document: Document): boolean {
  return document.path.endsWith("/archive.html") || (document.kind === "page" && isRevision(document));
}

const REVISION = /(?:^|\/)rev\/[1-9]\d*\/index\.html$/;

/**
 * Whether it is the page of a former version, kept as it was published: what it states and where it leads is of that day, and compared with
 * nothing. A page that search engines may index is none.
 */
export function isRevision({ path, noindex }: Pick<PageDocument, "path" | "noindex">): boolean {
  return noindex && REVISION.test(path);
}

/** Whether it is an RSS, Atom or JSON feed. */
export function isFeed(document: Document): boolean {
  if (document.kind === "json") return document.isFeed;
  return document.kind === "xml" && FEED_ROOTS.has(document.parsed.root?.local ?? "");
}

function readPage(read: Read): PageDocument {
  const entry = entryReader();
  const { elements, texts } = readHtml(read.text, undefined, entry);
  const positionOf = positionsOf(read.text);
  const canonicals = canonicalsOf(elements);
  const metas = elements.filter(({ name }) => name === "meta").map(({ attributes }) => attributes);
  const robots = metas.filter(({ name }) => name?.toLowerCase() === "robots");
  const jsonLd = elements
    .filter(({ name, attributes }) => name === "script" && attributes.type === "application/ld+json")
    .map(({ text, at, inside }) => ({
      parsed: parseJson(text, (offset) => positionOf(inside + offset)),
      at,
    }));
  const noindex = robots.some(({ content }) => wordsOf(content?.replaceAll(",", " ")).includes("noindex"));
  const references = [...referencesOfHtml(elements), ...referencesOfJsonLd(jsonLd)];
  return {
    ...read,
    kind: "page",
    elements,
    texts,
    named: namedElements({ elements, texts }),
    jsonLd,
    entry: entry.entry(),
    // What it loads must be there for ever; what it links to may have moved since.
    references: isRevision({ ...read, noindex })
      ? references.filter(({ load }) => load !== null)
      : references,
    canonical: canonicals.length === 1 ? (canonicals[0]?.attributes.href ?? null) : null,
    noindex,
    moved: metas.some((meta) => meta["http-equiv"]?.toLowerCase() === "refresh"),
  };
}

function readXml(read: Read, encoding: XmlEncoding, readHtml: FeedHtmlReader): XmlDocument {
  const parsed = parseXml(read.text);
  const { root } = parsed;
  if (root === null || !(FEED_ROOTS.has(root.local) || LISTS.has(root.local) || isAtomEntry(root))) {
    const references = root === null ? [] : picturesOf(root);
    return { ...read, kind: "xml", encoding, parsed, contents: [], references };
  }
  const contents = contentsOfXml(root, read.address, readHtml);
  const references = [...addressesOfXml(root, read.address), ...referencesOfContents(contents)];
  return { ...read, kind: "xml", encoding, parsed, contents, references };
}

function readJson(read: Read, _: XmlEncoding, readHtml: FeedHtmlReader): JsonDocument {
  return readJsonAs(read, read.path.split("/").at(-1) === "feed.json", readHtml);
}

/** `isMeant`: it should be a feed, even if it does not look like one. */
function readJsonAs(read: Read, isMeant: boolean, readHtml: FeedHtmlReader): JsonDocument {
  const parsed = parseJson(read.text);
  const root = parsed.ok ? parsed.root : null;
  const isFeed = isMeant || (stringOf(root, "version")?.startsWith("https://jsonfeed.org/") ?? false);
  if (root === null || !isFeed) return { ...read, kind: "json", parsed, isFeed, contents: [] };
  const contents = contentsOfJson(root, readHtml);
  const references = [...addressesOfJson(root), ...referencesOfContents(contents)];
  return { ...read, kind: "json", parsed, isFeed, contents, references };
}

function readWebManifest(read: Read): JsonDocument {
  const parsed = parseJson(read.text);
  return { ...read, kind: "json", parsed, isFeed: false, contents: [], references: readManifest(parsed) };
}

/** Where the longest beginning that is UTF-8 ends. */
function endOfUtf8(bytes: Uint8Array): Position {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    // A character that is cut by the end of the part is not wrong yet.
    if (decodeUtf8(bytes.subarray(0, middle), { isPart: true }) === null) bad = middle;
    else good = middle;
  }
  const text = decodeUtf8(bytes.subarray(0, good), { isPart: true }) ?? "";
  return positionsOf(text)(text.length);
}
