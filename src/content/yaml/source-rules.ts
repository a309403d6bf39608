import { type Place, type Problem, problemsOf, type RuleTable } from "../../base/problem.ts";
import { codeOf, meantBy } from "../../text/forbidden-characters.ts";

/** What can be wrong with a file as a text: its size, its encoding, its front matter. */
export const sourceRules = {
  "source/empty": {
    severity: "error",
    says: { fr: "le fichier est vide", en: "the file is empty" },
    hint: {
      fr: "Effacez-le, ou commencez par « brevier new ».",
      en: "Delete it, or start with “brevier new”.",
    },
  },
  "source/too-large": {
    severity: "error",
    says: {
      fr: "le fichier pèse {found} octets ; le maximum est de {limit}",
      en: "the file is {found} bytes long; the limit is {limit}",
    },
    hint: {
      fr: "Une brève est courte : sans doute un autre fichier a-t-il été copié ici.",
      en: "A brief is short: another file was probably copied here.",
    },
  },
  "source/not-utf8": {
    severity: "error",
    says: {
      fr: "ce caractère n’est pas enregistré en UTF-8 et ne peut pas être lu",
      en: "this character is not saved as UTF-8 and cannot be read",
    },
    hint: {
      fr: "Enregistrez le fichier en UTF-8 ; « brevier new --from fichier » convertit un texte en Windows-1252.",
      en: "Save the file as UTF-8; “brevier new --from file” converts a text in Windows-1252.",
    },
  },
  "source/control-character": {
    severity: "error",
    says: {
      fr: "un caractère invisible, U+{found}, interdit sur les pages ou dans les flux",
      en: "an invisible character, U+{found}, which pages or feeds cannot contain",
    },
    hint: {
      fr: "Effacez-le : il vient souvent d’un copier-coller.",
      en: "Delete it: it often comes from copying and pasting.",
    },
  },
  "source/misread-character": {
    severity: "error",
    clause: "HTML § 13.2.3.5",
    says: {
      fr: "un caractère invisible, U+{found} : sans doute « {expected} », mal converti",
      en: "an invisible character, U+{found}: probably “{expected}”, wrongly converted",
    },
    hint: {
      fr: "Tapez « {expected} » à sa place.",
      en: "Type “{expected}” in its place.",
    },
  },
  "front-matter/missing": {
    severity: "error",
    says: {
      fr: "le fichier ne commence pas par un en-tête entre deux lignes « --- »",
      en: "the file does not start with front matter between two “---” lines",
    },
    hint: {
      fr: "Écrivez « --- » sur la première ligne, puis les clés, puis de nouveau « --- » ; « brevier new » écrit le tout.",
      en: "Write “---” on the first line, then the keys, then “---” again; “brevier new” writes all of it.",
    },
  },
  "front-matter/unclosed": {
    severity: "error",
    says: {
      fr: "l’en-tête n’est jamais refermé par une ligne « --- »",
      en: "the front matter is never closed by a “---” line",
    },
    hint: { fr: "Ajoutez une ligne « --- » avant le texte.", en: "Add a “---” line before the text." },
  },
} as const satisfies RuleTable;

export const sourceProblem = problemsOf(sourceRules);

/** A character that no page or feed can carry, with the one that was meant where the two were mixed up by an encoding. */
export function characterProblem(character: string, place: Place): Problem {
  const [found, expected] = [codeOf(character), meantBy(character)];
  return expected === null
    ? sourceProblem("source/control-character", place, { found })
    : sourceProblem("source/misread-character", place, { found, expected });
}
