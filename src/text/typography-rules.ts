import { problemsOf, type Rule } from "../base/problem.ts";
import type { Fault } from "../language/typography/lint.ts";

const guess = {
  fr: "« brevier typo --write » l’écrit pour vous ; un nom qui s’écrit ainsi va dans « typography.exceptions » de site.yaml.",
  en: "“brevier typo --write” writes it for you; a name that is spelt so goes into “typography.exceptions” of site.yaml.",
};

/** What a copy editor would mark in a text (D17): the build prints it as it is written, and says so. */
export const typographyRules = {
  "typography/missing-space": {
    severity: "warning",
    says: {
      fr: "il manque une espace avant « {found} »",
      en: "a space is missing before “{found}”",
    },
    hint: guess,
  },
  "typography/unbalanced-quotes": {
    severity: "warning",
    says: {
      fr: "ce guillemet n’a pas de pendant dans le paragraphe : les guillemets droits y restent droits",
      en: "this quotation mark has no partner in the paragraph: straight ones in it stay straight",
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
      en: "{found} stands between straight apostrophes: they are no quotation marks",
    },
    hint: {
      fr: "Tapez à leur place le guillemet droit double : le site en fait des guillemets, aussi à l’intérieur d’une autre citation.",
      en: "Type the straight double mark in their place: the site makes quotation marks of it, also inside another quotation.",
    },
  },
  "typography/etc": {
    severity: "warning",
    says: { fr: "« {found} » ; il faut « {expected} »", en: "“{found}”; it must be “{expected}”" },
    hint: {
      fr: "« etc. » dit déjà que la liste continue. « brevier typo --write » l’écrit pour vous.",
      en: "“etc.” says already that the list goes on. “brevier typo --write” writes it for you.",
    },
  },
  "typography/spaced-hyphen": {
    severity: "warning",
    says: {
      fr: "un trait d’union entre deux espaces : il faut un tiret, « {expected} »",
      en: "a hyphen between two spaces: it must be a dash, “{expected}”",
    },
    hint: {
      fr: "Tapez « -- » : le site en fait un tiret. « brevier typo --write » l’écrit pour vous.",
      en: "Type “--”: the site makes a dash of it. “brevier typo --write” writes it for you.",
    },
  },
  "typography/civility": {
    severity: "warning",
    says: { fr: "« {found} » ; il faut « {expected} »", en: "“{found}”; it must be “{expected}”" },
    hint: guess,
  },
  "typography/ordinal": {
    severity: "warning",
    says: { fr: "« {found} » ; il faut « {expected} »", en: "“{found}”; it must be “{expected}”" },
    hint: guess,
  },
  "typography/accent": {
    severity: "warning",
    says: {
      fr: "« {found} » ; il faut « {expected} » : les capitales portent leurs accents",
      en: "“{found}”; it must be “{expected}”: capitals bear their accents",
    },
    hint: guess,
  },
  "typography/capital-a": {
    severity: "warning",
    says: {
      fr: "« A » en début de phrase ; si c’est la préposition, il faut « À »",
      en: "“A” at the start of a sentence; if it is the preposition, it must be “À”",
    },
    hint: {
      fr: "Écrivez « À Paris », « À l’issue » ; une lettre ou un sigle va dans « typography.exceptions » de site.yaml.",
      en: "Write “À Paris”, “À l’issue”; a letter or a name goes into “typography.exceptions” of site.yaml.",
    },
  },
  "typography/ligature": {
    severity: "warning",
    says: { fr: "« {found} » ; il faut « {expected} »", en: "“{found}”; it must be “{expected}”" },
    hint: guess,
  },
  "typography/as-typed": {
    severity: "warning",
    says: {
      fr: "ici {found} ; le site imprime {expected}",
      en: "here {found}; the site prints {expected}",
    },
    hint: {
      fr: "Rien à faire : le site le compose de lui-même. « brevier typo --write --set » l’écrit dans le fichier.",
      en: "Nothing to do: the site sets it by itself. “brevier typo --write --set” writes it into the file.",
    },
  },
} as const satisfies Readonly<Record<`typography/${Fault | "as-typed"}`, Rule>>;

export const typographyProblem = problemsOf(typographyRules);
