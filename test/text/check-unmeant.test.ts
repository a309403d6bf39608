import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";

const reported = (source: string) =>
  parseMarkdown(source, "a.md", 1).problems.map(
    ({ place, rule }) => `${place.line}:${place.column} ${rule.replace("text/", "")}`,
  );

describe("a figure that Markdown takes for a list is reported", () => {
  test.each([
    ["- 5 % sur un an.", "1:1"],
    ["+ 3 °C en un siècle.", "1:1"],
    ["* 12 morts, selon la police.", "1:1"],
    ["- ½ point", "1:1"],
    ["- $5 de plus", "1:1"],
    ["+ de 300 personnes", "1:1"],
    ["+ d’un million", "1:1"],
    ["1914. La guerre éclate.", "1:1"],
    ["12) Oui", "1:1"],
    ["Une ligne\n+ 3 points de plus\nfin.", "2:1"],
    ["> - 5 % sur un an.", "1:3"],
    ["1914. La guerre éclate.\n1918. Elle finit.", "1:1"],
    ["Texte.\n\n- 5 %\n\nTexte.", "3:1"],
  ])("%j", (source, at) => {
    expect(reported(source)).toEqual([`${at} unmeant-list`]);
  });

  test("the hint has the line as it is to be written", () => {
    const [problem] = parseMarkdown("1914. La guerre.", "a.md", 1).problems;
    expect(problem?.expected?.fr).toBe("1914\\. La guerre.");
    expect(reported("1914\\. La guerre.")).toEqual([]);
  });

  test.each([
    "- 5 %\n- 6 %",
    "-5 %",
    "– 5 %",
    "\\- 5 %",
    "- cinq points",
    "- de 5 %",
    "1er. août",
    "1. Un point",
    "10. Un\n11. Deux",
    "1. Un\n1. Deux",
    "10. Un\n10. Deux",
    "9. Un\n\n## Titre\n\n10. Deux",
    "En\n1914. La guerre",
  ])("%j is not", (source) => {
    expect(reported(source)).toEqual([]);
  });
});

describe("marks of other tools are reported at their places", () => {
  test.each([
    ["Texte. {: .chapeau}", "1:8"],
    ["{:toc}", "1:1"],
    ["## Titre {#Un}", "1:10"],
    ["Texte {.classe}", "1:7"],
    ["Un :smile: ici", "1:4"],
    [":+1:", "1:1"],
    ["!!! note\n    texte", "1:1"],
    ["::: note", "1:1"],
    ["> [!NOTE]\n> Texte", "1:3"],
    [".. note:: texte", "1:1"],
    ['{{< figure src="a" >}}', "1:1"],
    ["Un\ndeux {% include x %}", "2:6"],
    ["{{ page.title }}", "1:1"],
    ["{{{Intertitre}}}", "1:1"],
    ["[texte->art12]", "1:1"],
    ["[->12]", "1:1"],
    ["[[Page]]", "1:1"],
    ["- [ ] à faire", "1:3"],
    ["- [x] fait", "1:3"],
    ["[gallery]", "1:1"],
    ['[gallery ids="1,2"]', "1:1"],
    ["[b]gras", ""],
    ["gras[/b]", "1:5"],
    ["[url=https://a.example/]", "1:1"],
    ["[TOC]", "1:1"],
    ["==mot==", "1:1"],
    ["'''gras'''", "1:1"],
    ["== Titre ==", "1:1"],
    ["Titre\n=====", "2:1"],
    ["*[HTML]: HyperText", "1:1"],
    ["$$x^2$$", "1:1"],
    ["| a | b |\n|---|---|\n| c | {% x %} |", "3:7"],
  ])("%j", (source, at) => {
    expect(reported(source)).toEqual(at === "" ? [] : [`${at} foreign-mark`]);
  });

  test.each([
    "Incroyable !!!",
    "Il est 12:30:45, ou 10:ab:2.",
    "`{{ x }}`, `:smile:` et ``[^1]``",
    "```\n{% x %}\n```",
    "\\{% x %} \\[gallery] \\[^1] \\:smile:",
    "- \\[ ] à faire",
    "Un paragraphe {#ancre}",
    "[Путин]{lang=ru}",
    "[sic], [note], [1], [...]",
    "[lien](https://a.example/:xx:/{{y}}) et <https://a.example/{%z%}>",
    "https://a.example/:xx:/",
    "Oui : non : peut-être",
    "{1, 2} ; a == b == c ; a->b ; $5 et $$",
    "Voici la liste, longue\n: un, deux",
    "Un mot <!-- wp:gallery {{x}} [gallery] -->",
    "« a '' b ''' c »",
  ])("%j is none", (source) => {
    expect(reported(source).filter((line) => line.endsWith("foreign-mark"))).toEqual([]);
  });
});

describe("indented code, which is a paragraph here, is reported", () => {
  test.each(["    var x = 1;\n    y();", "\tgit push", "Texte.\n\n    npm install brevier"])(
    "%j",
    (source) => {
      expect(reported(source).map((line) => line.split(" ")[1])).toEqual(["indented-code"]);
    },
  );

  test.each([
    "    Un alinéa en retrait, de main d’homme.",
    "\t– Oui, dit-il.",
    "   trois espaces",
    "- a\n\n      b",
    "a\n    b",
    "```\n    x = 1\n```",
  ])("%j is not", (source) => {
    expect(reported(source)).toEqual([]);
  });
});
