/**
 * The formats of feeds, in the order in which readers are offered them. To add one: a row here, a renderer in `render/feeds/`, its two words in
 * `language/locale/`; what else must know it does not compile until it does.
 */

interface FormatRow {
  /** Its name in `feeds.declared.formats` of `site.yaml`, and in the keys of its words: `feed.rss`, `feed.rss.for`. */
  readonly setting: string;
  /** As a link to a feed names it. */
  readonly name: string;
  /** The last part of a feed's address. */
  readonly file: string;
  readonly type: string;
  /** Whether feed readers take it from a list of feeds (OPML). */
  readonly inOpml: boolean;
  /** Where its documents of a day are, which lead to older ones; null if the format knows no archive. */
  readonly history: {
    readonly folder: string;
    readonly ending: string;
    /** Whether a document leads to the next day too, not only to the day before. */
    readonly leadsOn: boolean;
  } | null;
}

export const FEED_FORMATS = {
  rss: {
    setting: "rss",
    name: "RSS",
    file: "feed.xml",
    type: "application/rss+xml",
    inOpml: true,
    history: null,
  },
  atom: {
    setting: "atom",
    name: "Atom",
    file: "atom.xml",
    type: "application/atom+xml",
    inOpml: true,
    history: { folder: "atom", ending: "xml", leadsOn: true },
  },
  "json-feed": {
    setting: "json",
    name: "JSON Feed",
    file: "feed.json",
    type: "application/feed+json",
    inOpml: false,
    history: { folder: "json", ending: "json", leadsOn: false },
  },
} as const satisfies Readonly<Record<string, FormatRow>>;

type Formats = typeof FEED_FORMATS;
export type FeedFormat = keyof Formats;
export type FeedSetting = Formats[FeedFormat]["setting"];
/** Formats whose documents lead to older ones. */
export type ChainedFormat = { [F in FeedFormat]: Formats[F]["history"] extends null ? never : F }[FeedFormat];

export const ALL_FORMATS: readonly FeedFormat[] = Object.keys(FEED_FORMATS).filter(isFormat);
export const CHAINED_FORMATS: readonly ChainedFormat[] = ALL_FORMATS.filter(isChained);
export const FEED_SETTINGS: readonly FeedSetting[] = ALL_FORMATS.map(
  (format) => FEED_FORMATS[format].setting,
);

/** The formats that `site.yaml` names, in its order. */
export function formatsOf(settings: readonly FeedSetting[]): readonly FeedFormat[] {
  return settings.flatMap((setting) =>
    ALL_FORMATS.filter((format) => FEED_FORMATS[format].setting === setting),
  );
}

export function isChained(format: FeedFormat): format is ChainedFormat {
  return FEED_FORMATS[format].history !== null;
}

function isFormat(name: string): name is FeedFormat {
  return Object.hasOwn(FEED_FORMATS, name);
}
