/** The feeds that `site.yaml` declares: other choices of the same briefs. */
import type { BriefExport } from "../../model/brief.ts";
import type { DeclaredFeed } from "../../model/declared-feed.ts";
import { inLanguage } from "../../model/site.ts";
import { type Output, siteOutput } from "../output.ts";
import { type Edition, newestNotifiedFirst, type Resolved } from "../resolve.ts";
import { type Feed, type FeedItem, UNCHAINED } from "./feed.ts";
import { feedDocument } from "./feed-document.ts";
import { feedItem } from "./feed-item.ts";

const HOUR = 3_600_000;

/** Plans them; the origin of each is where it is declared. */
export function planDeclaredFeeds(resolved: Resolved, logo: Feed["logo"]): readonly Output[] {
  return resolved.site.feeds.declared.flatMap((declared) => {
    const edition = editionOfFeed(resolved, declared);
    const { path } = declared;
    const subject = {
      name: inLanguage(declared.title, edition.lang),
      key: `feeds${path.value.replace(/\/$/, "")}`,
      home: edition.routes.home,
      homeIn: () => null,
    };
    const items = briefsOf(resolved, declared)
      .filter((brief) => leavesAt(declared, brief) > resolved.now)
      .sort(newestNotifiedFirst)
      .slice(0, declared.limit)
      .map((brief) => itemIn(declared, resolved, brief));
    return declared.formats.map((format): Output => {
      const at = edition.routes.feed(format, path.value);
      const feed = feedDocument(resolved, edition, subject, {
        at,
        items,
        deleted: [],
        chain: UNCHAINED,
        logo,
      });
      const origin = { file: "site.yaml", line: path.line, column: path.column };
      return { ...siteOutput(at, { as: format, feed }, "fronts", "feed"), origin };
    });
  });
}

/** When the next brief leaves the window of a feed, in milliseconds since 1970; null if none ever does. */
export function nextWindowEnd(resolved: Resolved): number | null {
  const ends = resolved.site.feeds.declared
    .filter(({ window }) => window !== null)
    .flatMap((declared) => briefsOf(resolved, declared).map((brief) => leavesAt(declared, brief)))
    .filter((end) => end > resolved.now);
  return ends.reduce<number | null>((next, end) => (next === null ? end : Math.min(next, end)), null);
}

/** The edition whose language a feed speaks. */
export function editionOfFeed(resolved: Resolved, { languages }: DeclaredFeed): Edition {
  return resolved.editionOf(languages[0]?.value ?? resolved.site.languages[0]);
}

function briefsOf(resolved: Resolved, declared: DeclaredFeed): BriefExport[] {
  return resolved.editions.flatMap(({ briefs }) => briefs).filter((brief) => isMeant(declared, brief));
}

function isMeant(declared: DeclaredFeed, brief: BriefExport): boolean {
  const asks = <T>(wanted: readonly { readonly value: T }[], found: readonly T[]) =>
    wanted.length === 0 || wanted.some(({ value }) => found.includes(value));
  return (
    asks(declared.topics, brief.topics) &&
    asks(declared.authors, brief.authors) &&
    asks(declared.stories, brief.story === null ? [] : [brief.story]) &&
    asks(declared.languages, [brief.lang]) &&
    (declared.kinds.length === 0 || brief.kinds.some((kind) => declared.kinds.includes(kind)))
  );
}

function leavesAt({ window }: DeclaredFeed, brief: BriefExport): number {
  return window === null ? Number.POSITIVE_INFINITY : brief.notifiedAt + window * HOUR;
}

function itemIn(declared: DeclaredFeed, resolved: Resolved, brief: BriefExport): FeedItem {
  const note = declared.note === null ? null : inLanguage(declared.note, brief.lang);
  return { ...feedItem(resolved, brief), extent: declared.content, note };
}
