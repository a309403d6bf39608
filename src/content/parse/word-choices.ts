import type { WordKey } from "../../language/locale/catalogue.ts";
import { pluralRules } from "../../language/locale/plural-rules.ts";

/** Words that are one of a few. */
export const WORD_CHOICES: Readonly<Partial<Record<WordKey, readonly string[]>>> = {
  "plural.rule": Object.keys(pluralRules),
  "number.groupsFrom": ["4", "5"],
};
