import type { CheckProgress } from "../check/check-dist.ts";
import type { Environment } from "./environment.ts";
import type { MessageLanguage } from "./message-language.ts";
import { type ProgressTeller, paceOf, progressTeller } from "./progress.ts";
import { checkWords } from "./words/check-words.ts";

/** Says how far a check is; a log that is no server's gets nothing. */
export function checkTeller(
  environment: Environment,
  language: MessageLanguage,
): ProgressTeller<CheckProgress> {
  const line = (progress: CheckProgress, milliseconds: number) => lineOf(progress, milliseconds, language);
  return progressTeller(environment, line, { logs: "on-servers" });
}

function lineOf(
  { stage, done, total }: CheckProgress,
  milliseconds: number,
  language: MessageLanguage,
): string {
  const say = checkWords[language];
  if (stage === "compare") return say.comparing(total);
  if (stage === "ask") return say.asking(done, total);
  return say.reading(done, total, paceOf(done, total, milliseconds));
}
