import { problemsOf, type Rule } from "../base/problem.ts";
import type { Fault } from "../language/typography/search.ts";

const correctedByTypo = {
  fr: "« brevier typo --write » le corrige ; ajoutez un nom qui s’écrit ainsi à « typography.exceptions » dans site.yaml.",
  en: "“brevier typo --write” corrects it; add a name that is spelt this way to “typography.exceptions” in site.yaml.",
};

/** What a copy editor would mark in a text: the build prints it as it is written, and warns. */
export const typographyRules = {
  "typography/missing-space": {
    severity: "warning",
    says: {
      fr: "il manque une espace avant « {found} »",
      en: "a space is missing before “{found}”",
    },
    hint: correctedByTypo,
  },
  "typography/unbalanced-quotes": {
    severity: "warning",
    says: {
      fr: "ce guillemet n’a pas de pendant dans le paragraphe : les guillemets droits y restent droits",
      en: "this quotation mark has no partner in the paragraph: its straight marks stay straight",
    },
    hint: {
      fr: 'Ouvrez et refermez la citation dans le même paragraphe, ou écrivez vous-même « et » ; \\" garde un guillemet droit.',
      en: 'Open and close the quotation in one paragraph, or write “ and ” yourself; \\" keeps a straight mark.',
    },
  },
  "typography/straight-quotes": {
    severity: "warning",
    says: {
      fr: "{found} est entre apostrophes droites : ce ne sont pas des guillemets",
      en: "{found} is between straight apostrophes, which are not quotation marks",
    },
    hint: {
      fr: "Tapez des guillemets droits doubles : le site en fait des guillemets, aussi dans une autre citation.",
      en: "Type straight double marks: the site turns them into quotation marks, also inside another quotation.",
    },
  },
  "typography/etc": {
    severity: "warning",
    says: { fr: "« {found} » : écrivez « {expected} »", en: "“{found}”: write “{expected}”" },
    hint: {
      fr: "« etc. » dit déjà que la liste continue. « brevier typo --write » le corrige.",
      en: "“etc.” already says that the list goes on. “brevier typo --write” corrects it.",
    },
  },
  "typography/spaced-hyphen": {
    severity: "warning",
    says: {
      fr: "un trait d’union entre deux espaces : écrivez un tiret, « {expected} »",
      en: "a hyphen between two spaces: write a dash, “{expected}”",
    },
    hint: {
      fr: "Tapez « -- » : le site en fait un tiret. « brevier typo --write » le corrige.",
      en: "Type “--”: the site turns it into a dash. “brevier typo --write” corrects it.",
    },
  },
  "typography/civility": {
    severity: "warning",
    says: { fr: "« {found} » : écrivez « {expected} »", en: "“{found}”: write “{expected}”" },
    hint: correctedByTypo,
  },
  "typography/ordinal": {
    severity: "warning",
    says: { fr: "« {found} » : écrivez « {expected} »", en: "“{found}”: write “{expected}”" },
    hint: correctedByTypo,
  },
  "typography/accent": {
    severity: "warning",
    says: {
      fr: "« {found} » : écrivez « {expected} », les capitales gardent leurs accents",
      en: "“{found}”: write “{expected}”, capitals keep their accents",
    },
    hint: correctedByTypo,
  },
  "typography/capital-a": {
    severity: "warning",
    says: {
      fr: "« A » en début de phrase : si c’est la préposition, écrivez « À »",
      en: "“A” at the start of a sentence: if it is the preposition, write “À”",
    },
    hint: {
      fr: "Écrivez « À Paris », « À l’issue » ; ajoutez une lettre ou un sigle à « typography.exceptions » dans site.yaml.",
      en: "Write “À Paris”, “À l’issue”; add a letter or an acronym to “typography.exceptions” in site.yaml.",
    },
  },
  "typography/ligature": {
    severity: "warning",
    says: { fr: "« {found} » : écrivez « {expected} »", en: "“{found}”: write “{expected}”" },
    hint: correctedByTypo,
  },
  "typography/hour": {
    severity: "warning",
    says: { fr: "« {found} » : écrivez « {expected} »", en: "“{found}”: write “{expected}”" },
    hint: correctedByTypo,
  },
  "typography/month": {
    severity: "warning",
    says: {
      fr: "« {found} » : le nom d’un mois commence par une minuscule, « {expected} »",
      en: "“{found}”: French writes months with a small letter, “{expected}”",
    },
    hint: correctedByTypo,
  },
  "typography/thousands": {
    severity: "warning",
    says: {
      fr: "un point dans le nombre {found} : les milliers se séparent par une espace, les décimales par une virgule",
      en: "a point in the number {found}: French puts a space between thousands and a comma before decimals",
    },
    hint: {
      fr: "Écrivez 1 500 pour mille cinq cents, 1,5 pour un et demi ; un numéro de version s’ajoute à « typography.exceptions » dans site.yaml.",
      en: "Write 1 500 for fifteen hundred, 1,5 for one and a half; add the number of a version to “typography.exceptions” in site.yaml.",
    },
  },
  "typography/small-digit": {
    severity: "warning",
    says: { fr: "« {found} » : écrivez « {expected} »", en: "“{found}”: write “{expected}”" },
    hint: correctedByTypo,
  },
  "typography/space-after": {
    severity: "warning",
    says: {
      fr: "il manque une espace après « {found} »",
      en: "a space is missing after “{found}”",
    },
    hint: correctedByTypo,
  },
  "typography/space-in-elision": {
    severity: "warning",
    says: {
      fr: "une espace de trop après « {expected} »",
      en: "a space too many after “{expected}”",
    },
    hint: {
      fr: "Effacez l’espace après l’apostrophe. « brevier typo --write » le fait.",
      en: "Delete the space after the apostrophe. “brevier typo --write” does it.",
    },
  },
  "typography/cedilla": {
    severity: "warning",
    says: { fr: "« {found} » : écrivez « {expected} »", en: "“{found}”: write “{expected}”" },
    hint: correctedByTypo,
  },
  "typography/printed-letter": {
    severity: "warning",
    says: {
      fr: "« {found} » est une forme d’imprimerie, que la recherche ne trouve pas : écrivez « {expected} »",
      en: "“{found}” is a printer’s form, which no search finds: write “{expected}”",
    },
    hint: {
      fr: "Retapez ces lettres : elles viennent souvent d’un PDF. « brevier typo --write » le fait.",
      en: "Type these letters again: they often come from a PDF. “brevier typo --write” does it.",
    },
  },
  "typography/as-typed": {
    severity: "warning",
    says: {
      fr: "ici {found} ; le site imprime {expected}",
      en: "here {found}; the site prints {expected}",
    },
    hint: {
      fr: "Rien à faire : le site le compose de lui-même. « brevier typo --write --set » l’écrit dans le fichier.",
      en: "Nothing to do: the site sets it by itself. “brevier typo --write --set” writes it to the file.",
    },
  },
} as const satisfies Readonly<Record<`typography/${Fault | "as-typed"}`, Rule>>;

export const typographyProblem = problemsOf(typographyRules);
