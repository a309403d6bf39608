import { describe, expect, test } from "vitest";
import { htmlToMarkdown } from "../../../src/authoring/article/html-to-markdown.ts";
import type { HtmlOptions } from "../../../src/authoring/article/link-address.ts";
import { parseMarkdown } from "../../../src/text/parse-markdown.ts";
import { growthOf } from "../../growth-of.ts";
import { fc, SEED } from "../../property.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 5) * 60;

const markdown = (html: string, options: HtmlOptions = {}) => htmlToMarkdown(html, options).markdown;
const left = (html: string, options: HtmlOptions = {}) =>
  htmlToMarkdown(html, options).left.map(({ what, excerpt }) => `${what}: ${excerpt}`);

describe("each form of an article", () => {
  test.each([
    ["<p>Un</p>\n<p>Deux  \n mots</p>", "Un\n\nDeux mots"],
    ["Un<br><br>Deux<br>Trois", "Un\n\nDeux\\\nTrois"],
    ["<h1>A</h1><p>x</p><h3>B #</h3><p>y</p>", "## A\n\nx\n\n### B \\#\n\ny"],
    ["<h2><b>Titre</b></h2>", "## Titre"],
    ["<p>Le <em>Monde</em>, <b>gras</b> et <i><b>deux</b></i></p>", "Le *Monde*, **gras** et ***deux***"],
    ["<p>Le <em>Monde </em>dit</p>", "Le *Monde* dit"],
    ["<p>Ah !<a href='https://a.example/b(c)'>ici</a></p>", "Ah \\![ici](https://a.example/b%28c%29)"],
    ["<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "- a\n- b\n  1. c"],
    ["<ul><li><p>a</p><p>b</p></li></ul><ul><li>c</li></ul>", "- a\n\n  b\n\n+ c"],
    ["<ol start=4><li>a</li><li>b</li></ol>", "4. a\n5. b"],
    ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
    ["<p>- un</p><p>1. deux</p><p>*trois*</p>", "\\- un\n\n1\\. deux\n\n\\*trois\\*"],
    [
      "<pre><code class='language-js'>a < b\n  `c`</code></pre>".replace(" < ", " &lt; "),
      "```js\na < b\n  `c`\n```",
    ],
    ["<p>La <code>a`b</code></p>", "La ``a`b``"],
    ["<p>50&nbsp;%&#8239;; «&nbsp;oui&nbsp;»</p>", "50\u00a0%\u202f; «\u00a0oui\u00a0»"],
    [
      "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td><b>2</b></td></tr></table>",
      "| a | b\\|c |\n| --- | --- |\n| 1 | **2** |",
    ],
    ["<p><q>oui</q></p>", "«\u00a0oui\u00a0»"],
    ["<p>Le <span lang='ru'>мир</span></p>", "Le [мир]{lang=ru}"],
    ["<a href='https://a.example/'><p>un <b>mot</b></p></a>", "[un **mot**](https://a.example/)"],
    ["<p>a</p><hr><p>b</p>", "a\n\n***\n\nb"],
  ])("%s", (html, wanted) => {
    expect(markdown(html)).toBe(wanted);
    expect(left(html)).toEqual([]);
  });

  test("relative links and pictures are read from the address of the page", () => {
    const base = "https://a.example/2024/texte";
    expect(markdown("<a href='../x?a=1&amp;copy;'>x</a>", { base })).toBe(
      "[x](https://a.example/x?a=1&amp;copy;)",
    );
    expect(left("<p>Voir <a href='/x'>ici</a></p>")).toEqual(["address: ici"]);
    expect(markdown("<p>Voir <a href='javascript:x()'>ici</a></p>")).toBe("Voir ici");
  });

  test("a picture beside the brief is a figure with its caption; one that is not taken over is a link, and told", () => {
    const html = '<figure><img src="/c.jpg" alt="Un pont"><figcaption>Le «pont» "neuf"</figcaption></figure>';
    const base = "https://a.example/";
    const pictureAt = (address: string) => (address === "https://a.example/c.jpg" ? "./c.jpg" : null);
    expect(markdown(html, { base, pictureAt })).toBe('![Un pont](./c.jpg "Le «pont» \\"neuf\\"")');
    expect(markdown(html, { base })).toBe('[Le «pont» "neuf"](https://a.example/c.jpg)');
    expect(left(html, { base })).toEqual(["picture: https://a.example/c.jpg"]);
  });

  test("links can lead elsewhere", () => {
    const linkTo = (address: string) => (address.endsWith("/old/") ? "brief:abc" : null);
    expect(markdown("<a href='/old/'>x</a>", { base: "https://a.example/", linkTo })).toBe("[x](brief:abc)");
  });

  test.each([
    ["<script>x()</script><style>p{}</style><nav>Menu</nav><form><input></form>", ""],
    ["<div class='sharedaddy'>Partager</div><p>a</p>", "a"],
    [
      "<iframe src='https://www.youtube.com/embed/abcDEF12345?x=1' title='Le film'></iframe>",
      "[Le film](https://www.youtube.com/watch?v=abcDEF12345)",
    ],
    ["<iframe src='//player.vimeo.com/video/123456'></iframe>", "[vimeo.com](https://vimeo.com/123456)"],
    ["<video><source src='https://a.example/f.mp4'></video>", "[a.example](https://a.example/f.mp4)"],
    [
      "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\nhttps://x.com/a/status/1\n</div></figure>",
      "https://x.com/a/status/1",
    ],
    [
      "<blockquote class='twitter-tweet'><p>Bonjour</p>— A <a href='https://twitter.com/a/status/1'>3 mars</a></blockquote>",
      "> Bonjour\n>\n> — A [3 mars](https://twitter.com/a/status/1)",
    ],
    [
      "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/A/'><p>Vu</p></blockquote>",
      "> Vu\n>\n> [www.instagram.com](https://www.instagram.com/p/A/)",
    ],
  ])("what is not text, or is embedded: %s", (html, wanted) => {
    expect(markdown(html)).toBe(wanted);
    expect(left(html)).toEqual([]);
  });

  test.each([
    ["<p>a<sup><a href='#n1' id='r1'>1</a></sup></p><ol><li id='n1'>Note <a href='#r1'>↑</a></li></ol>"],
    ["<p>a [<a href='#n1' id='r1'>1</a>]</p><div id='n1'><p>[<a href='#r1'>1</a>] Note</p></div>"],
  ])("a note keeps its call and its words, and loses its way back: %s", (html) => {
    const { body } = parseMarkdown(markdown(html), "f.md", 1);
    expect(body.text).toMatch(/a.*1[\s\S]*Note/);
    expect(markdown(html)).not.toContain("↑");
  });

  test.each([
    ["<table><tr><td>a</td><td>b</td></tr></table>", "header: a b"],
    ["<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>", "layout: a b"],
    ["<dl><dt>a</dt><dd>b</dd></dl>", "definitions: a b"],
    ["<p>a&#1;b</p>", "characters: a\u0001b"],
    ["<p>mot<b>(x)</b>mot</p>", "emphasis: mot(x)mot"],
    ["<iframe title='Carte'></iframe>", "embed: iframe"],
  ])("what has no form is kept, and told: %s", (html, told) => {
    expect(left(html)).toEqual([told]);
  });
});

const BLOCK = /<\/?(?:p|div|h\d|li|ul|ol|blockquote|table|tr|t[dh]|section|br|hr|pre)\b[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", nbsp: "\u00a0" };

/** The words of a page by its tags alone: blocks part them, other tags do not. */
function wordsOf(html: string): readonly string[] {
  const text = html.replace(BLOCK, " ").replace(/<[^>]*>/g, "");
  return wordsIn(text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? "?"));
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[^\p{Z}\p{Cf}]/u.test(word));
}

