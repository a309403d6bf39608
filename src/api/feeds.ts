/** `brevier/feeds`: RSS 2.0, Atom 1.0 and JSON Feed 1.1 from values, and whether a feed is sound. */
import { instantAt } from "../language/locale/zone.ts";
import { ALL_FORMATS, FEED_FORMATS, type FeedFormat } from "../model/feed-formats.ts";
import { digest, html, type Instant, type Lang, lang as langOf } from "../model/identifiers.ts";
import { type Feed as FeedValue, type FeedItem as ItemValue, UNCHAINED } from "../plan/feeds/feed.ts";
import { renderFeed as render } from "../render/feeds/render-feed.ts";
import { type Moment, momentOf } from "./moment.ts";

export { type CheckFeedOptions, checkFeed } from "../check/feed/check-feed.ts";
export type { FeedFormat } from "../model/feed-formats.ts";
export type { Moment } from "./moment.ts";

/** The formats, in the order in which readers are offered them. */
export const feedFormats: readonly FeedFormat[] = ALL_FORMATS;

/** A feed as a value. Texts are plain; addresses are complete. */
export interface Feed {
  /** Permanent, and no address that may change: a tag URI. // RFC 4287 § 4.2.6 */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A tag of BCP 47: `fr`. */
  readonly lang: string;
  /** The page that the feed is of. */
  readonly homeUrl: string;
  /** Its own address. */
  readonly selfUrl: string;
  readonly publisher: { readonly name: string; readonly url: string; readonly email?: string };
  /** The line of rights; «© name» if not said. */
  readonly rights?: string;
  /** A square picture, for lists of subscriptions. */
  readonly icon: string;
  /** A small one; `icon` if not said. */
  readonly favicon?: string;
  /** A PNG, JPEG or GIF at most 144 pixels wide. // RSS 2.0, <image> */
  readonly logo?: { readonly url: string; readonly width: number; readonly height: number };
  /** A WebSub hub. */
  readonly hub?: string;
  /** In the order in which readers are to have them. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Permanent. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** What it is about in a line. */
  readonly summary: string;
  /** The whole text. Links and pictures in it have complete addresses. */
  readonly html: string;
  readonly published: Moment;
  /** When readers were last told of a change; `published` if not said. */
  readonly updated?: Moment;
  /** The feed’s, if not said. */
  readonly lang?: string;
  readonly authors?: readonly { readonly name: string; readonly url: string }[];
  readonly topics?: readonly { readonly scheme: string; readonly key: string; readonly title: string }[];
}

/**
 * The text of a feed file.
 * @throws TypeError if a language is no tag, or a time is none or has no offset.
 */
export function renderFeed(feed: Feed, format: FeedFormat): string {
  if (!Object.hasOwn(FEED_FORMATS, format)) throw new TypeError(`no such format: ${String(format)}`);
  const texts = new Map(feed.items.map(({ id, html: text }) => [id, html(text)]));
  return render(format, asValue(feed), ({ id }) => texts.get(id) ?? html(""));
}

function asValue(feed: Feed): FeedValue {
  const lang = tagOf(feed.lang);
  const items = feed.items.map((item) => itemOf(item, lang, feed.publisher));
  const latest = items.map(({ updated }) => updated).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  const { publisher } = feed;
  return {
    id: feed.id,
    title: feed.title,
    description: feed.description,
    lang,
    homeUrl: feed.homeUrl,
    selfUrl: feed.selfUrl,
    versions: [],
    updated: latest ?? instantOf("1990-01-01T00:00:00Z"),
    publisher: { name: publisher.name, url: publisher.url, email: publisher.email ?? null },
    rights: feed.rights ?? `© ${publisher.name}`,
    logo: feed.logo ?? null,
    icon: feed.icon,
    favicon: feed.favicon ?? feed.icon,
    chain: UNCHAINED,
    hub: feed.hub ?? null,
    deleted: [],
    items,
  };
}

function itemOf(item: FeedItem, lang: Lang, publisher: Feed["publisher"]): ItemValue {
  const published = instantOf(item.published);
  const { name, url } = publisher;
  return {
    id: item.id,
    url: item.url,
    translations: [],
    title: item.title,
    summary: item.summary,
    hasStandfirst: false,
    lang: item.lang === undefined ? lang : tagOf(item.lang),
    published,
    updated: item.updated === undefined ? published : instantOf(item.updated),
    authors: item.authors ?? [{ name, url }],
    topics: item.topics ?? [],
    dateline: null,
    // The text is given beside.
    body: { digest: digest(""), file: "", prefix: "", self: item.url, briefs: {}, pictures: {} },
    updates: [],
    rights: null,
    rsl: null,
    image: null,
    attachments: [],
    extent: "full",
    note: null,
  };
}

function tagOf(text: string): Lang {
  const tag = langOf(text);
  if (tag === null) throw new TypeError(`no language: ${text}; write a tag such as fr or fr-CA`);
  return tag;
}

function instantOf(moment: Moment): Instant {
  return instantAt(momentOf(moment), "UTC");
}
