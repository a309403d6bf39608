/** A new site: answers in, the texts of its files out. Nothing here looks at a disk or a clock. */
import { failed, inFolder, type Outcome } from "../../base/problem.ts";
import { speaksWith } from "../../content/index/read-words.ts";
import { parseSite } from "../../content/parse/parse-site.ts";
import { instantAt } from "../../language/locale/zone.ts";
import type { BriefId } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import { composeBrief, newBriefFile } from "../new-brief.ts";
import { commentLines } from "../yaml-lines.ts";
import type { Answers } from "./answers.ts";
import { githubWorkflow, gitlabPipeline } from "./ci-workflows.ts";
import { policyFiles } from "./policy-pages.ts";
import { serverFiles } from "./server-files.ts";
import { siteFile } from "./site-file.ts";
import { type SiteLanguage, writingLanguageOf } from "./site-language.ts";

/** The file that makes a folder a site: it is written last, so that a run that was stopped is none. */
export const SITE_PATH = "content/site.yaml";

export interface Beginning {
  readonly answers: Answers;
  /** The files of words that the folder has. */
  readonly words: readonly string[];
  /** The id of the first brief; null where there are briefs already. */
  readonly firstId: BriefId | null;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Of the program. */
  readonly version: string;
}

export interface NewSite {
  readonly site: Site;
  /** By path in the site's folder, in the order in which they are to be written. */
  readonly files: ReadonlyMap<string, string>;
}

/** Composes all files of a new site, or says what its `site.yaml` would be refused for. */
export function newSite({ answers, words, firstId, now, version }: Beginning): Outcome<NewSite> {
  const settings = siteFile(answers);
  const parsed = parseSite(new TextEncoder().encode(settings), speaksWith(words));
  const problems = parsed.problems.map((problem) => inFolder(problem, "content"));
  if (!parsed.ok) return failed(problems);
  const site = parsed.value;
  const language = writingLanguageOf(site.languages[0]);
  const files = new Map([
    ["package.json", packageFile(version)],
    [".gitignore", ignoredFiles(language)],
    ...policyFiles(answers.languages, answers.publisher),
    ...(firstId === null ? [] : [firstBrief(site, firstId, now, language)]),
    ...publishingFiles(answers, language),
    [SITE_PATH, settings],
  ]);
  return { ok: true, value: { site, files }, problems };
}

function packageFile(version: string): string {
  const scripts = {
    build: "brevier build",
    check: "brevier check",
    serve: "brevier serve",
    new: "brevier new",
  };
  const content = { private: true, scripts, dependencies: { brevier: `^${version}` } };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const KEPT = {
  fr: "Ce qui se refait. Le reste est à garder, dont content/ledger et content/revisions : c’est la mémoire du site.",
  en: "What can be made again. All else is to be kept, content/ledger and content/revisions too: they are the memory of the site.",
} as const;

function ignoredFiles(language: SiteLanguage): string {
  const made = ["/node_modules/", "/dist/", "/.dist.staging/", "/.dist.lock", "/.brevier/", "/check.html"];
  return `${[...commentLines(KEPT[language]), ...made].join("\n")}\n`;
}

const FIRST_TITLE = { fr: "Première brève", en: "First brief" } as const;

/** A draft with a gap in each field: what `brevier new` makes of a headline alone. */
function firstBrief(site: Site, id: BriefId, now: number, language: SiteLanguage): readonly [string, string] {
  const published = instantAt(now, site.timeZone);
  const [lang] = site.languages;
  const title = FIRST_TITLE[language];
  const brief = {
    ...{ id, title, published, lang, dateline: null, topics: [], authors: [], sources: [] },
    ...{ story: null, translationOf: null },
    ...{ summary: null, paragraphs: [] },
  };
  return [`content/${newBriefFile(title, published, id, lang)}`, composeBrief(brief, site)];
}

/** The workflow of the host: where there is none of its own, a script for a machine of the newsroom's. */
function publishingFiles({ host }: Answers, language: SiteLanguage): ReadonlyMap<string, string> {
  switch (host) {
    case "github-pages":
    case "netlify":
    case "cloudflare-pages":
      return new Map([[".github/workflows/publish.yml", githubWorkflow(host, language)]]);
    case "gitlab-pages":
      return new Map([[".gitlab-ci.yml", gitlabPipeline(language)]]);
    default:
      return serverFiles(host, language);
  }
}
