/** What a disk would refuse of a commit, asked before it begins: half of a site in its place is worse than none of it. */
import { accessSync, constants, lstatSync, type Stats, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Rehearsal } from "../commit/rehearsal.ts";
import { codeOf } from "./open-files.ts";

/**
 * Throws as the disk would if a file could not be moved from the staging folder to its place, or removed. Only folders that are touched
 * are looked at. What nobody can know before (a quota, a disk that breaks) is left to the journal. Both folders are absolute.
 */
export function rehearseCommit(staging: string, out: string, { placed, removed }: Rehearsal): void {
  const gone = new Set(removed.map((path) => join(out, path)));
  const standing = new Map<string, string>();
  /** The folder itself, or the nearest above it that is there; it may be written. */
  const checked = (folder: string): string => {
    const known = standing.get(folder);
    if (known !== undefined) return known;
    const stat = statOrNull(folder, statSync);
    // A file that stands there and is removed first leaves its place to a folder.
    const isThere = stat !== null && !(gone.has(folder) && !stat.isDirectory());
    if (isThere && !stat.isDirectory()) throw refusal("ENOTDIR", "mkdir", folder);
    if (isThere) accessSync(folder, constants.W_OK | constants.X_OK);
    const found = isThere ? folder : checked(dirname(folder));
    standing.set(folder, found);
    return found;
  };
  let grown = 0;
  let largest = 0;
  const widened = new Set<string>();
  for (const { path, bytes } of placed) {
    const target = join(out, path);
    checked(dirname(target));
    const stat = statOrNull(target, lstatSync);
    if (stat?.isDirectory() === true && !holdsOnly(target, gone)) throw refusal("EISDIR", "rename", target);
    if (stat === null) for (const folder of newFolders(dirname(target), standing)) widened.add(folder);
    else checkReplaced(target);
    grown += Math.max(0, bytes - (stat?.size ?? 0));
    largest = Math.max(largest, bytes);
  }
  for (const path of removed) {
    const target = join(out, path);
    if (statOrNull(target, lstatSync) === null) continue;
    checked(dirname(target));
    checkReplaced(target);
  }
  if (placed.length > 0) checkRoom(staging, checked(out), { moved: grown + largest, folders: widened.size });
}

/** In bytes: what is written on another disk than the staging folder's; and how many folders get a name more. */
interface Room {
  readonly moved: number;
  readonly folders: number;
}

function checkRoom(staging: string, out: string, { moved, folders }: Room): void {
  const { blocks, bavail, bsize } = statfsSync(out);
  // Disks that do not say how large they are.
  if (blocks === 0) return;
  const isOtherDisk = statOrNull(staging, statSync)?.dev !== statSync(out).dev;
  const needed = folders * bsize + (isOtherDisk ? moved : 0);
  if (needed > bavail * bsize) throw refusal("ENOSPC", "write", out);
}

/** The folder that gets a name, and those above it that are not there yet. */
function newFolders(folder: string, standing: ReadonlyMap<string, string>): readonly string[] {
  const top = standing.get(folder);
  const folders = [folder];
  for (let one = folder; one !== top && one !== dirname(one); one = dirname(one)) folders.push(dirname(one));
  return folders;
}

/** A folder that the commit empties before: its files are removed, and it goes with the last. */
function holdsOnly(folder: string, gone: ReadonlySet<string>): boolean {
  return [...gone].some((path) => path.startsWith(`${folder}/`));
}

/** A file that only its owner's folder guards can be replaced though it may not be written; one that is immutable cannot. */
function checkReplaced(target: string): void {
  try {
    accessSync(target, constants.W_OK);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EPERM" || code === "EROFS") throw error;
  }
}

function statOrNull(path: string, stat: (path: string) => Stats): Stats | null {
  try {
    return stat(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}

/** What the disk would throw. */
function refusal(code: string, syscall: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}
