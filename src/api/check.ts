/** `brevier/check`: what was built, and any feed, by themselves. */
import { basename, dirname, relative, resolve } from "node:path";
import { hasErrors, inFolder, type Problem } from "../base/problem.ts";
import { checkDist } from "../check/check-dist.ts";
import { CHECK_RULES } from "../check/check-rules.ts";
import type { CheckSettings } from "../check/check-settings.ts";
import type { Profile } from "../check/profile.ts";
import { parseCheckSettings } from "../content/parse/parse-check-settings.ts";
import { nodeWeb } from "../node/network.ts";
import { isFolder, nodeFolder } from "../node/node-folder.ts";

export type { Place, Problem, Severity, Text } from "../base/problem.ts";
export { type CheckFeedOptions, checkFeed } from "../check/feed/check-feed.ts";
export type { Profile } from "../check/profile.ts";

export interface CheckOptions {
  /** How much each rule weighs; by default `house` for what Brevier made, `standard` for anything else. */
  readonly profile?: Profile;
  /** Where the site is published, if its files do not say it. */
  readonly base?: string;
  /** The YAML file whose `check` says what is not to be told: `content/site.yaml`. */
  readonly config?: string;
  /** Whether other sites are asked for the pages that are linked, over the network. */
  readonly external?: boolean;
  /** Ends the check: the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

export interface CheckReport {
  /** Whether there is no error. */
  readonly ok: boolean;
  /** Errors and warnings, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** How much was read. */
  readonly files: number;
  readonly pages: number;
  readonly feeds: number;
}

/** Checks a built site, as `brevier check` does. @throws Error if there is no such folder, or no such `config` */
export async function check(folder: string, options: CheckOptions = {}): Promise<CheckReport> {
  const path = resolve(folder);
  if (!isFolder(path)) throw new Error(`There is no folder ${folder}`);
  const { config, external = false, ...rest } = options;
  const settings = config === undefined ? {} : settingsIn(config);
  if ("problems" in settings) return { ok: false, problems: settings.problems, files: 0, pages: 0, feeds: 0 };
  const web = external ? { external: { web: nodeWeb("brevier (link checker)") } } : {};
  const { problems, counts } = await checkDist(nodeFolder(path), { ...rest, ...web, settings });
  const { files, pages, feeds } = counts;
  const placed = problems.map((problem) => inFolder(problem, folder));
  return { ok: !hasErrors(problems), problems: placed, files, pages, feeds };
}

function settingsIn(config: string): CheckSettings | { readonly problems: readonly Problem[] } {
  const path = resolve(config);
  const source = nodeFolder(dirname(path)).read(basename(path));
  if (source === null) throw new Error(`There is no file ${config}`);
  const read = parseCheckSettings(source, relative("", path), Object.keys(CHECK_RULES));
  return read.ok ? read.value : { problems: read.problems };
}
