import { execFileSync } from "node:child_process";
import sharp from "sharp";
import { expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { pictureSize } from "../../../src/check/read/picture-size.ts";
import { openSite } from "../../../src/check/read/site-under-check.ts";
import { filesOf } from "../../memory-site.ts";

const sizeOf = (bytes: Uint8Array) => pictureSize(openSite(memoryFolder({ picture: bytes })), "picture");

test.each(["plain.jpg", "plain.webp", "transparent.png", "transparent.webp"])(
  "%s has the size that exiftool tells",
  (name) => {
    const told = execFileSync("exiftool", ["-s3", "-ImageWidth", "-ImageHeight", "-"], {
      input: filesOf("test/fixtures/pictures")[name],
      encoding: "utf8",
    });
    const [width, height] = told.trim().split("\n").map(Number);
    expect(width).toBeGreaterThan(1);
    expect(sizeOf(filesOf("test/fixtures/pictures")[name] ?? new Uint8Array())).toEqual({ width, height });
  },
);

test.each(["jpeg", "gif", "png", "webp"] as const)("a %s that sharp makes is 300 × 157", async (format) => {
  const create = { width: 300, height: 157, channels: 3, background: "#a8281c" } as const;
  expect(sizeOf(await sharp({ create }).toFormat(format).toBuffer())).toEqual({ width: 300, height: 157 });
});

test.each([
  ["", "nothing"],
  ["<svg width='2' height='1'></svg>                 ", "a drawing"],
  ["\x89PNG\r\n\x1a\n", "a PNG that is cut"],
  [`\xff\xd8${"\xff\xe1\x00\x02".repeat(9)}`, "a JPEG without a picture"],
])("of %j no size is told: it is %s", (text) => {
  expect(sizeOf(Buffer.from(text, "latin1"))).toBe(null);
  expect(pictureSize(openSite(memoryFolder()), "absent.png")).toBe(null);
});
