import { expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { baseOfSite } from "../../../src/check/read/base-of-site.ts";

const HOME = '<!DOCTYPE html><link rel="alternate" type="application/rss+xml" href="/index.xml">';
const urls = (...locs: readonly string[]) =>
  `<urlset>${locs.map((loc) => `<url><loc>${loc}</loc></url>`).join("")}</urlset>`;
const self = (url: string) =>
  `<rss><channel><atom:link href="${url}" rel="self" type="application/rss+xml"/></channel></rss>`;

test.each<readonly [string, Readonly<Record<string, string>>, string | null]>([
  [
    "the canonical link of the home page",
    { "index.html": '<link rel="canonical" href="https://ex.org/a/">' },
    "https://ex.org/a/",
  ],
  [
    "one without its last slash",
    { "index.html": "<link rel=canonical href=https://ex.org>" },
    "https://ex.org/",
  ],
  [
    "the canonical link before anything else",
    { "index.html": '<link rel="canonical" href="https://ex.org/">', CNAME: "other.example" },
    "https://ex.org/",
  ],
  [
    "robots.txt, by the sitemap that it names",
    { "robots.txt": "User-agent: *\nSitemap: https://ex.org/sub/sitemap.xml\n", "sitemap.xml": "" },
    "https://ex.org/sub/",
  ],
  [
    "robots.txt, by a sitemap in a folder",
    { "robots.txt": "sitemap: http://ex.org/maps/all.xml", "maps/all.xml": "" },
    "http://ex.org/",
  ],
  [
    "no robots.txt that names a file of another site",
    { "robots.txt": "Sitemap: https://ex.org/none.xml" },
    null,
  ],
  [
    "a sitemap, by the address that begins all others",
    { "sitemap.xml": urls("https://ex.org/sub/a/", "https://ex.org/sub/", "https://ex.org/sub/b.html") },
    "https://ex.org/sub/",
  ],
  [
    "a sitemap without the home page, by its server",
    { "sitemap.xml": urls("https://ex.org/a/b.html", "https://ex.org/c.html") },
    "https://ex.org/",
  ],
  [
    "an index of sitemaps",
    { "sitemap.xml": urls("https://ex.org/sub/sitemap-0.xml"), "sitemap-0.xml": "" },
    "https://ex.org/sub/",
  ],
  ["no sitemap of relative addresses", { "sitemap.xml": urls("/a/", "/") }, null],
  ["CNAME", { CNAME: "www.ex.org\n" }, "https://www.ex.org/"],
  ["no CNAME that is none", { CNAME: "see the wiki\n" }, null],
  [
    "a feed’s link to itself, as the home page announces it",
    { "index.html": HOME, "index.xml": self("https://ex.org/sub/index.xml") },
    "https://ex.org/sub/",
  ],
  ["a feed of a usual name", { "feed.xml": self("https://ex.org/feed.xml") }, "https://ex.org/"],
  ["a JSON feed", { "feed.json": '{"feed_url":"https://ex.org/sub/feed.json"}' }, "https://ex.org/sub/"],
  ["no feed that is a copy of another", { "feed.xml": self("https://feeds.example/ex") }, null],
  ["nothing", { "index.html": HOME }, null],
  ["no file at all", {}, null],
])("the address of a site comes from %s", (_name, files, base) => {
  expect(baseOfSite(memoryFolder(files))).toBe(base);
});
