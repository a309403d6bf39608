/** The whole site, from exports and imports alone: what is visible, and what leads where. */
import { epochOf } from "../language/dates.ts";
import { type Voice, voiceIn, voicesOf } from "../language/voice.ts";
import { type Brief, lastNotified, type Volume } from "../model/brief.ts";
import {
  type BriefId,
  type Day,
  type Key,
  type Lang,
  type Month,
  monthOf,
  type Route,
} from "../model/identifiers.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { groupBy, lastKeyFirst } from "./group-by.ts";
import { type CommonRights, commonRights } from "./rights-of.ts";
import { type EditionRoutes, editionRoutes, type SectionKind } from "./routes.ts";
import { isNews, nextAppearance, nextChange, visibleAt } from "./visibility.ts";

/** The site in one language. */
export interface Edition {
  readonly lang: Lang;
  readonly voice: Voice;
  readonly routes: EditionRoutes;
  /** Visible briefs, newest first. */
  readonly briefs: readonly Brief[];
  /** Those of them that are of the last two days. */
  readonly news: readonly Brief[];
  /** All by day and month of their folders, newest first. */
  readonly days: ReadonlyMap<Day, readonly Brief[]>;
  readonly months: ReadonlyMap<Month, readonly Brief[]>;
  /** The same by topic, author and story; only those that have a brief. */
  readonly sections: Readonly<Record<SectionKind, ReadonlyMap<Key, readonly Brief[]>>>;
  /** Standing pages in the order of the footer. */
  readonly pages: readonly Page[];
  /** The index of a brief in `briefs`, and in the briefs of its story. */
  readonly placeOf: (brief: Brief) => number;
  readonly placeInStory: (brief: Brief) => number;
}

export interface Resolved {
  readonly site: Site;
  /** In the order of `site.languages`. */
  readonly editions: readonly Edition[];
  readonly editionOf: (lang: Lang) => Edition;
  /** Visible briefs. */
  readonly byId: ReadonlyMap<BriefId, Brief>;
  readonly routeOf: (brief: Brief) => Route;
  /** The other visible versions of a brief, in the order of the site's languages. */
  readonly translationsOf: (brief: Brief) => readonly Brief[];
  /** What can be said of all visible briefs at once; null where the site says nothing of rights. */
  readonly rights: CommonRights | null;
  /** The moment that it is resolved for, in milliseconds since 1970. */
  readonly now: number;
  /** When time alone changes what is visible, in milliseconds since 1970. */
  readonly validUntil: number | null;
  /** When the next scheduled brief appears, in milliseconds since 1970; null if none waits. */
  readonly appearance: number | null;
}

/** Newest first; of one instant, by id. The order of every list. */
function newestFirst(a: Brief, b: Brief): number {
  return epochOf(b.published) - epochOf(a.published) || (a.id < b.id ? -1 : 1);
}

/** The order of feeds: by the last thing that subscribers were told. */
export function newestNotifiedFirst(a: Brief, b: Brief): number {
  return epochOf(lastNotified(b)) - epochOf(lastNotified(a)) || newestFirst(a, b);
}

/** Puts the parts together as they are visible at `now` (milliseconds since 1970). */
export function resolve(
  site: Site,
  volumes: readonly Volume[],
  pages: readonly Page[],
  now: number,
): Resolved {
  const all = volumes.flatMap((volume) => volume.briefs);
  const visible = all.filter((brief) => visibleAt(brief, now) === "published").sort(newestFirst);
  const editions = site.languages.map((lang) => editionOf(site, lang, visible, pages, now));
  const byLang = new Map(editions.map((edition) => [edition.lang, edition]));
  const find = (lang: Lang) => {
    const edition = byLang.get(lang);
    if (edition === undefined) throw new Error(`no edition in ${lang}`);
    return edition;
  };
  const versions = groupBy(visible, (brief) => [brief.translationOf?.value ?? brief.id]);
  return {
    site,
    editions,
    editionOf: find,
    byId: new Map(visible.map((brief) => [brief.id, brief])),
    routeOf: (brief) => find(brief.lang).routes.brief(brief),
    translationsOf: (brief) => {
      const others = (versions.get(brief.translationOf?.value ?? brief.id) ?? []).filter(
        (other) => other.id !== brief.id,
      );
      return site.languages.flatMap((lang) => others.filter((other) => other.lang === lang));
    },
    rights: commonRights(site, visible),
    now,
    validUntil: nextChange(all, now),
    appearance: nextAppearance(all, now),
  };
}

/** The topics, the authors or the story of a brief. */
export function sectionKeys(kind: SectionKind, brief: Brief): readonly Key[] {
  if (kind === "story") return brief.story === null ? [] : [brief.story.value];
  return (kind === "topic" ? brief.topics : brief.authors).map(({ value }) => value);
}

function editionOf(
  site: Site,
  lang: Lang,
  visible: readonly Brief[],
  pages: readonly Page[],
  now: number,
): Edition {
  const briefs = visible.filter((brief) => brief.lang === lang);
  const story = groupBy(briefs, (brief) => sectionKeys("story", brief));
  const places = new Map(briefs.map((brief, i) => [brief.id, i]));
  const storyPlaces = new Map(
    [...story.values()].flatMap((group) => group.map((brief, i) => [brief.id, i] as const)),
  );
  const voice = voiceIn(voicesOf(site), lang);
  return {
    lang,
    voice,
    routes: editionRoutes(site, voice),
    briefs,
    news: briefs.filter((brief) => isNews(brief, now)),
    days: lastKeyFirst(groupBy(briefs, (brief) => [brief.day])),
    months: lastKeyFirst(groupBy(briefs, (brief) => [monthOf(brief.day)])),
    sections: {
      topic: groupBy(briefs, (brief) => sectionKeys("topic", brief)),
      author: groupBy(briefs, (brief) => sectionKeys("author", brief)),
      story,
    },
    pages: pages
      .filter((page) => page.lang === lang)
      .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1)),
    placeOf: (brief) => places.get(brief.id) ?? 0,
    placeInStory: (brief) => storyPlaces.get(brief.id) ?? 0,
  };
}
