/** What each channel of a built site says of its texts, read by parsers: the channel, what it should say, what it says. */
import { DomUtils, parseDocument } from "htmlparser2";
import { XmlDocument } from "libxml2-wasm";
import { isObject, type Json, jsonLdOf, metaOf, objectsIn } from "../metadata/read-page.ts";
import type { Texts } from "./any-text.ts";

/** A place where texts are read: `expected` of the texts as they are set, and what is found, both with white space folded. */
export interface Told {
  readonly channel: string;
  readonly expected: string;
  readonly found: string;
}

type Read = (path: string) => string;
/** A row: a channel, what it should say, what it says; of several the first. */
type Row = readonly [channel: string, expected: string, found: readonly string[]];

const BRIEF = "2024/11/01/breve/index.html";
const ARCHIVE = "2024/11/01/breve/archive.html";
const LISTS = [
  "index.html",
  "2024/11/01/index.html",
  "2024/11/index.html",
  "sujets/iran/index.html",
  "sujets/iran/2024/11/index.html",
  "fils/traite/index.html",
  "auteurs/redaction/index.html",
];
const NAMES = {
  a: "http://www.w3.org/2005/Atom",
  c: "http://purl.org/rss/1.0/modules/content/",
  d: "http://purl.org/dc/elements/1.1/",
  m: "http://search.yahoo.com/mrss/",
  n: "http://www.google.com/schemas/sitemap-news/0.9",
};

/** All that is told of the texts, as they are set. A place that is not there is found to say nothing. */
export function toldBy(read: Read, texts: Texts): readonly Told[] {
  const rows = [
    ...[BRIEF, ARCHIVE].flatMap((path) => ofDocument(path, read(path), texts)),
    ...ofHead(read(BRIEF), texts),
    ...ofData(jsonLdOf(read(BRIEF)), texts),
    ...ofLists(read, texts),
    ...["", "agence/"].flatMap((folder) => ofFeeds(folder, read, texts)),
    ...ofFiles(read, texts),
  ];
  return rows.map(([channel, expected, found]) => ({
    channel,
    expected: folded(expected),
    found: folded(found[0] ?? "(nothing)"),
  }));
}

/** As a browser folds white space: that of ASCII, and no other. */
function folded(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "");
}

type Found = ReturnType<typeof DomUtils.findAll>[number];
type Test = (element: Found) => boolean;

const elementsIn = (html: string, test: Test) => DomUtils.findAll(test, parseDocument(html).children);
const textsIn = (html: string, test: Test) => elementsIn(html, test).map(DomUtils.textContent);
const classed =
  (name: string): Test =>
  ({ attribs }) =>
    (attribs["class"] ?? "").split(" ").includes(name);
const named =
  (name: string): Test =>
  (element) =>
    element.name === name;
const within =
  (outer: Test, inner: Test): Test =>
  (element) => {
    for (let at = element.parent; at !== null; at = at.parent)
      if (at.type === "tag" && outer(at)) return inner(element);
    return false;
  };
/** The text of an element without that of some of its children. */
const ownText = (element: Found, but: Test) =>
  DomUtils.textContent(element.children.filter((child) => child.type !== "tag" || !but(child)));

function ofDocument(path: string, html: string, texts: Texts): readonly Row[] {
  const text = (test: Test) => textsIn(html, test);
  const caption = elementsIn(html, named("figcaption")).map((it) => ownText(it, classed("credit")));
  const note = elementsIn(html, classed("correction")).map((it) => ownText(it, named("strong")));
  const prose = text(within(classed("e-content"), named("p")));
  const files = within(
    classed("sources"),
    ({ name, attribs }) => name === "a" && attribs["type"] !== undefined,
  );
  return [
    [`${path} h1`, texts.title, text(named("h1"))],
    [`${path} standfirst`, texts.summary, text(classed("p-summary"))],
    [`${path} topic`, texts.topic, text(classed("p-category"))],
    [`${path} story`, texts.story, text(classed("story"))],
    [`${path} author`, texts.author, text(within(classed("h-card"), classed("p-name")))],
    [`${path} place`, texts.place, text(classed("p-locality"))],
    [`${path} country`, texts.country, text(classed("p-country-name"))],
    [`${path} first paragraph`, texts.body, prose],
    [`${path} second paragraph`, texts.second, prose.slice(1)],
    [
      `${path} alt`,
      texts.alt,
      elementsIn(html, within(named("figure"), named("img"))).map((it) => it.attribs["alt"] ?? ""),
    ],
    [`${path} caption`, texts.caption, caption],
    [`${path} credit`, `Crédit\u00a0: ${texts.credit}`, text(classed("credit"))],
    [`${path} correction`, texts.note, note],
    [`${path} file`, texts.attachment, text(files)],
    [`${path} source`, texts.source, text(within(classed("h-cite"), classed("p-name")))],
    [`${path} publisher of the source`, texts.publisher, text(classed("p-publication"))],
  ];
}

