/** The only door to chokidar. */
import { join, sep } from "node:path";
import { watch } from "chokidar";

/**
 * Tells of every file of a site's sources that is added, changed or removed, from the moment it resolves. Gives the way to stop.
 * @param root the site's folder, absolute.
 * @param names files and folders in it; they need not exist yet.
 */
export async function watchSources(
  root: string,
  names: readonly string[],
  changed: () => void,
  failed: (reason: string) => void,
): Promise<() => Promise<void>> {
  const sources = names.map((name) => join(root, name));
  const isSource = (path: string) =>
    path === root || sources.some((source) => path === source || path.startsWith(source + sep));
  // The root is watched and the rest left out: of several missing paths in one folder, chokidar 3 notices only the first.
  const watcher = watch(root, { ignoreInitial: true, ignored: (path: string) => !isSource(path) });
  watcher.on("all", changed);
  watcher.on("error", (error) => failed(error.message));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return () => watcher.close();
}
