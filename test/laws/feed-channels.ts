/** The texts as feeds, lists of feeds, news and the manifest say them. */
import { DomUtils } from "htmlparser2";
import type { Json } from "../metadata/read-page.ts";
import type { Texts } from "./any-text.ts";
import {
  elementsIn,
  flat,
  inside,
  named,
  ownText,
  type Read,
  type Row,
  textsIn,
  xpathIn,
} from "./channel-parsers.ts";
import { wordingOf } from "./page-channels.ts";

/** The feeds of corrections. */
export function ofCorrectionFeeds(read: Read, texts: Texts): readonly Row[] {
  const rss = xpathIn(read("corrections/feed.xml"));
  const atom = xpathIn(read("corrections/atom.xml"));
  const json: Json = JSON.parse(read("corrections/feed.json"));
  const inJson = (...keys: readonly string[]) => flat(keys.reduce<Json>(inside, json));
  const title = `Correction\u00a0: ${texts.title}`;
  return [
    ["corrections in RSS", title, rss("//item/title")],
    ["correction in RSS", texts.note, rss("//item/description")],
    ["corrections in Atom", title, atom("//a:entry/a:title")],
    ["correction in Atom", texts.note, atom("//a:entry/a:summary")],
    ["corrections in JSON Feed", title, inJson("items", "title")],
    ["correction in JSON Feed", texts.note, inJson("items", "summary")],
    ...[rss("//item/c:encoded"), atom("//a:entry/a:content"), inJson("items", "content_html")].map(
      ([html = ""]): Row => [
        "content of a correction",
        `${texts.note} ${wordingOf(texts)}`,
        elementsIn(html, named("p")).map((it) => ownText(it, named("strong"))),
      ],
    ),
  ];
}

export function ofFeeds(folder: string, read: Read, texts: Texts): readonly Row[] {
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
    ]),
    ...contents.flatMap(([html = ""], i) =>
      at(`${["feed.xml", "atom.xml", "feed.json"][i]} content:`, ofContent(folder, html, texts)),
    ),
  ];
}

export function ofContent(folder: string, html: string, texts: Texts): readonly Row[] {
  const paragraphs = elementsIn(html, named("p"));
  const items = textsIn(html, named("li"));
  const texted = paragraphs.map(DomUtils.textContent);
  return [
    ["standfirst", texts.summary, texted],
    [
      "correction",
      `${texts.note} ${wordingOf(texts)}`,
      paragraphs.slice(1).map((it) => ownText(it, named("strong"))),
    ],
    [
      "dateline and first paragraph",
      `${inCapitals(texts.place)} (${texts.country}) – ${texts.body}`,
      texted.slice(2),
    ],
    ["second paragraph", texts.second, texted.slice(3)],
    ["alt", texts.alt, elementsIn(html, named("img")).map((it) => it.attribs["alt"] ?? "")],
    ["caption", `${texts.caption} — ${texts.credit}`, textsIn(html, named("figcaption"))],
    ["file", `${texts.attachment}, PDF, 1\u00a0ko`, items],
    ["source", `${texts.source}, ${texts.publisher}`, items.slice(1)],
    ...(folder === "" ? [] : [["note", texts.partner, texted.slice(-1)] as const]),
  ];
}

export function ofFiles(read: Read, texts: Texts): readonly Row[] {
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
    ["history in Atom", texts.title, xpathIn(read("atom/2024-11-01.xml"))("//a:entry/a:title")],
    [
      "history in JSON",
      texts.title,
      flat(["items", "title"].reduce<Json>(inside, JSON.parse(read("json/2024-11-01.json")))),
    ],
    ["news title", texts.title, news("//n:news[n:publication_date='2024-11-01T10:00:00+01:00']/n:title")],
    ["news publication", texts.site, news("//n:publication/n:name")],
    ["manifest", texts.site, flat(inside(manifest, "name"))],
  ];
}

/** Georgian has capitals that nobody writes. */
function inCapitals(text: string): string {
  return /\p{Script=Georgian}/u.test(text) ? text : text.toUpperCase();
}
