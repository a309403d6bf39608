/** The pages of the site as Eleventy is given them: a template each, and what it prints. */
import { GUIDES, type Language } from "./contents.ts";
import { type DocsMarkdown, docsMarkdown } from "./docs-markdown.ts";
import type { DocsPage } from "./read-pages.ts";
import { SITE_WORDS } from "./site-words.ts";

/** Nothing comes from elsewhere; scripts run where one searches alone. WebAssembly is what Pagefind searches by. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
const SEARCH_POLICY = `${POLICY}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'`;

export interface PrintedPage {
  readonly address: string;
  readonly template: "page.njk" | "home.njk" | "search.njk";
  readonly data: object;
}

/** The way from a page to the root of the site, in whatever folder this is. */
const rootOf = (address: string) => "../".repeat(address.split("/").length - 1) || "./";

const listed = (page: DocsPage, markdown: DocsMarkdown) => ({
  address: page.address,
  title: markdown.inline(page, page.title),
});

/** The guides, with the words by which the first page of the site announces them. */
function guidesOf(pages: readonly DocsPage[], markdown: DocsMarkdown) {
  return GUIDES.flatMap(({ folder, lang }) => {
    const [first, ...chapters] = pages.filter(({ section }) => section === folder);
    if (first === undefined) return [];
    return {
      folder,
      lang,
      address: first.address,
      title: first.title,
      summary: firstSentence(first.text),
      chapters: chapters.map((page) => listed(page, markdown)),
    };
  });
}

/** For search engines, and below the title of a guide. */
const firstSentence = (text: string): string => {
  const paragraph = text.split("\n\n").find((one) => /^[\p{L}«“*`[]/u.test(one)) ?? "";
  const plain = paragraph
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ");
  return /^.*?[.!?:](?= |$)/.exec(plain)?.[0] ?? plain;
};

/** All pages. `docs` is the folder that they were read from. */
export function printedPages(docs: string, pages: readonly DocsPage[]): readonly PrintedPage[] {
  const markdown = docsMarkdown(docs, pages);
  const guides = guidesOf(pages, markdown);
  const frame = (address: string, lang: Language, kind: string) => ({
    address,
    lang,
    kind,
    guides,
    root: rootOf(address),
    words: SITE_WORDS[lang],
    policy: kind === "search" ? SEARCH_POLICY : POLICY,
  });
  const reference = pages
    .filter(({ section, address }) => section === "reference" && !address.startsWith("fr/"))
    .map((page) => {
      const french = pages.find(({ address }) => address === `fr/${page.address}`);
      return {
        ...listed(page, markdown),
        other: french === undefined ? null : listed(french, markdown),
      };
    });
  const text = pages.map((page): PrintedPage => {
    const body = markdown.text(page);
    const words = SITE_WORDS[page.lang];
    const isFrench = page.address.startsWith("fr/");
    const series = pages.filter(
      ({ section, address }) => section === page.section && address.startsWith("fr/") === isFrench,
    );
    const at = series.indexOf(page);
    const isBook = !["rules", "decisions"].includes(page.section);
    const neighbour = (to: number) => {
      const other = isBook ? series[to] : undefined;
      return other === undefined ? null : listed(other, markdown);
    };
    const twin = pages.find((other) => other.source === page.source && other !== page);
    const guide = guides.find(({ folder }) => folder === page.section);
    const list = isBook
      ? series
      : pages.filter(({ section, lang }) => section === "reference" && lang === "en");
    const plainTitle = page.title.replace(/[`*]/g, "");
    return {
      address: page.address,
      template: "page.njk",
      data: {
        ...frame(page.address, page.lang, "text"),
        section: page.section,
        headTitle:
          guide === undefined || guide.title === plainTitle
            ? `${plainTitle} – Brevier`
            : `${plainTitle} – ${guide.title}`,
        description: firstSentence(page.text) || plainTitle,
        kicker: guide?.title === page.title ? null : (guide?.title ?? words.reference),
        anchor: page.anchors[0],
        heading: markdown.inline(page, page.title),
        body,
        headings: [...body.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id = "", text = ""]) => ({
          id,
          text: text.replace(/<\/?a[^>]*>/g, ""),
        })),
        other:
          twin === undefined ? null : { address: twin.address, lang: twin.lang, label: words.otherVersion },
        previous: at > 0 ? neighbour(at - 1) : null,
        next: neighbour(at + 1),
        contents: list.map((one) => listed(one, markdown)),
      },
    };
  });
  const home = (address: string, lang: Language, kind: "front" | "reference"): PrintedPage => ({
    address,
    template: "home.njk",
    data: {
      ...frame(address, lang, kind),
      section: kind,
      reference,
      headTitle: kind === "front" ? "Brevier" : `${SITE_WORDS[lang].reference} – Brevier`,
      description: SITE_WORDS[lang].about,
    },
  });
  const search = (lang: Language): PrintedPage => ({
    address: SITE_WORDS[lang].searchAddress,
    template: "search.njk",
    data: {
      ...frame(SITE_WORDS[lang].searchAddress, lang, "search"),
      headTitle: `${SITE_WORDS[lang].search} – Brevier`,
      description: SITE_WORDS[lang].search,
    },
  });
  return [
    ...text,
    home("", "en", "front"),
    home("reference/", "en", "reference"),
    search("fr"),
    search("en"),
  ];
}
