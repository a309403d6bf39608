/** Threads of the machine for a large build. */
import { Worker } from "node:worker_threads";
import type { StageShared, StageTask, Threads, WorkHere } from "../build/threads.ts";
import type { Staged } from "../commit/stage-targets.ts";
import type { IndexedMonth, MonthFiles } from "../content/index/index-volume.ts";
import type { IndexShared } from "../content/index/read-content.ts";
import type { Digest } from "../model/identifiers.ts";

/** Where the site of a thread is, and what is known of its program already. */
export interface ThreadSite {
  readonly root: string;
  readonly out: string;
  readonly program: Digest;
  readonly configuration: Digest;
}

/** What a thread is asked; it answers tasks, one by one. */
export type ThreadRequest =
  | { readonly to: "prepare index"; readonly shared: IndexShared }
  | { readonly to: "prepare stage"; readonly shared: StageShared }
  | { readonly to: "index"; readonly task: MonthFiles }
  | { readonly to: "stage"; readonly task: StageTask };

export type Answer =
  | { readonly to: "index"; readonly value: IndexedMonth }
  | { readonly to: "stage"; readonly value: Staged }
  | { readonly to: "failed"; readonly message: string; readonly details: object };

/** Starts `count` threads. They end when they are closed, or with the process. */
export function nodeThreads(site: ThreadSite, count: number): Threads {
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL(import.meta.resolve("#thread")), {
        workerData: site,
        // What the process was started with is not for them.
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 300 },
      }),
  );
  return {
    index: (shared, tasks, here) => {
      for (const worker of workers) send(worker, { to: "prepare index", shared });
      const ask = (task: MonthFiles): ThreadRequest => ({ to: "index", task });
      return runAll(workers, tasks, ask, (answer) => (answer.to === "index" ? answer.value : null), here);
    },
    stage: (shared, tasks, here) => {
      for (const worker of workers) send(worker, { to: "prepare stage", shared });
      const ask = (task: StageTask): ThreadRequest => ({ to: "stage", task });
      return runAll(workers, tasks, ask, (answer) => (answer.to === "stage" ? answer.value : null), here);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function send(worker: Worker, request: ThreadRequest): void {
  worker.postMessage(request);
}

/** Each thread takes the next task as soon as it has answered the last; this one too. */
async function runAll<Task, T>(
  workers: readonly Worker[],
  tasks: readonly Task[],
  requestOf: (task: Task) => ThreadRequest,
  pick: (answer: Answer) => T | null,
  { run, first, done }: WorkHere<Task, T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  let next = 0;
  const work = async (answerTo: (task: Task) => Promise<T>): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at];
      if (task === undefined) return;
      answers[at] = await answerTo(task);
      done(task);
    }
  };
  const elsewhere = workers.map((worker) =>
    work(async (task) => {
      const answer = await ask(worker, requestOf(task));
      const value = pick(answer);
      if (value === null) throw failureOf(answer);
      return value;
    }),
  );
  await Promise.all([...elsewhere, first.then(() => work(run))]);
  return answers;
}

function failureOf(answer: Answer): Error {
  return answer.to === "failed"
    ? Object.assign(new Error(answer.message), answer.details)
    : new Error(`answered ${answer.to}`);
}

function ask(worker: Worker, request: ThreadRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      end();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`a thread ended by itself (${code})`)));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    send(worker, request);
  });
}
