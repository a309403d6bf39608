import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { classesOf, type Rule } from "../../src/base/problem.ts";
import { CHECK_RULES } from "../../src/check/check-rules.ts";
import { ROOT } from "../memory-site.ts";

const PAGE = join(ROOT, "docs/check.md");
const MARK = "<!-- check:classes -->\n";

/** A row for each class of the W3C's validator, with the rules that carry it. */
function tableOfClasses(): string {
  const rules = new Map<string, string[]>();
  for (const [name, rule] of Object.entries<Rule>(CHECK_RULES)) {
    for (const w3c of classesOf(rule))
      rules.set(w3c, [...(rules.get(w3c) ?? []), `[${name}](rules/${name}.md)`]);
  }
  const rows = [...rules.keys()].sort().map((w3c) => `| \`${w3c}\` | ${rules.get(w3c)?.join(", ")} |`);
  return ["", "| class | rules |", "| --- | --- |", ...rows, ""].join("\n");
}

test("docs/check.md: its table of classes is that of the program (written by `npm run golden`)", () => {
  const made = tableOfClasses();
  if (process.env["BREVIER_GOLDEN"] === "write") {
    const [before = ""] = readFileSync(PAGE, "utf8").split(MARK);
    writeFileSync(PAGE, before + MARK + made);
  }
  expect(readFileSync(PAGE, "utf8").endsWith(MARK + made)).toBe(true);
});
