import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a key or its value. */
export const fieldRules = {
  "yaml/unknown-key": {
    severity: "error",
    says: { fr: "clé inconnue, « {found} »{nearest}", en: "unknown key, “{found}”{nearest}" },
    hint: { fr: "Clés possibles ici : {known}.", en: "Keys allowed here: {known}." },
  },
  "yaml/foreign-key": {
    severity: "error",
    says: {
      fr: "clé inconnue, « {found} » : elle porte ici un autre nom, ou n’a pas d’emploi",
      en: "unknown key, “{found}”: it has another name here, or no use",
    },
    hint: {
      fr: "{instead} docs/front-matter.md et docs/site.md montrent chaque clé.",
      en: "{instead} docs/front-matter.md and docs/site.md show each key.",
    },
  },
  "yaml/missing-key": {
    severity: "error",
    says: { fr: "il manque « {key} »", en: "“{key}” is missing" },
    hint: { fr: "Ajoutez « {line} » {where}.", en: "Add “{line}” {where}." },
  },
  "yaml/wrong-type": {
    severity: "error",
    says: {
      fr: "« {key} » est {found} ; il faut {expected}",
      en: "“{key}” is {found}; it must be {expected}",
    },
    hint: {
      fr: "Récrivez « {key} » sous cette forme ; docs/front-matter.md et docs/site.md montrent chaque clé.",
      en: "Rewrite “{key}” in that form; docs/front-matter.md and docs/site.md show each key.",
    },
  },
  "yaml/empty-value": {
    severity: "error",
    says: { fr: "« {key} » est vide", en: "“{key}” is empty" },
    hint: {
      fr: "Donnez une valeur, ou effacez la ligne si la clé est facultative.",
      en: "Give it a value, or delete the line if the key is optional.",
    },
  },
  "yaml/not-one-of": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas une valeur de « {key} »{nearest}",
      en: "“{found}” is not a value of “{key}”{nearest}",
    },
    hint: { fr: "Écrivez l’une de ces valeurs : {known}.", en: "Write one of these values: {known}." },
  },
  "yaml/bad-form": {
    severity: "error",
    says: {
      fr: "« {key} » vaut « {found} » ; il faut {expected}",
      en: "“{key}” is “{found}”; it must be {expected}",
    },
    hint: {
      fr: "Corrigez la valeur ; si elle est inconnue et la clé facultative, effacez la ligne.",
      en: "Correct the value; if it is unknown and the key is optional, delete the line.",
    },
  },
  "yaml/repeated": {
    severity: "error",
    says: { fr: "« {found} » est déjà dans la liste", en: "“{found}” is already in the list" },
    hint: { fr: "Effacez ce doublon.", en: "Delete the duplicate." },
  },
  "yaml/several-lines": {
    severity: "error",
    says: {
      fr: "« {key} » contient un saut de ligne ou une tabulation : il doit tenir sur une ligne",
      en: "“{key}” contains a line break or a tab: it must fit on one line",
    },
    hint: {
      fr: "Écrivez « >- » après le deux-points, puis le texte en retrait, sans ligne vide : ses lignes seront jointes.",
      en: "Write “>-” after the colon, then the text indented, without blank lines: its lines will be joined.",
    },
  },
  "yaml/markup-in-text": {
    severity: "error",
    says: {
      fr: "« {key} » contient « {found} », que les lecteurs de flux prendraient pour du HTML",
      en: "“{key}” contains “{found}”, which feed readers would take for HTML",
    },
    hint: {
      fr: "Écrivez le texte sans balise, et le caractère lui-même (&, é, ’…).",
      en: "Write the text without tags, and the character itself (&, “, é…).",
    },
  },
  "yaml/gap": {
    severity: "error",
    says: { fr: "« {key} » est encore à remplir", en: "“{key}” is still to be filled in" },
    hint: {
      fr: "Remplacez « {mark} », ou effacez la ligne si la clé est facultative.",
      en: "Replace “{mark}”, or delete the line if the key is optional.",
    },
  },
} as const satisfies RuleTable;

export const fieldProblem = problemsOf(fieldRules);
