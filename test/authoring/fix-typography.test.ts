import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { fixTypography, lookAtTypography } from "../../src/authoring/fix-typography.ts";
import type { TextSettings } from "../../src/content/parse/prose.ts";
import { likeFile, withLineEnds } from "../../src/content/yaml/line-ends.ts";
import { lint } from "../../src/language/typography/lint.ts";
import { typeset } from "../../src/language/typography/typeset.ts";
import { variants } from "../../src/language/typography/variants.ts";
import { lang } from "../../src/model/identifiers.ts";
import { UNCHANGED } from "../../src/model/typography.ts";
import { textOfFaults, visible } from "../language/typography/random-text.ts";
import { fc } from "../property.ts";

const RUNS = { numRuns: 10 * Number(process.env["BREVIER_RUNS"] ?? 15) };
const FILE = "briefs/2024/10/31/a.md";
const FRENCH = lang("fr");

function settings(more: Partial<TextSettings["typography"]> = {}): TextSettings {
  if (FRENCH === null) throw new Error("fr is a language");
  return { defaultLanguage: FRENCH, typography: { ...UNCHANGED, ...more } };
}

const fix = (text: string, sets = false, file = FILE) =>
  fixTypography(text, file, settings(), { sets }) ?? text;
const reported = (text: string, sets = false, file = FILE) =>
  lookAtTypography(text, file, settings(), { sets }).problems.map(
    ({ place, rule }) => `${place.line}:${place.column} ${rule}`,
  );
const brief = (front: string, body = "Un paragraphe.") => `---\n${front}\n---\n${body}\n`;
const frontOf = (text: string) => text.slice("---\n".length, text.indexOf("\n---\n"));

test("the title of an attachment is reported once, and fixed", () => {
  const text = brief("attachments: [{ src: ./a.pdf, title: L'Etat signe }]");
  expect(reported(text)).toEqual(["2:40 typography/accent"]);
  expect(fix(text)).toBe(text.replace("Etat", "État"));
});

