/** Pictures from the source to the output: which are read, and which are refused. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { PICTURES } from "./plant.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const BRIEF = "briefs/2024/10/31/photo.md";
const brief = (more: string) =>
  `---\nid: photo\ntitle: Une photo\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;
const CUT = readFileSync(`${PICTURES}plain.jpg`).subarray(0, 800);

test.each([
  [
    "beside a brief, where the brief names it",
    { "briefs/2024/10/31/photo.jpg": CUT, [BRIEF]: brief("image: {src: ./photo.jpg, alt: Une place}\n") },
    `content/${BRIEF}:8:14`,
  ],
  [
    "in its text",
    { "briefs/2024/10/31/photo.jpg": CUT, [BRIEF]: `${brief("")}![une place](./photo.jpg)\n` },
    `content/${BRIEF}:10:14`,
  ],
  ["in content/public, at the file", { "public/photo.jpg": CUT }, "content/public/photo.jpg:1:1"],
])("a damaged picture %s is an error, and nothing is published", async (_, files, at) => {
  const site = memorySite({ ...base, ...files });
  for (let builds = 0; builds < 2; builds++) {
    const outcome = await build(site, OPTIONS);
    expect(
      outcome.problems.map(({ rule, severity, place: { file, line, column } }) => [
        rule,
        severity,
        `${file}:${line}:${column}`,
      ]),
    ).toEqual([["image/broken", "error", at]]);
  }
  expect(site.dist.list()).toEqual([]);
});

test("a damaged picture of a theme too", async () => {
  const site = memorySite(base);
  site.ownTemplates.write("public/fond.jpg", CUT);
  const outcome = await build(site, OPTIONS);
  expect(outcome.problems.map(({ rule, place }) => [rule, place.file])).toEqual([
    ["image/broken", "templates/public/fond.jpg"],
  ]);
});

test("a picture of a brief that did not change is not read again", async () => {
  const site = memorySite({
    ...base,
    [BRIEF]: brief("image: {src: ./photo.jpg, alt: Une place}\n"),
    "briefs/2024/10/31/photo.jpg": readFileSync(`${PICTURES}plain.jpg`),
  });
  const read: string[] = [];
  const { content } = site;
  const watched = {
    ...site,
    content: {
      ...content,
      read: (path: string) => {
        read.push(path);
        return content.read(path);
      },
    },
  };
  await build(watched, OPTIONS);
  expect(read).toContain("briefs/2024/10/31/photo.jpg");
  read.length = 0;
  content.write("briefs/2024/10/31/autre.md", Buffer.from(brief("").replace("id: photo", "id: autre")));
  await build(watched, OPTIONS);
  expect(read).toContain("briefs/2024/10/31/autre.md");
  expect(read.filter((path) => path.endsWith(".jpg"))).toEqual([]);
});

test("what two states of a picture say beside its pixels makes one published file", async () => {
  const plain = readFileSync(`${PICTURES}plain.jpg`);
  const said = Buffer.concat([
    plain.subarray(0, 20),
    Buffer.from("\xff\xfe\0\x06Jean", "latin1"),
    plain.subarray(20),
  ]);
  const site = memorySite({ ...base, "public/photo.jpg": said });
  await build(site, OPTIONS);
  expect(Buffer.from(site.dist.read("photo.jpg") ?? []).equals(plain)).toBe(true);
  site.content.write("public/photo.jpg", plain);
  const outcome = await build(site, OPTIONS);
  expect(outcome.ok && [...outcome.value.changes.changed]).toEqual([]);
});
