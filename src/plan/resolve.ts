/** The whole site, from exports alone: what is visible, and what leads where. */
import { dayOf, epochOf } from "../language/locale/dates.ts";
import { type Locale, type Locales, localeIn } from "../language/locale/locale.ts";
import type { Brief, BriefExport } from "../model/brief.ts";
import { groupBy, groupByOne, lastKeyFirst } from "../model/group-by.ts";
import {
  type BriefId,
  type Day,
  type Instant,
  type Key,
  type Lang,
  type Month,
  monthOf,
  type Route,
} from "../model/identifiers.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { showsCards } from "./card-words.ts";
import { type CommonRights, commonRights } from "./rights-of.ts";
import { type EditionRoutes, editionRoutes, type RoutedBrief, type SectionKind } from "./routes.ts";
import { isNews, nextAppearance, nextChange, visibleAt } from "./visibility.ts";

/** A correction or clarification of a visible brief. */
export interface Correction {
  readonly brief: BriefExport;
  readonly date: Instant;
  /** Its place among those of its brief, the oldest being 0. */
  readonly place: number;
}

/** Briefs by topic, author and story. */
type Sections = Readonly<Record<SectionKind, ReadonlyMap<Key, readonly BriefExport[]>>>;

type Identified = Pick<BriefExport, "id">;

/** The site in one language. */
export interface Edition {
  readonly lang: Lang;
  readonly locale: Locale;
  readonly routes: EditionRoutes;
  /** Visible briefs, newest first. */
  readonly briefs: readonly BriefExport[];
  /** Those of them that are of the last two days. */
  readonly news: readonly BriefExport[];
  /** All by day and month of their folders, newest first. */
  readonly days: ReadonlyMap<Day, readonly BriefExport[]>;
  readonly months: ReadonlyMap<Month, readonly BriefExport[]>;
  /** Withdrawn briefs by day: each leaves a notice at its address, and is nowhere else. */
  readonly withdrawn: ReadonlyMap<Day, readonly BriefExport[]>;
  /** Days of visible and of withdrawn briefs, newest first: each has its documents in the history of the feeds, for good. */
  readonly feedDays: ReadonlySet<Day>;
  /** Visible briefs by topic, author and story; only those that have a brief. */
  readonly sections: Sections;
  /** Withdrawn briefs in the same way, as far as their sources still say of what they were. */
  readonly withdrawnFrom: Sections;
  /** What was corrected and clarified by months of the correction, all newest first. */
  readonly corrections: ReadonlyMap<Month, readonly Correction[]>;
  /** Static pages in the order of the footer. */
  readonly pages: readonly Page[];
  /** Whether social networks are shown cards: the site asks for them, and they can show its words. */
  readonly hasCards: boolean;
  /** The index of a brief in `briefs`, and in the briefs of its story. */
  readonly placeOf: (brief: Identified) => number;
  readonly placeInStory: (brief: Identified) => number;
}

export interface Resolved {
  readonly site: Site;
  readonly locales: Locales;
  /** In the order of `site.languages`. */
  readonly editions: readonly Edition[];
  readonly editionOf: (lang: Lang) => Edition;
  /** Visible briefs. */
  readonly byId: ReadonlyMap<BriefId, BriefExport>;
  /** What a link to a brief leads to: a visible brief, or the notice of a withdrawn one. */
  readonly linked: (id: BriefId) => BriefExport | undefined;
  readonly routeOf: (brief: RoutedBrief & { readonly lang: Lang }) => Route;
  /** The other visible versions of a brief, in the order of the site's languages. */
  readonly translationsOf: (brief: Identified) => readonly BriefExport[];
  /** The brief itself, read when first needed. Throws where only exports are known. */
  readonly whole: (brief: BriefExport) => Brief;
  /** The rights that all visible briefs share; null where the site states none. */
  readonly rights: CommonRights | null;
  /** The moment for which it is resolved, in milliseconds since 1970. */
  readonly now: number;
  /** When time alone changes what is visible, in milliseconds since 1970. */
  readonly validUntil: number | null;
  /** When the next scheduled brief appears, in milliseconds since 1970; null if none waits. */
  readonly appearance: number | null;
}

/** What a site is resolved from. */
export interface ResolveSources {
  readonly site: Site;
  readonly locales: Locales;
  readonly exports: readonly BriefExport[];
  readonly pages: readonly Page[];
  readonly whole: Resolved["whole"];
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** What lists are sorted by. */
type Dated = Pick<BriefExport, "id" | "publishedAt" | "notifiedAt">;

/** Newest first; of one instant, by id. The order of every list. */
function newestFirst(a: Dated, b: Dated): number {
  if (a.id === b.id) return 0;
  return b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);
}

/** The order of feeds: by the last notification to subscribers. */
export function newestNotifiedFirst(a: Dated, b: Dated): number {
  return b.notifiedAt - a.notifiedAt || newestFirst(a, b);
}

/** The briefs with the latest notifications, in the order of feeds. Only a few of many are wanted: the list is not sorted whole. */
export function newestNotified<B extends Dated>(briefs: readonly B[], count: number): readonly B[] {
  if (briefs.length <= count) return briefs.toSorted(newestNotifiedFirst);
  const newest = briefs.slice(0, count).sort(newestNotifiedFirst);
  for (const brief of briefs.slice(count)) {
    const last = newest.at(-1);
    if (last === undefined || newestNotifiedFirst(last, brief) < 0) continue;
    newest.pop();
    const at = newest.findIndex((other) => newestNotifiedFirst(brief, other) < 0);
    newest.splice(at < 0 ? newest.length : at, 0, brief);
  }
  return newest;
}

