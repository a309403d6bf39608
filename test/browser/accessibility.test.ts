import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { axeViolations } from "./axe-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { ALL_PAGES, SCHEMES, WIDTHS } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const SHOTS = process.env["BREVIER_SHOTS"];

let dist: ServedDist;
let browser: Browser;
beforeAll(async () => {
  dist = await serveDist(`${ROOT}dist`);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await dist.close();
});

for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    describe(`at ${width} px, ${colorScheme}`, () => {
      let page: Page;
      beforeAll(async () => {
        page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      });
      afterAll(async () => page.close());

      test.each(ALL_PAGES)("axe finds nothing wrong with $name", async ({ name, path }) => {
        await page.goto(`${dist.origin}${path}`);
        if (SHOTS !== undefined)
          await page.screenshot({ path: join(SHOTS, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        expect(await axeViolations(page)).toEqual([]);
      });
    });
  }
}
