/** What `brevier init` asks and says. */
import { PUBLIC_FOLDER } from "../../authoring/cms/cms-files.ts";
import type { Question } from "../../authoring/init/answers.ts";
import { HOSTS } from "../../authoring/init/hosts.ts";
import { CMS_PROGRAM } from "../../base/cms-files.ts";
import type { Written } from "../write-missing.ts";
import { fr } from "./command-words.ts";

/** An answer that nobody gave. */
export interface Assumption {
  readonly question: Question;
  readonly value: string;
}

/** What a run has done, by paths in the site's folder. */
export interface Begun extends Written {
  /** The folder, as it was given; null for the working directory. */
  readonly folder: string | null;
  /** What nobody said, and what was taken. */
  readonly assumed: readonly Assumption[];
  /** Whether the program can be run there as it is. */
  readonly isInstalled: boolean;
  readonly hasCms: boolean;
}

/** The texts of the questions, the next commands, and what is said around them. */
interface InitWords {
  readonly welcome: string;
  readonly questions: Readonly<Record<Question, string>>;
  /** Said before the question of the host. */
  readonly hosts: string;
  readonly ask: (question: string, proposal: string | null) => string;
  /** One line on what can never be changed. */
  readonly permanent: (authority: string) => string;
  readonly wrong: (says: string, hint: string | null) => string;
  readonly refused: (option: string, says: string, hint: string | null) => string;
  readonly noAuthority: string;
  readonly notAFolder: (name: string) => string;
  readonly broken: string;
  readonly report: (begun: Begun) => string;
  /** Of a site that was there already. */
  readonly reportCms: (paths: Written) => string;
}

/** As `site.yaml` has them. */
const assumptions = (assumed: readonly Assumption[]) =>
  list(assumed.map(({ question, value }) => `${question}: ${value}`));
const list = (paths: readonly string[]) => paths.map((path) => `  ${path}\n`).join("");
/** The program of the editor is one thing, of whose files nobody wants a list. */
const shortened = (paths: readonly string[]) => {
  const program = PUBLIC_FOLDER + CMS_PROGRAM;
  return [...new Set(paths.map((path) => (path.startsWith(program) ? program : path)))];
};

/** Of an answer that cannot be taken, below it. */
const wrong = (says: string, hint: string | null) =>
  `  ${/[.?]$/.test(says) ? says : `${says}.`}\n${hint === null ? "" : `  ${hint}\n`}`;

const CMS_FRENCH = fr`L’éditeur sera à l’adresse /admin/ du site ; docs/begin.md dit comment s’y connecter.\n`;
const CMS_ENGLISH = "The editor will be at /admin/ of the site; docs/begin.md says how to sign in.\n";

const french: InitWords = {
  welcome: fr`Quelques questions, et le site est prêt. Entrée prend ce qui est entre crochets.\n\n`,
  questions: {
    title: "Nom du site",
    url: "Son adresse",
    authority: "Nom de domaine permanent, pour l’identifiant des brèves",
    languages: "Ses langues, la principale d’abord",
    timeZone: "Fuseau horaire de la rédaction",
    publisher: "Nom de l’éditeur",
    host: "Hébergeur du site",
  },
  hosts: fr`  Hébergeurs : ${HOSTS.join(", ")}.\n`,
  ask: (question, proposal) => (proposal === null ? fr`${question} : ` : fr`${question} [${proposal}] : `),
  permanent: (authority) =>
    fr`  Permanent : « ${authority} » entre dans l’identifiant de chaque brève des flux, et reste le même si l’adresse change.\n`,
  wrong,
  refused: (option, says, hint) => fr`${option} : ${says}\n` + (hint === null ? "" : `  → ${hint}\n`),
  noAuthority: fr`--authority : l’adresse n’a pas de nom de domaine ; dites celui qui entre dans l’identifiant des brèves, pour toujours.\n`,
  notAFolder: (name) => fr`« ${name} » n’est pas un dossier.\n`,
  broken: fr`\nRien n’a été écrit.\n`,
  report: ({ folder, written, left, assumed, isInstalled, hasCms }) =>
    [
      fr`Écrit${folder === null ? "" : ` dans ${folder}`} :\n${list(shortened(written))}`,
      left.length === 0 ? "" : fr`Déjà là, et laissé tel quel :\n${list(shortened(left))}`,
      assumed.length === 0 ? "" : fr`Supposé, à vérifier dans content/site.yaml :\n${assumptions(assumed)}`,
      fr`Ensuite${folder === null ? "" : `, dans ${folder}`} :\n`,
      ...nextCommands(isInstalled, {
        install: "installe Brevier",
        serve: "montre le site et ses brouillons, et suit ce que vous écrivez",
        new: "écrit une brève de plus",
        headline: "Titre de la brève",
        build: "construit dans dist/ ce que verront les lecteurs",
      }),
      hasCms ? CMS_FRENCH : "",
    ].join(""),
  reportCms: ({ written, left }) =>
    [
      written.length === 0 ? "" : fr`Écrit :\n${list(shortened(written))}`,
      left.length === 0 ? "" : fr`Déjà là, et laissé tel quel :\n${list(shortened(left))}`,
      CMS_FRENCH,
    ].join(""),
};

