import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportOfFixture } from "../cli/report/report-of-fixture.ts";
import { IS_LONG } from "../long-run.ts";
import { axeViolations } from "./axe-violations.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { SCHEMES } from "./sample-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "brevier-report-"));
const path = join(folder, "check.html");

let browser: Browser;
beforeAll(async () => {
  writeFileSync(path, await reportOfFixture("broken-site/site", "fr"));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each(SCHEMES)("the page of a report (%s)", (colorScheme) => {
  test.each([320, 360, 1280])("is whole as a file, at %i px, and axe finds nothing wrong", async (width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    const { requests, complaints } = listenTo(page);
    await page.goto(pathToFileURL(path).href);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await page.evaluate("getComputedStyle(document.body).fontFamily")).toContain("Iowan");
    // It has thousands of elements: what axe finds is so in each scheme, and narrow or wide.
    const isLookedAt = IS_LONG || width === (colorScheme === "light" ? 360 : 1280);
    if (isLookedAt) expect(await axeViolations(page)).toEqual([]);
    expect([requests.length, complaints]).toEqual([1, []]);
    await page.close();
  });
});
