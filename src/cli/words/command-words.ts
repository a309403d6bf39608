/** The sentences of the command line, in each language of messages. A sentence that ends a line brings its line end. */

import { frenchSpaces, grouped } from "../../base/problem.ts";
import type { Counts } from "../../check/site/gather-facts.ts";
import type { MessageLanguage } from "../message-language.ts";

/** What a build did, in figures. */
export interface Built {
  readonly briefs: number;
  readonly files: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** How long it took. */
  readonly milliseconds: number;
}

/** What `brevier typo` found and did, in figures. */
export interface Proof {
  readonly files: number;
  /** Characters that the build sets by itself. */
  readonly setByBuild: number;
  /** Files. */
  readonly corrected: number;
}

/** French with its spaces: those of the sentence, not those of what is put into it. */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, i) => frenchSpaces(part) + String(values[i] ?? "")).join("");
}

/** In French 0 and 1 are singular. */
export const un = (count: number, word: string) =>
  `${grouped(count, "fr")} ${word}${Math.abs(count) < 2 ? "" : "s"}`;
/** In English 1 alone is. */
export const one = (count: number, word: string) =>
  `${grouped(count, "en")} ${word}${count === 1 ? "" : "s"}`;
export const secondsOf = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
export const secondes = (milliseconds: number) => `${secondsOf(milliseconds).replace(".", ",")}\u00a0s`;

const french = {
  severity: { error: "erreur", warning: "avertissement" },
  problems: (errors: number, warnings: number) => `${un(errors, "erreur")}, ${un(warnings, "avertissement")}`,
  badMoment: (found: string) =>
    fr`« ${found} » n’est pas un instant : il faut le jour, l’heure et le décalage, comme 2024-10-31T18:40:00+01:00 (--now), ou des secondes depuis 1970 (SOURCE_DATE_EPOCH)\n`,
  /** `--out` names what no reader sees. */
  notPublished: (out: string) =>
    fr`--out : « ${out} » est dans .brevier, où sont l’aperçu et les caches : ce que voient les lecteurs se construit ailleurs (brevier build).\n`,
  /** `--out` names what a build would destroy. */
  notOutput: (out: string) =>
    fr`--out : « ${out} » n’est pas un dossier pour le site : vos sources, archives/, .brevier ou ce que tient une construction y sont. Nommez un dossier à part, comme --out dist.\n`,
  ofLater: (out: string) =>
    fr`--out : « ${out} » a été construit pour une date à venir (brevier build --now) : c’est un aperçu. Construisez-le de nouveau sans --now, ou nommez le dossier que voient les lecteurs.\n`,
  notYet: (given: string, out: string, moment: string) =>
    fr`${given} : ${moment} est à venir, et « ${out} » est ce que voient les lecteurs : rien n’y a été écrit. Pour voir le site à cette date : « brevier serve --now ${moment} », ou « brevier build --now ${moment} --out apercu ».\n`,
  built: (out: string, { briefs, files, added, changed, removed, unchanged, milliseconds }: Built) =>
    fr`${un(briefs, "brève")} → ${un(files, "fichier")} dans ${out} : ${un(added, "ajouté")}, ${un(changed, "changé")}, ${un(removed, "retiré")}, ${un(unchanged, "inchangé")} (${secondes(milliseconds)})\n`,
  buildAgain: (from: string) =>
    fr`Une brève programmée paraîtra : construisez de nouveau à partir de ${from}.\n`,
  /** Of a first build where no ledger is kept. */
  unwatched: fr`Personne ne veille encore sur ce que les lecteurs connaissent : ni registre, ni site construit avant celui-ci. Une fois le site en ligne, lancez brevier record et gardez content/ledger avec les sources : une brève qui disparaît, change d’adresse ou perd une correction arrêtera la construction.\n`,
  acceptNeedsReason: fr`--accept-change et --reason vont ensemble : brevier build --accept-change ID --reason "…"\n`,
  nothingPublished: "Rien n’a été publié.\n",
  neverBuilt: "Aucune construction n’a été faite ici : brevier build.\n",
  next: (validUntil: string | null, appearance: string | null) =>
    (appearance === null
      ? "Aucune brève n’attend son heure.\n"
      : fr`Une brève programmée paraîtra : ${appearance}\n`) +
    (validUntil === null
      ? "Le temps seul ne changera rien au site.\n"
      : fr`Construire de nouveau à partir de : ${validUntil}\n`),
  checked: (folder: string, problems: string, { files, pages, feeds, sitemaps, links }: Counts) =>
    fr`${folder} : ${problems} (lus : ${un(files, "fichier")}, dont ${un(pages, "page")}, ${feeds} flux et ${un(sitemaps, "plan")} du site ; ${un(links, "adresse")})\n`,
  checkedFeed: (file: string, problems: string) => fr`${file} : ${problems}\n`,
  noHashes: (found: string) =>
    fr`--withdrawn : « ${found} » ne dit pas ce qui a été retiré ; brevier withdraw écrit content/withdrawn/ID.json.\n`,
  /** `set`: whether what the site sets by itself is among the problems. */
  proofread: (problems: string, { files, setByBuild, corrected }: Proof, set: boolean) =>
    fr`${un(files, "fichier")} : ${problems}` +
    (corrected === 0 ? "" : fr` ; ${un(corrected, "fichier")} ${corrected < 2 ? "corrigé" : "corrigés"}`) +
    (set || setByBuild === 0
      ? "\n"
      : fr`\nLe site compose de lui-même ${un(setByBuild, "caractère")} (espaces, guillemets, apostrophes, points, tirets) : rien à faire. --set les montre, --write --set les écrit.\n`),
  /** Of a new brief, and the line that says it. */
  draft: (line: number) =>
    fr`C’est un brouillon, que les lecteurs ne voient pas. Une fois tout rempli, effacez la ligne ${line}, « draft: true ».\n`,
  badPort: "--port attend un nombre de 0 à 65535\n",
  noPort: (port: number) =>
    fr`Le port ${port} et les suivants sont occupés : choisissez-en un autre avec --port.\n`,
  badListen: (port: number, code: string) => `Le port ${port} ne peut pas être ouvert (${code}).\n`,
  otherPort: (port: number, found: number) => fr`Le port ${port} est occupé : l’aperçu prend le ${found}.\n`,
  serving: (url: string) => fr`Aperçu : ${url} (Ctrl-C pour l’arrêter)\n`,
  kept: "L’aperçu garde les dernières pages correctes.\n",
  previewEarly: (pages: number, milliseconds: number) =>
    fr`${un(pages, "page")} ${pages < 2 ? "ouverte" : "ouvertes"} : ${pages < 2 ? "prête" : "prêtes"} (${secondes(milliseconds)}). Le reste suit.\n`,
  previewBuilt: (briefs: number, changed: number, milliseconds: number) =>
    `Aperçu construit (${secondes(milliseconds)}). ${un(briefs, "brève")}, ${un(changed, "fichier")} ${changed < 2 ? "changé" : "changés"}.\n`,
};

