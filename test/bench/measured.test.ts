import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { section, writePage } from "../../bench/benchmarks-page.ts";
import { differenceOf, KINDS, snapshotOf } from "../../bench/snapshot.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "brevier-measured-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe("what a build made different", () => {
  test("a file written with the same bytes is written, and not changed", () => {
    put("index.html", "a");
    put("feed.xml", "a");
    const before = snapshotOf(folder);
    utimesSync(join(folder, "index.html"), 1, 1);
    const { written, paths } = differenceOf(before, snapshotOf(folder, before));
    expect({ written, paths }).toEqual({ written: 1, paths: [] });
  });

  test("what is new, has other bytes or is gone is reported, by kind", () => {
    const files = [
      "2024/10/31/a/index.html",
      "2024/10/31/a/archive.html",
      "2024/10/31/index.html",
      "en/atom/2024-10-31.xml",
      "en/feed.json",
      "sitemaps/news.xml",
      "manifest/2024/10.json",
      "style.css",
    ];
    put("feed.xml", "gone");
    put("sitemaps/news.xml", "before");
    const before = snapshotOf(folder);
    rmSync(join(folder, "feed.xml"));
    for (const file of files) put(file, "after");
    const { changed, removed } = differenceOf(before, snapshotOf(folder, before));
    expect(removed).toBe(1);
    const one = { files: 1, bytes: "after".length };
    expect(Object.fromEntries(changed)).toEqual(Object.fromEntries(KINDS.map((kind) => [kind, one])));
  });
});

describe("the page of benchmarks", () => {
  test("keeps what was measured before, in its order, and replaces what is measured again", () => {
    const page = join(folder, "page.md");
    const of = (name: "race" | "growth", body: string) => new Map([[name, section(name, body, [], [])]]);
    writePage(page, of("growth", "### 1\n\nold growth"));
    writePage(page, of("race", "### 1\n\nold race"));
    const first = readFileSync(page, "utf8");
    expect(first.indexOf("old race")).toBeGreaterThan(0);
    expect(first.indexOf("old growth")).toBeGreaterThan(first.indexOf("old race"));
    writePage(page, of("race", "### 1\n\nnew race"));
    expect(readFileSync(page, "utf8")).toBe(first.replace("old race", "new race"));
  });

  test("names no folder of the machine", () => {
    expect(section("race", "", [], ["--race"])).not.toMatch(new RegExp(`${process.cwd()}|${tmpdir()}`));
  });
});
