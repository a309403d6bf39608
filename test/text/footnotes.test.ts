import { describe, expect, test } from "vitest";
import { sortProblems } from "../../src/base/problem.ts";
import { variants } from "../../src/language/typography/variants.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { growthOf } from "../growth-of.ts";

const FRENCH = { lang: "fr", variant: variants["fr-FR"], isLinted: true };

/** As on the page of the text itself. */
function read(source: string) {
  const { body, problems } = parseMarkdown(source, "f.md", 1, FRENCH);
  return {
    html: body.parts
      .map((part) => (typeof part === "string" ? part : part.to === "fragment" ? `#${part.id}` : "…"))
      .join(""),
    text: body.text,
    problems: sortProblems(problems).map(
      ({ place, severity, rule }) => `${place.line}:${place.column} ${severity} ${rule}`,
    ),
  };
}

const call = (number: number, id = "") => `<sup${id}><a href="#fn:${number}">[${number}]</a></sup>`;
const first = (number: number) => call(number, ` id="fnref:${number}"`);
const back = (number: number) => `<a href="#fnref:${number}">[${number}]</a>`;
const notes = (...each: readonly string[]) =>
  `<div class="footnotes">\n${each.map((note, i) => `<div id="fn:${i + 1}">\n${note}\n</div>\n`).join("")}</div>`;

describe("footnotes stand at the end, with links there and back", () => {
  test("they are numbered as readers meet them, whatever they are called and wherever they stand", () => {
    const { html, text, problems } = read("[^b]: Deux.\n\nUn mot[^a], un autre[^b].\n\n[^a]: Un.\n\nFin.");
    expect(problems).toEqual([]);
    expect(html).toBe(
      `<p>Un mot${first(1)}, un autre${first(2)}.</p>\n<p>Fin.</p>\n${notes(`<p>${back(1)} Un.</p>`, `<p>${back(2)} Deux.</p>`)}`,
    );
    expect(text).toBe("Un mot[1], un autre[2].\n\nFin.\n\n[1] Un.\n\n[2] Deux.");
  });

  test("one that is called twice leads back to the first call", () => {
    const { html, problems } = read("Un[^a], deux[^a].\n\n[^a]: Note.");
    expect(problems).toEqual([]);
    expect(html).toBe(`<p>Un${first(1)}, deux${call(1)}.</p>\n${notes(`<p>${back(1)} Note.</p>`)}`);
  });

  test("a note may call another, and hold several blocks, or a list alone", () => {
    expect(read("Un[^a].\n\n[^b]: - x\n    - y\n[^a]: Note[^b].\n\n    Suite.").html).toBe(
      `<p>Un${first(1)}.</p>\n${notes(
        `<p>${back(1)} Note${first(2)}.</p>\n<p>Suite.</p>`,
        `<p>${back(2)}</p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>`,
      )}`,
    );
  });

  test("typography is set in them and around their calls, and faults have their places", () => {
    const { html, problems } = read('Il dit "oui"[^1] ; bien[^1] !\n\n[^1]: L\'un ; "cité". Mr. Dupont');
    expect(html).toContain(`«\u202foui\u202f»${first(1)}\u202f; bien${call(1)}\u202f!`);
    expect(html).toContain(`${back(1)} L’un\u202f; «\u202fcité\u202f».`);
    expect(problems).toEqual(["3:22 warning typography/civility"]);
  });

  test("in headings, quotations, items, cells and fragments of other languages", () => {
    const { html, problems } = read(
      "## T[^1]\n\n> c[^2]\n\n- i[^3]\n\n| a[^4] | b |\n|---|---|\n| c | d |\n\n[да[^5]]{lang=ru}\n\n" +
        [1, 2, 3, 4, 5].map((n) => `[^${n}]: n${n}\n`).join(""),
    );
    expect(problems).toEqual([]);
    for (const [i, word] of ["T", "c", "i", "a", "да"].entries()) expect(html).toContain(word + first(i + 1));
  });

  test("in the words of a link the call is no link of its own", () => {
    expect(read("[mot[^1]](https://a.example/)\n\n[^1]: Note.").html).toContain(
      '<a href="https://a.example/">mot<sup id="fnref:1">[1]</sup></a>',
    );
  });

  test("an anchor of the author’s never meets theirs", () => {
    const { html, problems } = read("Un[^1]. {#fn-1}\n\n[^1]: Note. {#note}");
    expect(problems).toEqual([]);
    expect(html.match(/ id="[^"]*"/g)).toEqual([' id="fn-1"', ' id="fnref:1"', ' id="fn:1"', ' id="note"']);
  });
});

describe("what would be lost, or is printed as it is, is told at its place", () => {
  test.each([
    ["a note that nothing calls", "Un.\n\n[^1]: Note.", "3:1 error text/lost-footnote"],
    ["one in a quotation", "Un.\n\n> [^1]: Note.", "3:3 error text/lost-footnote"],
    ["one that only code calls", "Un `[^1]`.\n\n[^1]: Note.", "3:1 error text/lost-footnote"],
    ["the second of a name", "Un[^1].\n\n[^1]: Note.\n[^1]: Autre.", "4:1 error text/lost-footnote"],
    ["a note without text", "Un[^1].\n\n[^1]:\n\nDeux.", "3:1 error text/empty-footnote"],
    ["one of white space", "Un[^1].\n\n[^1]: &nbsp;", "3:1 error text/empty-footnote"],
    ["a call of no note", "Un.\nDeux[^1].", "2:5 warning text/unknown-footnote"],
    ["one beside a call", "Un[^1] et[^2].\n\n[^1]: Note.", "1:10 warning text/unknown-footnote"],
    ["one in a note", "Un[^1].\n\n[^1]: Note[^x].", "3:11 warning text/unknown-footnote"],
    [
      "a call in the words of a picture",
      "a[^1] ![b[^1]](./c.svg)\n\n[^1]: Note.",
      "1:10 warning text/unknown-footnote",
    ],
  ])("%s", (_, source, expected) => {
    expect(read(source).problems).toEqual([expected]);
  });

  test("too deep a note", () => {
    expect(read(`Un[^1].\n\n${"> ".repeat(99)}[^1]: Note.`).problems).toContain("3:1 error text/too-deep");
  });

  test("two notes that call each other, and no more", () => {
    expect(read("Un.\n\n[^a]: Note[^b].\n[^b]: Note[^a].").problems).toEqual([
      "3:1 error text/lost-footnote",
      "4:1 error text/lost-footnote",
    ]);
  });

  test("a backslash makes text of a call, and of a note", () => {
    expect(read("Un \\[^1].\n\n\\[^1] : Note.")).toMatchObject({
      html: "<p>Un [^1].</p>\n<p>[^1]\u00a0: Note.</p>",
      problems: [],
    });
  });
});

test("the cost of a text grows in proportion to its notes", () => {
  expect(
    growthOf((size) => {
      const each = Array.from({ length: size / 10 }, (_, i) => i);
      read(`${each.map((i) => `mot[^${i}]`).join(" ")}\n\n${each.map((i) => `[^${i}]: n`).join("\n")}`);
    }, 3_000),
  ).toBeLessThan(128);
});
