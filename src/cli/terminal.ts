/** Where a command writes and what it may ask of the process: real in `main.ts`, lists of strings in tests. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches standard error. */
  readonly isInteractive: boolean;
  readonly colours: boolean;
}

/** 0: done. 1: the content, the output or the command line has problems. 2: something broke. */
export type ExitCode = 0 | 1 | 2;
