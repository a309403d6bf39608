/** What a browser runs or fetches of a drawing that is opened by its own address; and drawings of real programs, in which nothing is found. */

import { describe, expect, test } from "vitest";
import { activePartsIn } from "../../src/media/active-content.ts";
import { filesOf } from "../memory-site.ts";
import { fc } from "../property.ts";

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawing = (inside: string) => `<svg ${SVG}>\n${inside}\n</svg>`;
const found = (text: string | Uint8Array, isDrawing = true) =>
  activePartsIn(Buffer.from(text), isDrawing).map(
    ({ kind, what, line, column }) => `${line}:${column} ${kind} ${what}`,
  );

describe("found, with its place", () => {
  test.each([
    ["<script>alert(1)</script>", "2:1 runs <script>"],
    ['  <script href="a.js"/>', "2:3 runs <script>", '2:11 fetches href="a.js"'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "2:1 runs <s:script>"],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "2:1 runs <h:script>"],
    ['<g\n  onload="alert(1)"/>', "3:3 runs onload"],
    ["<rect width='1' onbegin='alert(1)'/>", "2:17 runs onbegin"],
    [
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"><b onclick="x">a</b></p></foreignObject>',
      "2:1 runs <foreignObject>",
      "2:59 runs onclick",
    ],
    ['<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org/"/>', "2:1 runs <iframe>"],
    ['<a href="javascript:alert(1)"><text>a</text></a>', '2:4 runs href="javascript:alert(1)"'],
    ['<a xlink:href=" java&#10;script&#58;alert(1)"/>', '2:4 runs xlink:href="javascript:alert(1)"'],
    ['<a href="data:text/html,%3Cscript%3E"/>', '2:4 runs href="data:text/html,%3Cscript%3E"'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', '2:6 runs <set attributeName="href">'],
    [
      '<animate attributeName="xlink:href" values="#a;#b"/>',
      '2:10 runs <animate attributeName="xlink:href">',
    ],
    ['<image href="data:image/svg+xml,%3Csvg/%3E"/>', '2:8 runs href="data:image/svg+xml,%3Csvg/%3E"'],
    ['<image href="https://example.org/a.png"/>', '2:8 fetches href="https://example.org/a.png"'],
    ['<image xlink:href="photo.jpg"/>', '2:8 fetches xlink:href="photo.jpg"'],
    [
      '<image xmlns:l="http://www.w3.org/1999/xlink" l:href="//example.org/a"/>',
      '2:47 fetches l:href="//example.org/a"',
    ],
    ['<use href="autre.svg#a"/>', '2:6 fetches href="autre.svg#a"'],
    ['<rect fill="url(https://example.org/a#b)"/>', "2:17 fetches https://example.org/a#b"],
    ["<rect style=\"fill: URL( 'a.svg#b' )\"/>", "2:26 fetches a.svg#b"],
    ["<style>\n@import 'a.css';\n</style>", "3:10 fetches a.css"],
    ["<style><![CDATA[@import url(//example.org/a.css)]]></style>", "2:29 fetches //example.org/a.css"],
    ['<style>a{fill:u\\72 l("https://example.org/a")}</style>', "2:23 fetches https://example.org/a"],
    ['<style>@im\\70ort "a.css"</style>', "2:19 fetches a.css"],
    ['<style>a{mask:image-set("a.png" 1x)}</style>', "2:26 fetches a.png"],
    ['<style>@namespace "x;";@import "a.css"</style>', "2:33 fetches a.css"],
    ['<style>/* " */ a{fill:url(b.svg)}</style>', "2:27 fetches b.svg"],
    ["<style>a{fill:url(data:image/svg+xml,x)}</style>", "2:19 runs data:image/svg+xml,x"],
    ['<g xml:base="https://example.org/"/>', '2:4 fetches xml:base="https://example.org/"'],
    ["<g></svg>", "2:9 malformed unexpected close tag"],
    ["<g>&nbsp;</g>", "2:9 malformed undefined entity"],
  ])("%s", (inside, ...parts) => {
    expect(found(drawing(inside))).toEqual(parts);
  });

  test.each([
    [`<?xml-stylesheet href="a.css"?>\n<svg ${SVG}/>`, "1:1 fetches <?xml-stylesheet?>"],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg ${SVG}>&a;</svg>`, "1:1 doctype <!ENTITY>"],
    [`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>\n<svg ${SVG}/>`, "1:1 doctype <!ENTITY>"],
    [`<!DOCTYPE svg SYSTEM "https://example.org/a.dtd">\n<svg ${SVG}/>`, "1:1 doctype DTD"],
    [`<svg ${SVG} onload="x"/>`, "1:84 runs onload"],
    [`<svg ${SVG}>`, `1:83 malformed unclosed tag: svg`],
    // Whoever draws without a namespace means SVG.
    ["<svg><script/></svg>", "1:6 runs <script>"],
  ])("%s", (text, part) => {
    expect(found(text)).toEqual([part]);
  });

  test("in every encoding that a drawing states", () => {
    const text = drawing("<!-- é --><script/>");
    const stated = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${text}`;
    const inTwoBytes = Buffer.from(`\ufeff${text}`, "utf16le");
    expect(found(inTwoBytes)).toEqual(["2:11 runs <script>"]);
    expect(found(Buffer.from(inTwoBytes).swap16())).toEqual(["2:11 runs <script>"]);
    expect(found(Buffer.from(stated("iso-8859-1"), "latin1"))).toEqual(["2:11 runs <script>"]);
    expect(found(Buffer.from(stated("utf-8"), "latin1"))).toEqual(["1:1 malformed encoding"]);
    expect(found(stated("x-unknown"))).toEqual(["1:1 malformed encoding"]);
  });
});

