import type { Outcome } from "../base/problem.ts";
import { type Moments, readAndPlan } from "./read-and-plan.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { withLock } from "./with-lock.ts";

export interface IndexReport {
  readonly briefs: number;
  readonly months: number;
}

/** Reads the sources, reports their problems, and leaves the index for the builds that follow, here or on other machines. */
export function indexSite(site: SiteOnDisk, options: Moments): Promise<Outcome<IndexReport>> {
  return withLock(site, async (threads) => {
    const read = await readAndPlan(site, options, {
      threads,
      watch: { stage: () => {}, progress: () => {} },
    });
    if (!read.ok) return read;
    const { volumes } = read.value.content;
    const briefs = volumes.reduce((sum, { exports }) => sum + exports.length, 0);
    return { ...read, value: { briefs, months: volumes.length } };
  });
}
