/** The only door to chokidar. */
import { watch } from "chokidar";

/** Tells of every file added, changed or removed below the paths (absolute; they need not exist), once they have been looked through. Gives the way to stop. */
export async function watchSources(
  paths: readonly string[],
  changed: () => void,
  failed: (reason: string) => void,
): Promise<() => Promise<void>> {
  const watcher = watch([...paths], { ignoreInitial: true });
  watcher.on("all", changed);
  watcher.on("error", (error) => failed(error.message));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return () => watcher.close();
}
