/** What `brevier import` says. */
import type { ImportReport } from "../../authoring/import/import-report.ts";
import { grouped } from "../../base/problem.ts";
import { fr, one, un } from "./command-words.ts";

interface Progress {
  readonly stage: "import";
  readonly done: number;
}

/** How many lines of a list are shown. */
const SHOWN = 5;

/** A list's first lines, and a dot for the rest. */
const firsts = (lines: readonly string[]) =>
  [...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? ["…"] : [])].map((line) => `  ${line}\n`).join("");
const keysOf = ({ keys }: ImportReport, kind: "topics" | "authors") =>
  keys.filter((added) => added.kind === kind).map(({ key, name }) => `${key}: ${name}`);

const french = {
  badLimit: (found: string) => fr`--limit attend un nombre entier à partir de 1, pas « ${found} »\n`,
  noFolder: (found: string) => fr`--pictures : il n’y a pas de dossier « ${found} »\n`,
  noFile: (found: string) => fr`« ${found} » n’est pas là, ou n’est ni un fichier ni un dossier\n`,
  ownContent: fr`L’archive est dans content/ : mettez-la ailleurs, ce qui est là fait déjà partie du site.\n`,
  progress: ({ done }: Progress, milliseconds: number) =>
    fr`${un(done, "article")}, ${grouped(Math.round((done * 1000) / Math.max(milliseconds, 1)), "fr")} par seconde`,
  report: (report: ImportReport, dryRun: boolean) => {
    const { read, imported, drafts, skipped, leftOut, redirects, pictures, counts } = report;
    const [topics, authors] = [keysOf(report, "topics"), keysOf(report, "authors")];
    return [
      fr`${un(read, "article")} : ${grouped(imported, "fr")} ${dryRun ? "à importer" : imported < 2 ? "importé" : "importés"}, dont ${un(drafts, "brouillon")} ; ${grouped(skipped, "fr")} déjà là ; ${grouped(leftOut, "fr")} non ${leftOut < 2 ? "importé" : "importés"}.\n`,
      topics.length === 0
        ? ""
        : fr`Rubriques nouvelles dans content/site.yaml : ${grouped(topics.length, "fr")}\n${firsts(topics)}`,
      authors.length === 0
        ? ""
        : fr`Auteurs nouveaux dans content/site.yaml : ${grouped(authors.length, "fr")}\n${firsts(authors)}`,
      redirects.length === 0
        ? ""
        : fr`Anciennes adresses que seul l’hébergeur peut rediriger (import-redirects.txt) : ${grouped(redirects.length, "fr")}\n${firsts(redirects)}`,
      pictures.length === 0
        ? ""
        : fr`Images à chercher (import-pictures.txt) : ${grouped(pictures.length, "fr")}\n${firsts(pictures)}`,
      counts.size === 0 ? "" : fr`En tout :\n`,
      ...[...counts].map(([rule, count]) => `  ${rule} : ${grouped(count, "fr")}\n`),
      dryRun ? "Rien n’a été écrit.\n" : "",
    ].join("");
  },
};

const english: typeof french = {
  badLimit: (found) => `--limit takes a whole number from 1, not “${found}”\n`,
  noFolder: (found) => `--pictures: there is no folder “${found}”\n`,
  noFile: (found) => `“${found}” is not there, or is neither a file nor a folder\n`,
  ownContent: "The archive is in content/: put it elsewhere, what is there is part of the site already.\n",
  progress: ({ done }, milliseconds) =>
    `${one(done, "post")}, ${grouped(Math.round((done * 1000) / Math.max(milliseconds, 1)), "en")} a second`,
  report: (report, dryRun) => {
    const { read, imported, drafts, skipped, leftOut, redirects, pictures, counts } = report;
    const [topics, authors] = [keysOf(report, "topics"), keysOf(report, "authors")];
    return [
      `${one(read, "post")}: ${grouped(imported, "en")} ${dryRun ? "to import" : "imported"}, of which ${one(drafts, "draft")}; ${grouped(skipped, "en")} already there; ${grouped(leftOut, "en")} not imported.\n`,
      topics.length === 0
        ? ""
        : `New topics in content/site.yaml: ${grouped(topics.length, "en")}\n${firsts(topics)}`,
      authors.length === 0
        ? ""
        : `New authors in content/site.yaml: ${grouped(authors.length, "en")}\n${firsts(authors)}`,
      redirects.length === 0
        ? ""
        : `Former addresses that only the host can redirect (import-redirects.txt): ${grouped(redirects.length, "en")}\n${firsts(redirects)}`,
      pictures.length === 0
        ? ""
        : `Pictures to fetch (import-pictures.txt): ${grouped(pictures.length, "en")}\n${firsts(pictures)}`,
      counts.size === 0 ? "" : "In all:\n",
      ...[...counts].map(([rule, count]) => `  ${rule}: ${grouped(count, "en")}\n`),
      dryRun ? "Nothing was written.\n" : "",
    ].join("");
  },
};

export const importWords = { fr: french, en: english };
