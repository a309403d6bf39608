/** Sounds and films on the page of their brief, and opened by their own addresses as a reader does who follows a link of a page or a feed. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { BRIEF, BRIEF_PAGE, type ServedSite, serveCopy } from "../serve/served-site.ts";
import { axeViolations } from "./axe-violations.ts";
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
  const CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:00.500\nUn son grave.\n";
  writeFileSync(join(folder, "content/briefs/2024/10/31/film.vtt"), CAPTIONS);
  const list = FILES.map((file) => {
    const captions = file.startsWith("film.") ? ", captions: [{ src: ./film.vtt }]" : "";
    return `  - { src: ./${file}, title: ${file}${captions} }`;
  }).join("\n");
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

interface Player {
  readonly file: string;
  readonly error: string | null;
  readonly isReady: boolean;
  readonly cues: number | null;
}

const PLAYERS = `[...document.querySelectorAll("audio, video")]`;
const STATES = `${PLAYERS}.map(({ currentSrc, error, readyState, textTracks: [track] }) => ({
  file: currentSrc.replace(/.*\\//, ""),
  error: error && error.message,
  isReady: readyState >= 2,
  cues: track ? track.cues && track.cues.length : null,
}))`;

describe("the page of a brief", () => {
  test.each(["under _headers", "in the preview"])(
    "plays each file, and loads none before, %s",
    async (where) => {
      const page = await browser.newPage();
      const { complaints, requests } = listenTo(page);
      const { origin } = where === "in the preview" ? preview : dist;
      await page.goto(`${origin}${BRIEF_PAGE}`, { waitUntil: "networkidle" });
      expect(
        requests.map(({ url }) => url).filter((url) => FILES.some((file) => url.endsWith(file))),
      ).toEqual([]);
      await page.evaluate(`${PLAYERS}.forEach((player) => { player.preload = "auto"; player.load(); })`);
      const expected: readonly Player[] = FILES.map((file) => ({
        file,
        error: null,
        isReady: true,
        cues: file.startsWith("film.") ? 1 : null,
      }));
      await expect.poll(() => page.evaluate(STATES), { timeout: 15_000 }).toEqual(expected);
      expect(complaints.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
      await page.close();
    },
  );

  test("axe finds nothing wrong with it", async () => {
    const page = await browser.newPage();
    await page.goto(`${dist.origin}${BRIEF_PAGE}`);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});

test("captions that are opened by their own address are text, with their accents", async () => {
  for (const { origin } of [dist, preview]) {
    const response = await fetch(`${origin}/2024/10/31/film.vtt`);
    expect(response.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
  }
});
