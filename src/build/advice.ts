/** What a build can tell an editor from what readers and feeds already know of the site. No byte of the output depends on it. */
import type { Problem } from "../base/problem.ts";
import type { Committed } from "../commit/commit-site.ts";
import type { Content } from "../content/index/read-content.ts";
import { checkWitnesses, type Witnesses } from "../plan/checks/check-witnesses.ts";
import type { CurrentSources } from "../plan/checks/current-sources.ts";
import { inContent } from "./in-content.ts";
import type { PlanOptions } from "./read-and-plan.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

export interface AdviceOptions extends PlanOptions {
  /** Whether no reader ever saw the output folder: then it is no witness of what they know. */
  readonly isUnseen?: boolean;
  /** The ids of briefs, or `authority`, of which it is meant that the sources contradict what readers know. */
  readonly accepted?: readonly string[];
}

/** The sources as the checks against witnesses want them. */
export function sourcesOf(site: SiteOnDisk, content: Content, { now, wall }: AdviceOptions): CurrentSources {
  const siteText = () => new TextDecoder().decode(site.content.read("site.yaml") ?? undefined);
  const { site: settings, locales, volumes, briefOf } = content;
  return { site: settings, locales, volumes, briefOf, now, wall, siteText };
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
