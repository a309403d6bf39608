/** The versions of a brief in a browser: their list, and a page of former days under the headers of today. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { AT, buildIn, siteWithRevisions } from "../revisions/kept-site.ts";
import { axeViolations } from "./axe-violations.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { SCHEMES, WIDTHS } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const SHOTS = process.env["BREVIER_SHOTS"];

let folder: string;
let dist: ServedDist;
let browser: Browser;
beforeAll(async () => {
  const site = await siteWithRevisions();
  // The site was designed anew since.
  site.ownTemplates.write("public/archive.css", Buffer.from("main { max-width: 20rem; }"));
  expect(await buildIn(site)).toMatchObject({ ok: true });
  folder = mkdtempSync(join(tmpdir(), "brevier-revisions-"));
  for (const file of site.dist.list())
    nodeFolder(folder).write(file, site.dist.read(file) ?? new Uint8Array());
  dist = await serveDist(folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await dist.close();
  rmSync(folder, { recursive: true });
});

describe.each(SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width }))))(
  "at $width px, $scheme",
  ({ scheme, width }) => {
    test.each(["rev/", "rev/1/"])("%s is whole, and axe finds nothing wrong with it", async (path) => {
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
      const traffic = listenTo(page);
      await page.goto(`${dist.origin}/${AT}${path}`);
      if (SHOTS !== undefined)
        await page.screenshot({
          path: join(SHOTS, `${path.replaceAll("/", "-")}${width}-${scheme}.png`),
          fullPage: true,
        });
      expect(traffic.complaints).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    });
  },
);

test("a page of former days has the style that it had", async () => {
  const page = await browser.newPage();
  const widthOf = async (path: string) => {
    await page.goto(`${dist.origin}/${AT}${path}`);
    return page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth");
  };
  expect(await widthOf("archive.html")).toBe("320px");
  expect(await widthOf("rev/3/")).not.toBe("320px");
  const fonts = await page.evaluate("getComputedStyle(document.body).fontFamily");
  expect(fonts).toContain("Palatino");
  await page.close();
});

test("what was deleted and added is said to those who do not see it", async () => {
  const page = await browser.newPage();
  await page.goto(`${dist.origin}/${AT}rev/`);
  const tree = await page.locator("main").ariaSnapshot();
  expect(tree).toMatch(/deletion[^\n]*supprimé\s*: Minsk/);
  expect(tree).toMatch(/insertion[^\n]*ajouté\s*: Moscou/);
  await page.close();
});
