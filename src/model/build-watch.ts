/** The progress of a build. It has no clock: the listener takes the time. */

/** `plan`: checks between files, and what each page shows. `write`: into the staging folder, then into the output. */
export type Stage = "read" | "plan" | "render" | "write";

export const STAGES: readonly Stage[] = ["read", "plan", "render", "write"];

export interface Progress {
  readonly stage: Stage;
  /** Briefs; files in `write`. */
  readonly done: number;
  /** 0 if the stage counts nothing. */
  readonly total: number;
}

export interface BuildWatch {
  /** A stage begins. Stages alternate: a batch is planned, rendered, written, then the next. */
  readonly stage: (stage: Stage) => void;
  /** How much of a stage is done; called for one stage after another. */
  readonly progress: (progress: Progress) => void;
}

/** Receives the progress of a part of the work. */
export interface PartWatch extends Pick<BuildWatch, "stage"> {
  readonly made: (more: number) => void;
}

/** For work that reports no progress. */
export const UNWATCHED: PartWatch = { stage: () => {}, made: () => {} };

/** Counts what is done of a stage and reports it, from 0. */
export function counter({ progress }: BuildWatch, stage: Stage, total: number): (more: number) => void {
  let done = 0;
  const made = (more: number) => {
    done += more;
    progress({ stage, done: Math.round(done), total });
  };
  made(0);
  return made;
}
