/** Feeds that others made: an error is what a standard forbids, a warning what it advises against, and taste is not told. */
import { describe, expect, test } from "vitest";
import { checkFeed } from "../../../src/check/feed/check-feed.ts";
import { FEEDS, NOW_OF_FEEDS } from "./feed-fixtures.ts";

const rss = (channel: string, item = "", head = '<?xml version="1.0" encoding="utf-8"?>\n') =>
  `${head}<rss version="2.0"><channel><title>Été à Minsk</title><link>https://ex.org/</link>` +
  `<description>Brèves</description>${channel}<item><title>Déjà</title><link>https://ex.org/1/</link>${item}</item></channel></rss>\n`;
const atom = (attributes: string, links: string, content = "<content>Texte</content>") =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>T</title><id>https://ex.org/</id><updated>2024-11-01T14:05:00Z</updated>` +
  `<author><name>J</name></author>${links}<entry><title>T</title><id>https://ex.org/1</id><updated>2024-11-01T14:05:00Z</updated>` +
  `<link href="1.html"/>${content}</entry></feed>`;
const said = (source: string | Uint8Array) =>
  checkFeed(source, { now: NOW_OF_FEEDS })
    .map(({ severity, rule }) => `${severity} ${rule}`)
    .toSorted();
const errors = (source: string | Uint8Array) => said(source).filter((line) => line.startsWith("error"));
const USUAL = ["warning feed/no-self", "warning rss/missing-guid"];

describe("a feed that others made", () => {
  test("may have a date in local time, and an item of a title and a link", () => {
    expect(said(rss("", "<pubDate>Wed, 14 Dec 2022 13:00:00 +0100</pubDate>"))).toEqual(USUAL);
    expect(said(rss(""))).toEqual(USUAL);
  });

  test("is warned of what validators warn of", () => {
    const image =
      "<image><url>https://ex.org/a.png</url><title>Logo</title><link>https://ex.org/</link></image>";
    expect(said(rss(`${image}<managingEditor>j@ex.org</managingEditor>`))).toEqual([
      "warning feed/no-self",
      "warning rss/contact-name",
      "warning rss/image-title",
      "warning rss/missing-guid",
    ]);
  });

  test("needs no declaration, no language, and may style its texts", () => {
    const description = "<description>&lt;p style=&quot;color: red&quot;&gt;Texte&lt;/p&gt;</description>";
    expect(said(rss("", description, ""))).toEqual(USUAL);
  });

  test("may begin its addresses with xml:base, on the root, the entry or the content", () => {
    const self = '<link rel="self" href="feed.atom"/>';
    const html = '<content type="html">&lt;a href="carte.png"&gt;x&lt;/a&gt;</content>';
    expect(said(atom(' xml:base="https://ex.org/"', self, html))).toEqual([]);
    const inEntry = atom("", '<link rel="self" href="https://ex.org/feed.atom"/>', html);
    expect(said(inEntry)).toEqual(["warning feed/relative-reference"]);
    expect(said(inEntry.replace("<entry>", '<entry xml:base="https://ex.org/">'))).toEqual([]);
    expect(said(inEntry.replace("<content ", '<content xml:base="https://ex.org/" '))).toEqual([]);
  });

  test("may begin the addresses of a part of its XHTML with xml:base, each part from the one around it", () => {
    const self = '<link rel="self" href="https://ex.org/feed.atom"/>';
    const part = (base: string, inside: string) => `<div${base && ` xml:base="${base}"`}>${inside}</div>`;
    const link = '<a href="carte.png">x</a>';
    const xhtml = (inside: string) =>
      atom(
        "",
        self,
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${inside}</div></content>`,
      );
    expect(said(xhtml(part("", link)))).toEqual(["warning feed/relative-reference"]);
    expect(said(xhtml(part("https://ex.org/", link)))).toEqual([]);
    expect(said(xhtml(part("https://ex.org/", part("2024/", link))))).toEqual([]);
    // What stands beside the part is not of it.
    expect(said(xhtml(part("https://ex.org/", "") + link))).toEqual(["warning feed/relative-reference"]);
    expect(
      said(xhtml(part("/2024/", link)).replace("<entry>", '<entry xml:base="https://ex.org/">')),
    ).toEqual([]);
  });

  test("may be of the year 1, which nobody means", () => {
    const date = "<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate>";
    expect(said(rss("", date))).toEqual(["warning feed/implausible-date", ...USUAL]);
    expect(errors(rss("", date.replace("Mon", "Tue")))).toEqual(["error rss/weekday"]);
  });

  test.each([
    "declared-latin-1.xml",
    "declared-windows-1252.xml",
    "utf-16-with-mark.xml",
    "utf-16-without-mark.xml",
  ])("is read as it declares: %s", (file) => {
    const bytes = FEEDS.find(({ name }) => name === file)?.bytes ?? new Uint8Array();
    expect(said(bytes)).toEqual(["warning xml/encoding"]);
  });

  test.each([
    [
      "RSS 1.0",
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/></rdf:RDF>',
    ],
    ["RSS 0.91", '<rss version="0.91"><channel/></rss>'],
    [
      "RSS 0.90",
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/></r:RDF>',
    ],
  ])("is named and not checked if it is %s", (format, text) => {
    const [problem, ...others] = checkFeed(text);
    expect(problem).toMatchObject({ rule: "feed/unchecked-format", severity: "warning" });
    expect(problem?.says.en).toContain(`this feed is ${format}`);
    expect(others).toEqual([]);
  });

  test("that is none is an error still", () => {
    expect(errors("<html><body/></html>")).toEqual(["error feed/not-a-feed"]);
    expect(errors(rss("").replace("<title>Été à Minsk</title>", ""))).toEqual(["error rss/missing-title"]);
    expect(errors(rss("<ttl>0</ttl>"))).toEqual(["error rss/ttl"]);
  });
});
