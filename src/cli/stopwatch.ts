/** Takes the time of the stages of a build, from its marks. */
import { STAGES, type Stage } from "../model/build-watch.ts";

/** In milliseconds. */
export interface Timings {
  readonly stages: Readonly<Record<Stage, number>>;
  /** Before the first mark, since the program was started, and after the last stage. */
  readonly rest: number;
}

export interface Stopwatch {
  /** A stage begins. */
  readonly mark: (stage: Stage) => void;
  /** Ends the last stage, and gives what each took. */
  readonly stop: () => Timings;
}

/** @param elapsed milliseconds since the program was started; never set back. */
export function stopwatch(elapsed: () => number): Stopwatch {
  const stages = { read: 0, plan: 0, render: 0, write: 0 } satisfies Record<Stage, number>;
  let running: { readonly stage: Stage; readonly since: number } | null = null;
  const close = (now: number) => {
    if (running !== null) stages[running.stage] += now - running.since;
    running = null;
  };
  return {
    mark: (stage) => {
      const now = elapsed();
      close(now);
      running = { stage, since: now };
    },
    stop: () => {
      const now = elapsed();
      close(now);
      return { stages, rest: now - STAGES.reduce((sum, stage) => sum + stages[stage], 0) };
    },
  };
}
