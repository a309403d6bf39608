import { type Problem, sortProblems } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Profile, weighed } from "../profile.ts";
import { FEED_FORMATS, type FeedKind, uncheckedFormatOf } from "../read/feed-formats.ts";
import type { Milliseconds } from "../read/parse-date.ts";
import { stringOf } from "../read/parse-json.ts";
import { positionsOf, START } from "../read/position.ts";
import { type Document, placeOf, readFeed } from "../read/read-document.ts";
import { isAbsolute } from "../read/reference.ts";
import { checkFeedDocument } from "./check-feed-document.ts";
import { selfOf } from "./check-self.ts";

export interface CheckFeedOptions {
  /** The file name in the places of problems; default `feed`. */
  readonly name?: string;
  /** Where it is published. Without it, the address that the feed states is taken as true. */
  readonly url?: string;
  /** What it must be; `auto`, the default, accepts any feed, and an OPML list of feeds. */
  readonly kind?: FeedKind | "auto";
  /** How much each rule weighs; `standard` by default. */
  readonly profile?: Profile;
  /** In milliseconds since 1970: later dates are reported. Without it, none is. */
  readonly now?: Milliseconds;
}

/**
 * Checks one feed by itself, from its bytes or its text: RSS 2.0, Atom 1.0, JSON Feed 1.1, or an OPML list. Asks no network and no other file.
 * The problems are in the order of every report; each has its rule, clause, W3C class, place and a way to fix it, in French and in English.
 */
export function checkFeed(source: Uint8Array | string, options: CheckFeedOptions = {}): readonly Problem[] {
  const { name = "feed", url = null, kind = "auto", profile = "standard", now = null } = options;
  const read = readFeed(name, url ?? "", source);
  const document = url === null ? { ...read, address: ownAddressOf(read) } : read;
  const surrogates = [...loneSurrogates(document, source)];
  const found = [...wrongFormat(document, kind), ...checkFeedDocument(document, now)];
  // A lone surrogate is encoded as U+FFFD: it is reported once.
  const others =
    surrogates.length === 0 ? found : found.filter(({ rule }) => rule !== "xml/misread-character");
  return sortProblems([...weighed([...surrogates, ...others], profile)]);
}

/** What is checked beside feeds: a document of one entry of Atom, a list of feeds under its name of today, and under its first. */
const OTHERS: ReadonlySet<string> = new Set(["entry", "opml", "outlineDocument"]);

/** A text may hold a lone surrogate, which no file can. */
function* loneSurrogates(document: Document, source: Uint8Array | string): Generator<Problem> {
  const offset = typeof source === "string" ? source.search(/\p{Surrogate}/u) : -1;
  if (offset === -1 || typeof source !== "string") return;
  yield problem("text/not-utf8", placeOf(document, positionsOf(source)(offset)));
}

/** What is no feed at all, or not of the expected kind. A file that cannot be read to its end still shows its root. */
function* wrongFormat(document: Document, kind: FeedKind | "auto"): Generator<Problem> {
  const found = rootOf(document);
  if (found === null || isUnchecked(document)) return;
  const formats = kind === "auto" ? Object.values(FEED_FORMATS) : [FEED_FORMATS[kind]];
  const isRight = formats.some(({ root }) => root === found) || (kind === "auto" && OTHERS.has(found));
  const expected = formats.map(({ shown }) => shown).join(", ");
  if (!isRight) yield problem("feed/not-a-feed", placeOf(document, START), { found, expected });
}

/** Of a format that is named and not checked. */
function isUnchecked(document: Document): boolean {
  const root = document.kind === "xml" ? document.parsed.root : null;
  return root !== null && uncheckedFormatOf(root) !== null;
}

function rootOf(document: Document): string | null {
  if (document.kind === "json" && document.parsed.ok) {
    return document.parsed.root.kind === "object" ? "{…}" : document.parsed.root.kind;
  }
  return document.kind === "xml" ? (document.parsed.root?.local ?? null) : null;
}

/** The address that the feed gives as its own; empty if it gives none. */
function ownAddressOf(document: Document): string {
  if (document.kind === "xml") {
    const self = selfOf(document) ?? "";
    return isAbsolute(self) ? self : "";
  }
  if (document.kind !== "json" || !document.parsed.ok) return "";
  return stringOf(document.parsed.root, "feed_url") ?? "";
}
