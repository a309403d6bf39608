import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { listenTo, openBrowser, type Traffic } from "./open-browser.ts";
import { ALL_PAGES, MAIN_BRIEF, NOT_FOUND } from "./sample-pages.ts";
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

/** Chromium calls the site's icon "other". Captions that are shown from the beginning come with the picture of their film. */
function isPicture({ type, url }: Traffic["requests"][number]): boolean {
  return type === "image" || type === "texttrack" || /\.(svg|png)$/.test(url);
}

describe("a page under its own policy", () => {
  test.each(ALL_PAGES)(
    "loads $name in silence, from its own host, in two requests and its pictures",
    async ({ path }) => {
      const page = await browser.newPage();
      const { requests, complaints } = listenTo(page);
      const answer = await page.goto(`${dist.origin}${path}`, { waitUntil: "networkidle" });
      expect(answer?.status()).toBe(path === NOT_FOUND.path ? 404 : 200);
      expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
      expect(complaints).toEqual([]);
      expect(requests.filter(({ url }) => !url.startsWith(`${dist.origin}/`))).toEqual([]);
      expect(requests.filter((request) => !isPicture(request)).length).toBeLessThanOrEqual(2);
      await page.close();
    },
  );

  test("shows the picture of a brief", async () => {
    const page = await browser.newPage();
    await page.goto(`${dist.origin}${MAIN_BRIEF}`);
    await page.locator("figure img").scrollIntoViewIfNeeded();
    await page.waitForFunction("document.querySelector('figure img').complete");
    expect(await page.evaluate("document.querySelector('figure img').naturalWidth")).toBeGreaterThan(0);
    await page.close();
  });

  test("has its style", async () => {
    const page = await browser.newPage();
    await page.goto(`${dist.origin}${MAIN_BRIEF}`);
    expect(await page.evaluate("document.styleSheets.length")).toBe(1);
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).lineHeight")).not.toBe(
      "normal",
    );
    await page.close();
  });
});

/** The elements that reach beyond the right edge; those that are there for scrolling, or hidden, are not told apart: a reader of the failure can. */
const OVERFLOWING = `(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const beyond = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 0.5);
  return [root.scrollWidth + " > " + root.clientWidth, ...beyond.map((e) => e.tagName + "." + e.className + ": " + e.textContent.trim().slice(0, 40))];
})()`;

const SCREENS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["320 px", { viewport: { width: 320, height: 640 } }],
  ["360 px", { viewport: { width: 360, height: 740 } }],
  ["1280 px enlarged to 200 %", { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ["1280 px", { viewport: { width: 1280, height: 900 } }],
];

describe.each(SCREENS)("on a screen of %s", (_name, options) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage(options);
  });
  afterAll(async () => page.close());

  test.each(ALL_PAGES)("$name is never wider than the screen", async ({ path }) => {
    await page.goto(`${dist.origin}${path}`);
    expect(await page.evaluate(OVERFLOWING)).toEqual([]);
  });
});
