import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";

const LIST_LOADED = pathToFileURL(`${ROOT}test/fixtures/loaded/list-loaded.mjs`).href;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-loaded-"));
  cpSync(`${ROOT}content`, join(root, "content"), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

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
const RENDERING = ["@11ty/eleventy", "jiti", "nunjucks"];

test.each(["help", "--version", "help build"])(
  "brevier %s loads nothing but what reads command lines",
  (line) => {
    expect(loadedBy(...line.split(" "))).toEqual(["commander"]);
  },
);

test("a build in which nothing changed loads neither Eleventy nor templates nor the reader of Markdown", () => {
  writeFileSync(join(root, ".eleventy.ts"), "export default () => {};\n");
  expect(build()).toEqual(expect.arrayContaining([...RENDERING, "markdown-it"]));
  const again = build();
  expect(again.filter((name) => [...RENDERING, "markdown-it"].includes(name))).toEqual([]);
  expect(again).toContain("yaml");
});

test("what reads Markdown is loaded again when a text changes", () => {
  build();
  appendFileSync(join(root, "content/pages/a-propos.md"), "\nUn paragraphe de plus.\n");
  expect(build()).toEqual(expect.arrayContaining(["markdown-it", "@11ty/eleventy"]));
});

test("a build loads no checker, a check nothing that builds", () => {
  const checker = ["html-validate", "postcss", "saxes"];
  expect(build().filter((name) => checker.includes(name))).toEqual([]);
  const checking = loadedBy("check");
  expect(checking).toEqual(expect.arrayContaining(checker));
  expect(checking.filter((name) => [...RENDERING, "markdown-it", "zod"].includes(name))).toEqual([]);
});
