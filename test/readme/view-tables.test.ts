import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { withViewTables } from "./view-tables.ts";

const textOf = (path: string) => readFileSync(`${ROOT}${path}`, "utf8");
const PAGE = textOf("docs/templates.md");

test("docs/templates.md says what templates are given as the types have it (`npm run docs` writes it)", () => {
  expect(PAGE).toBe(withViewTables(PAGE));
});

test.each(["page-views.ts", "page-parts.ts"])(
  "every field of %s is named, those of groups within too",
  (file) => {
    const source = textOf(`src/plan/pages/${file}`).replace(/\/\*[\s\S]*?\*\//g, "");
    const fields = new Set([...source.matchAll(/\breadonly (\w+)\??: /g)].map(([, name]) => name));
    expect(fields.size).toBeGreaterThan(60);
    const cells = PAGE.split("\n").filter((line) => line.startsWith("| `"));
    const isNamed = (name = "") =>
      cells.some((line) => new RegExp(`\\b${name}\\b`).test(line.split(" | ").slice(0, 2).join(" ")));
    expect([...fields].filter((name) => !isNamed(name))).toEqual([]);
    const types = [...source.matchAll(/export interface (\w+)/g)].map(([, name = ""]) => name);
    const told = (name: string) => PAGE.includes(`\`${name}\``) || name.endsWith("View") || name === "Chrome";
    expect(types.filter((name) => !told(name))).toEqual([]);
  },
);

test("each template of the package has its view in the page", () => {
  const kinds = [...textOf("src/plan/pages/page-views.ts").matchAll(/extends View<"([^"]+)">/g)].map(
    ([, kind]) => kind,
  );
  expect(kinds.length).toBeGreaterThan(15);
  expect(kinds.filter((kind) => !PAGE.includes(`### \`view\` of \`${kind}.njk\``))).toEqual([]);
});
