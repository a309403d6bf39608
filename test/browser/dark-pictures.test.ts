/** Pictures without a ground of their own, where the reader prefers the dark. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { BRIEF } from "../serve/served-site.ts";
import { openBrowser } from "./open-browser.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

/** A black square on nothing. */
const MAP = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="50" height="50"/></svg>`;
const LIGHT = "rgb(253, 252, 248)";
const GROUNDS = `[...document.images].map((image) => { const style = getComputedStyle(image); return [style.backgroundColor, style.color, style.colorScheme]; })`;

let folder: string;
let dist: ServedDist;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "brevier-dark-"));
  cpSync(`${ROOT}test/fixtures/tiny-site/content`, join(folder, "content"), { recursive: true });
  writeFileSync(join(folder, "content/briefs/2024/10/31/carte.svg"), MAP);
  cpSync(`${ROOT}test/fixtures/pictures/transparent.png`, join(folder, "content/briefs/2024/10/31/plan.png"));
  const text = readFileSync(join(folder, BRIEF), "utf8");
  const withLead = text.replace("\n---\n", "\nimage: { src: ./carte.svg, alt: Une carte }\n---\n");
  writeFileSync(join(folder, BRIEF), `${withLead}\n![Un plan](./plan.png)\n`);
  const built = spawnSync(process.execPath, [`${ROOT}lib/main.js`, "build"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([built.status, built.stderr]).toEqual([0, ""]);
  dist = await serveDist(join(folder, "dist"));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await dist.close();
  rmSync(folder, { recursive: true });
});

const path = `/${BRIEF.replace(/^content\/briefs\/|\.md$/g, "")}/`;
describe.each([path, `${path}archive.html`])("on %s", (address) => {
  test.each([
    ["dark", "none", [LIGHT, "rgb(27, 26, 23)", "light"]],
    ["dark", "active", [LIGHT, "rgb(27, 26, 23)", "light"]],
    ["light", "none", ["rgba(0, 0, 0, 0)", "rgb(27, 26, 23)", "light dark"]],
  ] as const)("in the %s, forced colours %s", async (colorScheme, forcedColors, expected) => {
    const page = await browser.newPage({ colorScheme, forcedColors });
    await page.goto(`${dist.origin}${address}`);
    expect(await page.evaluate(GROUNDS)).toEqual([expected, expected]);
    await page.close();
  });
});
