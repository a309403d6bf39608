/** `pictures: {metadata: keep}`: every picture is published byte for byte, wherever that is, and what it reveals is told. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { memorySite } from "../memory-site.ts";
import { BASE, BRIEF, brief, OPTIONS, picture } from "../photo-brief.ts";

/** A photograph that says who took it: big-endian TIFF with the artist alone, in APP1. */
function signed(): Uint8Array {
  const tiff = "MM\0*\0\0\0\x08\0\x01\x01\x3b\0\x02\0\0\0\x08\0\0\0\x1a\0\0\0\0Jeanne\0\0";
  const plain = picture("plain.jpg");
  const segment = Buffer.from(`\xff\xe1\0${String.fromCharCode(tiff.length + 8)}Exif\0\0${tiff}`, "latin1");
  return new Uint8Array(Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]));
}
const PHOTO = signed();
const SETTINGS = Buffer.from(BASE["site.yaml"] ?? "").toString();
const KEEP = `${SETTINGS}pictures: { metadata: keep }\n`;
const FILES = {
  ...BASE,
  "public/affiche.jpg": PHOTO,
  "briefs/2024/10/31/une.jpg": PHOTO,
  [BRIEF]: `${brief("image: {src: ./une.jpg, alt: Une place}\n")}![une place](./une.jpg)\n`,
};
const TEMPLATES = {
  "public/fond.jpg": PHOTO,
  "public/archive.css": "body { background: url(/fond.jpg) }",
};

function site(settings: string) {
  const made = memorySite({ ...FILES, "site.yaml": settings });
  for (const [path, bytes] of Object.entries(TEMPLATES)) made.ownTemplates.write(path, Buffer.from(bytes));
  return made;
}
const bytesIn = (made: ReturnType<typeof site>, path: string) => Buffer.from(made.dist.read(path) ?? []);
const DAY = "2024/10/31";
/** The pictures that an archive page holds, in its text and in its style. */
function held(made: ReturnType<typeof site>): readonly Buffer[] {
  const page = bytesIn(made, `${DAY}/photo/archive.html`).toString();
  return [...page.matchAll(/data:image\/jpeg;base64,([\w+/=]+)/g)].map(([, data = ""]) =>
    Buffer.from(data, "base64"),
  );
}

describe("pictures", () => {
  const NAMED = [`${DAY}/une.jpg`, "affiche.jpg", "fond.jpg"];

  test("are published without what they say, if nothing else is asked for", async () => {
    const made = site(SETTINGS);
    const { problems } = await build(made, OPTIONS);
    expect(problems).toEqual([]);
    const all = [...NAMED.map((path) => bytesIn(made, path)), ...held(made)];
    expect(all).toHaveLength(6);
    expect(all.filter((bytes) => !bytes.equals(picture("plain.jpg")))).toEqual([]);
  });

  test("are published byte for byte if they are kept, and what they reveal is a warning where it is named", async () => {
    const made = site(KEEP);
    const { ok, problems } = await build(made, OPTIONS);
    expect([
      ok,
      ...problems.map(({ rule, severity, place }) => `${place.file}:${place.line} ${severity} ${rule}`),
    ]).toEqual([
      true,
      `content/${BRIEF}:8 warning image/personal-data`,
      `content/${BRIEF}:11 warning image/personal-data`,
      "content/public/affiche.jpg:1 warning image/personal-data",
    ]);
    expect(problems[0]?.says.en).toContain("names of people");
    expect(problems[0]?.hint.en).toContain("exiftool -all=");
    const all = [...NAMED.map((path) => bytesIn(made, path)), ...held(made)];
    expect(all).toHaveLength(6);
    expect(all.filter((bytes) => !bytes.equals(PHOTO))).toEqual([]);
    const feed = bytesIn(made, "feed.xml").toString();
    expect(/<media:content[^>]*une\.jpg[^>]*>/.exec(feed)?.[0]).toContain(`fileSize="${PHOTO.length}"`);
  });

  test("that are damaged are an error all the same", async () => {
    const made = site(KEEP);
    made.content.write("public/affiche.jpg", PHOTO.subarray(0, 900));
    const { ok, problems } = await build(made, OPTIONS);
    expect(ok).toBe(false);
    expect(problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
      "image/broken",
    ]);
  });

  test("follow the setting when it changes, as a build from nothing does", async () => {
    const made = site(SETTINGS);
    await build(made, OPTIONS);
    for (const settings of [KEEP, SETTINGS]) {
      made.content.write("site.yaml", Buffer.from(settings));
      expect((await build(made, OPTIONS)).ok).toBe(true);
      const fresh = site(settings);
      await build(fresh, OPTIONS);
      expect(made.dist.list()).toEqual(fresh.dist.list());
      expect(made.dist.list().filter((path) => !bytesIn(made, path).equals(bytesIn(fresh, path)))).toEqual(
        [],
      );
    }
  });
});

test("the fixture has something to tell", () => {
  expect(Buffer.from(PHOTO).includes("Jeanne")).toBe(true);
  expect(readFileSync(new URL("../fixtures/pictures/plain.jpg", import.meta.url)).includes("Jeanne")).toBe(
    false,
  );
});
