/** Briefs whose page stands elsewhere than in the last build. It is advice: no byte of the output depends on it. */
import { type BriefId, type DistPath, type Route, route } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";

export interface MovedBrief {
  readonly id: BriefId;
  readonly from: Route;
  readonly to: Route;
}

/** The visible briefs that readers could see at an address which nothing serves any more. `made` are the files of the months that changed, `former` is what stood in their place. */
export function movedBriefs(
  made: readonly ManifestFile[],
  former: Iterable<ManifestFile>,
): readonly MovedBrief[] {
  const pages = new Map<BriefId, Route>();
  const planned = new Set<DistPath>();
  for (const { path, brief } of made) {
    planned.add(path);
    if (brief !== undefined && isPage(path)) pages.set(brief, routeOf(path));
  }
  return [...former].flatMap(({ path, brief }) => {
    const to = brief === undefined || !isPage(path) || planned.has(path) ? undefined : pages.get(brief);
    return brief === undefined || to === undefined ? [] : [{ id: brief, from: routeOf(path), to }];
  });
}

function routeOf(path: DistPath): Route {
  return route(`/${path.replace(/index\.html$/, "")}`);
}

/** The other files of a brief, its archive page, go where its page goes. */
function isPage(path: DistPath): boolean {
  return path.endsWith("/index.html");
}
