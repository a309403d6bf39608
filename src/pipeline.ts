/** The flow: content → plan → render → commit. */

import { openCache } from "./cache.ts";
import { type BuildRecord, recordOf } from "./commit/build-record.ts";
import { commitProblem } from "./commit/commit-rules.ts";
import {
  type Changes,
  type CommitFolders,
  type Committed,
  commitSite,
  recoverCommit,
} from "./commit/commit-site.ts";
import type { Render } from "./commit/stage-units.ts";
import { briefJsonSchema } from "./content/brief-json-schema.ts";
import { type Content, readContent } from "./content/read-content.ts";
import { readTheme } from "./content/read-theme.ts";
import type { EleventyConfig } from "./eleventy.ts";
import type { ReadableFolder, WritableFolder } from "./folders.ts";
import { voicesOf } from "./language/voice.ts";
import { instantAt } from "./language/zone.ts";
import type { BuildWatch, Progress, Stage } from "./model/build-watch.ts";
import { sha256 } from "./model/digest.ts";
import type { Digest, Instant } from "./model/identifiers.ts";
import { checkAddresses } from "./plan/check-addresses.ts";
import { checkMoves } from "./plan/check-moves.ts";
import { checkReferences } from "./plan/check-references.ts";
import { type Plan, planSite } from "./plan/plan-site.ts";
import { resolve } from "./plan/resolve.ts";
import { visibleAt } from "./plan/visibility.ts";
import { hasErrors, type Outcome, type Problem, sortProblems } from "./problem.ts";
import { type RenderSources, renderOutputs } from "./render/render-outputs.ts";
import { renderProblem } from "./render/render-rules.ts";

export type { BuildRecord } from "./commit/build-record.ts";

/** Everything outside the program that a build touches. */
export interface SiteOnDisk {
  readonly content: ReadableFolder;
  readonly templates: ReadableFolder;
  /** `.brevier`: can be deleted at any moment. */
  readonly cache: WritableFolder;
  readonly out: CommitFolders & { readonly name: string };
  readonly program: Digest;
  /** The digest of `.eleventy.ts`, of what it imports and of the lockfile. */
  readonly configuration: Digest;
  readonly loadConfiguration: () => Promise<(config: EleventyConfig) => void>;
  readonly emptyFolder: () => string;
  readonly lock: () => Lock;
}

/** One build at a time writes to an output folder: `release` gives the lock back; if it is not ours, who has it. */
export type Lock =
  | { readonly held: true; readonly release: () => void }
  | {
      readonly held: false;
      readonly pid: number;
      readonly host: string;
      readonly since: string;
      readonly file: string;
    };

export interface BuildOptions {
  /** The newsroom's moment, in milliseconds since 1970: what is published later is not shown. */
  readonly now: number;
  /** The clock of the disk, in milliseconds since 1970. */
  readonly wall: number;
  readonly adopt: boolean;
  readonly repair: boolean;
  /** Told how far the build is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told whenever the work goes over to another stage: a mark, for those who take the time. */
  readonly onStage?: (stage: Stage) => void;
}

export interface BuildReport {
  readonly changes: Changes;
  /** The same with sizes, for whoever publishes. */
  readonly record: BuildRecord;
  readonly briefs: number;
  /** How many stand in the output. */
  readonly files: number;
  /** When time alone will change the site, in milliseconds since 1970. */
  readonly validUntil: number | null;
  /** When the next scheduled brief appears, on the newsroom's clock. */
  readonly appearance: Instant | null;
}

/** Builds a site. A problem that is an error means that the published folder was not touched. */
export async function build(site: SiteOnDisk, options: BuildOptions): Promise<Outcome<BuildReport>> {
  const lock = site.lock();
  if (!lock.held)
    return failed([
      commitProblem(
        "build/locked",
        { file: lock.file, line: 1, column: 1 },
        { ...lock, pid: String(lock.pid), held: "no" },
      ),
    ]);
  try {
    return await buildLocked(site, options);
  } finally {
    lock.release();
  }
}

