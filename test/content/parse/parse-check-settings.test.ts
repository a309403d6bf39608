import { describe, expect, test } from "vitest";
import { parseCheckSettings } from "../../../src/content/parse/parse-check-settings.ts";

const RULES = ["budget/script", "budget/css", "page/h1"];
const parse = (yaml: string) => parseCheckSettings(new TextEncoder().encode(yaml), "site.yaml", RULES);

describe("the settings of a check", () => {
  test("are read from a whole site.yaml, whatever else is in it", () => {
    const outcome = parse(`title: Le Relais
check:
  profile: strict
  ignore:
    - { paths: [/admin/, "/google*.html"] }
    - { rules: [budget/script, "page/*"], paths: [/pagefind/] }
  allow: [https://stats.example/*, inline]
  budgets:
    - { html: 40000 }
    - { paths: [/dossiers/], css: 20000, requests: 4 }
unknown: 1
`);
    expect(outcome.ok && outcome.value).toEqual({
      profile: "strict",
      ignore: [
        { paths: ["/admin/", "/google*.html"] },
        { rules: ["budget/script", "page/*"], paths: ["/pagefind/"] },
      ],
      allow: ["https://stats.example/*", "inline"],
      budgets: [{ html: 40000 }, { paths: ["/dossiers/"], css: 20000, requests: 4 }],
    });
  });

  test("are none where nothing is said", () => {
    expect(parse("title: x\n")).toMatchObject({ ok: true, value: {} });
  });

  test.each([
    [
      "check: { ignore: [{ rules: [budget/scripts] }] }",
      "1:29 site/unknown-rule",
      "did you mean “budget/script”?",
    ],
    ["check: { ignore: [{ rules: [feed/*] }] }", "1:29 site/unknown-rule", "no rule “feed/*”"],
    ["check: { ignore: [{ paths: [admin/] }] }", "1:29 yaml/bad-form", "a path of the site like /admin/"],
    ["check: { ignore: [{ path: /admin/ }] }", "1:21 yaml/unknown-key", "paths"],
    ["check: { allow: [stats.example] }", "1:18 yaml/bad-form", "an address like"],
    ["check: { budgets: [{ html: 40 ko }] }", "1:28 yaml/bad-form", "a whole number of bytes"],
    ["check: { profile: mild }", "1:19 yaml/not-one-of", "strict"],
  ])("%s", (yaml, place, words) => {
    const [problem, ...others] = parse(`${yaml}\n`).problems;
    expect(others).toEqual([]);
    expect(`${problem?.place.line}:${problem?.place.column} ${problem?.rule}`).toBe(place);
    expect(`${problem?.says.en} ${problem?.hint.en}`).toContain(words);
  });
});
