/** Open files of the disk, and its errors. With `node-folder.ts`, the only door to the disk. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FileInMaking, OpenFile } from "../base/folders.ts";

/** A pipe is opened without waiting for its other end, to be seen as none of ours; Windows has neither. */
const NO_WAIT = constants.O_NONBLOCK ?? 0;

/** A file of the disk, opened to be read in parts; null if there is none. `path` is absolute. */
export function openOrNull(path: string): OpenFile | null {
  let opened: number;
  try {
    // To open a device can do something by itself.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
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

/** Writes a whole file over what stood there. A pipe is put away: to write into it would wait for its reader. `path` is absolute. */
export function overwriteFile(path: string, bytes: Uint8Array): void {
  const opened = openForWriting(path);
  try {
    writeFileSync(opened, bytes);
  } finally {
    closeSync(opened);
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_WAIT);
  } catch (error) {
    if (codeOf(error) !== "ENXIO") throw error;
    rmSync(path);
    return openSync(path, "w");
  }
}

/** A file of the disk that is written in parts, over what stood there. `path` is absolute, its folder is there. */
export function createFile(path: string): FileInMaking {
  const opened = naming(path, () => openForWriting(path));
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

/**
 * Puts bytes in the place of a file (absolute) in one step: they are whole on the disk, beside it, before they have its name. What a link
 * leads to is replaced, and keeps its mode and owner; what its mode forbids to write is not.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const before = statSync(target, { throwIfNoEntry: false });
  if (before !== undefined) accessSync(target, constants.W_OK);
  const part = join(dirname(target), `.${basename(target)}.part`);
  try {
    const opened = openSync(part, "w");
    try {
      writeFileSync(opened, bytes);
      if (before !== undefined) keepOwner(opened, before);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    // The name that whoever asked knows, not that of what was to become it.
    if (codeOf(error) !== null && error instanceof Error) Object.assign(error, { path, dest: undefined });
    throw error;
  }
}

function keepOwner(
  opened: number,
  before: { readonly mode: number; readonly uid: number; readonly gid: number },
): void {
  const now = fstatSync(opened);
  if (now.uid !== before.uid || now.gid !== before.gid) {
    try {
      fchownSync(opened, before.uid, before.gid);
    } catch (error) {
      // Only the administrator gives files away.
      if (codeOf(error) !== "EPERM") throw error;
    }
  }
  fchmodSync(opened, before.mode & 0o7777);
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

/** The name that the system gives to a problem; null if it is none of its. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
