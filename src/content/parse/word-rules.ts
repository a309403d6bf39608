import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a site’s own words, `content/words/xx.yaml`. */
export const wordRules = {
  "words/unused-file": {
    severity: "warning",
    says: {
      fr: "Brevier ne lit pas « {found} » : le site n’a pas cette langue",
      en: "Brevier does not read “{found}”: the site does not have that language",
    },
    hint: {
      fr: "Donnez au fichier le code d’une langue du site ; ici : {known}.",
      en: "Name the file after a language of the site; here: {known}.",
    },
  },
  "words/missing-keys": {
    severity: "error",
    says: {
      fr: "mots de l’interface manquants, {count} sur {total} : {missing}",
      en: "interface words missing, {count} of {total}: {missing}",
    },
    hint: {
      fr: "Ajoutez une ligne pour chacun, « {first}: … » ; docs/languages.md les donne tous, en français et en anglais.",
      en: "Add a line for each, “{first}: …”; docs/languages.md lists them all, in French and English.",
    },
  },
  "words/unknown-key": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un mot de l’interface{nearest}",
      en: "“{found}” is not an interface word{nearest}",
    },
    hint: { fr: "docs/languages.md en donne la liste.", en: "docs/languages.md has the list." },
  },
  "words/missing-value": {
    severity: "error",
    says: {
      fr: "il manque {missing} dans « {key} », que Brevier remplace à chaque fois",
      en: "“{key}” lacks {missing}, which Brevier replaces each time",
    },
    hint: {
      fr: "En français : « {french} ». Gardez les mots entre accolades tels quels, là où ils doivent être.",
      en: "In French: “{french}”. Keep the words in braces as they are, wherever they belong.",
    },
  },
  "words/unknown-value": {
    severity: "error",
    says: {
      fr: "« {key} » contient « {found} », que rien ne remplace{nearest}",
      en: "“{key}” contains “{found}”, which nothing replaces{nearest}",
    },
    hint: { fr: "Possibles ici : {known}.", en: "Possible here: {known}." },
  },
  "words/missing-plural": {
    severity: "error",
    says: {
      fr: "« {key} » n’a pas de forme pour : {missing}",
      en: "“{key}” has no form for: {missing}",
    },
    hint: {
      fr: "La règle de pluriel « {rule} » distingue {needs} ; ajoutez une ligne pour chaque forme, en retrait sous « {key} ».",
      en: "The plural rule “{rule}” distinguishes {needs}; add a line for each form, indented below “{key}”.",
    },
  },
  "words/wrong-length": {
    severity: "error",
    says: {
      fr: "« {key} » a {found} noms ; il en faut {expected}",
      en: "“{key}” has {found} names; it needs {expected}",
    },
    hint: {
      fr: "Séparez-les par des virgules : les mois depuis janvier, les jours depuis lundi.",
      en: "Separate them with commas: months from January, days from Monday.",
    },
  },
  "words/same-path": {
    severity: "error",
    says: {
      fr: "« {found} » sert déjà dans les adresses, pour « {other} »",
      en: "“{found}” is already used in addresses, for “{other}”",
    },
    hint: {
      fr: "Donnez à chaque clé « path. » son propre mot : c’est un dossier du site.",
      en: "Give each “path.” key a word of its own: it is a folder of the site.",
    },
  },
} as const satisfies RuleTable;

export const wordProblem = problemsOf(wordRules);
