/** The lock of a build, a file on the disk. */
import { availableParallelism, hostname } from "node:os";
import { basename, dirname } from "node:path";
import { createExclusively, nodeFolder } from "./node-folders.ts";
import type { Lock } from "./site-on-disk.ts";

/** A lock of another host is believed for an hour: longer than any build, shorter than a night. */
const FOREIGN_MILLISECONDS = 3_600_000;

/** Takes the lock whose file (absolute) is given; a holder that is gone loses it. */
export function takeLock(file: string): Lock {
  const mine = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const folder = nodeFolder(dirname(file));
  for (let attempt = 0; attempt < 2; attempt++) {
    if (createExclusively(file, JSON.stringify(mine)))
      return { held: true, release: () => folder.remove(basename(file)) };
    const holder = holderOf(folder.read(basename(file)));
    if (holder !== null && isHeld(holder, mine)) return { held: false, ...holder, file };
    folder.remove(basename(file));
  }
  return { held: false, pid: 0, host: "?", since: "?", file };
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** A process of this machine holds it while it lives; our own number is that of a predecessor (a container begins at 1 each time). */
function isHeld(holder: Holder, mine: Holder): boolean {
  if (holder.host === mine.host) return holder.pid !== mine.pid && isAlive(holder.pid);
  return Date.parse(mine.since) - Date.parse(holder.since) < FOREIGN_MILLISECONDS;
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
