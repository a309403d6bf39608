import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { pictureDeriver } from "../../src/media/derive-picture.ts";

const pixels = (channels: 3 | 4, background: object | string) =>
  sharp({ create: { width: 600, height: 400, channels, background } });
const WHOLE = { width: 480, height: 320, region: null } as const;
const TYPES = ["image/avif", "image/webp", "image/jpeg"] as const;

test.each<[string, Sharp, readonly number[], within?: number]>([
  // Printing inks do not reach every colour.
  ["CMYK", pixels(3, "#c03010").toColourspace("cmyk").jpeg(), [192, 48, 16], 30],
  ["sixteen bits", pixels(3, "#c03010").toColourspace("rgb16").png(), [192, 48, 16]],
  ["grey", pixels(3, "#808080").greyscale().png(), [128, 128, 128]],
  ["half transparent", pixels(4, { r: 192, g: 48, b: 16, alpha: 0.5 }).png(), [224, 152, 136]],
  ["another profile", pixels(3, "#c03010").withIccProfile("p3").jpeg({ quality: 100 }), [192, 48, 16]],
])("a picture of %s has the same colours in every version", async (_, picture, expected, within = 12) => {
  const derive = await pictureDeriver();
  const made = await derive?.(
    await picture.toBuffer(),
    TYPES.map((type) => ({ type, ...WHOLE })),
  );
  expect(made).toHaveLength(3);
  for (const version of made ?? []) {
    const { format, width, height, space, depth } = await sharp(version).metadata();
    expect([width, height, depth]).toEqual([480, 320, "uchar"]);
    expect([format, space]).toEqual([format, "srgb"]);
    const shown = await sharp(version).flatten({ background: "#fff" }).toColourspace("srgb").raw().toBuffer();
    const [r = 0, g = 0, b = 0] = shown.subarray(0, 3);
    expect([r, g, b].map((value, i) => Math.abs(value - (expected[i] ?? 0)) <= within)).toEqual([
      true,
      true,
      true,
    ]);
  }
});

test("what is no picture, or is cut, gives none", async () => {
  const derive = await pictureDeriver();
  const whole = await pixels(3, "#c03010").jpeg().toBuffer();
  const versions = [{ type: "image/jpeg", ...WHOLE }] as const;
  expect(await derive?.(Buffer.from("no picture"), versions)).toBeNull();
  expect(await derive?.(whole.subarray(0, whole.length / 2), versions)).toBeNull();
});
