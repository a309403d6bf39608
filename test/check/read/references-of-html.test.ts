import { describe, expect, it } from "vitest";
import { readElements } from "../../../src/check/read/read-elements.ts";
import { referencesOfCss } from "../../../src/check/read/references-of-css.ts";
import { referencesOfHtml } from "../../../src/check/read/references-of-html.ts";

const written = (html: string) =>
  referencesOfHtml(readElements(html)).map(({ url, role, load }) => `${url} ${role} ${load ?? "-"}`);

describe("referencesOfHtml", () => {
  it.each([
    ['<a href="/x/">', ["/x/ page -"]],
    [
      '<img src="a.png" srcset="b.png 1x,c.png 2x, d.png">',
      ["a.png", "b.png", "c.png", "d.png"].map((url) => `${url} asset image`),
    ],
    [
      '<img srcset="data:image/png;base64,AA== 1x, b.png 2x">',
      ["data:image/png;base64,AA== asset image", "b.png asset image"],
    ],
    [
      '<video src="v.mp4" poster="p.jpg"><source src="w.webm"><track src="t.vtt"></video>',
      ["v.mp4 asset media", "p.jpg asset image", "w.webm asset media", "t.vtt asset media"],
    ],
    ['<q cite="/s/"></q><form action="/f/"></form>', ["/s/ page -", "/f/ page -"]],
    ['<iframe src="/i/"></iframe><object data="o.pdf"></object>', ["/i/ asset frame", "o.pdf asset frame"]],
    ['<link rel="canonical" href="/">', []],
    ['<link rel="Stylesheet preload" href="/s.css">', ["/s.css asset style"]],
    ['<link rel="alternate" type="application/atom+xml" href="/a.xml">', ["/a.xml feed -"]],
    ['<link rel="alternate" hreflang="en" href="/en/">', ["/en/ page -"]],
    ['<meta http-equiv="Refresh" content="0; URL=/x/">', ["/x/ page -"]],
    ['<meta property="og:image" content="https://ex.org/i.jpg">', ["https://ex.org/i.jpg metadata -"]],
    ['<style>p { background: url("p.png") }</style>', ["p.png asset image"]],
    ['<a name="x">', []],
    ['<constructor src="a"></constructor><tostring href="b"></tostring>', []],
  ])("finds the addresses of %s", (html, expected) => {
    expect(written(html)).toEqual(expected);
  });
});

describe("referencesOfCss", () => {
  it("finds imports, fonts and pictures at their place, and nothing in comments", () => {
    const css =
      "@import 'a.css';\n/* url(no.png)\n*/ p { mask: url( \"b c.svg\" ), url(#m); }\n@import url(d.css);";
    const found = referencesOfCss(css).map(({ url, load, at }) => `${url} ${load} ${at.line}:${at.column}`);
    expect(found).toEqual(["a.css style 1:1", "b c.svg image 3:14", "d.css style 4:1"]);
  });
});
