import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/feed/check-feed.ts";

const DEEP = 100_000;
const LONG = 10_000_000;

const rss = (text: string) =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>T</title>
<link>https://ex.org/</link>
<description>D</description><language>fr</language>
<atom:link href="https://ex.org/feed.xml" rel="self" type="application/rss+xml"/>
<item>
<title>T</title>
<link>https://ex.org/1/</link>
<guid>https://ex.org/1/</guid>
<pubDate>Fri, 01 Nov 2024 13:05:00 +0000</pubDate>
${text}
</item>
</channel>
</rss>
`;
const json = (html: string) =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://ex.org/","feed_url":"https://ex.org/f.json",
"items":[{"id":"1","url":"https://ex.org/1/","content_html":${html}}]}
`;
const described = (text: string) => rss(`<description>${text}</description>`);
const found = (feed: string) =>
  checkFeed(feed, { profile: "house" }).map(({ place, rule }) => `${place.line}:${place.column} ${rule}`);
const TOO_LARGE = "1:1 feed/too-large";

describe("a feed that is meant to hurt is read in time, and reported where it hurts", () => {
  it.each([
    ["deep XML", rss("<a>".repeat(DEEP)), "13:760 feed/too-deep"],
    ["deep XML that is closed", rss("<a>".repeat(DEEP) + "</a>".repeat(DEEP)), "13:760 feed/too-deep"],
    ["deep HTML", described("&lt;b&gt;x".repeat(DEEP)), "13:1 feed/too-deep"],
    ["deep HTML in JSON", json(`"${"<div>".repeat(DEEP)}"`), "2:61 feed/too-deep"],
    ["deep lists in JSON", json("[".repeat(DEEP)), "2:314 feed/too-deep"],
    ["deep objects in JSON", json('{"a":'.repeat(DEEP)), "2:1326 feed/too-deep"],
  ])("%s", (_, feed, expected) => {
    expect(found(feed)).toContain(expected);
  });

  it.each([
    ["one long text", described("x".repeat(LONG))],
    ["headings in headings", described("&lt;h1&gt;x".repeat(DEEP))],
    ["many ampersands", described("&amp;".repeat(LONG / 5))],
    ["many CDATA sections", rss(`<description>${"<![CDATA[x]]>".repeat(LONG / 50)}</description>`)],
    [
      "many small elements",
      rss(`<description>d</description>${"<category>c</category>".repeat(LONG / 100)}`),
    ],
    ["one long text in JSON", json(`"${"x".repeat(LONG)}"`)],
    ["many escapes in JSON", json(`"${'\\"'.repeat(LONG / 2)}"`)],
  ])("%s", (_, feed) => {
    expect(found(feed)).toEqual([TOO_LARGE]);
  });

  it("an unclosed string, tag or section of 10 MB", () => {
    expect(found(json(`"${"\\x".repeat(LONG / 2)}`))).toEqual([TOO_LARGE, "2:61 json/not-well-formed"]);
    expect(found(rss(`<a b="${"x".repeat(LONG)}`))).toEqual([TOO_LARGE, "14:1 xml/not-well-formed"]);
    expect(found(rss(`<![CDATA[${"]]".repeat(LONG / 2)}`))).toEqual([TOO_LARGE, "16:7 xml/not-well-formed"]);
  });

  it("one long title that looks like tags", () => {
    const title = `<title>${"&lt;a".repeat(LONG / 10)}`;
    const feed = rss(`<description>d</description>`).replace("<title>T", title);
    expect(found(feed)).toEqual([TOO_LARGE, "4:1 feed/cut-markup"]);
  });

  it("entities that would grow to gigabytes are not expanded", () => {
    const names = [..."abcdefghij"];
    const entities = names.map(
      (name, i) => `<!ENTITY ${name} "${`&${names[i - 1] ?? "#120"};`.repeat(10)}">`,
    );
    const feed = described("&j;").replace("<rss", `<!DOCTYPE rss [${entities.join("\n")}]>\n<rss`);
    expect(found(feed)).toEqual(["2:1 xml/doctype", "23:16 xml/named-entity"]);
  });

  it.each(["constructor", "toString", "__proto__", "valueOf"])(
    "elements, attributes and values called %s",
    (name) => {
      const inside = `<${name} a="b" ${name}="c"><${name}/></${name}>`;
      const entry = `<feed xmlns="http://www.w3.org/2005/Atom">${inside}<entry>${inside}</entry></feed>`;
      expect(found(rss(inside))).toContain("13:1 rss/unexpected-element");
      expect(found(entry)).toContain("1:43 atom/unexpected-element");
      expect(found(`<${name}/>`).length).toBeGreaterThan(0);
      expect(() => found(described(`&lt;${name} src="a">x&lt;/${name}>`))).not.toThrow();
    },
  );

  it("what is quoted of a file is cut short", () => {
    const feed = rss("<description>d</description>").replace(/Fri, .*0000/, "x".repeat(LONG));
    const problem = checkFeed(feed, { profile: "house" }).find(({ rule }) => rule === "rss/date");
    expect(problem?.says.en.length).toBeLessThan(1000);
    expect(problem?.found?.en.length).toBeLessThan(1000);
  });

  it.each(["", " ", "<", "{", "[", "\0", "<?xml", "<rss/>", "{}", "null", "\uFEFF"])("%j", (text) => {
    expect(checkFeed(text, { profile: "house" }).length).toBeGreaterThan(0);
  });
});
