import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { build } from "../../../src/build/build.ts";
import { readWords } from "../../../src/content/index/read-words.ts";
import { french } from "../../../src/language/locale/built-in-words.ts";
import { word } from "../../../src/language/locale/words.ts";
import { langOf, localeFor } from "../../language/locale/locale-for.ts";
import { filesOf, memorySite } from "../../memory-site.ts";

const arabic = Buffer.from(filesOf("test/fixtures/arabic-site")["words/ar.yaml"] ?? "").toString();

function read(files: Readonly<Record<string, string>>, ...languages: readonly string[]) {
  const encoded = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  return readWords(memoryFolder(encoded), Object.keys(files), languages.map(langOf));
}

const reported = (files: Readonly<Record<string, string>>, ...languages: readonly string[]) =>
  read(files, ...languages).problems.map(
    ({ place, rule, says }) => `${place.file}:${place.line}:${place.column} ${rule}: ${says.en}`,
  );

describe("a language that Brevier speaks", () => {
  test("a single word is replaced, all others stay", () => {
    const { words, problems } = read({ "words/fr.yaml": "nav.home: La une\n" }, "fr", "en");
    expect(problems).toEqual([]);
    const locales = [localeFor("fr", { words }), localeFor("en", { words })];
    expect(locales.map((locale) => word(locale, "nav.home"))).toEqual(["La une", "Home"]);
    expect(word(localeFor("fr", { words }), "nav.calendar")).toBe("Calendrier");
  });

  test("a variant lies upon its language, and both upon what Brevier says", () => {
    const files = {
      "words/fr.yaml": "nav.home: La une\nnav.label: Menu\n",
      "words/fr-CA.yaml": "nav.home: Manchettes\n",
    };
    const { words, problems } = read(files, "fr-CA");
    expect(problems).toEqual([]);
    const locale = localeFor("fr-CA", { words });
    expect([word(locale, "nav.home"), word(locale, "nav.label"), word(locale, "nav.calendar")]).toEqual([
      "Manchettes",
      "Menu",
      "Calendrier",
    ]);
  });

  test("a file of remarks says nothing", () => {
    expect(reported({ "words/fr.yaml": "# à remplir\n" }, "fr")).toEqual([]);
  });
});

describe("any other language", () => {
  test("a whole file is right", () => {
    expect(reported({ "words/ar.yaml": arabic }, "fr", "ar")).toEqual([]);
  });

  test("what is missing is one problem, with its number", () => {
    const some = arabic.replace(/^nav\.home:.*\n/m, "").replace(/^date\.months:.*\n/m, "");
    const total = Object.keys(french).length;
    expect(reported({ "words/ar.yaml": some }, "ar")).toEqual([
      `words/ar.yaml:1:1 words/missing-keys: interface words missing, 2 of ${total}: nav.home, date.months`,
    ]);
    expect(reported({ "words/ar.yaml": "# à remplir\n" }, "ar")).toHaveLength(1);
  });

  test("all forms of a plural are asked for, by the rule that the file names", () => {
    const some = arabic.replace(/^ {2}few: "\{count\} أخبار"\n/m, "");
    expect(reported({ "words/ar.yaml": some }, "ar")).toEqual([
      expect.stringMatching(/words\/missing-plural: “count.briefs” has no form for: few$/),
    ]);
  });

  test("forms for none, one and two may leave the number out; no other may", () => {
    const wrong = arabic.replace('many: "{count} خبرًا"', "many: خبر");
    expect(reported({ "words/ar.yaml": wrong }, "ar")).toEqual([
      expect.stringMatching(/words\/missing-value: “count.briefs.many” lacks \{count\}/),
    ]);
  });

  test("without its plural rule, no form is said to be missing by a rule without a name", () => {
    const text = arabic.replace(/^plural\.rule:.*\n/m, "").replace(/^ {2}other:.*\n/m, "");
    expect(reported({ "words/ar.yaml": text }, "ar")).toEqual([
      expect.stringMatching(/words\/missing-keys: .*: plural\.rule$/),
    ]);
  });

  test("a file of a country alone must be whole; upon that of its language it need not", () => {
    expect(reported({ "words/ar-MA.yaml": "nav.home: البداية\n" }, "ar-MA")[0]).toContain(
      "words/missing-keys",
    );
    expect(reported({ "words/ar.yaml": arabic, "words/ar-MA.yaml": "nav.home: البداية\n" }, "ar-MA")).toEqual(
      [],
    );
  });
});

test("a file of no edition of the site is said to be read by nothing", async () => {
  const base = filesOf("test/fixtures/bad-input/base");
  const files = { ...base, "words/de.yaml": "nav.home: Start\n", "words/fr.yml": "nav.home: Une\n" };
  const outcome = await build(memorySite(files), { now: 0, wall: 0, adopt: false, repair: false });
  expect(outcome.ok).toBe(true);
  expect(outcome.problems.map(({ place, rule, hint }) => `${place.file} ${rule}: ${hint?.en}`)).toEqual([
    "content/words/de.yaml words/unused-file: Name the file after a language of the site; here: words/fr.yaml, words/en.yaml.",
    "content/words/fr.yml words/unused-file: Name the file after a language of the site; here: words/fr.yaml, words/en.yaml.",
  ]);
});
