/** Where the time of a build goes: the profiles that V8 writes of the process and of each of its threads, condensed. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./builders.ts";
import { costOf } from "./measure.ts";
import { writeModules } from "./modules.ts";
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
/** The part of all from which on a stage has a row. */
const TOLD = 0.01;

/** Builds once under the profiler; the tables of it. */
export function profileReport(course: Course, scenario: Scenario, work: string): string {
  const folder = join(work, `profile-${scenario.replaceAll(/\W+/g, "-")}`);
  mkdirSync(folder);
  course.change(scenario);
  const modules = writeModules();
  const [node = "", , ...script] = [...course.command()];
  const { wall, cpu } = costOf(course.folder, [
    node,
    "--cpu-prof",
    `--cpu-prof-dir=${folder}`,
    join(modules, "main.js"),
    ...script,
  ]);
  const profiles = readdirSync(folder)
    .toSorted()
    .map((file): Profile => JSON.parse(readFileSync(join(folder, file), "utf8")));
  const byFunction = new Map<string, number>();
  const byStage = new Map<string, number>();
  for (const profile of profiles) condense(profile, byFunction, byStage);
  const all = [...byStage.values()].reduce((sum, time) => sum + time, 0);
  const row = ([name, time]: readonly [string, number]) => [
    name,
    (time / 1000).toFixed(0),
    `${((time / all) * 100).toFixed(1)} %`,
  ];
  const byTime = (of: ReadonlyMap<string, number>) => [...of].toSorted(([, a], [, b]) => b - a);
  const large = byTime(byStage).filter(([, time]) => time >= all * TOLD);
  const rest = all - large.reduce((sum, [, time]) => sum + time, 0);
  return [
    `### Profile: ${scenario}`,
    `${wall.toFixed(2)} s on the clock and ${cpu.toFixed(2)} s of CPU, with the profiler; ${profiles.length} ${profiles.length === 1 ? "thread" : "threads"}, whose time is added up. A stage is the room of the program that runs or that called what runs.`,
    table(["stage", "ms", ""], [...large, ["what is less than one in a hundred", rest] as const].map(row)),
    `The ${COSTLIEST} functions with the most time of their own:`,
    table(["function", "ms", ""], byTime(byFunction).slice(0, COSTLIEST).map(row)),
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

/** Rooms that others call to do their own work: what they do is of the stage that calls. */
const SERVANTS: ReadonlySet<string> = new Set(["node-folders", "folders", "cache", "model", "problem"]);

/** From the function that runs outwards: the first stage of ours, with a word if it is at the disk; else what is loaded, or the outermost library. */
function stageOfStack(frames: readonly Frame[]): string {
  const rooms = frames.flatMap(({ url }) => roomOf(url) ?? []);
  const stage = rooms.find((room) => !SERVANTS.has(room)) ?? rooms[0];
  if (stage !== undefined) {
    const at = rooms.indexOf(stage);
    return rooms.slice(0, at).includes("node-folders") ? `${stage}, at the disk` : stage;
  }
  if (frames.some(({ url }) => url.startsWith("node:internal/modules"))) return "loading of modules";
  const library = frames.map(({ url }) => packageOf(url)).findLast((name) => name !== null);
  if (library !== undefined) return library;
  const [running] = frames;
  return running?.functionName === "(garbage collector)" ? "garbage collection" : "Node itself";
}

/** `lib-modules/render/xml.js` is of the room `render`, `lib/base/cache.js` of itself. */
function roomOf(url: string): string | null {
  const path = url.split("/lib-modules/")[1];
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
