/** Sounds and films, opened by their own addresses as a reader does who follows a link of a page or a feed. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { BRIEF, type ServedSite, serveCopy } from "../serve/served-site.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const MEDIA = `${ROOT}test/fixtures/media`;
const FILES = readdirSync(MEDIA).filter((file) => !file.endsWith(".sh"));
const STATE = `(({ error, readyState }) => ({ error: error && error.message, isReady: readyState >= 2 }))(document.querySelector("video"))`;

let folder: string;
let dist: ServedDist;
let preview: ServedSite;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "brevier-media-"));
  cpSync(`${ROOT}test/fixtures/tiny-site/content`, join(folder, "content"), { recursive: true });
  mkdirSync(join(folder, "content/public/sons"), { recursive: true });
  for (const file of FILES) {
    cpSync(join(MEDIA, file), join(folder, "content/public/sons", file));
    cpSync(join(MEDIA, file), join(folder, "content/briefs/2024/10/31", file));
  }
  const list = FILES.map((file) => `  - { src: ./${file}, title: ${file} }`).join("\n");
  const text = readFileSync(join(folder, BRIEF), "utf8");
  writeFileSync(join(folder, BRIEF), text.replace("\n---\n", `\nattachments:\n${list}\n---\n`));
  const built = spawnSync(process.execPath, [`${ROOT}lib/main.js`, "build"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([built.status, built.stderr]).toEqual([0, ""]);
  dist = await serveDist(join(folder, "dist"));
  preview = await serveCopy(folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await preview.remove();
  await dist.close();
  rmSync(folder, { recursive: true });
});

const KINDS = FILES.flatMap((file) =>
  [`/2024/10/31/${file}`, `/sons/${file}`].flatMap((path) =>
    (["under _headers", "in the preview"] as const).map((where) => ({ path, where })),
  ),
);

describe("a sound or a film that is opened by its own address plays", () => {
  test.each(KINDS)("$path $where", async ({ path, where }) => {
    const page = await browser.newPage();
    const { complaints } = listenTo(page);
    const { origin } = where === "in the preview" ? preview : dist;
    await page.goto(`${origin}${path}`);
    // Playwright's own waiting evaluates texts in the page, which the policy forbids.
    await expect
      .poll(() => page.evaluate(STATE), { timeout: 10_000 })
      .toEqual({ error: null, isReady: true });
    expect(await page.evaluate("document.querySelector('video').duration")).toBeCloseTo(0.5, 0);
    expect(complaints.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
    await page.close();
  });
});
