import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";

const read = (source: string) => {
  const { body, problems } = parseMarkdown(source, "f.md", 1);
  return {
    html: body.parts.filter((part) => typeof part === "string").join(""),
    problems: problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`),
  };
};

describe("a definition list", () => {
  test("has terms, each with what it means", () => {
    expect(read("OTSC\n: Une alliance.\n: Six États. {#six}\n\nCEI {#cei}\n: Une *autre*.")).toEqual({
      html: '<dl>\n<dt>OTSC</dt>\n<dd>Une alliance.</dd>\n<dd>\n<p id="six">Six États.</p>\n</dd>\n<dt id="cei">CEI</dt>\n<dd>Une <em>autre</em>.</dd>\n</dl>',
      problems: [],
    });
  });

  test("may have blocks in a definition", () => {
    expect(read("OTSC\n\n: Une alliance.\n\n  - un\n  - deux").html).toBe(
      "<dl>\n<dt>OTSC</dt>\n<dd>\n<p>Une alliance.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n</dd>\n</dl>",
    );
  });

  test("gives mistakes in it their places", () => {
    expect(read("[a](../x)\n: [b](../y)\n: [c](../z)").problems).toEqual([
      "1:5 text/relative-link",
      "2:7 text/relative-link",
      "3:7 text/relative-link",
    ]);
  });

  test("is told if a definition is empty", () => {
    expect(read("Terme\n: Définition\n:\n\nFin.").problems).toEqual(["3:1 text/empty-definition"]);
  });
});

describe("it is none, and the colon is printed,", () => {
  test.each([
    ["after the broken line of a sentence", "Voici la liste, longue\n: un, deux"],
    ["after a long line", `${"mot ".repeat(16)}mot\n: un`],
    ["after two lines", "Il est\nprêt\n: oui"],
    ["without a space", "Terme\n:smile"],
    ["by itself", "Terme\n:"],
    ["after a backslash", "Terme\n\\: Définition"],
    ["for a tilde", "Distance\n~ 10 km"],
  ])("%s", (_, source) => {
    expect(read(source).html).toBe(`<p>${source.replace("\\", "")}</p>`);
  });
});
