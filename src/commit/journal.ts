/** Moves staged files into place in an order in which no link is ever dead, and finishes an interrupted commit. */
import type { WritableFolder } from "../base/folders.ts";
import { pause } from "../base/pause.ts";
import { sha256 } from "../model/digest.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/**
 * How staged files lie: in the folders in which they are to stand, where no output folder stands and theirs becomes it in one step; else
 * without folders, since making and removing them costs more than files.
 */
export type Layout = "tree" | "flat";

/** The steps of a commit: each list is done before the next begins. Paths are relative to the output. */
export interface Journal {
  readonly layout: Layout;
  /** Files where a new one needs a folder, or in a folder that a new file replaces. */
  readonly cleared: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** What readers start from, in the order of `ENTRY_POINTS`. */
  readonly entries: readonly string[];
  readonly removed: readonly string[];
  readonly manifest: readonly string[];
}

const JOURNAL = "journal.json";
const FILES = "files";

/** The name in the staging folder of a file of the output. */
export function stagedPath(path: string, layout: Layout): string {
  return `${FILES}/${layout === "tree" ? path : sha256(path)}`;
}

/** Writes the journal: from here on an interrupted commit will be finished. */
export function writeJournal(staging: WritableFolder, journal: Journal): void {
  writeSealed(staging, JOURNAL, journal);
}

/** Whether a commit has begun and is not known to have ended. */
export function hasJournal(staging: WritableFolder): boolean {
  return staging.stat(JOURNAL) !== null;
}

/** The journal of an interrupted commit; null if it had not begun to change anything; `broken` if the disk has lost it. */
export function readJournal(staging: WritableFolder): Journal | null | "broken" {
  return readSealed(staging, JOURNAL);
}

/**
 * Does the steps. A second run does the rest: a file that is no longer staged is in its place already.
 * @param move moves a file from the staging folder, by its name there, to its place in the output.
 * @param moveAll makes a folder of the staging folder, by its name there, the output folder.
 */
export async function applyJournal(
  journal: Journal,
  { staging, dist, move, moveAll, isSecond }: JournalFolders,
): Promise<void> {
  if (journal.layout === "tree") return moveAll(FILES);
  const remove = (path: string) => {
    if (dist.stat(path) !== null) dist.remove(path);
  };
  const place = (path: string) => {
    const staged = stagedPath(path, journal.layout);
    if (!isSecond || staging.stat(staged) !== null) move(staged, path);
  };
  const { cleared, added, changed, entries, removed, manifest } = journal;
  await stepByStep(cleared, remove);
  await stepByStep([...added, ...changed, ...entries], place);
  await stepByStep(removed, remove);
  await stepByStep(manifest, place);
}

interface JournalFolders {
  readonly staging: WritableFolder;
  readonly dist: WritableFolder;
  readonly move: (staged: string, path: string) => void;
  readonly moveAll: (folder: string) => void;
  /** Whether some of the steps may have been done before. */
  readonly isSecond: boolean;
}

/** How many files are moved between two looks for a signal to stop: a tenth of a second on a slow disk. */
const STRIDE = 500;

async function stepByStep(paths: readonly string[], step: (path: string) => void): Promise<void> {
  for (let from = 0; from < paths.length; from += STRIDE) {
    paths.slice(from, from + STRIDE).forEach(step);
    await pause();
  }
}
