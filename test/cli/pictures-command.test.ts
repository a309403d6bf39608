/** Smaller versions of pictures, from a telephone's photograph to every channel; judged by exiftool and by sharp's own reader. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { HAS_EXIFTOOL } from "../media/plant.ts";
import { ROOT } from "../memory-site.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DAY = "content/briefs/2024/10/31";
const BRIEF = `${DAY}/conference-minsk.md`;
const PAGE = "dist/2024/10/31/conference-minsk/index.html";
const scratch = mkdtempSync(join(tmpdir(), "brevier-pictures-"));
const photograph = join(scratch, "photo.jpg");
/** Small enough to be made often. */
const small = join(scratch, "small.jpg");
let root: string;

/** What a telephone writes: on its side, with its place, its owner, a credit that an editor added. */
beforeAll(async () => {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  const pixels = { width: 2000, height: 1600, channels: 3 as const, background: "#806040", noise };
  await sharp({ create: pixels }).blur(6).jpeg({ quality: 95 }).toFile(photograph);
  await sharp(photograph).resize(600).jpeg().toFile(small);
  const planted = [
    "-Orientation#=6",
    "-GPSLatitude=35.7",
    "-GPSLatitudeRef=N",
    "-GPSLongitude=51.4",
    "-GPSLongitudeRef=E",
    "-Artist=Camille Source",
    "-IPTC:Credit=Agence Méridien",
  ];
  if (HAS_EXIFTOOL)
    execFileSync("exiftool", [
      "-q",
      "-m",
      "-codedcharacterset=utf8",
      "-overwrite_original",
      ...planted,
      photograph,
    ]);
});
function newSite(picture: string) {
  root = mkdtempSync(join(scratch, "site-"));
  cpSync(`${ROOT}test/fixtures/tiny-site/content`, join(root, "content"), { recursive: true });
  cpSync(picture, join(root, DAY, "photo.jpg"));
  edit("summary:", "image: {src: ./photo.jpg, alt: Une salle vide., credit: Méridien}\nsummary:");
}
beforeEach(() => newSite(small));
afterAll(() => rmSync(scratch, { recursive: true }));

const run = (...args: string[]) => runBrevier(root, [...args, "--lang", "fr"]);
const read = (path: string) => readFileSync(join(root, path), "utf8");
function edit(from: string, to: string) {
  const text = read(BRIEF);
  expect(text).toContain(from);
  writeFileSync(join(root, BRIEF), text.replace(from, to));
}
/** What stands beside the picture, without its stem and digest. */
const versions = () =>
  readdirSync(join(root, DAY))
    .flatMap((name) => /^photo\.[0-9a-f]{12}-(.*)$/.exec(name)?.[1] ?? [])
    .sort();
const sizes = (...widths: readonly string[]) =>
  widths.flatMap((width) => [`${width}.avif`, `${width}.jpg`, `${width}.webp`]);
const CROPS = ["16x9.jpg", "1x1.jpg", "4x3.jpg"];

async function builtAndChecked(warnings = "") {
  const build = await run("build", "--now", "2026-11-23T12:00:00Z");
  expect([build.code, build.err]).toEqual([0, expect.stringContaining(warnings)]);
  const check = await run("check");
  expect([check.code, check.err]).toEqual([0, ""]);
}

test("are made once, beside the picture, and then stand in every channel in its place", async () => {
  newSite(photograph);
  const dry = await run("pictures", "--dry-run");
  expect([dry.code, dry.out.match(/^ {2}\+ /gm)?.length, versions()]).toEqual([0, 12, []]);
  const made = await run("pictures");
  expect([made.code, made.err, versions()]).toEqual([
    0,
    "",
    [...sizes("1440", "480", "960"), ...CROPS].sort(),
  ]);
  const bytes = nodeFolder(join(root, DAY))
    .list()
    .map((name) => readFileSync(join(root, DAY, name)));
  expect((await run("pictures")).out).toBe("Il ne manque aucune version réduite.\n");
  expect(
    nodeFolder(join(root, DAY))
      .list()
      .map((name) => readFileSync(join(root, DAY, name))),
  ).toEqual(bytes);

  await builtAndChecked();
  const page = read(PAGE);
  const srcset = (ending: string) =>
    [480, 960, 1440]
      .map((width) => `/2024/10/31/photo\\.[0-9a-f]{12}-${width}\\.${ending} ${width}w`)
      .join(", ");
  expect(page).toMatch(new RegExp(`<source type="image/avif" srcset="${srcset("avif")}" sizes="[^"]+">`));
  expect(page).toMatch(new RegExp(`<source type="image/webp" srcset="${srcset("webp")}" sizes="[^"]+">`));
  // Turned upright: 1600 × 2000.
  expect(page).toMatch(
    new RegExp(
      `<img src="[^"]+-1440\\.jpg" srcset="${srcset("jpg")}" sizes="[^"]+" alt="Une salle vide." width="1440" height="1800" loading="lazy">`,
    ),
  );
  expect(page).toMatch(/<meta property="og:image" content="https:[^"]+-1440\.jpg">/);
  const [, jsonLd = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const [article] = JSON.parse(jsonLd)["@graph"];
  expect(
    article.image.map(({ url, width, height }: Record<string, string>) => [
      url?.replace(/^.*-/, ""),
      width,
      height,
    ]),
  ).toEqual([
    ["16x9.jpg", "1200 px", "675 px"],
    ["4x3.jpg", "1200 px", "900 px"],
    ["1x1.jpg", "1200 px", "1200 px"],
  ]);
  for (const feed of ["feed.xml", "atom.xml", "feed.json"])
    expect([feed, /photo\.[0-9a-f]{12}-1440\.jpg/.test(read(`dist/${feed}`))]).toEqual([feed, true]);
  const inArchive = /<img src="data:image\/jpeg;base64,([^"]+)"/.exec(read(PAGE.replace("index", "archive")));
  expect((await sharp(Buffer.from(inArchive?.[1] ?? "", "base64")).metadata()).width).toBe(960);
  expect(existsSync(join(root, "dist/2024/10/31/photo.jpg"))).toBe(false);
  if (HAS_EXIFTOOL) sayNothing();
});

