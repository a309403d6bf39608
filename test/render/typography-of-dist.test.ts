import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { type Passage, passagesOf } from "./read-passages.ts";

// What the newsroom typed must have been set in every output.
const FRENCH: Readonly<Record<string, RegExp>> = {
  "straight apostrophe": /'/g,
  "straight quotation mark": /"/g,
  "ordinary space before ; : ! ?": / [;:!?]/g,
  "ordinary space inside « »": /« | »/g,
  "first of the month without «er»":
    /\b1[ \u00a0\u202f](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/g,
  "three dots": /\.{3}/g,
};
const ENGLISH: Readonly<Record<string, RegExp>> = {
  "narrow no-break space": /\u202f/g,
  "no-break space before a punctuation mark": /\u00a0[;:!?%]/g,
  "French quotation mark": /[«»]/g,
};

interface Fault {
  readonly kind: string;
  /** The file, the place in it, and the words around the fault. */
  readonly place: string;
}

function rulesOf({ lang }: Passage): Readonly<Record<string, RegExp>> {
  const [primary] = lang.split("-");
  return primary === "fr" ? FRENCH : primary === "en" ? ENGLISH : {};
}

function faultsOf(file: string, passages: readonly Passage[]): readonly Fault[] {
  return passages.flatMap((passage) =>
    Object.entries(rulesOf(passage)).flatMap(([kind, fault]) =>
      [...passage.text.matchAll(fault)].map(({ index }) => ({
        kind,
        place: `${file}, ${passage.where}: ${passage.text.slice(Math.max(0, index - 25), index + 15)}`,
      })),
    ),
  );
}

/** The day after the sample's last brief, with one more: then the news sitemaps hold something. */
const NEXT_DAY = Date.parse("2025-10-03T12:00:00+02:00");
const NEWS = `---
id: nouvelle
title: "L'accord : \\"oui\\" ; non !"
published: 2025-10-03 11:00
summary: Une phrase.
authors: [redaction]
topics: [iran]
---
Un texte.
`;

/** The passages of each file of the sample site, built from these sources at this moment. */
async function siteOf(
  content: Readonly<Record<string, Uint8Array>>,
  now = Date.parse("2026-11-23T12:00:00Z"),
) {
  const site = memorySite(content);
  expect((await build(site, { now, wall: now, adopt: false, repair: false })).problems).toEqual([]);
  const files = site.dist.list().map((file) => {
    const text = new TextDecoder().decode(site.dist.read(file) ?? undefined);
    return { file, text, passages: passagesOf(file, text) };
  });
  return { files, faults: files.flatMap(({ file, passages }) => faultsOf(file, passages)) };
}

/** A source as a keyboard without typography types it. In YAML a plain value keeps its space before a colon, which would else make a key. */
function typedPlainly(source: string): string {
  const [, front = source, body = ""] = /^(---\n.*?\n---\n)(.*)$/s.exec(source) ?? [];
  const plain = (text: string) => text.replaceAll("’", "'").replace(/[\u00a0\u202f]/g, " ");
  const lines = front
    .split("\n")
    .map((line) => (line.includes('"') ? plain(line) : line.replaceAll("’", "'")));
  return lines.join("\n") + plain(body);
}

describe("the sample site", () => {
  let site: Awaited<ReturnType<typeof siteOf>>;
  beforeAll(async () => {
    site = await siteOf(filesOf("content"));
  });

  test("is read in both languages: pages, archive pages, the three kinds of feed and their history", () => {
    const kinds = [/index\.html$/, /archive\.html$/, /feed\.xml$/, /atom\.xml$/, /feed\.json$/];
    for (const name of [...kinds, /atom\/[\d-]+\.xml$/, /json\/[\d-]+\.json$/]) {
      for (const lang of ["fr", "en"]) {
        const files = site.files.filter(
          ({ file }) => name.test(file) && file.startsWith("en/") === (lang === "en"),
        );
        const passages = files.flatMap((one) =>
          one.passages.filter((passage) => passage.lang.startsWith(lang)),
        );
        expect([name, lang, files.length > 1 && passages.length > 20]).toEqual([name, lang, true]);
      }
    }
    const lost = site.files.filter(({ passages }) => passages.some(({ lang }) => lang === ""));
    expect(lost.map(({ file }) => file)).toEqual([]);
  });

  // The sample has none of these characters in an address, and in code only in references for programs: all others must be in passages.
  test("is read whole: no apostrophe and no no-break space of a page or a feed is missed", () => {
    const count = (text: string) => text.match(/[’\u00a0\u202f]/g)?.length ?? 0;
    const missed = site.files
      .filter(({ passages }) => passages.length > 0)
      .map(({ file, text, passages }) => ({
        file,
        all: count(text.replace(/<pre\b[\s\S]*?<\/pre>/g, "")),
        seen: count(passages.map((one) => one.text).join("\n")),
      }))
      .filter(({ all, seen }) => all !== seen);
    expect(missed).toEqual([]);
  });

  test.each([...Object.keys(FRENCH), ...Object.keys(ENGLISH)])("has no %s", (kind) => {
    expect(site.faults.filter((fault) => fault.kind === kind).map(({ place }) => place)).toEqual([]);
  });
});

/** The sample's sources as a keyboard without typography types them. */
function typedSources(): Readonly<Record<string, Uint8Array>> {
  const typed = Object.entries(filesOf("content")).map(([file, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    return [
      file,
      /\.(?:md|yaml)$/.test(file) ? new TextEncoder().encode(typedPlainly(text)) : bytes,
    ] as const;
  });
  return Object.fromEntries(typed);
}

describe("the sample site, typed without apostrophes and no-break spaces", () => {
  let site: Awaited<ReturnType<typeof siteOf>>;
  beforeAll(async () => {
    site = await siteOf(typedSources());
  });

  test.each([...Object.keys(FRENCH), ...Object.keys(ENGLISH)])("has no %s", (kind) => {
    expect(site.faults.filter((fault) => fault.kind === kind).map(({ place }) => place)).toEqual([]);
  });
});

describe.each([
  ["as it is", () => filesOf("content")],
  ["typed without apostrophes and no-break spaces", typedSources],
])("what others list of the sample site, %s", (_, sources) => {
  test("titles in the news sitemap and names in the lists of feeds are set", async () => {
    const { files, faults } = await siteOf(
      { ...sources(), "briefs/2025/10/03/nouvelle.md": new TextEncoder().encode(NEWS) },
      NEXT_DAY,
    );
    const textsOf = (name: RegExp, lang: string) =>
      files
        .filter(({ file }) => name.test(file) && file.startsWith("en/") === (lang === "en"))
        .flatMap(({ passages }) => passages)
        .filter((passage) => passage.lang.startsWith(lang))
        .map(({ text }) => text);
    for (const name of [/sitemaps\/news\.xml$/, /feeds\.opml$/])
      for (const lang of ["fr", "en"]) expect(textsOf(name, lang), `${name} ${lang}`).not.toEqual([]);
    expect(textsOf(/news\.xml$/, "fr")).toContain("L’accord\u00a0: «\u202foui\u202f»\u202f; non\u202f!");
    expect(faults.filter(({ place }) => /^(?:en\/)?(?:sitemaps\/|feeds\.opml)/.test(place))).toEqual([]);
  });
});

const kindsIn = (file: string, text: string) =>
  faultsOf(file, passagesOf(file, text))
    .map(({ kind }) => kind)
    .sort();
const page = (lang: string, body: string, head = "") =>
  `<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;

describe("the counter finds", () => {
  test.each([
    ["straight apostrophe", "<p>l'accord</p>"],
    ["straight apostrophe", "<p>l<em>'</em>accord</p>"],
    ["straight quotation mark", '<p>un écran de 5"</p>'],
    ["ordinary space before ; : ! ?", "<p>prêt ;</p>"],
    ["ordinary space before ; : ! ?", '<p><a href="/">prêt</a> : oui</p>'],
    ["ordinary space before ; : ! ?", "<p><em>prêt </em>! oui</p>"],
    ["ordinary space before ; : ! ?", "<p>prêt\n? oui</p>"],
    ["ordinary space before ; : ! ?", '<p><span lang="en">ready</span> ?</p>'],
    ["ordinary space before ; : ! ?", "<p><code>a</code> : oui</p>"],
    ["ordinary space inside « »", "<p>« <b>oui\u202f»</b></p>"],
    ["ordinary space inside « »", "<p>«\u202foui »</p>"],
    ["first of the month without «er»", "<p>le 1 novembre</p>"],
    ["first of the month without «er»", "<p>le <b>1</b>\u00a0mai</p>"],
    ["three dots", "<p>etc...</p>"],
    ["straight apostrophe", '<p><img src="a.png" alt="l\'accord"></p>'],
    ["straight apostrophe", '<nav aria-label="Plan de l\'accord"></nav>'],
    ["straight apostrophe", '<p title="l\'accord">oui</p>'],
    ["three dots", '<pre lang="en">x...</pre><p>oui<br>...</p>'],
  ])("a %s in %s", (kind, body) => {
    expect(kindsIn("index.html", page("fr", body))).toEqual([kind]);
  });

  test.each([
    "<title>l'accord</title>",
    '<meta name="description" content="l\'accord">',
    '<meta property="og:title" content="l\'accord">',
    '<meta property="og:description" content="l\'accord">',
    '<link rel="alternate" title="l\'accord" href="/feed.xml">',
    `<script type="application/ld+json">{"@graph":[{"headline":"l'accord","url":"https://a.example/l'a"}]}</script>`,
    `<script type="application/ld+json">{"inLanguage":"fr","keywords":["l'accord"],"@id":"l'a"}</script>`,
  ])("a straight apostrophe in the head: %s", (head) => {
    expect(kindsIn("index.html", page("fr", "", head))).toEqual(["straight apostrophe"]);
  });

  test.each([
    ["narrow no-break space", "<p>ready\u202fnow</p>"],
    ["no-break space before a punctuation mark", "<p>ready\u00a0<b>!</b></p>"],
    ["no-break space before a punctuation mark", "<p>50\u00a0%</p>"],
    ["French quotation mark", "<p>« yes</p>"],
  ])("a %s in English: %s", (kind, body) => {
    expect(kindsIn("en/index.html", page("en", body))).toEqual([kind]);
  });

  test("each of them in feeds, in their titles, summaries and contents", () => {
    const rss = `<rss><channel><title>l'un</title><language>fr</language><item><title>prêt !</title><description>etc...</description><content:encoded><![CDATA[<p>le 1 mai <a href="/l'a">oui</a> : « non »</p>]]></content:encoded></item></channel></rss>`;
    expect(kindsIn("feed.xml", rss)).toEqual([
      "first of the month without «er»",
      "ordinary space before ; : ! ?",
      "ordinary space before ; : ! ?",
      "ordinary space inside « »",
      "ordinary space inside « »",
      "straight apostrophe",
      "three dots",
    ]);
    const atom = `<feed xml:lang="fr"><title>l'un</title><entry xml:lang="en"><title>it's «</title></entry><entry><summary>prêt&#160;: "</summary><content type="html">&lt;p&gt;etc... &amp;amp; l'&lt;i lang="en"&gt;it's&lt;/i&gt;&lt;/p&gt;</content></entry></feed>`;
    expect(kindsIn("atom.xml", atom)).toEqual([
      "French quotation mark",
      "straight apostrophe",
      "straight apostrophe",
      "straight quotation mark",
      "three dots",
    ]);
    const opml = `<opml><head><title>l'un</title></head><body><outline text="prêt :" title="l'un" language="fr"/><outline text="it's" language="en"/></body></opml>`;
    expect(kindsIn("feeds.opml", opml)).toEqual([
      "ordinary space before ; : ! ?",
      "straight apostrophe",
      "straight apostrophe",
    ]);
    const news = `<urlset><url><loc>https://a.example/l'a</loc><news:news><news:publication><news:name>l'un</news:name><news:language>fr</news:language></news:publication><news:title>prêt ;</news:title></news:news></url></urlset>`;
    expect(kindsIn("sitemaps/news.xml", news)).toEqual([
      "ordinary space before ; : ! ?",
      "straight apostrophe",
    ]);
    const json = {
      language: "fr",
      title: "l'un",
      items: [
        { url: "https://a.example/l'a", summary: "prêt !", content_html: "<p>etc...</p>", tags: ["l'a"] },
        { language: "en", title: "50\u00a0%" },
      ],
    };
    expect(kindsIn("feed.json", JSON.stringify(json))).toEqual([
      "no-break space before a punctuation mark",
      "ordinary space before ; : ! ?",
      "straight apostrophe",
      "straight apostrophe",
      "three dots",
    ]);
  });

  test("nothing in what is well set, is no text, or is of another language", () => {
    const body = `<p>L’accord\u00a0: «\u202foui\u202f»\u202f! <code>l'a ...</code> <span lang="ru">'«да» ...</span></p>
      <pre>"x" ; 'y'</pre><script>let a = "l'a ...";</script><style>a { content: "'" }</style>
      <p>le 1er\u00a0novembre, le 21 novembre, à 12:30 https://a.example/l'a?b...</p><p>prêt</p><p>: une suite</p>
      <p lang="en">it's "50 %" ...</p>`;
    expect(kindsIn("index.html", page("fr", body))).toEqual([]);
    expect(
      kindsIn("en/index.html", page("en", '<p lang="fr">«\u202foui\u202f»\u202f!</p><p>It’s 50%.</p>')),
    ).toEqual([]);
  });

  test("the place of a fault", () => {
    const [fault] = faultsOf(
      "a.html",
      passagesOf("a.html", page("fr", "<p>Oui.</p>\n\n<p>Voici\nl'accord signé à Minsk.</p>")),
    );
    expect(fault?.place).toBe("a.html, line 3: Voici l'accord signé à");
  });
});
