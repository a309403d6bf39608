import { describe, expect, it } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import type { Problem } from "../../../src/base/problem.ts";
import { checkAlternatives } from "../../../src/check/page/check-alternatives.ts";
import { checkHeadings } from "../../../src/check/page/check-headings.ts";
import { checkLandmarks } from "../../../src/check/page/check-landmarks.ts";
import { checkLanguageOfParts } from "../../../src/check/page/check-language-of-parts.ts";
import { checkVisibleMarkup } from "../../../src/check/page/check-visible-markup.ts";
import { type PageDocument, readDocument } from "../../../src/check/read/read-document.ts";
import { openSite } from "../../../src/check/read/site-under-check.ts";

type Check = (page: PageDocument) => Iterable<Problem>;

/** The problems of a page with this body, on one line: `column rule`, and what it quotes. */
function found(check: Check, body: string, lang = "fr"): readonly string[] {
  const html = `<!DOCTYPE html>\n<html lang="${lang}"><head><title>T</title></head>\n<body>\n${body}\n</body></html>\n`;
  const dist = memoryFolder({ "a/index.html": html });
  const document = readDocument(openSite(dist, undefined, "https://ex.org/"), "a/index.html");
  if (document?.kind !== "page") throw new Error("no page");
  return [...check(document)].map(({ rule, place, found: quoted }) =>
    [`${place.line}:${place.column}`, rule, ...(quoted === undefined ? [] : [quoted.fr])].join(" "),
  );
}

describe("headings", () => {
  it.each([
    ["levels that go down one by one and up by any", "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>"],
    ["a heading of the menu before the page's own", "<nav><h2>Menu</h2></nav><h1>a</h1><h2>b</h2>"],
    ["a heading that is a picture", '<h1><img src="a.svg" alt="Le Relais"></h1>'],
    ["what is hidden", "<h1>a</h1><h4 hidden></h4>"],
  ])("let %s be", (_, body) => {
    expect(found(checkHeadings, body)).toEqual([]);
  });

  it("report the level that is skipped, and go on from it", () => {
    expect(found(checkHeadings, "<h1>a</h1><h4>b</h4><h5>c</h5><h3>d</h3>")).toEqual([
      "4:11 page/heading-level h4",
    ]);
  });

  it("report what has nothing to be read out", () => {
    expect(found(checkHeadings, '<h1><img src="a.svg" alt=""></h1>')).toEqual(["4:1 page/heading-empty"]);
    expect(found(checkHeadings, '<h1><span aria-hidden="true">a</span></h1>')).toEqual([
      "4:1 page/heading-empty",
    ]);
  });
});

describe("landmarks", () => {
  it.each([
    ["a page that is its main part", "<main><h1>a</h1></main>"],
    ["a link past the menu", '<a href="#m">Au contenu</a><nav><a href="/">b</a></nav><main id="m">c</main>'],
    [
      "a link to the first thing of the main part",
      '<a href="#m">Au contenu</a><nav><a href="/">b</a></nav><main><h1 id="m">c</h1></main>',
    ],
    [
      "headers of articles beside the page's",
      "<header>a</header><main><article><header>b</header></article></main>",
    ],
    [
      "two navigations with names",
      '<main><nav aria-label="a">b</nav><nav aria-labelledby="c"><p id="c">d</p></nav></main>',
    ],
    [
      "sections with headings",
      "<main><section><h2>a</h2></section><section><div><h3>b</h3></div></section></main>",
    ],
    ["one section without", "<main><section><p>a</p></section></main>"],
    ["a part by its role", '<main>a</main><div role="contentinfo">b</div>'],
    ["scripts and what is hidden", "<main>a</main><script>b</script><p hidden>c</p>"],
  ])("let %s be", (_, body) => {
    expect(found(checkLandmarks, body)).toEqual([]);
  });

  it.each([
    ["no main part", "<p>a</p>", ["3:1 page/main"]],
    ["a menu without a way past it", '<nav><a href="/">a</a></nav><main>b</main>', ["4:6 page/skip-link"]],
    [
      "a way past it that comes second",
      '<nav><a href="/">a</a></nav><a href="#m">b</a><main id="m">c</main>',
      ["4:6 page/skip-link", "4:42 page/outside-landmarks b"],
    ],
    [
      "a way that leads elsewhere",
      '<header><a href="#n">a</a><nav id="n"><a href="/">b</a></nav></header><main>c</main>',
      ["4:9 page/skip-link"],
    ],
    [
      "two asides without name",
      "<main>a</main><aside>b</aside><aside>c</aside>",
      ["4:15 page/landmark-unnamed", "4:31 page/landmark-unnamed"],
    ],
    [
      "two footers of the page",
      "<main>a</main><footer>b</footer><footer>c</footer>",
      ["4:15 page/landmark-unnamed", "4:33 page/landmark-unnamed"],
    ],
    [
      "a label that leads nowhere",
      '<main><nav aria-label="a">b</nav><nav aria-labelledby="c">d</nav></main>',
      ["4:34 page/landmark-unnamed"],
    ],
    [
      "a picture outside",
      '<main>a</main><div><img src="a.svg" alt=""></div>',
      ["4:20 page/outside-landmarks <img>"],
    ],
    ["a text outside", "<main>a</main>b", ["4:15 page/outside-landmarks b"]],
  ])("report %s", (_, body, expected) => {
    expect(found(checkLandmarks, body)).toEqual(expected);
  });
});

