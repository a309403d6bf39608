import { asWarnings, type Problem } from "../../base/problem.ts";
import type { Brief, BriefExport, Volume } from "../../model/brief.ts";
import type { BriefId } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { planProblem } from "./plan-rules.ts";

/**
 * Briefs by id; of two with one id, one that readers see keeps it before a draft, one whose page stands in the output before one that has
 * none, the older before the newer, and a name before those that are made of it: `essai.md` before `a-essai.md`.
 */
export function keepersOf(
  all: readonly BriefExport[],
  hasPage: (brief: BriefExport) => boolean = () => false,
): ReadonlyMap<BriefId, BriefExport> {
  const byId = new Map(all.map((brief) => [brief.id, brief]));
  if (byId.size === all.length) return byId;
  // The last with an id stands in the map.
  const shared = new Set(all.filter((brief) => byId.get(brief.id) !== brief).map(({ id }) => id));
  const keepersLast = all
    .filter(({ id }) => shared.has(id))
    .map((brief) => ({ brief, stands: hasPage(brief) }))
    .toSorted(
      ({ brief: a, stands }, { brief: b, stands: other }) =>
        Number(b.draft) - Number(a.draft) ||
        Number(stands) - Number(other) ||
        b.publishedAt - a.publishedAt ||
        Number(isNameIn(a, b)) - Number(isNameIn(b, a)) ||
        byCodeUnit(b.file, a.file),
    );
  return new Map([...byId, ...keepersLast.map(({ brief }) => [brief.id, brief] as const)]);
}

/** Of two briefs with one id, reports the one that does not keep it; for a draft, as a warning. */
export function duplicateIds(
  volumes: readonly Volume[],
  keepers: ReadonlyMap<BriefId, BriefExport>,
): Problem[] {
  const isSecond = ({ id, file }: Pick<Brief, "id" | "file">) => keepers.get(id)?.file !== file;
  return volumes
    .filter((volume) => volume.exports.some(isSecond))
    .flatMap((volume) => volume.briefs().filter(isSecond))
    .flatMap((brief) => {
      const values = { id: brief.id, other: keepers.get(brief.id)?.file ?? "" };
      const problems = [planProblem("brief/duplicate-id", { file: brief.file, ...brief.at.id }, values)];
      return brief.draft ? asWarnings(problems) : problems;
    });
}

/** Whether the name of one file stands in that of the other, as that of an original does in those of its copies. */
function isNameIn(one: BriefExport, other: BriefExport): boolean {
  const nameOf = ({ file }: BriefExport) => file.slice(file.lastIndexOf("/") + 1, -".md".length);
  return nameOf(one) !== nameOf(other) && nameOf(other).includes(nameOf(one));
}
