/** Threads of the machine for a large build. */
import { Worker } from "node:worker_threads";
import type { Staged } from "./commit/stage-units.ts";
import type { IndexedMonth, MonthFiles } from "./content/index-volume.ts";
import type { IndexShared } from "./content/read-content.ts";
import type { Digest } from "./model/identifiers.ts";
import type { StageShared, StageTask, Threads } from "./month-work.ts";

/** Where the site of a thread is, and what is known of its program already. */
export interface ThreadSite {
  readonly root: string;
  readonly out: string;
  readonly program: Digest;
  readonly configuration: Digest;
}

/** What a thread is asked; it answers tasks, one by one. */
export type Asked =
  | { readonly to: "prepare index"; readonly shared: IndexShared }
  | { readonly to: "prepare stage"; readonly shared: StageShared }
  | { readonly to: "index"; readonly task: MonthFiles }
  | { readonly to: "stage"; readonly task: StageTask };

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Starts `count` threads. They end when they are closed, or with the process. */
export function nodeThreads(site: ThreadSite, count: number): Threads {
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL("./thread.js", import.meta.url), {
        workerData: site,
        resourceLimits: { maxOldGenerationSizeMb: 300 },
      }),
  );
  return {
    index: (shared, tasks) => {
      for (const worker of workers) send(worker, { to: "prepare index", shared });
      return runAll<IndexedMonth>(
        workers,
        tasks.map((task) => ({ to: "index", task })),
      );
    },
    stage: (shared, tasks) => {
      for (const worker of workers) send(worker, { to: "prepare stage", shared });
      return runAll<Staged>(
        workers,
        tasks.map((task) => ({ to: "stage", task })),
      );
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function send(worker: Worker, asked: Asked): void {
  worker.postMessage(asked);
}

/** Each thread takes the next task as soon as it has answered the last. */
async function runAll<T>(workers: readonly Worker[], tasks: readonly Asked[]): Promise<readonly T[]> {
  const answers: T[] = [];
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at];
      if (task !== undefined) answers[at] = await ask<T>(worker, task);
    }
  };
  await Promise.all(workers.map(work));
  return answers;
}

function ask<T>(worker: Worker, asked: Asked): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      end();
    };
    const onMessage = (answer: Answer) =>
      settle(() => {
        // The thread is this program's own: what it answers to this question is of this type.
        if (answer.ok) resolve(answer.value as T);
        else reject(new Error(answer.message));
      });
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`a thread ended by itself (${code})`)));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    send(worker, asked);
  });
}
