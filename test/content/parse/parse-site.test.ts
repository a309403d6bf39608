import { describe, expect, test } from "vitest";
import { speaksWith } from "../../../src/content/index/read-words.ts";
import { parseSite } from "../../../src/content/parse/parse-site.ts";
import { filesOf } from "../../memory-site.ts";

const base = Buffer.from(filesOf("test/fixtures/bad-input/base")["site.yaml"] ?? "").toString();

const parse = (find: string, replace: string) =>
  parseSite(Buffer.from(base.replace(find, replace)), speaksWith([]));

const said = (find: string, replace: string) =>
  parse(find, replace).problems.map(
    ({ place, rule, says }) => `${place.line}:${place.column} ${rule} ${says.en}`,
  );

describe("addresses are kept as the URL Standard writes them", () => {
  test("the site’s", () => {
    const site = parse("https://relais.example/", "https://Brèves.example/à-part/");
    expect(site.ok && site.value.url).toEqual({
      origin: "https://xn--brves-5ra.example",
      base: "/%C3%A0-part",
    });
  });

  test("the publisher’s and the authors’", () => {
    const publisher = parse("name: Le Relais\n", "name: Le Relais\n  url: https://Brèves.example/é\n");
    expect(publisher.ok && publisher.value.publisher.url).toBe("https://xn--brves-5ra.example/%C3%A9");
    const author = parse("name: La rédaction\n", "name: La rédaction\n    url: https://Brèves.example\n");
    const [first] = author.ok ? author.value.authors.values() : [];
    expect(first?.url).toBe("https://xn--brves-5ra.example/");
  });

  test.each([
    ["a|b?c|d", "a%7Cb?c%7Cd"],
    ["?q={e}`f\\g^h", "?q=%7Be%7D%60f%5Cg%5Eh"],
    ["#j|k`l{m}\\n", "#j%7Ck%60l%7Bm%7D%5Cn"],
    ["?a=100%&b=%7c&c=%é", "?a=100%25&b=%7c&c=%25%C3%A9"],
    // What RFC 3986 has a meaning for stays, and so does what is encoded.
    ["?a[]=1&b=(2);c,d!e*'#x=y/z?", "?a[]=1&b=(2);c,d!e*%27#x=y/z?"],
    ["%C3%A9?%7B#%5C", "%C3%A9?%7B#%5C"],
  ])("and what that standard leaves and RFC 3986 forbids is encoded: %s", (written, encoded) => {
    const publisher = parse(
      "name: Le Relais\n",
      `name: Le Relais\n  url: "https://r.test/${written.replaceAll("\\", "\\\\")}"\n`,
    );
    expect(publisher.ok && publisher.value.publisher.url).toBe(`https://r.test/${encoded}`);
  });
});

describe("domains of examples", () => {
  test.each([
    ["url: https://relais.example/", "url: https://example.org/", ["5:6 site/example-url"]],
    ["url: https://relais.example/", "url: https://www.Example.COM/sub/", ["5:6 site/example-url"]],
    ["authority: relais.example", "authority: example.net", ["6:12 site/example-authority"]],
    ["authority: relais.example", "authority: flux.example.org", ["6:12 site/example-authority"]],
    // What only looks like one is somebody’s; `.example` is a name that samples take on purpose.
    ["authority: relais.example", "authority: counterexample.org", []],
    ["authority: relais.example", "authority: example.org.uk", []],
    ["authority: relais.example", "authority: meridien.example", []],
    ["url: https://relais.example/", "url: https://relais.fr/example.org/", []],
  ])("%s → %s", (find, replace, expected) => {
    const outcome = parse(find, replace);
    expect(outcome.ok).toBe(true);
    expect(outcome.problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)).toEqual(
      expected,
    );
    expect(outcome.problems.every(({ severity }) => severity === "warning")).toBe(true);
  });

  test("the hint has the line to write, with the site’s own host where there is one", () => {
    const [problem] = parse("authority: relais.example", "authority: example.org").problems;
    expect(problem?.hint.fr).toContain("«\u202fauthority: relais.example\u202f»");
  });
});

describe("messages say what is wrong", () => {
  test("paths are put after the site’s address", () => {
    const expected = "it must be an address without “?”, “#” or a password, like https://example.org/briefs/";
    expect(said("https://relais.example/", "https://relais.example/?")).toEqual([
      `5:6 yaml/bad-form “url” is “https://relais.example/?”; ${expected}`,
    ]);
    expect(said("https://relais.example/", "relais.example/?a")).toEqual([
      "5:6 yaml/bad-form “url” is “relais.example/?a”; it must be a full address that starts with https:// or http://",
    ]);
  });

  test("a text for each language: the bad key is named", () => {
    expect(said("title: Le Relais", "title: {fr: R, en: R, FR_x: R}")).toEqual([
      "1:23 yaml/bad-form “title” is “FR_x”; it must be a language code like fr or en",
    ]);
  });

  test("a language without words: where to write them", () => {
    const [problem] = parse("[fr, en]", "[fr, en, de]").problems;
    expect(problem?.hint?.en).toBe(
      "Write them in content/words/de.yaml: docs/languages.md has the list. Brevier speaks fr, en, with variants like fr-CA.",
    );
    expect(said("[fr, en]", "[fr, en, de]")).toEqual([
      "7:21 site/no-catalogue Brevier has no words in “de” for its headings, menus and dates",
    ]);
  });

  test("what the zone is called is a text like any other of the site", () => {
    const label = (text: string) =>
      parse("timeZone: Europe/Paris", `timeZone: Europe/Paris\ntimeZoneLabel: ${text}`);
    const site = label("{ fr: à Paris, en: in Paris }");
    expect(site.ok && [...(site.value.timeZoneLabel?.values() ?? [])]).toEqual(["à Paris", "in Paris"]);
    expect(label("{ fr: à Paris }").problems.map(({ rule }) => rule)).toEqual(["site/untranslated"]);
  });

  test("a zone that is nearly one, or the name of its city alone", () => {
    const zone = (name: string) => said("Europe/Paris", name)[0]?.replace(/^.*site.bad-zone /, "");
    expect(zone("Europe/Pari")).toBe("“Europe/Pari” is not a time zone: did you mean “Europe/Paris”?");
    expect(zone("Paris")).toBe("“Paris” is not a time zone: did you mean “Europe/Paris”?");
    expect(zone("Bruxelles")).toBe("“Bruxelles” is not a time zone: did you mean “Europe/Brussels”?");
    expect(zone("America/Atlantis")).toBe("“America/Atlantis” is not a time zone");
  });

  test("a document that is no group of keys", () => {
    const problems = parseSite(Buffer.from("- fr\n")).problems;
    expect(problems.map(({ says }) => says.en)).toEqual([
      "“the whole” is a list; it must be a group of keys, one a line",
    ]);
  });

  test("a value that is only spaces is empty", () => {
    expect(said("title: Le Relais", 'title: "  "')).toEqual(["1:1 yaml/empty-value “title” is empty"]);
    expect(said("kind: organization", "kind:")).toEqual([
      "14:5 yaml/empty-value “authors.redaction.kind” is empty",
    ]);
  });

  test("a list in the place of a word", () => {
    expect(said("kind: organization", "kind: [person]")).toEqual([
      "14:11 yaml/wrong-type “authors.redaction.kind” is a list; it must be a text",
    ]);
  });
});
