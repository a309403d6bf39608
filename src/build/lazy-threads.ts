import type { SiteOnDisk } from "./site-on-disk.ts";
import type { Threads } from "./threads.ts";

/** Null where there are none. */
export type StartThreads = () => Threads | null;

/** Threads are started when there is something for them to do, and used for all that follows. */
export function lazyThreads(site: SiteOnDisk): {
  readonly start: StartThreads;
  readonly close: () => Promise<void>;
} {
  let started: Threads | null = null;
  return {
    start: () => {
      started ??= site.threads?.() ?? null;
      return started;
    },
    close: async () => started?.close(),
  };
}
