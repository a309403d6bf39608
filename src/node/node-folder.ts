/** The only door to the disk, with `open-files.ts` and `rehearsal.ts`. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import type { FileStat, Link, WritableFolder } from "../base/folders.ts";
import { codeOf, createFile, naming, openOrNull, overwriteFile, replaceFile } from "./open-files.ts";

/** A folder of the disk. It need not exist yet. `root` is absolute. */
export function nodeFolder(root: string): WritableFolder {
  // Paths are relative and in order: `join` would look for what is to be put in order.
  const at = (path: string) => root + sep + path;
  const knownFolders = new Set<string>();
  const makeFolder = (folder: string) => {
    if (knownFolders.has(folder)) return;
    makeFolders(folder);
    knownFolders.add(folder);
  };
  return {
    list: (under = "") => walk(root, under).files.sort(),
    survey: () => {
      const { files, links, strays, others } = walk(root, "");
      return { files: files.sort(), links, strays: strays.sort(), others: others.sort() };
    },
    stat: (path) => fileStat(at(path)),
    read: (path) => readOrNull(at(path)),
    open: (path) => openOrNull(at(path)),
    create: (path) => {
      makeFolder(dirname(at(path)));
      return createFile(at(path));
    },
    write: (path, bytes) => {
      makeFolder(dirname(at(path)));
      naming(at(path), () => overwriteFile(at(path), bytes));
    },
    replace: (path, bytes) => {
      makeFolder(dirname(at(path)));
      replaceFile(at(path), bytes);
    },
    rename: (from, to) => {
      makeFolder(dirname(at(to)));
      renameSync(at(from), at(to));
    },
    remove: (path) => {
      rmSync(at(path), { force: true });
      knownFolders.clear();
      removeEmptyFolders(root, dirname(at(path)));
    },
  };
}

/** Reads files a part at a time: memory stays the same, however large they are. `root` is absolute. */
export function nodeChunks(root: string): (path: string) => Iterable<Uint8Array> | null {
  const buffer = Buffer.allocUnsafe(CHUNK);
  return (path) => {
    const whole = join(root, path);
    return fileStat(whole) === null ? null : chunksOf(whole, buffer);
  };
}

/** In bytes: most files of a site are read at once. */
const CHUNK = 1_048_576;

function* chunksOf(path: string, buffer: Buffer): Generator<Uint8Array> {
  const file = naming(path, () => openSync(path, "r"));
  try {
    for (;;) {
      const read = naming(path, () => readSync(file, buffer, 0, buffer.length, null));
      if (read === 0) return;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Whether there is a folder of that absolute name, or a link to one. */
export function isFolder(path: string): boolean {
  return statOrNull(path)?.isDirectory() === true;
}

/** Whether a file or folder of that absolute name exists. */
export function pathExists(path: string): boolean {
  return existsSync(path);
}

/** Whether anything has that absolute name, be it a link that leads nowhere. */
export function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The absolute name with every link followed, as far as the path exists. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const code = codeOf(error);
    if ((code !== "ENOENT" && code !== "ENOTDIR") || path === dirname(path)) throw error;
    return join(realPathOf(dirname(path)), basename(path));
  }
}

/** Whether a file or folder (absolute) is a folder (absolute) or lies in it, by their names or where links lead. */
export function liesIn(folder: string, path: string): boolean {
  const isIn = (outer: string, inner: string) => inner === outer || inner.startsWith(join(outer, sep));
  return isIn(folder, path) || isIn(realPathOf(folder), realPathOf(path));
}

/** Gives a function that moves files, making the folders that they go to; also to another disk, where a file is whole before it has its name. */
export function fileMover(): (from: string, to: string) => void {
  let last = "";
  return (from, to) => {
    const folder = dirname(to);
    // To try, and to be told that there is no such folder, costs more. Files come in the order of their paths.
    if (folder !== last) makeFolders(folder);
    last = folder;
    try {
      renameSync(from, to);
    } catch (error) {
      if (codeOf(error) === "ENOENT" && !existsSync(folder)) {
        // It was removed since.
        makeFolders(folder);
        renameSync(from, to);
        return;
      }
      if (codeOf(error) !== "EXDEV") throw error;
      copyFileSync(from, `${to}.part`);
      renameSync(`${to}.part`, to);
      rmSync(from);
    }
  };
}

/** Moves a folder with all in it to where nothing is, on the same disk: in one step. */
export function moveFolder(from: string, to: string): void {
  renameSync(from, to);
}

/** Removes a folder and all in it, if it is there. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Makes a file that must not exist yet; false if it does. */
export function createExclusively(path: string, text: string): boolean {
  makeFolders(dirname(path));
  try {
    naming(path, () => writeFileSync(path, text, { flag: "wx" }));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // A disk that is full has room for a name, and none for what is in it.
    rmSync(path, { force: true });
    throw error;
  }
}

interface Walked {
  readonly files: string[];
  readonly links: Link[];
  readonly strays: string[];
  readonly others: string[];
}

function walk(root: string, under: string): Walked {
  const walked: Walked = { files: [], links: [], strays: [], others: [] };
  const base = existsSync(root) ? realpathSync(root) : root;
  const visit = (folder: string) => {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      // A name that is no UTF-8 leads nowhere: the folder is told of, not left out.
      if (entry.isDirectory() && !entry.name.includes("\ufffd")) visit(path);
      else if (entry.isFile()) walked.files.push(path);
      else if (entry.isSymbolicLink()) {
        const to = fileWithin(base, join(root, path));
        (to === null ? walked.strays : walked.files).push(path);
        if (to !== null) walked.links.push({ from: path, to });
      } else walked.others.push(path);
    }
  };
  visit(under);
  return walked;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // ENOTDIR: a file stands where a folder is looked for.
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    throw error;
  }
}

/** The file of a folder (its real name) that a link leads to in the end; null if it leads elsewhere, to no file, or in a circle. */
function fileWithin(base: string, path: string): string | null {
  try {
    const target = realpathSync(path);
    if (!target.startsWith(base + sep) || !statSync(target).isFile()) return null;
    return target.slice(base.length + 1).replaceAll(sep, "/");
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return null;
    throw error;
  }
}

function fileStat(path: string): FileStat | null {
  const stat = statOrNull(path);
  if (stat === null || !stat.isFile()) return null;
  return { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs, inode: stat.ino };
}

function statOrNull(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return null;
    throw error;
  }
}

function readOrNull(path: string): Uint8Array | null {
  // To open a pipe could wait for ever, to read a device never end: what is there is looked at first.
  if (fileStat(path) === null) return null;
  try {
    return naming(path, () => readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return null;
    throw error;
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  if (!folder.startsWith(root + sep)) return;
  try {
    rmdirSync(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOTEMPTY" || code === "EEXIST" || code === "ENOENT") return;
    throw error;
  }
  removeEmptyFolders(root, dirname(folder));
}

/** Makes a folder and those that it lies in. Node’s own `recursive` never ends where a system has no room for folders, as in `/proc`. */
export function makeFolders(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = codeOf(error);
    // Another process may have made it in this very moment.
    if (code === "EEXIST" && isFolder(path)) return;
    if (code !== "ENOENT" || path === dirname(path) || existsSync(dirname(path))) throw error;
    makeFolders(dirname(path));
    makeFolders(path);
  }
}

/** Writes a file that only its owner may read and run. */
export function writeProgram(path: string, text: string): void {
  makeFolders(dirname(path));
  writeFileSync(path, text, { mode: 0o700 });
}
