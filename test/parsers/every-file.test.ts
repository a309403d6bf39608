import { parseOpml } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { openSchema } from "../schemas/read-schemas.ts";
import { type Entry, type Reading, readWithFeedsmith, readWithRowan } from "./feed-readers.ts";
import { BRIEFS, largeSite, NOW_OF_LARGE_SITE } from "./large-site.ts";

const SITES = [
  ["the sample", () => filesOf("content"), Date.parse("2026-11-23T12:00:00Z"), 18],
  [`a site of ${BRIEFS} briefs`, largeSite, NOW_OF_LARGE_SITE, BRIEFS],
] as const;

/** A feed: live (`feed.xml`, `atom.xml`, `feed.json` of a folder), or a day of the archive (`atom/DAY.xml`, `json/DAY.json`). */
const FEED = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json|atom\/[\d-]+\.xml|json\/[\d-]+\.json)$/;
/** The same for all formats of one feed. */
const nameOf = (path: string) =>
  path.replace(/(?:feed|atom)\.(?:xml|json)$|(?:atom|json)\/([\d-]+)\.\w+$/, "$1");

describe.each(SITES)("%s, read by parsers that we did not write", (_, content, now, briefs) => {
  let site: MemorySite;
  let readings: ReadonlyMap<string, Reading>;
  beforeAll(async () => {
    site = memorySite(content());
    const outcome = await build(site, { now, wall: now, adopt: false, repair: false });
    expect(outcome.problems).toEqual([]);
    const feeds = filesWith(FEED);
    readings = new Map(feeds.map((path) => [path, readWithFeedsmith(textOf(path))]));
  }, 60_000);
  const filesWith = (name: RegExp) => site.dist.list().filter((path) => name.test(path));
  const bytesOf = (path: string) => site.dist.read(path) ?? new Uint8Array();
  const textOf = (path: string) => new TextDecoder().decode(bytesOf(path));
  /** The errors that a schema finds in the files; there has to be at least one file. */
  const refused = (schema: "atom.rng" | "sitemap.xsd", paths: readonly string[]) => {
    expect(paths.length).toBeGreaterThan(2);
    const against = openSchema(schema);
    return paths.flatMap((path) => against(bytesOf(path)).map((said) => `${path}:${said}`));
  };

  test("every XML file is a feed, a list of feeds, a sitemap or a drawing, and is well-formed with its namespaces", () => {
    const files = filesWith(/\.(?:xml|opml|svg)$/);
    const others = files.filter((path) => !FEED.test(path) && !/sitemap|\.opml$|\.svg$/.test(path));
    expect(others).toEqual([]);
    for (const path of files) XmlDocument.fromBuffer(bytesOf(path)).dispose();
  });

  test("both feed parsers read the same titles, addresses, ids, dates, authors, topics, files and contents", () => {
    const xml = [...readings].filter(([, { format }]) => format !== "json");
    expect(xml.length).toBeGreaterThan(30);
    for (const [path, reading] of xml) {
      const entries = reading.format === "atom" ? reading.entries : reading.entries.map(asRowanReadsRss);
      expect(readWithRowan(textOf(path)), path).toEqual({ ...reading, entries });
    }
  });

  test("the formats of each feed carry the same entries in the same order", () => {
    const names = new Set([...readings.keys()].map(nameOf));
    expect(names.size).toBeGreaterThan(20);
    for (const name of names) {
      const [first, ...others] = [...readings].filter(([path]) => nameOf(path) === name);
      expect(others.length, `${name} has one format only`).toBeGreaterThan(0);
      for (const [path, other] of others) {
        expect(other.title, path).toBe(first?.[1].title);
        expect(other.url, path).toBe(first?.[1].url);
        expect(other.entries.map(inAnyFormat), path).toEqual(first?.[1].entries.map(inAnyFormat));
      }
    }
  });

  test("the archive and the live feeds together hold every brief", () => {
    const ids = [...readings.values()].flatMap(({ entries }) => entries.map(({ id }) => id));
    // A correction has the id of its brief and a fragment.
    expect(new Set(ids.filter((id) => !id?.includes("#"))).size).toBe(briefs);
  });

  test("the schema of Atom, written from RFC 4287, refuses none of its feeds", () => {
    expect(refused("atom.rng", filesWith(/(?:^|\/)atom(?:\/[\d-]+)?\.xml$/))).toEqual([]);
  });

  test("the schema of sitemaps refuses neither a sitemap, nor the index, nor the news", () => {
    expect(refused("sitemap.xsd", filesWith(/sitemap[^/]*\.xml$|sitemaps\//))).toEqual([]);
  });

  test("each list of feeds names feeds that are there, by their titles", () => {
    const lists = filesWith(/\.opml$/);
    expect(lists.length).toBeGreaterThan(1);
    const base = readings.get("feed.json")?.url ?? "";
    for (const list of lists) {
      for (const { text, xmlUrl = "" } of parseOpml(textOf(list)).body?.outlines ?? []) {
        expect([text, xmlUrl]).toEqual([readings.get(xmlUrl.replace(base, ""))?.title, xmlUrl]);
      }
    }
  });

  test("the checker finds nothing wrong in it", async () => {
    const { problems } = await checkDist(site.dist);
    expect(
      problems.map(({ place, rule, says }) => `${place.file}:${place.line} ${rule}: ${says.en}`),
    ).toEqual([]);
  }, 180_000);
});

/** RSS names one file an entry. Where an entry is its summary, JSON Feed must say it once more, as its text. */
function inAnyFormat({ content, files: [file], ...entry }: Entry) {
  return { ...entry, file, content: content ?? `<p>${escaped(entry.summary)}</p>` };
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** It does not read `dcterms:modified`, where RSS has its updates, and resolves references inside CDATA, which XML does not. */
function asRowanReadsRss({ content, published, ...entry }: Entry): Entry {
  const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  const resolved =
    content?.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? "") ?? null;
  return { ...entry, content: resolved, published, updated: published };
}
