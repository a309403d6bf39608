import { describe, expect, it } from "vitest";
import { classesOf, type Rule } from "../../../src/base/problem.ts";
import { checkDist, checkFeed as exported } from "../../../src/check/check-dist.ts";
import { CHECK_RULES } from "../../../src/check/check-rules.ts";
import { checkFeed } from "../../../src/check/feed/check-feed.ts";
import { nodeFolder } from "../../../src/node/node-folder.ts";
import { ROOT } from "../../memory-site.ts";
import { readFixture } from "../read-fixture.ts";
import { FEEDS, NOW_OF_FEEDS } from "./feed-fixtures.ts";

/** The rules of feeds, by the beginning of their names. */
const RULES: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.entries<Rule>(CHECK_RULES).filter(
    ([name, { w3c }]) => w3c !== undefined && /^(?:xml|feed|rss|atom|media|json|opml)\//.test(name),
  ),
);
/** Those that the corpus cannot show, since they need an address, or more than a small file. */
const ELSEWHERE = ["feed/self-address", "feed/too-large", "feed/too-deep"];

const bytesOf = (name: string) => FEEDS.find((feed) => feed.name === name)?.bytes ?? new Uint8Array();
const found = (bytes: Uint8Array | string, options = {}) =>
  checkFeed(bytes, { profile: "house", now: NOW_OF_FEEDS, ...options }).map(
    ({ place, rule }) => `${place.line}:${place.column} ${rule}`,
  );

describe("the corpus of feeds", () => {
  it.each(FEEDS)("$name gives $expected", ({ bytes, expected }) => {
    expect(found(bytes)).toEqual(expected);
  });

  it("has more than 150 broken feeds, and the golden ones, which are sound", () => {
    expect(FEEDS.filter(({ expected }) => expected.length > 0).length).toBeGreaterThan(150);
    const sound = FEEDS.filter(({ expected }) => expected.length === 0).map(({ name }) => name);
    expect(sound).toEqual([
      "golden-atom.xml",
      "golden-json.json",
      "golden-rss.xml",
      "good-archive.xml",
      "good-atom.xml",
      "good-entry.xml",
      "good-json.json",
      "good-opml.xml",
      "good-rss.xml",
      "good-xhtml.xml",
      "good-xml-base.xml",
    ]);
  });

  it("shows every rule of feeds", () => {
    const shown = new Set(FEEDS.flatMap(({ expected }) => expected.map((line) => line.split(" ")[1])));
    expect(Object.keys(RULES).filter((rule) => !shown.has(rule) && !ELSEWHERE.includes(rule))).toEqual([]);
  });
});

describe("checkFeed", () => {
  it.each(["sound-site", "../../dist"])("finds nothing in the feeds of %s", (site) => {
    const files = site === "sound-site" ? readFixture(site) : readDist();
    const feeds = Object.keys(files).filter((path) =>
      /(?:^|\/)(?:feed|atom|json|feeds)\b.*\.(?:xml|json)$/.test(path),
    );
    expect(feeds.length).toBeGreaterThan(4);
    for (const path of feeds) expect([path, ...found(files[path] ?? "")]).toEqual([path]);
  });

  it("is exported beside checkDist", () => {
    expect(exported).toBe(checkFeed);
    expect(checkDist).toBeTypeOf("function");
  });

  it("takes text as it takes bytes", () => {
    for (const { name, bytes, expected } of FEEDS) {
      // Which bytes a text was, it no longer knows.
      if (
        /^(?:declared-|latin-1|utf-16|other-encoding|opml-latin|unknown-encoding|byte-order|mark-and|not-ascii)/.test(
          name,
        )
      )
        continue;
      expect(found(new TextDecoder().decode(bytes))).toEqual(expected);
    }
  });

  it("finds half a character in a text, which the bytes of a file cannot hold", () => {
    const text = new TextDecoder().decode(bytesOf("good-rss.xml")).replace("Minsk", "Min\ud83dsk");
    expect(found(text)).toEqual(["11:20 text/not-utf8"]);
  });

  it("says of a problem all that is known: place, clause, class of the W3C, two languages", () => {
    const [problem] = checkFeed(bytesOf("rss-no-guid.xml"), { profile: "house", name: "flux.xml" });
    expect(problem).toEqual({
      rule: "rss/missing-guid",
      severity: "error",
      place: { file: "flux.xml", line: 11, column: 1 },
      says: { fr: "la brève n’a pas de <guid>", en: "the brief has no <guid>" },
      hint: {
        fr: "Sans identifiant, un lecteur la montre deux fois quand elle change.",
        en: "Without an id, a reader shows it twice when it changes.",
      },
      clause: "RSS Best Practices Profile, <guid>",
      w3c: "MissingGuid",
    });
  });

  it("compares the feed's own address with that where it is published, if that is given", () => {
    for (const [name, url] of [
      ["good-rss.xml", "https://ex.org/feed.xml"],
      ["good-atom.xml", "https://ex.org/atom.xml"],
      ["good-json.json", "https://ex.org/feed.json"],
    ] as const) {
      expect(found(bytesOf(name), { url })).toEqual([]);
      expect(found(bytesOf(name), { url: "https://ailleurs.example/" })).toEqual([
        expect.stringMatching(/ feed\/self-address$/),
      ]);
    }
  });

  it("refuses a feed of another kind than was asked", () => {
    for (const [name, kind] of [
      ["good-rss.xml", "rss"],
      ["good-atom.xml", "atom"],
      ["good-json.json", "json-feed"],
    ] as const) {
      expect(found(bytesOf(name), { kind })).toEqual([]);
      const other = kind === "rss" ? "atom" : "rss";
      expect(found(bytesOf(name), { kind: other })).toEqual(["1:1 feed/not-a-feed"]);
    }
  });

  it("asks no clock that it was not given", () => {
    expect(checkFeed(bytesOf("rss-date-in-future.xml"), { profile: "house" })).toEqual([]);
  });

  it("leaves no value out of a sentence, in either language", () => {
    const problems = FEEDS.flatMap(({ bytes }) => checkFeed(bytes, { profile: "house", now: NOW_OF_FEEDS }));
    const sentences = problems.flatMap(({ says, hint }) => [says.fr, says.en, hint.fr, hint.en]);
    expect(sentences.filter((sentence) => /\{\w+\}|undefined/.test(sentence))).toEqual([]);
  });
});

