/** The rules of typography by number: what each is about, and what becomes of it. The tables of docs/typography.md are made of it. */
import type { Text } from "../../base/problem.ts";

/**
 * `set`: at print · `reported`: as a warning, and corrected by `brevier typo --write` where the correction is certain ·
 * `kept`: left as it is written.
 */
export type Treatment = "set" | "reported" | "kept";

export interface ClauseRow {
  readonly about: Text;
  readonly treatments: readonly Treatment[];
  /** What a line typed on a keyboard becomes, in French of France; the same if it is left; null where a line cannot show it. */
  readonly example: readonly [typed: string, printed: string] | null;
}

export const clauses = {
  T01: {
    about: { fr: "l’espace avant ; ! ?", en: "the space before ; ! ?" },
    treatments: ["set", "reported"],
    example: ["C'est signé !", "C’est signé\u202f!"],
  },
  T02: {
    about: { fr: "l’espace avant le deux-points", en: "the space before a colon" },
    treatments: ["set", "reported"],
    example: ["Minsk : un forum", "Minsk\u00a0: un forum"],
  },
  T03: {
    about: { fr: "l’espace dans les guillemets", en: "the space inside guillemets" },
    treatments: ["set"],
    example: ["«oui» et « non »", "«\u202foui\u202f» et «\u202fnon\u202f»"],
  },
  T04: {
    about: { fr: "l’espace avant % et ‰", en: "the space before % and ‰" },
    treatments: ["set", "reported"],
    example: ["50 %", "50\u00a0%"],
  },
  T05: {
    about: { fr: "l’espace avant une unité", en: "the space before a unit" },
    treatments: ["set", "reported"],
    example: ["25 °C, 3 Md€", "25\u00a0°C, 3\u00a0Md€"],
  },
  T06: {
    about: { fr: "l’espace entre les milliers", en: "the space between thousands" },
    treatments: ["set", "reported"],
    example: ["1 200 missiles en 2026", "1\u202f200 missiles en 2026"],
  },
  T07: {
    about: { fr: "la virgule des décimales", en: "the decimal comma" },
    treatments: ["kept"],
    example: ["3,5", "3,5"],
  },
  T08: {
    about: { fr: "les espaces d’une heure", en: "the spaces of an hour" },
    treatments: ["set", "reported"],
    example: ["14 h 05", "14\u00a0h\u00a005"],
  },
  T09: {
    about: { fr: "les guillemets dans les guillemets", en: "quotation marks inside quotation marks" },
    treatments: ["set"],
    example: ['"un "deux" trois"', "«\u202fun “deux” trois\u202f»"],
  },
  T10: {
    about: { fr: "l’apostrophe", en: "the apostrophe" },
    treatments: ["set", "reported"],
    example: ["l'accord d'aujourd'hui", "l’accord d’aujourd’hui"],
  },
  T11: {
    about: { fr: "les guillemets droits", en: "straight quotation marks" },
    treatments: ["set", "reported"],
    example: ['"prêt"', "«\u202fprêt\u202f»"],
  },
  T12: {
    about: { fr: "les points de suspension", en: "dots" },
    treatments: ["set", "reported"],
    example: ["Attendre ... [...]", "Attendre… […]"],
  },
  T13: {
    about: { fr: "les tirets et les incises", en: "dashes and asides" },
    treatments: ["set", "reported"],
    example: ["Minsk -- la capitale -- attend", "Minsk –\u00a0la capitale\u00a0– attend"],
  },
  T14: {
    about: { fr: "l’espace après M., Mme, une initiale", en: "the space after M., Mme, an initial" },
    treatments: ["set", "reported"],
    example: ["M. Lavrov et V. Poutine", "M.\u00a0Lavrov et V.\u00a0Poutine"],
  },
  T15: {
    about: { fr: "les ordinaux", en: "ordinals" },
    treatments: ["reported"],
    example: ["la 2ème fois", "la 2ème fois"],
  },
  T16: {
    about: { fr: "ce qui reste sur une ligne", en: "what stays on one line" },
    treatments: ["set", "reported"],
    example: ["le 1er novembre, p. 12, Louis XIV", "le 1er\u00a0novembre, p.\u00a012, Louis\u00a0XIV"],
  },
  T17: {
    about: { fr: "les accents des capitales", en: "accents on capitals" },
    treatments: ["reported"],
    example: ["l’Etat", "l’Etat"],
  },
  T18: {
    about: { fr: "les ligatures", en: "ligatures" },
    treatments: ["reported"],
    example: ["sa soeur", "sa soeur"],
  },
  T19: {
    about: { fr: "le point des abréviations", en: "the full stop of abbreviations" },
    treatments: ["reported"],
    example: ["Mme. Dupont", "Mme. Dupont"],
  },
  T20: {
    about: { fr: "les capitales", en: "capitals" },
    treatments: ["reported", "kept"],
    example: ["le Président", "le Président"],
  },
  T21: {
    about: { fr: "les espaces de trop", en: "spaces too many" },
    treatments: ["set", "reported"],
    example: ["un  mot , ( deux )", "un mot, (deux)"],
  },
  T22: {
    about: { fr: "adresses, code, heures, rapports", en: "addresses, code, times, ratios" },
    treatments: ["kept"],
    example: ["https://exemple.org/l'a 12:30 3:1 :-)", "https://exemple.org/l'a 12:30 3:1 :-)"],
  },
  T23: {
    about: { fr: "les mêmes caractères partout", en: "the same characters everywhere" },
    treatments: ["set"],
    example: null,
  },
  T24: {
    about: { fr: "les polices", en: "typefaces" },
    treatments: ["kept"],
    example: null,
  },
} as const satisfies Readonly<Record<string, ClauseRow>>;

/** The number of a rule in docs/typography.md. */
export type Clause = keyof typeof clauses;
