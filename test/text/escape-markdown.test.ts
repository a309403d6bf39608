import { describe, expect, test } from "vitest";
import { escapeMarkdown, markdownOf } from "../../src/text/escape-markdown.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { growthOf } from "../growth-of.ts";
import { fc, SEED } from "../property.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 5) * 200;

function read(markdown: string) {
  const { body, problems, links, paths, pictures } = parseMarkdown(markdown, "f.md", 1);
  const strings = body.parts.filter((part) => typeof part === "string");
  return {
    text: body.text,
    html: strings.join(""),
    asked: [
      // What another tool would read is reported; here it is text.
      ...problems.filter(({ rule }) => rule !== "text/foreign-mark"),
      ...links,
      ...paths,
      ...pictures,
      ...body.parts.filter((part) => typeof part !== "string"),
    ],
  };
}

/** The white space that CommonMark does not keep, as `markdownOf` says it. */
const settled = (paragraph: string) =>
  paragraph.replace(/[ \t]*[\r\n][ \t\r\n]*/g, " ").replace(/^[ \t]+|[ \t]+$/g, "");

function expectSameText(paragraphs: readonly string[]) {
  const wanted = paragraphs.map(settled).filter((paragraph) => paragraph !== "");
  fc.pre(wanted.some((paragraph) => paragraph.trim() !== ""));
  const { text, html, asked } = read(markdownOf(paragraphs));
  expect(text).toBe(wanted.join("\n\n"));
  // Web and mail addresses are links, whose text is as it was.
  expect(
    html.replace(/<a href="(?:https?:|mailto:)[^"<>]*">|<\/a>/g, "").replace(/^<p>|<\/p>\n<p>|<\/p>$/g, ""),
  ).not.toMatch(/[<>]/);
  expect(html.split("<p>").length - 1).toBe(wanted.length);
  expect(asked).toEqual([]);
}

/** Any character that pages and feeds can hold. */
const anyCharacter = fc
  .string({ unit: "binary", minLength: 1, maxLength: 1 })
  .filter((character) => /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}])$/u.test(character));

const pieces = [
  ..."*_`~[](){}<>&|\\#+-=.!:;\"'/@$%^,? \t\n".split(""),
  ..."** __ ~~ ``` ~~~ --- *** ___ ![ ](/a) ](brief:abc) ](https://a.b) ]{lang=ru} {lang=ru} {#d1} {#suite} [^1] [^1]: ]: [a]: /b".split(
    " ",
  ),
  ..."&eacute; &#233; &#xE9; &T; &amp <p> </p> <br> <div> <!-- --> <?x <a@b.c> <6@b.c> <https://a.b> <script> <![CDATA[".split(
    " ",
  ),
  ..."- ,: ,+ ,* ,# ,###### ,> ,1. ,12) ,123456789. ,1234567890. ,| a | b |,| --- | --- |,===, - , * , _ ,\u00a0,\u202f,\u3000,\ufeff,\u2028,«,»,’,—,•,😀,𝐀,é".split(
    ",",
  ),
  ..."a,b,z,7,1,le,mot,snake_case,brief:,https://exemple.org/a_b_(c)*,http://,www.,www.exemple.org,jean_paul@exemple.org,@exemple.org,?x&amp;y,&amp;".split(
    ",",
  ),
];
const rich = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""));
const plain = fc.array(anyCharacter, { maxLength: 30 }).map((parts) => parts.join(""));
const mixed = fc
  .array(fc.oneof(anyCharacter, fc.constantFrom(...pieces)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""));

describe(`any text is given back as it was, as paragraphs and nothing else (seed ${SEED})`, () => {
  test.each([
    ["all of Unicode", plain, RUNS],
    ["full of marks", rich, 4 * RUNS],
    ["both", mixed, RUNS],
  ] as const)("%s", (_, paragraph, numRuns) => {
    const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(paragraphs, expectSameText), { numRuns });
  });

  test("a bracket in what looks like the call of a note", () => {
    expectSameText(["*[^[^1]:*"]);
  });

  test("every two marks side by side", () => {
    for (const a of pieces) for (const b of pieces) expectSameText([`x${a}${b}y`, `p.${a}${b}`, "fin"]);
  });
});

describe("what is not a mark is left readable", () => {
  test.each([
    "« Nous […] signerons », a-t-il dit – sans date (voir p. 3).",
    "Le fichier mon_fichier_final.txt et l’adresse https://exemple.org/a_b/c_d?x=1&y=2#z",
    "Sur https://exemple.org/_a_/*b*~~c, www.exemple.org/__d__/, jean_paul_@exemple.org et x_y@exemple.org",
    "5 * 3 * 2 = 30 ; 2 < 3 > 1 ; ~10 km ; C:\\Users ; a|b ; l’{annexe} ; R&D",
    "#MeToo, un * seul astérisque, un ` seul et _un seul",
    "1.5 million ; 1.Premier ; 10) sans espace après",
    "-10 °C à Minsk, +3 % sur un an",
    "— Oui, dit-il.",
    "2024 : l’année",
  ])("%s", (text) => {
    const line = text.replace(/^1\.5/, "1.5");
    expect(escapeMarkdown(line)).toBe(line);
    expectSameText([line]);
  });
});

describe("what is a mark is escaped once, where it begins", () => {
  test.each([
    ["- un point", "\\- un point"],
    ["1. Premier", "1\\. Premier"],
    ["12) Douzième", "12\\) Douzième"],
    ["# Titre", "\\# Titre"],
    ["> cité", "\\> cité"],
    ["***", "\\***"],
    ["- - -", "\\- - -"],
    ["*très*", "\\*très\\*"],
    ["__init__", "\\_\\_init\\_\\_"],
    ["[lien](https://a.b)", "[lien\\](https://a.b)"],
    ["[мир]{lang=ru}", "[мир\\]{lang=ru}"],
    ["[1]: note", "\\[1]: note"],
    ["[1\u2028a]: note", "\\[1\u2028a]: note"],
    ["<p>", "\\<p>"],
    ["&eacute;", "\\&eacute;"],
    ["[^1]: note", "\\[^1]: note"],
    ["un mot[^1] et [^2]", "un mot\\[^1] et \\[^2]"],
    [": une définition", "\\: une définition"],
    ["Fin {#d1}", "Fin \\{#d1}"],
    ["a\\*b", "a\\\\*b"],
    ["https\\://a.b/_c_", "https\\\\://a.b/\\_c\\_"],
    ["https://a.b/?x&amp;y *z*", "https://a.b/?x&amp;amp;y \\*z\\*"],
    ["~~non~~", "\\~\\~non\\~\\~"],
    ["`a` et `b`", "\\`a\\` et \\`b\\`"],
  ])("%s", (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
    expectSameText([text]);
  });
});

test.each(["[", "](", "[^", "[^1]", "*a ", "_", "`", "``` ", "<", "<a", "&a", "\\", "~~", "- ", "{#a}"])(
  "the cost of a line of “%s” grows in proportion to its length",
  (mark) => {
    expect(growthOf((size) => escapeMarkdown(mark.repeat(size)), 3_000)).toBeLessThan(128);
  },
);
