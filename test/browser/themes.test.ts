/** Both themes, with what `theme` of site.yaml may say, as readers see them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { IS_LONG } from "../long-run.ts";
import { filesOf, memorySite, ROOT } from "../memory-site.ts";
import { axeViolations } from "./axe-violations.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { SCHEMES, SITE_PAGES, WIDTHS } from "./sample-pages.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const SHOTS = process.env["BREVIER_SHOTS"];
const NOW = Date.parse("2026-11-23T12:00:00Z");
const ACCENT = { light: "#1b5e20", dark: "#81c784" };
const RGB = { light: "rgb(27, 94, 32)", dark: "rgb(129, 199, 132)" };
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60"><path d="M0 0h300v60H0z"/></svg>`;
const FONT = "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2";
const DRESS = [
  `accent: { light: "${ACCENT.light}", dark: "${ACCENT.dark}" }`,
  "logo: /logo.svg",
  "fonts: { headings: Source Serif, files: [{ src: /fonts/titres.woff2, family: Source Serif, weight: 700 }] }",
  "nav: [{ to: home }, { to: iran }, { to: a-propos }, { to: calendar }, { to: subscribe }]",
];
/** Themes as site.yaml names them, and each again with all that a site may choose. */
const FEW = SITE_PAGES.filter(({ name }) => ["home", "brief", "film", "topic", "calendar"].includes(name));
const LOOKS = [
  { name: "plain", theme: ["name: plain"], isDressed: false, pages: SITE_PAGES },
  { name: "plain, dressed", theme: ["name: plain", ...DRESS], isDressed: true, pages: FEW },
  { name: "first, dressed", theme: DRESS, isDressed: true, pages: FEW },
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

/** Both again, dressed, say little that each by itself does not. */
const SHOWN = IS_LONG ? LOOKS : LOOKS.filter(({ name }) => name !== "plain, dressed");

for (const look of SHOWN) {
  describe(`the theme ${look.name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "brevier-theme-"));
    let dist: ServedDist;
    beforeAll(async () => {
      const content = filesOf("content");
      const settings = new TextDecoder().decode(content["site.yaml"]);
      const site = memorySite({
        ...content,
        "site.yaml": `${settings}\ntheme: { ${look.theme.join(", ")} }\n`,
        "public/logo.svg": LOGO,
        "public/fonts/titres.woff2": new Uint8Array(readFileSync(`${ROOT}${FONT}`)),
      });
      const outcome = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
      expect(outcome.problems).toEqual([]);
      const out = nodeFolder(folder);
      for (const path of site.dist.list()) out.write(path, site.dist.read(path) ?? new Uint8Array());
      dist = await serveDist(folder);
    }, 120_000);
    afterAll(async () => {
      await dist.close();
      rmSync(folder, { recursive: true });
    });

    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        // What is wide is so in both schemes, and what is pale at both widths: two of the four show it.
        if (!IS_LONG && (width === Math.min(...WIDTHS)) !== (colorScheme === "light")) continue;
        describe(`at ${width} px, ${colorScheme}`, () => {
          let page: Page;
          beforeAll(async () => {
            page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
          });
          afterAll(async () => page.close());

          test.each(look.pages)(
            "$name can be read by all, and is no wider than the screen",
            async ({ name, path }) => {
              const traffic = listenTo(page);
              await page.goto(`${dist.origin}${path}`);
              if (SHOTS !== undefined)
                await page.screenshot({
                  path: join(SHOTS, `${look.name}-${name}-${width}-${colorScheme}.png`),
                });
              expect(await axeViolations(page)).toEqual([]);
              const overflow = await page.evaluate<number>(
                "document.documentElement.scrollWidth - innerWidth",
              );
              expect(overflow).toBeLessThanOrEqual(0);
              expect(traffic.complaints).toEqual([]);
            },
          );

          test.runIf(look.isDressed)(
            "has the accent, the logo in its place at once, and the font of the site",
            async () => {
              await page.goto(`${dist.origin}/2025/01/17/signature-traite-russie-iran/`);
              const found = await page.evaluate<readonly [string, string, boolean]>(`(async () => {
              const link = document.querySelector(".prose a, .cite a");
              const { textDecorationColor, color } = getComputedStyle(link);
              const logo = document.querySelector(".wordmark img");
              await document.fonts.ready;
              return [
                ${look.name.startsWith("plain")} ? color : textDecorationColor,
                [logo.getAttribute("width"), logo.getAttribute("height"), logo.alt].join(" "),
                document.fonts.check('700 20px "Source Serif"'),
              ];
            })()`);
              expect(found).toEqual([RGB[colorScheme], "300 60 Méridien Est", true]);
            },
          );

          test("shows where the keyboard is", async () => {
            await page.goto(`${dist.origin}/`);
            for (const tabs of [1, 2, 3, 6]) {
              for (let i = 0; i < tabs; i++) await page.keyboard.press("Tab");
              const outline = await page.evaluate<string>(
                "getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).outlineWidth",
              );
              expect(outline).toBe("solid 3px");
            }
          });
        });
      }
    }
  });
}
