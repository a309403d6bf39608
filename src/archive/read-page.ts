/** What a package needs to know of a page of the output: its title, date and text, and what a browser loads with it. The archive's door to HTML. */
import { Parser } from "htmlparser2";
import { type Instant, instant } from "../model/identifiers.ts";
import { urlsOfCss, urlsOfSrcset } from "./urls-in-text.ts";

export interface ReadPage {
  readonly lang: string;
  readonly title: string;
  /** Of `<main>`, or of all of it; runs of white space as one space. */
  readonly text: string;
  /** As written; null if it gives none. */
  readonly canonical: string | null;
  /** When it last changed, as it states, or else the newest moment that it shows; null if it shows none. */
  readonly date: Instant | null;
  /** What it loads, and the pictures in its data for search engines. */
  readonly assets: readonly Asset[];
  /** Where its links lead, as written. */
  readonly links: readonly string[];
  /** The addresses of its other versions: on the home page, those of the site's editions. */
  readonly versions: readonly string[];
}

export interface Asset {
  readonly url: string;
  /** Where it is named, counted from 1. */
  readonly at: () => { readonly line: number; readonly column: number };
  /** Whether the page is incomplete without it. */
  readonly isLoaded: boolean;
}

interface Found {
  lang: string;
  title: string;
  canonical: string | null;
  modified: Instant | null;
  published: Instant | null;
  shown: Instant | null;
}

const LOADED_RELATIONS = /^(?:stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|modulepreload)$/;
/** Elements of SVG that load other files; before SVG 2 by `xlink:href`. */
const DRAWN: ReadonlySet<string> = new Set(["image", "use", "feimage"]);
const SILENT: ReadonlySet<string> = new Set(["script", "style", "template"]);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Reads a page from its start to its end once. */
export function readPage(html: string): ReadPage {
  const found: Found = {
    lang: "",
    title: "",
    canonical: null,
    modified: null,
    published: null,
    shown: null,
  };
  const assets: Asset[] = [];
  const links: string[] = [];
  const versions: string[] = [];
  const texts: string[] = [];
  const data: string[] = [];
  const open: string[] = [];
  const style: string[] = [];
  let styleAt = -1;
  let dataAt = -1;
  let silent = 0;
  let mainText: number | null = null;
  let mainEnd: number | null = null;
  const load = (url: string | undefined, isLoaded = true, at = parser.startIndex) => {
    const address = url?.trim() ?? "";
    if (address !== "" && !address.startsWith("#"))
      assets.push({ url: address, at: placeAt(html, at), isLoaded });
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name);
        if (SILENT.has(name)) silent += 1;
        if (name === "html") found.lang = attributes["lang"] ?? "";
        if (name === "main") mainText ??= texts.length;
        if (name === "a" && attributes["href"] !== undefined) links.push(attributes["href"]);
        if (name === "script" && attributes["type"] === "application/ld+json") dataAt = parser.startIndex;
        if (name === "link") readLink(attributes);
        if (name === "meta") readMeta(attributes);
        if (name === "time") found.shown = laterOf(found.shown, attributes["datetime"]);
        if (name !== "a" && name !== "link") load(attributes["src"]);
        load(attributes["poster"]);
        if (name === "object") load(attributes["data"]);
        if (DRAWN.has(name)) load(attributes["href"] ?? attributes["xlink:href"]);
        for (const url of urlsOfSrcset(attributes["srcset"] ?? "")) load(url);
        for (const url of urlsOfCss(attributes["style"] ?? "")) load(url);
      },
      ontext: (text) => {
        const name = open.at(-1);
        if (dataAt !== -1) data.push(text);
        else if (name === "style") {
          // It comes in pieces, and a comment may span two of them.
          if (style.length === 0) styleAt = parser.startIndex;
          style.push(text);
        } else if (name === "title" && open.includes("head")) found.title += text;
        else if (silent === 0 && !open.includes("head")) texts.push(text);
      },
      onclosetag: (name) => {
        const at = open.lastIndexOf(name);
        if (at !== -1) open.length = at;
        if (SILENT.has(name)) silent -= 1;
        if (name === "script") dataAt = -1;
        if (name === "style") for (const url of urlsOfCss(style.splice(0).join(""))) load(url, true, styleAt);
        if (name === "main") mainEnd ??= texts.length;
        // Words of two paragraphs are not one word.
        else if (!INLINE.has(name)) texts.push(" ");
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  for (const [, url = ""] of data
    .join(" ")
    .matchAll(/"(https?:\/\/[^"\s]+\.(?:png|jpe?g|gif|webp|avif|svg))"/g))
    assets.push({ url, at: placeAt(html, 0), isLoaded: false });
  const { lang, title, canonical, modified, published, shown } = found;
  const main = mainText === null ? texts : texts.slice(mainText, mainEnd ?? undefined);
  const text = spaced(main.join(""));
  const date = modified ?? published ?? shown;
  return { lang, title: spaced(title), text, canonical, date, assets, links, versions };

  function readLink({ rel = "", href, imagesrcset = "", type, hreflang }: Readonly<Record<string, string>>) {
    const relations = rel.toLowerCase().split(/\s+/);
    if (relations.some((relation) => LOADED_RELATIONS.test(relation))) {
      load(href);
      for (const url of urlsOfSrcset(imagesrcset)) load(url);
    }
    if (relations.includes("canonical")) found.canonical = href ?? null;
    const isVersion = relations.includes("alternate") && hreflang !== undefined && type === undefined;
    if (isVersion && href !== undefined) versions.push(href);
  }

  function readMeta({ property = "", content = "" }: Readonly<Record<string, string>>) {
    if (property === "og:image") load(content, false);
    if (property === "article:modified_time") found.modified = laterOf(null, content);
    if (property === "article:published_time") found.published = laterOf(null, content);
  }
}

const INLINE: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

function placeAt(text: string, offset: number): Asset["at"] {
  return () => {
    const before = text.slice(0, offset);
    return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
  };
}

function laterOf(known: Instant | null, text: string | undefined): Instant | null {
  if (text === undefined || !INSTANT.test(text) || Number.isNaN(Date.parse(text))) return known;
  return known === null || Date.parse(text) > Date.parse(known) ? instant(text) : known;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
