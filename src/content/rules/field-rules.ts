import type { RuleTable } from "../../problem.ts";

/** What can be wrong with a field of a file: its YAML, its form, its time. */
export const fieldRules = {
  "yaml/broken": {
    severity: "error",
    says: { fr: "ces lignes ne se lisent pas ({detail})", en: "these lines cannot be read ({detail})" },
    hint: {
      fr: 'Une valeur qui contient « : » ou commence par un signe se met entre guillemets droits : title: "Gaza : …".',
      en: 'A value that contains “: ” or starts with a sign goes between straight quotes: title: "Gaza: …".',
    },
  },
  "yaml/aliases": {
    severity: "error",
    says: {
      fr: "des renvois YAML (« & » et « * »), qui ne servent pas ici",
      en: "YAML aliases (“&” and “*”), which have no use here",
    },
    hint: {
      fr: "Écrivez la valeur en toutes lettres, entre guillemets si elle commence par « & » ou « * ».",
      en: "Write the value out, between quotes if it starts with “&” or “*”.",
    },
  },
  "yaml/unknown-key": {
    severity: "error",
    says: { fr: "clé inconnue, « {found} »{nearest}", en: "unknown key, “{found}”{nearest}" },
    hint: { fr: "Clés possibles ici : {known}.", en: "Keys that can stand here: {known}." },
  },
  "yaml/missing-key": {
    severity: "error",
    says: { fr: "il manque « {key} »", en: "“{key}” is missing" },
    hint: { fr: "Ajoutez une ligne « {key}: … ».", en: "Add a line “{key}: …”." },
  },
  "yaml/wrong-type": {
    severity: "error",
    says: {
      fr: "« {key} » est {found} ; il faut {expected}",
      en: "“{key}” is {found}; it must be {expected}",
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
    hint: { fr: "Valeurs possibles : {known}.", en: "Possible values: {known}." },
  },
  "yaml/bad-form": {
    severity: "error",
    says: {
      fr: "« {key} » vaut « {found} » ; il faut {expected}",
      en: "“{key}” is “{found}”; it must be {expected}",
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
    severity: "warning",
    says: {
      fr: "« {key} » contient « {found} » : ce n’est pas du HTML, le texte sera affiché tel quel",
      en: "“{key}” contains “{found}”: this is no HTML, the text will be shown as it stands",
    },
    hint: {
      fr: "Écrivez le texte sans balise, et le caractère lui-même (&, «, é…).",
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
    says: { fr: "« {found} » n’est pas une date", en: "“{found}” is not a date" },
    hint: {
      fr: "Écrivez 2024-10-31 18:40 (heure de la rédaction) ou 2024-10-31T18:40:00+01:00.",
      en: "Write 2024-10-31 18:40 (the newsroom’s time) or 2024-10-31T18:40:00+01:00.",
    },
  },
  "time/no-such-day": {
    severity: "error",
    says: {
      fr: "le jour « {found} » n’existe pas au calendrier",
      en: "the day “{found}” is not in the calendar",
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
      fr: "l’heure « {found} » n’existe pas à {zone} : les horloges avancent cette nuit-là",
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
      fr: "l’heure « {found} » existe deux fois à {zone} : les horloges reculent cette nuit-là",
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
