import { XmlDocument } from "libxml2-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { readWithFeedsmith } from "../parsers/feed-readers.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };

function read(site: MemorySite, path: string): string {
  return new TextDecoder().decode(site.dist.read(path) ?? undefined);
}

const entriesOf = (site: MemorySite, path: string) => readWithFeedsmith(read(site, path)).entries;

let sample: MemorySite;
beforeAll(async () => {
  sample = memorySite(filesOf("content"));
  const outcome = await build(sample, OPTIONS);
  expect(outcome.problems).toEqual([]);
});

describe("the sample's feeds", () => {
  test.each([
    ["sujets/iran/", "/sujets/iran/"],
    ["auteurs/redaction/", "/auteurs/redaction/"],
    ["fils/traite-russie-iran/", "/fils/traite-russie-iran/"],
  ])("%s leads to its own feeds first, then to the site’s", (folder, path) => {
    const links = [
      ...read(sample, `${folder}index.html`).matchAll(
        /<link rel="alternate" type="[^"]*"[^>]* href="([^"]*)"/g,
      ),
    ].map((match) => match[1]);
    const files = ["feed.xml", "atom.xml", "feed.json"];
    expect(links).toEqual(
      [path, "/"].flatMap((under) => files.map((file) => `https://meridien.example${under}${file}`)),
    );
    for (const file of files)
      expect(read(sample, "abonnement/index.html")).toContain(`https://meridien.example${path}${file}`);
  });

  test("a day of the archive says that it is one, where the live feed is, and which days stand beside it", () => {
    const document = XmlDocument.fromBuffer(sample.dist.read("atom/2024-10-26.xml") ?? new Uint8Array());
    const names = { a: "http://www.w3.org/2005/Atom", fh: "http://purl.org/syndication/history/1.0" };
    const link = (rel: string) => document.get(`/a:feed/a:link[@rel="${rel}"]/@href`, names)?.content;
    expect(document.get("/a:feed/fh:archive", names)).not.toBe(null);
    expect(["self", "current", "prev-archive", "next-archive"].map(link)).toEqual([
      "https://meridien.example/atom/2024-10-26.xml",
      "https://meridien.example/atom.xml",
      "https://meridien.example/atom/2024-10-24.xml",
      "https://meridien.example/atom/2024-10-31.xml",
    ]);
    document.dispose();
    expect(JSON.parse(read(sample, "json/2024-10-26.json"))).toMatchObject({
      feed_url: "https://meridien.example/json/2024-10-26.json",
      next_url: "https://meridien.example/json/2024-10-24.json",
    });
  });

  test("the newest by what subscribers were told come first: an old brief with a notified update moves up, a silent one does not", () => {
    const urls = entriesOf(sample, "feed.xml").map((entry) => entry.url);
    const at = (slug: string) => urls.findIndex((url) => url.includes(slug));
    expect(at("traite-russie-iran-en-vigueur")).toBe(0);
    expect(at("lavrov-traite-iran")).toBeGreaterThan(at("aiea-resolution-iran"));
  });

  test("ids are tag URIs that name no address, and none stands twice", () => {
    const ids = entriesOf(sample, "feed.xml").map((entry) => entry.id);
    expect(ids.every((id) => /^tag:meridien\.example,\d{4}-\d\d-\d\d:brevier\/[a-z0-9-]+$/.test(id))).toBe(
      true,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("no link in the text of an item is relative", () => {
    for (const entry of entriesOf(sample, "feed.xml")) {
      const addresses = [...(entry.content ?? "").matchAll(/\s(?:href|src)="([^"]*)"/g)].map(
        (match) => match[1],
      );
      expect(addresses.filter((address) => !/^(https?:|mailto:)/.test(address ?? ""))).toEqual([]);
    }
  });

  test("JSON Feed has no HTML entity in its plain texts", () => {
    const { items } = JSON.parse(read(sample, "feed.json"));
    for (const item of items) expect(`${item.title}${item.summary}`).not.toMatch(/&(amp|quot|lt|gt|#\d+);/);
  });
});
