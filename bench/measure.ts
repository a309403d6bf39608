/** What a process costs, as the system counts it. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of all cores, in the program and in the system. */
  readonly cpu: number;
  /** Megabytes (10⁶ bytes): the most that its largest process held. */
  readonly memory: number;
}

const GNU_TIME = "/usr/bin/time";

/** Runs a command to its end; throws if it failed. GNU time counts: what Node says of children is the sum of all before. */
export function costOf(folder: string, command: readonly string[]): Cost {
  if (!existsSync(GNU_TIME)) throw new Error("GNU time is needed (in Debian: apt install time)");
  const counts = join(folder, ".time");
  // What is still to be written for the builder before is not this one's cost.
  spawnSync("sync");
  const started = performance.now();
  const { status, stderr, stdout } = spawnSync(GNU_TIME, ["-f", "%U %S %M", "-o", counts, ...command], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0)
    throw new Error(`${command.join(" ")} ended with ${status}\n${stderr}${stdout}`.slice(0, 4000));
  const [user = Number.NaN, system = Number.NaN, kibibytes = Number.NaN] = readFileSync(counts, "utf8")
    .split(" ")
    .map(Number);
  rmSync(counts);
  return { wall, cpu: user + system, memory: (kibibytes * 1024) / 1e6 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? Number.NaN)) / 2;
}
