import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, pairsOf, SCHEMES } from "../../../src/check/read/colours.ts";
import { ROOT } from "../../memory-site.ts";

// The values that WCAG's own technique G18 and its calculators give.
test("contrast is that of WCAG 2.2", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([255, 255, 255], [255, 255, 255])).toBe(1);
  expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
  expect(contrast([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2);
  expect(contrast([255, 0, 0], [255, 255, 255])).toBeCloseTo(4.0, 2);
});

describe("pairs are read from a sheet, in each scheme", () => {
  const seen = (css: string, scheme: (typeof SCHEMES)[number] = "light") =>
    pairsOf(css, scheme).map(({ of, colour, on, at }) => `${at.line}:${at.column} ${of} ${colour} on ${on}`);

  test.each([
    ["p { color: #333 }", ["1:5 text #333333 on #ffffff"]],
    ["html { background: #000 } p { color: rgb(1, 2 3) }", ["1:31 text #010203 on #000000"]],
    ["body { background: #eee } p { color: #000; background: white }", ["1:31 text #000000 on #ffffff"]],
    [":root { --a: var(--b); --b: #123456 }\np { color: var(--a) }", ["2:5 text #123456 on #ffffff"]],
    ["p { color: var(--none, #abc) }", ["1:5 text #aabbcc on #ffffff"]],
    ["p { color: inherit } q { color: currentColor } a { color: var(--x) } b { color: CanvasText }", []],
    [":root { --a: var(--b); --b: var(--a) } p { color: var(--a) }", []],
    ["@media print { p { color: #eee } }", []],
    [":focus-visible { outline: 3px solid #00f }", ["1:18 focus #0000ff on #ffffff"]],
    ["p { color: constructor; background: toString }", []],
    ["p { color: #12345680 }", ["1:5 text #123456 on #ffffff"]],
  ])("%s", (css, pairs) => {
    expect(seen(css)).toEqual(pairs);
  });

  test("a sheet that is cut off has none", () => {
    expect(seen("p { color: #333")).toEqual([]);
  });

  const CSS =
    ":root { --ink: #111; --paper: #fff }\n@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #000 } }\n" +
    "@media (prefers-contrast: more) { :root { --ink: #000 } }\nhtml { background: var(--paper) }\np { color: var(--ink) }";

  test("what the reader asks for holds, and nothing else", () => {
    expect(SCHEMES.map((scheme) => seen(CSS, scheme)[0]?.slice(4))).toEqual([
      "text #111111 on #ffffff",
      "text #eeeeee on #000000",
      "text #000000 on #ffffff",
      "text #000000 on #000000",
    ]);
  });
});

describe.each(["style.css", "archive.css"])("the theme's %s", (name) => {
  const css = readFileSync(`${ROOT}templates/public/${name}`, "utf8");

  test.each(SCHEMES)("can be read by those who want it %s", (scheme) => {
    const pairs = pairsOf(css, scheme);
    expect(pairs.filter(({ of }) => of === "text").length).toBeGreaterThan(1);
    expect(pairs.filter(({ of, ratio }) => ratio < (of === "text" ? 4.5 : 3))).toEqual([]);
  });

  test("a softer grey is found", () => {
    const changed = css.replace(/--soft: #5b564c/, "--soft: #8b8880");
    expect(changed).not.toBe(css);
    expect(pairsOf(changed, "light").some(({ ratio }) => ratio < 4.5)).toBe(true);
  });
});
