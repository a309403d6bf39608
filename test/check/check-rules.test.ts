import { describe, expect, it } from "vitest";
import { CHECK_RULES } from "../../src/check/check-rules.ts";
import type { Rule } from "../../src/problem.ts";

const rules: readonly (readonly [string, Rule])[] = Object.entries(CHECK_RULES);
const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(rules)("%s", (name, { says, hint }) => {
  it("has a stable name, and says what is found and how to mend it", () => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect([says.fr, says.en, hint?.fr, hint?.en].every((text) => (text ?? "") !== "")).toBe(true);
  });

  it("names the same values in French and in English", () => {
    expect(valuesIn(says.fr)).toEqual(valuesIn(says.en));
    expect(valuesIn(hint?.fr ?? "")).toEqual(valuesIn(hint?.en ?? ""));
  });
});
