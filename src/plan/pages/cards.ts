/** What lists show of briefs. */
import { type Brief, type BriefExport, updatedOf } from "../../model/brief.ts";
import { groupBy, lastKeyFirst } from "../../model/group-by.ts";
import type { Key } from "../../model/identifiers.ts";
import { inLanguage } from "../../model/site.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, type SectionKind } from "../routes.ts";
import type { Card, DayGroup, Link } from "./page-parts.ts";

/** A brief as a list shows it. */
export function cardOf(resolved: Resolved, exported: BriefExport): Card {
  const brief = resolved.whole(exported);
  return {
    title: brief.title,
    path: pathOf(resolved.site, resolved.routeOf(brief)),
    summary: brief.summary,
    published: brief.published,
    updated: updatedOf(brief),
    corrected: brief.updates.some((update) => update.kind === "correction"),
    place: brief.dateline?.place ?? null,
    topics: topicLinks(resolved, brief),
    preview: exported.preview ?? null,
    story:
      brief.story === null
        ? null
        : sectionLink(resolved, resolved.editionOf(brief.lang), "story", brief.story.value),
  };
}

/** Days, newest first, or oldest first as a story reads; each links to its page, its briefs are in the order given. */
export function dayGroups(
  resolved: Resolved,
  edition: Edition,
  briefs: readonly BriefExport[],
  order: "newest" | "oldest" = "newest",
): readonly DayGroup[] {
  const days = [...lastKeyFirst(groupBy(briefs, (brief) => [brief.day]))];
  return (order === "newest" ? days : days.toReversed()).map(([day, ofDay]) => ({
    day,
    path: pathOf(resolved.site, edition.routes.day(day)),
    count: ofDay.length,
    cards: ofDay.map((brief) => cardOf(resolved, brief)),
  }));
}

/** The brief's topics by name. */
export function topicLinks(resolved: Resolved, brief: Brief): readonly Link[] {
  const edition = resolved.editionOf(brief.lang);
  return brief.topics.map(({ value }) => sectionLink(resolved, edition, "topic", value));
}

/** A topic, author or story by name. */
export function sectionLink(resolved: Resolved, edition: Edition, kind: SectionKind, key: Key): Link {
  return {
    title: sectionTitle(resolved, edition, kind, key),
    path: pathOf(resolved.site, edition.routes.section(kind, key)),
  };
}

/** What a topic, author or story is called in the edition. */
export function sectionTitle(resolved: Resolved, edition: Edition, kind: SectionKind, key: Key): string {
  const { site } = resolved;
  const author = kind === "author" ? site.authors.get(key) : undefined;
  if (author !== undefined) return author.name;
  const heading = (kind === "topic" ? site.topics : site.stories).get(key);
  if (heading === undefined) throw new Error(`no ${kind} ${key}`);
  return inLanguage(heading.title, edition.lang);
}

/** The description of a topic, author or story; null if there is none. */
export function sectionDescription(
  resolved: Resolved,
  edition: Edition,
  kind: SectionKind,
  key: Key,
): string | null {
  const { site } = resolved;
  const described =
    { topic: site.topics, author: site.authors, story: site.stories }[kind].get(key)?.description ?? null;
  return described === null ? null : inLanguage(described, edition.lang);
}
