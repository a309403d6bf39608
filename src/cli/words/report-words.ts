/** The sentences of a report of problems, in each language of messages. */
import { grouped } from "../../base/problem.ts";
import type { MessageLanguage } from "../message-language.ts";
import { fr } from "./command-words.ts";

interface ReportWords {
  /** Where else the same is found. `more`: how many places are not named. */
  readonly sameAt: (count: number, places: string, more: number) => string;
  /** What more there is of a rule. */
  readonly otherOfRule: (rule: string, count: number, places: string, more: number) => string;
}

export const reportWords: Readonly<Record<MessageLanguage, ReportWords>> = {
  fr: {
    sameAt: (count, places, more) =>
      fr`${grouped(count, "fr")} fois en tout ; aussi : ${places}${moreInFrench(more)}`,
    otherOfRule: (rule, count, places, more) =>
      fr`et ${grouped(count, "fr")} autres de la règle ${rule} : ${places}${moreInFrench(more)} (--format json les donne tous)`,
  },
  en: {
    sameAt: (count, places, more) =>
      `${grouped(count, "en")} times in all; also at ${places}${moreInEnglish(more)}`,
    otherOfRule: (rule, count, places, more) =>
      `and ${grouped(count, "en")} others of the rule ${rule}: ${places}${moreInEnglish(more)} (--format json has all)`,
  },
};

function moreInFrench(more: number): string {
  return more === 0 ? "" : ` et ${grouped(more, "fr")} de plus`;
}

function moreInEnglish(more: number): string {
  return more === 0 ? "" : ` and ${grouped(more, "en")} more`;
}
