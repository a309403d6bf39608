import { describe, expect, test } from "vitest";
import { sortProblems } from "../../src/base/problem.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { fc } from "../property.ts";
import { shownBody } from "./shown-body.ts";

const parse = (source: string) => parseMarkdown(source, "f.md", 1);
const htmlOf = (source: string) =>
  parse(source)
    .body.parts.filter((part) => typeof part === "string")
    .join("");
/** The problems of a text, in the order of a report: `line:column rule`. */
const problemsOf = (source: string) =>
  sortProblems(parse(source).problems).map(({ place, rule }) => `${place.line}:${place.column} ${rule}`);

describe("marks of Brevier's own", () => {
  test("a fragment of another language is a span with its language, and its direction where it runs the other way", () => {
    expect(htmlOf("Le président [Путин]{lang=ru} et [*سلام*]{lang=fa}.")).toBe(
      '<p>Le président <span lang="ru">Путин</span> et <span lang="fa" dir="rtl"><em>سلام</em></span>.</p>',
    );
  });

  const SALAM = '<span lang="ar" dir="rtl">سلام</span>';
  test.each([
    ["[سلام]{lang=ar}", `<p dir="rtl">${SALAM}</p>`],
    ["[سلام]{lang=ar}\n[سلام]{lang=ar} {#d1}", `<p id="d1" dir="rtl">${SALAM}\n${SALAM}</p>`],
    [
      "> [سلام]{lang=ar}\n>\n> [سلام]{lang=ar}",
      `<blockquote dir="rtl">\n<p dir="rtl">${SALAM}</p>\n<p dir="rtl">${SALAM}</p>\n</blockquote>`,
    ],
    ["> [سلام]{lang=ar}\n>\n> Paix.", `<blockquote>\n<p dir="rtl">${SALAM}</p>\n<p>Paix.</p>\n</blockquote>`],
    ["- [سلام]{lang=ar}\n- Paix", `<ul>\n<li dir="rtl">${SALAM}</li>\n<li>Paix</li>\n</ul>`],
    ["Il dit [سلام]{lang=ar}", `<p>Il dit ${SALAM}</p>`],
    ["« [سلام]{lang=ar} »", `<p>« ${SALAM} »</p>`],
    ["[Мир]{lang=ru}", '<p><span lang="ru">Мир</span></p>'],
  ])("a block with no other words than from right to left is laid out so: %j", (source, expected) => {
    expect(htmlOf(source)).toBe(expected);
  });

  test("a closing {#id} is the anchor of its block", () => {
    expect(htmlOf("Il l’a dit. {#d1}\n\n## Suite {#suite}")).toBe(
      '<p id="d1">Il l’a dit.</p>\n<h2 id="suite">Suite</h2>',
    );
  });

  test.each([
    "L’{annexe} du traité.",
    "[mot]{lang=}",
    "Fin \\{#d1}",
    "[mot]{class=x}",
    "Milieu {#d1} de phrase",
  ])("any other brace is text: %s", (source) => {
    expect(htmlOf(source)).toBe(`<p>${source.replace("\\", "")}</p>`);
  });
});

describe("addresses", () => {
  test("links between briefs, to the site and to anchors are slots, with their places", () => {
    const { body, links, paths, problems } = parse(
      "Voir [a](brief:abc-1), [b](/a-propos/) et [c](#d1).\n\nEt [d](brief:xyz). {#d1}",
    );
    expect(problems).toEqual([]);
    expect(links).toEqual([
      { target: "abc-1", line: 1, column: 10 },
      { target: "xyz", line: 3, column: 8 },
    ]);
    expect(paths).toEqual([{ target: "/a-propos/", line: 1, column: 28 }]);
    expect(body.parts.filter((part) => typeof part !== "string")).toEqual([
      { to: "brief", id: "abc-1" },
      { to: "site", path: "/a-propos/" },
      { to: "fragment", id: "d1" },
      { to: "brief", id: "xyz" },
    ]);
  });

  test("the place of a repeated mistake is that of each of its occurrences", () => {
    const { problems } = parse("Un [a](../x), un [b](../x).\n\nEncore [c](../x).");
    expect(problems.map(({ place }) => [place.line, place.column])).toEqual([
      [1, 8],
      [1, 22],
      [3, 12],
    ]);
  });

  test("an address from a definition stands at its block, and those that follow keep their places", () => {
    expect(problemsOf("Un [a][r].\n\nUn [b](../x).\n\n- un [c](../y)\n\n[r]: ../z")).toEqual([
      "1:1 text/relative-link",
      "3:8 text/relative-link",
      "5:10 text/relative-link",
    ]);
  });

  test("an address that its block writes another way is not taken for that of a later block, nor of a later link", () => {
    expect(problemsOf("Un [a](../&#120;) et [b](../y).\n\nUn [c](../x).")).toEqual([
      "1:1 text/relative-link",
      "1:26 text/relative-link",
      "3:8 text/relative-link",
    ]);
    expect(problemsOf("Un [a][r] et [b](../x).\n\n[r]: ../x")).toEqual([
      "1:1 text/relative-link",
      "1:18 text/relative-link",
    ]);
  });

  test("a mark at the end of a block does not hide the places before it", () => {
    expect(
      problemsOf(
        "Un. {#a}\n\nUn [b](../x)\net [c](../y). {#a}\n\n| a {#t} | b |\n|---|---|\n| [c](../z) {#t} | d |",
      ),
    ).toEqual([
      "3:8 text/relative-link",
      "4:8 text/relative-link",
      "4:15 text/duplicate-anchor",
      "8:7 text/relative-link",
      "8:13 text/duplicate-anchor",
    ]);
  });

  test.each(["javascript:alert(1)", "JavaScript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd"])(
    "%s is refused",
    (href) => {
      expect(parse(`[x](${href})`).problems.map(({ rule }) => rule)).toEqual(["text/unsafe-link"]);
    },
  );

  test("an image carries its alternative text, escaped, and asks for its file", () => {
    const { body, pictures } = parse('Texte.\n\n![Carte "A" & B](./carte.svg)');
    expect(pictures).toEqual([{ target: "./carte.svg", line: 3, column: 18 }]);
    expect(shownBody(body)).toContain('<p><img… alt="Carte &quot;A&quot; &amp; B" loading="lazy"></p>');
  });
});