function ofHead(html: string, texts: Texts): readonly Row[] {
  const meta = (name: string) => metaOf(html).flatMap(([key, value]) => (key === name ? [value] : []));
  return [
    ["<title>", `${texts.title} — ${texts.site}`, textsIn(html, named("title"))],
    ["description", texts.summary, meta("description")],
    ["author", texts.author, meta("author")],
    ["og:title", texts.title, meta("og:title")],
    ["og:description", texts.summary, meta("og:description")],
    ["og:site_name", texts.site, meta("og:site_name")],
    ["article:section", texts.topic, meta("article:section")],
    ["article:tag", texts.topic, meta("article:tag")],
    ["masthead", texts.site, textsIn(html, classed("wordmark"))],
    ["colophon", texts.description, textsIn(html, within(classed("colophon"), named("span")))],
    ["page in the colophon", texts.page, textsIn(html, within(classed("colophon"), named("li")))],
  ];
}

function ofData(data: Json, texts: Texts): readonly Row[] {
  const graph = objectsIn(data);
  const values = (type: string, ...keys: readonly string[]) =>
    graph.filter((node) => node["@type"] === type).flatMap((node) => flat(keys.reduce<Json>(inside, node)));
  return [
    ["JSON-LD headline", texts.title, values("NewsArticle", "headline")],
    ["JSON-LD description", texts.summary, values("NewsArticle", "description")],
    ["JSON-LD author", texts.author, values("NewsArticle", "author", "name")],
    ["JSON-LD section", texts.topic, values("NewsArticle", "articleSection")],
    ["JSON-LD keyword", texts.topic, values("NewsArticle", "keywords")],
    ["JSON-LD dateline", `${texts.place}, ${texts.country}`, values("NewsArticle", "dateline")],
    ["JSON-LD correction", texts.note, values("NewsArticle", "correction", "text")],
    ["JSON-LD citation", texts.source, values("NewsArticle", "citation", "name")],
    [
      "JSON-LD publisher of the citation",
      texts.publisher,
      values("NewsArticle", "citation", "publisher", "name"),
    ],
    ["JSON-LD caption", texts.caption, values("NewsArticle", "image", "caption")],
    ["JSON-LD credit", texts.credit, values("NewsArticle", "image", "creditText")],
    ["JSON-LD publisher", texts.owner, values("NewsMediaOrganization", "name")],
    ["JSON-LD breadcrumb", texts.title, values("ListItem", "name").slice(-1)],
  ];
}

/** The value of a key; of a list, of its first. */
function inside(value: Json, key: string): Json {
  if (isObject(value)) return value[key] ?? null;
  return Array.isArray(value) ? inside(value[0] ?? null, key) : null;
}

const flat = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.flatMap(flat) : typeof value === "string" ? [value] : [];

function ofLists(read: Read, texts: Texts): readonly Row[] {
  const entry = within(classed("h-entry"), classed("p-name"));
  const inPage = (path: string, test: Test) => textsIn(read(path), test);
  const ofList = LISTS.flatMap((path): Row[] => {
    const titles = inPage(path, entry);
    // A story stands from its first dispatch to its last.
    return [[`${path} entry`, texts.title, path.startsWith("fils") ? titles.slice(-1) : titles]];
  });
  const next = elementsIn(read("2024/11/01/voisine/index.html"), ({ attribs }) => attribs["rel"] === "next");
  const standfirst = (path: string): Row => [
    `${path} standfirst`,
    texts.summary,
    inPage(path, classed("p-summary")),
  ];
  return [
    ...ofList,
    ...["index.html", "2024/11/01/index.html"].map(standfirst),
    ["topic’s page", texts.topic, inPage("sujets/iran/index.html", named("h1"))],
    ["story’s page", texts.story, inPage("fils/traite/index.html", named("h1"))],
    ["author’s page", texts.author, inPage("auteurs/redaction/index.html", named("h1"))],
    ["standing page", texts.page, inPage("a-propos/index.html", named("h1"))],
    ["home", texts.site, inPage("index.html", named("h1"))],
    ["neighbour", texts.title, next.map((link) => ownText(link, named("span")))],
    ["thread", texts.title, inPage("2024/11/01/voisine/index.html", within(classed("after"), named("a")))],
  ];
}

