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
      fr: "Écrivez l’année, le mois et le jour : 2024-10-31 ; avec l’heure de la rédaction, 2024-10-31 09:05 ; avec un décalage, 2024-10-31T09:05:00+01:00.",
      en: "Write year, month and day: 2024-10-31; with the newsroom’s time, 2024-10-31 09:05; with an offset, 2024-10-31T09:05:00+01:00.",
    },
  },
  "time/no-such-day": {
    severity: "error",
    says: {
      fr: "le jour « {found} » n’existe pas",
      en: "the day “{found}” does not exist",
    },
    hint: {
      fr: "Vérifiez le mois et le jour : année, mois, jour, comme 2024-10-31.",
      en: "Check the month and the day: year, month, day, as in 2024-10-31.",
    },
  },
  "time/without-hour": {
    severity: "error",
    says: { fr: "« {found} » donne le jour sans l’heure", en: "“{found}” gives the day without the time" },
    hint: {
      fr: "Ajoutez l’heure : {found} 18:40. Elle donne l’ordre des listes et des flux. Si les dates n’ont jamais d’heure, ajoutez à site.yaml celle qu’elles sous-entendent, sur une ligne : « publicationHour: 09:00 ».",
      en: "Add the time: {found} 18:40. It puts lists and feeds in order. If dates never have a time, add the one that they mean to site.yaml, on a line: “publicationHour: 09:00”.",
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
      fr: "la brève est publiée le {found}, mais rangée au {folder}",
      en: "the brief is published on {found}, but filed under {folder}",
    },
    hint: {
      fr: "Le dossier fixe l’adresse : déplacez le fichier ou corrigez « published » avant la première publication.",
      en: "The folder sets the address: move the file or correct “published” before it is first published.",
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
      en: "Correct its “date”, or “published” if that is the wrong one.",
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
      en: "Put them in order, oldest first.",
    },
  },
} as const satisfies RuleTable;

export const timeProblem = problemsOf(timeRules);
