import { describe, expect, test } from "vitest";
import { sortProblems } from "../../src/base/problem.ts";
import { variants } from "../../src/language/typography/variants.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { shownBody } from "./shown-body.ts";

const visible = (text: string) => text.replaceAll("\u00a0", "~").replaceAll("\u202f", "^");
const FRENCH = { lang: "fr", variant: variants["fr-FR"], isLinted: true };
const ENGLISH = { lang: "en", variant: variants.en, isLinted: true };

function read(source: string, language = FRENCH) {
  const { body, problems } = parseMarkdown(source, "f.md", 5, language);
  const html = shownBody(body);
  return {
    html: visible(html),
    text: visible(body.text),
    problems: sortProblems(problems).map(({ rule, place }) => `${place.line}:${place.column} ${rule}`),
  };
}

// U+00A0 is written as ~, U+202F as ^.
describe("a block is set as one text, whatever marks part it", () => {
  test.each([
    ["« *mot* »", "<p>«^<em>mot</em>^»</p>"],
    ["«*mot*»", "<p>«^<em>mot</em>^»</p>"],
    ["*«mot»*", "<p><em>«^mot^»</em></p>"],
    ["l'**accord**", "<p>l’<strong>accord</strong></p>"],
    ["**l'** accord", "<p><strong>l’</strong> accord</p>"],
    ["*l*'accord", "<p><em>l</em>’accord</p>"],
    ['dit "[oui](/a/) et [non](/b/)" hier', '<p>dit «^<a href="…">oui</a> et <a href="…">non</a>^» hier</p>'],
    ['"*oui*" : "**non**"', "<p>«^<em>oui</em>^»~: «^<strong>non</strong>^»</p>"],
    ["50 *%* et *1* 200", "<p>50~<em>%</em> et <em>1</em>^200</p>"],
    ["*Quoi* !", "<p><em>Quoi</em>^!</p>"],
    ["M. **Lavrov**", "<p>M.~<strong>Lavrov</strong></p>"],
    ["un -- *deux* -- trois", "<p>un –~<em>deux</em>~– trois</p>"],
    ["a...*b*", "<p>a…<em>b</em></p>"],
    ["Il est prêt,\ndit-il\n: signé", "<p>Il est prêt,\ndit-il~: signé</p>"],
    ["> prêt\n> ; signé", "<blockquote>\n<p>prêt^; signé</p>\n</blockquote>"],
    ["— Oui !  \n— Non !", "<p>—~Oui^!<br>\n—~Non^!</p>"],
    ["L´accord d´Astana, puis d`autres et l`Iran.", "<p>L’accord d’Astana, puis d’autres et l’Iran.</p>"],
    ["d`autres, du `code`, l`Iran et `x`", "<p>d’autres, du <code>code</code>, l’Iran et <code>x</code></p>"],
    ["l`*accord*, a`b`, `c`d", "<p>l’<em>accord</em>, a<code>b</code>, <code>c</code>d</p>"],
    [
      "l'[@elysee](/a/), l'*[oui]*, d'`x`",
      '<p>l’<a href="…">@elysee</a>, l’<em>[oui]</em>, d’<code>x</code></p>',
    ],
    ["de l'\naccord", "<p>de l’\naccord</p>"],
    ["## L'accord : oui", "<h2>L’accord~: oui</h2>"],
    ["- l'un ;\n- l'autre.", "<ul>\n<li>l’un^;</li>\n<li>l’autre.</li>\n</ul>"],
  ])("%s", (source, html) => {
    expect(read(source).html).toBe(html);
  });

  test("cells of a table are texts of their own", () => {
    expect(read('| l\'un | "a |\n|---|---|\n| 5 % | b" |').html).toContain("<th>l’un</th>\n<th>&quot;a</th>");
  });

  test("the plain text is set like the page's", () => {
    expect(read("L'*accord* :\n`l'a`").text).toBe("L’accord~: l'a");
  });
});

