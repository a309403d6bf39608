import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { ARCHIVE_PAGE, SCHEMES } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const PAPER = { light: "rgb(253, 252, 248)", dark: "rgb(22, 21, 18)" } as const;

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

/** Paper and picture: the style sheet and the image that the page carries. */
async function expectWhole(page: Page, paper: string): Promise<void> {
  expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe(paper);
  expect(await page.evaluate("getComputedStyle(document.body).maxWidth")).not.toBe("none");
  expect(await page.locator("h1").innerText()).toContain("Lavrov");
  expect(await page.locator("h1").isVisible()).toBe(true);
  expect(await page.locator("figure img").getAttribute("src")).toMatch(/^data:image\//);
  expect(await page.evaluate("document.querySelector('figure img').naturalWidth")).toBeGreaterThan(0);
}

describe.each(SCHEMES)("an archive page (%s)", (colorScheme) => {
  test("keeps its style and its picture under the headers of the host and the policy of its own", async () => {
    const page = await browser.newPage({ colorScheme });
    const { requests, complaints } = listenTo(page);
    const url = `${dist.origin}${ARCHIVE_PAGE.path}`;
    const answer = await page.goto(url, { waitUntil: "networkidle" });
    expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
    await expectWhole(page, PAPER[colorScheme]);
    expect(complaints).toEqual([]);
    expect(requests.map((request) => request.url)).toEqual([url]);
    await page.close();
  });

  test("is whole when opened as a file, far from any network", async () => {
    const context = await browser.newContext({ colorScheme, offline: true });
    const url = pathToFileURL(`${ROOT}dist${ARCHIVE_PAGE.path}`).href;
    await context.route(
      (asked) => asked.href !== url,
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const { requests, complaints } = listenTo(page);
    await page.goto(url, { waitUntil: "networkidle" });
    await expectWhole(page, PAPER[colorScheme]);
    expect(complaints).toEqual([]);
    expect(requests.map((request) => request.url)).toEqual([url]);
    await context.close();
  });
});
