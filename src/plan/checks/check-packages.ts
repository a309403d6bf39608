/** Which kept packages may be published: none that holds a brief which the site no longer has, since that brief was withdrawn. */

import type { Problem, Text } from "../../base/problem.ts";
import { epochOf } from "../../language/locale/dates.ts";
import { type BriefId, briefId, monthOf, type Route } from "../../model/identifiers.ts";
import type { FoundPackage } from "../../model/package-index.ts";
import type { Resolved } from "../resolve.ts";
import { pathOf } from "../routes.ts";
import { planProblem } from "./plan-rules.ts";

export interface CheckedPackages {
  /** Names of packages that are not to be published. */
  readonly withheld: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

type HeldPage = NonNullable<FoundPackage["holds"]>[number];

/** How many briefs are named in a message. */
const NAMED = 3;

/**
 * Only pages of briefs are compared: a list of a day, a month or a topic comes and goes with its briefs, and a former version of a page that
 * is still there is what a package is for. A brief is there if readers can see it, and its old address leads to it; what a preview shows besides is not.
 * Of one subject, a package is withheld too if a later one lacks a brief of it, whether its file is there or not; that is not reported: the warning
 * asks for its successor.
 * @param packages in the order of the index: of one subject, the newest last.
 * @param saying the withdrawn briefs that packages still say, by the names of those.
 */
export function checkPackages(
  packages: readonly FoundPackage[],
  resolved: Resolved,
  saying: ReadonlyMap<string, readonly string[]>,
): CheckedPackages {
  const withheld = new Set<string>();
  const problems: Problem[] = [];
  // A package that is not due yet supersedes nothing.
  const due = packages.filter(({ notBefore }) => epochOf(notBefore) <= resolved.now);
  if (due.length === 0) return { withheld, problems };
  const site = siteOf(resolved);
  for (const [i, kept] of due.entries()) {
    const later = due.slice(i + 1).filter(({ of }) => of === kept.of);
    const place = { file: `archives/${kept.name}`, line: 1, column: 1 };
    const isReported = kept.isThere && later.length === 0;
    const command = commandFor(kept);
    if (kept.holds === null) {
      withheld.add(kept.name);
      if (isReported) problems.push(planProblem("package/unknown-pages", place, { command }));
      continue;
    }
    const gone = kept.holds.filter((page) => !site.has(page));
    const isCut = later.some(({ holds }) => holds !== null && lacks(holds, kept.holds ?? []));
    const said = saying.get(kept.name) ?? [];
    if (gone.length > 0 || isCut || said.length > 0) withheld.add(kept.name);
    if (!isReported) continue;
    if (gone.length === 0) {
      const values = { briefs: said.join(", "), command, name: kept.name };
      if (said.length > 0) problems.push(planProblem("package/withdrawn-text", place, values));
      continue;
    }
    const values = { briefs: listOf(gone), command, name: kept.name };
    const rule = site.hasAnyOf(kept.of) ? "package/brief-gone" : "package/subject-gone";
    problems.push(planProblem(rule, place, values));
  }
  return { withheld, problems };
}

function siteOf({ site, editions, routeOf }: Resolved) {
  const briefs = editions.flatMap((edition) => edition.briefs).filter(({ preview }) => preview === undefined);
  const ids = new Set<BriefId>(briefs.map(({ id }) => id));
  const months = new Set<string>(briefs.map(({ day }) => monthOf(day)));
  const routes = new Set<Route>(briefs.flatMap((brief) => [routeOf(brief), ...brief.aliases]));
  const paths = new Set<string>([...routes].map((route) => pathOf(site, route)));
  return {
    has: ({ id, route }: HeldPage) => (id === null ? paths.has(route) : ids.has(id) && routes.has(route)),
    /** Whether a package of the subject can be made today. */
    hasAnyOf: (of: string): boolean => {
      const [, id] = /^brief-(.+)$/.exec(of) ?? [];
      const known = id === undefined ? null : briefId(id);
      return known === null ? of === "site" || months.has(of) : ids.has(known);
    },
  };
}

/** Whether a package lacks a page of an earlier one: compared by ids where both have them. */
function lacks(later: readonly HeldPage[], earlier: readonly HeldPage[]): boolean {
  const ids = new Set(later.map(({ id }) => id));
  const routes = new Set(later.map(({ route }) => route));
  const isNamed = ![...later, ...earlier].some(({ id }) => id === null);
  return earlier.some(({ id, route }) => (isNamed ? !ids.has(id) : !routes.has(route)));
}

function commandFor({ of }: FoundPackage): string {
  if (of === "site") return "brevier archive --all";
  return of.startsWith("brief-")
    ? `brevier archive --brief ${of.slice("brief-".length)}`
    : `brevier archive --month ${of}`;
}

function listOf(pages: readonly HeldPage[]): Text {
  const names = pages
    .slice(0, NAMED)
    .map(({ id, route }) => (id === null ? route : `${id} (${route})`))
    .join(", ");
  const rest = pages.length - NAMED;
  return rest < 1
    ? { fr: names, en: names }
    : { fr: `${names} et ${rest} autre${rest === 1 ? "" : "s"}`, en: `${names} and ${rest} more` };
}
