import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { articleOfText } from "../../src/authoring/article/article-of-text.ts";
import { composeBrief, type NewBrief, newBriefFile } from "../../src/authoring/new-brief.ts";
import { idsIn, newId } from "../../src/authoring/new-id.ts";
import { parseChoices, type WrittenChoices } from "../../src/authoring/parse-choices.ts";
import { memoryFolder } from "../../src/base/folders.ts";
import { isDraftFile } from "../../src/content/index/draft.ts";
import { parseBrief } from "../../src/content/parse/parse-brief.ts";
import { GAP } from "../../src/content/parse/parse-fields.ts";
import { parseSite } from "../../src/content/parse/parse-site.ts";
import { withoutInvisible } from "../../src/language/invisible-characters.ts";
import { type BriefId, briefId, lang } from "../../src/model/identifiers.ts";
import { fc, SEED } from "../property.ts";

const NOW = Date.parse("2024-10-31T17:40:00Z");
const ID = idFrom("k7m2p9x4qb");

const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors:
  redaction: { name: La rédaction }
  a-dupont: { name: Anne Dupont }
topics:
  iran: { title: Iran }
  russie: { title: Russie }
`;

function idFrom(text: string): BriefId {
  const id = briefId(text);
  if (id === null) throw new Error(text);
  return id;
}

function siteOf(yaml: string) {
  const site = parseSite(new TextEncoder().encode(yaml));
  if (!site.ok) throw new Error(JSON.stringify(site.problems));
  return site.value;
}
const site = siteOf(SITE);

function chosen(written: WrittenChoices, of = site) {
  const choices = parseChoices(written, of, NOW);
  if (!choices.ok) throw new Error(JSON.stringify(choices.problems));
  return choices.value;
}

const ALL: WrittenChoices = {
  published: "2024-10-31 18:40",
  place: "Minsk, Biélorussie",
  topic: ["iran", "russie"],
  author: ["a-dupont"],
  source: ["https://www.exemple.org/a_b#c", "http://autre.example/?x=1&y=2"],
};
const whole: NewBrief = {
  ...chosen(ALL),
  id: ID,
  title: "L’Iran et la Russie",
  summary: "Un chapeau.",
  paragraphs: ["Premier.", "Deuxième."],
};

const FILE = "briefs/2024/10/31/l-iran-et-la-russie.md";
const parse = (text: string, of = site) =>
  parseBrief(new TextEncoder().encode(text), FILE, memoryFolder(), {
    timeZone: of.timeZone,
    // A language whose typography is left alone: what is written is to be read back word for word.
    publicationHour: null,
    ownNames: [],
    metadata: "strip",
    archivePages: true,
    defaultLanguage: lang("de") ?? of.languages[0],
    typography: of.typography,
  });

function problemsOf(text: string) {
  const lines = text.split("\n");
  return parse(text).problems.map(({ rule, place, says }) => {
    const key = /“([\w.]+)”/.exec(says.en)?.[1] ?? "";
    return { rule, key, line: lines[place.line - 1] ?? "" };
  });
}

function briefOf(text: string, of = site) {
  const outcome = parse(text, of);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.problems).toEqual([]);
  return outcome.value;
}

describe("where a brief goes", () => {
  test.each([
    ["Le cœur de l’Élysée : « non »", "briefs/2024/10/31/le-coeur-de-elysee-non.md"],
    ["Путин", `briefs/2024/10/31/${ID}.md`],
    ["???", `briefs/2024/10/31/${ID}.md`],
  ])("%s", (title, file) => {
    expect(newBriefFile(title, chosen({}).published, ID, site.languages[0])).toBe(file);
  });

  test("only French drops its elisions", () => {
    const english = siteOf(SITE.replace("[fr]", "[en, fr]"));
    expect(newBriefFile("The M’Zab", chosen({}).published, ID, english.languages[0])).toBe(
      "briefs/2024/10/31/the-m-zab.md",
    );
    expect(newBriefFile("D’ici à l’été", chosen({}).published, ID, site.languages[0])).toBe(
      "briefs/2024/10/31/ici-a-ete.md",
    );
  });

  test("the day is the newsroom's, not Greenwich's", () => {
    const late = parseChoices({}, site, Date.parse("2024-10-31T23:30:00Z"));
    expect(late.ok && newBriefFile("Nuit", late.value.published, ID, site.languages[0])).toBe(
      "briefs/2024/11/01/nuit.md",
    );
  });
});

describe("a brief with nothing but a title", () => {
  const blank = composeBrief(
    { ...chosen({}), id: ID, title: "Un : titre", summary: null, paragraphs: [] },
    site,
  );

  test("starts with the editor's hint", () => {
    expect(blank.split("\n").slice(0, 2)).toEqual([
      "---",
      "# yaml-language-server: $schema=../../../../../.brevier/brief.schema.json",
    ]);
  });

  test("has its id, title and time, and a gap in every field to fill", () => {
    expect(parseYaml(blank.split("---\n")[1] ?? "")).toEqual({
      id: ID,
      title: "Un : titre",
      published: "2024-10-31T18:40:00+01:00",
      dateline: { place: GAP },
      authors: [GAP],
      topics: [GAP],
      summary: GAP,
      sources: [{ title: GAP, url: GAP }],
      draft: true,
    });
  });

  test("is a draft until all is filled in, on a line that says so", () => {
    expect(blank).toMatch(/\n# Un brouillon[^\n]*\n(?:# [^\n]*\n)*draft: true\n/);
    expect(isDraftFile(new TextEncoder().encode(blank), FILE)).toBe(true);
  });

  test.each([
    ["only the text", { paragraphs: [] }],
    ["only the standfirst", { summary: null }],
    ["only the dateline", { dateline: null }],
    ["only the sources", { sources: [] }],
  ])("is one also where %s is missing", (_, missing) => {
    expect(composeBrief({ ...whole, ...missing }, site)).toContain("\ndraft: true\n");
    expect(composeBrief(whole, site)).not.toContain("draft");
  });

  test("gives exactly its gaps when it is built, each at its line", () => {
    expect(problemsOf(blank)).toEqual([
      { rule: "yaml/gap", key: "dateline.place", line: `  place: "${GAP}"` },
      { rule: "yaml/gap", key: "authors.1", line: `authors: [${GAP}]` },
      { rule: "yaml/gap", key: "topics.1", line: `topics: [${GAP}]` },
      { rule: "yaml/gap", key: "summary", line: `summary: "${GAP}"` },
      { rule: "yaml/gap", key: "sources.1.title", line: `  - title: "${GAP}"` },
      { rule: "yaml/gap", key: "sources.1.url", line: `    url: ${GAP}` },
      { rule: "text/no-text", key: "", line: "" },
    ]);
  });

  test("lists the keys that the site knows, in French", () => {
    expect(blank).toContain("# Qui la signe. Clés de site.yaml : redaction, a-dupont.");
    expect(blank).toContain("# De quoi elle parle. Clés de site.yaml : iran, russie.");
    expect(blank).not.toContain("# lang:");
    expect(blank).not.toContain("# story:");
  });

  test("filled in by hand, whatever is typed between the quotes, it is a brief", () => {
    const filled = blank
      .replace(GAP, "Minsk")
      .replace(`authors: [${GAP}]`, "authors: [redaction]")
      .replace(`topics: [${GAP}]`, "topics: [iran]")
      .replace(GAP, "Moscou : « oui » # et non")
      .replace(GAP, "Le : traité")
      .replace(GAP, "https://exemple.org/");
    const { brief } = briefOf(`${filled}Le texte.\n`);
    expect([brief.summary, brief.dateline?.place]).toEqual(["Moscou : « oui » # et non", "Minsk"]);
  });
});

describe("the site's settings", () => {
  const english = siteOf(
    SITE.replace("[fr]", "[en, fr]")
      .replace("  a-dupont: { name: Anne Dupont }\n", "")
      .replace("  russie: { title: Russie }\n", "stories:\n  traite: { title: The treaty }\n"),
  );
  const blank = composeBrief(
    { ...chosen({}, english), id: ID, title: "T", summary: null, paragraphs: [] },
    english,
  );

  test("the only author and the only topic are filled in", () => {
    expect(blank).toContain("\nauthors: [redaction]\n");
    expect(blank).toContain("\ntopics: [iran]\n");
  });

  test("notes are in the site's first language, and offer its stories and other languages", () => {
    expect(blank).toContain("# Who signs it. Keys of site.yaml: redaction.");
    expect(blank).toContain("# story: traite\n");
    expect(blank).toContain("# lang: fr\n# translationOf:");
  });

  test("an optional line may be used as it is, without its #", () => {
    const used = composeBrief({ ...whole, authors: [], topics: [] }, english)
      .replace("# story:", "story:")
      .replace("# lang:", "lang:");
    const { brief } = briefOf(used, english);
    expect([brief.story?.value, brief.lang]).toEqual(["traite", "fr"]);
  });

  test("a long list of keys is cut into lines", () => {
    const many = Array.from({ length: 60 }, (_, i) => `  sujet-${i}: { title: Sujet ${i} }\n`).join("");
    const wide = siteOf(SITE.replace("topics:\n", `topics:\n${many}`));
    const text = composeBrief(whole, wide);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
    expect(text).toContain("sujet-59,");
    briefOf(text, wide);
  });
});

describe("a brief with all that it needs", () => {
  test("is read back as it was given, without a problem", () => {
    const { brief, text } = briefOf(composeBrief(whole, site));
    expect(brief).toMatchObject({
      id: ID,
      title: "L’Iran et la Russie",
      summary: "Un chapeau.",
      published: "2024-10-31T18:40:00+01:00",
      dateline: { place: "Minsk", country: "Biélorussie" },
    });
    expect(brief.authors.map(({ value }) => value)).toEqual(["a-dupont"]);
    expect(brief.topics.map(({ value }) => value)).toEqual(["iran", "russie"]);
    expect(text.sources.map(({ title, url }) => [title, url])).toEqual([
      ["exemple.org", "https://www.exemple.org/a_b#c"],
      ["autre.example", "http://autre.example/?x=1&y=2"],
    ]);
    expect(text.body.text).toBe("Premier.\n\nDeuxième.");
  });

  const tricky = fc.oneof(
    fc.constantFrom(
      "---",
      "- a",
      "a: b",
      "#",
      "'",
      '"',
      "\\n",
      "yes",
      "null",
      "2024",
      "{a}",
      "[b",
      "&x",
      "*y",
      "!t",
      "|",
      ">",
      "%",
      "@",
      "`",
      "…",
      "\u00a0",
      "\ufeff",
      "😀",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const line = fc
    .array(tricky, { minLength: 1, maxLength: 6 })
    .map((parts) =>
      withoutInvisible(
        parts.join(" ").replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu, ""),
      ).trim(),
    )
    .filter((text) => text !== "" && !text.includes(GAP));

  test(`any title, standfirst, place and paragraphs are read back exactly (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        line,
        line,
        line,
        fc.array(line, { minLength: 1, maxLength: 4 }),
        (title, summary, place, paragraphs) => {
          const written = composeBrief(
            { ...whole, title, summary, paragraphs, dateline: { place, country: place } },
            site,
          );
          const { brief, text } = briefOf(written);
          expect([brief.title, brief.summary, brief.dateline]).toEqual([
            title,
            summary,
            { place, country: place },
          ]);
          expect(text.body.text).toBe(paragraphs.join("\n\n"));
          expect(text.body.parts.join("").replace(/<\/?p>/g, "")).not.toMatch(/[<>]/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("from an article", () => {
  const ARTICLE = `Nucléaire : l’AIEA « déplore »\n\nLe chapeau dit : « 5\u00a0€ ».\n\n---\n\n# Un paragraphe *sans* [lien](x)\n1. Un autre, <b> brut &amp; net\n`;
  const composed = (bytes: Uint8Array, written: WrittenChoices) => {
    const article = articleOfText(bytes, "article.txt");
    if (!article.ok) throw new Error(JSON.stringify(article.problems));
    return composeBrief({ ...article.value, ...chosen(written), id: ID }, site);
  };

  test("with all options, it is a brief without a problem, word for word", () => {
    const { brief, text } = briefOf(composed(Buffer.from(ARTICLE), ALL));
    expect([brief.title, brief.summary]).toEqual([
      "Nucléaire : l’AIEA « déplore »",
      "Le chapeau dit : « 5\u00a0€ ».",
    ]);
    expect(text.body.text).toBe("# Un paragraphe *sans* [lien](x)\n\n1. Un autre, <b> brut & net");
  });

  test("without options, it gives exactly the gaps", () => {
    expect(problemsOf(composed(Buffer.from(ARTICLE), {})).map(({ rule, key }) => `${rule} ${key}`)).toEqual([
      "yaml/gap dateline.place",
      "yaml/gap authors.1",
      "yaml/gap topics.1",
      "yaml/gap sources.1.title",
      "yaml/gap sources.1.url",
    ]);
  });

  test("UTF-8 and Windows-1252, with any line ends, make one brief", () => {
    const expected = composed(Buffer.from(ARTICLE), ALL);
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ARTICLE.replaceAll("\n", end);
      expect(composed(Buffer.from(text), ALL)).toBe(expected);
      expect(composed(iconv.encode(text, "windows-1252"), ALL)).toBe(expected);
    }
  });
});

