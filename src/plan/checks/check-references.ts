/** What is wrong between files that are each right: ids, keys, links, translations. */

import { asWarnings, type Place, type Problem, type Text } from "../../base/problem.ts";
import { epochOf } from "../../language/locale/dates.ts";
import { type Locales, localeIn } from "../../language/locale/locale.ts";
import { didYouMean } from "../../language/nearest.ts";
import type { Brief, Placed, Position, Volume } from "../../model/brief.ts";
import { groupBy } from "../../model/group-by.ts";
import type { BriefId, DistPath, Key, Lang } from "../../model/identifiers.ts";
import type { Page } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";
import { editionRoutes, fileOf } from "../routes.ts";
import { rightsProblems } from "./check-rights.ts";
import { checkNavNames } from "./check-theme.ts";
import { duplicateIds, keepersOf } from "./duplicate-ids.ts";
import { planProblem } from "./plan-rules.ts";
import { appearsAt, isSuspect, type Known } from "./suspect-briefs.ts";

/** Keys of `site.yaml` that a file names. */
interface Named {
  readonly file: string;
  readonly topics: readonly Placed<Key>[];
  readonly authors: readonly Placed<Key>[];
  readonly story: readonly Placed<Key>[];
}

/** What is checked. */
export interface Referring {
  readonly site: Site;
  readonly locales: Locales;
  readonly volumes: readonly Volume[];
  readonly pages: readonly Page[];
  /** Drafts that are in no volume, since something is wrong in them. */
  readonly unfit: readonly {
    readonly file: string;
    readonly id: BriefId | null;
    readonly named: Named;
  }[];
  /** What briefs name that are in no volume, since something is wrong in them. */
  readonly broken: readonly Named[];
  /** Whether a file stands in the output of the last build: of two briefs with one id, readers know the one that has a page. */
  readonly stands?: (path: DistPath) => boolean;
}

/** Everything that is wrong between files; where some could not be read, only what no missing file can explain. `now` in milliseconds since 1970. */
export function checkReferences(
  { site, locales, volumes, pages, unfit, broken, stands = () => false }: Referring,
  now: number,
  isComplete: boolean,
): readonly Problem[] {
  const all = volumes.flatMap((volume) => volume.exports);
  const byId = keepersOf(all, (brief) =>
    stands(fileOf(editionRoutes(site, localeIn(locales, brief.lang)).brief(brief))),
  );
  const originals = new Set(all.flatMap((brief) => brief.translationOf ?? []));
  const versions = groupBy(
    all.filter((brief) => originals.has(brief.translationOf ?? brief.id)),
    (brief) => [brief.translationOf ?? brief.id],
  );
  const unread = new Map(unfit.flatMap(({ id, file }) => (id === null ? [] : [[id, file] as const])));
  const known: Known = { byId, versions, unfit: unread, now, isComplete };
  const problems = byId.size === all.length ? [] : duplicateIds(volumes, byId);
  for (const volume of volumes) {
    const suspects = new Set(
      volume.exports.filter((brief) => isSuspect(site, brief, known)).map(({ file }) => file),
    );
    if (suspects.size === 0) continue;
    for (const brief of volume.briefs()) {
      if (suspects.has(brief.file)) problems.push(...ofDraft(brief, briefReferences(site, brief, known)));
    }
  }
  for (const page of pages) {
    problems.push(...pageReferences(site, page, pages, known), ...reservedProblems(site, locales, page));
  }
  return [
    ...problems,
    ...broken.flatMap((named) => unknownNames(site, named)),
    ...asWarnings(unfit.flatMap(({ named }) => unknownNames(site, named))),
    ...feedReferences(site),
    ...(isComplete ? [...siteReferences(site, pages), ...checkNavNames(site, pages)] : []),
    ...securityProblems(site, now),
  ];
}

/** What is unfinished in a draft stops nobody else's publication. */
function ofDraft({ draft }: Pick<Brief, "draft">, problems: readonly Problem[]): readonly Problem[] {
  return draft ? asWarnings(problems) : problems;
}