describe("anchors", () => {
  test("an item of a tight list carries its own", () => {
    expect(htmlOf("- un {#d1}\n- deux")).toBe('<ul>\n<li id="d1">un</li>\n<li>deux</li>\n</ul>');
    expect(htmlOf("1. un\n2. *deux* fois {#d2}\n   - trois {#d3}")).toBe(
      '<ol>\n<li>un</li>\n<li id="d2"><em>deux</em> fois\n<ul>\n<li id="d3">trois</li>\n</ul>\n</li>\n</ol>',
    );
    expect(htmlOf("- un {#d1}\n\n- deux")).toBe(
      '<ul>\n<li>\n<p id="d1">un</p>\n</li>\n<li>\n<p>deux</p>\n</li>\n</ul>',
    );
  });

  test("a later paragraph of an item carries its own", () => {
    const html = htmlOf("- un {#d1}\n  ***\n  deux {#d2}");
    expect(html).toContain('<li id="d1">un');
    expect(html).toContain('<p id="d2">deux</p>');
  });

  test("two of one name in a list are reported", () => {
    expect(problemsOf("- un {#d1}\n- deux {#d1}")).toEqual(["2:8 text/duplicate-anchor"]);
  });

  test.each(["main", "correction-1", "update-12", "clarification-3"])("%s is the page’s own", (id) => {
    expect(problemsOf(`Un.\n\nDeux. {#${id}}`)).toEqual(["3:7 text/reserved-anchor"]);
  });

  test.each(["main-d-oeuvre", "correction", "correction-1-bis", "mise-a-jour-1"])("%s is free", (id) => {
    expect(problemsOf(`Un. {#${id}}`)).toEqual([]);
  });

  test("a link to an anchor that no block has is reported; it may stand before its block", () => {
    expect(problemsOf("Voir [a](#suite) et [b](#rien).\n\n## Suite {#suite}")).toEqual([
      "1:25 text/unknown-anchor",
    ]);
  });
});

