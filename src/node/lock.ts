/** The lock of a build, a file on the disk. */
import { availableParallelism, hostname } from "node:os";
import { basename, dirname } from "node:path";
import { type FileStat, isSameStat, type WritableFolder } from "../base/folders.ts";
import type { Lock } from "../build/site-on-disk.ts";
import { createExclusively, nodeFolder } from "./node-folder.ts";

/** A lock of another host is believed for an hour: longer than any build, shorter than a night. */
const FOREIGN_MILLISECONDS = 3_600_000;

/** A lock that cannot be read may be one that is being written; after so long it is what a kill left. It is waited for. */
const UNWRITTEN_MILLISECONDS = 2000;
const LOOK_AGAIN_MILLISECONDS = 50;

/** Gives back what this process holds, when it is stopped from outside. */
const ownLocks = new Set<() => void>();

/** Gives back every lock that this process holds. */
export function releaseLocks(): void {
  for (const release of ownLocks) release();
}

/** Takes the lock whose file (absolute) is given; a holder that is gone loses it. */
export function takeLock(file: string): Lock {
  const mine = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const folder = nodeFolder(dirname(file));
  const name = basename(file);
  const text = JSON.stringify(mine);
  let holder: Holder | null = null;
  let looks = 0;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (createExclusively(file, text)) return heldLock(folder, name);
    const bytes = folder.read(name);
    holder = holderOf(bytes);
    const stat = folder.stat(name);
    if (holder === null && isFresh(stat)) {
      if (looks++ * LOOK_AGAIN_MILLISECONDS > UNWRITTEN_MILLISECONDS) break;
      wait(LOOK_AGAIN_MILLISECONDS);
      attempt--;
      continue;
    }
    if (holder !== null && isHeld(holder, mine)) break;
    if (bytes !== null) takeAway(folder, name, bytes);
  }
  return { held: false, ...(holder ?? { pid: 0, host: "?", since: "?" }), file };
}

function heldLock(folder: WritableFolder, name: string): Lock {
  const own = folder.stat(name);
  const release = () => {
    ownLocks.delete(release);
    // It is another's if it was thought that we were gone. Nothing is opened: there may be too many open files.
    const now = folder.stat(name);
    if (own !== null && now !== null && isSameStat(own, now)) folder.remove(name);
  };
  ownLocks.add(release);
  return { held: true, release };
}

/** Takes away the lock of one who is gone: under a name of our own, since another may have done so and taken it in this very moment. */
function takeAway(folder: WritableFolder, name: string, dead: Uint8Array): void {
  const aside = `${name}.${process.pid}`;
  try {
    folder.rename(name, aside);
  } catch {
    // Another has taken it away; if the disk refuses, the lock stays, and its holder is reported.
    return;
  }
  const moved = folder.read(aside);
  if (moved !== null && Buffer.compare(moved, dead) !== 0) folder.rename(aside, name);
  else folder.remove(aside);
}

/** Without giving others the thread: nothing has begun. */
function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function isFresh(stat: FileStat | null): boolean {
  return stat !== null && Math.abs(Date.now() - stat.mtimeMs) < UNWRITTEN_MILLISECONDS;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** A process of this machine holds it while it lives; our own number is that of a predecessor (a container begins at 1 each time). */
function isHeld(holder: Holder, mine: Holder): boolean {
  if (holder.host === mine.host) return holder.pid !== mine.pid && isAlive(holder.pid);
  // Its clock may be ahead of ours, or one of the two have been set back.
  return Math.abs(Date.parse(mine.since) - Date.parse(holder.since)) < FOREIGN_MILLISECONDS;
}

function holderOf(bytes: Uint8Array | null): Holder | null {
  const match =
    bytes === null
      ? null
      : /^\{"pid":(\d+),"host":"([^"]*)","since":"([^"]*)"\}$/.exec(new TextDecoder().decode(bytes));
  return match === null ? null : { pid: Number(match[1]), host: match[2] ?? "", since: match[3] ?? "" };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** How many threads the machine can run at once. */
export function availableCores(): number {
  return availableParallelism();
}