describe("the golden RSS document with one fault gives the class that the W3C's validator was seen to give", () => {
  it.each([
    ["<ttl>15</ttl>", "<ttl>0</ttl>", "InvalidPositiveInteger"],
    ["<width>144</width>", "<width>300</width>", "InvalidWidth"],
    ["<category>Iran", "<author>j@ex.org (Jeanne)</author><category>Iran", "DuplicateItemSemantics"],
    ['href="https://ex.org/autre/"', 'href="/autre/"', "ContainsRelRef"],
    [' xmlns:content="http://purl.org/rss/1.0/modules/content/"', "", "SAXError"],
    [/<dc:creator>.*\n<dc:creator>.*\n/, "<author>N</author>\n", "InvalidContact"],
  ] as const)("%s → %s: %s", (from, to, w3c) => {
    const golden = new TextDecoder().decode(bytesOf("golden-rss.xml"));
    const classes = checkFeed(golden.replace(from, to), { profile: "house" }).flatMap(
      (problem) => problem.w3c ?? [],
    );
    expect(classes).toEqual([w3c]);
  });

  it("a tombstone and the links of archives leave the golden Atom document as it was", () => {
    const golden = new TextDecoder().decode(bytesOf("golden-atom.xml"));
    const links =
      '<link rel="current" href="https://ex.org/feed"/>\n<link rel="prev-archive" href="https://ex.org/2024-10"/>\n';
    const tombstone =
      '<at:deleted-entry ref="tag:ex.org,2024:1" when="2024-11-01T13:30:00Z"><at:comment>Retirée</at:comment></at:deleted-entry>\n';
    const changed = golden
      .replace(' xml:lang="fr"', ' xmlns:at="http://purl.org/atompub/tombstones/1.0"$&')
      .replace("<author>", `${links}$&`)
      .replace("<entry>", `${tombstone}$&`);
    expect(found(changed)).toEqual([]);
  });
});

describe("the rules of feeds", () => {
  it("have a clause, and a class of the W3C wherever its validator says the same", () => {
    for (const [name, rule] of Object.entries(RULES)) {
      const { clause, w3c } = rule;
      expect([name, clause]).toEqual([name, expect.any(String)]);
      for (const one of classesOf(rule))
        expect([name, one]).toEqual([name, expect.stringMatching(/^[A-Z]\w+$/)]);
      // Rules of our own have no class at the W3C, and neither have some of the others.
      if (clause === "Brevier") expect([name, w3c]).toEqual([name, null]);
    }
    expect(Object.keys(CHECK_RULES)).toEqual(expect.arrayContaining(Object.keys(RULES)));
  });
});

/** The sample as it was built by `npm test`. */
function readDist(): Readonly<Record<string, Uint8Array>> {
  const folder = nodeFolder(`${ROOT}dist`);
  return Object.fromEntries(folder.list().map((path) => [path, folder.read(path) ?? new Uint8Array()]));
}
