/** The least that bare scripts need for parts of a build, in one thread of Node: what nobody who writes the same files in it can go below. */
import { join } from "node:path";
import { brevier, brevierProgram, ROOT, writeSite } from "./builders.ts";
import { momentAfter } from "./corpus.ts";
import { type Cost, costOf, median } from "./measure.ts";
import { range, table } from "./tables.ts";

const WALK = `
import { readdirSync } from "node:fs";
import { join } from "node:path";
const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
`;

const LOOK = `${WALK}
import { statSync } from "node:fs";
for (const file of filesIn("content")) statSync(file);
`;

const READ = `${WALK}
import { readFileSync } from "node:fs";
for (const file of filesIn("content")) readFileSync(file, "utf8");
`;

const MARKDOWN = `${WALK}
import { readFileSync } from "node:fs";
const { default: MarkdownIt } = await import(${JSON.stringify(join(ROOT, "node_modules/markdown-it/dist/markdown-it.mjs"))});
const markdown = new MarkdownIt();
for (const file of filesIn("content/briefs")) markdown.render(readFileSync(file, "utf8").split("\\n---\\n")[1] ?? "");
`;

const WRITE = `${WALK}
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
rmSync("copy", { recursive: true, force: true });
let last = "";
for (const file of filesIn("dist")) {
  const bytes = readFileSync(file);
  createHash("sha256").update(bytes).digest("hex");
  const to = join("copy", file);
  if (dirname(to) !== last) mkdirSync(dirname(to), { recursive: true });
  last = dirname(to);
  writeFileSync(to, bytes);
}
`;

const SCRIPTS: readonly (readonly [string, string])[] = [
  ["look at each source", LOOK],
  ["read each source", READ],
  ["read each, and render it with markdown-it alone", MARKDOWN],
  ["copy each file of the finished site, with its SHA-256", WRITE],
];

/** Builds sites of both profiles in a folder (absolute), and does each part of the work so often. */
export function floorReport(work: string, briefs: number, runs: number): string {
  const rows = (["same", "everything"] as const).flatMap((profile) => {
    const builder = brevier(profile);
    const site = join(work, `floor-${profile}`);
    writeSite(builder, site, briefs);
    const now = ["--quiet", "--now", momentAfter(0)];
    costOf(site, [process.execPath, brevierProgram, "build", ...now]);
    return SCRIPTS.map(([name, script]) => {
      const command = [process.execPath, "--input-type=module", "--eval", script];
      return row(
        `${builder.name.replace("brevier, ", "")}: ${name}`,
        repeated(runs, () => costOf(site, command)),
      );
    });
  });
  return table(["", "s", "CPU s", "memory MB"], rows);
}

function repeated<T>(count: number, action: () => T): readonly T[] {
  return Array.from({ length: count }, action);
}

function row(name: string, costs: readonly Cost[]): readonly string[] {
  return [
    name,
    range(costs.map(({ wall }) => wall)),
    range(costs.map(({ cpu }) => cpu)),
    median(costs.map(({ memory }) => memory)).toFixed(0),
  ];
}