function briefReferences(site: Site, brief: Brief, known: Known): Problem[] {
  return [
    ...languageProblems(site, brief.file, brief.lang, brief.at.lang),
    ...unknownNames(site, { ...brief, story: brief.story === null ? [] : [brief.story] }),
    ...translationProblems(brief, known),
    ...futureUpdates(brief, known),
    ...withdrawalProblems(brief, known),
    ...linkProblems(brief.file, brief.links, known, momentOf(brief)),
    ...rightsProblems(site, brief),
  ];
}

function translationProblems(brief: Brief, known: Known): Problem[] {
  const to = brief.translationOf;
  if (to === null) return [];
  const place = placeIn(brief.file, to);
  if (to.value === brief.id) return [planProblem("brief/translates-itself", place)];
  const original = known.byId.get(to.value);
  if (original === undefined) {
    return known.isComplete && !known.unfit.has(to.value)
      ? [planProblem("brief/unknown-translation", place, suggested(to.value, known.byId))]
      : [];
  }
  if (original.translationOf !== null) {
    const values = { found: to.value, original: original.translationOf };
    return [...ofDraft(original, [planProblem("brief/translation-of-translation", place, values)])];
  }
  return (
    (known.versions.get(to.value) ?? [])
      .filter((other) => other.id !== brief.id && other.lang === brief.lang)
      // Of a draft and a brief that readers see, only the draft is wrong.
      .filter((other) => brief.draft || !other.draft)
      .map((other) =>
        planProblem("brief/translation-in-same-language", place, { lang: brief.lang, other: other.file }),
      )
  );
}

/** When readers first see a brief, in milliseconds since 1970. */
function momentOf({ draft, published, embargo }: Brief): number {
  if (draft) return Number.POSITIVE_INFINITY;
  return Math.max(epochOf(published), embargo === null ? 0 : epochOf(embargo));
}

/** A scheduled brief is judged at its own moment: what would be wrong then is reported now. */
function futureUpdates(brief: Brief, { now }: Known): Problem[] {
  if (brief.draft) return [];
  const moment = Math.max(now, momentOf(brief));
  return brief.updates
    .filter((update) => epochOf(update.date) > moment)
    .map((update) =>
      planProblem("brief/update-in-future", placeIn(brief.file, update.at), { found: update.date }),
    );
}

function withdrawalProblems({ id, file, withdrawn, links }: Brief, { now }: Known): Problem[] {
  if (withdrawn === null) return [];
  const { at, date, replacedBy } = withdrawn;
  const early =
    epochOf(date) > now ? [planProblem("withdrawal/in-future", placeIn(file, at), { found: date })] : [];
  const own = links.filter(() => replacedBy === id).filter(({ target }) => target === id);
  return [...early, ...own.map((link) => planProblem("withdrawal/replaced-by-itself", placeIn(file, link)))];
}

function linkProblems(file: string, links: Brief["links"], known: Known, from: number): Problem[] {
  return links.flatMap((link) => {
    const target = known.byId.get(link.target);
    const other = target?.file ?? known.unfit.get(link.target);
    if (other === undefined) {
      return known.isComplete
        ? [planProblem("link/unknown-brief", placeIn(file, link), suggested(link.target, known.byId))]
        : [];
    }
    const appears = target === undefined ? Number.POSITIVE_INFINITY : appearsAt(target);
    const leaks = appears > Math.max(known.now, from);
    if (leaks) return [planProblem("link/not-public", placeIn(file, link), { other })];
    const isWithdrawn = target !== undefined && target.withdrawn !== null && target.file !== file;
    return isWithdrawn ? [planProblem("link/withdrawn", placeIn(file, link), { other })] : [];
  });
}

function reservedProblems(site: Site, locales: Locales, { lang, slug, file }: Page): readonly Problem[] {
  const isReserved =
    site.languages.includes(lang) && editionRoutes(site, localeIn(locales, lang)).reserves(slug);
  return isReserved ? [planProblem("page/reserved", { file, line: 1, column: 1 }, { found: slug })] : [];
}

