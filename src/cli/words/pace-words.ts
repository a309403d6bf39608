/** How fast a command goes and how long it goes on, in each language of messages. */
import { grouped } from "../../base/problem.ts";
import type { MessageLanguage } from "../message-language.ts";
import type { Pace } from "../progress.ts";
import { fr } from "./command-words.ts";

/** What ends a line of progress: nothing while the pace is not known. */
export function paceWords(pace: Pace | null, language: MessageLanguage): string {
  if (pace === null) return "";
  const { rate, secondsLeft } = pace;
  return language === "fr"
    ? fr`, ${grouped(rate, "fr")} par seconde, encore ${duration(secondsLeft, "\u00a0")}`
    : `, ${grouped(rate, "en")} a second, ${duration(secondsLeft, " ")} left`;
}

function duration(seconds: number, space: string): string {
  return seconds < 100 ? `${seconds}${space}s` : `${Math.round(seconds / 60)}${space}min`;
}
