/** What authors write, in each channel that carries the text of a brief. */
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { verifyPage } from "../../src/verify/verify-page.ts";
import { xpathIn } from "../laws/channel-parsers.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { BASE, OPTIONS, showing } from "../photo-brief.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>';
const PAGE = "https://relais.example/2024/10/31/photo/";

/** A form of Markdown; its HTML, with “SELF” for the address of the page in feeds. */
const FORMS: readonly (readonly [name: string, markdown: string, html: string])[] = [
  ["two spaces that break a line", "Un vers  \net la suite.", "<p>Un vers<br>\net la suite.</p>"],
  ["a backslash that breaks a line", "Un autre\\\net sa suite.", "<p>Un autre<br>\net sa suite.</p>"],
  [
    "lists in lists",
    "- un\n  1. deux\n     - trois\n- quatre",
    "<ul>\n<li>un\n<ol>\n<li>deux\n<ul>\n<li>trois</li>\n</ul>\n</li>\n</ol>\n</li>\n<li>quatre</li>\n</ul>",
  ],
  [
    "headings",
    "## Premier\n\nUn.\n\n### Second\n\nDeux.\n\n#### Troisième\n\nTrois.",
    "<h2>Premier</h2>\n<p>Un.</p>\n<h3>Second</h3>\n<p>Deux.</p>\n<h4>Troisième</h4>",
  ],
  [
    "a table",
    "| Ville | Voix |\n|---|--:|\n| Minsk | 12 |",
    '<table>\n<thead>\n<tr>\n<th>Ville</th>\n<th class="align-right">Voix</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Minsk</td>\n<td class="align-right">12</td>',
  ],
  ["a definition list", "OTSC\n: Une alliance.", "<dl>\n<dt>OTSC</dt>\n<dd>Une alliance.</dd>\n</dl>"],
  [
    "the calls of footnotes",
    "Un mot[^a] et [un lien[^b]](https://ailleurs.example/).",
    '<p>Un mot<sup id="fnref:1"><a href="SELF#fn:1">[1]</a></sup> et <a href="https://ailleurs.example/">un lien<sup id="fnref:2">[2]</sup></a>.</p>',
  ],
  [
    "footnotes",
    "[^b]: Deux.\n[^a]: Un\u00a0; *encore*.",
    '<div class="footnotes">\n<div id="fn:1">\n<p><a href="SELF#fnref:1">[1]</a> Un\u202f; <em>encore</em>.</p>\n</div>\n<div id="fn:2">\n<p><a href="SELF#fnref:2">[2]</a> Deux.</p>\n</div>\n</div>',
  ],
];
const FIGURE = /<figure><img [^>]*alt="Une carte"[^>]*><figcaption>La carte<\/figcaption><\/figure>/;

const FILES = {
  ...BASE,
  "briefs/2024/10/31/photo.md": showing("./carte.svg").replace(
    "Un texte.\n",
    `${FORMS.map(([, markdown]) => markdown).join("\n\n")}\n\n![Une carte](./carte.svg "La carte")\n`,
  ),
  "briefs/2024/10/31/carte.svg": SVG,
};

let site: MemorySite;
let channels: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  site = memorySite(FILES);
  const { ok, problems } = await build(site, OPTIONS);
  expect([ok, problems.filter(({ place }) => place.file.includes("photo"))]).toEqual([true, []]);
  const read = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
  const item = `[contains(., "Premier")]`;
  const items: readonly { readonly content_html: string }[] = JSON.parse(read("feed.json")).items;
  channels = {
    page: read("2024/10/31/photo/index.html"),
    "archive page": read("2024/10/31/photo/archive.html"),
    RSS: xpathIn(read("feed.xml"))(`//item/c:encoded${item}`).join(""),
    Atom: xpathIn(read("atom.xml"))(`//a:entry/a:content${item}`).join(""),
    "JSON Feed": items.map(({ content_html }) => content_html).join(""),
  };
});

describe.each(["page", "archive page", "RSS", "Atom", "JSON Feed"])("%s", (channel) => {
  const self = /page/.test(channel) ? "" : PAGE;

  test.each(FORMS)("%s", (_, _markdown, html) => {
    expect(channels[channel]).toContain(html.replaceAll("SELF", self));
  });

  test("a picture with its caption", () => {
    expect(channels[channel]).toMatch(FIGURE);
  });
});

test("the checker finds nothing wrong, and the archive page has the form in which Brevier publishes", async () => {
  const { problems } = await checkDist(site.dist);
  expect(
    problems.filter(({ place }) => place.file.includes("photo") || /feed|atom/.test(place.file)),
  ).toEqual([]);
  const archive = site.dist.read("2024/10/31/photo/archive.html");
  expect(verifyPage(archive ?? new Uint8Array(), "archive.html")).toMatchObject({
    problems: [],
    agrees: true,
    isOurs: true,
  });
});