function pageReferences(site: Site, page: Page, pages: readonly Page[], known: Known): Problem[] {
  const problems = [
    ...languageProblems(site, page.file, page.lang, page.at.lang),
    ...linkProblems(page.file, page.links, known, 0),
  ];
  if (page.translationOf !== null && known.isComplete) {
    const { slug, at } = page.translationOf;
    const twin = pages.find(
      (other) => other !== page && other.lang === page.lang && (other.translationOf?.slug ?? "") === slug,
    );
    if (twin !== undefined)
      problems.push(
        planProblem("page/translated-twice", placeIn(page.file, at), { other: twin.file, found: slug }),
      );
    const others = pages.filter((other) => other.lang !== page.lang).map((other) => other.slug);
    if (!others.includes(slug))
      problems.push(planProblem("page/unknown-translation", placeIn(page.file, at), notFound(slug, others)));
  }
  return problems;
}

function languageProblems(site: Site, file: string, lang: Lang, at: Position): Problem[] {
  if (site.languages.includes(lang)) return [];
  return [planProblem("brief/unknown-language", placeIn(file, at), notFound(lang, site.languages))];
}

function siteReferences(site: Site, pages: readonly Page[]): Problem[] {
  const slugs = pages.map((page) => page.slug);
  return site.publisher.policies
    .filter(({ page }) => !slugs.includes(page.value))
    .map(({ page }) =>
      planProblem("site/unknown-page", placeIn("site.yaml", page), notFound(page.value, slugs)),
    );
}

function feedReferences(site: Site): Problem[] {
  const file = "site.yaml";
  return site.feeds.declared.flatMap(({ topics, authors, stories, languages }) => [
    ...unknownKeys("brief/unknown-topic", file, topics, site.topics),
    ...unknownKeys("brief/unknown-author", file, authors, site.authors),
    ...unknownKeys("brief/unknown-story", file, stories, site.stories),
    ...languages.flatMap((item) => languageProblems(site, file, item.value, item)),
  ]);
}

function unknownNames(site: Site, { file, topics, authors, story }: Named): Problem[] {
  return [
    ...unknownKeys("brief/unknown-topic", file, topics, site.topics),
    ...unknownKeys("brief/unknown-author", file, authors, site.authors),
    ...unknownKeys("brief/unknown-story", file, story, site.stories),
  ];
}

function unknownKeys(
  rule: "brief/unknown-topic" | "brief/unknown-author" | "brief/unknown-story",
  file: string,
  used: readonly Placed<Key>[],
  keys: ReadonlyMap<Key, unknown>,
): Problem[] {
  return used
    .filter(({ value }) => !keys.has(value))
    .map((item) => planProblem(rule, placeIn(file, item), notFound(item.value, [...keys.keys()])));
}

/** A month ahead an editor has time to renew it. // RFC 9116 § 2.5.5 */
const EXPIRES_SOON = 30 * 24 * 60 * 60 * 1000;

function securityProblems({ security }: Site, now: number): Problem[] {
  if (security === null) return [];
  const { value: found, ...at } = security.expires;
  const left = epochOf(found) - now;
  if (left >= EXPIRES_SOON) return [];
  return [
    planProblem(left < 0 ? "site/security-expired" : "site/security-expires", placeIn("site.yaml", at), {
      found,
    }),
  ];
}

const NONE: Text = { fr: "il n’y en a pas", en: "there are none" };

function notFound(found: string, known: readonly string[]) {
  return { found, nearest: didYouMean(found, known), known: known.length === 0 ? NONE : known.join(", ") };
}

/** Ids are many: only the nearest is worth saying. */
function suggested(found: string, byId: ReadonlyMap<BriefId, unknown>) {
  return { found, nearest: didYouMean(found, [...byId.keys()]) };
}

function placeIn(file: string, at: Position): Place {
  return { file, line: at.line, column: at.column };
}
