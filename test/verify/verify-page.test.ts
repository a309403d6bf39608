import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { hasErrors } from "../../src/base/problem.ts";
import { build } from "../../src/build/build.ts";
import { readEntry } from "../../src/check/read/read-entry.ts";
import { textDigestOf } from "../../src/check/read/text-digest.ts";
import type { BodyPart } from "../../src/model/body.ts";
import { dataUrl } from "../../src/model/inlined-files.ts";
import { escapeHtml } from "../../src/render/pages/fill-body.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { KNOWN_STYLES } from "../../src/verify/archive-shape.ts";
import { verifyPage } from "../../src/verify/verify-page.ts";
import { anyMarkdown } from "../laws/any-markdown.ts";
import { filesOf, memorySite, ROOT } from "../memory-site.ts";
import { fc, SEED } from "../property.ts";
import { markdown } from "../text/random-markdown.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const AT = "2024/11/05/accord";
const PAGE = `${AT}/archive.html`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>';

/** A site whose brief has all that a brief can have. */
const RICH = {
  "site.yaml": `title: {fr: "Le Relais « d'essai »", en: The Relay}
description: {fr: Brèves d’essai., en: Test briefs.}
url: https://relais.example/sous/
authority: relais.example
languages: [fr, en]
timeZone: Europe/Paris
publisher: { name: "Le Relais & fils" }
authors: { redaction: { name: La rédaction }, agence: { name: Une agence } }
topics: { iran: { title: {fr: Iran, en: Iran} }, paix: { title: {fr: Paix, en: Peace} } }
stories: { traite: { title: {fr: Le traité, en: The treaty} } }
rights: { license: "https://creativecommons.org/licenses/by-nd/4.0/", tdm: reserved, ai: {search: allowed, train: refused}, policyUrl: "https://relais.example/droits/", rsl: true }
`,
  [`briefs/${AT}.md`]: `---
id: accord-1
title: "L’accord « d'Astana » : 5 – 3, c'est dit & signé"
published: 2024-11-05 10:00
summary: "Un résumé, \\"cité\\" & daté : l'accord."
authors: [redaction, agence]
topics: [iran, paix]
story: traite
dateline: { place: Minsk, country: Biélorussie }
image: { src: ./croquis.svg, alt: "Un croquis & \\"sa légende\\"", caption: Une légende., credit: Le Relais }
attachments:
  - { src: ./accord.pdf, title: "Le texte de l'accord & ses annexes" }
sources:
  - { title: "Источник & autres", url: "https://source.example/?a=1&b=2", publisher: Une source, lang: ru, accessed: 2024-11-05 }
  - { title: Sans plus, url: "https://source.example/deux" }
updates:
  - { kind: correction, date: 2024-11-06 10:00, note: "Le lieu : Minsk, et non Astana.", was: "à Astana & <ici", now: à Minsk }
  - { kind: clarification, date: 2024-11-06 11:00, note: Une précision., now: près de Minsk }
  - { kind: update, date: 2024-11-07 10:00, note: "Signé, dit-on." }
---
Un paragraphe *souligné*, **fort**, \`du code <b>\`, un [lien](https://ailleurs.example/?a=1&b=2 "un titre"), [l’autre](brief:accord-2), [la suite](#suite), [courriel](mailto:a@relais.example), [Путин]{lang=ru}.\\
Une seconde ligne & l'esperluette, https://ailleurs.example/a?b=1&c=2, www.ailleurs.example et a@relais.example.

## Suite {#suite}

Astana
: Ville du Kazakhstan ; un mot[^2].
: *Autre* définition.

  En deux alinéas.

Un mot[^1], encore[^1], et [un lien[^2]](https://ailleurs.example/).

[^1]: Une note, *citée*.

    - avec
    - une liste
[^2]: Une autre [^1].

[السلام عليكم 5 – 3]{lang=ar}

> Une citation.
>
> > En double.

- un
- deux
  1. trois
  2. quatre

  Un paragraphe de plus.

7. sept

\`\`\`js
const a = 1 < 2 && "b";
\`\`\`

| a | b |
|:--|--:|
| 1 | [2](https://ailleurs.example/) |

---

![Un croquis](./croquis.svg)
`,
  "briefs/2024/11/05/croquis.svg": SVG,
  "briefs/2024/11/05/accord.pdf": Buffer.from("%PDF-1.7\nun accord\n"),
  "briefs/2024/11/06/suite.md":
    "---\nid: accord-2\ntitle: Une suite\npublished: 2024-11-06 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n---\nUn texte.\n",
  "briefs/2024/11/07/agreement.md":
    "---\nid: accord-3\nlang: en\ntitle: The agreement\npublished: 2024-11-07 10:00\nsummary: A summary.\nauthors: [agence]\ntopics: [iran]\ntranslationOf: accord-2\nrights: { license: none, notice: Ask., copyrightHolder: An agency }\n---\nA text.\n",
};