/** Of who took the picture, and where; its credit stays. */
function sayNothing() {
  const folder = join(root, "dist/2024/10/31");
  const names = readdirSync(folder).filter((name) => name.startsWith("photo."));
  expect(names).toHaveLength(12);
  for (const name of names) {
    const said = execFileSync("exiftool", ["-a", "-u", "-ee", "-G1", "-s", join(folder, name)], {
      encoding: "utf8",
    });
    expect([name, /Camille|GPS|Source/.exec(said)?.[0]]).toEqual([name, undefined]);
    expect([name, /Credit\s+: (.*)/.exec(said)?.[1]]).toEqual([name, "Agence Méridien"]);
    expect([name, /Orientation\s+: (.*)/.exec(said)?.[1] ?? "none"]).toEqual([name, "none"]);
  }
}

test("are made anew when the picture changes, cropped anew when the focus does; what they were goes", async () => {
  await run("pictures");
  const first = readdirSync(join(root, DAY));
  edit("alt: Une salle vide.,", "alt: Une salle vide., focus: 10% 90%,");
  await builtAndChecked("image/missing-versions");
  expect((await run("pictures")).code).toBe(0);
  expect(versions()).toEqual(
    [...sizes("480", "600"), ...CROPS.map((name) => name.replace(".jpg", "-10-90.jpg"))].sort(),
  );
  await builtAndChecked();

  const other = await sharp(small).negate().jpeg().toBuffer();
  writeFileSync(join(root, DAY, "photo.jpg"), other);
  await builtAndChecked();
  expect(existsSync(join(root, "dist/2024/10/31/photo.jpg"))).toBe(true);
  expect((await run("pictures")).code).toBe(0);
  expect(
    readdirSync(join(root, DAY)).filter((name) => /^photo\.[0-9a-f]/.test(name) && first.includes(name)),
  ).toEqual([]);
  expect(versions()).toHaveLength(9);

  edit("image: {src: ./photo.jpg, alt: Une salle vide., focus: 10% 90%, credit: Méridien}\n", "");
  expect((await run("pictures")).out).toMatch(/effacé\s: 9\./);
  expect(versions()).toEqual([]);
});

test("a version that is damaged, or is not as wide as its name says, stops the build at the picture's place", async () => {
  await run("pictures");
  const [narrow = "", wide = ""] = ["480", "600"].map(
    (width) => readdirSync(join(root, DAY)).find((name) => name.endsWith(`-${width}.jpg`)) ?? "",
  );
  const bytes = readFileSync(join(root, DAY, narrow));
  writeFileSync(join(root, DAY, narrow), bytes.subarray(0, bytes.length / 2));
  writeFileSync(join(root, DAY, wide), bytes);
  const { code, err } = await run("build");
  expect(code).toBe(1);
  expect(err.match(/^content.*\[.*\]$/gm)?.map((line) => line.replace(/ .* /, " "))).toEqual([
    `content/briefs/2024/10/31/conference-minsk.md:10:14: [image/broken]`,
    `content/briefs/2024/10/31/conference-minsk.md:10:14: [image/wrong-width]`,
  ]);
});

test("leave with their picture when the brief is erased, but not if another shows it", async () => {
  await run("pictures");
  const pictures = () => readdirSync(join(root, DAY)).filter((name) => name.startsWith("photo"));
  const all = pictures();
  const other = join(root, DAY, "szijjarto-conference.md");
  const text = readFileSync(other, "utf8");
  const erase = () => run("withdraw", "a2b4c6d8e3", "--level", "erased", "--reason", "Demande.");
  writeFileSync(other, `${text}\n![Une salle](./photo.jpg)\n`);
  const brief = read(BRIEF);
  expect((await erase()).code).toBe(0);
  expect(pictures()).toEqual(all);

  writeFileSync(other, text);
  writeFileSync(join(root, BRIEF), brief);
  rmSync(join(root, "content/withdrawn"), { recursive: true });
  expect((await erase()).code).toBe(0);
  expect(pictures()).toEqual([]);
});

test("are not asked of a program that is not there: it says how to install it", () => {
  const hide = pathToFileURL(`${ROOT}test/fixtures/loaded/without-sharp.mjs`).href;
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--import", hide, `${ROOT}lib/main.js`, "pictures", "--lang", "en"],
    { cwd: root, encoding: "utf8" },
  );
  expect([status, stdout, stderr]).toEqual([
    2,
    "",
    "Smaller versions of pictures are made by sharp, which is not installed: npm install sharp\n",
  ]);
});
