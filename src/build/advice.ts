/** What a build can tell an editor from what readers, feeds and the ledger already know of the site. No byte of the output depends on it. */
import type { Problem } from "../base/problem.ts";
import type { Committed } from "../commit/commit-site.ts";
import type { Content } from "../content/index/read-content.ts";
import { checkWitnesses, type Witnesses } from "../plan/checks/check-witnesses.ts";
import { inContent } from "./in-content.ts";
import type { PlanOptions } from "./read-and-plan.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

export interface AdviceOptions extends PlanOptions {
  /** Whether no reader ever saw the output folder: then it is no witness of what they know. */
  readonly isUnseen?: boolean;
}

/** Compares the site with its witnesses: the former output, and the ledger. */
export function adviceOn(
  site: SiteOnDisk,
  content: Content,
  committed: Committed,
  known: Pick<Witnesses, "recorded" | "authority">,
  options: AdviceOptions,
): readonly Problem[] {
  const subject = {
    site: content.site,
    locales: content.locales,
    volumes: content.volumes,
    now: options.now,
    wall: options.wall,
    siteText: () => new TextDecoder().decode(site.content.read("site.yaml") ?? undefined),
  };
  return checkWitnesses(subject, witnessesOf(committed, known, options)).map(inContent);
}

/** A preview was shown to nobody. */
function witnessesOf(
  { former }: Committed,
  { recorded, authority }: Pick<Witnesses, "recorded" | "authority">,
  { preview = false, isUnseen = false }: AdviceOptions,
): Witnesses {
  const nothing = { known: new Set<never>(), moved: [], gone: [], rewritten: [] };
  if (preview) return { former: { ...nothing, moved: former.moved }, recorded: [], authority: null };
  return isUnseen ? { former: nothing, recorded, authority: null } : { former, recorded, authority };
}
