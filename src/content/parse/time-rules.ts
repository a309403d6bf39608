import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a date. */
export const timeRules = {
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

export const timeProblem = problemsOf(timeRules);