describe("options", () => {
  const problems = (written: WrittenChoices) =>
    parseChoices(written, site, NOW).problems.map(
      ({ place, rule, says }) => `${place.file} ${rule}: ${says.en}`,
    );

  test("an unknown key is reported with the nearest that the site has", () => {
    expect(problems({ topic: ["irna", "iran"], author: ["redacton"] })).toEqual([
      "--topic new/unknown-topic: unknown topic, “irna”: did you mean “iran”?",
      "--author new/unknown-author: unknown author, “redacton”: did you mean “redaction”?",
    ]);
  });

  test.each([
    [{ published: "hier" }, "--published time/unreadable"],
    [{ published: "2024-10-31" }, "--published time/without-hour"],
    [{ published: "2024-03-31 02:30" }, "--published time/in-gap"],
    [{ place: " , " }, "--place new/bad-place"],
    [{ place: "Minsk," }, "--place new/bad-place"],
    [{ place: "Min\u0007sk" }, "--place source/control-character"],
    [{ source: ["www.exemple.org"] }, "--source yaml/bad-form"],
    [{ source: ["https://exemple.org/ a"] }, "--source yaml/bad-form"],
  ])("%j is a problem", (written, expected) => {
    expect(problems(written).map((problem) => problem.split(": ")[0])).toEqual([expected]);
  });

  test("a day alone is published at the hour that the site says", () => {
    const outcome = parseChoices({ published: "2024-10-31" }, { ...site, publicationHour: "9:00" }, NOW);
    expect(outcome.ok && outcome.value.published).toBe("2024-10-31T09:00:00+01:00");
  });

  test.each([
    ["Minsk", { place: "Minsk", country: null }],
    ["Minsk, Biélorussie", { place: "Minsk", country: "Biélorussie" }],
    ["Washington, D.C., États-Unis", { place: "Washington, D.C.", country: "États-Unis" }],
  ])("the place %s", (place, dateline) => {
    expect(chosen({ place }).dateline).toEqual(dateline);
  });
});

