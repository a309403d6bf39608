/** The sources compared with what readers, feeds and search engines know: reports what would break silently. */

import type { Problem } from "../../base/problem.ts";
import type { Brief, BriefExport } from "../../model/brief.ts";
import type { BriefId, Route } from "../../model/identifiers.ts";
import type { FormerBriefs, SeenBrief } from "../../model/witness.ts";
import { sourceFileOf } from "../routes.ts";
import { visibleAt } from "../visibility.ts";
import { addressesIn, authorityPlace, type CurrentSources, idPlace, isServed } from "./current-sources.ts";
import { planProblem } from "./plan-rules.ts";

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
  const { site } = sources;
  const { former, authority } = witnesses;
  const briefOf = briefsById(sources);
  return [
    ...former.moved.flatMap(({ id, from, to }) => {
      const brief = briefOf(id);
      if (brief === undefined) return [];
      const aliases = [...brief.aliases.map(({ value }) => value), from].join(", ");
      return [planProblem("brief/moved", idPlace(brief), { from, to, aliases })];
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
  const { volumes, briefOf, now, wall } = sources;
  if (former.gone.length === 0) return;
  const exports = new Map(volumes.flatMap((volume) => volume.exports.map((one) => [one.id, one] as const)));
  const isGone = ({ id }: SeenBrief) => {
    const found = exports.get(id);
    return found === undefined || !isServed(found, now);
  };
  const gone = new Map(former.gone.filter(isGone).map((brief) => [brief.id, brief]));
  if (gone.size === 0) return;
  const heirs = heirsBy(sources, former.known);
  for (const { id, at } of gone.values()) {
    const found = exports.get(id);
    if (found !== undefined) {
      // Published by the clock, it is only too early for the moment of this build.
      const isBefore = !found.draft && found.visibleFrom <= wall;
      if (!isBefore) yield planProblem("brief/hidden", idPlace(briefOf(found)), { id, from: at });
      continue;
    }
    const heir = heirs.get(at);
    if (heir === undefined)
      yield planProblem(
        "brief/deleted",
        { file: sourceFileOf(at) ?? at, line: 1, column: 1 },
        { id, from: at },
      );
    else yield planProblem("brief/id-changed", idPlace(briefOf(heir)), { expected: id, found: heir.id });
  }
}

/** Visible briefs with unknown ids, by their addresses: one at the address of a former brief is that brief with another id. */
function heirsBy(sources: CurrentSources, known: ReadonlySet<BriefId>): ReadonlyMap<Route, BriefExport> {
  const addressOf = addressesIn(sources);
  return new Map(
    sources.volumes
      .flatMap((volume) => volume.exports)
      .filter((brief) => !known.has(brief.id) && visibleAt(brief, sources.now) === "published")
      .flatMap((brief) => {
        const at = addressOf(brief);
        return at === null ? [] : [[at, brief] as const];
      }),
  );
}

/** Finds briefs by id. A draft may be a copy of what readers see, with its id. */
function briefsById({ volumes, briefOf }: CurrentSources): (id: BriefId) => Brief | undefined {
  let byId: ReadonlyMap<BriefId, BriefExport> | null = null;
  return (id) => {
    byId ??= new Map(
      volumes
        .flatMap(({ exports }) => exports)
        .toSorted((a, b) => Number(b.draft) - Number(a.draft))
        .map((brief) => [brief.id, brief]),
    );
    const found = byId.get(id);
    return found === undefined ? undefined : briefOf(found);
  };
}
