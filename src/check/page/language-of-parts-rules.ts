import type { RuleTable } from "../../base/problem.ts";

/** In which language each part of a page is read out. */
export const LANGUAGE_OF_PARTS_RULES = {
  "page/language-code": {
    severity: "error",
    clause: "BCP 47 § 2.1",
    says: {
      fr: '{attribute}="{found}" n’est pas un code de langue',
      en: '{attribute}="{found}" is not a language code',
    },
    hint: {
      fr: "Un code a deux ou trois lettres, parfois une région : fr, ru, pt-BR.",
      en: "A code has two or three letters, sometimes a region: fr, ru, pt-BR.",
    },
  },
  "page/passage-without-language": {
    severity: "warning",
    clause: "WCAG 2.2 SC 3.1.2",
    says: {
      fr: "un passage en écriture {script} est donné pour du « {language} » : « {found} »",
      en: "a passage in {script} letters is marked as “{language}”: “{found}”",
    },
    hint: {
      fr: "Dans le texte d’une brève, écrivez [passage]{lang=ru}, avec le code de sa langue : il sera bien lu à voix haute.",
      en: "In a brief’s text, write [passage]{lang=ru}, with the code of its language: it will be read out right.",
    },
  },
} as const satisfies RuleTable;
