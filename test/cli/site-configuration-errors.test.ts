/** A site's `.eleventy.ts` that fails, or asks for what has no effect, is told by its name and line; and so is a file that is too large to read. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ROOT } from "../memory-site.ts";
import { runBrevier, spawnBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 120_000 });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-configuration-"));
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(root, "content"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const BUILD = ["build", "--now", "2024-11-10T12:00:00Z", "--lang", "en"];
const configure = (lines: string) =>
  writeFileSync(join(root, ".eleventy.ts"), `import { defineConfig } from "brevier/eleventy";\n${lines}\n`);
const build = () => runBrevier(root, BUILD);
const IDLE = `export default defineConfig((config) => {
  config.addFilter("loud", (text: string) => text);
  config.addPassthroughCopy("img");
  config.addCollection("all", () => []);
  config.ignores.add("drafts/");
  config.on("eleventy.after", () => {});
});`;

test("settings without effect are warned of, each at its line, whenever pages are printed", async () => {
  const warned = [
    ".eleventy.ts:4:1: warning: “addPassthroughCopy” has no effect: Eleventy only makes pages here, from templates [config/no-effect]",
    ".eleventy.ts:5:1: warning: “addCollection” has no effect: Eleventy only makes pages here, from templates [config/no-effect]",
    ".eleventy.ts:6:1: warning: “ignores” has no effect: Eleventy only makes pages here, from templates [config/no-effect]",
  ];
  for (let i = 0; i < 2; i++) {
    configure(`${IDLE}\n// ${i}`);
    const { code, err } = await build();
    expect([code, err.split("\n").filter((line) => line.includes("[config/"))]).toEqual([0, warned]);
  }
});

test("a site that only adds filters is told nothing", async () => {
  configure('export default defineConfig((config) => config.addFilter("loud", (text: string) => text));');
  expect(await build()).toMatchObject({ code: 0, err: expect.not.stringContaining("[config/") });
});

test.each([
  ["at once", 'export default defineConfig(() => { throw new Error("boom"); });', 2],
  ["later", 'export default async () => {\n  await 1;\n  throw new Error("boom");\n};', 4],
  ["while it is loaded", 'await Promise.reject(new Error("boom"));\nexport default () => {};', 2],
])("a configuration that fails %s is a problem with its file", async (_, lines, line) => {
  configure(lines);
  const { code, err } = await build();
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`^\\.eleventy\\.ts:${line}:1: error: .*boom \\[config/failed\\]$`, "m"));
});

test("a promise that nobody waits for ends the command in one line with the file, without a stack", () => {
  configure('void Promise.reject(new Error("boom"));\nexport default () => {};');
  expect(spawnBrevier(root, BUILD)).toEqual({ code: 2, out: "", err: "brevier: .eleventy.ts:2: boom\n" });
});

test.each(["public/film.mp4", "briefs/2024/11/01/film.md", "site.yaml"])(
  "%s of more than 2 GiB is named",
  async (file) => {
    mkdirSync(join(root, "content/public"), { recursive: true });
    mkdirSync(join(root, "content/briefs/2024/11/01"), { recursive: true });
    writeFileSync(join(root, "content", file), "");
    // A hole: it takes no room on the disk.
    truncateSync(join(root, "content", file), 3 * 2 ** 30);
    const { code, err } = await build();
    expect(code).toBe(2);
    expect(err).toContain(`content/${file}:1:1: error: this file is larger than 2 GiB`);
    expect(err).toContain("[disk/too-large]");
  },
);
