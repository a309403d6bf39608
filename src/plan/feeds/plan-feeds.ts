/** Feeds as values: which briefs, in which order. */
import { epochOf } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import type { BriefExport } from "../../model/brief.ts";
import {
  ALL_FORMATS,
  CHAINED_FORMATS,
  type ChainedFormat,
  FEED_FORMATS,
  isChained,
} from "../../model/feed-formats.ts";
import type { Day } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { type Output, siteOutput } from "../output.ts";
import { sectionTitle } from "../pages/cards.ts";
import { neighbours } from "../pages/neighbours.ts";
import type { SectionFront } from "../pages/section-front.ts";
import { type Edition, newestNotified, type Resolved } from "../resolve.ts";
import { feedId, urlOf } from "../routes.ts";
import { type Feed, type FeedChain, UNCHAINED } from "./feed.ts";
import { type FeedSubject, feedDocument } from "./feed-document.ts";
import { feedItem } from "./feed-item.ts";

/** Plans the live feed of every edition. `logo` is the measured logo of `site.yaml`. */
export function planFeeds(resolved: Resolved, logo: Feed["logo"]): readonly Output[] {
  return resolved.editions.flatMap((edition) => {
    const newest = newestNotified(edition.briefs, resolved.site.feeds.site);
    return liveFeed(resolved, edition, logo, siteSubject(edition), newest, {
      archive: archiveDay(resolved, edition, newest),
      deleted: withdrawnSince(resolved, edition, newest),
    });
  });
}

/** Plans the feeds of the front of a topic, author or story, on a site where these have some. */
export function planSectionFeeds(
  resolved: Resolved,
  edition: Edition,
  { kind, key, newestNotified: newest, editions }: SectionFront,
  logo: Feed["logo"],
): readonly Output[] {
  if (resolved.site.feeds.section === 0) return [];
  const subject: FeedSubject = {
    name: sectionTitle(resolved, edition, kind, key),
    key: `${kind}/${key}`,
    home: edition.routes.section(kind, key),
    homeIn: (other) => (editions.includes(other.lang) ? other.routes.section(kind, key) : null),
  };
  return liveFeed(resolved, edition, logo, subject, newest, { archive: null, deleted: [] });
}

/**
 * Plans the documents of a day: with them everything is in the chain that starts at the live feed, so that whoever follows it misses
 * nothing.
 */
export function planFeedDay(resolved: Resolved, day: Day, logo: Feed["logo"]): readonly Output[] {
  if (!resolved.site.feeds.history) return [];
  return resolved.editions.flatMap((edition) =>
    edition.days.has(day)
      ? CHAINED_FORMATS.map((format) => dayDocument(resolved, edition, day, logo, format))
      : [],
  );
}

function siteSubject(edition: Edition): FeedSubject {
  return {
    name: word(edition.locale, "feed.site"),
    key: "feed",
    home: edition.routes.home,
    homeIn: (other) => other.routes.home,
  };
}

/** The newest day with a brief that the live feed does not hold: from there back, the chain holds all others. Null if the feed holds every brief, or the site keeps no history. */
function archiveDay({ site }: Resolved, edition: Edition, live: readonly BriefExport[]): Day | null {
  if (!site.feeds.history) return null;
  const inFeed = new Set(live);
  const day = [...edition.days].find(([, briefs]) => briefs.some((brief) => !inFeed.has(brief)));
  return day?.[0] ?? null;
}

/** What was withdrawn since the oldest item of a full feed; of one that is not full, ever. */
function withdrawnSince(resolved: Resolved, edition: Edition, live: readonly BriefExport[]): Feed["deleted"] {
  const oldest = live.length < resolved.site.feeds.site ? undefined : live.at(-1);
  const all = deletedItems(resolved, [...edition.withdrawn.values()].flat());
  return oldest === undefined ? all : all.filter(({ date }) => epochOf(date) >= oldest.notifiedAt);
}

/** Withdrawn briefs as feeds name them, latest withdrawal first. */
function deletedItems({ site }: Resolved, briefs: readonly BriefExport[]): Feed["deleted"] {
  return briefs
    .flatMap((brief) =>
      brief.withdrawn === null ? [] : [{ id: feedId(site, brief), date: brief.withdrawn.date }],
    )
    .sort((a, b) => epochOf(b.date) - epochOf(a.date) || byCodeUnit(a.id, b.id));
}

function liveFeed(
  resolved: Resolved,
  edition: Edition,
  logo: Feed["logo"],
  subject: FeedSubject,
  briefs: readonly BriefExport[],
  { archive, deleted }: { readonly archive: Day | null; readonly deleted: Feed["deleted"] },
): readonly Output[] {
  const items = briefs.map((brief) => feedItem(resolved, brief));
  return ALL_FORMATS.map((format) => {
    const at = edition.routes.feed(format, subject.home);
    const chain: FeedChain =
      archive !== null && isChained(format)
        ? { ...UNCHAINED, previous: urlOf(resolved.site, edition.routes.feedOfDay(format, archive)) }
        : UNCHAINED;
    const feed = feedDocument(resolved, edition, subject, { at, items, deleted, chain, logo });
    return siteOutput(at, { as: format, feed }, "fronts", "feed");
  });
}

/**
 * The document of a day. It changes when a brief of its day does, and once when the next day with a brief comes, to lead there: publishing
 * touches at most one old document in each format.
 */
function dayDocument(
  resolved: Resolved,
  edition: Edition,
  day: Day,
  logo: Feed["logo"],
  format: ChainedFormat,
): Output {
  const { routes } = edition;
  const briefs = edition.days.get(day) ?? [];
  const { earlier, later } = neighbours([...edition.days.keys()], day, (other) =>
    urlOf(resolved.site, routes.feedOfDay(format, other)),
  );
  const at = routes.feedOfDay(format, day);
  const items = newestNotified(briefs, briefs.length).map((brief) => feedItem(resolved, brief));
  const chain: FeedChain = {
    current: urlOf(resolved.site, routes.feed(format)),
    previous: earlier,
    next: FEED_FORMATS[format].history.leadsOn ? later : null,
  };
  const alone = { ...siteSubject(edition), homeIn: () => null };
  const deleted = deletedItems(resolved, edition.withdrawn.get(day) ?? []);
  const feed = feedDocument(resolved, edition, alone, { at, items, deleted, chain, logo });
  return siteOutput(at, { as: format, feed }, day);
}
