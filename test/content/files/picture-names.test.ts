/** A picture is named after its kind: a host serves it by the end of its name, so that no page is ever replaced by one. */
import { describe, expect, test } from "vitest";
import { BASE, BRIEF, brief, picture, problemsOf, showing } from "../../photo-brief.ts";

const GIF = Buffer.from(
  "GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;<script>alert(1)</script>",
  "latin1",
);
const JPEG = picture("plain.jpg");
const PNG = picture("transparent.png");
const WEBP = picture("plain.webp");
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>');
describe("a picture whose name is not that of its kind is reported, with the right name", () => {
  test.each([
    ["a GIF in the place of the day's page", "index.html", GIF, "./index.gif"],
    ["in that of the brief", "photo/index.html", GIF, "./photo/index.gif"],
    ["in that of the archive page", "photo/archive.html", GIF, "./photo/archive.gif"],
    ["in the way of the brief's folder", "photo", GIF, "./photo.gif"],
    ["served as a page", "pic.html", GIF, "./pic.gif"],
    ["a drawing as a PNG", "carte.png", SVG, "./carte.svg"],
    ["a drawing without ending", "carte", SVG, "./carte.svg"],
    ["a WebP as a JPEG", "photo.jpg", WEBP, "./photo.webp"],
    ["a JPEG under an ending that no host knows", "photo.jfif", JPEG, "./photo.jpg"],
  ])("%s: %s", async (_, name, bytes, right) => {
    const problems = await problemsOf({
      [BRIEF]: showing(`./${name}`),
      [`briefs/2024/10/31/${name}`]: bytes,
    });
    expect(problems).toEqual([
      {
        at: `content/${BRIEF}:8:14`,
        rule: "image/wrong-ending",
        hint: expect.stringContaining(`Rename the file: ${right},`),
      },
    ]);
  });

  test("in the text too, and the logo", async () => {
    const text = `${brief("")}![une place](./photo.html)\n`;
    expect(await problemsOf({ [BRIEF]: text, "briefs/2024/10/31/photo.html": GIF })).toMatchObject([
      { at: `content/${BRIEF}:10:14`, rule: "image/wrong-ending" },
    ]);
    const settings = Buffer.from(BASE["site.yaml"] ?? "")
      .toString()
      .replace("name: Le Relais\n", "name: Le Relais\n  logo: /logo.jpg\n");
    expect(await problemsOf({ "site.yaml": settings, "public/logo.jpg": PNG })).toMatchObject([
      { at: "content/public/logo.jpg:1:1", rule: "image/wrong-ending" },
      { at: "content/site.yaml:11:9", rule: "image/wrong-ending" },
    ]);
  });

  test.each([
    ["PHOTO.JPG", JPEG],
    ["photo.jpeg", JPEG],
    ["photo.png", PNG],
    ["photo.webp", WEBP],
    ["photo.svg", SVG],
    ["photo.gif", GIF],
  ])("%s is right", async (name, bytes) => {
    expect(await problemsOf({ [BRIEF]: showing(`./${name}`), [`briefs/2024/10/31/${name}`]: bytes })).toEqual(
      [],
    );
  });
});

describe("in content/public", () => {
  test.each([
    ["photo.jpg", WEBP, "image/wrong-ending"],
    ["carte.png", SVG, "image/wrong-ending"],
    ["photo", JPEG, "image/wrong-ending"],
    ["page.html", GIF, "image/wrong-ending"],
    ["photo.png", Buffer.from("<html>"), "image/unreadable"],
    ["photo.jpg", JPEG.subarray(0, 700), "image/broken"],
  ])("%s", async (name, bytes, rule) => {
    expect(await problemsOf({ [`public/${name}`]: bytes })).toMatchObject([
      { at: `content/public/${name}:1:1`, rule },
    ]);
  });

  test.each([
    ["favicon.ico", PNG],
    ["carte.html", Buffer.from("<!DOCTYPE html><svg></svg>")],
    ["photo.JPG", JPEG],
  ])("%s is right", async (name, bytes) => {
    expect(await problemsOf({ [`public/${name}`]: bytes })).toEqual([]);
  });
});
