/** What a browser would run or fetch of a published file is an error in that file, wherever it lies; pages, and texts that look like one, are left alone. */
import { describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { memorySite } from "../../memory-site.ts";
import { BASE, BRIEF, brief, OPTIONS, picture, problemsOf, showing } from "../../photo-brief.ts";

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1">\n${inside}\n</svg>\n`;
const SCRIPT = drawing("  <script>alert(1)</script>");
const said = async (files: Parameters<typeof problemsOf>[0]) =>
  (await problemsOf(files)).map(({ at, rule }) => `${at} ${rule}`);

describe("a drawing", () => {
  const CARTE = "briefs/2024/10/31/carte.svg";

  test.each([
    [SCRIPT, "2:3 image/active"],
    [drawing("<g onload='x'/>"), "2:4 image/active"],
    [drawing("<image href='a.png'/>"), "2:8 image/fetches"],
    [drawing("<g></h>"), "2:7 image/not-xml"],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>\n${drawing("&a;")}`, "1:1 image/doctype"],
  ])("beside a brief: %j", async (text, problem) => {
    expect(await said({ [BRIEF]: showing("./carte.svg"), [CARTE]: text })).toEqual([
      `content/${CARTE}:${problem}`,
    ]);
    expect(await said({ [BRIEF]: `${brief("")}![une carte](./carte.svg)\n`, [CARTE]: text })).toEqual([
      `content/${CARTE}:${problem}`,
    ]);
  });

  test("that two briefs show is told once", async () => {
    const other = showing("./carte.svg").replace("id: photo", "id: autre");
    expect(
      await said({ [BRIEF]: showing("./carte.svg"), "briefs/2024/10/31/autre.md": other, [CARTE]: SCRIPT }),
    ).toEqual([`content/${CARTE}:2:3 image/active`]);
  });

  test("in content/public is told once, also where a brief shows it", async () => {
    expect(await said({ [BRIEF]: showing("/carte.svg"), "public/carte.svg": SCRIPT })).toEqual([
      "content/public/carte.svg:2:3 image/active",
    ]);
  });

  test("of a theme", async () => {
    const site = memorySite(BASE);
    site.ownTemplates.write("public/fond.svg", Buffer.from(SCRIPT));
    const { problems, ok } = await build(site, OPTIONS);
    expect([
      ok,
      ...problems.map(({ rule, place }) => `${place.file}:${place.line}:${place.column} ${rule}`),
    ]).toEqual([false, "templates/public/fond.svg:2:3 image/active"]);
  });

  test("of a draft stops nothing", async () => {
    const site = memorySite({
      ...BASE,
      [BRIEF]: showing("./carte.svg").replace("---\n", "---\ndraft: true\n"),
      [CARTE]: SCRIPT,
    });
    const { problems, ok } = await build(site, OPTIONS);
    expect([ok, ...problems.map(({ rule, severity }) => `${severity} ${rule}`)]).toEqual([
      true,
      "warning image/active",
    ]);
  });

  test("that is packed, so that nobody sees what is in it", async () => {
    expect(await said({ "public/carte.svgz": Buffer.from("\x1f\x8b\x08\0", "latin1") })).toEqual([
      "content/public/carte.svgz:1:1 image/unreadable",
    ]);
  });
});

describe("in content/public", () => {
  const PAGE = "<!DOCTYPE html>\n<title>a</title><script>alert(1)</script>\n";
  test.each([
    ["a.txt", PAGE, "1:1 image/hidden-page"],
    ["a.pdf", `\n  ${PAGE}`, "1:1 image/hidden-page"],
    ["a.jpg", PAGE, "1:1 image/unreadable"],
    ["a.bin", "<script>alert(1)</script>", "1:1 image/hidden-page"],
    ["a", Buffer.from(`\ufeff${PAGE}`, "utf16le"), "1:1 image/hidden-page"],
    ["a.xml", SCRIPT, "2:3 image/active"],
    ["a.txt", `<?xml version="1.0"?>${SCRIPT}`, "2:3 image/active"],
    ["a.xml", '<r><script xmlns="http://www.w3.org/1999/xhtml"/></r>', "1:4 image/active"],
    ["a.svg", PAGE, "2:24 image/not-xml"],
  ])("%s that begins %j", async (name, text, problem) => {
    expect(await said({ [`public/${name}`]: text })).toEqual([`content/public/${name}:${problem}`]);
  });

  test.each([
    ["google123.html", "google-site-verification: google123.html"],
    ["admin/index.html", PAGE],
    ["a.htm", PAGE],
    ["a.xhtml", '<html xmlns="http://www.w3.org/1999/xhtml"><script/></html>'],
    ["BingSiteAuth.xml", '<?xml version="1.0"?>\n<users>\n<user>0123</user>\n</users>'],
    [
      "feed.xsl",
      '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><script xmlns="http://www.w3.org/1999/xhtml"/></xsl:stylesheet>',
    ],
    ["a.js", "<!-- an old comment\nalert(1)"],
    ["LISEZMOI.md", "<p align=center>Bonjour</p>"],
    ["robots.txt", "User-agent: *\n"],
    ["a.txt", "<https://example.org/> is an address"],
    ["a.txt", "a <script> that begins nothing"],
    ["_headers", "/*\n  X-A: <b>\n"],
    ["vide.svg.txt", ""],
  ])("%s is what it is: %j", async (name, text) => {
    expect(await said({ [`public/${name}`]: text })).toEqual([]);
  });

  test("a picture that is a page too is published as a picture alone", async () => {
    const gif = Buffer.from(
      "GIF89a\x01\0\x01\0\0\0\0!\xfe\x1d<script>alert('GIF')</script>\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;<html>",
      "latin1",
    );
    const site = memorySite({
      ...BASE,
      "public/a.gif": gif,
      "public/b.jpg": Buffer.concat([picture("plain.jpg"), Buffer.from("<script>")]),
    });
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    for (const name of ["a.gif", "b.jpg"])
      expect(Buffer.from(site.dist.read(name) ?? []).toString("latin1")).not.toMatch(/<script|<html|^$/);
  });
});
