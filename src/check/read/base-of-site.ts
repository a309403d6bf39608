/** Where a site is published, from what its own files say. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { ReadableFolder } from "../../base/folders.ts";
import { parseJson, stringOf } from "./parse-json.ts";
import { canonicalsOf, type HtmlElement, readElements, wordsOf } from "./read-elements.ts";
import { readRobots } from "./read-robots.ts";

/** Files that may be a site's own feed, if its home page announces none. */
const FEEDS = ["feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json", "feed/index.xml"];
/** In bytes: a sitemap of fifty thousand addresses is not read for one. */
const PART = 64 * 1024;

/**
 * The address of the site, absolute and ending in `/`: by the one canonical link of its home page, else by robots.txt, a sitemap, CNAME
 * (GitHub Pages), or a feed's link to itself. Null if none of them says it.
 */
export function baseOfSite(dist: ReadableFolder): string | null {
  const home = textOf(dist, "index.html", Number.POSITIVE_INFINITY);
  const elements = home === null ? [] : readElements(home);
  return (
    baseOfHome(elements) ??
    baseOfRobots(dist) ??
    baseOfSitemap(dist, "sitemap.xml") ??
    baseOfSitemap(dist, "sitemap_index.xml") ??
    baseOfCname(dist) ??
    baseOfFeeds(dist, elements)
  );
}

function baseOfHome(elements: readonly HtmlElement[]): string | null {
  const [canonical, ...others] = canonicalsOf(elements);
  return others.length === 0 ? folderAddress(canonical?.attributes.href) : null;
}

/** `Sitemap: https://ex.org/sub/sitemap.xml`, a file that is there: the site is at https://ex.org/sub/. */
function baseOfRobots(dist: ReadableFolder): string | null {
  const robots = readRobots(textOf(dist, "robots.txt") ?? "");
  const sitemaps = robots.loose.filter(({ name }) => name.toLowerCase() === "sitemap");
  return firstOf(sitemaps, ({ value }) => baseOfFileAt(dist, value));
}

/** Of an index by the sitemaps that it names; else by the address that is the beginning of all, which is the home page’s, or their server. */
function baseOfSitemap(dist: ReadableFolder, path: string): string | null {
  const locs = [...(textOf(dist, path) ?? "").matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(
    ([, url = ""]) => url,
  );
  const addresses = locs.filter((url) => /^https?:\/\//i.test(url) && canParseUrl(url));
  const [first] = addresses;
  if (first === undefined) return null;
  const shortest = addresses.reduce((least, url) => (url.length < least.length ? url : least), first);
  const home = folderAddress(shortest);
  const isHome = home !== null && addresses.every((url) => `${url}/`.startsWith(home));
  return (
    firstOf(addresses.slice(0, 3), (url) => (url.endsWith(".xml") ? baseOfFileAt(dist, url) : null)) ??
    (isHome ? home : `${new URL(first).origin}/`)
  );
}

/** One name of a host, as GitHub Pages reads it. */
function baseOfCname(dist: ReadableFolder): string | null {
  const [host = ""] = (textOf(dist, "CNAME") ?? "").trim().split(/\s/);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(host) ? `https://${host.toLowerCase()}/` : null;
}

function baseOfFeeds(dist: ReadableFolder, home: readonly HtmlElement[]): string | null {
  const announced = home
    .filter(({ name, attributes }) => name === "link" && wordsOf(attributes.rel).includes("alternate"))
    .flatMap(({ attributes }) => /\.(?:xml|json|atom|rss)$/.exec(attributes.href ?? "")?.input ?? []);
  const files = announced.map((url) => url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/^\.?\//, ""));
  return firstOf([...files, ...FEEDS], (path) => {
    const text = textOf(dist, path);
    const own = text === null ? null : selfAddress(text);
    return own === null ? null : baseOfFileAt(dist, own, path);
  });
}

function selfAddress(feed: string): string | null {
  if (/^\s*\{/.test(feed)) {
    const parsed = parseJson(feed);
    return parsed.ok ? stringOf(parsed.root, "feed_url") : null;
  }
  const link = /<(?:\w+:)?link\b[^>]*\brel\s*=\s*["']self["'][^>]*>/i.exec(feed)?.[0] ?? "";
  return /\bhref\s*=\s*["']([^"']*)["']/i.exec(link)?.[1] ?? null;
}

/** A file of the site stands at an address: what comes before its path is the address of the site. `path`: the file that it is. */
function baseOfFileAt(dist: ReadableFolder, address: string, path: string | null = null): string | null {
  if (!/^https?:\/\//i.test(address) || !canParseUrl(address)) return null;
  const { origin, pathname } = new URL(address);
  const parts = pathname.slice(1).split("/");
  // The longest path that is a file: `feeds/feed.xml` before `feed.xml`.
  const found = parts.findIndex((_, i) => {
    const file = parts.slice(i).join("/");
    return path === null ? dist.stat(file) !== null : file === path;
  });
  return found === -1
    ? null
    : `${origin}/${parts
        .slice(0, found)
        .map((part) => `${part}/`)
        .join("")}`;
}

/** An address that ends in `/`, or is that of a server; null of anything else. */
function folderAddress(address: string | undefined): string | null {
  const usable = address !== undefined && /^https?:\/\/[^/?#]+(?:\/(?:[^?#]*\/)?)?$/i.test(address);
  return usable && canParseUrl(address) ? new URL(address).href : null;
}

function textOf(dist: ReadableFolder, path: string, most = PART): string | null {
  if (dist.stat(path) === null) return null;
  const bytes = dist.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes.subarray(0, most));
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
