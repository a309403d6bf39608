/** Where the time of a build goes: the profiles that V8 writes of the process and of each of its threads, condensed. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./builders.ts";
import { costOf } from "./measure.ts";
import type { Course, Scenario } from "./race.ts";
import { table } from "./tables.ts";

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

interface Node {
  readonly id: number;
  readonly callFrame: Frame;
  readonly children?: readonly number[];
}

/** What V8 writes. Times are microseconds. */
interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const COSTLIEST = 15;

/** Builds once under the profiler; the tables of it. */
export function profileReport(course: Course, scenario: Scenario, work: string): string {
  const folder = join(work, `profile-${scenario.replaceAll(/\W+/g, "-")}`);
  mkdirSync(folder);
  course.change(scenario);
  const [node = "", ...rest] = course.command();
  const { wall, cpu } = costOf(course.folder, [node, "--cpu-prof", `--cpu-prof-dir=${folder}`, ...rest]);
  const profiles = readdirSync(folder)
    .toSorted()
    .map((file): Profile => JSON.parse(readFileSync(join(folder, file), "utf8")));
  const byFunction = new Map<string, number>();
  const byStage = new Map<string, number>();
  for (const profile of profiles) condense(profile, byFunction, byStage);
  const all = [...byStage.values()].reduce((sum, time) => sum + time, 0);
  const rows = (of: ReadonlyMap<string, number>, most: number) =>
    [...of]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name, time]) => [name, (time / 1000).toFixed(0), `${((time / all) * 100).toFixed(1)} %`]);
  return [
    `### Profile: ${scenario}`,
    `${wall.toFixed(2)} s on the clock and ${cpu.toFixed(2)} s of CPU, with the profiler; ${profiles.length} ${profiles.length === 1 ? "thread" : "threads"}, whose time is added up. A stage is the room of the program that runs or that called what runs.`,
    table(["stage", "ms", ""], rows(byStage, Number.POSITIVE_INFINITY)),
    `The ${COSTLIEST} functions with the most time of their own:`,
    table(["function", "ms", ""], rows(byFunction, COSTLIEST)),
  ].join("\n\n");
}

/** Adds the time of each sample to the function that ran, and to the stage that it ran for; that in which nothing ran is left out. */
function condense(profile: Profile, byFunction: Map<string, number>, byStage: Map<string, number>): void {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])),
  );
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const stages = new Map<number, string>();
  const stageOf = (id: number): string => {
    const known = stages.get(id);
    if (known !== undefined) return known;
    const frames: Frame[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = nodes.get(at);
      if (node !== undefined) frames.push(node.callFrame);
    }
    const stage = stageOfStack(frames);
    stages.set(id, stage);
    return stage;
  };
  profile.samples.forEach((id, i) => {
    const name = names.get(id) ?? "";
    if (name === "(idle)") return;
    const time = Math.max(0, profile.timeDeltas[i] ?? 0);
    byFunction.set(name, (byFunction.get(name) ?? 0) + time);
    const stage = stageOf(id);
    byStage.set(stage, (byStage.get(stage) ?? 0) + time);
  });
}

/** From the function that runs outwards: the first room of ours, else the outermost library. */
function stageOfStack(frames: readonly Frame[]): string {
  const own = frames.map(({ url }) => roomOf(url)).find((room) => room !== null);
  if (own !== undefined) return own;
  const library = frames.map(({ url }) => packageOf(url)).findLast((name) => name !== null);
  if (library !== undefined) return library;
  const [running] = frames;
  return running?.functionName === "(garbage collector)" ? "garbage collection" : "Node itself";
}

/** `lib/render/xml.js` is of the room `render`, `lib/cache.js` of itself. */
function roomOf(url: string): string | null {
  const path = url.split(`${ROOT}lib/`)[1];
  if (path === undefined) return null;
  const [room = path] = path.split("/");
  return room.replace(/\.js$/, "");
}

function packageOf(url: string): string | null {
  return url.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? null;
}

/** Without where the package lies: `render/xml.ts`, `nunjucks/src/runtime.js`. */
function nameOf({ functionName, url, lineNumber }: Frame): string {
  const name = functionName === "" ? "(nameless)" : functionName;
  if (url === "") return name;
  const path =
    url
      .replace(/^.*\/node_modules\//, "")
      .split(ROOT)
      .at(-1) ?? url;
  return `${name}, ${path}:${lineNumber + 1}`;
}
