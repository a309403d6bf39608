/** What a reader opens for an item is the page of the brief in the feed's language, whichever link it takes. */
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { HAS_READERS, type ReaderFeed, readWithFeedparser, readWithNewsboat } from "./debian-readers.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const URL_OF_SITE = "https://meridien.example/";

let site: MemorySite;
beforeAll(async () => {
  site = memorySite(filesOf("content"));
  const { problems } = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  expect(problems).toEqual([]);
});

const textOf = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
/** The site's feeds in both languages, two of a topic and a day of the archive. */
const NAMES = /^(?:en\/)?(?:(?:topics|sujets)\/defense\/)?(?:feed|atom)\.xml$|^atom\/2025-10-02\.xml$/;
const feedsOf = () =>
  Object.fromEntries(
    site.dist
      .list()
      .filter((path) => NAMES.test(path))
      .map((path) => [path, textOf(path)]),
  );

describe.skipIf(!HAS_READERS).each([
  ["newsboat", readWithNewsboat],
  ["feedparser", readWithFeedparser],
])("%s", (_, read) => {
  let readings: ReadonlyMap<string, ReaderFeed>;
  beforeAll(() => {
    readings = read(feedsOf());
    expect(readings.size).toBe(9);
  });

  test("opens for each item the page with its headline, in the language of the feed", () => {
    let translated = 0;
    for (const [path, { items }] of readings) {
      const lang = path.startsWith("en/") ? "en" : "fr";
      expect(items.length, path).toBeGreaterThan(0);
      for (const { title, url } of items) {
        const page = textOf(`${url.replace(URL_OF_SITE, "")}index.html`);
        const opened = {
          lang: /<html lang="([^"]+)"/.exec(page)?.[1],
          title: /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1],
        };
        expect(opened, `${path} opens ${url}`).toEqual({ lang, title });
        if (page.includes('class="translations"')) translated++;
      }
    }
    expect(translated).toBeGreaterThan(10);
  });

  test("leads from each feed to the page that it is of", () => {
    for (const [path, { url }] of readings) {
      const folder = path.replace(/(?:atom\/[\d-]+|feed|atom)\.xml$/, "");
      expect(url, path).toBe(URL_OF_SITE + folder);
    }
  });
});