test("what nobody sees is taken out of options", () => {
  const choices = parseChoices(
    { topic: ["ir\u200ban"], source: ["https://exemple.org/page\u200b"] },
    site,
    NOW,
  );
  expect(choices.ok && choices.value).toMatchObject({
    topics: ["iran"],
    sources: ["https://exemple.org/page"],
  });
});

describe("ids", () => {
  test("are ten unambiguous letters and digits that start with a letter", () => {
    for (let byte = 0; byte < 256; byte++) {
      expect(newId(new Uint8Array(10).fill(byte), new Set())).toMatch(
        /^[b-hj-km-np-tv-xz][b-hj-km-np-tv-xz2-9]{9}$/,
      );
    }
  });

  test("one that a brief has is not given again", () => {
    const random = Uint8Array.from({ length: 30 }, (_, i) => Math.floor(i / 10));
    const taken = new Set(["bbbbbbbbbb", "cccccccccc"]);
    expect(newId(random, taken)).toBe("dddddddddd");
    expect(newId(random.subarray(0, 20), taken)).toBe(null);
  });

  test("are found in briefs that cannot be read too, and in no other file", () => {
    const folder = memoryFolder({
      "briefs/2024/10/31/a.md": "---\nid: premier\ntitle: T\n---\n",
      "briefs/2024/10/31/b.md": '---\r\ntitle: T\r\nid: "second"\r\n',
      "briefs/2024/10/31/c.md": Uint8Array.of(0xff, 0x0a, ...Buffer.from("id: troisieme\n")),
      "pages/d.md": "---\nid: page\n---\n",
    });
    expect([...idsIn(folder)]).toEqual(["premier", "second", "troisieme"]);
  });
});