/** Puts the parts together as they are visible at a moment. */
export function resolve({ site, locales, exports, pages, whole, now }: ResolveSources): Resolved {
  const visible = exports.filter((brief) => visibleAt(brief, now) === "published").sort(newestFirst);
  const withdrawn = exports.filter((brief) => visibleAt(brief, now) === "withdrawn").sort(newestFirst);
  const editions = site.languages.map((lang) =>
    editionOf(site, localeIn(locales, lang), { visible, withdrawn }, pages, now),
  );
  const byLang = new Map(editions.map((edition) => [edition.lang, edition]));
  const find = (lang: Lang) => {
    const edition = byLang.get(lang);
    if (edition === undefined) throw new Error(`no edition in ${lang}`);
    return edition;
  };
  const translated = visible.filter((brief) => brief.translationOf !== null);
  const originals = new Set(translated.map(originalId));
  const versions = groupBy(
    visible.filter((brief) => originals.has(originalId(brief))),
    (brief) => [originalId(brief)],
  );
  const byId = briefsById(visible);
  const withdrawnById = briefsById(withdrawn);
  return {
    site,
    locales,
    editions,
    editionOf: find,
    byId,
    linked: (id) => byId.get(id) ?? withdrawnById.get(id),
    routeOf: (brief) => find(brief.lang).routes.brief(brief),
    translationsOf: ({ id }) => {
      const brief = byId.get(id);
      const group = brief === undefined ? undefined : versions.get(originalId(brief));
      if (group === undefined) return [];
      const others = group.filter((other) => other.id !== id);
      return site.languages.flatMap((lang) => others.filter((other) => other.lang === lang));
    },
    whole,
    rights: commonRights(site, visible),
    now,
    validUntil: nextChange(exports, now),
    appearance: nextAppearance(exports, now),
  };
}

function originalId(brief: BriefExport): BriefId {
  return brief.translationOf ?? brief.id;
}

/** The topics, the authors or the story of a brief. */
export function sectionKeys(kind: SectionKind, brief: BriefExport): readonly Key[] {
  if (kind === "story") return brief.story === null ? [] : [brief.story];
  return kind === "topic" ? brief.topics : brief.authors;
}

/** Newest first; of one instant and one brief, the later row. */
function correctionsOf(briefs: readonly BriefExport[]): readonly Correction[] {
  return briefs
    .flatMap((brief) => brief.corrections.map((date, place) => ({ brief, date, place })))
    .sort((a, b) => epochOf(b.date) - epochOf(a.date) || newestFirst(a.brief, b.brief) || b.place - a.place);
}

function editionOf(
  site: Site,
  locale: Locale,
  all: Readonly<Record<"visible" | "withdrawn", readonly BriefExport[]>>,
  pages: readonly Page[],
  now: number,
): Edition {
  const { lang } = locale;
  const briefs = all.visible.filter((brief) => brief.lang === lang);
  const withdrawn = all.withdrawn.filter((brief) => brief.lang === lang);
  const days = lastKeyFirst(groupByOne(briefs, ({ day }) => day));
  const withdrawnByDay = groupByOne(withdrawn, ({ day }) => day);
  const sections = sectionsOf(briefs);
  return {
    lang,
    locale,
    routes: editionRoutes(site, locale),
    briefs,
    news: briefs.filter((brief) => isNews(brief, now)),
    days,
    months: lastKeyFirst(groupByOne(briefs, ({ day }) => monthOf(day))),
    withdrawn: withdrawnByDay,
    feedDays: new Set(lastKeyFirst(new Map([...days, ...withdrawnByDay])).keys()),
    sections,
    withdrawnFrom: sectionsOf(withdrawn),
    corrections: lastKeyFirst(groupBy(correctionsOf(briefs), ({ date }) => [monthOf(dayOf(date))])),
    pages: pages
      .filter((page) => page.lang === lang)
      .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1)),
    hasCards: showsCards(site, locale),
    placeOf: placesIn(() => [briefs]),
    placeInStory: placesIn(() => [...sections.story.values()]),
  };
}

function sectionsOf(briefs: readonly BriefExport[]): Sections {
  return {
    topic: groupBy(briefs, (brief) => sectionKeys("topic", brief)),
    author: groupBy(briefs, (brief) => sectionKeys("author", brief)),
    story: groupBy(briefs, (brief) => sectionKeys("story", brief)),
  };
}

/** Tells the place of a brief in the one of these lists that has it. Few builds ask it of the whole site. */
function placesIn(lists: () => readonly (readonly BriefExport[])[]): (brief: Identified) => number {
  let places: Map<BriefId, number> | null = null;
  return ({ id }) => {
    if (places === null) {
      places = new Map();
      for (const list of lists()) for (const [i, brief] of list.entries()) places.set(brief.id, i);
    }
    return places.get(id) ?? 0;
  };
}

function briefsById(briefs: readonly BriefExport[]): ReadonlyMap<BriefId, BriefExport> {
  const byId = new Map<BriefId, BriefExport>();
  for (const brief of briefs) byId.set(brief.id, brief);
  return byId;
}
