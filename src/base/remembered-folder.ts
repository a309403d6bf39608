/** A folder that is looked at once, by a build; in a server again where something changed. */
import { type FileStat, isSameStat, type ReadableFolder } from "./folders.ts";

export interface RememberedFolder extends ReadableFolder {
  /** Forgets what is known of a file, or of a folder and all in it; false if nothing about it has changed since it was last looked at. */
  readonly touched: (path: string) => boolean;
}

/** A folder whose listings stay in memory. Bytes do not: they are read when they are needed. */
export function rememberedFolder(folder: ReadableFolder): RememberedFolder {
  let survey: ReturnType<ReadableFolder["survey"]> | null = null;
  const stats = new Map<string, FileStat | null>();
  const isLink = (path: string) => survey?.links.some(({ from }) => from === path) === true;
  return {
    ...folder,
    survey: () => {
      survey ??= folder.survey();
      return survey;
    },
    stat: (path) => {
      const known = stats.get(path);
      if (known !== undefined) return known;
      const stat = folder.stat(path);
      stats.set(path, stat);
      return stat;
    },
    touched: (path) => {
      const before = stats.get(path) ?? null;
      const now = folder.stat(path);
      // An edit adds and removes no file.
      if (before === null || now === null || isLink(path)) survey = null;
      if (now !== null) {
        stats.set(path, now);
        return before === null || !isSameStat(before, now);
      }
      for (const file of stats.keys()) {
        if (file === path || file.startsWith(`${path}/`)) stats.delete(file);
      }
      return true;
    },
  };
}
