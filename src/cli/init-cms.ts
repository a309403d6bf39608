/** The editor in the browser, for a site that begins or one that is there: what its files are made of is read here. */
import { join } from "node:path";
import { type CmsSources, cmsFiles } from "../authoring/cms/cms-files.ts";
import { CMS_PACKAGE } from "../authoring/cms/cms-program.ts";
import { failed, inFolder, type Outcome } from "../base/problem.ts";
import { speaksWith } from "../content/index/read-words.ts";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { libraryFolder } from "../node/site.ts";
import { type Written, writeMissing } from "./write-missing.ts";

/** The files of the editor, by their paths in the site’s folder (absolute). The site’s own libraries are looked for before the program’s. */
export function cmsOf(root: string, site: CmsSources["site"]): ReturnType<typeof cmsFiles> {
  const library = libraryFolder(CMS_PACKAGE, root) ?? libraryFolder(CMS_PACKAGE);
  const git = new TextDecoder().decode(nodeFolder(root).read(".git/config") ?? undefined);
  return cmsFiles({ site, library, git });
}

/** Adds to a site that is there what the editor needs, and nothing else. `name`: the site’s folder as it was given, for places. */
export function addCms(root: string, name: string): Outcome<Written> {
  const content = nodeFolder(join(root, "content"));
  const words = speaksWith(content.list("words"));
  const site = parseSite(content.read(SITE_FILE), words);
  if (!site.ok) return failed(site.problems.map((problem) => inFolder(problem, join(name, "content"))));
  const files = cmsOf(root, site.value);
  if (!files.ok) return failed(files.problems.map((problem) => inFolder(problem, name)));
  return { ok: true, value: writeMissing(root, files.value), problems: [] };
}
