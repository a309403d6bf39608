/** The commands of docs/begin.md, run as they stand there, in English and in French; those of a clone are run by `npm run test:package`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HOSTS } from "../../../src/authoring/init/hosts.ts";
import { initRow } from "../../../src/cli/init-row.ts";
import { nodeFolder } from "../../../src/node/node-folder.ts";
import { ROOT } from "../../memory-site.ts";

const PAGE = readFileSync(join(ROOT, "docs/begin.md"), "utf8");

/** The lines of a block. */
const linesOf = (name: string) =>
  (new RegExp(`<!-- begin:${name} -->\\n\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? "")
    .trim()
    .split("\n");

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-begin-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs a block in a shell; every command ends with 0. */
function run(name: string): void {
  for (const line of linesOf(name)) {
    const command = line.replace("npx brevier", `${process.execPath} ${ROOT}lib/main.js`);
    const { status, stderr } = spawnSync("sh", ["-c", command], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", LANG: "C" },
    });
    expect([line, status, status === 0 ? "" : stderr]).toEqual([line, 0, ""]);
  }
}

test.each([
  ["English", "init", "next", "bridge-is-opened"],
  ["French", "init-fr", "ensuite", "pont-est-inaugure"],
])("in %s", (_, init, next, slug) => {
  run(init);
  run(next);
  const briefs = nodeFolder(root).list("content/briefs");
  expect(briefs.filter((path) => path.endsWith(`${slug}.md`))).toHaveLength(1);
});

test("it names each option and each host, twice", () => {
  const program = new Command();
  initRow(program, "en", async () => {});
  const options = program.commands.flatMap(({ options }) => options.map(({ long }) => long ?? ""));
  const own = options.filter((name) => !["--now", "--lang"].includes(name));
  for (const name of own) expect(PAGE.split(`| \`${name}\` |`), name).toHaveLength(3);
  expect(PAGE.split(HOSTS.map((host) => `\`${host}\``).join(", "))).toHaveLength(3);
});

test("README.md has the commands of a clone too", () => {
  expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(`\n${linesOf("clone").join("\n")}\n`);
});

test("the package that a clone makes is that of this version", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const name of ["clone", "clone-fr"])
    expect(linesOf(name)).toContain(`npm install ./brevier-${version}.tgz`);
});
