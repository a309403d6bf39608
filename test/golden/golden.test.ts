import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite, ROOT } from "../memory-site.ts";

/** What the sample's main brief becomes: pages, feeds of one of its topics, its sitemap; a brief with a file; a declared feed; its corrections; and what hosts read. */
const FILES = [
  "2024/10/31/lavrov-traite-iran/index.html",
  "2024/10/31/lavrov-traite-iran/archive.html",
  "2024/10/31/index.html",
  "en/2024/10/31/lavrov-iran-treaty/index.html",
  "2025/10/02/traite-russie-iran-en-vigueur/index.html",
  "partenaires/traite-russie-iran/atom.xml",
  "sujets/defense/feed.xml",
  "sujets/defense/atom.xml",
  "sujets/defense/feed.json",
  "corrections/index.html",
  "corrections/2025/01/index.html",
  "corrections/atom.xml",
  "feeds.opml",
  "sitemap.xml",
  "sitemaps/2024-10.xml",
  "sitemaps/news.xml",
  "_headers",
  "_redirects",
  "robots.txt",
  "site.webmanifest",
];

let site: MemorySite;
beforeAll(async () => {
  site = memorySite(filesOf("content"));
  const now = Date.parse("2026-11-23T12:00:00Z");
  expect((await build(site, { now, wall: now, adopt: false, repair: false })).problems).toEqual([]);
});

test.each(FILES)("%s is what was last read and kept (rewritten by `npm run golden` only)", (file) => {
  const made = new TextDecoder().decode(site.dist.read(file) ?? undefined);
  const path = join(ROOT, "test/golden/sample", file);
  if (process.env["BREVIER_GOLDEN"] === "write") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
  }
  expect(made).toBe(new TextDecoder().decode(filesOf("test/golden/sample")[file]));
});
