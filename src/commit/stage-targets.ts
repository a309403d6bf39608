/** From targets to files in the staging folder: what would stay the same is not made, or not written. */

import type { ReadableFolder, WritableFolder } from "../base/folders.ts";
import type { Problem } from "../base/problem.ts";
import type { PartWatch } from "../model/build-watch.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, DistPath, Lang } from "../model/identifiers.ts";
import {
  briefOf,
  type EntryPoint,
  fingerprintOf,
  isMadeOfFiles,
  type Output,
  type PlannedOutput,
  updatesIn,
} from "../plan/output.ts";
import type { Plan } from "../plan/plan-site.ts";
import type { Target } from "../plan/target.ts";
import { commitProblem } from "./commit-rules.ts";
import { copyPackage } from "./copy-package.ts";
import { foreignFiles } from "./foreign-files.ts";
import { type Layout, stagedPath } from "./journal.ts";
import type { FormerFile } from "./published.ts";
import type { PublishedFile } from "./state.ts";

/** A file of a target, as it will be. */
export interface TargetFile extends PublishedFile {
  readonly entry: EntryPoint | null;
  /** Whether it is in the staging folder. */
  readonly staged: boolean;
}

/** Renders the outputs that it is given, handing each to the sink. */
export type Render = (
  outputs: readonly PlannedOutput[],
  sink: (path: DistPath, bytes: Uint8Array) => void,
) => Promise<readonly Problem[]>;

/** What the output folder holds before targets are staged. */
export interface Before {
  readonly former: ReadonlyMap<DistPath, FormerFile>;
  /** The name of the output folder, if files of others in it are to be reported; null if there are none, or all are taken over. */
  readonly outputName: string | null;
  /** How staged files lie. */
  readonly layout: Layout;
}

/** The files of each target, or problems. */
export interface Staged {
  readonly files: ReadonlyMap<string, readonly TargetFile[]>;
  readonly problems: readonly Problem[];
}

/** Stages targets, here or on other threads. */
export type StageTargets = (targets: readonly Target[], before: Before) => Promise<Staged>;

export interface StageSources {
  readonly plan: Pick<Plan, "renderer" | "chromes">;
  readonly render: Render;
  readonly dist: WritableFolder;
  readonly staging: WritableFolder;
  /** Where packages are copied from. */
  readonly archives: ReadableFolder;
  /** Counts the briefs done; files that only list briefs take next to no time. */
  readonly watch: PartWatch;
}

/** How many outputs are rendered at a time: enough to spread the cost of starting Eleventy, few enough to keep memory flat. */
const BATCH = 1000;

/** Stages targets one after the other; gives the files of each, or the problems of the first batch that has some. */
export async function stageTargets(
  targets: readonly Target[],
  { former, outputName, layout }: Before,
  sources: StageSources,
): Promise<Staged> {
  const { dist, staging, watch } = sources;
  const published = (path: DistPath) => former.get(path);
  const digests = chromeDigests(sources.plan.chromes);
  const files = new Map<string, TargetFile[]>();
  const planned = new Map<DistPath, Pick<PlannedOutput, "fingerprint" | "origin">>();
  let batch: { readonly target: string; readonly output: PlannedOutput; readonly share: number }[] = [];
  const flush = async (): Promise<readonly Problem[]> => {
    const targetOf = new Map(batch.map((planned) => [planned.output.path, planned]));
    const outputs = [...targetOf.values()].map(({ output }) => output);
    batch = [];
    if (outputs.length === 0) return [];
    const fresh = outputs.filter(({ path }) => !former.has(path));
    const foreign = outputName === null ? [] : foreignFiles(fresh, former, dist, outputName);
    if (foreign.length > 0) return foreign;
    watch.stage("render");
    return sources.render(outputs, (path, bytes) => {
      const planned = targetOf.get(path);
      if (planned === undefined) throw new Error(`${path} was not asked for`);
      watch.stage("write");
      const sha = sha256(bytes);
      const old = published(path);
      const stands = old?.sha256 === sha && dist.stat(path)?.size === bytes.length;
      if (!stands) staging.write(stagedPath(path, layout), bytes);
      listOf(files, planned.target).push(fileOf(planned.output, bytes.length, sha, !stands));
      watch.stage("render");
      watch.made(planned.share);
    });
  };
  for (const target of targets) {
    const list = listOf(files, target.name);
    watch.stage("plan");
    const outputs = target.plan();
    // Progress is counted in briefs: each output is an equal share of the target's.
    const share = target.printed / Math.max(1, outputs.length);
    for (const output of outputs) {
      const fingerprint = isCompared(target, output)
        ? fingerprintOf(output, sources.plan.renderer, digests)
        : null;
      const other = planned.get(output.path);
      // Two briefs of a day may show one picture.
      if (other !== undefined && fingerprint !== null && other.fingerprint === fingerprint) {
        watch.made(share);
        continue;
      }
      if (other !== undefined) return { files, problems: [twoFiles(output, other)] };
      planned.set(output.path, { fingerprint, origin: output.origin });
      const old = published(output.path);
      const unchanged =
        old !== undefined &&
        fingerprint !== null &&
        old.fingerprint === fingerprint &&
        dist.stat(output.path)?.size === old.bytes;
      const fingerprinted = { ...output, fingerprint };
      if (!unchanged && output.recipe.as === "package") {
        const foreign = outputName === null ? [] : foreignFiles([output], former, dist, outputName);
        if (foreign.length > 0) return { files, problems: foreign };
        watch.stage("write");
        const { bytes, sha256: sha } = copyPackage(
          sources.archives,
          output.recipe,
          staging,
          stagedPath(output.path, layout),
        );
        list.push(fileOf(fingerprinted, bytes, sha, true));
        watch.made(share);
        continue;
      }
      if (unchanged) {
        list.push(fileOf(fingerprinted, old.bytes, old.sha256, false));
        watch.made(share);
      } else batch.push({ target: target.name, output: fingerprinted, share });
      const problems = batch.length < BATCH ? [] : await flush();
      if (problems.length > 0) return { files, problems };
      watch.stage("plan");
    }
  }
  return { problems: await flush(), files };
}

/**
 * Whether an output is compared with the last before it is made: of a target that is planned at every build, and where files would be read.
 * What a changed target has besides is made anew: that costs no more than to compare it.
 */
function isCompared({ context }: Target, output: Output): boolean {
  return context === null || isMadeOfFiles(output);
}

/** The plan should have found this; if it did not, neither file is published. */
function twoFiles({ path, origin }: Output, other: Pick<Output, "origin">): Problem {
  const nameOf = ({ file }: Output["origin"]) => (file.startsWith("templates/") ? file : `content/${file}`);
  return commitProblem(
    "build/two-files",
    { ...origin, file: nameOf(origin) },
    { path, other: nameOf(other.origin) },
  );
}

function fileOf(output: PlannedOutput, bytes: number, sha: Digest, staged: boolean): TargetFile {
  const { path, entry, fingerprint } = output;
  const updates = updatesIn(output);
  return {
    path,
    bytes,
    sha256: sha,
    ...briefOf(output),
    ...(updates === null ? {} : { updates }),
    fingerprint,
    entry,
    staged,
  };
}

function listOf<T>(lists: Map<string, T[]>, name: string): T[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

function chromeDigests(chromes: Plan["chromes"]): ReadonlyMap<Lang, Digest> {
  return new Map([...chromes].map(([lang, chrome]) => [lang, sha256(JSON.stringify(chrome))]));
}