describe("alternatives", () => {
  it.each([
    ["descriptions that name a place or a file kind", '<img src="a.jpg" alt="Le siège de l’ONU">'],
    ["a picture that says nothing", '<img src="a.jpg" alt="">'],
    [
      "a caption that says more",
      '<figure><img alt="Un pont"><figcaption>Un pont, à Minsk</figcaption></figure>',
    ],
    ["a drawing with a title", '<svg role="img"><title>Carte</title></svg>'],
    ["an ornament", '<svg role="img" aria-hidden="true"></svg>'],
    ["a link that is a picture", '<a href="/"><img src="a.svg" alt="Accueil"></a>'],
    ["a link that is a drawing", '<a href="/"><svg><title>Accueil</title></svg></a>'],
    ["a button with a label", '<button aria-label="Fermer">×</button>'],
    ["an anchor that is no link", '<a id="b"></a>'],
    ["a film with a title", '<video title="La signature"></video>'],
  ])("let %s be", (_, body) => {
    expect(found(checkAlternatives, body)).toEqual([]);
  });

  it.each(["IMG_2041", "photo.jpeg", "DSC-0012", "carte-minsk.svg"])("report the file name %s", (alt) => {
    expect(found(checkAlternatives, `<img src="a.jpg" alt="${alt}">`)).toEqual([
      `4:1 page/alt-file-name ${alt}`,
    ]);
  });

  it("report what has no name: links, buttons, frames, sounds", () => {
    const body = '<a href="/"> </a><button></button><iframe title=""></iframe><audio></audio>';
    expect(found(checkAlternatives, body)).toEqual([
      "4:1 page/action-unnamed",
      "4:18 page/action-unnamed",
      "4:35 page/frame-untitled",
      "4:61 page/frame-untitled",
    ]);
  });
});

describe("the language of parts", () => {
  it.each([
    ["a word of another script", "<p>Le mot «договор», traité</p>"],
    ["a passage that says its language", '<p lang="ru">Договор о партнёрстве</p>'],
    ["a passage whose page is in its language", "<p>Договор о партнёрстве</p>", "ru"],
    ["a passage in a language with letters we do not know of", "<p>Договор о партнёрстве</p>", "os"],
    ["Latin letters in a text of others", "<p>BBC World Service</p>", "ru"],
    ["code", "<p><code>привет, мир</code></p>"],
    ["languages and regions that exist", '<p lang="zh-Hant-TW"><a hreflang="pt-BR" lang="">a</a></p>'],
  ])("lets %s be", (_, body, lang = "fr") => {
    expect(found(checkLanguageOfParts, body, lang)).toEqual([]);
  });

  it.each([
    ["Договор о партнёрстве"],
    ["اتفاق الشراكة"],
    ["הסכם שותפות"],
    ["Συμφωνία συνεργασίας"],
    ["全面战略伙伴"],
    ["전략적 동반자"],
  ])("reports a passage that does not: %s", (passage) => {
    expect(found(checkLanguageOfParts, `<p>Ou: ${passage}.</p>`)).toEqual([
      `4:8 page/passage-without-language ${passage}`,
    ]);
  });

  it("finds its place after entities", () => {
    expect(found(checkLanguageOfParts, "<p>R&amp;D:\n&laquo;Договор о партнёрстве&raquo;</p>")).toEqual([
      "5:8 page/passage-without-language Договор о партнёрстве",
    ]);
  });

  it.each(["francais", "x", "fr_FR", "qq"])("reports the code %s", (code) => {
    expect(found(checkLanguageOfParts, `<p lang="${code}">a</p>`)).toEqual([
      `4:1 page/language-code ${code}`,
    ]);
  });
});

describe("markup that readers see", () => {
  it.each([
    ["code", "<p><code>&lt;span&gt;</code> et <kbd>&amp;amp;</kbd></p><pre>&lt;p&gt;</pre>"],
    ["comparisons and ampersands", "<p>a &lt; b &gt; c, R&amp;D, AT&amp;T;</p>"],
    ["addresses between angles", "<p>&lt;redaction@ex.org&gt;</p>"],
    ["titles of what is cited", '<ul><li class="h-cite"><a href="/">La balise &lt;br&gt;</a></li></ul>'],
  ])("lets %s be", (_, body) => {
    expect(found(checkVisibleMarkup, body)).toEqual([]);
  });

  it.each([
    ["&lt;b&gt;gras&lt;/b&gt;", "page/visible-tag <b>"],
    ["fin&lt;/span&gt;", "page/visible-tag </span>"],
    ["&lt;br /&gt;", "page/visible-tag <br />"],
    ["l&amp;#39;accord", "page/visible-entity &#39;"],
    ["10&amp;nbsp;%", "page/visible-entity &nbsp;"],
  ])("reports %s", (text, expected) => {
    expect(found(checkVisibleMarkup, `<p>${text}</p>`).map((line) => line.replace(/^\S+ /, ""))).toEqual([
      expected,
    ]);
  });
});
