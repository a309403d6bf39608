import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BuildRecord } from "../../src/build/build.ts";
import { kindOfFile } from "../../src/commit/file-kind.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { copySample } from "../copied-sample.ts";
import { runBrevier } from "./run-brevier.ts";

let scratch: string;
/** A site that was built once; each test has a copy. */
let built: string;
let root: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "brevier-record-"));
  built = join(scratch, "built");
  copySample(built);
  writeFileSync(join(built, "content/public/passager.txt"), "de passage");
  expect(await buildIn(built)).toBe(0);
});

beforeEach(() => {
  root = mkdtempSync(join(scratch, "site-"));
  cpSync(built, root, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));
afterAll(() => rmSync(scratch, { recursive: true }));

const buildIn = async (folder: string, ...more: readonly string[]) =>
  (await runBrevier(folder, ["build", "--quiet", "--now", "2026-11-23T12:00:00Z", ...more])).code;
const build = (...more: readonly string[]) => buildIn(root, ...more);
const recordText = () => readFileSync(join(root, ".brevier/last-build.json"), "utf8");
const record = (): BuildRecord => JSON.parse(recordText());
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);
/** The files of the output, with their sizes. */
const standing = () =>
  nodeFolder(join(root, "dist"))
    .list()
    .map((path) => ({ path, bytes: statSync(join(root, "dist", path)).size }));
const manifest = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "dist/manifest.json")))
    .digest("hex");

const BRIEF = "content/briefs/2024/10/31/lavrov-traite-iran.md";
const PAGE = "2024/10/31/lavrov-traite-iran/index.html";

describe("what a build changed is put down for whoever publishes it", () => {
  test("the first build: every file with its size, and what they are", () => {
    const { format, now, out, added, changed, removed, totals, manifest: digests } = record();
    expect([format, now, out]).toEqual(["brevier-build-1", "2026-11-23T13:00:00+01:00", "dist"]);
    expect(added).toEqual(standing());
    expect([changed, removed]).toEqual([[], []]);
    expect(digests).toEqual({ before: null, after: manifest() });
    const sums = Object.values(totals);
    expect(sums.reduce((sum, kind) => sum + kind.added, 0)).toBe(added.length);
    expect(sums.reduce((sum, kind) => sum + kind.bytes, 0)).toBe(
      added.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    expect(totals.pages.added).toBe(paths(added).filter((path) => path.endsWith(".html")).length);
  });

  test("a build after it: what was added, changed and removed, each once", async () => {
    const [first, text] = [manifest(), readFileSync(join(root, BRIEF), "utf8")];
    writeFileSync(join(root, BRIEF), `${text}\nUn paragraphe de plus.\n`);
    writeFileSync(join(root, "content/public/essai.txt"), "essai");
    rmSync(join(root, "content/public/passager.txt"));
    expect(await build()).toBe(0);
    const { added, changed, removed, manifest: digests, totals } = record();
    const now = new Map(standing().map(({ path, bytes }) => [path, bytes]));
    expect(added).toEqual([{ path: "essai.txt", bytes: 5 }]);
    expect(removed).toEqual([{ path: "passager.txt", bytes: "de passage".length }]);
    expect(changed).toEqual(paths(changed).map((path) => ({ path, bytes: now.get(path) })));
    expect(paths(changed)).toEqual(expect.arrayContaining([PAGE, "feed.xml", "manifest.json"]));
    expect(paths(changed).toSorted()).toEqual(paths(changed));
    expect(digests).toEqual({ before: first, after: manifest() });
    expect(totals.assets).toEqual({
      added: 1,
      changed: 0,
      removed: 1,
      bytes: 5 + totalOf(changed, "assets"),
    });
  });

  test("the files that it names, and no others, bring a copy of the output up to date", async () => {
    cpSync(join(root, "dist"), join(root, "copy"), { recursive: true });
    writeFileSync(join(root, BRIEF), `${readFileSync(join(root, BRIEF), "utf8")}\nEncore.\n`);
    rmSync(join(root, "content/public/passager.txt"));
    await build();
    const { added, changed, removed } = record();
    expect(paths(removed)).toEqual(["passager.txt"]);
    for (const { path } of [...added, ...changed])
      cpSync(join(root, "dist", path), join(root, "copy", path), { recursive: true });
    for (const { path } of removed) rmSync(join(root, "copy", path));
    const bytesOf = (folder: string) => {
      const files = nodeFolder(join(root, folder));
      return files.list().map((path) => [path, Buffer.from(files.read(path) ?? "").toString("latin1")]);
    };
    expect(bytesOf("copy")).toEqual(bytesOf("dist"));
  });

  test("a build that changes nothing says so; one that fails leaves what the last one said", async () => {
    await build();
    const { added, changed, removed, manifest: digests } = record();
    expect([added, changed, removed]).toEqual([[], [], []]);
    expect(digests).toEqual({ before: manifest(), after: manifest() });
    const before = recordText();
    writeFileSync(join(root, BRIEF), "rien");
    expect(await build()).toBe(1);
    expect(recordText()).toBe(before);
  });

  test("the same sources give the same record, byte for byte, and nothing is left beside it", async () => {
    for (const made of [".brevier", "dist"]) rmSync(join(root, made), { recursive: true });
    await build("--out", "public_html");
    const first = recordText();
    expect(record().out).toBe("public_html");
    rmSync(join(root, ".brevier"), { recursive: true });
    rmSync(join(root, "public_html"), { recursive: true });
    await build("--out", "public_html");
    expect(recordText()).toBe(first);
    expect(
      nodeFolder(join(root, ".brevier"))
        .list()
        .filter((file) => file.endsWith(".part")),
    ).toEqual([]);
  });
});

function totalOf(files: BuildRecord["changed"], kind: string): number {
  return files.reduce((sum, { path, bytes }) => sum + (kindOfFile(path) === kind ? bytes : 0), 0);
}

test("what a path is for is what stands there", () => {
  const kindOfText = (path: string, text: string) => {
    if (/^manifest(?:\.json$|\/)/.test(path)) return "manifest";
    if (/^<!DOCTYPE html>/i.test(text)) return "pages";
    if (/<(?:urlset|sitemapindex)\b/.test(text)) return "sitemaps";
    return /<(?:rss|feed|opml)\b|jsonfeed\.org\/version/.test(text) ? "feeds" : "assets";
  };
  const files = nodeFolder(join(root, "dist")).list();
  const text = (path: string) => readFileSync(join(root, "dist", path), "latin1");
  expect(files.map((path) => [path, kindOfFile(path)])).toEqual(
    files.map((path) => [path, kindOfText(path, text(path))]),
  );
});
