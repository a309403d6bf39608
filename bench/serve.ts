/**
 * `npm run bench:serve [-- --briefs 10000 --runs 10]`: what an editor waits for in the preview. Serves a made-up archive with the real server,
 * and prints the milliseconds from the save of a file to the page in `.brevier/preview`, and to the word that has open pages load again.
 * Asserts nothing.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpusBrief, momentAfter } from "./corpus.ts";
import { brevierBrief, brevierSite, type SourceFile } from "./corpus-forms.ts";

const MAIN = fileURLToPath(new URL("../lib/main.js", import.meta.url));

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const briefs = option("briefs", 10_000);
const runs = option("runs", 10);
const site = mkdtempSync(join(tmpdir(), "brevier-bench-serve-"));

function write({ path, text }: SourceFile): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Asks again and again until something is so; gives the moment. */
async function moment(isSo: () => boolean): Promise<number> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now();
}

/** The page of a brief in the preview, by its source. */
function pageOf({ path, text }: SourceFile): string {
  const edition = /^lang: en$/m.test(text) ? "en" : "";
  const page = path.slice("content/briefs/".length).replace(/\.md$/, "/index.html");
  return join(site, ".brevier/preview", edition, page);
}

function holds(file: string, text: string): boolean {
  try {
    return readFileSync(file, "utf8").includes(text);
  } catch {
    return false;
  }
}

const benchBrief = (i: number) => brevierBrief(corpusBrief(i), "everything");
write(brevierSite("everything"));
for (let i = 0; i < briefs; i++) write(benchBrief(i));
// What was written a moment ago is read again, in case a later write hides in the same tick: an archive is older.
await new Promise((resolve) => setTimeout(resolve, 2500));

const server = spawn(
  process.execPath,
  [MAIN, "serve", "--port", "0", "--lang", "en", "--now", momentAfter(runs)],
  { cwd: site, stdio: ["ignore", "pipe", "inherit"] },
);
let printed = "";
server.stdout.on("data", (chunk: Buffer) => {
  printed += chunk.toString();
});
const isBuilt = () => printed.split("Preview built").length - 1;
const started = performance.now();
const first = (await moment(() => isBuilt() > 0)) - started;

const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "";
const headers = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "YnJldmllciBzZXJ2ZSBpdA==",
};
const page = request(origin, { headers });
const upgraded = once(page, "upgrade");
page.end();
const [, socket] = await upgraded;
let told = 0;
socket.on("data", () => {
  told = performance.now();
});

interface Waits {
  readonly written: number;
  readonly reloaded: number;
}

/** Saves a file, and waits for its page to hold a text and for open pages to be told. */
async function save(file: SourceFile, sign: string): Promise<Waits> {
  const builds = isBuilt();
  told = 0;
  const from = performance.now();
  write(file);
  const written = (await moment(() => holds(pageOf(file), sign))) - from;
  await moment(() => told > from && isBuilt() > builds);
  const waits = { written, reloaded: told - from };
  await new Promise((resolve) => setTimeout(resolve, 700));
  return waits;
}

const results: Record<string, Waits[]> = {};
const note = (name: string, waits: Waits) => {
  results[name] = [...(results[name] ?? []), waits];
};
const old = benchBrief(Math.floor(briefs / 2));
for (let run = 0; run < runs; run++) {
  const sign = `essai ${run}`;
  note("a body edited", await save({ ...old, text: `${old.text}\nUn ${sign}.\n` }, sign));
  const latest = benchBrief(-run);
  note("the latest edited", await save({ ...latest, text: `${latest.text}\nUn ${sign}.\n` }, sign));
  const added = benchBrief(-1 - run);
  note("a brief added", await save(added, "<h1"));
}

server.kill("SIGINT");
const stopping = performance.now();
await once(server, "exit");
const stopped = performance.now() - stopping;
rmSync(site, { recursive: true, force: true });

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number) => value.toFixed(0).padStart(8);
console.log(`${briefs} briefs, ${runs} runs, Node ${process.version}, ${availableParallelism()} cores`);
console.log(
  `load of the machine at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}`,
);
console.log(`first build ${ms(first)} ms, Ctrl-C to the end ${ms(stopped)} ms`);
console.log("                    to written (min, max)          to reload (min, max), in ms");
for (const [name, waits] of Object.entries(results)) {
  const column = (of: (wait: Waits) => number) => {
    const values = waits.map(of);
    return `${ms(median(values))} ${ms(Math.min(...values))} ${ms(Math.max(...values))}`;
  };
  console.log(`${name.padEnd(20)}${column((w) => w.written)}   ${column((w) => w.reloaded)}`);
}
