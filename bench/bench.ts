/**
 * `npm run bench [-- --briefs 1000 --runs 3]`: what builds cost, as whole processes, beside plain Eleventy rendering the same briefs with one
 * layout (no feeds, lists, archive pages or checks); what setting French costs a body, beside markdown-it; and what checking a feed and a site costs.
 * Prints medians; asserts nothing.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printCheckCost } from "./check.ts";
import { benchBrief, benchSite, type SourceFile } from "./corpus.ts";
import { printFeedCost } from "./feeds.ts";
import { printTypographyCost } from "./typography.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAIN = join(ROOT, "lib/main.js");
const ELEVENTY = join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

function write(folder: string, { path, text }: SourceFile): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Wall-clock seconds of a process; throws if it failed. */
function time(cwd: string, ...command: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const briefs = option("briefs", 1000);
const runs = option("runs", 3);
const work = mkdtempSync(join(tmpdir(), "brevier-bench-"));
const site = join(work, "site");
const peer = join(work, "peer");
write(join(site, "content"), benchSite());
for (let i = 0; i < briefs; i++) {
  const brief = benchBrief(i);
  write(join(site, "content"), brief);
  write(join(peer, "src"), { ...brief, text: brief.text.replace("---\n", "---\nlayout: layout.njk\n") });
}
write(peer, {
  path: "src/_includes/layout.njk",
  text: "<!DOCTYPE html>\n<title>{{ title }}</title>\n<h1>{{ title }}</h1>\n{{ content | safe }}\n",
});

let moved = 0;
/** A big folder that is deleted slows the disk for minutes; it is put aside, and deleted at the end. */
const aside = (path: string) => renameSync(path, join(work, `aside-${moved++}`));

const results = new Map<string, number[]>();
const note = (name: string, seconds: number) => results.set(name, [...(results.get(name) ?? []), seconds]);
const build = (name: string) =>
  note(name, time(site, MAIN, "build", "--quiet", "--now", "2030-01-01T00:00:00Z"));
const eleventy = () =>
  note("plain Eleventy, cold", time(peer, ELEVENTY, "--input=src", "--output=out", "--quiet"));

for (let run = 0; run < runs; run++) {
  build("cold");
  eleventy();
  build("nothing changed");
  const old = benchBrief(Math.floor(briefs / 2));
  write(join(site, "content"), { ...old, text: old.text.replace(/\.\n$/, `, ${run}.\n`) });
  build("one old body edited");
  write(join(site, "content"), benchBrief(briefs + run));
  build("one brief published");
  aside(join(site, "dist"));
  aside(join(site, ".brevier"));
  aside(join(peer, "out"));
}
const reference = median(results.get("plain Eleventy, cold") ?? []);
console.log(
  `${briefs} briefs, ${runs} runs, Node ${process.versions.node}; median seconds of whole processes`,
);
for (const [name, values] of results) {
  const value = median(values);
  console.log(
    `${name.padEnd(24)} ${value.toFixed(2).padStart(7)} s   ${((value / briefs) * 1000).toFixed(2).padStart(6)} ms a brief   ${(value / reference).toFixed(2)} × plain Eleventy`,
  );
}
const sample = readFileSync(join(ROOT, "content/briefs/2024/10/31/lavrov-traite-iran.md"), "utf8");
printTypographyCost(sample.slice(sample.indexOf("\n---\n", 4) + 5).trim());
printFeedCost();
printCheckCost(work);
rmSync(work, { recursive: true });
