/** The sentences of `brevier check` while it runs and of the page that it writes, in each language of messages. */
import { grouped } from "../../base/problem.ts";
import type { CheckProgress } from "../../check/check-dist.ts";
import type { MessageLanguage } from "../message-language.ts";
import { type Pace, paceOf } from "../progress.ts";
import { fr } from "./command-words.ts";
import { paceWords } from "./pace-words.ts";

export interface CheckWords {
  readonly reading: (done: number, total: number, pace: Pace | null) => string;
  readonly comparing: (total: number) => string;
  /** Links to other sites, while they are asked. */
  readonly asking: (done: number, total: number) => string;
  readonly reportWritten: (file: string) => string;
  /** The place for a report is a folder. */
  readonly reportIsFolder: (file: string) => string;
  /** The place that a report has by default lies in what is checked. */
  readonly reportInside: (file: string) => string;
  readonly page: PageWords;
}

/** What stands on the page beside the problems. */
export interface PageWords {
  readonly kicker: string;
  readonly title: (name: string) => string;
  readonly heading: (name: string, verdict: string) => string;
  readonly madeBy: (version: string) => string;
  readonly counts: {
    readonly title: string;
    readonly files: string;
    readonly pages: string;
    readonly feeds: string;
    readonly sitemaps: string;
    readonly links: string;
    readonly errors: string;
    readonly warnings: string;
  };
  readonly nothing: string;
  readonly times: (count: number) => string;
  readonly toDo: string;
  readonly more: (count: number) => string;
  readonly place: (line: number, column: number) => string;
}

const french: CheckWords = {
  reading: (done, total, pace) =>
    fr`Lecture : ${nombre(done)} fichiers sur ${nombre(total)}` + paceWords(pace, "fr"),
  comparing: (total) => `Comparaison de ${nombre(total)} fichiers entre eux`,
  asking: (done, total) => fr`Liens vers d’autres sites : ${nombre(done)} sur ${nombre(total)}`,
  reportWritten: (file) => fr`Rapport : ${file}\n`,
  reportIsFolder: (file) =>
    fr`--report : « ${file} » est un dossier. Nommez un fichier (--report=check.html), ou mettez --report en dernier.\n`,
  reportInside: (file) =>
    fr`--report : ${file} serait dans le site que l’on vérifie. Nommez un fichier hors de lui, comme --report=../check.html.\n`,
  page: {
    kicker: "Vérification",
    title: (name) => fr`${name} : vérification`,
    heading: (name, verdict) => fr`${name} : ${verdict}`,
    madeBy: (version) => `Brevier ${version}`,
    counts: {
      title: "Ce qui a été lu",
      files: "fichiers",
      pages: "pages",
      feeds: "flux",
      sitemaps: "plans du site",
      links: "adresses",
      errors: "erreurs",
      warnings: "avertissements",
    },
    nothing: "Rien à corriger.",
    times: (count) => fr`${nombre(count)} fois`,
    toDo: "À faire",
    more: (count) => `… et ${nombre(count)} de plus, que donne la commande.`,
    place: (line, column) => `ligne ${line}, colonne ${column}`,
  },
};

const english: CheckWords = {
  reading: (done, total, pace) =>
    `Reading: ${number(done)} of ${number(total)} files${paceWords(pace, "en")}`,
  comparing: (total) => `Comparing ${number(total)} files with each other`,
  asking: (done, total) => `Links to other sites: ${number(done)} of ${number(total)}`,
  reportWritten: (file) => `Report: ${file}\n`,
  reportIsFolder: (file) =>
    `--report: “${file}” is a folder. Name a file (--report=check.html), or put --report last.\n`,
  reportInside: (file) =>
    `--report: ${file} would be in the site being checked. Name a file outside it, like --report=../check.html.\n`,
  page: {
    kicker: "Check",
    title: (name) => `${name}: check`,
    heading: (name, verdict) => `${name}: ${verdict}`,
    madeBy: (version) => `Brevier ${version}`,
    counts: {
      title: "What was read",
      files: "files",
      pages: "pages",
      feeds: "feeds",
      sitemaps: "sitemaps",
      links: "addresses",
      errors: "errors",
      warnings: "warnings",
    },
    nothing: "Nothing to correct.",
    times: (count) => (count === 1 ? "once" : `${number(count)} times`),
    toDo: "To do",
    more: (count) => `… and ${number(count)} more, which the command prints.`,
    place: (line, column) => `line ${line}, column ${column}`,
  },
};

function nombre(value: number): string {
  return grouped(value, "fr");
}

function number(value: number): string {
  return grouped(value, "en");
}

export const checkWords: Readonly<Record<MessageLanguage, CheckWords>> = { fr: french, en: english };

/** A line of progress, without its end. `milliseconds` since the stage began. */
export function checkProgressLine(
  { stage, done, total }: CheckProgress,
  milliseconds: number,
  language: MessageLanguage,
): string {
  const words = checkWords[language];
  if (stage === "compare") return words.comparing(total);
  if (stage === "ask") return words.asking(done, total);
  return words.reading(done, total, paceOf(done, total, milliseconds));
}
