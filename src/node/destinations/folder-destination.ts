/** A folder of this machine, or of a disk that is mounted on it. */
import { diskErrorOf } from "../../base/disk-error.ts";
import type { ReadableFolder } from "../../base/folders.ts";
import { type Destination, DestinationError, refusalIn } from "../../publish/destination.ts";
import { makeFolders, nodeFolder } from "../node-folder.ts";

/** @param dist the built site. @param path absolute. */
export function folderDestination(dist: ReadableFolder, path: string): Destination {
  const folder = nodeFolder(path);
  const part = ".brevier-publish.part";
  return {
    isWhole: false,
    read: async (file) => attempt(() => folder.read(file)),
    sizes: async (files) =>
      attempt(
        () =>
          new Map(
            files.flatMap((file) => {
              const stat = folder.stat(file);
              return stat === null ? [] : [[file, stat.size] as const];
            }),
          ),
      ),
    isEmpty: async () => attempt(() => folder.list().every((file) => file === part)),
    send: async (files, onSent) => {
      attempt(() => makeFolders(path));
      for (const file of files) {
        const bytes = dist.read(file);
        if (bytes === null) throw new DestinationError("other", `${file} is missing`);
        attempt(() => {
          folder.write(part, bytes);
          folder.rename(part, file);
        });
        onSent([file]);
      }
    },
    remove: async (files) => {
      for (const file of files) attempt(() => folder.remove(file));
    },
    finish: async () => {},
    close: async () => {
      attempt(() => folder.remove(part));
    },
  };
}

/** What the disk refuses, as what a host refuses. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (diskErrorOf(error, (path) => path) === null || !(error instanceof Error)) throw error;
    throw new DestinationError(
      /ENOSPC|EDQUOT/.test(error.message) ? "full" : refusalIn(error.message),
      error.message,
    );
  }
}
