/** What a commit would report of former briefs, kept until a build reports it: the commit replaces its only witness, and may be stopped. */
import type { ReadableFolder, WritableFolder } from "../base/folders.ts";
import type { BriefId } from "../model/identifiers.ts";
import type { FormerBriefs } from "../model/witness.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

export const UNREPORTED_BRIEFS = "unreported-briefs.json";

interface Stored extends Omit<FormerBriefs, "known"> {
  readonly known: readonly BriefId[];
}

/** Writes nothing if there is nothing to report. */
export function keepUnreportedBriefs(staging: WritableFolder, former: FormerBriefs): void {
  const { known, moved, gone, rewritten } = former;
  if (moved.length + gone.length + rewritten.length === 0) return;
  const stored: Stored = { known: [...known], moved, gone, rewritten };
  writeSealed(staging, UNREPORTED_BRIEFS, stored);
}

/** Adds what builds that were stopped have kept. Whether it still holds is for whoever compares it with the sources. */
export function withUnreportedBriefs(
  former: FormerBriefs,
  staging: ReadableFolder,
  isServed: (path: string) => boolean,
): FormerBriefs {
  const kept = readSealed<Stored>(staging, UNREPORTED_BRIEFS);
  if (kept === null || kept === "broken") return former;
  // An alias may have been added since.
  const moved = kept.moved.filter(({ from }) => !isServed(`${from.slice(1)}index.html`));
  return {
    known: new Set([...kept.known, ...former.known]),
    moved: unique([...former.moved, ...moved]),
    gone: unique([...former.gone, ...kept.gone]),
    rewritten: unique([...former.rewritten, ...kept.rewritten]),
  };
}

function unique<T extends { readonly id: BriefId }>(briefs: readonly T[]): readonly T[] {
  return [...new Map(briefs.toReversed().map((brief) => [brief.id, brief])).values()];
}
