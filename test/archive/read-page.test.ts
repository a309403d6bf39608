import { describe, expect, test } from "vitest";
import { readPage } from "../../src/archive/read-page.ts";
import { urlsOfCss } from "../../src/archive/urls-in-text.ts";

const assetsOf = (body: string) => readPage(`<!DOCTYPE html><body>${body}`).assets.map(({ url }) => url);

describe("what a page loads", () => {
  test.each([
    ["no space after the comma", '<img srcset="/one.svg 1x,/two.svg 2x">', ["/one.svg", "/two.svg"]],
    ["no description", '<img srcset="/one.svg, /two.svg">', ["/one.svg", "/two.svg"]],
    ["a comma that ends an address", '<img srcset="/one.svg,\n/two.svg 2x">', ["/one.svg", "/two.svg"]],
    ["commas in addresses", '<img srcset="/a,b.svg 1x,/c,d.svg 2x">', ["/a,b.svg", "/c,d.svg"]],
    ["empty candidates", '<img srcset=" , ,/one.svg 100w 50h ,, /two.svg">', ["/one.svg", "/two.svg"]],
    [
      "a description in brackets",
      '<source srcset="/one.svg x(1,/no.svg 2),/two.svg 2x">',
      ["/one.svg", "/two.svg"],
    ],
    [
      "a picture that is fetched ahead",
      '<link rel="preload" as="image" imagesrcset="/one.svg 1x,/two.svg 2x" href="/three.svg">',
      ["/three.svg", "/one.svg", "/two.svg"],
    ],
    [
      "drawings",
      '<svg><use href="/a.svg#x"/><image href="/b.png"/><use xlink:href="/c.svg#y"/><use href="#z"/></svg>',
      ["/a.svg#x", "/b.png", "/c.svg#y"],
    ],
    ["a film and its picture", '<video src="/a.mp4" poster="/a.jpg"></video>', ["/a.mp4", "/a.jpg"]],
    [
      "style, but for what is a comment",
      "<style>/* <b> url(/no.png) */ a{background:URL(/a.png)} @IMPORT '/b.css';</style><p style=\"background:/*url(/no.png)*/url('/c.png')\">",
      ["/a.png", "/b.css", "/c.png"],
    ],
  ])("%s", (_, body, urls) => {
    expect(assetsOf(body)).toEqual(urls);
  });

  test("is named where its style begins", () => {
    const [asset] = readPage("<!DOCTYPE html>\n<p>\n<style>\na{background:url(/a.png)}\n</style>").assets;
    expect(asset?.at().line).toBe(3);
  });
});

test.each([
  ["a comment", "/* url(/no.png) @import '/no.css'; */ a{background:url(/a.png)}", ["/a.png"]],
  ["a comment that does not end", "a{background:url(/a.png)} /* url(/no.png)", ["/a.png"]],
  ["marks of a comment in a text", "a:before{content:'/*'} b{background:url(/a.png)} /**/", ["/a.png"]],
  [
    "marks of a comment in an address",
    "a{background:url(/a/*.png)} b{background:url(/b*/.png)}",
    ["/a/*.png", "/b*/.png"],
  ],
])("a style sheet with %s", (_, css, urls) => {
  expect(urlsOfCss(css)).toEqual(urls);
});
