import type { XmlElement } from "./parse-xml.ts";

/**
 * What the checker knows of each feed format: the name of its root (`{…}` for JSON), the root as messages show it, the media type, and its
 * name. It is independent of the build's own table, so that a mistake in one is found by the other.
 */
export const FEED_FORMATS = {
  rss: { root: "rss", shown: "<rss>", mediaType: "application/rss+xml", name: "RSS" },
  atom: { root: "feed", shown: "<feed>", mediaType: "application/atom+xml", name: "Atom" },
  "json-feed": {
    root: "{…}",
    shown: "{ version, … }",
    mediaType: "application/feed+json",
    name: "JSON Feed",
  },
} as const;

export type FeedKind = keyof typeof FEED_FORMATS;
export type FeedName = (typeof FEED_FORMATS)[FeedKind]["name"];

const FORMATS = Object.values(FEED_FORMATS);

export const FEED_ROOTS: ReadonlySet<string> = new Set(FORMATS.map(({ root }) => root));
export const FEED_TYPES: ReadonlySet<string> = new Set(FORMATS.map(({ mediaType }) => mediaType));
export const FEED_NAMES: ReadonlySet<string> = new Set(FORMATS.map(({ name }) => name));

/** What feeds were before RSS 2.0, by the namespace of their elements. */
const OLD_NAMESPACES: readonly (readonly [uri: string, name: string])[] = [
  ["http://purl.org/rss/1.0/", "RSS 1.0"],
  ["http://purl.org/net/rss1.1#", "RSS 1.1"],
  ["http://my.netscape.com/rdf/simple/0.9/", "RSS 0.90"],
  ["http://channel.netscape.com/rdf/simple/0.9/", "RSS 0.90"],
];
const OLD_VERSION = /^0\.9\d?$/;

/** The name of a format of feeds that is known and not checked; null of any other file. */
export function uncheckedFormatOf(root: XmlElement): string | null {
  const { local, uri, attributes, children } = root;
  const version = attributes.get("version") ?? "";
  if (local === "rss" && OLD_VERSION.test(version)) return `RSS ${version}`;
  if (local !== "RDF" && local !== "Channel") return null;
  const uris = [uri, ...children.map((child) => child.uri)];
  return OLD_NAMESPACES.find(([old]) => uris.includes(old))?.[1] ?? null;
}
