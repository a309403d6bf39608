/** The page of packages, of a copy of the sample that keeps some: the sample itself keeps none. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { axeViolations } from "./axe-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { SCHEMES, WIDTHS } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

let root: string;
let dist: ServedDist;
let browser: Browser;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "brevier-archives-"));
  cpSync(join(ROOT, "content"), join(root, "content"), { recursive: true });
  const brevier = (...words: readonly string[]) =>
    execFileSync(process.execPath, [join(ROOT, "lib/main.js"), ...words, "--quiet"], { cwd: root });
  brevier("build");
  brevier("archive", "--all");
  brevier("archive", "--brief", "m7k2q9x4ta");
  brevier("build");
  brevier("archive", "--all");
  brevier("build");
  dist = await serveDist(join(root, "dist"));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await dist.close();
  rmSync(root, { recursive: true });
});

for (const colorScheme of SCHEMES) {
  for (const width of [320, ...WIDTHS]) {
    describe(`at ${width} px, ${colorScheme}`, () => {
      test.each(["/archives/", "/en/archives/", "/calendrier/"])(
        "axe finds nothing wrong with %s, and nothing is wider than the window",
        async (path) => {
          const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
          await page.goto(dist.origin + path);
          expect(await axeViolations(page)).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
          await page.close();
        },
      );
    });
  }
}

test("a package is what a click on it brings, as the host file says", async () => {
  const page = await browser.newPage();
  await page.goto(`${dist.origin}/archives/`);
  const links = page.locator(".packages a");
  expect(await links.count()).toBeGreaterThan(8);
  const download = page.waitForEvent("download");
  await links.first().click();
  expect((await download).suggestedFilename()).toMatch(/^2025-10-[0-9a-f]{16}\.wacz$/);
  const answer = await page.request.get(`${dist.origin}${await links.first().getAttribute("href")}`);
  expect(answer.headers()["content-type"]).toBe("application/wacz");
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  await page.close();
});
