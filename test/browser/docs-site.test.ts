/** The documentation as a site: accessible in each width and scheme, searched without anybody else, and sound by our own check. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocsSite } from "../../docs-site/build-docs-site.ts";
import { runBrevier } from "../cli/run-brevier.ts";
import { IS_LONG } from "../long-run.ts";
import { axeViolations } from "./axe-violations.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { SCHEMES, WIDTHS } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const SHOTS = process.env["BREVIER_SHOTS"];
const PAGES = [
  { name: "docs-home", path: "/" },
  { name: "docs-guide", path: "/guide-de-la-redaction/" },
  { name: "docs-chapter", path: "/guide-de-la-redaction/ecrire/" },
  { name: "docs-developers", path: "/developer-guide/build-flow/" },
  { name: "docs-reference", path: "/publish/" },
  { name: "docs-french-half", path: "/fr/publish/" },
  { name: "docs-rule", path: "/rules/yaml/unknown-key/" },
  { name: "docs-search", path: "/search/?q=embargo" },
];

let site: string;
let served: ServedDist;
let browser: Browser;
beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), "brevier-docs-site-"));
  await buildDocsSite(site);
  served = await serveDist(site);
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(site, { recursive: true });
});

describe.each(WIDTHS)("at %i px", (width) => {
  // What is wide is so in both schemes, and what is pale at both widths.
  const isNarrow = width === Math.min(...WIDTHS);
  test.each(IS_LONG ? SCHEMES : SCHEMES.filter((scheme) => (scheme === "light") === isNarrow))(
    "%s: axe finds nothing, and nothing is wider than the screen",
    async (colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const traffic = listenTo(page);
      for (const { name, path } of PAGES) {
        await page.goto(`${served.origin}${path}`);
        if (path.includes("?")) await page.locator("#results li").first().waitFor();
        if (SHOTS !== undefined)
          await page.screenshot({ path: join(SHOTS, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        expect(await axeViolations(page), path).toEqual([]);
        const sideways = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
        expect([path, sideways]).toEqual([path, 0]);
      }
      const foreign = traffic.requests.filter(({ url }) => !url.startsWith(served.origin));
      expect([foreign, traffic.complaints]).toEqual([[], []]);
      await page.close();
    },
  );
});

test.each([
  ["a word of the French guide, from any of its pages", "/guide-de-la-redaction/", "brouillon", "Relire"],
  ["a word of the developer guide", "/developer-guide/", "minutesToRead", "Filters and .eleventy.ts"],
  ["the name of a rule, as a message prints it", "/developer-guide/", "yaml/gap", "yaml/gap"],
])("search finds %s", async (_, from, query, title) => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}${from}`);
  await page.getByRole("searchbox").fill(query);
  await page.keyboard.press("Enter");
  const link = page.locator("#results a", { hasText: title }).first();
  await link.waitFor();
  await link.click();
  expect(await page.locator("h1").textContent()).toBe(title);
  await page.close();
});

test("search says so when nothing is found", async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/recherche/?q=zzzyx`);
  await page.getByText("Rien ne répond").waitFor();
  await page.close();
});

test("brevier check finds no error in it: HTML, links, anchors, files", async () => {
  const root = mkdtempSync(join(tmpdir(), "brevier-docs-check-"));
  const { code, out, err } = await runBrevier(root, [
    ...["check", site, "--profile", "standard"],
    ...["--base", "https://docs.example/"],
  ]);
  expect([code, code === 0 ? "" : out + err]).toEqual([0, ""]);
  rmSync(root, { recursive: true });
}, 180_000);
