import { beforeAll, describe, expect, test } from "vitest";
import { memoryFolder, type ReadableFolder } from "../../../src/base/folders.ts";
import { type Problem, sortProblems } from "../../../src/base/problem.ts";
import { build } from "../../../src/build/build.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { lackingIn } from "../../../src/check/feed/feed-words.ts";
import { readDocument } from "../../../src/check/read/read-document.ts";
import { openSite } from "../../../src/check/read/site-under-check.ts";
import { checkAgreement } from "../../../src/check/site/check-agreement.ts";
import { gatherFacts } from "../../../src/check/site/gather-facts.ts";
import { filesOf, memorySite } from "../../memory-site.ts";

const NOW = Date.parse("2024-11-02T12:00:00Z");
const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/sous/
authority: relais.example
languages: [fr, en]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { jeanne: { name: Jeanne Dupont }, ali: { name: Ali Rezaï } }
topics: { iran: { title: Iran } }
`;
const BODY = Array.from({ length: 70 }, (_, i) => `mot${i}`).join(" ");
const brief = (id: string, title: string, more = "") =>
  `---\nid: ${id}\ntitle: "${title}"\npublished: 2024-11-01 14:05\nsummary: Un chapeau, et d’autres mots.\nauthors: [jeanne, ali]\ntopics: [iran]\n${more}---\nL’*accord* ${BODY}.\n`;
const CONTENT = {
  "site.yaml": SITE,
  "briefs/2024/11/01/accord.md": brief(
    "accord",
    "L’accord : « oui »",
    "dateline: { place: Belgrade, country: Serbie }\nupdates:\n  - { date: 2024-11-02 08:00, kind: correction, note: Une correction., was: en mai, now: en juin }\n  - { date: 2024-11-02 08:30, kind: clarification, note: Une précision., notify: false }\n",
  ),
  "briefs/2024/11/01/autre.md": brief("autre", "Une autre brève"),
  "briefs/2024/11/01/deal.md": brief("deal", "The deal", "lang: en\ntranslationOf: accord\n"),
};
const URL_A = "https://relais.example/sous/2024/11/01/accord/";
const URL_B = "https://relais.example/sous/2024/11/01/autre/";
const PAGE = "2024/11/01/accord/index.html";
const ARCHIVE = "2024/11/01/accord/archive.html";

let files: Readonly<Record<string, string>>;
const folderWith = (changed: Readonly<Record<string, string>> = {}): ReadableFolder =>
  memoryFolder({ ...files, ...changed });
/** What this subject alone reports, in the order of every report. */
function agreementOf(folder: ReadableFolder): readonly Problem[] {
  const site = openSite(folder);
  const gathered = gatherFacts(site);
  for (const path of folder.list()) {
    const document = readDocument(site, path);
    if (document !== null) gathered.add(document);
  }
  return sortProblems([...checkAgreement(gathered.facts())]);
}
/** The same of a whole check. */
const checkedAgreementOf = async (folder: ReadableFolder) =>
  (await checkDist(folder)).problems.filter(({ rule }) => rule.startsWith("agreement/"));

beforeAll(async () => {
  const site = memorySite(CONTENT);
  await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  files = Object.fromEntries(
    site.dist.list().map((file) => [file, new TextDecoder().decode(site.dist.read(file) ?? undefined)]),
  );
});

/** Changes, in one item of a feed, the one that is about the brief. */
const inItem = (start: string, end: string) => (text: string, change: (item: string) => string) => {
  const at = text.lastIndexOf(start, text.indexOf(URL_A));
  const to = text.indexOf(end, at) + end.length;
  return text.slice(0, at) + change(text.slice(at, to)) + text.slice(to);
};
const inRss = inItem("<item>", "</item>");
const inAtom = inItem("<entry", "</entry>");
const inJson = inItem('  {\n   "id"', "\n  }");
const whole = (text: string, change: (item: string) => string) => change(text);

type Mutation = readonly [
  channel: string,
  field: string,
  file: string,
  where: (text: string, change: (item: string) => string) => string,
  from: string | RegExp,
  to: string,
];

/** One value changed in one channel. */
const MUTATIONS: readonly Mutation[] = [
  ["page", "title", PAGE, whole, /(<h1[^>]*>)[^<]+/, "$1Autre"],
  ["page", "address", PAGE, whole, /(<a class="u-url u-uid" rel="bookmark" href=")[^"]+/, `$1${URL_B}`],
  [
    "page",
    "published",
    PAGE,
    whole,
    /(class="dt-published" datetime=")2024-11-01T14:05/,
    "$12024-11-01T14:06",
  ],
  ["page", "updated", PAGE, whole, /(class="dt-updated" datetime=")2024-11-02/, "$12024-11-03"],
  ["page", "authors", PAGE, whole, />Jeanne Dupont<\/a>/, ">Jeanne Durand</a>"],
  ["page", "language", PAGE, whole, '<html lang="fr"', '<html lang="be"'],
  ["page", "words", PAGE, whole, "mot7 ", "mot "],
  ["archive page", "title", ARCHIVE, whole, /(<h1[^>]*>)[^<]+/, "$1Autre"],
  [
    "archive page",
    "address",
    ARCHIVE,
    whole,
    /(<a class="u-url u-uid" rel="bookmark" href=")[^"]+/,
    `$1${URL_B}`,
  ],
  [
    "archive page",
    "published",
    ARCHIVE,
    whole,
    /(class="dt-published" datetime=")2024-11-01T14:05/,
    "$12024-11-01T15:05",
  ],
  ["archive page", "updated", ARCHIVE, whole, /(class="dt-updated" datetime=")2024-11-02/, "$12024-11-03"],
  ["archive page", "authors", ARCHIVE, whole, />Ali Rezaï<\/a>/, ">Ali Reza</a>"],
  ["archive page", "language", ARCHIVE, whole, '<html lang="fr"', '<html lang="fr-CA"'],
  ["archive page", "words", ARCHIVE, whole, "mot7 ", "mot "],
  ["JSON-LD", "title", PAGE, whole, '"headline":"L’accord', '"headline":"Un accord'],
  ["JSON-LD", "address", PAGE, whole, `"url":"${URL_A}"`, `"url":"${URL_B}"`],
  [
    "JSON-LD",
    "published",
    PAGE,
    whole,
    /"datePublished":"[^"]+"/,
    '"datePublished":"2024-11-01T14:05:00+02:00"',
  ],
  ["JSON-LD", "updated", PAGE, whole, /"dateModified":"[^"]+"/, '"dateModified":"2024-11-01T14:05:00+01:00"'],
  ["JSON-LD", "authors", PAGE, whole, '"name":"Jeanne Dupont"', '"name":"J. Dupont"'],
  ["JSON-LD", "language", PAGE, whole, '"inLanguage":"fr"', '"inLanguage":"en"'],
  ["Open Graph", "title", PAGE, whole, /(property="og:title" content=")/, "$1Avis "],
  ["Open Graph", "address", PAGE, whole, /(property="og:url" content=")[^"]+/, `$1${URL_B}`],
  ["Open Graph", "published", PAGE, whole, /(article:published_time" content=")2024/, "$12023"],
  ["Open Graph", "updated", PAGE, whole, /(article:modified_time" content=")2024/, "$12023"],
  ["Open Graph", "authors", PAGE, whole, '<meta name="author" content="Ali Rezaï">', ""],
  ["Open Graph", "language", PAGE, whole, 'content="fr_FR"', 'content="en_GB"'],
  ["RSS", "title", "feed.xml", inRss, "<title>L’accord", "<title>Laccord"],
  ["RSS", "published", "feed.xml", inRss, "13:05:00 +0000</pubDate>", "13:06:00 +0000</pubDate>"],
  ["RSS", "updated", "feed.xml", inRss, "<dcterms:modified>2024-11-02", "<dcterms:modified>2024-11-01"],
  ["RSS", "authors", "feed.xml", inRss, "<dc:creator>Ali Rezaï</dc:creator>", ""],
  ["RSS", "words", "feed.xml", inRss, "mot7 ", "mot "],
  ["Atom", "title", "atom.xml", inAtom, "<title>L’accord", "<title>Laccord"],
  ["Atom", "published", "atom.xml", inAtom, "<published>2024-11-01T14:05", "<published>2024-11-01T14:04"],
  ["Atom", "updated", "atom.xml", inAtom, "<updated>2024-11-02", "<updated>2024-11-01"],
  ["Atom", "authors", "atom.xml", inAtom, "<name>Jeanne Dupont", "<name>Jean Dupont"],
  ["Atom", "language", "atom.xml", inAtom, 'xml:lang="fr"', 'xml:lang="en"'],
  ["Atom", "words", "atom.xml", inAtom, "mot7 ", "mot "],
  ["JSON Feed", "title", "feed.json", inJson, '"title": "L’accord', '"title": "L&#39;accord'],
  [
    "JSON Feed",
    "published",
    "feed.json",
    inJson,
    '"date_published": "2024-11-01T14:05',
    '"date_published": "2024-11-01T13:05',
  ],
  [
    "JSON Feed",
    "updated",
    "feed.json",
    inJson,
    '"date_modified": "2024-11-02',
    '"date_modified": "2024-11-01',
  ],
  ["JSON Feed", "authors", "feed.json", inJson, '"name": "Ali Rezaï"', '"name": "Ali"'],
  ["JSON Feed", "language", "feed.json", inJson, '"language": "fr"', '"language": "en"'],
  ["JSON Feed", "words", "feed.json", inJson, "mot7 ", "mot "],
  ...(
    [
      ["RSS", "feed.xml", inRss],
      ["Atom", "atom.xml", inAtom],
      ["JSON Feed", "feed.json", inJson],
    ] as const
  ).flatMap(([channel, file, where]): readonly Mutation[] => [
    // In Atom the tags are escaped, in JSON the line ends.
    [
      channel,
      "standfirst",
      file,
      where,
      /(?:<|&#x3C;)p(?:>|&#x3E;)(?:<|&#x3C;)strong.{1,8}Un chapeau.*?\/p(?:>|&#x3E;)/,
      "",
    ],
    [channel, "dateline", file, where, "BELGRADE (Serbie) – ", ""],
  ]),
  [
    "sitemap",
    "updated",
    "sitemaps/2024-11.xml",
    inItem("<url>", "</url>"),
    "<lastmod>2024-11-02",
    "<lastmod>2024-11-01",
  ],
];

describe("every channel says the same of a brief", () => {
  test("on a site that is built at once, and on the sample", async () => {
    expect(await checkedAgreementOf(folderWith())).toEqual([]);
    const site = memorySite(filesOf("content"));
    const now = Date.parse("2026-11-23T12:00:00Z");
    await build(site, { now, wall: now, adopt: false, repair: false });
    expect(await checkedAgreementOf(site.dist)).toEqual([]);
  });

  test.each(MUTATIONS)("%s: another %s is found", (channel, field, file, where, from, to) => {
    const text = files[file] ?? "";
    const changed = where(text, (item) => item.replace(from, to));
    expect(changed).not.toBe(text);
    const found = agreementOf(folderWith({ [file]: changed }));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([`agreement/${field}`]));
    // A page that differs is reported by whatever it differs from; any other channel by its own place.
    if (channel !== "page" || field === "address")
      expect(found.map(({ place, says }) => [place.file, says.en.includes(`(${channel})`)])).toEqual([
        [file, true],
      ]);
    else expect(found.length).toBeGreaterThan(1);
  });

  test("an item that names another brief's page is found by all that differs", async () => {
    for (const [file, where] of [
      ["feed.xml", inRss],
      ["atom.xml", inAtom],
      ["feed.json", inJson],
    ] as const) {
      const changed = where(files[file] ?? "", (item) => item.replace(URL_A, URL_B));
      const found = agreementOf(folderWith({ [file]: changed }));
      expect(found.map(({ rule }) => rule)).toContain("agreement/title");
    }
  });

  test("a feed that gives standfirsts for texts agrees, with whatever follows them", () => {
    const summary = (item: string) =>
      item.replace(
        /<content:encoded>[\s\S]*<\/content:encoded>/,
        "<content:encoded><![CDATA[<p>Un chapeau, et d’autres mots.</p><p>Une note.</p>]]></content:encoded>",
      );
    expect(agreementOf(folderWith({ "feed.xml": inRss(files["feed.xml"] ?? "", summary) }))).toEqual([]);
    const other = (item: string) => summary(item).replace("<p>Un chapeau", "<p>Un autre chapeau");
    const found = agreementOf(folderWith({ "feed.xml": inRss(files["feed.xml"] ?? "", other) }));
    expect(found.map(({ rule }) => rule)).toEqual(["agreement/words"]);
    const sourcesAlone = (item: string) =>
      summary(item).replace("<p>Une note.</p>", "<p>Sources</p><ul><li>Un document</li></ul>");
    const cut = agreementOf(folderWith({ "feed.xml": inRss(files["feed.xml"] ?? "", sourcesAlone) }));
    expect(cut.map(({ rule }) => rule)).toEqual(["agreement/words"]);
    const longer = (item: string) => summary(item).replace("mots.</p>", "mots.tout</p>");
    const joined = agreementOf(folderWith({ "feed.xml": inRss(files["feed.xml"] ?? "", longer) }));
    expect(joined.map(({ rule }) => rule)).toEqual(["agreement/words"]);
  });

  test.each([
    ["another place before the text", "BELGRADE (Serbie)", "NOVI SAD (Serbie)", ["agreement/dateline"]],
    ["the place with another country", "BELGRADE (Serbie)", "BELGRADE (Bosnie)", ["agreement/dateline"]],
    [
      "the place within another name",
      "BELGRADE (Serbie)",
      "NOUVELLE-BELGRADE (Serbie)",
      ["agreement/dateline"],
    ],
    ["the place in its own letters", "BELGRADE (Serbie)", "Belgrade (Serbie)", []],
    [
      "another word of the standfirst",
      "et d’autres mots.</strong>",
      "et des mots.</strong>",
      ["agreement/standfirst"],
    ],
    [
      "neither standfirst, corrections nor dateline",
      /<p><strong>Un chapeau[\s\S]*– /,
      "<p>",
      ["agreement/correction", "agreement/correction", "agreement/dateline", "agreement/standfirst"],
    ],
  ])("%s", async (_, from, to, rules) => {
    const text = inRss(files["feed.xml"] ?? "", (item) => item.replace(from, to));
    expect(text).not.toBe(files["feed.xml"]);
    const found = agreementOf(folderWith({ "feed.xml": text }));
    expect(found.map(({ rule }) => rule)).toEqual(rules);
  });

  test("a text that repeats its standfirst still lacks the one that stands apart", () => {
    const page = { standfirst: "Un deux trois.", dateline: null, opening: "Un deux trois. Et la suite." };
    expect(lackingIn("Un deux trois.\nUn deux trois. Et la suite.", page)).toEqual([]);
    expect(lackingIn("Un deux trois. Et la suite.", page)).toEqual(["standfirst"]);
  });

  test("a text that begins with words of a correction is found after it", () => {
    const page = {
      standfirst: "Un chapeau.",
      corrections: ["Deux, et non trois."],
      dateline: "Minsk",
      opening: "Deux",
    };
    expect(lackingIn("Un chapeau.\nCorrection. Deux, et non trois.\nMINSK – Deux", page)).toEqual([]);
    expect(lackingIn("Un chapeau.\nMINSK – Deux\nDeux, et non trois.", page)).toEqual([]);
    expect(lackingIn("Un chapeau.\nCorrection. Deux, et non trois.\nDeux", page)).toEqual(["dateline"]);
  });

  test("an archive page that gives the standfirst for the text does not agree", async () => {
    const changed = (files[ARCHIVE] ?? "").replace(
      "<p>L’<em>accord</em>",
      "<p>Un chapeau, et d’autres mots. L’accord",
    );
    const found = agreementOf(folderWith({ [ARCHIVE]: changed }));
    expect(found.map(({ rule }) => rule)).toEqual(["agreement/words"]);
  });

  test("there are more than forty ways, one for each channel and field", () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(40);
    const pairs = MUTATIONS.map(([channel, field]) => `${channel} ${field}`);
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([]);
  });

  test("each rule is one of these", () => {
    expect(new Set(MUTATIONS.map(([, field]) => `agreement/${field}`))).toEqual(
      new Set([
        "agreement/title",
        "agreement/address",
        "agreement/published",
        "agreement/updated",
        "agreement/authors",
        "agreement/language",
        "agreement/words",
        "agreement/standfirst",
        "agreement/dateline",
      ]),
    );
  });

  test("both values and both places are said", async () => {
    const changed = (files["feed.xml"] ?? "").replace("<title>L’accord", "<title>Laccord");
    const [found] = await checkedAgreementOf(folderWith({ "feed.xml": changed }));
    expect(found?.says.en).toMatch(
      /^the headline: “Laccord : « oui »” here \(RSS\), but “L’accord : « oui »” on the brief’s page \(2024\/11\/01\/accord\/index\.html:\d+:\d+\)$/,
    );
    expect(found?.place).toMatchObject({ file: "feed.xml" });
  });
});

describe("a correction", () => {
  const rulesOf = async (changed: Readonly<Record<string, string>>) =>
    (await checkDist(folderWith(changed))).problems
      .filter(({ rule }) => /correction/.test(rule))
      .map(({ rule, place }) => `${place.file} ${rule}`);

  test("that the data change is none that the page shows", async () => {
    const page = files[PAGE] ?? "";
    const changed = page.replace('"text":"Une correction.', '"text":"Une autre.');
    expect(changed).not.toBe(page);
    expect(await rulesOf({ [PAGE]: changed })).toContain(`${PAGE} json-ld/correction-not-shown`);
  });

  test.each(["feed.xml", "atom.xml", "feed.json"])("that is cut from %s is missed there", async (path) => {
    const feed = files[path] ?? "";
    const changed = feed.replaceAll("Une correction.", "");
    expect(changed).not.toBe(feed);
    expect(await rulesOf({ [path]: changed })).toEqual([`${path} agreement/correction`]);
  });

  test("that all have is told by nobody", async () => {
    expect(await rulesOf({})).toEqual([]);
  });
});

/** Where a correction and a clarification are read, and how each is taken away there. In Atom the tags are escaped, in JSON the line ends. */
const NOTICES: readonly (readonly [channel: string, file: string, notice: (words: string) => RegExp])[] = [
  [
    "page",
    PAGE,
    (words) => new RegExp(`<p id="\\w+-1" class="\\w+">(?:(?!</p>)[\\s\\S])*${words}[\\s\\S]*?</p>`),
  ],
  [
    "archive page",
    ARCHIVE,
    (words) => new RegExp(`<p id="\\w+-1" class="\\w+">(?:(?!</p>)[\\s\\S])*${words}[\\s\\S]*?</p>`),
  ],
  ["JSON-LD", PAGE, (words) => new RegExp(`,?\\{"@type":"CorrectionComment","text":"${words}[^}]*\\}`)],
  ...["feed.xml", "atom.xml", "feed.json"].flatMap((name) =>
    ["", "corrections/"].map(
      (folder) =>
        [
          `${folder}${name}`,
          folder + name,
          (words: string) =>
            new RegExp(
              `(?:<|&#x3C;)strong(?:>|&#x3E;)[^<&]*(?:<|&#x3C;)/strong(?:>|&#x3E;) ${words}[\\s\\S]*?/p`,
            ),
        ] as const,
    ),
  ),
  ...["corrections/index.html", "corrections/2024/11/index.html"].map(
    (file) =>
      [file, file, (words: string) => new RegExp(`<p class="p-summary">${words}[\\s\\S]*?</p>`)] as const,
  ),
];

