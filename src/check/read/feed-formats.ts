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
