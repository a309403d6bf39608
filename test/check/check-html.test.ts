import { describe, expect, it } from "vitest";
import { checkHtml } from "../../src/check/check-html.ts";
import { readDocument } from "../../src/check/read-document.ts";
import { memoryFolder } from "../../src/folders.ts";
import { readFixture } from "./read-fixture.ts";

const files = readFixture("broken-site/site");
const site = { dist: memoryFolder(files), files: new Set(Object.keys(files)), base: "https://ex.org/sub/" };
const pages = Object.keys(files).filter((path) => path.endsWith(".html"));

function found(path: string): readonly string[] {
  const document = readDocument(site, path);
  return document === null ? [] : [...checkHtml(document)].map(({ says }) => says.en);
}

describe("checkHtml", () => {
  it("says the same of a page whatever was read before, though all share one configuration", () => {
    const once = pages.map(found);
    expect([...pages].reverse().map(found).reverse()).toEqual(once);
    expect(once.flat()).not.toEqual([]);
  });

  it("refuses a style in an attribute", () => {
    expect(found("corps/index.html")).toContain(
      "invalid HTML: Inline style is not allowed [no-inline-style]",
    );
  });
});
