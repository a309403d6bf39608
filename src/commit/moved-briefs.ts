/** Briefs whose page has moved since the last build, for warnings: no byte of the output depends on it. */
import { type BriefId, type DistPath, type Route, route } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";

export interface MovedBrief {
  readonly id: BriefId;
  readonly from: Route;
  readonly to: Route;
}

/** The visible briefs whose former address is no longer served. `made` are the files of the months that changed, `former` the files that they replaced. */
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

/** The archive page of a brief moves with its page. */
function isPage(path: DistPath): boolean {
  return path.endsWith("/index.html");
}