async function buildLocked(site: SiteOnDisk, options: BuildOptions): Promise<Outcome<BuildReport>> {
  const { onStage: stage = () => {}, onProgress: progress = () => {} } = options;
  const watch: BuildWatch = { stage, progress };
  stage("read");
  recoverCommit(site.out);
  const content = readContent(site.content, site.cache, site.program, options.wall, (done, total) =>
    progress({ stage: "read", done, total }),
  );
  if (!content.ok) return failed(content.problems.map(inContent));
  site.cache.write("brief.schema.json", new TextEncoder().encode(briefJsonSchema(content.value.site)));

  stage("plan");
  progress({ stage: "plan", done: 0, total: 0 });
  const { site: settings, volumes, pages } = content.value;
  const isComplete = !hasErrors(content.problems);
  const references = checkReferences(settings, volumes, pages, options.now, isComplete);
  const found = [...content.problems, ...references].map(inContent);
  if (hasErrors(found)) return failed(found);
  const planned = planContent(site, content.value, options.now);
  const warnings = [...found, ...planned.problems.map(inContent)];
  if (!planned.ok) return failed(warnings);

  const committed = await renderAndCommit(site, content.value, planned.value, options, watch);
  if (!committed.ok) return failed([...warnings, ...committed.problems]);
  const { changes, moved } = committed.value;
  const { validUntil, appearance } = planned.value;
  const value: BuildReport = {
    changes,
    record: recordOf(site.out.name, instantAt(options.now, settings.timeZone), committed.value),
    briefs: planned.value.briefs,
    files: changes.added.length + changes.changed.length + changes.unchanged,
    validUntil,
    appearance: appearance === null ? null : instantAt(appearance, settings.timeZone),
  };
  const advice = checkMoves(volumes, moved).map(inContent);
  return { ok: true, value, problems: sortProblems([...warnings, ...advice]) };
}

function planContent(site: SiteOnDisk, content: Content, now: number): Outcome<Plan> {
  const read = readTheme(site.templates);
  if (!read.ok) return read;
  const { theme, digest: templates } = read.value;
  const { site: settings, volumes, pages, briefOf: whole } = content;
  const voices = voicesOf(settings);
  // Templates ask for words by name: what voices say is theirs.
  const said = JSON.stringify([...voices.values()]);
  const renderer = sha256(site.program + templates + site.configuration + sha256(said));
  const exports = volumes.flatMap((volume) => volume.exports);
  const seen = { site: settings, voices, pages, whole };
  const resolved = resolve({ ...seen, exports, now });
  const { publicFiles, logo } = content;
  const plan = planSite({ resolved, theme, pages, publicFiles, logo, renderer });
  // What is scheduled must not stop the build at the minute when it appears: its mistakes are told today.
  const waiting = exports.filter((brief) => visibleAt(brief, now) === "scheduled");
  const later =
    waiting.length === 0 ? [] : [resolve({ ...seen, exports: waiting, now: Number.POSITIVE_INFINITY })];
  const problems = checkAddresses([resolved, ...later], plan.fronts, pages);
  return problems.length > 0 ? failed(problems) : { ok: true, value: plan, problems: [] };
}

async function renderAndCommit(
  site: SiteOnDisk,
  content: Content,
  plan: Plan,
  options: BuildOptions,
  watch: BuildWatch,
): Promise<Outcome<Committed>> {
  const bodies = new Map(content.pages.map((page) => [page.file, page.body]));
  const voices = voicesOf(content.site);
  let sources: RenderSources | null = null;
  const render: Render = async (outputs, sink) => {
    if (sources === null) {
      const configure = await configurationOf(site);
      if (!configure.ok) return configure.problems;
      const { templates } = site;
      // Templates and Eleventy are half the start of a program: a build that renders nothing goes without.
      const { pageRenderer } = await import("./render/render-pages.ts");
      const tools = { templates, chromes: plan.chromes, voices, configure: configure.value };
      sources = {
        textOf: content.textOf,
        pageBodyOf: (file: string) => held(bodies, file),
        folders: { content: site.content, theme: templates },
        voices,
        renderPages: pageRenderer({ ...tools, emptyFolder: site.emptyFolder() }),
      };
    }
    return renderOutputs(outputs, sources, (output, bytes) => sink(output.path, bytes));
  };
  const { adopt, repair } = options;
  const cache = openCache(site.cache, `${site.program}\0${site.out.name}`);
  return commitSite(plan, render, site.out, cache, { adopt, repair, name: site.out.name }, watch);
}

async function configurationOf(site: SiteOnDisk): Promise<Outcome<(config: EleventyConfig) => void>> {
  try {
    return { ok: true, value: await site.loadConfiguration(), problems: [] };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return failed([renderProblem("config/failed", { file: ".eleventy.ts", line: 1, column: 1 }, { detail })]);
  }
}

/** The rooms see the content folder; the editor sees the site's. */
function inContent(problem: Problem): Problem {
  const { file } = problem.place;
  return file.startsWith("templates/")
    ? problem
    : { ...problem, place: { ...problem.place, file: `content/${file}` } };
}

function failed(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: sortProblems(problems) };
}

function held<T>(map: ReadonlyMap<string, T>, file: string): T {
  const found = map.get(file);
  if (found === undefined) throw new Error(`nothing was read from ${file}`);
  return found;
}
