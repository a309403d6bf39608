import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";

const parse = (source: string) => parseMarkdown(source, "f.md", 1);
const htmlOf = (source: string) =>
  parse(source)
    .body.parts.filter((part) => typeof part === "string")
    .join("");

describe("marks of Brevier's own", () => {
  test("a fragment of another language is a span with its language, and its direction where it runs the other way", () => {
    expect(htmlOf("Le président [Путин]{lang=ru} et [*سلام*]{lang=fa}.")).toBe(
      '<p>Le président <span lang="ru">Путин</span> et <span lang="fa" dir="rtl"><em>سلام</em></span>.</p>',
    );
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
      "Voir [a](brief:abc-1), [b](/a-propos/) et [c](#d1).\n\nEt [d](brief:xyz).",
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

  test.each(["javascript:alert(1)", "JavaScript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd"])(
    "%s is refused",
    (href) => {
      expect(parse(`[x](${href})`).problems.map(({ rule }) => rule)).toEqual(["text/unsafe-link"]);
    },
  );

  test("an image carries its alternative text, escaped, and asks for its file", () => {
    const { body, pictures } = parse('Texte.\n\n![Carte "A" & B](./carte.svg)');
    expect(pictures).toEqual([{ target: "./carte.svg", line: 3, column: 18 }]);
    expect(body.parts.at(-1)).toBe(' alt="Carte &quot;A&quot; &amp; B" loading="lazy"></p>');
  });
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
  const signs = fc.constantFrom(
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
    fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
      const { body, problems } = parse(parts.join(""));
      const markup = body.parts.map((part) => (typeof part === "string" ? part : "")).join("");
      if (problems.some(({ rule }) => rule === "text/raw-html" || rule === "text/unsafe-link")) return;
      expect(markup).not.toMatch(/<script|<[a-z]+[^>]* on[a-z]+=|href="javascript:|\0/i);
    }),
    { numRuns: 3000 },
  );
});
