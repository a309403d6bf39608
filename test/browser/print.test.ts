import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { openBrowser } from "./open-browser.ts";
import { ARCHIVE_PAGE, MAIN_BRIEF, SCHEMES, SITE_PAGES } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

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

const INK = "getComputedStyle(document.body).color";
/** What print adds to each source, beside the address that it must be. */
const PRINTED_SOURCES = `[...document.querySelectorAll(".sources a")].map((a) => [getComputedStyle(a, "::after").content, a.href])`;

describe.each(SCHEMES)("on paper, from a screen in %s", (colorScheme) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ colorScheme });
    await page.emulateMedia({ media: "print", colorScheme });
  });
  afterAll(async () => page.close());

  test("a brief stands without navigation, with its address and its citation", async () => {
    await page.goto(`${dist.origin}${MAIN_BRIEF}`);
    for (const navigation of await page.locator("nav, .skip").all()) {
      expect(await navigation.isVisible()).toBe(false);
    }
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator(".citation").isVisible()).toBe(true);
    expect(await page.locator(".citation").innerText()).toContain(`https://meridien.example${MAIN_BRIEF}`);
    expect(await page.locator(".u-uid").isVisible()).toBe(true);
  });

  test("each source gives its address", async () => {
    await page.goto(`${dist.origin}${MAIN_BRIEF}`);
    const sources =
      await page.evaluate<readonly (readonly [printed: string, href: string])[]>(PRINTED_SOURCES);
    expect(sources.length).toBeGreaterThan(0);
    for (const [printed, href] of sources) expect(printed).toContain(href);
  });

  test.each([...SITE_PAGES, ARCHIVE_PAGE])("$name is dark ink", async ({ path }) => {
    await page.goto(`${dist.origin}${path}`);
    const [red = 255, green = 255, blue = 255] =
      String(await page.evaluate(INK))
        .match(/\d+/g)
        ?.map(Number) ?? [];
    expect(Math.max(red, green, blue)).toBeLessThan(64);
  });
});
