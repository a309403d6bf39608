/** The texts as pages say them: a brief and its archive page, the head, schema.org data, lists. */
import { type Json, metaOf, objectsIn } from "../metadata/read-page.ts";
import type { Texts } from "./any-text.ts";
import {
  classed,
  elementsIn,
  flat,
  inside,
  named,
  ownText,
  type Read,
  type Row,
  type Test,
  textsIn,
  within,
} from "./channel-parsers.ts";

const LISTS = [
  "index.html",
  "2024/11/01/index.html",
  "2024/11/index.html",
  "sujets/iran/index.html",
  "sujets/iran/2024/11/index.html",
  "fils/traite/index.html",
  "auteurs/redaction/index.html",
];

/** What stood there, and what should have, in French. */
export function wordingOf({ was, now }: Texts): string {
  return `Nous avions écrit\u00a0: «\u202f${was}\u202f». Il fallait lire\u00a0: «\u202f${now}\u202f».`;
}

/** The page of corrections, and that of the month. */
export function ofCorrections(read: Read, texts: Texts): readonly Row[] {
  return ["corrections/index.html", "corrections/2024/11/index.html"].flatMap((path): Row[] => {
    const notices = textsIn(read(path), within(classed("cards"), named("p")));
    return [
      [`${path} brief`, `Correction\u00a0: ${texts.title}`, textsIn(read(path), named("h3"))],
      [`${path} notice`, `${texts.note} ${wordingOf(texts)}`, notices],
    ];
  });
}

export function ofDocument(path: string, html: string, texts: Texts): readonly Row[] {
  const text = (test: Test) => textsIn(html, test);
  const caption = elementsIn(html, named("figcaption")).map((it) => ownText(it, classed("credit")));
  const note = elementsIn(html, classed("correction")).map((it) =>
    ownText(it, (child) => named("strong")(child) || classed("about")(child)),
  );
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
    [`${path} wording`, wordingOf(texts), text(within(classed("correction"), classed("about")))],
    [`${path} file`, texts.attachment, text(files)],
    [`${path} source`, texts.source, text(within(classed("h-cite"), classed("p-name")))],
    [`${path} publisher of the source`, texts.publisher, text(classed("p-publication"))],
  ];
}

export function ofHead(html: string, texts: Texts): readonly Row[] {
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

export function ofData(data: Json, texts: Texts): readonly Row[] {
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
    ["JSON-LD correction", `${texts.note} ${wordingOf(texts)}`, values("NewsArticle", "correction", "text")],
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

export function ofLists(read: Read, texts: Texts): readonly Row[] {
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