describe("front matter, however it is written: what is meant changes, all else stays", () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    // What it is; as it is; the place of its one fault; fixed; with what the site sets.
    ["plain", "title: L'Etat signe", "2:10", "title: L'État signe", "title: L’État signe"],
    [
      "in single quotation marks",
      "title: 'L''Etat, d''accord !'",
      "2:12",
      "title: 'L''État, d''accord !'",
      "title: 'L’État, d’accord^!'",
    ],
    [
      "in double quotation marks, with characters behind a backslash",
      'title: "L\'\\"Etat\\" \\u00e9t\\xe9\\u202f! \\\\ Oui"',
      "2:13",
      'title: "L\'\\"État\\" \\u00e9t\\xe9\\u202f! \\\\ Oui"',
      'title: "L’«^État^» \\u00e9t\\xe9\\u202f! \\\\ Oui"',
    ],
    [
      "with a wrong space behind a backslash",
      'summary: "Oui\\u00a0! L\\u2019Etat"',
      "2:29",
      'summary: "Oui\\u00a0! L\\u2019État"',
      'summary: "Oui^! L\\u2019État"',
    ],
    [
      "in double quotation marks over lines",
      'summary: "Un accord\n  de l\'Etat, \\\n  signé   hier.\n  Bien !"',
      "3:8",
      'summary: "Un accord\n  de l\'État, \\\n  signé   hier.\n  Bien !"',
      'summary: "Un accord\n  de l’État, \\\n  signé hier.\n  Bien^!"',
    ],
    [
      "plain over lines",
      "summary: Un accord de\n  l'Etat signé\n  hier à 5\n  %.",
      "3:5",
      "summary: Un accord de\n  l'État signé\n  hier à 5\n  %.",
      "summary: Un accord de\n  l’État signé\n  hier à 5~%.",
    ],
    [
      "folded",
      "summary: >-\n  Un accord de\n  l'Etat signé\n  « hier ».\ntitle: T",
      "4:5",
      "summary: >-\n  Un accord de\n  l'État signé\n  « hier ».\ntitle: T",
      "summary: >-\n  Un accord de\n  l’État signé\n  «^hier^».\ntitle: T",
    ],
    [
      "folded, with a remark and empty lines",
      "summary: > # ici\n\n  Un mot.\n\n  L'Etat\n  signe.\n",
      "6:5",
      "summary: > # ici\n\n  Un mot.\n\n  L'État\n  signe.\n",
      "summary: > # ici\n\n  Un mot.\n\n  L’État\n  signe.\n",
    ],
    [
      "literal",
      "summary: |\n  Un accord de\n\n  l'Etat signé.\ntitle: T",
      "5:5",
      "summary: |\n  Un accord de\n\n  l'État signé.\ntitle: T",
      "summary: |\n  Un accord de\n\n  l’État signé.\ntitle: T",
    ],
    [
      "in a flow map",
      "dateline: { place: L'Aquila, country: Etats-Unis }",
      "2:39",
      "dateline: { place: L'Aquila, country: États-Unis }",
      "dateline: { place: L’Aquila, country: États-Unis }",
    ],
    [
      "in a list of maps",
      "sources:\n  - url: https://exemple.org/l'Etat\n    title: L'Etat\n  - { title: 'L''un', url: 'https://exemple.org/' }",
      "4:14",
      "sources:\n  - url: https://exemple.org/l'Etat\n    title: L'État\n  - { title: 'L''un', url: 'https://exemple.org/' }",
      "sources:\n  - url: https://exemple.org/l'Etat\n    title: L’État\n  - { title: 'L’un', url: 'https://exemple.org/' }",
    ],
    [
      "with remarks, empty lines, a colon far away and keys of no text",
      "# L'Etat\n\nslug:    l'etat # L'Etat\ntitle   :   L'Etat   # d'ici\nauthors: [l'etat]\n",
      "5:15",
      "# L'Etat\n\nslug:    l'etat # L'Etat\ntitle   :   L'État   # d'ici\nauthors: [l'etat]\n",
      "# L'Etat\n\nslug:    l'etat # L'Etat\ntitle   :   L’État   # d'ici\nauthors: [l'etat]\n",
    ],
    [
      "after characters beyond U+FFFF",
      'title: 🙂 L\'Etat\nsummary: "\\U0001F642"',
      "2:13",
      'title: 🙂 L\'État\nsummary: "\\U0001F642"',
      'title: 🙂 L’État\nsummary: "\\U0001F642"',
    ],
  ];

  test.each(cases)("%s", (_, front, place, fixed, set) => {
    expect(reported(brief(front))).toEqual([`${place} typography/accent`]);
    expect(frontOf(fix(brief(front)))).toBe(fixed);
    expect(visible(frontOf(fix(brief(front), true)))).toBe(
      visible(set.replaceAll("~", "\u00a0").replaceAll("^", "\u202f")),
    );
  });

  test("what is written in a way that cannot be followed is reported at its value, and left to the build", () => {
    const text = brief('title: T\nsummary: "\\U0001F642 L\'Etat"');
    expect(reported(text)).toEqual(["3:10 typography/accent"]);
    expect(fix(text, true)).toBe(text);
  });

  test("a source’s title is set in its own language", () => {
    const text = brief("sources:\n  - { title: \"L'Etat!\", lang: en }\n  - { title: L'Etat, lang: ru }");
    expect(reported(text)).toEqual([]);
    expect(fix(text, true)).toBe(text.replace("L'Etat!", "L’Etat!"));
  });

  test("a file in another language, or of none that is known, is left", () => {
    const russian = brief("lang: ru\ntitle: L'Etat", "L'Etat...");
    expect([reported(russian, true), fix(russian, true)]).toEqual([[], russian]);
  });

  test("what cannot be read is left: no front matter, front matter that is broken, a map where a text goes", () => {
    for (const text of ["L'Etat.\n", "---\ntitle: L'Etat\n", "---\ntitle: [\n---\n"])
      expect(fix(text, true)).toBe(text);
    const map = brief("title: { fr: L'Etat }\nimage: ./l'Etat.jpg\nsources: L'Etat");
    expect(reported(map)).toEqual([]);
    expect(fix(map, true)).toBe(map);
    const broken = "---\ntitle: [\n---\nL'Etat.\n";
    expect(fix(broken, true)).toBe("---\ntitle: [\n---\nL’État.\n");
  });

  // How the module `yaml` writes a text: plain, quoted or folded, as the text asks.
  test.each(["PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_FOLDED"] as const)(
    "any text, written as %s",
    (form) => {
      fc.assert(
        fc.property(textOfFaults, fc.constantFrom(12, 30, 80), (random, lineWidth) => {
          const value = random.replace(/[\u2028\s]+/g, " ").trim();
          const written = stringify(
            { topics: ["l'a"], title: value, id: "l'b" },
            { defaultStringType: form, lineWidth },
          );
          const text = brief(written.trimEnd());
          const once = fix(text, true);
          const right = typeset(parse(frontOf(fix(text))).title, variants["fr-FR"]);
          fc.pre(lint(right, variants["fr-FR"]).every((one) => one.fix === null));
          const { title, ...others } = parse(frontOf(once));
          expect(visible(typeset(title, variants["fr-FR"]))).toBe(visible(right));
          expect(others).toEqual({ topics: ["l'a"], id: "l'b" });
          expect(fix(once, true)).toBe(once);
        }),
        RUNS,
      );
    },
  );
});

