import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a site’s own words, `content/words/xx.yaml`. */
export const wordRules = {
  "words/unused-file": {
    severity: "warning",
    says: {
      fr: "« {found} » n’est lu par rien : le site n’a pas d’édition de ce nom",
      en: "“{found}” is read by nothing: the site has no edition of that name",
    },
    hint: {
      fr: "Un fichier de mots porte le code d’une langue du site ; ici : {known}.",
      en: "A file of words has the code of a language of the site; here: {known}.",
    },
  },
  "words/missing-keys": {
    severity: "error",
    says: {
      fr: "mots de l’interface qui manquent, {count} sur {total} : {missing}",
      en: "words of the interface that are missing, {count} out of {total}: {missing}",
    },
    hint: {
      fr: "Ajoutez une ligne pour chacun, « {first}: … » ; docs/languages.md les donne tous, en français et en anglais.",
      en: "Add a line for each, “{first}: …”; docs/languages.md has them all, in French and English.",
    },
  },
  "words/unknown-key": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un mot de l’interface{nearest}",
      en: "“{found}” is no word of the interface{nearest}",
    },
    hint: { fr: "docs/languages.md en donne la liste.", en: "docs/languages.md has the list." },
  },
  "words/missing-value": {
    severity: "error",
    says: {
      fr: "« {key} » ne dit pas {missing}, que Brevier remplace à chaque fois",
      en: "“{key}” does not say {missing}, which Brevier fills in each time",
    },
    hint: {
      fr: "En français : « {french} ». Gardez les mots entre accolades tels quels, à la place qui convient.",
      en: "In French: “{french}”. Keep the words between braces as they are, where they belong.",
    },
  },
  "words/unknown-value": {
    severity: "error",
    says: {
      fr: "« {key} » contient « {found} », que rien ne remplace{nearest}",
      en: "“{key}” contains “{found}”, which nothing fills in{nearest}",
    },
    hint: { fr: "Possibles ici : {known}.", en: "What can stand here: {known}." },
  },
  "words/missing-plural": {
    severity: "error",
    says: {
      fr: "« {key} » n’a pas de forme pour : {missing}",
      en: "“{key}” has no form for: {missing}",
    },
    hint: {
      fr: "La règle de pluriel « {rule} » distingue {needs} ; ajoutez une ligne pour chaque forme, en retrait sous « {key} ».",
      en: "The plural rule “{rule}” tells {needs} apart; add a line for each form, indented below “{key}”.",
    },
  },
  "words/wrong-length": {
    severity: "error",
    says: {
      fr: "« {key} » a {found} noms ; il en faut {expected}",
      en: "“{key}” has {found} names; it must have {expected}",
    },
    hint: {
      fr: "Séparez-les par des virgules : les mois depuis janvier, les jours depuis lundi.",
      en: "Separate them with commas: months from January, days from Monday.",
    },
  },
  "words/same-path": {
    severity: "error",
    says: {
      fr: "« {found} » est déjà le mot de « {other} » dans les adresses",
      en: "“{found}” is already the word of “{other}” in addresses",
    },
    hint: {
      fr: "Donnez à chaque « path. » un mot à lui : c’est un dossier du site.",
      en: "Give each “path.” a word of its own: it is a folder of the site.",
    },
  },
} as const satisfies RuleTable;

export const wordProblem = problemsOf(wordRules);
