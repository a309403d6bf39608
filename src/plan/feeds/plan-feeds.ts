/** Feeds as values: which briefs, in which order. */
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
import { type Output, siteOutput } from "../output.ts";
import { sectionTitle } from "../pages/cards.ts";
import { neighbours } from "../pages/neighbours.ts";
import type { SectionFront } from "../pages/section-front.ts";
import { type Edition, newestNotified, type Resolved } from "../resolve.ts";
import { feedId, urlOf } from "../routes.ts";
import { deletedItems, deletedSince } from "./deleted-items.ts";
import { type Feed, type FeedChain, UNCHAINED } from "./feed.ts";
import { type FeedSubject, feedDocument } from "./feed-document.ts";
import { feedItem } from "./feed-item.ts";

/** Plans the live feed of every edition. `logo` is the measured logo of `site.yaml`. */
export function planFeeds(resolved: Resolved, logo: Feed["logo"]): readonly Output[] {
  const length = resolved.site.feeds.site;
  if (length === 0) return [];
  return resolved.editions.flatMap((edition) => {
    const newest = newestNotified(edition.briefs, length);
    const deleted = deletedSince(resolved, [...edition.withdrawn.values()].flat(), newest, length);
    const archive = archiveDay(resolved, edition, newest, deleted);
    return liveFeed(resolved, edition, logo, siteSubject(edition), newest, { archive, deleted });
  });
}

/** Plans the feeds of the front of a topic, author or story, on a site where these have some. */
export function planSectionFeeds(
  resolved: Resolved,
  edition: Edition,
  { kind, key, newestNotified: newest, deleted, editions }: SectionFront,
  logo: Feed["logo"],
): readonly Output[] {
  if (resolved.site.feeds.section === 0) return [];
  const subject: FeedSubject = {
    name: sectionTitle(resolved, edition, kind, key),
    key: `${kind}/${key}`,
    home: edition.routes.section(kind, key),
    homeIn: (other) => (editions.includes(other.lang) ? other.routes.section(kind, key) : null),
  };
  return liveFeed(resolved, edition, logo, subject, newest, { archive: null, deleted });
}

/**
 * Plans the documents of a day: with them everything is in the chain that starts at the live feed, so that whoever follows it misses
 * nothing.
 */
export function planFeedDay(resolved: Resolved, day: Day, logo: Feed["logo"]): readonly Output[] {
  if (!resolved.site.feeds.history) return [];
  return resolved.editions.flatMap((edition) =>
    edition.feedDays.has(day)
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

/**
 * The newest day with a brief, visible or withdrawn, that the live feed does not name: from there back, the chain names all others. Null if the
 * feed names every brief, or the site keeps no history.
 */
function archiveDay(
  resolved: Resolved,
  { days, withdrawn, feedDays }: Edition,
  live: readonly BriefExport[],
  deleted: Feed["deleted"],
): Day | null {
  const { site } = resolved;
  if (!site.feeds.history) return null;
  const inFeed = new Set(live);
  const named = new Set(deleted.map(({ id }) => id));
  const day = [...feedDays].find(
    (of) =>
      days.get(of)?.some((brief) => !inFeed.has(brief)) === true ||
      withdrawn.get(of)?.some((brief) => !named.has(feedId(site, brief))) === true,
  );
  return day ?? null;
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
 * The document of a day. Where all its briefs were withdrawn it holds no item, but still names them. It changes when a brief of its day does, and once when the next day with a brief comes, to lead there: publishing
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
  const { earlier, later } = neighbours([...edition.feedDays], day, (other) =>
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
