import type { RuleTable } from "../../base/problem.ts";

/** What can be wrong with a field of a file: its key, its form, its time. */
export const fieldRules = {
  "yaml/unknown-key": {
    severity: "error",
    says: { fr: "clé inconnue, « {found} »{nearest}", en: "unknown key, “{found}”{nearest}" },
    hint: { fr: "Clés possibles ici : {known}.", en: "Keys that can stand here: {known}." },
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
      fr: "Récrivez « {key} » sous cette forme ; le README montre chaque clé.",
      en: "Write “{key}” again in that form; the README shows each key.",
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
      fr: "Corrigez la valeur ; si elle n’est pas connue et que la clé est facultative, effacez la ligne.",
      en: "Mend the value; if it is not known and the key is optional, delete the line.",
    },
  },
  "yaml/repeated": {
    severity: "error",
    says: { fr: "« {found} » est déjà dans la liste", en: "“{found}” is in the list already" },
    hint: { fr: "Effacez cette répétition.", en: "Delete this repetition." },
  },
  "yaml/several-lines": {
    severity: "error",
    says: {
      fr: "« {key} » contient un saut de ligne ou une tabulation ; il tient sur une seule ligne",
      en: "“{key}” contains a line break or a tab; it is a single line",
    },
    hint: {
      fr: "Un texte long s’écrit après « >- », sans ligne vide, au même retrait : ses lignes sont jointes par des espaces.",
      en: "A long text is written after “>-”, without blank lines, at one indent: its lines are joined by spaces.",
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
      fr: "Remplacez la marque « {mark} », ou effacez la ligne si la clé est facultative.",
      en: "Replace the mark “{mark}”, or delete the line if the key is optional.",
    },
  },
  "time/unreadable": {
    severity: "error",
    says: {
      fr: "« {found} » ne se lit pas comme une date",
      en: "“{found}” cannot be read as a date",
    },
    hint: {
      fr: "Écrivez 2024-10-31, et l’heure ainsi : 2024-10-31 09:05 (celle de la rédaction) ou 2024-10-31T09:05:00+01:00 ; deux chiffres partout après l’année.",
      en: "Write 2024-10-31, and the hour so: 2024-10-31 09:05 (the newsroom’s) or 2024-10-31T09:05:00+01:00; two digits everywhere after the year.",
    },
  },
  "time/no-such-day": {
    severity: "error",
    says: {
      fr: "le jour « {found} » n’existe pas au calendrier",
      en: "the day “{found}” is not in the calendar",
    },
    hint: {
      fr: "Vérifiez le mois et le jour : année, mois, jour, comme 2024-10-31.",
      en: "Check the month and the day: year, month, day, like 2024-10-31.",
    },
  },
  "time/without-hour": {
    severity: "error",
    says: { fr: "« {found} » dit le jour sans l’heure", en: "“{found}” says the day without the hour" },
    hint: {
      fr: "Ajoutez l’heure : {found} 18:40. Les listes et les flux sont rangés par elle.",
      en: "Add the hour: {found} 18:40. Lists and feeds are in its order.",
    },
  },
  "time/in-gap": {
    severity: "error",
    says: {
      fr: "l’heure « {found} » n’existe pas dans le fuseau {zone} : les horloges avancent cette nuit-là",
      en: "the time “{found}” does not exist in {zone}: clocks go forward that night",
    },
    hint: {
      fr: "Choisissez l’un des deux : {first} ou {second}.",
      en: "Choose one of the two: {first} or {second}.",
    },
  },
  "time/twice": {
    severity: "error",
    says: {
      fr: "l’heure « {found} » existe deux fois dans le fuseau {zone} : les horloges reculent cette nuit-là",
      en: "the time “{found}” exists twice in {zone}: clocks go back that night",
    },
    hint: {
      fr: "Choisissez l’un des deux : {first} ou {second}.",
      en: "Choose one of the two: {first} or {second}.",
    },
  },
  "time/other-day": {
    severity: "warning",
    says: {
      fr: "publiée le {found}, dans le dossier du {folder}",
      en: "published on {found}, in the folder of {folder}",
    },
    hint: {
      fr: "Le dossier donne l’adresse permanente ; l’heure donne l’ordre. Accordez-les avant la première publication.",
      en: "The folder gives the permanent address, the time gives the order. Make them agree before it is first published.",
    },
  },
  "time/update-before-publication": {
    severity: "error",
    says: {
      fr: "cette mise à jour est datée d’avant la publication",
      en: "this update is dated before the publication",
    },
    hint: {
      fr: "Corrigez sa « date », ou « published » si c’est elle qui est fausse.",
      en: "Mend its “date”, or “published” if that is the wrong one.",
    },
  },
  "time/updates-out-of-order": {
    severity: "error",
    says: {
      fr: "cette mise à jour est datée d’avant celle qui la précède",
      en: "this update is dated before the one above it",
    },
    hint: {
      fr: "Rangez-les de la plus ancienne à la plus récente.",
      en: "Put them from the oldest to the newest.",
    },
  },
} as const satisfies RuleTable;
