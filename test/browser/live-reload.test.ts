import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BRIEF, BRIEF_PAGE, type ServedSite, serveTinySite, until } from "../serve/served-site.ts";
import { listenTo, openBrowser } from "./open-browser.ts";

let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  site = await serveTinySite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.remove();
});

test.each([BRIEF_PAGE, "/nulle-part/"])(
  "an open preview of %s loads again when a brief is saved or broken",
  async (path) => {
    const page = await browser.newPage();
    const { complaints } = listenTo(page);
    // The server greets a page once it will be told of changes.
    const greeted = page.waitForEvent("websocket").then((socket) => socket.waitForEvent("framereceived"));
    await page.goto(`${site.origin}${path}`);
    await greeted;
    // A mark that a page loses when it is loaded again.
    await page.evaluate("window.isOld = true");
    const isReloaded = async () => (await page.evaluate("window.isOld")) !== true;
    site.edit(BRIEF, "published: 2024-10-31 12:00", "published: demain");
    await until(isReloaded);
    expect(await page.locator("dialog").innerText()).toContain("1 erreur");
    site.edit(BRIEF, "published: demain", "published: 2024-10-31 12:00");
    await until(async () => (await page.locator("dialog").count()) === 0);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
