import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";

const read = (source: string, title: string) => {
  const { body, problems } = parseMarkdown(source, "a.md", 1, undefined, title);
  return [
    body.parts.join("").replaceAll("\n", " "),
    ...problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`),
  ];
};

describe("a first-level heading that repeats the title is left out, and reported once", () => {
  test.each([
    ["# L’accord d’Astana\n\nTexte.", "L'accord d'Astana", 1],
    ["\n\n#  L'ACCORD D'ASTANA !  #\nTexte.", "L’accord d’Astana", 3],
    ["<!-- x -->\n# Élections {#a}\n\nTexte.", "Elections", 2],
    ["# *Le Monde* racheté\n\nTexte.", "Le Monde racheté", 1],
    ["# [Le titre](https://a.example/)\n\nTexte.", "Le titre", 1],
    ["Le titre\n========\n\nTexte.", "Le titre", 1],
  ])("%j", (source, title, line) => {
    const [html, ...problems] = read(source, title);
    expect(html).toBe("<p>Texte.</p>");
    expect(problems.filter((one) => !one.endsWith("text/comment"))).toEqual([
      `${line}:1 text/repeated-title`,
    ]);
  });

  test.each([
    ["another heading", "# Autre chose\n\nTexte.", ["1:1 text/first-level-heading"]],
    ["one below the text", "Texte.\n\n# Le titre", ["3:1 text/first-level-heading"]],
    [
      "a second one",
      "# Le titre\n\n# Le titre\n\nTexte.",
      ["3:1 text/first-level-heading", "1:1 text/repeated-title"],
    ],
    ["a heading of the second level", "## Le titre\n\nTexte.", []],
    ["the title as a paragraph", "Le titre\n\nTexte.", []],
  ])("%s stays", (_, source, expected) => {
    expect(read(source, "Le titre").slice(1)).toEqual(expected);
  });
});
