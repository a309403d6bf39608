import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusBrief } from "../../bench/corpus.ts";
import { brevierBrief, brevierSite, type SourceFile } from "../../bench/corpus-forms.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";

const MOMENT = "2026-11-23T12:00:00Z";
/** Machines, each with the months that it makes. */
const MACHINES = { first: "2026-06 2026-07", second: "2026-0[89]", third: "2026-1[0-1]" } as const;
/** Forty of them are a day: every forty-fifth of the archive are 150 briefs from June to November. */
const BRIEFS = Array.from({ length: 150 }, (_, i) => brevierBrief(corpusBrief(i * 45), "everything"));
const SOURCES: readonly SourceFile[] = [brevierSite("everything"), ...BRIEFS];

let machines: string;
beforeAll(() => {
  machines = mkdtempSync(join(tmpdir(), "brevier-machines-"));
});
afterAll(() => rmSync(machines, { recursive: true }), 120_000);

/** A clone of the site in the folder of a machine. */
function clone(machine: string): void {
  for (const { path, text } of SOURCES) write(machine, path, text);
}

function write(machine: string, path: string, text: string): void {
  const at = join(machines, machine, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
}

/** The shell that docs/scale.md shows under a heading. */
function documented(heading: string): string {
  const page = readFileSync(join(ROOT, "docs/scale.md"), "utf8");
  const shell = new RegExp(`#+ ${heading}\n[\\s\\S]*?\`\`\`sh\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (shell === undefined) throw new Error(`docs/scale.md shows no shell under “${heading}”`);
  return shell.replaceAll("npx brevier", `"${process.execPath}" "${join(ROOT, "lib/main.js")}"`);
}

/** Runs a shell on a machine, gives what it printed. */
function run(machine: string, shell: string, environment: Readonly<Record<string, string>> = {}): string {
  const done = spawnSync("sh", ["-euc", shell], {
    cwd: join(machines, machine),
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", MOMENT, ...environment },
  });
  // What is reported of a slow build meanwhile is no error.
  expect(done.status, done.stderr).toBe(0);
  return done.stdout;
}

function makeShards(): void {
  for (const [machine, months] of Object.entries(MACHINES)) {
    clone(machine);
    run(machine, documented("On each machine"), { MONTHS: months });
  }
}

const joinShards = (machine: string) =>
  run(machine, documented("On the last one"), {
    SHARDS: Object.keys(MACHINES)
      .map((name) => join(machines, name))
      .join(" "),
  });

function filesOf(machine: string): ReadonlyMap<string, string> {
  const dist = nodeFolder(join(machines, machine, "dist"));
  return new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));
}

/** What a build says that it did: `439 ajoutés, 6 changés, 0 retiré, 1225 inchangés`. */
function figures(out: string): readonly number[] {
  return ["ajouté", "changé", "retiré", "inchangé"].map((word) =>
    Number(new RegExp(`(\\d+) ${word}`).exec(out)?.[1]),
  );
}

describe("a site that several machines build", () => {
  let alone: ReadonlyMap<string, string>;
  beforeAll(() => {
    clone("alone");
    run("alone", documented("On the last one"), { SHARDS: "" });
    alone = filesOf("alone");
    makeShards();
  }, 120_000);

  test("each machine makes the files of its months, and nothing else", () => {
    const parts = Object.keys(MACHINES).map((machine) => [...filesOf(machine).keys()]);
    const months = parts.flat();
    expect(new Set(months).size).toBe(months.length);
    expect(months.filter((path) => alone.get(path) === undefined)).toEqual([]);
    expect(months.filter((path) => /^(manifest|index|sitemap|feed|atom)\.\w+$/.test(path))).toEqual([]);
    expect(months).toContain("manifest/2026/09.json");
    // What is left for the last machine does not grow with the months.
    expect(alone.size - months.length).toBeLessThan(alone.size / 3);
  });

  test("joined, the bytes are those of one build, and no month is made twice", () => {
    clone("last");
    const out = joinShards("last");
    expect(out).toContain("Tous les mois étaient à jour.");
    const shards = Object.keys(MACHINES).reduce((sum, machine) => sum + filesOf(machine).size, 0);
    expect(figures(out)).toEqual([alone.size - shards, 0, 0, shards]);
    expect(filesOf("last")).toEqual(alone);
  });

  test("and the build after that has nothing to do", () => {
    expect(figures(run("last", documented("On the last one"), { SHARDS: "" }))).toEqual([
      0,
      0,
      0,
      alone.size,
    ]);
  });

  test("a month that changed since is made again, it alone", () => {
    const changed = BRIEFS.find(
      ({ path, text }) => path.startsWith("content/briefs/2026/08/1") && text.includes("\nlang: fr\n"),
    );
    if (changed === undefined) throw new Error("the archive has no brief in the middle of August");
    clone("late");
    cpSync(join(machines, "alone"), join(machines, "once"), { recursive: true });
    for (const machine of ["late", "once"])
      write(machine, changed.path, `${changed.text}\nUn paragraphe de plus.\n`);
    run("once", documented("On the last one"), { SHARDS: "" });
    const out = joinShards("late");
    expect(out).toMatch(/ne correspondaient pas aux sources\s: 2026-08\.\n/);
    const late = filesOf("late");
    expect(late).toEqual(filesOf("once"));
    const day = changed.path.slice("content/briefs/".length, "content/briefs/2026/08/10".length);
    const dashed = day.replaceAll("/", "-");
    const page = changed.path.slice("content/briefs/".length, -".md".length);
    // Beside the feeds of its topics, its author and its story, which are in no month.
    const isOfMonth = (path: string) =>
      !/^(?:sujets|auteurs|fils|partenaires)\/|^manifest(?:\/fronts)?\.json$/.test(path);
    const differing = [...late.keys()].filter((path) => late.get(path) !== alone.get(path));
    expect(differing.filter(isOfMonth)).toEqual([
      `${page}/archive.html`,
      `${page}/index.html`,
      `atom/${dashed}.xml`,
      `json/${dashed}.json`,
      "manifest/2026/08.json",
      `manifest/${day}.json`,
    ]);
    expect(figures(out)[1]).toBe(6);
  });
});
