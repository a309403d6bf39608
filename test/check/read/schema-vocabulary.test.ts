import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isA, propertiesOf, SCHEMA_TYPES } from "../../../src/check/read/schema-vocabulary.ts";
import { ROOT } from "../../memory-site.ts";

const declarations = readFileSync(`${ROOT}node_modules/schema-dts/dist/schema.d.ts`, "utf8").replace(
  /\/\*\*[\s\S]*?\*\//g,
  "",
);
const interfaces = new Map(
  [...declarations.matchAll(/^(?:export )?interface (\w+) extends ([^{]+) \{([\s\S]*?)^\}/gm)].map(
    ([, name = "", parents = "", body = ""]) => [name, { parents: parents.split(", "), body }] as const,
  ),
);

/** All properties of a type, as schema-dts declares them. */
function declared(type: string): readonly string[] {
  const of = (name: string): readonly string[] => {
    const { parents, body } = interfaces.get(name) ?? { parents: [], body: "" };
    return [
      ...[...body.matchAll(/^ {4}"([A-Za-z]\w*)"\??:/gm)].map((match) => match[1] ?? ""),
      ...parents.flatMap(of),
    ];
  };
  const base = interfaces.has(`${type}Leaf`) ? `${type}Leaf` : `${type}Base`;
  return [...new Set(of(base))].sort();
}

describe("the vocabulary of schema.org", () => {
  test.each(Object.keys(SCHEMA_TYPES))(
    "%s has the properties that schema.org gives it, and no other",
    (type) => {
      expect([...(propertiesOf(type) ?? [])].sort()).toEqual(declared(type));
      expect(declared(type).length).toBeGreaterThan(10);
    },
  );

  test("a type is what is above it, and not what is below or beside it", () => {
    expect(isA("ReportageNewsArticle", "Article")).toBe(true);
    expect(isA("NewsMediaOrganization", "Organization")).toBe(true);
    expect(isA("Article", "NewsArticle")).toBe(false);
    expect(isA("Person", "Organization")).toBe(false);
  });

  test("what every object inherits from JavaScript is no type", () => {
    expect(propertiesOf("constructor")).toBe(null);
    expect(propertiesOf("Recipe")).toBe(null);
  });
});
