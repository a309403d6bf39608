/** What the former output shows of the briefs that were made anew, for warnings: no byte of the output depends on it. If nothing changed, nothing is read. */
import { type BriefId, type DistPath, type Route, route } from "../model/identifiers.ts";
import type { FormerBriefs, MovedBrief, RewrittenBrief, SeenBrief } from "../model/witness.ts";
import type { PublishedFile } from "./state.ts";

type BriefPage = Pick<PublishedFile, "path" | "brief" | "revision" | "updates">;

/** @param made the files of the targets that were made. @param former the files that they replaced. */
export function formerBriefs(made: readonly BriefPage[], former: Iterable<BriefPage>): FormerBriefs {
  const pages = new Map<BriefId, BriefPage>();
  const served = new Set<DistPath>();
  for (const page of made) {
    served.add(page.path);
    if (page.brief !== undefined && isPage(page)) pages.set(page.brief, page);
  }
  const known = new Set<BriefId>();
  const moved: MovedBrief[] = [];
  const gone: SeenBrief[] = [];
  const rewritten: RewrittenBrief[] = [];
  for (const old of former) {
    const { brief: id, path } = old;
    if (id === undefined || !isPage(old)) continue;
    known.add(id);
    const page = pages.get(id);
    if (page === undefined) {
      gone.push({ id, at: routeOf(path) });
      continue;
    }
    // An alias is a page at the former address.
    if (!served.has(path)) moved.push({ id, from: routeOf(path), to: routeOf(page.path) });
    const count = lostUpdates(old, page);
    if (count > 0) rewritten.push({ id, count });
  }
  return { known, moved, gone, rewritten };
}

/** How many updates are gone or have another text; if the cache was lost, only their number can be compared. */
function lostUpdates(old: BriefPage, page: BriefPage): number {
  if (old.updates === undefined || page.updates === undefined)
    return Math.max(0, (old.revision ?? 1) - (page.revision ?? 1));
  const rest = [...page.updates];
  return old.updates.filter((update) => {
    const at = rest.indexOf(update);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  }).length;
}

/** The archive page of a brief goes where its page goes. */
function isPage({ path }: BriefPage): boolean {
  return path.endsWith("/index.html");
}

function routeOf(path: DistPath): Route {
  return route(`/${path.replace(/index\.html$/, "")}`);
}
