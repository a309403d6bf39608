/** Brevier inside Eleventy: Eleventy begins a build, and Brevier makes its part of it. */
import { join, relative, resolve } from "node:path";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import type { EleventyRun, ForeignEleventyConfig } from "../model/eleventy-config.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { formatProblems } from "./format-problems.ts";
import { build, type ListedBrief, openSite, readBriefs, type Site } from "./index.ts";
import type { Moment } from "./moment.ts";

/** A section of somebody else’s site. */
export function addBriefs(
  config: ForeignEleventyConfig,
  { root = "news", now }: { readonly root?: string; readonly now?: Moment },
): void {
  let briefs: readonly ListedBrief[] = [];
  let prefix = "/";
  watch(config, root);
  // Its Markdown is no page of theirs.
  config.ignores.add(`./${posix(root)}/**`);
  config.addCollection("briefs", () => briefs);
  config.on("eleventy.config", (settings) => {
    prefix = `/${settings.getPathPrefix() ?? ""}/`.replace(/\/+/g, "/");
  });
  config.on("eleventy.before", async (run) => {
    const site = await openSite(root, { out: resolve(run.directories.output, sectionPath(root, prefix)) });
    await buildIfWritten(config, site, run, now);
    const read = await readBriefs(site, now === undefined ? {} : { now });
    briefs = read.briefs;
  });
}

/** The site of the working directory, whole: Eleventy itself has nothing to make. */
export function addWholeSite(config: ForeignEleventyConfig): void {
  const empty = ".brevier/empty";
  nodeFolder(resolve(empty)).write(".keep", new Uint8Array());
  config.setInputDirectory(empty);
  config.setOutputDirectory("dist");
  watch(config, ".");
  config.on("eleventy.before", async (run) => {
    await buildIfWritten(config, await openSite(".", { out: resolve(run.directories.output) }), run);
  });
}

async function buildIfWritten(
  { logger }: ForeignEleventyConfig,
  site: Site,
  { outputMode }: EleventyRun,
  now?: Moment,
): Promise<void> {
  if (outputMode !== "fs") return;
  const { ok, problems } = await build(site, now === undefined ? {} : { now });
  const text = formatProblems(problems, { root: site.root });
  if (!ok) throw new Error(`Brevier built nothing:\n\n${text}`);
  if (text !== "") logger.warn(text);
}

function watch(config: ForeignEleventyConfig, root: string): void {
  for (const folder of ["content", "templates"]) config.addWatchTarget(`./${posix(join(root, folder))}/`);
}

/**
 * Below the output of the other site, where the address of the briefs says. Sources that cannot be read are told by the build.
 * @param prefix what all addresses of the other site begin with: `/`, `/blog/`.
 * @throws Error if the briefs would have the whole site, or stand outside it
 */
function sectionPath(root: string, prefix: string): string {
  const site = parseSite(nodeFolder(resolve(root, "content")).read(SITE_FILE));
  if (!site.ok) return "news";
  const { origin, base } = site.value.url;
  if (!base.startsWith(prefix) || base === prefix)
    throw new Error(
      `Brevier: in ${posix(join(root, "content", SITE_FILE))} “url” is ${origin}${base}/, which is not below ${origin}${prefix}. Write where the briefs are to be found: url: ${origin}${prefix}news/`,
    );
  return base.slice(prefix.length);
}

function posix(path: string): string {
  return relative("", path).replaceAll("\\", "/");
}
