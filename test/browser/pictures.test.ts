import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const PAGE = "/2025/01/17/signature-traite-russie-iran/";
const SIZES = `[...document.querySelectorAll("figure img")].flatMap((img) => [
  img.getBoundingClientRect().width,
  img.closest("figure").getBoundingClientRect().width,
  img.naturalWidth / img.naturalHeight,
])`;
let browser: Browser;
let site: ServedDist;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serveDist(`${ROOT}dist`);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each([
  [360, 1, "480.avif"],
  [360, 2.6, "960.avif"],
  [1280, 1, "960.avif"],
  [1280, 2, "1440.avif"],
])(
  "a window of %i pixels at a density of %f loads the version %s, and no other",
  async (width, density, version) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      deviceScaleFactor: density,
    });
    const page = await context.newPage();
    const { requests, complaints } = listenTo(page);
    await page.goto(site.origin + PAGE);
    const picture = page.locator("figure img");
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction("document.querySelector('figure img').complete");
    const [shown, room, ratio] = await page.evaluate<number[]>(SIZES);
    expect(shown).toBe(room);
    expect(Math.abs((ratio ?? 0) - 1.5)).toBeLessThan(0.01);
    const loaded = requests
      .filter(({ url }) => url.includes("/stylo."))
      .map(({ url }) => url.replace(/^.*-/, ""));
    expect([loaded, complaints]).toEqual([[version], []]);
    await context.close();
  },
);
