import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { parseXml } from "../../../src/check/read/parse-xml.ts";
import { copySample } from "../../copied-sample.ts";
import { expectSound, type ImportSite, importSite } from "./import-site.ts";

vi.setConfig({ testTimeout: 120_000 });

/** The sample, built. */
let old: ImportSite;
beforeAll(async () => {
  old = importSite();
  copySample(old.root);
  await old.run("build", "--now", "2026-11-30T12:00:00Z");
});
afterAll(() => old.remove());

let site: ImportSite;
beforeEach(() => {
  site = importSite();
});
afterEach(() => site.remove());

/** The words of a text, whatever marks it up. */
const wordsOf = (text: string) =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/\]\([^)]*\)|\{lang=\w+\}/g, " ")
    .replaceAll("&amp;", "&")
    .match(/[\p{L}\p{N}]+/gu);

test.each(["atom.xml", "feed.xml", "feed.json"])(
  "our own feed, %s: words out are words in, under the same ids and addresses",
  async (name) => {
    const feed = old.read(`dist/${name}`);
    site.write("old-feed", feed);
    const report = await site.imported("old-feed");
    expect(report.code).toBe(0);
    expect(report.read).toBeGreaterThan(10);
    expect([report.imported, report.leftOut, report.drafts]).toEqual([report.read, 0, 0]);
    const before = old.briefs();
    for (const [file, text] of Object.entries(site.briefs())) {
      const source = before[file] ?? "";
      const id = /^id: (.*)$/m;
      expect(id.exec(text)?.[1]).toBe(id.exec(source)?.[1]);
      const body = (of: string) => wordsOf(of.slice(of.indexOf("\n---\n", 4) + 5)) ?? [];
      const words = new Set(body(text));
      expect(body(source).filter((word) => !words.has(word))).toEqual([]);
      expect(text).not.toContain("aliases:");
    }
    // Each word of the feed's content is in the brief, in its order: the summary first.
    if (name === "feed.xml") {
      const [channel] = parseXml(feed).root?.children ?? [];
      const items = channel?.children.filter((element) => element.name === "item") ?? [];
      const contents = items.map((item) =>
        wordsOf(item.children.find((one) => one.name === "content:encoded")?.text ?? ""),
      );
      const imported = Object.values(site.briefs()).map((text) => {
        const summary = JSON.parse(/^summary: (.*)$/m.exec(text)?.[1] ?? '""');
        return wordsOf(`${summary} ${text.slice(text.indexOf("\n---\n", 4) + 5)}`);
      });
      const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).toSorted();
      expect(sorted(imported)).toEqual(sorted(contents));
    }
    // The language of a link’s words has no form in Markdown.
    await expectSound(site, ["page/passage-without-language"]);
  },
);

test("RSS of others: description or content, authors in parentheses, dates of RFC 822, another encoding", async () => {
  const rss = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>X</title><link>https://x.example/</link>
<item><title>Été &lt;b&gt;vif&lt;/b&gt;&nbsp;!</title><link>https://x.example/spip.php?article12</link><description>Court.</description><content:encoded>&lt;p&gt;Long.&lt;/p&gt;</content:encoded><author>a@x.example (Alexis Conan)</author><pubDate>Wed, 01 May 2019 10:00:00 +0200</pubDate><category>Russie</category></item>
<item><title>B</title><guid isPermaLink="false">b</guid><link>https://x.example/b/</link><description>&lt;p&gt;Tout &lt;i&gt;ici&lt;/i&gt;.&lt;/p&gt;</description><pubDate>Thu, 02 May 2019 10:00:00 GMT</pubDate></item>
</channel></rss>`;
  site.write("old.xml", Buffer.from(rss, "latin1"));
  const report = await site.imported("old.xml");
  const briefs = site.briefs();
  expect(briefs["2019/05/01/ete-vif.md"]).toContain(
    'title: "Été vif\u00a0!"\npublished: 2019-05-01T10:00:00+02:00\nauthors: [alexis-conan]\ntopics: [russie]\nsummary: "Court."\naliases:\n  - "/spip.php?article12"\n---\n\nLong.\n',
  );
  expect(briefs["2019/05/02/b.md"]).toContain("\n\nTout *ici*.\n");
  expect(report.redirects).toEqual([]);
  expect(report.code).toBe(0);
  await expectSound(site);
});

test("Atom of others: XHTML, a link that is no alternate, the feed's author", async () => {
  site.write(
    "old",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>X</title><author><name>Alexis Conan</name></author>
<entry><title type="html">A &amp;amp; B</title><id>urn:x:1</id><link rel="self" href="https://x.example/self"/><link href="https://x.example/a-b"/><published>2019-05-01T10:00:00Z</published><updated>2020-05-01T10:00:00Z</updated><category term="r" label="Russie"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <em>mot</em> &lt; deux.</p></div></content></entry></feed>`,
  );
  await site.imported("old");
  const [brief = ""] = Object.values(site.briefs());
  expect(Object.keys(site.briefs())).toEqual(["2019/05/01/a-b.md"]);
  expect(brief).toContain(
    'title: "A & B"\npublished: 2019-05-01T12:00:00+02:00\nauthors: [alexis-conan]\ntopics: [russie]\n',
  );
  expect(brief).toContain("aliases:\n  - /a-b/\n---\n\nUn *mot* < deux.\n");
});
