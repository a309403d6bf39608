/** All files of the editor in the browser, by their paths in the site’s folder: its page, its settings, its program. */
import { CMS_FOLDER, CMS_PROGRAM, CMS_SETTINGS } from "../../base/cms-files.ts";
import type { ReadableFolder } from "../../base/folders.ts";
import { failed, type Outcome } from "../../base/problem.ts";
import { inLanguage, type Site } from "../../model/site.ts";
import { initProblem } from "../init/init-rules.ts";
import { writingLanguageOf } from "../init/site-language.ts";
import { cmsBackendOf } from "./cms-backend.ts";
import { cmsConfig } from "./cms-config.ts";
import { CMS_PACKAGE, cmsProgram } from "./cms-program.ts";
import { cmsWords } from "./cms-words.ts";

export const PUBLIC_FOLDER = "content/public/";

export interface CmsSources {
  readonly site: Site;
  /** The folder of the package; null if it is not installed. */
  readonly library: ReadableFolder | null;
  /** The text of `.git/config`; empty if there is none. */
  readonly git: string;
}

/** The settings are the last, so that a run that was stopped leaves no editor without its program. */
export function cmsFiles({ site, library, git }: CmsSources): Outcome<ReadonlyMap<string, Uint8Array>> {
  const at = { file: `${PUBLIC_FOLDER}${CMS_FOLDER}`, line: 1, column: 1 };
  const values = { package: CMS_PACKAGE };
  if (library === null) return failed([initProblem("init/cms-not-installed", at, values)]);
  const program = cmsProgram(library);
  if (program === null) return failed([initProblem("init/cms-unknown", at, values)]);
  const text = (content: string) => new TextEncoder().encode(content);
  const files = new Map([
    ...program,
    [`${CMS_FOLDER}start.js`, text(START)],
    [`${CMS_FOLDER}index.html`, text(page(site))],
    [CMS_SETTINGS, text(cmsConfig(site, cmsBackendOf(git)))],
  ]);
  const value = new Map([...files].map(([path, bytes]) => [PUBLIC_FOLDER + path, bytes]));
  return { ok: true, value, problems: [] };
}

const SCRIPT = `./${CMS_PROGRAM.slice(CMS_FOLDER.length)}npm/index.js`;

/** In a file of its own, since no page of the site may have a script in it. */
const START = `import CMS from "${SCRIPT}";\n\nCMS.init();\n`;

function page(site: Site): string {
  const [first] = site.languages;
  const title = cmsWords.page[writingLanguageOf(first)].replace("{title}", () =>
    inLanguage(site.title, first),
  );
  return `<!doctype html>
<html lang="${writingLanguageOf(first)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link href="config.yml" type="application/yaml" rel="cms-config-url">
<script type="module" src="start.js"></script>
</head>
<body></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