async function archivePages(content: Readonly<Record<string, string | Uint8Array>>, templates = {}) {
  const site = memorySite(content, templates);
  const { problems, ok } = await build(site, OPTIONS);
  const errors = problems.filter(({ severity }) => severity === "error");
  expect([ok, errors.map(({ place, says }) => `${place.file}:${place.line} ${says.en}`)]).toEqual([true, []]);
  const { dist } = site;
  const pages = dist
    .list()
    .filter((path) => path.endsWith("/archive.html"))
    .map((path) => [path, Buffer.from(dist.read(path) ?? "").toString()] as const);
  // A former address only leads on.
  return new Map(pages.filter(([, html]) => !html.includes('http-equiv="refresh"')));
}

const verify = (html: string | Uint8Array) =>
  verifyPage(typeof html === "string" ? Buffer.from(html) : html, "archive.html");
const reported = (html: string | Uint8Array) =>
  verify(html).problems.map(({ rule, place, found }) =>
    `${rule} ${place.line}:${place.column} ${found?.fr ?? ""}`.trim(),
  );
const rulesOf = (html: string | Uint8Array) => verify(html).problems.map(({ rule }) => rule);

let page: string;
beforeAll(async () => {
  page = (await archivePages(RICH)).get(PAGE) ?? "";
});

/** The page with a piece of it replaced, which must be there. */
function withPiece(from: string | RegExp, to: string, of = page): string {
  const made = of.replace(from, () => to);
  expect(made, String(from)).not.toBe(of);
  return made;
}

/** The page as a forger leaves it who knows how the digest is made. */
function restated(html: string): string {
  const entry = readEntry(html);
  const digest = entry === null ? null : textDigestOf(entry);
  return html.replace(/(<code class="text-digest" dir="ltr">)[0-9a-f]{64}/, `$1${digest}`);
}

describe("archive pages that Brevier publishes", () => {
  test.each([
    ["the sample", filesOf("content"), 18],
    ["a site that runs from right to left", filesOf("test/fixtures/arabic-site"), 1],
    ["a brief that has all that a brief can have", RICH, 3],
  ])("%s: each is accepted", async (_, content, least) => {
    const pages = await archivePages(content);
    expect(pages.size).toBeGreaterThanOrEqual(least);
    expect([...pages].flatMap(([path, html]) => reported(html).map((one) => `${path} ${one}`))).toEqual([]);
    expect([...pages.values()].every((html) => verify(html).agrees)).toBe(true);
  });

  test("the style that they are published with is known to the verifier", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const digest = createHash("sha256").update(style).digest("base64");
    // A new style sheet is a new line of KNOWN_STYLES; those of older pages stay.
    expect([...KNOWN_STYLES]).toContain(digest);
  });

  test("a page of a former version of Brevier, which named no original, is one of them", () => {
    const former = withPiece(/<link rel="original" href="[^"]*">\n/, "");
    expect(verify(former)).toMatchObject({ problems: [], agrees: true, isOurs: true });
  });

  test("what the digest does not cover is named, as far as the page has it", async () => {
    expect(verify(page).uncovered).toEqual([
      "site",
      "topics",
      "dates",
      "corrections",
      "dateline",
      "layout",
      "pictures",
      "updates",
      "sources",
      "citation",
    ]);
    const plain =
      [...(await archivePages(RICH)).entries()].find(([path]) => path.includes("suite"))?.[1] ?? "";
    expect(verify(plain).uncovered).toEqual(["site", "topics", "dates", "layout", "citation"]);
  });
});

