/** The sentences of `brevier check` while it runs and of the page that it writes, in each language of messages. */
import { grouped } from "../../base/problem.ts";
import type { CheckProgress } from "../../check/check-dist.ts";
import type { MessageLanguage } from "../message-language.ts";
import { type Pace, paceOf } from "../progress.ts";
import { fr } from "./command-words.ts";
import { paceWords } from "./pace-words.ts";

const french = {
  reading: (done: number, total: number, pace: Pace | null) =>
    fr`Lecture : ${nombre(done)} fichiers sur ${nombre(total)}` + paceWords(pace, "fr"),
  comparing: (total: number) => `Comparaison de ${nombre(total)} fichiers entre eux`,
  /** Links to other sites, while they are asked. */
  asking: (done: number, total: number) =>
    fr`Liens vers d’autres sites : ${nombre(done)} sur ${nombre(total)}`,
  reportWritten: (file: string) => fr`Rapport : ${file}\n`,
  /** The place for a report is a folder. */
  reportIsFolder: (file: string) =>
    fr`--report : « ${file} » est un dossier. Nommez un fichier (--report=check.html), ou mettez --report en dernier.\n`,
  /** The place that a report has by default lies in what is checked. */
  reportInside: (file: string) =>
    fr`--report : ${file} serait dans le site que l’on vérifie. Nommez un fichier hors de lui, comme --report=../check.html.\n`,
  badBase: (base: string) =>
    fr`--base : « ${base} » n’est pas l’adresse d’un site, comme https://exemple.org/ ou https://exemple.org/breves/.\n`,
  notThere: (name: string) => fr`Il n’y a ni dossier ni fichier « ${name} ».\n`,
  notAFeed: (name: string, kind: string) =>
    fr`${name} : c’est ${kind}, et non un flux. « brevier check » vérifie un flux, ou le dossier d’un site.\n`,
  notChecked: "Rien n’a été vérifié.\n",
  noConfig: (file: string) => fr`--config : il n’y a pas de fichier « ${file} ».\n`,
  page: {
    kicker: "Vérification",
    title: (name: string) => fr`${name} : vérification`,
    heading: (name: string, verdict: string) => fr`${name} : ${verdict}`,
    madeBy: (version: string) => `Brevier ${version}`,
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
    times: (count: number) => fr`${nombre(count)} fois`,
    toDo: "À faire",
    more: (count: number) => `… et ${nombre(count)} de plus, que donne la commande.`,
    place: (line: number, column: number) => `ligne ${line}, colonne ${column}`,
  },
};

type CheckWords = typeof french;
/** What the page says beside the problems. */
export type PageWords = CheckWords["page"];

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
  badBase: (base) =>
    `--base: “${base}” is not the address of a site, like https://example.org/ or https://example.org/briefs/.\n`,
  notThere: (name) => `There is no folder or file “${name}”.\n`,
  notAFeed: (name, kind) =>
    `${name}: this is ${kind}, not a feed. “brevier check” checks a feed, or the folder of a site.\n`,
  notChecked: "Nothing was checked.\n",
  noConfig: (file) => `--config: there is no file “${file}”.\n`,
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