describe("Markdown, however it is written", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["emphasis", "L'*Etat*, **soeur**!", "L'*État*, **sœur**^!", "L’*État*, **sœur**^!"],
    ["a mark amid a word", "La s*oe*ur, l'oeuv**re**.", "La s*œ*ur, l'œuv**re**.", "La s*œ*ur, l’œuv**re**."],
    [
      "a link",
      `[L'Etat](/l'Etat/ "l'Etat")!`,
      `[L'État](/l'Etat/ "l'Etat")^!`,
      `[L’État](/l'Etat/ "l'Etat")^!`,
    ],
    [
      "an address",
      "Voir <https://a.fr/l'Etat>!",
      "Voir <https://a.fr/l'Etat>^!",
      "Voir <https://a.fr/l'Etat>^!",
    ],
    ["code", "`L'Etat...` etc...", "`L'Etat...` etc.", "`L'Etat...` etc."],
    ["a picture", "![L'Etat](./l'Etat.svg)", "![L'État](./l'Etat.svg)", "![L’État](./l'Etat.svg)"],
    ["another language", "[L'Etat!]{lang=en}!", "[L'Etat!]{lang=en}^!", "[L'Etat!]{lang=en}^!"],
    ["one's own", "[L'Etat!]{lang=fr} 5%", "[L'État^!]{lang=fr} 5~%", "[L’État^!]{lang=fr} 5~%"],
    [
      "a backslash",
      String.raw`L\'Etat \"oui\" etc...`,
      String.raw`L\'État \"oui\" etc.`,
      String.raw`L\'État \"oui\" etc.`,
    ],
    [
      "an entity",
      "L&#39;Etat &laquo;oui&raquo; l'un",
      "L&#39;État &laquo;oui&raquo; l'un",
      "L&#39;État &laquo;oui&raquo; l’un",
    ],
    [
      "quotation marks around marks",
      `"*Oui*", dit-il, "[non](/a/)".`,
      `"*Oui*", dit-il, "[non](/a/)".`,
      "«^*Oui*^», dit-il, «^[non](/a/)^».",
    ],
    ["quotation marks in marks", `*"Oui"* et **«non»**`, `*"Oui"* et **«non»**`, "*«^Oui^»* et **«^non^»**"],
    ["a hard break", "L'Etat\\\nA 5 %  \nl'un", "L'État\\\nA 5 %  \nl'un", "L’État\\\nA 5~%  \nl’un"],
    [
      "a quotation",
      "> L'Etat signe 5\n> % de\n> l'accord",
      "> L'État signe 5\n> % de\n> l'accord",
      "> L’État signe 5~% de\n> l’accord",
    ],
    ["a quotation without its mark", "> L'Etat\nl'un", "> L'État\nl'un", "> L’État\nl’un"],
    [
      "a list",
      "- L'Etat\n  - l'un\n\n1. L'Etat",
      "- L'État\n  - l'un\n\n1. L'État",
      "- L’État\n  - l’un\n\n1. L’État",
    ],
    [
      "a table",
      "| L'Etat | L'Etat |\n|:--|--:|\n| l'un | Etat |",
      "| L'État | L'État |\n|:--|--:|\n| l'un | État |",
      "| L’État | L’État |\n|:--|--:|\n| l’un | État |",
    ],
    ["a heading with an anchor", "## L'Etat! {#etat}", "## L'État^! {#etat}", "## L’État^! {#etat}"],
    ["a block of code", "```\nL'Etat\n```", "```\nL'Etat\n```", "```\nL'Etat\n```"],
    ["what would become a picture", "Ah! [L'un](/a/)", "Ah^! [L'un](/a/)", "Ah^! [L’un](/a/)"],
    [
      "dashes",
      "L'un -- l'autre -- et 2020--2024",
      "L'un -- l'autre -- et 2020--2024",
      "L’un –~l’autre~– et 2020–2024",
    ],
  ];

  test.each(cases)("%s", (_, body, fixed, set) => {
    const withSpaces = (text: string) => text.replaceAll("~", "\u00a0").replaceAll("^", "\u202f");
    expect(visible(fix(brief("title: T", body)))).toBe(visible(brief("title: T", withSpaces(fixed))));
    expect(visible(fix(brief("title: T", body), true))).toBe(visible(brief("title: T", withSpaces(set))));
  });

  test("remarks have the place of the character in the file, also in what the site sets", () => {
    const body = "> Un mot et\n> **l'Etat** 5 %.\n\n- la *soeur*!";
    expect(reported(brief("title: T", body), true)).toEqual([
      "5:6 typography/as-typed",
      "5:7 typography/accent",
      "5:15 typography/as-typed",
      "7:7 typography/ligature",
      "7:13 typography/missing-space",
    ]);
  });

  test("what is set is said in words", () => {
    const { problems, setByBuild } = lookAtTypography(brief("title: T", `«oui»  ! l'un`), FILE, settings(), {
      sets: true,
    });
    expect(setByBuild).toBe(4);
    expect(problems.map(({ says }) => says.fr.replaceAll(/[\u00a0\u202f]/g, " "))).toEqual([
      "ici rien ; le site imprime une espace fine insécable",
      "ici rien ; le site imprime une espace fine insécable",
      "ici plusieurs espaces ; le site imprime une espace fine insécable",
      "ici ' ; le site imprime ’",
    ]);
  });

  test("exceptions and the site’s own spaces hold", () => {
    const text = brief("title: T", "Yahoo! et Google? Oui !");
    const own = settings({ exceptions: ["Yahoo!"], signs: "no-break" });
    expect(fixTypography(text, FILE, own, { sets: true })).toBe(
      brief("title: T", "Yahoo! et Google\u00a0? Oui\u00a0!"),
    );
  });
});