function ofFeeds(folder: string, read: Read, texts: Texts): readonly Row[] {
  const name = folder === "" ? "toutes les brèves" : texts.feed;
  const rss = xpathIn(read(`${folder}feed.xml`));
  const atom = xpathIn(read(`${folder}atom.xml`));
  const json: Json = JSON.parse(read(`${folder}feed.json`));
  const inJson = (...keys: readonly string[]) => flat(keys.reduce<Json>(inside, json));
  const contents = [rss("//item/c:encoded"), atom("//a:entry/a:content"), inJson("items", "content_html")];
  const at = (format: string, rows: readonly Row[]) =>
    rows.map(([where, ...rest]): Row => [`${folder}${format} ${where}`, ...rest]);
  return [
    ...at("feed.xml", [
      ["title", `${texts.site} — ${name}`, rss("/rss/channel/title")],
      ["description", texts.description, rss("/rss/channel/description")],
      ["rights", `© 2024 ${texts.owner}`, rss("/rss/channel/copyright")],
      ["headline", texts.title, rss("//item/title")],
      ["summary", texts.summary, rss("//item/description")],
      ["author", texts.author, rss("//item/d:creator")],
      ["topic", texts.topic, rss("//item/category")],
      ["caption", texts.caption, rss("//item/m:content/m:description")],
      ["credit", texts.credit, rss("//item/m:content/m:credit")],
    ]),
    ...at("atom.xml", [
      ["title", `${texts.site} — ${name}`, atom("/a:feed/a:title")],
      ["subtitle", texts.description, atom("/a:feed/a:subtitle")],
      ["publisher", texts.owner, atom("/a:feed/a:author/a:name")],
      ["headline", texts.title, atom("//a:entry/a:title")],
      ["summary", texts.summary, atom("//a:entry/a:summary")],
      ["author", texts.author, atom("//a:entry/a:author/a:name")],
      ["topic", texts.topic, atom("//a:entry/a:category/@label")],
      ["file", texts.attachment, atom("//a:entry/a:link[@rel='enclosure']/@title")],
    ]),
    ...at("feed.json", [
      ["title", `${texts.site} — ${name}`, inJson("title")],
      ["description", texts.description, inJson("description")],
      ["publisher", texts.owner, inJson("authors", "name")],
      ["headline", texts.title, inJson("items", "title")],
      ["summary", texts.summary, inJson("items", "summary")],
      ["author", texts.author, inJson("items", "authors", "name")],
      ["topic", texts.topic, inJson("items", "tags")],
      ["file", texts.attachment, inJson("items", "attachments", "title")],
      ["dateline", `${texts.place}, ${texts.country}`, inJson("items", "_brevier", "dateline")],
      ["text", plainText(folder, texts), inJson("items", "content_text")],
    ]),
    ...contents.flatMap(([html = ""], i) =>
      at(`${["feed.xml", "atom.xml", "feed.json"][i]} content:`, ofContent(folder, html, texts)),
    ),
  ];
}

const plainText = (folder: string, texts: Texts) =>
  [texts.body, texts.second, ...(folder === "" ? [] : [texts.partner])].join("\n\n");

function ofContent(folder: string, html: string, texts: Texts): readonly Row[] {
  const paragraphs = elementsIn(html, named("p"));
  const items = textsIn(html, named("li"));
  const texted = paragraphs.map(DomUtils.textContent);
  return [
    ["correction", texts.note, paragraphs.map((it) => ownText(it, named("strong")))],
    ["first paragraph", texts.body, texted.slice(1)],
    ["second paragraph", texts.second, texted.slice(2)],
    ["alt", texts.alt, elementsIn(html, named("img")).map((it) => it.attribs["alt"] ?? "")],
    ["caption", `${texts.caption} — ${texts.credit}`, textsIn(html, named("figcaption"))],
    ["file", `${texts.attachment}, PDF, 1\u00a0ko`, items],
    ["source", `${texts.source}, ${texts.publisher}`, items.slice(1)],
    ...(folder === "" ? [] : [["note", texts.partner, texted.slice(-1)] as const]),
  ];
}

function ofFiles(read: Read, texts: Texts): readonly Row[] {
  const opml = xpathIn(read("feeds.opml"));
  const news = xpathIn(read("sitemaps/news.xml"));
  const manifest: Json = JSON.parse(read("site.webmanifest"));
  const outline = (path: string) => opml(`//outline[@xmlUrl='https://relais.example/${path}feed.xml']/@text`);
  return [
    ["OPML", texts.site, opml("/opml/head/title")],
    ["OPML declared feed", `${texts.site} — ${texts.feed}`, outline("agence/")],
    ["OPML topic", `${texts.site} — ${texts.topic}`, outline("sujets/iran/")],
    ["OPML story", `${texts.site} — ${texts.story}`, outline("fils/traite/")],
    ["OPML author", `${texts.site} — ${texts.author}`, outline("auteurs/redaction/")],
    ["news title", texts.title, news("//n:news[n:publication_date='2024-11-01T10:00:00+01:00']/n:title")],
    ["news publication", texts.site, news("//n:publication/n:name")],
    ["manifest", texts.site, flat(inside(manifest, "name"))],
  ];
}

/** Evaluates expressions in a document, by libxml2; what is not well-formed is thrown. */
function xpathIn(xml: string): (expression: string) => readonly string[] {
  return (expression) => {
    const document = XmlDocument.fromString(xml);
    const found = document.find(expression, NAMES).map(({ content }) => content);
    document.dispose();
    return found;
  };
}
