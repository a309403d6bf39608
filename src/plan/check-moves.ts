/** An address that readers, feeds and search engines know, and that leads nowhere any more. */
import type { Brief, Volume } from "../model/brief.ts";
import type { BriefId, Route } from "../model/identifiers.ts";
import type { Problem } from "../problem.ts";
import { planProblem } from "./plan-rules.ts";

/** Warns of each brief that moved, with the line that keeps its former address. */
export function checkMoves(
  volumes: readonly Volume[],
  moved: readonly { readonly id: BriefId; readonly from: Route; readonly to: Route }[],
): readonly Problem[] {
  if (moved.length === 0) return [];
  const ids = new Set(moved.map(({ id }) => id));
  const briefs = volumes
    .filter((volume) => volume.exports.some(({ id }) => ids.has(id)))
    .flatMap((volume) => volume.briefs())
    // A draft may be a copy of what readers see, with its id.
    .toSorted((a, b) => Number(b.draft) - Number(a.draft));
  const byId = new Map<BriefId, Brief>(briefs.map((brief) => [brief.id, brief]));
  return moved.flatMap(({ id, from, to }) => {
    const brief = byId.get(id);
    if (brief === undefined) return [];
    const { line, column } = brief.at.id;
    const aliases = [...brief.aliases.map(({ value }) => value), from].join(", ");
    return [planProblem("brief/moved", { file: brief.file, line, column }, { from, to, aliases })];
  });
}
