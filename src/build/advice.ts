/** What a build can tell an editor from what readers and feeds already know of the site. No byte of the output depends on it. */
import type { Problem } from "../base/problem.ts";
import type { Committed } from "../commit/commit-site.ts";
import { checkWitnesses, type Witnesses } from "../plan/checks/check-witnesses.ts";
import type { CurrentSources } from "../plan/checks/current-sources.ts";
import { inContent } from "./in-content.ts";
import type { PlanOptions } from "./read-and-plan.ts";

export interface AdviceOptions extends PlanOptions {
  /** Whether no reader ever saw the output folder: then it is no witness of what they know. */
  readonly isUnseen?: boolean;
}

/** Compares the sources with the former output. */
export function adviceOn(
  sources: CurrentSources,
  committed: Committed,
  authority: string | null,
  options: AdviceOptions,
): readonly Problem[] {
  return checkWitnesses(sources, witnessesOf(committed, authority, options)).map(inContent);
}

/** A preview was shown to nobody. */
function witnessesOf(
  { former }: Committed,
  authority: string | null,
  { preview = false, isUnseen = false, accepted = [] }: AdviceOptions,
): Witnesses {
  const nothing = { known: new Set<never>(), moved: [], gone: [], rewritten: [] };
  if (preview) return { former: { ...nothing, moved: former.moved }, authority: null };
  if (isUnseen) return { former: nothing, authority: null };
  const isOpen = ({ id }: { readonly id: string }) => !accepted.includes(id);
  const { known, moved, gone, rewritten } = former;
  const open = {
    known,
    moved: moved.filter(isOpen),
    gone: gone.filter(isOpen),
    rewritten: rewritten.filter(isOpen),
  };
  return { former: open, authority: accepted.includes("authority") ? null : authority };
}
