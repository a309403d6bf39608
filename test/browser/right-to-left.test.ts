import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { axeViolations } from "./axe-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const SHOTS = process.env["BREVIER_SHOTS"];
const PAGES = [
  "/ar/",
  "/ar/2024/10/31/iftitah/",
  "/ar/malaffat/port/",
  "/ar/taqwim/",
  "/ar/2024/10/",
  "/ar/ishtirak/",
  "/ar/2024/10/31/iftitah/archive.html",
];

let folder: string;
let dist: ServedDist;
let browser: Browser;
beforeAll(async () => {
  const site = memorySite(filesOf("test/fixtures/arabic-site"));
  await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  folder = mkdtempSync(join(tmpdir(), "brevier-rtl-"));
  for (const file of site.dist.list()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), site.dist.read(file) ?? new Uint8Array());
  }
  dist = await serveDist(folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await dist.close();
  rmSync(folder, { recursive: true });
});

/** Where an element begins and ends, in pixels from the left of the window. */
async function sides(
  page: Page,
  selector: string,
): Promise<{ readonly left: number; readonly right: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing is shown of ${selector}`);
  return { left: box.x, right: box.x + box.width };
}

describe.each([320, 1280])("a page that runs from right to left, at %i px", (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height: 900 } });
  });
  afterAll(async () => page.close());

  test.each(PAGES)("%s does not scroll sideways, and axe finds nothing wrong with it", async (path) => {
    await page.goto(`${dist.origin}${path}`);
    if (SHOTS !== undefined)
      await page.screenshot({
        path: join(SHOTS, `rtl${path.replaceAll("/", "-")}-${width}.png`),
        fullPage: true,
      });
    const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  test("the hour stands to the right of the headline", async () => {
    await page.goto(`${dist.origin}/ar/malaffat/port/`);
    const hour = await sides(page, ".cards .hour");
    const headline = await sides(page, ".cards h3");
    expect(hour.left).toBeGreaterThanOrEqual(headline.right - 1);
  });

  test("the masthead begins on the right", async () => {
    await page.goto(`${dist.origin}/ar/2024/10/31/iftitah/`);
    const name = await sides(page, ".masthead .wordmark a");
    const masthead = await sides(page, ".masthead");
    expect(masthead.right - name.right).toBeLessThan(2);
  });
});

test("in a page from right to left, dates in the margin stand right of the text", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${dist.origin}/ar/2024/10/31/iftitah/`);
  expect((await sides(page, ".stamp")).left).toBeGreaterThan((await sides(page, ".prose")).right);
  await page.close();
});
