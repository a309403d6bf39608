import { asWarnings, type Problem } from "../../base/problem.ts";
import type { Brief, BriefExport, Volume } from "../../model/brief.ts";
import type { BriefId } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { planProblem } from "./plan-rules.ts";

/** Briefs by id; of two with one id, one that readers see keeps it before a draft, and the older before the newer. */
export function keepersOf(all: readonly BriefExport[]): ReadonlyMap<BriefId, BriefExport> {
  const byId = new Map(all.map((brief) => [brief.id, brief]));
  if (byId.size === all.length) return byId;
  const keepersLast = all.toSorted(
    (a, b) =>
      Number(b.draft) - Number(a.draft) || b.publishedAt - a.publishedAt || byCodeUnit(b.file, a.file),
  );
  return new Map(keepersLast.map((brief) => [brief.id, brief]));
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
