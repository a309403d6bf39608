/** What packages cost: those of all months and of the whole site, beside plain hashing and copying of the files that they are made of. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brevier, brevierProgram, writeSite } from "./builders.ts";
import { momentAfter } from "./corpus.ts";
import { type Cost, costOf } from "./measure.ts";
import { writeModules } from "./modules.ts";
import { count } from "./tables.ts";

/** In briefs: about 1,000 pages, and about 20,000. */
const SIZES = [450, 9000] as const;

/** Hashes each file and copies it, in a process of its own. */
const PLAIN = `
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
const [from, to] = process.argv.slice(1);
for (const path of JSON.parse(readFileSync(join(to, "list.json"), "utf8"))) {
  createHash("sha256").update(readFileSync(join(from, path))).digest("hex");
  mkdirSync(dirname(join(to, path)), { recursive: true });
  copyFileSync(join(from, path), join(to, path));
}
`;

/** Builds the sites in a folder (absolute) and gives a table of each; one run each. */
export function archiveReport(
  work: string,
  note: (line: string) => void,
  sizes: readonly number[] = SIZES,
): string {
  const check = checkIn(writeModules());
  const rows = sizes.flatMap((briefs) => {
    const site = join(work, `archive-${briefs}`);
    note(`  ${briefs} briefs`);
    writeSite(brevier("everything"), site, briefs);
    run([brevierProgram, "build", "--quiet", "--now", momentAfter(0)], site);
    return rowsOf(site, briefs, check);
  });
  const head = "|  | pages | packages | MB | s | CPU s | MB/s | packages/s | memory MB |";
  const text = `Packed: a package of each month and one of the whole site, so that each file is packed twice. Plain: each file of the site read, hashed (SHA-256) and copied, once. Checked: every package by \`checkPackage\`. One run each; MB/s and packages/s are of the clock.`;
  return [text, "", head, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", ...rows].join(
    "\n",
  );
}

function rowsOf(site: string, briefs: number, check: string): readonly string[] {
  const dist = join(site, "dist");
  const files = filesOf(dist).filter((path) => !path.startsWith("manifest"));
  const pages = files.filter((path) => path.endsWith(".html")).length;
  const copies = join(site, "copies");
  mkdirSync(copies);
  writeFileSync(join(copies, "list.json"), JSON.stringify(files));
  const plain = costOf(site, [process.execPath, "--input-type=module", "--eval", PLAIN, dist, copies]);
  const packed = costOf(site, [process.execPath, brevierProgram, "archive", "--all", "--quiet"]);
  const packages = filesOf(join(site, "archives")).filter((path) => path.endsWith(".wacz"));
  const checked = costOf(site, [
    process.execPath,
    "--input-type=module",
    "--eval",
    check,
    join(site, "archives"),
  ]);
  const bytes = (folder: string, names: readonly string[]) =>
    names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
  const ofPackages = bytes(join(site, "archives"), packages);
  const name = `${count(briefs)} briefs`;
  return [
    row(`${name}, packed`, pages, packages.length, ofPackages, packed),
    row(`${name}, plain`, pages, 0, bytes(dist, files), plain),
    row(`${name}, checked`, pages, packages.length, ofPackages, checked),
  ];
}

/** The bundle hands out no check of one package. */
const checkIn = (modules: string) => `
import { checkPackage } from ${JSON.stringify(`${modules}check/package/check-package.js`)};
import { nodeFolder } from ${JSON.stringify(`${modules}node/node-folder.js`)};
const folder = nodeFolder(process.argv[1]);
for (const name of folder.list().filter((one) => one.endsWith(".wacz"))) {
  const file = folder.open(name);
  for await (const problem of checkPackage(name, file)) throw new Error(JSON.stringify(problem));
  file.close();
}
`;

function row(
  name: string,
  pages: number,
  packages: number,
  megabytes: number,
  { wall, cpu, memory }: Cost,
): string {
  const cells = [
    name,
    count(pages),
    packages === 0 ? "–" : String(packages),
    megabytes.toFixed(1),
    wall.toFixed(2),
    cpu.toFixed(2),
    (megabytes / wall).toFixed(1),
    packages === 0 ? "–" : (packages / wall).toFixed(2),
    memory.toFixed(0),
  ];
  return `| ${cells.join(" | ")} |`;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

function run(words: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