const escaped = (text: string) =>
  text.replace(/[<>&\u00a0]/g, (one) => `&${Object.keys(ENTITIES).find((name) => ENTITIES[name] === one)};`);

const MARKS =
  "*,**,_,__,`,``,~~,[,],](,],(,),<,>,&,&amp;,#,##,-,+,1.,12),|,---,\\,!,{#a},{lang=ru},https://a.b/x_y,www.a.example,a@b.example, ,\u00a0,«,»,’,.,mot,le,é,été,:,?,[^1]:,```,> ".split(
    ",",
  );
const words = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom("un", "deux", " ", "trois ")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => escaped(parts.join("")));

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom("em", "strong", "a", "span", "s", "code", "sup", "a2"),
        fc.array(tie("inline"), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, inner]) =>
        name === "a"
          ? `<a href="https://a.example/x?y=(1)">${inner.join("")}</a>`
          : name === "a2"
            ? `<a href="#rien">${inner.join("")}</a>`
            : `<${name}>${inner.join("")}</${name}>`,
      ),
    fc.constant("<br>"),
  ),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc
      .tuple(
        fc.constantFrom("p", "h2", "h3", "div", "section"),
        fc.array(tie("inline"), { minLength: 1, maxLength: 4 }),
      )
      .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
    fc
      .array(tie("block"), { minLength: 1, maxLength: 3 })
      .map((inner) => `<blockquote>${inner.join("")}</blockquote>`),
    fc
      .tuple(
        fc.constantFrom("ul", "ol", 'ol start="7"'),
        fc.array(fc.array(fc.oneof(tie("block"), words), { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(
        ([name, items]) =>
          `<${name}>${items.map((item) => `<li>${item.join("\n")}</li>`).join("")}</${name.slice(0, 2)}>`,
      ),
    fc
      .array(fc.array(tie("inline"), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
      ),
    words.map((text) => `<pre>${text}</pre>`),
    words,
  ),
}));

test(`the words of a page are the words of its Markdown (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const html = blocks.join("\n");
      const wanted = wordsOf(html);
      const { body, problems } = parseMarkdown(markdown(html), "f.md", 1);
      expect(wordsIn(body.text)).toEqual(wanted);
      expect(
        problems.filter(({ severity, rule }) => severity === "error" && rule !== "text/no-text"),
      ).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test.each([
  "<div>",
  "<ul><li>",
  "<blockquote>",
  "<b>a",
  "<a href='#x'>a</a>",
  "<p>a<br>",
  "&nbsp;",
  "<table><tr><td>",
  "<li id='x'><a href='#x'>",
])("the cost of a page of “%s” grows in proportion to its length, and none is too deep", (piece) => {
  expect(growthOf((size) => markdown(piece.repeat(size)), 500)).toBeLessThan(128);
  markdown(piece.repeat(20_000));
});
