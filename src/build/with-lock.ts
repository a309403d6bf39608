import { diskErrorOf } from "../base/disk-error.ts";
import { failed, type Outcome } from "../base/problem.ts";
import { commitProblem } from "../commit/commit-rules.ts";
import { abandonStaging } from "../commit/commit-site.ts";
import { hasJournal } from "../commit/journal.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import type { Threads } from "./threads.ts";

/** Starts the threads of a build when there is something for them to do; null where there are none. */
export type StartThreads = () => Threads | null;

/** Does what one process at a time may do with a site and its output. An error of the disk is a problem. */
export async function withLock<T>(
  site: SiteOnDisk,
  work: (threads: StartThreads) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await whileLocked(site, work);
  } catch (error) {
    const problem = diskErrorOf(error, site.nameOf);
    if (problem === null) throw error;
    if (!hasJournal(site.out.staging)) return failed([problem]);
    const place = { file: site.out.name, line: 1, column: 1 };
    return failed([problem, commitProblem("build/unfinished", place)]);
  }
}

async function whileLocked<T>(
  site: SiteOnDisk,
  work: (threads: StartThreads) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lock = site.lock();
  if (!lock.held) {
    const file = site.nameOf(lock.file);
    const values = { ...lock, file, pid: String(lock.pid), held: "no" };
    return failed([commitProblem("build/locked", { file, line: 1, column: 1 }, values)]);
  }
  const pools: Threads[] = [];
  const start = () => {
    if (pools.length === 0 && site.threads !== null) pools.push(site.threads());
    return pools[0] ?? null;
  };
  const close = () => Promise.all(pools.map((pool) => pool.close()));
  try {
    return await work(start);
  } catch (error) {
    await close();
    abandonStaging(site.out);
    throw error;
  } finally {
    await close();
    lock.release();
  }
}
