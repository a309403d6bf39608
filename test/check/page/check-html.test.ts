import { describe, expect, it } from "vitest";
import { checkHtml } from "../../../src/check/page/check-html.ts";
import { validateHtml } from "../../../src/check/page/validate-html.ts";
import { readFixture } from "../read-fixture.ts";

const files = readFixture("broken-site/site");
const pages = Object.keys(files).filter((path) => path.endsWith(".html"));

function found(path: string): readonly string[] {
  const findings = validateHtml({ path, text: new TextDecoder().decode(files[path]) });
  return checkHtml(path, findings).map(({ says }) => says.en);
}

describe("html-validate", () => {
  it("says the same of a page whatever was read before, though all share one configuration", () => {
    const once = pages.map(found);
    expect([...pages].reverse().map(found).reverse()).toEqual(once);
    expect(once.flat()).not.toEqual([]);
  });

  it("refuses a style in an attribute", () => {
    expect(found("corps/index.html")).toContain(
      "valid HTML, but not in the style of the house: Inline style is not allowed [no-inline-style]",
    );
  });
});
