import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { openBrowser } from "./open-browser.ts";
import { ALL_PAGES, SITE_PAGES } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

let dist: ServedDist;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  dist = await serveDist(`${ROOT}dist`);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser.close();
  await dist.close();
});

interface Focus {
  readonly href: string | null;
  readonly id: string;
  /** Of the outline, in pixels; 0 if none is drawn. */
  readonly outline: number;
  readonly isInView: boolean;
  readonly isAtTop: boolean;
}

/** What has the focus, and how it shows. */
const FOCUS = `(() => {
  // A browser scrolls by whole pixels.
  const slack = 1;
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    href: element.getAttribute("href"),
    id: element.id,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    isInView: box.width > 1 && box.height > 1 && box.top >= -slack && box.left >= -slack && box.bottom <= innerHeight + slack && box.right <= innerWidth + slack,
    isAtTop: document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === element,
  };
})()`;

describe("a reader without a mouse", () => {
  test.each(SITE_PAGES)("finds the way past the navigation of $name first, and sees it", async ({ path }) => {
    await page.goto(`${dist.origin}${path}`);
    const before = await page.locator("a.skip").boundingBox();
    expect((before?.y ?? 0) + (before?.height ?? 0)).toBeLessThanOrEqual(0);
    await page.keyboard.press("Tab");
    const skip = await page.evaluate<Focus>(FOCUS);
    expect(skip).toMatchObject({ href: "#main", isInView: true, isAtTop: true });
    expect(skip.outline).toBeGreaterThanOrEqual(2);
    await page.keyboard.press("Enter");
    expect((await page.evaluate<Focus>(FOCUS)).id).toBe("main");
  });

  test.each(ALL_PAGES)("sees where the focus is on $name, at every stop", async ({ path }) => {
    await page.goto(`${dist.origin}${path}`);
    const stops = Number(
      await page.evaluate(
        "document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]').length",
      ),
    );
    expect(stops).toBeGreaterThan(0);
    const unseen: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate<Focus>(FOCUS);
      if (focus.outline < 2 || !focus.isInView) unseen.push(JSON.stringify(focus));
    }
    expect(unseen).toEqual([]);
  });
});