export type CommandWords = typeof french;

const english: CommandWords = {
  severity: { error: "error", warning: "warning" },
  problems: (errors, warnings) => `${one(errors, "error")}, ${one(warnings, "warning")}`,
  badMoment: (found) =>
    `“${found}” is not a moment: give the date, time and offset, like 2024-10-31T18:40:00+01:00 (--now), or seconds since 1970 (SOURCE_DATE_EPOCH)\n`,
  notPublished: (out) =>
    `--out: “${out}” is in .brevier, where previews and caches are kept: build what readers see elsewhere (brevier build).\n`,
  notOutput: (out) =>
    `--out: “${out}” is no folder for the site: your sources, archives/, .brevier or what a build keeps are there. Name a folder of its own, like --out dist.\n`,
  ofLater: (out) =>
    `--out: “${out}” was built for a future moment (brevier build --now): it is a preview. Build it again without --now, or name the folder that readers see.\n`,
  notYet: (given, out, moment) =>
    `${given}: ${moment} is in the future, and “${out}” is what readers see: nothing was written there. To see the site at that moment: “brevier serve --now ${moment}”, or “brevier build --now ${moment} --out preview”.\n`,
  built: (out, { briefs, files, added, changed, removed, unchanged, milliseconds }) =>
    `${one(briefs, "brief")} → ${one(files, "file")} in ${out}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged (${secondsOf(milliseconds)} s)\n`,
  buildAgain: (from) => `A scheduled brief will appear: build again on or after ${from}.\n`,
  unwatched:
    "Nobody watches yet over what readers know: there is neither a ledger nor a site built before this one. Once the site is online, run brevier record and keep content/ledger with the sources: a brief that vanishes, changes its address or loses a correction will then stop the build.\n",
  acceptNeedsReason:
    '--accept-change and --reason go together: brevier build --accept-change ID --reason "…"\n',
  nothingPublished: "Nothing was published.\n",
  neverBuilt: "Nothing was built here: brevier build.\n",
  next: (validUntil, appearance) =>
    (appearance === null ? "No brief is waiting.\n" : `A scheduled brief will appear: ${appearance}\n`) +
    (validUntil === null
      ? "Time alone will change nothing on the site.\n"
      : `Build again from: ${validUntil}\n`),
  checked: (folder, problems, { files, pages, feeds, sitemaps, links }) =>
    `${folder}: ${problems} (read: ${one(files, "file")}, of which ${one(pages, "page")}, ${one(feeds, "feed")} and ${one(sitemaps, "sitemap")}; ${grouped(links, "en")} ${links === 1 ? "address" : "addresses"})\n`,
  checkedFeed: (file, problems) => `${file}: ${problems}\n`,
  noHashes: (found) =>
    `--withdrawn: “${found}” does not say what was withdrawn; brevier withdraw writes content/withdrawn/ID.json.\n`,
  proofread: (problems, { files, setByBuild, corrected }, set) =>
    `${one(files, "file")}: ${problems}${corrected === 0 ? "" : `; ${one(corrected, "file")} corrected`}\n${
      set || setByBuild === 0
        ? ""
        : `The site sets ${one(setByBuild, "character")} by itself (spaces, quotation marks, apostrophes, dots, dashes): nothing to do. --set shows them, --write --set writes them.\n`
    }`,
  draft: (line) =>
    `It is a draft, which readers do not see. Once everything is filled in, delete line ${line}, “draft: true”.\n`,
  badPort: "--port takes a number from 0 to 65535\n",
  noPort: (port) => `Port ${port} and those after it are in use: choose another with --port.\n`,
  badListen: (port, code) => `Port ${port} cannot be opened (${code}).\n`,
  otherPort: (port, found) => `Port ${port} is in use: the preview takes ${found}.\n`,
  serving: (url) => `Preview: ${url} (Ctrl-C stops it)\n`,
  kept: "The preview keeps the last good pages.\n",
  previewEarly: (pages, milliseconds) =>
    `${one(pages, "open page")} ready (${secondsOf(milliseconds)} s). The rest follows.\n`,
  previewBuilt: (briefs, changed, milliseconds) =>
    `Preview built (${secondsOf(milliseconds)} s). ${one(briefs, "brief")}, ${one(changed, "file")} changed.\n`,
};

export const commandWords: Readonly<Record<MessageLanguage, CommandWords>> = { fr: french, en: english };