const TITLE = '<h1 class="p-name">';
const CONTENT = '<div class="e-content prose">';
const DIGEST = '<code class="text-digest" dir="ltr">';
const FALSE = "<p>L’accord est rompu.</p>";

describe("forged pages whose text still has the digest that they state", () => {
  test.each([
    // The eight forms by which a page was once called intact.
    ["a hidden headline, and another", TITLE, `<h1>Faux</h1><h1 class="p-name" hidden>`],
    ["a hidden standfirst", '<p class="standfirst p-summary">', '<p class="standfirst p-summary" hidden>'],
    [
      "a hidden body, and another",
      CONTENT,
      `<div class="prose">${FALSE}</div><div class="e-content prose" hidden>`,
    ],
    ["a body in a template", `${CONTENT}`, `${FALSE}<template>${CONTENT}`],
    ["a body in noscript", `${CONTENT}`, `${FALSE}<noscript>${CONTENT}`],
    ["another digest after the first", "</article>", `<p>${DIGEST}0</code></p></article>`],
    ["words struck through", "Un paragraphe <em>", "<s>Un</s> paragraphe <em>"],
    ["words struck out as deleted", "Un paragraphe <em>", "<del>Un</del> paragraphe <em>"],
    ["words in reverse", "Un paragraphe <em>", '<bdo dir="rtl">Un</bdo> paragraphe <em>'],
    ["words before the headline", TITLE, `${FALSE}${TITLE}`],
    // Their neighbours.
    ["words before the article", '<article class="brief', `${FALSE}<article class="brief`],
    ["words after the text", "</article>", `${FALSE}</article>`],
    ["words between the parts", "</header>", "</header>Faux."],
    ["words after the page", "</html>", `</html>${FALSE}`],
    ["words before the page", "<!DOCTYPE html>", `${FALSE}<!DOCTYPE html>`],
    ["a second article", "</article>", `</article><article class="brief">${FALSE}</article>`],
    ["a style of an element", TITLE, '<h1 class="p-name" style="font-size:0">'],
    ["an element that is not read aloud", CONTENT, '<div class="e-content prose" aria-hidden="true">'],
    ["a name that is read aloud instead", CONTENT, '<div class="e-content prose" aria-label="Faux">'],
    ["a class more", CONTENT, '<div class="e-content prose dateline">'],
    ["a class of a paragraph", "<p>Un paragraphe", '<p class="sources">Un paragraphe'],
    ["a popover", CONTENT, '<div class="e-content prose" popover="auto">'],
    ["an inert part", CONTENT, '<div class="e-content prose" inert="">'],
    ["an attribute twice", TITLE, '<h1 class="p-name" class="x">'],
    ["an attribute without quotation marks", TITLE, "<h1 class=p-name>"],
    ["an attribute in capitals", TITLE, '<h1 CLASS="p-name">'],
    ["a base address", "<title>", '<base href="https://evil.example/"><title>'],
    [
      "a page that leads away",
      "<title>",
      '<meta http-equiv="refresh" content="0;url=https://evil.example/"><title>',
    ],
    [
      "a second policy",
      "<title>",
      '<meta http-equiv="Content-Security-Policy" content="default-src *"><title>',
    ],
    ["a wider policy", "img-src data:;", "img-src data: https:;"],
    ["a second style", "<style>", "<style>.e-content{display:none}</style><style>"],
    ["a linked style", "<style>", '<link rel="stylesheet" href="data:text/css,h1{display:none}"><style>'],
    ["a style in the body", "<main>", "<style>h1{display:none}</style><main>"],
    ["a script", "<main>", "<script>document.body.textContent='Faux'</script><main>"],
    ["a drawing of words", "<figure>", "<figure><svg><text>Faux</text></svg>"],
    ["a formula", "<figure>", "<figure><math><mtext>Faux</mtext></math>"],
    ["words that are typed in", CONTENT, `<input value="Faux">${CONTENT}`],
    ["a text field", CONTENT, `<textarea>Faux</textarea>${CONTENT}`],
    ["a page in the page", CONTENT, `<iframe srcdoc="Faux"></iframe>${CONTENT}`],
    ["an object", CONTENT, `<object data="data:text/html,Faux">${CONTENT}`],
    ["a closed fold", CONTENT, `<details><summary>Faux</summary>${CONTENT}`],
    ["a dialogue", CONTENT, `<dialog open="">Faux</dialog>${CONTENT}`],
    ["a list to choose from", CONTENT, `<select><option>Faux</option></select>${CONTENT}`],
    ["a comment", CONTENT, `<!-- -->${CONTENT}`],
    ["a comment that ends otherwise than it looks", CONTENT, `<!--> ${FALSE} <!-- -->${CONTENT}`],
    ["a conditional comment", CONTENT, `<!--[if IE]>${FALSE}<![endif]-->${CONTENT}`],
    ["a section of CDATA", CONTENT, `<![CDATA[${FALSE}]]>${CONTENT}`],
    ["an instruction", CONTENT, `<?php faux ?>${CONTENT}`],
    ["a character reference of letters", "Un paragraphe <em>", "Un&nbsp;paragraphe <em>"],
    ["a character reference without an end", "Un paragraphe <em>", "Un paragraphe &lt<em>"],
    [
      "the name of what every object has as a character reference",
      "Un paragraphe <em>",
      "Un&constructor;paragraphe <em>",
    ],
    ["a character reference of Windows", "Un paragraphe <em>", "Un paragraphe &#128;<em>"],
    ["an override of direction", '<p class="site">', '<p class="site">\u202e'],
    ["a control character", '<p class="site">', '<p class="site">\u0001'],
    ["a carriage return", '<p class="site">', '<p class="site">\r'],
    ["a tag that is left open", "</em>", ""],
    ["tags that cross", "<em>souligné</em>", "<em><strong>souligné</em></strong>"],
    ["a paragraph in a paragraph", "<p>Un paragraphe", "<p><p>Un paragraphe</p>"],
    [
      "a link in a link",
      "<em>souligné</em>",
      '<a href="https://a.example/"><em><a href="https://b.example/">souligné</a></em></a>',
    ],
    ["words in a table, outside of its cells", "<tbody>", "Faux<tbody>"],
    ["a table in which words lie outside", "<tbody>", "<tbody><p>Faux</p>"],
    ["an element that is none", "<em>souligné</em>", "<x-faux>souligné</x-faux>"],
    ["a tiny print", "<em>souligné</em>", "<small>souligné</small>"],
    ["what is read above the words", "<em>souligné</em>", "<ruby>souligné<rt>faux</rt></ruby>"],
    ["a break that may be", "Un paragraphe <em>", "Un<wbr> paragraphe <em>"],
    ["a script as a link", '<a href="https://ailleurs.example/?', '<a href="javascript:alert(1)//?'],
    ["a picture from elsewhere", 'src="data:image/svg+xml;base64,', 'src="https://evil.example/'],
    ["a picture that is a page", "data:image/svg+xml;base64,", "data:text/html;base64,"],
    ["a picture in the headline", TITLE, `${TITLE}<img alt="" src="data:image/png;base64,AAAA">`],
    ["the same anchor twice", '<p id="update-1"', '<p id="correction-1"'],
    ["an encoding that another reads", '<meta charset="utf-8">', '<meta charset="utf-7">'],
    ["figures that are raised", "<em>souligné</em>", "<em>10<sup>3</sup></em>"],
    ["words raised beside a call", '">[1]</a></sup>', '">[1]</a> faux</sup>'],
    ["a call of words", '">[1]</a></sup>', '">faux</a></sup>'],
    ["a call that leads away", '<a href="#fn:1">', '<a href="https://a.example/">'],
    ["words among the notes", '<div id="fn:1">', 'Faux <div id="fn:1">'],
    ["words among definitions", "<dt>", "Faux<dt>"],
    ["no doctype", "<!DOCTYPE html>\n", ""],
    ["an old doctype", "<!DOCTYPE html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">'],
    ["a place that is gone", /<p class="dateline[\s\S]*?<\/p>/, "<p>Minsk</p>"],
    ["no by-line, and no dates", /<div class="stamp">[\s\S]*?<\/div>/, ""],
    ["a mark of byte order", "<!DOCTYPE", "\ufeff<!DOCTYPE"],
  ])("%s: reported, and never called intact", (_, from, to) => {
    // With what the forger has to state for it, too.
    for (const forged of [withPiece(from, to), restated(withPiece(from, to))]) {
      expect(rulesOf(forged)).toEqual([expect.stringMatching(/^verify\/(?:other-shape|no-text-digest)$/)]);
    }
  });

  test("the report names the place, and what stands there", () => {
    const line = page.slice(0, page.indexOf(TITLE)).split("\n").length;
    expect(reported(withPiece(TITLE, '<h1 class="p-name" hidden="">'))).toEqual([
      `verify/other-shape ${line}:1 <h1 class="p-name" hidden="">`,
    ]);
    expect(reported(withPiece(TITLE, "<h1 class=p-name>"))).toEqual([
      `verify/other-shape ${line}:1 <h1 class=p-name>`,
    ]);
  });

  test.each([
    ["hides the text", ".e-content{display:none}"],
    ["adds to it", '.p-name::after{content:" : faux"}'],
    ["strikes it out", ".e-content em{text-decoration:line-through}"],
    ["turns it", "em{unicode-bidi:bidi-override;direction:rtl}"],
    ["is gone", ""],
  ])("a style that %s: reported, though the policy allows it", (_, css) => {
    const style = css === "" ? "" : `${/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ""}${css}`;
    const hash = createHash("sha256").update(style).digest("base64");
    const forged = withPiece(/<style>[\s\S]*?<\/style>/, `<style>${style}</style>`);
    expect(rulesOf(forged)).toEqual(["verify/other-style"]);
    expect(rulesOf(withPiece(/sha256-[^']+/, `sha256-${hash}`, forged))).toEqual(["verify/other-style"]);
  });

  test("a policy that forbids the style of the page: reported", () => {
    expect(rulesOf(withPiece(/sha256-[^']+/, `sha256-${"A".repeat(43)}=`))).toEqual(["verify/other-style"]);
  });

  test.each([
    ["the page", '<html lang="fr" dir="ltr">', '<html lang="ar" dir="rtl">'],
    ["a paragraph", "<p>Un paragraphe", '<p dir="rtl">Un paragraphe'],
    ["a fragment", '<span lang="ru">', '<span lang="ar" dir="rtl">'],
  ])("%s that is laid out against its letters: reported", (_, from, to) => {
    expect(rulesOf(withPiece(from, to))).toEqual(["verify/turned-text"]);
  });

  test("a page that is cut short: reported at its end", () => {
    const cut = page.slice(0, page.indexOf("</article>"));
    expect(reported(cut)).toEqual([expect.stringMatching(/^verify\/other-shape \d+:\d+ la fin du fichier$/)]);
  });

  test("bytes that are no UTF-8: reported", () => {
    const bytes = Buffer.from(page);
    bytes[bytes.indexOf("site")] = 0xff;
    expect(rulesOf(bytes)).toEqual([expect.stringMatching(/^verify\/other-shape$/)]);
  });
});

describe("words that are not those of the digest", () => {
  test.each([
    ["a letter that looks like another", "Un paragraphe <em>", "Un р\u0430ragraphe <em>"],
    ["a space of no width", "Un paragraphe <em>", "Un para\u200bgraphe <em>"],
    ["a mark of direction", "Un paragraphe <em>", "Un para\u200fgraphe <em>"],
    ["a mark of byte order in a word", "Un paragraphe <em>", "Un para\ufeffgraphe <em>"],
    ["a soft hyphen", "Un paragraphe <em>", "Un para\u00adgraphe <em>"],
    ["an accent more", "souligné", "soulígné"],
    ["a paragraph that moved", /(<blockquote>[\s\S]*<\/blockquote>)\n<ul>/, "<ul>"],
    ["a figure", "عليكم 5 – 3", "عليكم 3 – 5"],
    ["a shorter digest", DIGEST, `${DIGEST}0`],
  ])("%s: altered", (_, from, to) => {
    const forged = withPiece(from, to);
    expect(rulesOf(forged)).toEqual(["verify/text-altered"]);
    expect(verify(forged).agrees).toBe(false);
  });

  test.each([
    ["another title in the tab", "<title>", "<title>Faux "],
    ["another description", '<meta name="description" content="', '<meta name="description" content="Faux '],
    [
      "another canonical address",
      'rel="canonical" href="https://relais',
      'rel="canonical" href="https://evil',
    ],
    ["another original", 'rel="original" href="https://relais', 'rel="original" href="https://evil'],
    [
      "another address below",
      "<bdi>https://relais.example/sous/2024/11/05/accord/</bdi></a>",
      "<bdi>https://evil.example/</bdi></a>",
    ],
  ])("%s: reported", (_, from, to) => {
    expect(rulesOf(withPiece(from, to))).toEqual(["verify/contradiction"]);
  });

  test("headline and standfirst that changed places: reported", () => {
    const [, title = "", summary = ""] =
      /p-name">([\s\S]*?)<\/h1>\s*<p class="standfirst p-summary">([\s\S]*?)<\/p>/.exec(page) ?? [];
    const swapped = page.replaceAll(title, "\u0000").replaceAll(summary, title).replaceAll("\u0000", summary);
    expect(verify(swapped).agrees).toBe(false);
    expect(rulesOf(swapped)).toEqual(["verify/text-altered"]);
  });

  test("a forgery that agrees with itself is sound by itself, and nothing more is said of it", () => {
    const forged = restated(withPiece("Un paragraphe <em>", "Un mensonge <em>"));
    const { problems, agrees, text } = verify(forged);
    expect([problems, agrees]).toEqual([[], true]);
    expect(text).not.toBe(verify(page).text);
  });
});

describe("pages of other templates", () => {
  test("are not called altered: what is reported is that the manifest alone can tell", async () => {
    const template = readFileSync(`${ROOT}templates/archive.njk`, "utf8").replace(
      "<main>",
      "<main><p>À nous</p>",
    );
    const own = (await archivePages(RICH, { "archive.njk": template })).get(PAGE) ?? "";
    expect(verify(own)).toMatchObject({ agrees: true, problems: [{ rule: "verify/other-shape" }] });
    const changed = withPiece("Un paragraphe <em>", "Un mensonge <em>", own);
    expect(verify(changed)).toMatchObject({ agrees: false, problems: [{ rule: "verify/other-shape" }] });
    const style = (await archivePages(RICH, { "public/archive.css": "h1 { color: red; }" })).get(PAGE) ?? "";
    expect(verify(style)).toMatchObject({ agrees: true, problems: [{ rule: "verify/other-style" }] });
  });

  test("a text that is struck through by its author is one of them", async () => {
    const struck = {
      ...RICH,
      "briefs/2024/11/06/suite.md": RICH["briefs/2024/11/06/suite.md"].replace(
        "Un texte",
        "Un ~~faux~~ texte",
      ),
    };
    const own = (await archivePages(struck)).get("2024/11/06/suite/archive.html") ?? "";
    expect(verify(own)).toMatchObject({ agrees: true, problems: [{ rule: "verify/other-shape" }] });
  });
});

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 1) * 400;

/** The page with another text, as the program prints it. */
function withText(parts: readonly BodyPart[]): string {
  const picture = { inline: true, file: "a.svg", type: "image/svg+xml", width: 8, height: 8 };
  const body = parts.map((part) => {
    if (typeof part === "string") return part;
    if (part.to === "picture")
      return `<img src="${dataUrl(Buffer.from(SVG), picture.type)}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(part.alt)}" loading="lazy">`;
    if (part.to === "fragment") return `#${escapeHtml(part.id)}`;
    return escapeHtml(
      part.to === "brief" ? "https://relais.example/2024/10/31/a/" : `https://relais.example${part.path}`,
    );
  });
  const [before = "", rest = ""] = page.split(CONTENT);
  return restated(
    `${before}${CONTENT}\n${body.join("")}\n</div>\n</div>\n${rest.slice(rest.indexOf("<figure>"))}`,
  );
}

test(`any text that Markdown gives is as Brevier publishes it (seed ${SEED})`, () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(markdown, anyMarkdown), (source) => {
      const { body, problems } = parseMarkdown(source, "a.md", 1);
      if (hasErrors(problems)) return;
      const html = withText(body.parts);
      // What is struck through, overridden or marked as a language of the other direction is for the manifest.
      const isLeft = /<s>|[\u202d\u202e]|<[^>]* dir="rtl"/.test(html);
      if (isLeft) return;
      accepted++;
      expect(reported(html)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(RUNS / 10);
});
