import type { CheckProgress } from "../check/check-dist.ts";
import { checkWords } from "./check-words.ts";
import type { MessageLanguage } from "./message-language.ts";
import type { Surroundings } from "./terminal.ts";

/** In milliseconds: how often a line of a screen is written over, and how often a log gets a line. */
const SCREEN_EVERY = 100;
const LOG_EVERY = 10_000;
/** In milliseconds: what a check has taken when its rate begins to mean something. */
const KNOWN_AFTER = 1000;
const CLEAR = "\r\u001b[K";

/** Says how far a check is, on standard error: on a screen in one line that goes away, in a log of a server (`CI`) in a line now and then, else nowhere. */
export interface ProgressTeller {
  readonly tell: (progress: CheckProgress) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

export const SILENT_PROGRESS: ProgressTeller = { tell: () => {}, end: () => {} };

export function progressTeller(around: Surroundings, language: MessageLanguage): ProgressTeller {
  const { terminal, wall, environment } = around;
  const isLog = !terminal.isScreen && !["", "0", "false"].includes(environment["CI"] ?? "");
  if (!terminal.isScreen && !isLog) return SILENT_PROGRESS;
  const started = wall();
  let last = isLog ? started : Number.NEGATIVE_INFINITY;
  let stage: CheckProgress["stage"] = "read";
  return {
    tell: (progress) => {
      const now = wall();
      const isDue = now - last >= (isLog ? LOG_EVERY : SCREEN_EVERY);
      const isNewStage = !isLog && progress.stage !== stage;
      if (!isDue && !isNewStage) return;
      [last, stage] = [now, progress.stage];
      const line = lineOf(progress, now - started, language);
      terminal.err(isLog ? `${line}\n` : CLEAR + line);
    },
    end: () => {
      if (!isLog && Number.isFinite(last)) terminal.err(CLEAR);
    },
  };
}

function lineOf(
  { stage, done, total }: CheckProgress,
  milliseconds: number,
  language: MessageLanguage,
): string {
  const say = checkWords[language];
  if (stage === "compare") return say.comparing(total);
  if (stage === "ask") return say.asking(done, total);
  if (milliseconds < KNOWN_AFTER || done === 0) return say.reading(done, total, null);
  const rate = done / (milliseconds / 1000);
  return say.reading(done, total, {
    rate: Math.max(1, Math.round(rate)),
    secondsLeft: Math.ceil((total - done) / rate),
  });
}
