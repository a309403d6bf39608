/** What threads are asked and answer, as types. */
import type { FormerFile } from "../commit/published.ts";
import type { Before, Staged } from "../commit/stage-targets.ts";
import type { IndexedMonth, MonthFiles } from "../content/index/index-volume.ts";
import type { IndexShared } from "../content/index/read-content.ts";
import type { Plan } from "../plan/plan-site.ts";
import type { VolumeTools } from "../plan/plan-volume.ts";
import type { Target, VolumeTask } from "../plan/target.ts";

/** Threads that do tasks, and this one with them. What they are sent and what they answer is plain data. */
export interface Threads {
  /** Gives each task to whoever is free; answers come in the order of the tasks. What one throws ends all. */
  readonly index: (
    shared: IndexShared,
    tasks: readonly MonthFiles[],
    here: WorkHere<MonthFiles, IndexedMonth>,
  ) => Promise<readonly IndexedMonth[]>;
  readonly stage: (
    shared: StageShared,
    tasks: readonly StageTask[],
    here: WorkHere<StageTask, Staged>,
  ) => Promise<readonly Staged[]>;
  readonly close: () => Promise<void>;
}

/** The part of the thread that asks: it would only wait. */
export interface WorkHere<Task, T> {
  /** Does a task. It must pause, or whoever else is free waits for it. */
  readonly run: (task: Task) => Promise<T>;
  /** What it has to do before; tasks are done elsewhere meanwhile. */
  readonly first: Promise<unknown>;
  /** Told of each task that was done, wherever. */
  readonly done: (task: Task) => void;
}

/** What every month is made with. */
export interface StageShared {
  readonly index: IndexShared;
  readonly plan: Pick<Plan, "renderer" | "chromes">;
  readonly tools: Omit<VolumeTools, "whole">;
  readonly themeName: string | null;
  readonly outputName: string | null;
  readonly layout: Before["layout"];
}

/** The targets of a month that are to be made. */
export interface StageTask {
  readonly targets: readonly (Omit<Target, "plan" | "task"> & { readonly task: VolumeTask })[];
  readonly former: readonly FormerFile[];
}
