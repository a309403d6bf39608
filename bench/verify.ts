/** What verifying a copy costs, beside hashing the same bytes and nothing else, in turns: of a site of many small files, and of a few large ones. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFolder } from "../src/node/node-folder.ts";
import { brevier, writeSite } from "./builders.ts";
import { momentAfter } from "./corpus.ts";
import { type Cost, costOf, median } from "./measure.ts";
import { count, megabytes, seconds, table } from "./tables.ts";

const MAIN = fileURLToPath(new URL("../lib/main.js", import.meta.url));

/** The least that whoever compares digests has to do. */
const HASH = `
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
for (const entry of readdirSync("dist", { recursive: true, withFileTypes: true }))
  if (entry.isFile()) createHash("sha256").update(readFileSync(join(entry.parentPath, entry.name))).digest("hex");
`;

const NOW = ["--quiet", "--now", momentAfter(0)];
const LARGE_BYTES = 64 * 2 ** 20;
const LARGE_FILES = 8;

/** Builds two sites in a folder (absolute), and reads each so often in both ways. */
export function verifyReport(work: string, briefs: number, runs: number): string {
  const many = join(work, "verify-many");
  writeSite(brevier("everything"), many, briefs);
  const large = join(work, "verify-large");
  writeSite(brevier("everything"), large, 10);
  for (let n = 0; n < LARGE_FILES; n++) {
    mkdirSync(join(large, "content/public"), { recursive: true });
    writeFileSync(join(large, `content/public/film-${n}.mp4`), Buffer.alloc(LARGE_BYTES, n + 1));
  }
  const rows = [
    ["pages", many],
    ["films", large],
  ].flatMap(([name = "", site = ""]) => {
    costOf(site, [process.execPath, MAIN, "build", ...NOW]);
    const hashed: Cost[] = [];
    const verified: Cost[] = [];
    for (let run = 0; run <= runs; run++) {
      const [plain, ours] = [
        costOf(site, [process.execPath, "--input-type=module", "--eval", HASH]),
        costOf(site, [process.execPath, MAIN, "verify", "dist", "--quiet"]),
      ];
      // The first reads what the disk has, the others what memory has.
      if (run > 0) hashed.push(plain);
      if (run > 0) verified.push(ours);
    }
    return [row(`${name}, hashed`, site, hashed), row(`${name}, verified`, site, verified)];
  });
  return table(["", "files", "MB", "s", "CPU s", "MB/s", "memory, MB"], rows);
}

function row(name: string, site: string, costs: readonly Cost[]): readonly string[] {
  const { files, bytes } = sizeOf(site);
  const wall = median(costs.map((cost) => cost.wall));
  return [
    name,
    count(files),
    megabytes(bytes),
    seconds(wall),
    seconds(median(costs.map(({ cpu }) => cpu))),
    (bytes / 1e6 / wall).toFixed(0),
    Math.max(...costs.map(({ memory }) => memory)).toFixed(0),
  ];
}

function sizeOf(site: string): { readonly files: number; readonly bytes: number } {
  const dist = nodeFolder(join(site, "dist"));
  const files = dist.list();
  return { files: files.length, bytes: files.reduce((sum, file) => sum + (dist.stat(file)?.size ?? 0), 0) };
}
