/** How far a build is, told while it goes on. It has no clock: whoever listens takes the time. */

/** `plan`: what is between the files, and what each page shows. `write`: into the staging folder, then into the output. */
export type Stage = "read" | "plan" | "render" | "write";

export const STAGES: readonly Stage[] = ["read", "plan", "render", "write"];

export interface Progress {
  readonly stage: Stage;
  /** Briefs; files in `write`. */
  readonly done: number;
  /** 0 of a stage that counts nothing. */
  readonly total: number;
}

export interface BuildWatch {
  /** The work is of this stage from here on. Stages alternate: a batch is planned, rendered, written, then the next. */
  readonly stage: (stage: Stage) => void;
  /** So much is done: a stage after the other. */
  readonly progress: (progress: Progress) => void;
}

/** Told of a part of the work: the marks, and how much more of it is done. */
export interface PartWatch extends Pick<BuildWatch, "stage"> {
  readonly made: (more: number) => void;
}

/** For work of which nothing is told from within. */
export const UNWATCHED: PartWatch = { stage: () => {}, made: () => {} };

/** Counts what is done of a stage, and tells it, beginning with nothing. */
export function counter({ progress }: BuildWatch, stage: Stage, total: number): (more: number) => void {
  let done = 0;
  const made = (more: number) => {
    done += more;
    progress({ stage, done: Math.round(done), total });
  };
  made(0);
  return made;
}