describe("nothing written is lost without a word", () => {
  test.each([
    ["a paragraph that reads as a definition", 'Un.\n\n[Note]: Reuters "x"', ["3:1 text/lost-definition"]],
    ["one in a quotation", "Un.\n\n> [Note]: Reuters", ["3:3 text/lost-definition"]],
    ["a second of the same name", "Un [a][r].\n\n[r]: /a\n[R]: /b", ["4:1 text/lost-definition"]],
    ["one that is named in code alone", "Un `[a][r]`.\n\n[r]: /a", ["3:1 text/lost-definition"]],
    ["the title of an image", 'Un ![c](./c.svg "Minsk")', ["1:9 text/image-title"]],
    ["the title of an image’s definition", 'Un ![c][r].\n\n[r]: ./c.svg "Minsk"', ["1:1 text/image-title"]],
    ["quotations too deep", `Un.\n\n${">".repeat(100)} Deux.`, ["3:1 text/too-deep"]],
    ["lists too deep", `Un.\n\n${"- ".repeat(50)}Deux.`, ["3:1 text/too-deep"]],
    [
      "a heading without words",
      "Un.\n\n## \n\n### &nbsp;\n\n## {#x}",
      ["3:1", "5:1", "7:1"].map((at) => `${at} text/empty-heading`),
    ],
    [
      "a link without words",
      "Un [](https://a.b), [ &#8203;](/c) et [][r].\n\n[r]: /a",
      ["1:1", "1:7", "1:32"].map((at) => `${at} text/empty-link`),
    ],
  ])("%s", (_, source, expected) => {
    expect(problemsOf(source)).toEqual(expected);
  });

  test.each([
    "Un [a][r], [r][] et ![c][i].\n\n[r]: /a\n[i]: ./c.svg",
    '[a](/b "Titre")',
    `${">".repeat(99)} Un.`,
    `${"- ".repeat(49)}Un.`,
    "## *a*\n\n## `b`\n\n## ![c](./c.svg)",
    "[![c](./c.svg)](/a), [*a*](/b), [`c`](/d) et <https://a.b>",
  ])("nothing is to be reported of %s", (source) => {
    expect(problemsOf(source)).toEqual([]);
  });

  test("a definition that is used leaves no trace in the HTML", () => {
    expect(htmlOf("- un\n\n  [r]: https://a.b\n- [a][r]\n\n[s]: https://c.d\n\nFin [s].")).not.toMatch(
      /\[|<>/,
    );
  });
});

describe("characters that XML 1.0 cannot hold", () => {
  test.each([
    "&#12;",
    "&#xC;",
    "&#13;",
    "&#0;",
    "&#1;",
    "&#x1F;",
    "&#xFFFE;",
    "&#xFFFF;",
    "&#xD800;",
    "&#x110000;",
    "&#150;",
    "&#x1FFFE;",
  ])("%s is refused, wherever it stands", (reference) => {
    expect(problemsOf(`Un.\n\nUn *mot${reference}* et\n${reference}.`)).toEqual([
      "3:8 text/control-character",
      "4:1 text/control-character",
    ]);
    expect(problemsOf(`Un.\n\n![Un mot${reference}](./c.svg)`)).toEqual(["3:9 text/control-character"]);
    expect(problemsOf(`## Titre ${reference}\n\n| a${reference} |\n|---|`)).toEqual([
      "1:10 text/control-character",
      "3:4 text/control-character",
    ]);
  });

  test("in the title of a link", () => {
    expect(problemsOf('Un.\n\nUn [a](/b "c&#12;").')).toEqual(["3:1 text/control-character"]);
  });

  test("whatever gives one, no HTML, text or address holds it without a problem", () => {
    const forbidden = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
    const parts = fc.oneof(
      fc.constantFrom(
        "[",
        "](/a",
        ' "',
        '")',
        ")",
        "![",
        "`",
        "\n\n",
        "## ",
        "~~~",
        "|",
        "{#a}",
        "&#",
        "&#x",
        ";",
        "12",
        "FFFE",
        "a",
      ),
      fc.nat(0x110010).map((code) => `&#${code};`),
      fc.nat(0xa0).map((code) => `&#x${code.toString(16)};`),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (pieces) => {
        const { body, links, paths, pictures, problems } = parse(pieces.join("").replaceAll("\0", ""));
        const printed = [
          body.text,
          JSON.stringify(body.parts),
          ...body.parts,
          ...[...links, ...paths, ...pictures].map(({ target }) => target),
        ];
        const isHeld = printed.some((value) => typeof value === "string" && forbidden.test(value));
        expect(isHeld && !problems.some(({ rule }) => rule === "text/control-character")).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["&eacute;&nbsp;&#233;&#x1F600;&Tab;&NewLine;\ufffd", "Le code `&#12;` et\n\n~~~\n&#12;\n~~~"])(
    "%s is text",
    (source) => {
      expect(problemsOf(source)).toEqual([]);
    },
  );
});

test("the alternative text of an image is what its Markdown says", () => {
  expect(shownBody(parse("Texte.\n\n![R&amp;D de *l’an*](./carte.svg)").body)).toContain(
    ' alt="R&amp;D de l’an" loading="lazy"></p>',
  );
});

describe("text", () => {
  test("is what a reader hears: no markup, an image is not counted, notes of code are", () => {
    const { body } = parse("Un **mot** et `code`\nà la ligne.\n\n- un\n- deux « trois » !");
    expect(body.text).toBe("Un mot et code à la ligne.\n\nun\n\ndeux « trois » !");
    expect(body.words).toBe(10);
  });

  test("indented lines and underlined lines are paragraphs: no one means code or a heading by them", () => {
    expect(htmlOf("Un.\n\n    Deux.\n\nTrois\n===")).toBe("<p>Un.</p>\n<p>Deux.</p>\n<p>Trois\n===</p>");
  });

  test("cells of a table are aligned by a class, since the page's policy forbids styles", () => {
    const table = htmlOf("| a | b |\n|--:|:-:|\n| 1 | 2 |");
    expect(table).toContain('<td class="align-right">1</td>');
    expect(table).not.toContain("style");
  });
});

test("whatever is written, no element, attribute or address gets through that Markdown does not make", () => {
  const marks = fc.constantFrom(
    "<",
    ">",
    '"',
    "'",
    "&",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "!",
    "`",
    "*",
    "_",
    "#",
    "\n",
    " ",
    "\\",
    "script",
    "onload=",
    "javascript:",
    "lang=ru",
    "a",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 30 }), (parts) => {
      const { body, problems } = parse(parts.join(""));
      const markup = body.parts.map((part) => (typeof part === "string" ? part : "")).join("");
      if (problems.some(({ rule }) => rule === "text/raw-html" || rule === "text/unsafe-link")) return;
      expect(markup).not.toMatch(/<script|<[a-z]+[^>]* on[a-z]+=|href="javascript:|\0/i);
    }),
    { numRuns: 3000 },
  );
});
