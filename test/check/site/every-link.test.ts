import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { belowPath } from "../below-path.ts";
import { readFixture } from "../read-fixture.ts";

const SOUND = readFixture("sound-site");
const BRIEF = "2024/10/31/lavrov/index.html";

/** Where an address is: in which file, after which text, written how. */
type Place = readonly [where: string, file: string, after: string, written: (url: string) => string];

const inHead = (where: string, written: Place[3]): Place => [where, BRIEF, "<head>\n", written];
const inBody = (where: string, written: Place[3]): Place => [
  where,
  BRIEF,
  '<article class="h-entry">\n',
  written,
];
const inRss = (where: string, written: Place[3]): Place => [where, "feed.xml", "<item>\n", written];
const inAtom = (where: string, written: Place[3]): Place => [where, "atom.xml", "<entry>\n", written];
// Of a name that JSON gives twice the last counts.
const inJson = (where: string, written: Place[3]): Place => [
  where,
  "feed.json",
  '"size_in_bytes": 4\n        }\n      ],\n',
  written,
];
const inData = (where: string, written: Place[3]): Place => [
  where,
  BRIEF,
  '"@type": "NewsArticle", ',
  written,
];

const PLACES: readonly Place[] = [
  inBody("a link", (url) => `<a href="${url}">x</a>`),
  inBody("a part of an image map", (url) => `<map name="m"><area href="${url}" alt="x"></map>`),
  inBody("a picture", (url) => `<img src="${url}" alt="x" width="1" height="1">`),
  inBody(
    "a candidate of srcset",
    (url) =>
      `<img src="/images/lavrov.jpg" srcset="/images/lavrov.jpg 1x, ${url} 2x" alt="x" width="1" height="1">`,
  ),
  inBody(
    "a source of a picture",
    (url) => `<picture><source srcset="${url} 800w"><img src="/images/lavrov.jpg" alt="x"></picture>`,
  ),
  inBody("a film", (url) => `<video src="${url}"></video>`),
  inBody("the poster of a film", (url) => `<video poster="${url}"></video>`),
  inBody("a sound", (url) => `<audio><source src="${url}"></audio>`),
  inBody("subtitles", (url) => `<video><track src="${url}"></video>`),
  inBody("an object", (url) => `<object data="${url}"></object>`),
  inBody("a frame", (url) => `<iframe src="${url}"></iframe>`),
  inBody("a script", (url) => `<script src="${url}"></script>`),
  inBody("a form", (url) => `<form action="${url}"></form>`),
  inBody("a button of a form", (url) => `<button formaction="${url}">x</button>`),
  inBody("the source of a quotation", (url) => `<blockquote cite="${url}">x</blockquote>`),
  inBody("the source of a short quotation", (url) => `<q cite="${url}">x</q>`),
  inBody("a drawing", (url) => `<svg><use href="${url}"></use></svg>`),
  inBody("a drawing as before", (url) => `<svg><image xlink:href="${url}"></image></svg>`),
  inBody("a style", (url) => `<p style="background: url(${url})">x</p>`),
  inHead("a style element", (url) => `<style>p { background: url("${url}") }</style>`),
  inHead("a style sheet", (url) => `<link rel="stylesheet" href="${url}">`),
  inHead("an icon", (url) => `<link rel="icon" href="${url}">`),
  inHead("a file fetched ahead", (url) => `<link rel="preload" as="image" href="${url}">`),
  inHead("a picture fetched ahead", (url) => `<link rel="preload" as="image" imagesrcset="${url} 2x">`),
  inHead("the licence", (url) => `<link rel="license" href="${url}">`),
  inHead("a version", (url) => `<link rel="alternate" hreflang="de" href="${url}">`),
  inHead("a feed", (url) => `<link rel="alternate" type="application/rss+xml" title="x" href="${url}">`),
  inHead("where a page sends on", (url) => `<meta http-equiv="refresh" content="5; url=${url}">`),
  inHead("the picture for networks", (url) => `<meta property="og:image" content="${url}">`),
  inHead("the same by its other name", (url) => `<meta property="og:image:secure_url" content="${url}">`),
  inHead("a sound for networks", (url) => `<meta property="og:audio" content="${url}">`),
  inHead("the picture of a card", (url) => `<meta name="twitter:image" content="${url}">`),
  inHead("the author for networks", (url) => `<meta property="article:author" content="${url}">`),
  inData("a picture in data", (url) => `"thumbnailUrl": "${url}", `),
  inData("a file in data", (url) => `"audio": { "@type": "AudioObject", "contentUrl": "${url}" }, `),
  inData("a page in data", (url) => `"isBasedOn": ["${url}"], `),
  inData("a thing in data", (url) => `"about": { "@type": "Thing", "@id": "${url}" }, `),
  inData("a policy in data", (url) => `"publishingPrinciples": "${url}", `),
  inData("a licence in data", (url) => `"license": "${url}", `),
  [
    "a step of the trail in data",
    BRIEF,
    '"@graph": [',
    (url) => `{ "@type": "ListItem", "item": "${url}" }, `,
  ],
  ["a font of the style sheet", "style.css", "", (url) => `@font-face { src: url("${url}") }\n`],
  ["another style sheet", "style.css", "", (url) => `@import "${url}";\n`],
  inRss("the page of an item", (url) => `<link>${url}</link>`),
  inRss("the id of an item", (url) => `<guid>${url}</guid>`),
  inRss("the comments of an item", (url) => `<comments>${url}</comments>`),
  inRss("a file of an item", (url) => `<enclosure url="${url}" length="1" type="audio/mpeg"/>`),
  inRss("where an item is from", (url) => `<source url="${url}">x</source>`),
  inRss("a link in an item", (url) => `<description>&lt;a href="${url}"&gt;x&lt;/a&gt;</description>`),
  inRss("a candidate in an item", (url) => `<description>&lt;img srcset="${url} 2x"&gt;</description>`),
  ["the picture of a channel", "feed.xml", "<channel>\n", (url) => `<image><url>${url}</url></image>`],
  ["the address of a feed", "feed.xml", "<channel>\n", (url) => `<atom:link rel="self" href="${url}"/>`],
  inAtom("the page of an entry", (url) => `<link href="${url}"/>`),
  inAtom("a file of an entry", (url) => `<link rel="enclosure" href="${url}"/>`),
  inAtom("the author of an entry", (url) => `<author><name>x</name><uri>${url}</uri></author>`),
  inAtom("a picture in an entry", (url) => `<content type="html">&lt;img src="${url}"&gt;</content>`),
  inAtom(
    "a link in XHTML",
    (url) =>
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="${url}">x</a></div></content>`,
  ),
  ["the history of a feed", "atom.xml", "<entry>\n", (url) => `<link rel="prev-archive" href="${url}"/>`],
  ["the icon of a feed", "atom.xml", "<entry>\n", (url) => `<icon>${url}</icon><logo>${url}</logo>`],
  inJson("the page of a JSON item", (url) => `"url": "${url}",`),
  inJson("where a JSON item points", (url) => `"external_url": "${url}",`),
  inJson("the picture of a JSON item", (url) => `"banner_image": "${url}",`),
  inJson(
    "a file of a JSON item",
    (url) => `"attachments": [{ "url": "${url}", "mime_type": "audio/mpeg" }],`,
  ),
  inJson("a link in a JSON item", (url) => `"content_html": "<a href='${url}'>x</a>",`),
  ["the rest of a JSON feed", "feed.json", '/2024-10-31.json",\n', (url) => `"next_url": "${url}",`],
  ["a page of a sitemap", "sitemaps/pages.xml", "<url>", (url) => `<loc>${url}</loc></url><url>`],
  [
    "a picture of a sitemap",
    "sitemaps/pages.xml",
    "<url>",
    (url) =>
      `<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><image:loc>${url}</image:loc></image:image>`,
  ],
  ["an article of a news sitemap", "sitemaps/news.xml", "<url>", (url) => `<loc>${url}</loc></url><url>`],
  ["a sitemap of the index", "sitemap.xml", "<sitemap>", (url) => `<loc>${url}</loc></sitemap><sitemap>`],
  ["a feed of the list", "feeds.opml", "<body>\n", (url) => `<outline type="rss" text="x" xmlUrl="${url}"/>`],
  ["a page of the list", "feeds.opml", "<body>\n", (url) => `<outline text="x" htmlUrl="${url}"/>`],
  ["where an old address leads", "_redirects", "", (url) => `/vieux/ ${url} 301\n`],
  ["a header of a file", "_headers", "", (url) => `${url}\n  X-Robots-Tag: noindex\n`],
  ["an address in a header", "_headers", "", (url) => `/*\n  Link: <${url}>; rel="next"\n`],
  [
    "an icon of the manifest",
    "site.webmanifest",
    '"type":"image/svg+xml"}]',
    (url) => `, "icons": [{ "src": "${url}" }]`,
  ],
  [
    "a way into the manifest",
    "site.webmanifest",
    '"type":"image/svg+xml"}]',
    (url) => `, "shortcuts": [{ "url": "${url}" }]`,
  ],
];

const OPML =
  '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head><title>Flux</title></head>\n<body>\n<outline type="rss" text="Tout" xmlUrl="https://ex.org/feed.xml" htmlUrl="https://ex.org/"/>\n</body>\n</opml>\n';

/** The problems of the file that speak of an address which is put there. */
async function reported(place: Place, url: string, base: Readonly<Record<string, string | Uint8Array>>) {
  const [, file, after, written] = place;
  const text = base[file] === undefined ? "" : Buffer.from(base[file]).toString();
  expect(text).toContain(after);
  const at = text.indexOf(after) + after.length;
  const changed = text.slice(0, at) + written(url) + text.slice(at);
  const { problems } = await checkDist(memoryFolder({ ...base, [file]: changed }));
  return problems
    .filter(({ place: { file: found }, says }) => found === file && says.en.includes(url))
    .map(({ rule }) => rule);
}

const MISSING = /^(?:link|sitemap|headers)\/missing-(?:page|asset|feed|metadata|target|file)$/;
const OUTSIDE = /^(?:link|sitemap)\/outside-base$/;

describe.each([
  ["at the root", { ...SOUND, "feeds.opml": OPML }, "https://ex.org/"],
  ["below a path", belowPath({ ...SOUND, "feeds.opml": Buffer.from(OPML) }), "https://ex.org/sub/"],
] as const)("an address that leads nowhere, on a site %s", (_, files, base) => {
  test.each(PLACES)("%s", async (...place) => {
    expect(await reported(place, `${base}absent/`, files)).toContainEqual(expect.stringMatching(MISSING));
  });
});

describe("an address that forgot the path of the site", () => {
  const below = belowPath({ ...SOUND, "feeds.opml": Buffer.from(OPML) });
  // A header may be meant for all of the host.
  test.each(PLACES.filter(([where]) => where !== "a header of a file"))("%s", async (...place) => {
    expect(await reported(place, "https://ex.org/en/", below)).toContainEqual(expect.stringMatching(OUTSIDE));
  });
});

test("an anchor is sought in the page to which the address leads, from pages and feeds", async () => {
  for (const place of PLACES.filter(([where]) =>
    /^(?:a link|where a page sends on|a link in an item)$/.test(where),
  )) {
    expect(await reported(place, "https://ex.org/en/#d9", SOUND)).toContain("link/missing-anchor");
    expect(await reported(place, "https://ex.org/en/2024/10/31/lavrov/#d1", SOUND)).toEqual([]);
  }
});
