import { type FileStat, isSameStat, type ReadableFolder } from "../../base/folders.ts";
import { sha256 } from "../../model/digest.ts";
import { digestOfFile } from "../../model/file-digest.ts";
import type { Digest } from "../../model/identifiers.ts";

/** A file as it was when last read. */
export interface FileRecord {
  readonly stat: FileStat;
  /** The time just before it was read, in milliseconds since 1970. */
  readonly seenAt: number;
  readonly digest: Digest;
}

/** A file as it is now; `bytes` is null if it did not have to be read. */
interface SeenFile {
  readonly record: FileRecord;
  readonly bytes: Uint8Array | null;
}

/**
 * Looks at a file, and reads it only where its times cannot be trusted. Null if it is not there.
 * @param wall the clock in milliseconds since 1970: never `--now`, which is the newsroom's.
 */
export function lookAtFile(
  folder: ReadableFolder,
  file: string,
  old: FileRecord | undefined,
  wall: number,
): SeenFile | null {
  const stat = folder.stat(file);
  if (stat === null) return null;
  if (old !== undefined && isUntouched(old, stat)) return { record: old, bytes: null };
  const bytes = folder.read(file);
  if (bytes === null) return null;
  const sha = sha256(bytes);
  return { record: { stat, seenAt: wall, digest: sha }, bytes };
}

/** The same for a file that may be too large for memory: it is read in parts. */
export function lookAtLargeFile(
  folder: ReadableFolder,
  file: string,
  old: FileRecord | undefined,
  wall: number,
): FileRecord | null {
  const stat = folder.stat(file);
  if (stat === null) return null;
  if (old !== undefined && isUntouched(old, stat)) return old;
  const read = digestOfFile(folder, file);
  return read === null ? null : { stat, seenAt: wall, digest: read.sha256 };
}

/** Git’s rule: size, times and inode are the same, and the times are well before the last reading, so that no later write can hide in the same tick of the clock. */
function isUntouched(old: FileRecord, stat: FileStat): boolean {
  return isSameStat(old.stat, stat) && isSettled(old);
}

/** Whether any later write of the file must have other times than the recorded ones. */
export function isSettled({ stat, seenAt }: Pick<FileRecord, "stat" | "seenAt">): boolean {
  return Math.max(stat.mtimeMs, stat.ctimeMs) < seenAt - 2000;
}

/** The digest of files’ names and of all that the disk states about them; none is read. Numbers are hashed as they lie in memory: to write them takes longer than to look at the files. */
export function digestOfStats(files: readonly string[], statOf: (file: string) => FileStat | null): Digest {
  const numbers = new Float64Array(4 * files.length);
  let at = 0;
  for (const file of files) {
    const { size, mtimeMs, ctimeMs, inode } = statOf(file) ?? NO_FILE;
    numbers[at++] = size;
    numbers[at++] = mtimeMs;
    numbers[at++] = ctimeMs;
    numbers[at++] = inode;
  }
  return sha256(sha256(files.join("\0")) + sha256(new Uint8Array(numbers.buffer)));
}

/** The same of the files of a folder. */
export function statsOf(folder: ReadableFolder, files: readonly string[]): Digest {
  return digestOfStats(files, folder.stat);
}

/** What no file is like. */
const NO_FILE: FileStat = { size: -1, mtimeMs: 0, ctimeMs: 0, inode: 0 };
