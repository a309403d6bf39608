import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";

const read = (source: string) => {
  const { body, problems } = parseMarkdown(source, "a.md", 1);
  return {
    html: body.parts.join("").replaceAll("\n", " "),
    problems: problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`),
  };
};

describe("a comment is left out, and reported", () => {
  test.each([
    ["Un.\n\n<!-- more -->\n\nDeux.", "<p>Un.</p> <p>Deux.</p>", "3:1"],
    ["Un.\n<!-- more -->\nDeux.", "<p>Un.</p> <p>Deux.</p>", "2:1"],
    ["Un <!-- à vérifier --> mot.", "<p>Un mot.</p>", "1:4"],
    ["Un mot <!-- à vérifier -->", "<p>Un mot</p>", "1:8"],
    ["Mot<!-- x -->.", "<p>Mot.</p>", "1:4"],
    ["<!-- a --> Texte\nsuite.", "<p>Texte suite.</p>", "1:1"],
    ["<!--\na\n\nb\n-->\nTexte.", "<p>Texte.</p>", "1:1"],
    ["<!--\na\n\nb --> Texte.", "<p>Texte.</p>", "1:1"],
    ["- a\n  <!-- x -->\n- b", "<ul> <li>a</li> <li>b</li> </ul>", "2:3"],
    ["> <!-- a\n> b -->\n> c", "<blockquote> <p>c</p> </blockquote>", "1:3"],
    ["Un\n\n<!-- a <b>c</b> [d](e) -->", "<p>Un</p>", "3:1"],
  ])("%j", (source, html, at) => {
    expect(read(source)).toEqual({ html, problems: [`${at} text/comment`] });
  });

  test.each(["`<!-- x -->`", "```\n<!-- x -->\n```", "\\<!-- x -->"])("%j is none", (source) => {
    expect(read(source).problems).toEqual([]);
    expect(read(source).html).toContain("&lt;!-- x --&gt;");
  });

  test("HTML beside a comment is refused as ever, and a comment without an end", () => {
    expect(read("<!-- a --> <b>x</b>").problems).toEqual([
      "1:1 text/comment",
      "1:12 text/raw-html",
      "1:16 text/raw-html",
    ]);
    expect(read("Un.\n\n<!-- jamais").problems).toEqual(["3:1 text/raw-html"]);
  });

  test("nothing but comments is no text", () => {
    expect(read("<!-- x -->").problems).toEqual(["1:1 text/comment", "1:1 text/no-text"]);
  });
});
