import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";

const LIST_LOADED = pathToFileURL(`${ROOT}test/fixtures/loaded/list-loaded.mjs`).href;
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-loaded-"));
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(root, "content"), { recursive: true });
  mkdirSync(join(root, "content/pages"));
  writeFileSync(
    join(root, "content/pages/a-propos.md"),
    "---\ntitle: À propos\nsummary: Qui nous sommes.\n---\nUn paragraphe.\n",
  );
});

afterAll(() => rmSync(root, { recursive: true }));

/** The packages that a command loads, in order of their names. */
function loadedBy(...command: readonly string[]): readonly string[] {
  const list = join(root, "loaded.txt");
  writeFileSync(list, "");
  const done = spawnSync(process.execPath, ["--import", LIST_LOADED, `${ROOT}lib/main.js`, ...command], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, BREVIER_LOADED: list },
  });
  expect([done.status, done.stderr]).toEqual([0, ""]);
  const packages = [...readFileSync(list, "utf8").matchAll(/\/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//g)];
  return [...new Set(packages.map(([, name]) => name ?? ""))].sort();
}

const build = () => loadedBy("build", "--now", "2026-11-23T12:00:00Z");
const RENDERING = ["jiti", "nunjucks"];

test.each(["help", "--version", "help build"])(
  "brevier %s loads nothing but what reads command lines",
  (line) => {
    expect(loadedBy(...line.split(" "))).toEqual(["commander"]);
  },
);

test("a build loads templates and the reader of Markdown if it has to, Eleventy if the site asks for it, never a checker; a check loads nothing that builds", async () => {
  writeFileSync(join(root, ".eleventy.ts"), "export default () => {};\n");
  // The times of files that were written just now are not trusted.
  await setTimeout(2100);
  const checker = ["@11ty/eleventy", "html-validate", "postcss"];
  const whole = build();
  // Drawings that are new are read as XML.
  expect(whole).toEqual(expect.arrayContaining([...RENDERING, "markdown-it", "saxes"]));
  expect(whole.filter((name) => checker.includes(name))).toEqual([]);

  const unchanged = build();
  // It looks, and reads nothing.
  expect(unchanged).toEqual(["commander", "luxon", "picocolors"]);

  appendFileSync(join(root, "content/pages/a-propos.md"), "\nUn paragraphe de plus.\n");
  const again = build();
  expect(again).toEqual(expect.arrayContaining([...RENDERING, "markdown-it"]));
  expect(again).not.toContain("saxes");

  writeFileSync(
    join(root, ".eleventy.ts"),
    'export default (config) => config.addShortcode("x", () => "");\n',
  );
  expect(build()).toEqual(expect.arrayContaining([...RENDERING, "@11ty/eleventy"]));

  const checking = loadedBy("check");
  expect(checking).toEqual(expect.arrayContaining(["html-validate", "postcss", "saxes"]));
  expect(
    checking.filter((name) => [...RENDERING, "@11ty/eleventy", "markdown-it", "zod"].includes(name)),
  ).toEqual([]);
});
