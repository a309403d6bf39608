/** Feeds as values: which briefs, in which order. */
import { word } from "../language/words.ts";
import type { Brief } from "../model/brief.ts";
import type { Day } from "../model/identifiers.ts";
import { sectionTitle } from "./cards.ts";
import { type Feed, type FeedChain, UNCHAINED } from "./feed.ts";
import { type FeedSubject, feedDocument } from "./feed-document.ts";
import { feedItem } from "./feed-item.ts";
import { type Output, siteOutput } from "./output.ts";
import { type Edition, newestNotifiedFirst, type Resolved } from "./resolve.ts";
import { CHAINED_FORMATS, type ChainedFormat, FEED_FORMATS, SECTION_KINDS, urlOf } from "./routes.ts";

/**
 * Plans the feeds of every edition, with the documents of the days before, and those of each topic, author and story that has a brief.
 * `logo` is the measured logo of `site.yaml`.
 */
export function planFeeds(resolved: Resolved, logo: Feed["logo"]): readonly Output[] {
  return resolved.editions.flatMap((edition) => [
    ...siteFeed(resolved, edition, logo),
    ...SECTION_KINDS.flatMap((kind) =>
      [...edition.sections[kind]].flatMap(([key, briefs]) => {
        const subject: FeedSubject = {
          name: sectionTitle(resolved, edition, kind, key),
          key: `${kind}/${key}`,
          home: edition.routes.section(kind, key),
          homeIn: (other) => (other.sections[kind].has(key) ? other.routes.section(kind, key) : null),
        };
        const newest = newestOf(briefs, resolved.site.feeds.section);
        return liveFeed(resolved, edition, logo, subject, newest, null);
      }),
    ),
  ]);
}

/** The edition's own feed: the newest live, and everything by day, so that whoever follows the chain from the live feed misses nothing. */
function siteFeed(resolved: Resolved, edition: Edition, logo: Feed["logo"]): readonly Output[] {
  const subject: FeedSubject = {
    name: word(edition.voice, "feed.site"),
    key: "feed",
    home: edition.routes.home,
    homeIn: (other) => other.routes.home,
  };
  const newest = newestOf(edition.briefs, resolved.site.feeds.site);
  return [
    ...liveFeed(resolved, edition, logo, subject, newest, archiveDay(edition, newest)),
    ...CHAINED_FORMATS.flatMap((format) => dayDocuments(resolved, edition, logo, subject, format)),
  ];
}

/** The newest day with a brief that the live feed does not hold: from there on back, the chain holds all others. Null: it holds every brief. */
function archiveDay(edition: Edition, live: readonly Brief[]): Day | null {
  const held = new Set(live);
  const day = [...edition.days].find(([, briefs]) => briefs.some((brief) => !held.has(brief)));
  return day?.[0] ?? null;
}

function liveFeed(
  resolved: Resolved,
  edition: Edition,
  logo: Feed["logo"],
  subject: FeedSubject,
  briefs: readonly Brief[],
  archive: Day | null,
): readonly Output[] {
  const items = briefs.map((brief) => feedItem(resolved, brief));
  return FEED_FORMATS.map((format) => {
    const at = edition.routes.feed(format, subject.home);
    const chain: FeedChain =
      archive === null || format === "rss"
        ? UNCHAINED
        : { ...UNCHAINED, previous: urlOf(resolved.site, edition.routes.feedOfDay(format, archive)) };
    const feed = feedDocument(resolved, edition, subject, { at, items, chain, logo });
    return siteOutput(at, { as: format, feed }, "fronts", true);
  });
}

/**
 * A document a day. It changes when a brief of its day does, and once when the next day with a brief comes, to lead there: publishing
 * touches one old document a format at most.
 */
function dayDocuments(
  resolved: Resolved,
  edition: Edition,
  logo: Feed["logo"],
  subject: FeedSubject,
  format: ChainedFormat,
): readonly Output[] {
  const { routes } = edition;
  const days = [...edition.days];
  const addressOf = (day: readonly [Day, unknown] | undefined) =>
    day === undefined ? null : urlOf(resolved.site, routes.feedOfDay(format, day[0]));
  return days.map(([day, briefs], i) => {
    const at = routes.feedOfDay(format, day);
    const items = newestOf(briefs, briefs.length).map((brief) => feedItem(resolved, brief));
    const chain: FeedChain = {
      current: urlOf(resolved.site, routes.feed(format)),
      previous: addressOf(days[i + 1]),
      next: addressOf(days[i - 1]),
    };
    // JSON Feed has no link onwards: its document stays as it is when the next day comes.
    const told = format === "atom" ? chain : { ...chain, next: null };
    const alone = { ...subject, homeIn: () => null };
    const feed = feedDocument(resolved, edition, alone, { at, items, chain: told, logo });
    return siteOutput(at, { as: format, feed }, day);
  });
}

function newestOf(briefs: readonly Brief[], count: number): readonly Brief[] {
  return briefs.toSorted(newestNotifiedFirst).slice(0, count);
}