describe("site.yaml", () => {
  const SITE = `title: L'Etat # d'ici
description: { fr: "Brèves d'Etat!", en: "The state's briefs!" }
url: https://exemple.org/l'Etat/
languages: [fr]
authors:
  l-etat:
    name: Mr Dupont
topics:
  l'a: { title: L'Egypte }
`;

  test("its texts are fixed, each in its language", () => {
    expect(reported(SITE, false, "site.yaml")).toEqual([
      "1:10 typography/accent",
      "2:30 typography/accent",
      "2:34 typography/missing-space",
      "7:11 typography/civility",
      "9:19 typography/accent",
    ]);
    expect(fix(SITE, true, "site.yaml")).toBe(`title: L’État # d'ici
description: { fr: "Brèves d’État\u202f!", en: "The state’s briefs!" }
url: https://exemple.org/l'Etat/
languages: [fr]
authors:
  l-etat:
    name: M.\u00a0Dupont
topics:
  l'a: { title: L’Égypte }
`);
  });

  test("one text for several languages is reported, and left: each sets it in its own way", () => {
    const both = SITE.replace("[fr]", "[fr, en]");
    const fixed = fix(both, true, "site.yaml");
    expect(reported(both, false, "site.yaml")).toHaveLength(5);
    expect(fixed).toContain("title: L'Etat # d'ici");
    expect(fixed).toContain("{ title: L'Egypte }");
    expect(fixed).toContain("d’État\u202f!");
  });
});

describe("the file’s own line ends", () => {
  const RAW = "---\r\ntitle: L'Etat\r\n---\r\nL'accord 5\r\n% !\r\n";

  test.each([
    ["as Windows writes them", RAW],
    ["with a byte order mark", `\ufeff${RAW}`],
    ["of old Macs", RAW.replaceAll("\r\n", "\r")],
    ["no end of the last line", RAW.slice(0, -2)],
    ["of both kinds", RAW.replace("\r\n", "\n")],
  ])("%s: nothing changes, nothing comes back changed", (_, raw) => {
    expect(likeFile(withLineEnds(raw), raw)).toBe(raw);
    const fixed = likeFile(fix(withLineEnds(raw)), raw);
    expect(fixed).toBe(raw.replace("Etat", "État"));
  });

  test("where two lines become one, the others keep theirs", () => {
    expect(likeFile(fix(withLineEnds(RAW), true), RAW)).toBe(
      "---\r\ntitle: L’État\r\n---\r\nL’accord 5\u00a0%\u202f!\r\n",
    );
  });

  test("tabs stay", () => {
    const text = "---\ntitle:\tL'Etat\t# a\n---\n-\tL'Etat\tl'un\n";
    expect(fix(text, true)).toBe("---\ntitle:\tL’État\t# a\n---\n-\tL’État\tl’un\n");
  });
});
