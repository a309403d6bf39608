/** Briefs whose page stands elsewhere than in the last build. It is advice: no byte of the output depends on it. */
import { type BriefId, type DistPath, type Route, route } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { briefOf, type Plan } from "../plan/output.ts";

export interface MovedBrief {
  readonly id: BriefId;
  readonly from: Route;
  readonly to: Route;
}

/** The visible briefs that readers could see at an address which nothing serves any more. `former` is what stood in the output. */
export function movedBriefs(plan: Plan, former: Iterable<ManifestFile>): readonly MovedBrief[] {
  const pages = new Map<BriefId, Route>();
  const planned = new Set<DistPath>();
  for (const output of plan.outputs) {
    planned.add(output.path);
    const id = isPage(output.path) ? briefOf(output) : null;
    if (id !== null) pages.set(id, output.route);
  }
  return [...former].flatMap(({ path, brief }) => {
    const to = brief === undefined || !isPage(path) || planned.has(path) ? undefined : pages.get(brief);
    return brief === undefined || to === undefined
      ? []
      : [{ id: brief, from: route(`/${path.replace(/index\.html$/, "")}`), to }];
  });
}

/** The other files of a brief, its archive page, go where its page goes. */
function isPage(path: DistPath): boolean {
  return path.endsWith("/index.html");
}