const english: InitWords = {
  welcome: "A few questions, and the site is ready. Enter takes what stands in brackets.\n\n",
  questions: {
    title: "Name of the site",
    url: "Its address",
    authority: "Permanent domain name, for the ids of briefs",
    languages: "Its languages, the main one first",
    timeZone: "Time zone of the newsroom",
    publisher: "Name of the publisher",
    host: "Host of the site",
  },
  hosts: `  Hosts: ${HOSTS.join(", ")}.\n`,
  ask: (question, proposal) => (proposal === null ? `${question}: ` : `${question} [${proposal}]: `),
  permanent: (authority) =>
    `  Permanent: “${authority}” is in the id of each brief in feeds, and stays the same if the address changes.\n`,
  wrong,
  refused: (option, says, hint) => `${option}: ${says}\n${hint === null ? "" : `  → ${hint}\n`}`,
  noAuthority:
    "--authority: the address has no domain name; say which one is in the ids of briefs, for ever.\n",
  notAFolder: (name) => `“${name}” is not a folder.\n`,
  broken: "\nNothing was written.\n",
  report: ({ folder, written, left, assumed, isInstalled, hasCms }) =>
    [
      `Written${folder === null ? "" : ` in ${folder}`}:\n${list(shortened(written))}`,
      left.length === 0 ? "" : `Already there, and left as it is:\n${list(shortened(left))}`,
      assumed.length === 0 ? "" : `Assumed, to be checked in content/site.yaml:\n${assumptions(assumed)}`,
      `Next${folder === null ? "" : `, in ${folder}`}:\n`,
      ...nextCommands(isInstalled, {
        install: "installs Brevier",
        serve: "shows the site with its drafts, and follows what you write",
        new: "writes another brief",
        headline: "Headline of the brief",
        build: "builds in dist/ what readers will see",
      }),
      hasCms ? CMS_ENGLISH : "",
    ].join(""),
  reportCms: ({ written, left }) =>
    [
      written.length === 0 ? "" : `Written:\n${list(shortened(written))}`,
      left.length === 0 ? "" : `Already there, and left as it is:\n${list(shortened(left))}`,
      CMS_ENGLISH,
    ].join(""),
};

/** Three commands, with what each does. */
function nextCommands(
  isInstalled: boolean,
  says: Readonly<Record<"install" | "serve" | "new" | "headline" | "build", string>>,
): readonly string[] {
  const rows = [
    ...(isInstalled ? [] : [["npm install", says.install]]),
    ["npx brevier serve", says.serve],
    ...(isInstalled ? [[`npx brevier new "${says.headline}"`, says.new]] : []),
    ["npx brevier build", says.build],
  ];
  const width = Math.max(...rows.map(([command = ""]) => command.length));
  return rows.map(([command = "", what = ""]) => `  ${command.padEnd(width)}  ${what}\n`);
}

export const initWords = { fr: french, en: english };
