/** Where a command writes and what it may ask of the process: real in `main.ts`, lists of strings in tests. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours: boolean;
  /** Whether standard error is a screen, on which a line can be written over. */
  readonly isScreen: boolean;
}

/** What the commands need of the process. */
export interface Environment {
  readonly terminal: Terminal;
  /** The working directory: the site's folder. */
  readonly root: string;
  /** The clock, in milliseconds since 1970. */
  readonly wall: () => number;
  /** Milliseconds since the program was started; never set back. */
  readonly elapsed: () => number;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** How many threads may work beside the first. */
  readonly threads: number;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Asks a question on the terminal: the line that was typed, null at the end of input. Not there where nobody can answer. */
  readonly ask?: (question: string) => Promise<string | null>;
  /** Resolves when the user asks the program to stop. */
  readonly stopped: () => Promise<void>;
}
