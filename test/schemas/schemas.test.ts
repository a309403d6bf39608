import { expect, test } from "vitest";
import { FEEDS } from "../check/feed/feed-fixtures.ts";
import { openSchema } from "./read-schemas.ts";

const atom = openSchema("atom.rng");
const sitemap = openSchema("sitemap.xsd");
const bytesOf = (name: string) => {
  const found = FEEDS.find((feed) => feed.name === name);
  if (found === undefined) throw new Error(`there is no fixture ${name}`);
  return found.bytes;
};

test.each(["golden-atom.xml", "good-atom.xml", "good-archive.xml", "good-xhtml.xml"])(
  "the schema of Atom lets %s through",
  (name) => {
    expect(atom(bytesOf(name))).toEqual([]);
  },
);

test.each([
  "atom-entry-in-entry.xml",
  "atom-no-id.xml",
  "atom-no-updated.xml",
  "atom-old-namespace.xml",
  "atom-rss-names.xml",
  "atom-stray-text.xml",
  "atom-two-titles.xml",
  "atom-metadata-after-entry.xml",
  "atom-author-without-name.xml",
  "atom-author-email.xml",
  "atom-unidentified-entry.xml",
  "atom-date-lower-case.xml",
  "atom-date-without-offset.xml",
  "atom-text-type.xml",
  "atom-xhtml-without-div.xml",
  "atom-category-without-term.xml",
  "atom-link-length.xml",
  "atom-link-without-href.xml",
  "atom-link-type.xml",
  "atom-tombstone-without-date.xml",
  "golden-rss.xml",
])("the schema of Atom refuses %s", (name) => {
  expect(atom(bytesOf(name))).not.toEqual([]);
});

const NAMES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"';
const document = (root: string, inside: string) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n<${root} ${NAMES}>${inside}</${root}>`);
const LOC = "<loc>https://ex.org/2024/11/01/lavrov/</loc>";
const PUBLICATION =
  "<n:publication><n:name>L’Observatoire</n:name><n:language>fr</n:language></n:publication>";
const DATE = "<n:publication_date>2024-11-01T14:05:00+01:00</n:publication_date>";
const TITLE = "<n:title>Lavrov</n:title>";
const url = (inside: string) => document("urlset", `<url>${inside}</url>`);
const news = (inside: string) => url(`${LOC}<n:news>${inside}</n:news>`);

test.each([
  ["a page with its day", url(`${LOC}<lastmod>2024-11-01</lastmod>`)],
  ["a page with its hour and zone", url(`${LOC}<lastmod>2024-11-01T14:05:00+01:00</lastmod>`)],
  ["an empty sitemap", document("urlset", "")],
  ["an index", document("sitemapindex", `<sitemap>${LOC}</sitemap>`)],
  ["news", news(PUBLICATION + DATE + TITLE)],
])("the schema of sitemaps lets through %s", (_, bytes) => {
  expect(sitemap(bytes)).toEqual([]);
});

test.each([
  ["a page without address", url("<lastmod>2024-11-01</lastmod>")],
  ["an address that is not whole", url("<loc>/2024/</loc>")],
  ["an address that is not ASCII", url("<loc>https://ex.org/é/</loc>")],
  ["an address of 2,048 characters", url(`<loc>https://ex.org/${"a".repeat(2033)}</loc>`)],
  ["an hour without zone", url(`${LOC}<lastmod>2024-11-01T14:05:00</lastmod>`)],
  ["a day that is not", url(`${LOC}<lastmod>2024-02-30</lastmod>`)],
  ["a priority above 1", url(`${LOC}<priority>1.1</priority>`)],
  ["what sitemaps do not know", url(`${LOC}<title>Lavrov</title>`)],
  ["a page twice", document("urlset", `<url>${LOC}</url><url>${LOC}</url>`)],
  ["an empty index", document("sitemapindex", "")],
  ["news without title", news(PUBLICATION + DATE)],
  ["news with an empty title", news(`${PUBLICATION}${DATE}<n:title> </n:title>`)],
  ["news without a date", news(PUBLICATION + TITLE)],
  ["news with a local hour", news(PUBLICATION + DATE.replace("+01:00", "") + TITLE)],
  ["news in a language with its country", news(PUBLICATION.replace(">fr<", ">fr-FR<") + DATE + TITLE)],
  ["news without publication", news(DATE + TITLE)],
])("the schema of sitemaps refuses %s", (_, bytes) => {
  expect(sitemap(bytes)).not.toEqual([]);
});

test("what a schema says has its line", () => {
  const [said] = atom(bytesOf("atom-category-without-term.xml"));
  expect(said).toMatch(/^\d+: .*category/);
});
