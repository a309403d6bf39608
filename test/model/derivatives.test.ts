import { describe, expect, test } from "vitest";
import { CENTRE, sourceOfDerivative, wantedDerivatives } from "../../src/model/derivatives.ts";
import { digest } from "../../src/model/identifiers.ts";
import { fc } from "../property.ts";

const DIGEST = digest("3fa9c1d2e4b5".padEnd(64, "0"));
const picture = (width: number, height: number, type = "image/jpeg") => ({
  file: "briefs/2024/10/31/photo.jpg",
  digest: DIGEST,
  type,
  width,
  height,
});
const widthsOf = (width: number) =>
  wantedDerivatives(picture(width, 100), "text")
    .filter(({ type }) => type === "image/jpeg")
    .map((one) => one.width);

describe("the widths of a picture", () => {
  test.each([
    [479, []],
    [480, [480]],
    [500, [500]],
    [900, [480, 900]],
    [1000, [480, 1000]],
    [1200, [480, 960, 1200]],
    [1440, [480, 960, 1440]],
    [6000, [480, 960, 1440]],
  ])("%i pixels wide: %j", (width, widths) => {
    expect(widthsOf(width)).toEqual(widths);
  });

  test("each is in three formats, named by the picture and its digest", () => {
    expect(wantedDerivatives(picture(480, 320), "text").map(({ file }) => file)).toEqual(
      ["avif", "webp", "jpg"].map((ending) => `briefs/2024/10/31/photo.3fa9c1d2e4b5-480.${ending}`),
    );
  });

  test.each(["image/svg+xml", "image/gif"])("%s has none", (type) => {
    expect(wantedDerivatives(picture(2000, 2000, type), { focus: CENTRE })).toEqual([]);
  });
});

test("a crop lies in the picture, has its ratio, is never enlarged, and holds what must stay in sight", () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const side = fc.integer({ min: 480, max: 9000 });
  fc.assert(
    fc.property(side, fc.integer({ min: 1, max: 9000 }), percent, percent, (width, height, x, y) => {
      const crops = wantedDerivatives(picture(width, height), { focus: { x, y } }).filter(
        ({ crop }) => crop !== null,
      );
      expect(crops.map(({ crop }) => crop)).toEqual(["16x9", "4x3", "1x1"]);
      for (const { crop, region, ...shown } of crops) {
        if (region === null || crop === null) throw new Error("a crop is of a region");
        const [across = 0, down = 1] = crop.split("x").map(Number);
        expect(region.left).toBeGreaterThanOrEqual(0);
        expect(region.top).toBeGreaterThanOrEqual(0);
        expect(region.left + region.width).toBeLessThanOrEqual(width);
        expect(region.top + region.height).toBeLessThanOrEqual(height);
        // As large as it can be, to a pixel.
        expect(Math.min(width - region.width, height - region.height)).toBeLessThanOrEqual(1);
        expect(Math.abs(region.width - (region.height * across) / down)).toBeLessThanOrEqual(
          Math.max(2, across / down),
        );
        expect(shown.width).toBeLessThanOrEqual(Math.min(region.width, 1200));
        const [left, top] = [(width * x) / 100, (height * y) / 100];
        expect(left).toBeGreaterThanOrEqual(region.left - 1);
        expect(left).toBeLessThanOrEqual(region.left + region.width + 1);
        expect(top).toBeGreaterThanOrEqual(region.top - 1);
        expect(top).toBeLessThanOrEqual(region.top + region.height + 1);
      }
    }),
    { numRuns: 500 },
  );
});

test("a name says what it was made from, and no other name does", () => {
  for (const { file } of wantedDerivatives(picture(1500, 1000), { focus: { x: 20, y: 0 } }))
    expect(sourceOfDerivative(file)).toEqual({ stem: "briefs/2024/10/31/photo", digest: "3fa9c1d2e4b5" });
  for (const file of [
    "a/photo.jpg",
    "a/photo-480.jpg",
    "a/photo.2024-480.jpg",
    "a/photo.3fa9c1d2e4b5-480.md",
  ])
    expect(sourceOfDerivative(file)).toBeNull();
});
