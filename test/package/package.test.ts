import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rooms } from "../../src/cli/report/all-rules.ts";
import { filesOf, ROOT } from "../memory-site.ts";
import { INDEX, pathOf } from "../rules/rules-pages.ts";

const NOW = ["--now", "2026-11-23T12:00:00Z"];
const RULES = rooms.flatMap((room) => Object.keys(room.rules));
let site: string;
let clone: string;
/** The paths in the package. */
let files: readonly string[];

const npm = (cwd: string, ...command: readonly string[]) =>
  execFileSync("npm", command, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const brevier = (...command: readonly string[]) =>
  execFileSync("npx", ["--no-install", "brevier", ...command], { cwd: site, encoding: "utf8" });
const read = (path: string) => readFileSync(join(site, path), "utf8");

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), "brevier-package-"));
  // What packing compiles anew is not taken from under other tests.
  clone = mkdtempSync(join(tmpdir(), "brevier-clone-"));
  const made = new Set(["node_modules", "lib", "dist", ".git", ".brevier", "_site", "rules"]);
  cpSync(ROOT, clone, { recursive: true, filter: (path) => path === ROOT || !made.has(basename(path)) });
  cpSync(`${ROOT}test/rules`, join(clone, "test/rules"), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"));
  const [packed] = JSON.parse(
    npm(clone, "pack", "--json", "--foreground-scripts=false", "--pack-destination", site),
  );
  files = packed.files.map(({ path }: { readonly path: string }) => path);
  write("package.json", '{"private": true}');
  npm(site, "install", "--silent", "--no-audit", "--no-fund", `./${packed.filename}`);
  const base = filesOf("test/fixtures/bad-input/base");
  write("content/site.yaml", base["site.yaml"] ?? "");
  write("content/briefs/2024/10/31/ouverture.md", base["briefs/2024/10/31/ouverture.md"] ?? "");
});
afterAll(() => {
  for (const folder of [site, clone]) rmSync(folder, { recursive: true });
});

describe("the package, installed in an empty folder", () => {
  test("holds the program, the templates and the schema, and nothing of the sample or the tests", () => {
    const tops = new Set(files.map((path) => path.split("/")[0] ?? ""));
    expect([...tops].toSorted()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "docs",
      "lib",
      "package.json",
      "templates",
      "themes",
    ]);
    expect(files).toContain("lib/brief.schema.json");
    const docs = readdirSync(`${ROOT}docs`, { recursive: true, encoding: "utf8" }).filter((path) =>
      statSync(`${ROOT}docs/${path}`).isFile(),
    );
    expect(files.filter((path) => path.startsWith("docs/"))).toEqual(
      expect.arrayContaining(docs.map((path) => `docs/${path}`)),
    );
    const programs = files.filter((path) => path.startsWith("lib/") && path.endsWith(".js"));
    const named = programs.flatMap((path) => [
      ...read(`node_modules/brevier/${path}`).matchAll(/docs\/[a-z-]+\.md/g),
    ]);
    expect(named.length).toBeGreaterThan(0);
    expect(files, "the pages that messages send an editor to").toEqual(
      expect.arrayContaining(named.map(([page]) => page)),
    );
  });

  test("has a page for each rule, to which the index leads, and nearly each has an example", () => {
    const pages = files.filter((path) => path.startsWith("docs/rules/"));
    expect(pages.toSorted()).toEqual(RULES.map((name) => `docs/${pathOf(name)}`).toSorted());
    const page = (path: string) => read(`node_modules/brevier/docs/${path}`);
    expect(page(INDEX)).toBe(readFileSync(`${ROOT}docs/${INDEX}`, "utf8"));
    // What these find stands in archives of other programs, at a host, or on the command line.
    const shown = RULES.filter((name) => !/^(?:article|import|init|new|publish)\//.test(name));
    const examples = shown.filter((name) => page(pathOf(name)).includes("## Example"));
    expect(examples.length).toBeGreaterThan(shown.length * 0.65);
    const lines = RULES.filter((name) => /^> *\d+ \| /m.test(page(pathOf(name))));
    expect(lines.length).toBeGreaterThan(shown.length * 0.6);
  });

  test("builds a site that holds only site.yaml and one brief, and finds nothing wrong with it", () => {
    brevier("build", ...NOW);
    expect(read("dist/2024/10/31/ouverture/index.html")).toContain("La conférence de Minsk est ouverte");
    expect(read("dist/style.css").length).toBeGreaterThan(1000);
    expect(brevier("check")).toMatch(/0 erreur, 0 avertissement/);
  });

  test("a report has links to the pages of the rules, in the package", () => {
    write("broken/index.html", "<p>");
    const { status } = spawnSync("npx", ["--no-install", "brevier", "check", "broken", "--report"], {
      cwd: site,
    });
    expect(status).toBe(1);
    const links = [...read("check.html").matchAll(/href="([^"]*\/rules\/[^"]*\.md)"/g)];
    expect(links.length).toBeGreaterThan(1);
    for (const [, link = ""] of links) expect(read(link)).toContain("## What is found");
  });

  test("a template put beside it comes before ours, and a filter of .eleventy.ts can be used in it", () => {
    write(
      "templates/not-found.njk",
      '{% extends "layout.njk" %}{% block main %}<h1>{{ "perdu" | shout }}</h1>{% endblock %}',
    );
    write("loud.ts", 'export const loud = (text: string): string => text.toUpperCase() + "!";\n');
    write(
      ".eleventy.ts",
      'import { defineConfig } from "brevier/eleventy";\nimport { loud } from "./loud";\n\nexport default defineConfig((config) => config.addFilter("shout", loud));\n',
    );
    brevier("build", ...NOW);
    expect(read("dist/404.html")).toContain("<h1>PERDU!</h1>");
  });

  test("an edit of a file that .eleventy.ts imports renders again what it makes", () => {
    write("loud.ts", 'export const loud = (text: string): string => text.toUpperCase() + "!!";\n');
    brevier("build", ...NOW);
    expect(read("dist/404.html")).toContain("<h1>PERDU!!</h1>");
  });

  test("cards are drawn by libraries that do not come with it: a build says how to install them, and then draws", () => {
    const settings = read("content/site.yaml");
    write("content/site.yaml", `${settings.trimEnd()}\ncards: true\n`);
    const { status, stdout, stderr } = spawnSync("npx", ["--no-install", "brevier", "build", ...NOW], {
      cwd: site,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    const [, command = ""] =
      /npm (install satori[^.]*)\. /.exec((stdout + stderr).replace(/\s+/g, " ")) ?? [];
    npm(site, ...command.split(" "), "--silent", "--no-audit", "--no-fund");
    brevier("build", ...NOW);
    const card = readFileSync(join(site, "dist/2024/10/31/ouverture/card.png"));
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(brevier("check")).toMatch(/0 erreur, 0 avertissement/);
    write("content/site.yaml", settings);
  });
});
