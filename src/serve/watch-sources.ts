/** The only door to chokidar. */
import { join, relative, sep } from "node:path";
import { watch } from "chokidar";

/** In milliseconds; chokidar reports no second change of a file within 50. */
const SWALLOWED = 80;

/**
 * Reports every file and folder of a site's sources that is added, changed or removed, from the moment it resolves: at once, and a
 * change again a little later. Resolves to a function that stops it.
 * @param root the site's folder, absolute.
 * @param changed is given the path in the site's folder, with `/`.
 * @param names files and folders in it; they need not exist yet.
 */
export async function watchSources(
  root: string,
  names: readonly string[],
  changed: (path: string) => void,
  failed: (reason: string) => void,
): Promise<() => Promise<void>> {
  const sources = names.map((name) => join(root, name));
  const isSource = (path: string) =>
    path === root || sources.some((source) => path === source || path.startsWith(source + sep));
  // The root is watched, and other paths are ignored: of several missing paths in one folder, chokidar 3 notices only the first.
  const watcher = watch(root, { ignoreInitial: true, ignored: (path: string) => !isSource(path) });
  const timers = new Set<ReturnType<typeof setTimeout>>();
  watcher.on("all", (event, path) => {
    const name = relative(root, path).split(sep).join("/");
    changed(name);
    if (event !== "change") return;
    // The watcher drops a change that follows another of the same file at once, so the file is reported once more.
    const timer = setTimeout(() => {
      timers.delete(timer);
      changed(name);
    }, SWALLOWED);
    timers.add(timer);
  });
  watcher.on("error", (error) => failed(error.message));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return () => {
    for (const timer of timers) clearTimeout(timer);
    return watcher.close();
  };
}