test.each(Object.entries(filesOf("test/fixtures/drawings")))("nothing in %s", (_, bytes) => {
  expect(found(bytes)).toEqual([]);
});

describe("other XML", () => {
  test.each([
    [
      '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.org/"/><icon>a.png</icon></feed>',
    ],
    ['<a><div xmlns="http://www.w3.org/1999/xhtml"><img src="a.png" style="x: url(a)"/></div></a>'],
    ['<?xml-stylesheet href="a.xsl"?><rss><script/></rss>'],
    ["<a><b></a>"],
  ])("may be what it is: %s", (text) => {
    expect(found(text, false)).toEqual([]);
  });

  test.each([
    ['<a><script xmlns="http://www.w3.org/1999/xhtml"/></a>', "1:4 runs <script>"],
    ['<a><svg xmlns="http://www.w3.org/2000/svg" onload="x"/></a>', "1:44 runs onload"],
    [`<svg ${SVG}><image href="a.png"/></svg>`, '1:91 fetches href="a.png"'],
  ])("but runs nothing: %s", (text, part) => {
    expect(found(text, false)).toEqual([part]);
  });
});

describe("however a drawing is built, it is read", () => {
  const times = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / text.length));
  test.each([
    ["paths", times('<path d="M0 0" fill="url(#a)" style="stroke:url(#b)"/>', 4e6), []],
    ["one word", `<style>${times("a", 4e6)}</style>`, []],
    ["an address without end", `<style>a{b:url("${times("a", 4e6)}</style>`, ["fetches"]],
    ["comments that open", `<style>${times("/*", 4e6)}</style>`, []],
    ["escapes", `<style>${times("\\", 4e6)}</style>`, []],
    ["a picture", `<image href="data:image/png;base64,${times("AAAA", 4e6)}"/>`, []],
    ["elements inside each other", times("<g>", 4e6), ["malformed"]],
    ["scripts", times("<script/>", 4e6), Array.from({ length: 20 }, () => "runs")],
    ["attributes", `<g ${Array.from({ length: 200_000 }, (_, i) => `a${i}="("`).join(" ")}/>`, []],
  ])("%s", (_, inside, kinds) => {
    expect(activePartsIn(Buffer.from(drawing(inside)), true).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("a billion laughs are not laughed", () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join("");
    const text = `<!DOCTYPE svg [<!ENTITY l0 "ha">${entities}]><svg ${SVG}><text>&l9;</text></svg>`;
    expect(found(text)).toEqual(["1:1 doctype <!ENTITY>"]);
  });

  test("any bytes give parts with places, or none", () => {
    const piece = fc.constantFrom(
      "<svg ",
      SVG,
      ">",
      "<script",
      "/>",
      "<style>",
      "url(",
      '"',
      "'",
      "\\",
      "/*",
      "@import",
      "onload=",
      "&#x3c;",
      "<![CDATA[",
      "]]>",
      "</style>",
      "</svg>",
      "\n",
      "a",
      "\0",
      "\ufeff",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isDrawing) => {
        const text = pieces.join("");
        const lines = text.split("\n");
        for (const { line, column } of activePartsIn(Buffer.from(text), isDrawing)) {
          expect(lines[line - 1]).toBeDefined();
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
      }),
      { numRuns: Number(process.env["BREVIER_RUNS"] ?? 25) * 20 },
    );
  });
});
