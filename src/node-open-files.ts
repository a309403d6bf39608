/** Files of the disk that are open for a while, and what the disk says of them. Beside `node-folders.ts`, the only door to it. */
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import type { FileInMaking, OpenFile } from "./folders.ts";

/** A pipe is opened without waiting for its other end, to be seen as none of ours; Windows has neither. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

/** A file of the disk, opened to be read in parts; null if there is none. `path` is absolute. */
export function openOrNull(path: string): OpenFile | null {
  let opened: number;
  try {
    opened = openSync(path, constants.O_RDONLY | NO_WAIT);
  } catch (error) {
    const code = codeOf(error);
    // ENXIO: a socket.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENXIO") return null;
    throw error;
  }
  const stat = naming(path, () => fstatSync(opened));
  if (!stat.isFile()) {
    closeSync(opened);
    return null;
  }
  return {
    size: stat.size,
    read: (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, stat.size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const from = filled;
        const count = naming(path, () => readSync(opened, bytes, from, bytes.length - from, offset + from));
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(opened),
  };
}

/** A file of the disk that is written in parts, over what stood there. `path` is absolute, its folder is there. */
export function createFile(path: string): FileInMaking {
  const opened = naming(path, () => openSync(path, "w"));
  let size = 0;
  let isOpen = true;
  const end = () => {
    if (isOpen) closeSync(opened);
    isOpen = false;
  };
  const put = (bytes: Uint8Array, offset: number) => {
    for (let done = 0; done < bytes.length; ) {
      const from = done;
      done += naming(path, () => writeSync(opened, bytes, from, bytes.length - from, offset + from));
    }
  };
  return {
    append: (bytes) => {
      put(bytes, size);
      size += bytes.length;
    },
    overwrite: (offset, bytes) => put(bytes, offset),
    close: () => {
      naming(path, () => fsyncSync(opened));
      end();
    },
    abandon: end,
  };
}

/** Node does not say of which file it could not read or write a byte. */
export function naming<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && codeOf(error) !== null && !("path" in error))
      Object.assign(error, { path });
    throw error;
  }
}

/** The name that the system gives to a trouble; null if it is none of its. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
