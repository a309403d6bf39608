/** What two feed parsers that we did not write find in a feed, in one shape, so that formats and parsers can be compared. */
import { parseFeed } from "@rowanmanning/feed-parser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";

/** An entry as a reader has it; what a format has no place for is left out of what is compared. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  /** As HTML; null in RSS and Atom if the entry says no more than its summary. */
  readonly content: string | null;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly updated: number;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** Addresses of the files that go with it. */
  readonly files: readonly string[];
}

/** A feed as a reader has it. */
export interface Reading {
  readonly format: "rss" | "atom" | "json";
  readonly title: string;
  readonly url: string;
  readonly entries: readonly Entry[];
}

/** Reads RSS, Atom or JSON Feed with feedsmith. */
export function readWithFeedsmith(text: string): Reading {
  if (text.startsWith("{")) return readJsonFeed(text);
  return text.includes("<rss ") ? readRss(text) : readAtom(text);
}

function readRss(text: string): Reading {
  const { title, link, items = [] } = parseRssFeed(text);
  const entries = items.map((item): Entry => {
    const published = Date.parse(some(item.pubDate));
    const modified = item.dcterms?.modified?.[0];
    return {
      id: some(item.guid?.value),
      title: some(item.title),
      url: some(item.link),
      summary: some(item.description),
      content: item.content?.encoded ?? null,
      published,
      updated: modified === undefined ? published : Date.parse(modified),
      authors: (item.dc?.creators ?? []).map(some),
      topics: (item.categories ?? []).map(({ name }) => some(name)),
      files: (item.enclosures ?? []).map(({ url }) => some(url)),
    };
  });
  return { format: "rss", title: some(title), url: some(link), entries };
}

function readAtom(text: string): Reading {
  const feed = parseAtomFeed(text);
  const entries = (feed.entries ?? []).map((entry): Entry => {
    const links = entry.links ?? [];
    return {
      id: some(entry.id),
      title: textIn(entry.title),
      url: pageIn(links),
      summary: textIn(entry.summary),
      content: entry.content === undefined ? null : textIn(entry.content),
      published: Date.parse(some(entry.published)),
      updated: Date.parse(some(entry.updated)),
      authors: (entry.authors ?? []).map(({ name }) => some(name)),
      topics: (entry.categories ?? []).map(({ label }) => some(label)),
      files: links.filter(({ rel }) => rel === "enclosure").map(({ href }) => some(href)),
    };
  });
  return { format: "atom", title: textIn(feed.title), url: pageIn(feed.links ?? []), entries };
}

function readJsonFeed(text: string): Reading {
  const { title, home_page_url, items = [] } = parseJsonFeed(text);
  const entries = items.map(
    (item): Entry => ({
      id: some(item.id),
      title: some(item.title),
      url: some(item.url),
      summary: some(item.summary),
      content: some(item.content_html),
      published: Date.parse(some(item.date_published)),
      updated: Date.parse(some(item.date_modified)),
      authors: (item.authors ?? []).map(({ name }) => some(name)),
      topics: item.tags ?? [],
      files: (item.attachments ?? []).map(({ url }) => some(url)),
    }),
  );
  return { format: "json", title: some(title), url: some(home_page_url), entries };
}

/** Reads RSS or Atom with @rowanmanning/feed-parser, which knows no `dcterms:modified`. */
export function readWithRowan(text: string): Reading {
  const { meta, title, url, items } = parseFeed(text);
  return {
    format: meta.type === "rss" ? "rss" : "atom",
    title: some(title),
    url: some(url),
    entries: items.map((item) => ({
      id: some(item.id),
      title: some(item.title),
      url: some(item.url),
      summary: some(item.description),
      content: item.content,
      published: item.published?.getTime() ?? Number.NaN,
      updated: item.updated?.getTime() ?? Number.NaN,
      authors: item.authors.map(({ name }) => some(name)),
      topics: item.categories.map(({ label }) => some(label)),
      files: item.media.filter(({ type }) => type !== "image").map((file) => file.url),
    })),
  };
}

/** What must be there: a parser that finds nothing fails the test, and is not compared with another that finds nothing. */
function some(value: unknown): string {
  if (typeof value !== "string" || value === "") throw new Error(`a parser found nothing: ${value}`);
  return value;
}

/** The text of an Atom text construct. */
function textIn(value: unknown): string {
  return some(typeof value === "object" && value !== null && "value" in value ? value.value : value);
}

/** The first `alternate`, which readers open. */
function pageIn(links: readonly { readonly rel?: string; readonly href?: string }[]): string {
  return some(links.find(({ rel }) => rel === "alternate")?.href);
}
