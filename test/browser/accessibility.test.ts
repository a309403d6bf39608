import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { openBrowser } from "./open-browser.ts";
import { ALL_PAGES, SCHEMES, WIDTHS } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** All of axe's rules, those of WCAG 2.2 too, which it leaves out unless asked. */
const RUN_AXE = `axe.run({ rules: { "target-size": { enabled: true } } })`;
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

/** One line for each element that breaks a rule. The debugger's door puts axe into the page, so that the page keeps its policy. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<Pick<AxeResults, "violations">>(RUN_AXE);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

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
        expect(await violationsOf(page)).toEqual([]);
      });
    });
  }
}