describe("a correction and a clarification are the same wherever they are read", () => {
  const found = (file: string, changed: string) =>
    agreementOf(folderWith({ [file]: changed })).map(({ rule }) => rule);

  test.each(
    NOTICES.flatMap(([channel, file, notice]) =>
      ["Une correction", "Une précision"].map((words) => [channel, words, file, notice] as const),
    ),
  )("%s: “%s” that is missing, or in other words, is found", (channel, words, file, notice) => {
    const text = files[file] ?? "";
    const [own = ""] = notice(words).exec(text) ?? [];
    expect(own).toContain(words);
    const [, last = ""] = words.split(" ");
    const away = text.replace(own, "").replace('"correction":[,', '"correction":[');
    const other = text.replace(own, () => own.replace(last, "rectification"));
    for (const changed of [away, other]) {
      expect(changed).not.toBe(text);
      expect(found(file, changed), channel).toContain("agreement/correction");
    }
  });

  test.each(NOTICES)("%s: another word of what stood there, or should have, is found", (_, file, notice) => {
    const text = files[file] ?? "";
    const [own = ""] = notice("Une correction").exec(text) ?? [];
    for (const [from, to] of [
      ["en mai", "en mars"],
      ["en juin", "en juillet"],
    ] as const) {
      const changed = text.replace(own, () => own.replace(from, to));
      expect(changed).not.toBe(text);
      expect(new Set(found(file, changed))).toEqual(new Set(["agreement/correction"]));
    }
  });

  test("words that a template of the site prints before it are no other words", () => {
    const changed = (text: string) =>
      text.replace(/<strong>(Correction)[^.]*\.<\/strong>/, "<b>$1, à lire\u00a0:</b>");
    expect(changed(files[PAGE] ?? "")).not.toBe(files[PAGE]);
    expect(
      agreementOf(
        folderWith({ [PAGE]: changed(files[PAGE] ?? ""), [ARCHIVE]: changed(files[ARCHIVE] ?? "") }),
      ),
    ).toEqual([]);
  });
});
