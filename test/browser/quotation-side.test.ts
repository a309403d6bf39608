import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { ROOT } from "../memory-site.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** On which side the words of each quotation stand, and its rule. */
const SIDES = `[...document.querySelectorAll("blockquote")].map((quotation) => {
  const text = document.createRange();
  text.selectNodeContents(quotation.querySelector("p"));
  const [outer, inner] = [quotation.getBoundingClientRect(), text.getBoundingClientRect()];
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(quotation);
  return {
    words: inner.left - outer.left > outer.right - inner.right ? "right" : "left",
    rule: parseFloat(borderRightWidth) > parseFloat(borderLeftWidth) ? "right" : "left",
  };
})`;

const styles = ["style.css", "archive.css"].map((name) =>
  readFileSync(join(ROOT, "templates/public", name), "utf8"),
);

test.each(styles)(
  "a quotation in Arabic stands at the right, its rule on that side (style %#)",
  async (style) => {
    const { body } = parseMarkdown("Il dit :\n\n> [سلام]{lang=ar}\n\n> Paix.", "f.md", 1);
    const markup = body.parts.join("");
    await page.setContent(
      `<!DOCTYPE html><html lang="fr" dir="ltr"><style>${style}</style><main><div class="e-content prose">${markup}</div></main></html>`,
    );
    expect(await page.evaluate(SIDES)).toEqual([
      { words: "right", rule: "right" },
      { words: "left", rule: "left" },
    ]);
  },
);
