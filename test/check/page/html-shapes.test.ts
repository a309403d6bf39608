/** A page that is judged by its shape gets the findings that html-validate gives it: seen on pages that were changed in any way. */

import { expect, test } from "vitest";
import { type HtmlPage, htmlMemory } from "../../../src/check/page/html-memory.ts";
import { validateHtml } from "../../../src/check/page/validate-html.ts";
import { filesOf } from "../../memory-site.ts";
import { fc } from "../../property.ts";

const sample = Object.entries(filesOf("test/golden/sample"))
  .filter(([path]) => path.endsWith(".html"))
  .map(([, bytes]) => (typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes)));
const RUNS = Number(process.env["BREVIER_RUNS"] ?? 250);

const names = fc.constantFrom(
  ...`a base body br button caption center custom-x dd details div dl dt em fieldset figcaption figure footer form h2 head header hgroup hr
  html img input label li link main map meta nav noscript p picture pre section select source span style summary svg table tbody td
  template textarea th thead time title tr ul video TABLE`.split(/\s+/),
);
const attributes = fc.constantFrom(
  'id="main"',
  'id="x y"',
  'id=""',
  "id=main",
  ' id = "main"',
  'ID="main"',
  'class="a a"',
  'style="color: red"',
  'role="link"',
  'role="navigation"',
  'aria-hidden="true"',
  'aria-label="x"',
  'aria-label=""',
  "hidden",
  "href",
  'href=""',
  'href="/x&y"',
  'href="/x&foo;"',
  'href="a\nb"',
  "href=/x&y",
  'title="x"',
  'alt=""',
  'tabindex="0"',
  'tabindex="x"',
  'width="a"',
  'align="left"',
  'for="main"',
  'form="main"',
  'name="x"',
  'download=""',
  'dir="x"',
  'rel="canonical"',
  'http-equiv="refresh"',
  'content="5;url=/x"',
  'srcset="a 1w"',
  'sizes="1px"',
  'DIR="ltr"',
  'itemprop="x"',
  'data-x="&x;"',
  'scope="x"',
  "autoplay",
);
const pieces = fc.constantFrom(
  ..."& &foo; &amp &eacute; < > </p> </div> </a> </title> </script> <p> <div> <script> <style> / \" ' =".split(
    " ",
  ),
  "< ",
  "\n",
  "<!-- x -->",
  "<!--[if IE]>x<![endif]-->",
  "<![if IE]>",
  "<!-- [html-validate-disable-next no-inline-style] -->",
  "<? x ?>",
  "<% x %>",
  "{{ x }}",
  "<![CDATA[x]]>",
  '<label for="main">x</label>',
  '<form action="/"><button type="button" id="main">x</button></form>',
  '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
  "<table><tr><th>x</th></tr></table>",
);

const fraction = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const change = fc.oneof(
  fc.record({ kind: fc.constantFrom("drop", "double", "unquote", "requote", "empty", "half"), at: fraction }),
  fc.record({ kind: fc.constant("attribute"), at: fraction, attribute: attributes }),
  fc.record({ kind: fc.constant("insert"), at: fraction, piece: pieces }),
  fc.record({ kind: fc.constantFrom("wrap", "rename"), at: fraction, name: names }),
  fc.record({ kind: fc.constantFrom("move", "swap"), at: fraction, to: fraction }),
);

/** What is known when valid pages have been read. */
function memoryOf(pages: readonly HtmlPage[]): ReturnType<typeof htmlMemory> {
  const knownOf = htmlMemory();
  for (const page of pages) {
    expect(validateHtml(page)).toEqual([]);
    knownOf(page).remember();
  }
  return knownOf;
}

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly attribute?: string;
  readonly piece?: string;
  readonly name?: string;
  readonly to?: number;
}

function changed(html: string, { kind, at, attribute, piece, name, to = 0 }: Change): string {
  const tags = [...html.matchAll(/<[^>]+>/g)];
  const found = tags[Math.floor(at * tags.length)];
  if (found === undefined) return html;
  const [tag] = found;
  const [before, after] = [html.slice(0, found.index), html.slice(found.index + tag.length)];
  const own = /^<\/?(\w+)/.exec(tag)?.[1] ?? "";
  const written: Record<string, () => string> = {
    drop: () => "",
    double: () => tag + tag,
    unquote: () => tag.replace(/="([^"]*)"/, "=$1"),
    requote: () => tag.replace(/="([^"]*)"/, "='$1'"),
    empty: () => tag.replace(/="[^"]*"/, '=""'),
    half: () => tag.slice(0, Math.ceil(tag.length / 2)),
    attribute: () => tag.replace(/(\/?>)$/, ` ${attribute}$1`),
    insert: () => tag + piece,
    wrap: () => `${tag}<${name}>x</${name}>`,
    rename: () => tag.replace(own, name ?? ""),
    move: () => tag + html.slice(Math.floor(to * html.length)).slice(0, 200),
    swap: () => tags[Math.floor(to * tags.length)]?.[0] ?? "",
  };
  const rest = kind === "rename" ? after.replace(`</${own}>`, `</${name}>`) : after;
  return before + (written[kind]?.() ?? "") + rest;
}

test.each([false, true])("whatever is changed in a page is found, by others’ rules: %s", (isForeign) => {
  const pageOf = (text: string): HtmlPage => ({ path: "x", text, isForeign });
  const knownOf = memoryOf(sample.map(pageOf));
  fc.assert(
    fc.property(
      fc.constantFrom(...sample),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      (text, changes) => {
        const page = pageOf(changes.reduce(changed, text));
        const known = knownOf(page);
        const findings = validateHtml(page);
        if (known.isValid) expect(findings).toEqual([]);
        // So that later pages are compared with valid ones of other kinds too.
        if (findings.length === 0) known.remember();
      },
    ),
    { numRuns: RUNS },
  );
});

test.each([
  ["an id that is there twice", (html: string) => html.replace("<h1", '<h1 id="main"')],
  ["an address over two lines", (html: string) => html.replace(/<a href="/, '<a href="x\n')],
  [
    "a redirect that waits",
    (html: string) => html.replace("<title>", '<meta http-equiv="refresh" content="5;url=/"><title>'),
  ],
  ["a second title", (html: string) => html.replace("<title>", "<title>x</title><title>")],
  ["a character that nobody knows", (html: string) => html.replace("</h1>", "&foo;</h1>")],
  ["a link within a link", (html: string) => html.replace(/<a [^>]*>/, '$&<a href="/">x</a>')],
  ["an id in capitals that is there twice", (html: string) => html.replace("<h1", '<h1 ID="main"')],
])("%s is found in a page like the valid ones", (_, change) => {
  const text = sample.find((html) => html.includes("<h1") && html.includes('id="main"')) ?? "";
  const knownOf = memoryOf([{ path: "x", text }]);
  const page = { path: "x", text: change(text) };
  expect(page.text).not.toBe(text);
  expect(validateHtml(page)).not.toEqual([]);
  expect(knownOf(page).isValid).toBe(false);
});

test("a page that differs from a valid one in words and addresses is known to be valid", () => {
  const text = sample.find((html) => /<h1[^>]*>[^<]/.test(html)) ?? "";
  const other = text
    .replace(/<h1([^>]*)>[^<]*/, "<h1$1>Autre titre &amp; autres mots")
    .replaceAll(/href="[^"]*"/g, 'href="/x"');
  expect(memoryOf([{ path: "x", text }])({ path: "y", text: other }).isValid).toBe(true);
});