describe("what is no French text stays as it is written", () => {
  test.each([
    ['`l\'a "b" ;` !', "<p><code>l'a &quot;b&quot; ;</code>^!</p>"],
    ['[l\'x "y" :]{lang=en} !', '<p><span lang="en">l\'x &quot;y&quot; :</span>^!</p>'],
    [
      "« [Путин]{lang=ru} » l'[x]{lang=ru}",
      '<p>«^<span lang="ru">Путин</span>^» l’<span lang="ru">x</span></p>',
    ],
    ["<https://ex.org/l'a...b> !", "<p><a href=\"https://ex.org/l'a...b\">https://ex.org/l'a...b</a>^!</p>"],
    [
      "[l'a](https://ex.org/l'a) https://ex.org/l'b",
      '<p><a href="https://ex.org/l\'a">l’a</a> <a href="https://ex.org/l\'b">https://ex.org/l\'b</a></p>',
    ],
    ['dit \\"oui\\" et l\\\'a', "<p>dit &quot;oui&quot; et l'a</p>"],
    ["a&nbsp;! &quot;b&quot;", "<p>a~! &quot;b&quot;</p>"],
    ['un "deux trois', "<p>un &quot;deux trois</p>"],
  ])("%s", (source, html) => {
    expect(read(source).html).toBe(html);
  });

  test("a fragment of the same language, of another country, is set with the text", () => {
    expect(read("[l'a !]{lang=fr-CA}").html).toBe('<p><span lang="fr-CA">l’a^!</span></p>');
  });

  test("a fence is code", () => {
    expect(read('```\nl\'a : "b"\n```').html).toContain("l'a : &quot;b&quot;");
  });

  test("without a variant nothing changes", () => {
    const { body } = parseMarkdown('l\'a : "b"', "f.md", 1);
    expect(body.text).toBe('l\'a : "b"');
  });
});

describe("alternatives and titles are words too", () => {
  test("of a picture", () => {
    expect(read('![L\'*Iran* : "x"](./a.png)').html).toBe(
      '<p><img… alt="L’Iran~: «^x^»" loading="lazy"></p>',
    );
  });

  test("of a link", () => {
    expect(read('[a](https://ex.org/ "l\'un : deux")').html).toBe(
      '<p><a href="https://ex.org/" title="l’un~: deux">a</a></p>',
    );
  });
});

describe("in English", () => {
  test.each([
    ['"Don\'t," *he* said -- `a--b`', "<p>“Don’t,” <em>he</em> said – <code>a--b</code></p>"],
    ["Wait ... 50 % : really ?", "<p>Wait ... 50 % : really ?</p>"],
  ])("%s", (source, html) => {
    expect(read(source, ENGLISH).html).toBe(html);
  });
});

describe("what a copy editor would mark is reported where it is written", () => {
  test.each([
    [
      "Fini! Sa *soeur*, l'[Etat](/a/).",
      ["5:5 typography/missing-space", "5:11 typography/ligature", "5:22 typography/accent"],
    ],
    ["> un\n> *deux* 2ème", ["6:10 typography/ordinal"]],
    [
      "| a | soeur |\n|---|---|\n| Etat | Etat |",
      ["5:7 typography/ligature", "7:3 typography/accent", "7:10 typography/accent"],
    ],
    [
      "\\*Etat \\_Etat\\_ &amp; Etat",
      ["5:3 typography/accent", "5:10 typography/accent", "5:23 typography/accent"],
    ],
    [
      "***Etat*** ~~Etat~~ __Etat__",
      ["5:4 typography/accent", "5:14 typography/accent", "5:23 typography/accent"],
    ],
    ["- un\n\n  - ![l'Etat](./a.png) etc...", ["7:9 typography/accent", "7:24 typography/etc"]],
    ["[Etat](https://Etat.org/Etat) Etat", ["5:2 typography/accent", "5:31 typography/accent"]],
    ["`Etat` [Etat]{lang=en} <https://Etat.org> Etat", ["5:43 typography/accent"]],
    ["## Etat ##\n\nA Paris", ["5:4 typography/accent", "7:1 typography/capital-a"]],
    ['un "deux', ["5:4 typography/unbalanced-quotes"]],
  ])("%s", (source, expected) => {
    expect(read(source).problems.filter((problem) => problem.includes("typography"))).toEqual(expected);
  });

  test("nothing of it in English, but quotations that are never closed", () => {
    expect(read('Fini! Etat, soeur, 2ème, "x', ENGLISH).problems).toEqual([
      "5:26 typography/unbalanced-quotes",
    ]);
  });
});
