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
  /** Who has indexed a month, and has its briefs at hand: a thread, or null for this one. */
  const readers = new Map<string, Worker | null>();
  return {
    index: (shared, tasks, here) => {
      for (const worker of workers) send(worker, { to: "prepare index", shared });
      const ask = (task: MonthFiles): ThreadRequest => ({ to: "index", task });
      const pick = (answer: Answer) => (answer.to === "index" ? answer.value : null);
      const taken = ({ month }: MonthFiles, by: Worker | null) => readers.set(month, by);
      return runAll(workers, tasks, { ask, pick, taken, isFor: () => true }, here);
    },
    stage: (shared, tasks, here) => {
      for (const worker of workers) send(worker, { to: "prepare stage", shared });
      const ask = (task: StageTask): ThreadRequest => ({ to: "stage", task });
      const pick = (answer: Answer) => (answer.to === "stage" ? answer.value : null);
      const isFor = ({ targets }: StageTask, by: Worker | null) =>
        readers.get(targets[0]?.shard ?? "") === by;
      return runAll(workers, tasks, { ask, pick, taken: () => {}, isFor }, here);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function send(worker: Worker, request: ThreadRequest): void {
  worker.postMessage(request);
}

interface Work<Task, T> {
  readonly ask: (task: Task) => ThreadRequest;
  readonly pick: (answer: Answer) => T | null;
  /** Told who takes a task: a thread, or null for this one. */
  readonly taken: (task: Task, by: Worker | null) => void;
  /** Whether a task is better done by this one. */
  readonly isFor: (task: Task, by: Worker | null) => boolean;
}

/** Each thread takes a task as soon as it has answered the last, first of those that are for it; this one too. */
async function runAll<Task, T>(
  workers: readonly Worker[],
  tasks: readonly Task[],
  { ask: requestOf, pick, taken, isFor }: Work<Task, T>,
  { run, first, done }: WorkHere<Task, T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  const left = new Map(tasks.entries());
  const take = (by: Worker | null) => {
    for (const entry of left) if (isFor(entry[1], by)) return entry;
    const [next] = left;
    return next;
  };
  const work = async (by: Worker | null, answerTo: (task: Task) => Promise<T>): Promise<void> => {
    for (let next = take(by); next !== undefined; next = take(by)) {
      const [at, task] = next;
      left.delete(at);
      taken(task, by);
      answers[at] = await answerTo(task);
      done(task);
    }
  };
  const elsewhere = workers.map((worker) =>
    work(worker, async (task) => {
      const answer = await ask(worker, requestOf(task));
      const value = pick(answer);
      if (value === null) throw failureOf(answer);
      return value;
    }),
  );
  await Promise.all([...elsewhere, first.then(() => work(null, run))]);
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
