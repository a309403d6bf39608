/** Shows how far a long command is, on standard error: on a screen in one line that goes away, in a log in a line now and then. */
import type { Environment } from "./environment.ts";

/** In milliseconds: how often the line on a screen is renewed, and how often a log gets a line. */
const SCREEN_EVERY = 100;
const LOG_EVERY = 10_000;
/** In milliseconds: how long a stage runs before its rate means something. */
const KNOWN_AFTER = 1000;
const CLEAR = "\r\u001b[K";

export interface ProgressTeller<P> {
  readonly tell: (progress: P) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** For a command that shows no progress. */
export const SILENT: ProgressTeller<unknown> = { tell: () => {}, end: () => {} };

export interface Pace {
  /** Per second. */
  readonly rate: number;
  readonly secondsLeft: number;
}

/**
 * Shows progress as it comes, not more often than can be read.
 * @param lineOf the line, without its end; `milliseconds` since its stage began.
 */
export function progressTeller<P extends { readonly stage: string }>(
  { terminal, wall, variables }: Environment,
  lineOf: (progress: P, milliseconds: number) => string,
  { logs }: { readonly logs: "always" | "on-servers" },
): ProgressTeller<P> {
  const isServer = !["", "0", "false"].includes(variables["CI"] ?? "");
  const isLog = !terminal.isScreen && (isServer || logs === "always");
  if (!terminal.isScreen && !isLog) return SILENT;
  let last = isLog ? wall() : Number.NEGATIVE_INFINITY;
  let stage: { readonly name: string; readonly since: number } | null = null;
  return {
    tell: (progress) => {
      const now = wall();
      const isNewStage = progress.stage !== stage?.name;
      if (stage === null || isNewStage) stage = { name: progress.stage, since: now };
      const isDue = now - last >= (isLog ? LOG_EVERY : SCREEN_EVERY);
      if (!isDue && (isLog || !isNewStage)) return;
      last = now;
      const line = lineOf(progress, now - stage.since);
      terminal.err(isLog ? `${line}\n` : CLEAR + line);
    },
    end: () => {
      if (!isLog) terminal.err(CLEAR);
    },
  };
}

/** Null until the pace is known. */
export function paceOf(done: number, total: number, milliseconds: number): Pace | null {
  if (milliseconds < KNOWN_AFTER || done === 0) return null;
  const rate = done / (milliseconds / 1000);
  return { rate: Math.max(1, Math.round(rate)), secondsLeft: Math.ceil((total - done) / rate) };
}
