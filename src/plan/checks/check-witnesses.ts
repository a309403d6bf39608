/** The sources compared with what readers, feeds and search engines know: reports what would break silently. */

import type { Place, Problem } from "../../base/problem.ts";
import { type Locales, localeIn } from "../../language/locale/locale.ts";
import type { Brief, BriefExport, Volume } from "../../model/brief.ts";
import type { BriefId, Route } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import type { FormerBriefs, SeenBrief } from "../../model/witness.ts";
import { type EditionRoutes, editionRoutes, sourceFileOf } from "../routes.ts";
import { visibleAt } from "../visibility.ts";
import { planProblem } from "./plan-rules.ts";

/** The sources as they are now. */
export interface CurrentSources {
  readonly site: Site;
  readonly locales: Locales;
  readonly volumes: readonly Volume[];
  /** The moment that is built for, and the clock; in milliseconds since 1970. */
  readonly now: number;
  readonly wall: number;
  /** The text of `site.yaml`, for a place in it. */
  readonly siteText: () => string;
}

/** What is known elsewhere: each is empty, or null, where there is no witness. */
export interface Witnesses {
  readonly former: FormerBriefs;
  readonly authority: string | null;
}

/**
 * Warns of a brief that moved, of one that is gone or has another id, of updates that were taken out or rewritten, and of another authority;
 * each with what to do. It is reported by the build that changes it. (What the ledger says is judged before: `check-published.ts`.)
 */
export function checkWitnesses(sources: CurrentSources, witnesses: Witnesses): readonly Problem[] {
  const { volumes, site } = sources;
  const { former, authority } = witnesses;
  const briefOf = briefsBy(
    volumes,
    [...former.moved, ...former.rewritten].map(({ id }) => id),
  );
  return [
    ...former.moved.flatMap(({ id, from, to }) => {
      const brief = briefOf(id);
      if (brief === undefined) return [];
      const aliases = [...brief.aliases.map(({ value }) => value), from].join(", ");
      return [planProblem("brief/moved", { file: brief.file, ...brief.at.id }, { from, to, aliases })];
    }),
    ...former.rewritten.flatMap(({ id, count }) => {
      const brief = briefOf(id);
      if (brief === undefined) return [];
      const place = { file: brief.file, ...(brief.updates[0]?.at ?? brief.at.id) };
      return [planProblem("brief/updates-gone", place, { count, file: `content/${brief.file}` })];
    }),
    ...goneBriefs(sources, witnesses),
    ...(authority === null || authority === site.authority
      ? []
      : [
          planProblem("site/authority-changed", authorityPlace(sources), {
            found: site.authority,
            expected: authority,
          }),
        ]),
  ];
}

function* goneBriefs(sources: CurrentSources, { former }: Witnesses): Generator<Problem> {
  const { volumes, now, wall } = sources;
  if (former.gone.length === 0) return;
  const exports = new Map(volumes.flatMap((volume) => volume.exports.map((one) => [one.id, one] as const)));
  const isGone = ({ id }: SeenBrief) => {
    const found = exports.get(id);
    return found === undefined || !["published", "withdrawn"].includes(visibleAt(found, now));
  };
  const gone = new Map(former.gone.filter(isGone).map((brief) => [brief.id, brief]));
  if (gone.size === 0) return;
  const heirs = heirsBy(sources, former.known);
  for (const { id, at } of gone.values()) {
    const found = exports.get(id);
    if (found !== undefined) {
      // Published by the clock, it is only too early for the moment of this build.
      const isBefore = !found.draft && found.visibleFrom <= wall;
      if (!isBefore) yield planProblem("brief/hidden", placeOf(volumes, found), { id, from: at });
      continue;
    }
    const heir = heirs.get(at);
    if (heir === undefined)
      yield planProblem(
        "brief/deleted",
        { file: sourceFileOf(at) ?? at, line: 1, column: 1 },
        { id, from: at },
      );
    else yield planProblem("brief/id-changed", placeOf(volumes, heir), { expected: id, found: heir.id });
  }
}

/** Visible briefs with unknown ids, by their addresses: one at the address of a former brief is that brief with another id. */
function heirsBy(
  { site, locales, volumes, now }: CurrentSources,
  known: ReadonlySet<BriefId>,
): ReadonlyMap<Route, BriefExport> {
  const routes = new Map<string, EditionRoutes>(
    site.languages.map((lang) => [lang, editionRoutes(site, localeIn(locales, lang))]),
  );
  return new Map(
    volumes
      .flatMap((volume) => volume.exports)
      .filter((brief) => !known.has(brief.id) && visibleAt(brief, now) === "published")
      .flatMap((brief) => {
        const at = routes.get(brief.lang)?.brief(brief);
        return at === undefined ? [] : [[at, brief] as const];
      }),
  );
}

/** Finds briefs by id; only the months of the wanted ones are read. */
function briefsBy(
  volumes: readonly Volume[],
  wanted: readonly BriefId[],
): (id: BriefId) => Brief | undefined {
  if (wanted.length === 0) return () => undefined;
  const ids = new Set(wanted);
  const briefs = volumes
    .filter((volume) => volume.exports.some(({ id }) => ids.has(id)))
    .flatMap((volume) => volume.briefs())
    // A draft may be a copy of what readers see, with its id.
    .toSorted((a, b) => Number(b.draft) - Number(a.draft));
  const byId = new Map(briefs.map((brief) => [brief.id, brief]));
  return (id) => byId.get(id);
}

function placeOf(volumes: readonly Volume[], { id, file }: BriefExport): Place {
  return { file, ...(briefsBy(volumes, [id])(id)?.at.id ?? { line: 1, column: 1 }) };
}

/** Where `site.yaml` says it. */
export function authorityPlace({ siteText }: CurrentSources): Place {
  const lines = siteText().split("\n");
  const line = lines.findIndex((text) => /^authority\s*:/.test(text));
  const column = (/^authority\s*:\s*/.exec(lines[line] ?? "")?.[0].length ?? 0) + 1;
  return { file: "site.yaml", line: Math.max(1, line + 1), column };
}
