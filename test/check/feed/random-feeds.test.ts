import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/feed/check-feed.ts";
import { fc } from "../../property.ts";
import { type RandomFeed, randomFeed } from "./random-feeds.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 60);
const NOW = Date.UTC(2026, 10, 1);
const rulesOf = (text: string) => checkFeed(text, { profile: "house", now: NOW }).map(({ rule }) => rule);

/** A fault, and the rule that finds it wherever it is put. Each changes the feed, or is not tried on it. */
interface Fault {
  readonly kind: RandomFeed["kind"];
  readonly from: string | RegExp;
  readonly to: string;
  readonly rule: string;
}

const fault = (kind: RandomFeed["kind"], from: string | RegExp, to: string, rule: string): Fault => ({
  kind,
  from,
  to,
  rule,
});

const FAULTS: readonly Fault[] = [
  fault("rss", '<?xml version="1.0" encoding="utf-8"?>\n', "", "xml/no-declaration"),
  fault("rss", "<?xml", "\n<?xml", "xml/blank-before-declaration"),
  fault("rss", 'version="2.0" xmlns', "xmlns", "rss/version"),
  fault("rss", /<link>https:\/\/ex\.org\/<\/link>\n/, "", "rss/missing-link"),
  fault("rss", /<guid .*\n/, "", "rss/missing-guid"),
  fault("rss", ' isPermaLink="false"', "", "rss/id-as-permalink"),
  fault("rss", /<pubDate>.*\n/, "", "rss/missing-date"),
  fault("rss", / \+0000<\/pubDate>/, " +0100</pubDate>", "rss/local-date"),
  fault("rss", /<pubDate>\w{3}, \d\d/, "<pubDate>Mon, 99", "rss/date"),
  fault("rss", "<ttl>15", "<ttl>0", "rss/ttl"),
  fault("rss", /<language>.*</, "<language>fr_FR<", "feed/language"),
  fault("rss", "<ttl>", "<rating>x</rating><ttl>", "rss/needless-element"),
  fault("rss", ' rel="self"', ' rel="autre"', "feed/no-self"),
  fault("rss", "</item>", "<author>N</author></item>", "rss/contact"),
  fault("rss", "<![CDATA[", '<![CDATA[<p><a href="/x">x</a></p>', "feed/relative-reference"),
  fault("rss", "<![CDATA[", "<![CDATA[<script>x</script>", "feed/unsafe-html"),
  fault("rss", ' xmlns:dc="http://purl.org/dc/elements/1.1/"', "", "xml/undeclared-prefix"),
  fault("rss", "</item>", "</Item>", "xml/not-well-formed"),
  fault("rss", "<description>Un", "<description>\u0001Un", "xml/character"),
  fault("rss", "</channel>", "<copyright>x</copyright></channel>", "rss/misplaced-item"),
  fault("rss", /<item>[\s\S]*?<\/item>/, "$&$&", "rss/duplicate-guid"),
  fault(
    "atom",
    'xmlns="http://www.w3.org/2005/Atom"',
    'xmlns="http://www.w3.org/2005/atom"',
    "atom/namespace",
  ),
  fault("atom", /<id>.*\n/, "", "atom/missing-element"),
  fault("atom", /<title>.*\n/, "$&$&", "atom/repeated-element"),
  fault("atom", /<author>.*\n/, "", "atom/no-author"),
  fault("atom", /<published>.{19}/, "$&Z", "atom/date"),
  fault("atom", /<published>\d{4}/, "<published>2088", "atom/updated-before-published"),
  fault("atom", "</feed>", "<rights>x</rights></feed>", "atom/misplaced-metadata"),
  fault("atom", /<entry>[\s\S]*?<\/entry>/, "$&$&", "atom/duplicate-id"),
  fault("atom", /<link rel="current".*\n/, "", "atom/archive-without-current"),
  fault("atom", "atom/2024-10-31.xml", "atom.xml", "atom/archive-loop"),
  fault("atom", 'type="html"', 'type="htm l"', "atom/content-type"),
  fault("atom", /<category term/, "<category label", "atom/category"),
  fault("atom", /<name>.*<\/name>/, "", "atom/author-name"),
  fault("json", "version/1.1", "version/1", "json-feed/version"),
  fault("json", ' "title"', ' "titel"', "json-feed/unknown-member"),
  fault("json", /"id": "tag:[^"]*"/, '"id": 1', "json-feed/wrong-type"),
  fault("json", '"content_html"', '"_text"', "json-feed/no-content"),
  fault("json", "/json/2024-10-31.json", "/feed.json", "json-feed/next-url"),
  fault("json", '+00:00"', '"', "json-feed/date"),
  fault("json", /"name": "[^"]*"/, "", "json-feed/empty-author"),
  fault("json", /\n$/, "", "json-feed/final-newline"),
  fault("json", '"items": [', '"items": [[', "json/not-well-formed"),
  fault("json", '"content_html": "', '"content_html": "<p onclick=x>', "feed/event-attribute"),
];

describe("random feeds", () => {
  it("that are right give nothing", () => {
    fc.assert(
      fc.property(randomFeed, ({ text }) => {
        expect(rulesOf(text)).toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it.each(FAULTS)("with $rule ($kind: $from → $to) give it", ({ kind, from, to, rule }) => {
    let tried = 0;
    fc.assert(
      fc.property(
        randomFeed.filter((feed) => feed.kind === kind),
        ({ text }) => {
          const changed = text.replace(from, to);
          if (changed === text) return;
          tried += 1;
          expect(rulesOf(changed)).toContain(rule);
        },
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
    expect(tried).toBeGreaterThan(0);
  });
});
