/** Archives in the encodings that newsrooms have: the same words come in, and what was guessed or lost is told. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ImportSite, importSite } from "./import-site.ts";

vi.setConfig({ testTimeout: 120_000 });

let site: ImportSite;
beforeEach(() => {
  site = importSite();
});
afterEach(() => site.remove());

const WORDS = "Déjà l’œuvre, 5 €.";
const csv = `titre;date;texte\nÉté à Paris;2019-05-01 10:00;${WORDS}\n`;
const json = `{"title":"Été à Paris","date":"2019-05-01 10:00","text":"${WORDS}"}`;
const markdown = `---\ntitle: Été à Paris\ndate: 2019-05-01 10:00\nslug: ete-a-paris\n---\n${WORDS}\n`;
const xml = (encoding: string | null) =>
  `${encoding === null ? "" : `<?xml version="1.0" encoding="${encoding}"?>\n`}<rss version="2.0"><channel><title>É</title><item><guid>a</guid><title>Été à Paris</title><pubDate>Wed, 01 May 2019 10:00:00 +0200</pubDate><description>${WORDS}</description></item></channel></rss>`;

const CHARACTERS = new Map(
  [..."’\x92œ\x9c€\x80"].flatMap((one, i, all) => (i % 2 ? [] : [[one, all[i + 1]]])),
);
/** As Windows wrote it before UTF-8. */
const windows = (text: string) =>
  Buffer.from(
    text.replace(/[’œ€]/g, (one) => CHARACTERS.get(one) ?? one),
    "latin1",
  );
const wide = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const wideHigherFirst = (text: string) => wide(text).swap16();

describe("the same words, told once where their encoding was guessed", () => {
  test.each([
    ["CSV", csv, 0],
    ["CSV", windows(csv), 1],
    ["CSV, as a spreadsheet writes “Unicode text”,", wide(csv.replaceAll(";", "\t")), 0],
    ["CSV, the higher byte first,", wideHigherFirst(csv), 0],
    ["CSV without a mark", wide(csv).subarray(2), 0],
    ["JSON Lines", windows(`${json}\n`), 1],
    ["JSON Lines", wide(`${json}\n`), 0],
    ["JSON", windows(`[${json}]`), 1],
    ["JSON", wideHigherFirst(`[${json}]`), 0],
    ["Markdown", windows(markdown), 1],
    ["Markdown", wide(markdown), 0],
    ["a feed that says so", windows(xml("windows-1252")), 0],
    // What is called Latin-1 is Windows-1252 everywhere but in its standard. // Encoding Standard § 4.2
    ["a feed that says ISO-8859-1", windows(xml("ISO-8859-1")), 0],
    ["a feed that says UTF-8", windows(xml("utf-8")), 1],
    ["a feed that says nothing", windows(xml(null)), 1],
    ["a feed", wide(xml("utf-16")), 0],
    ["a feed, the higher byte first,", wideHigherFirst(xml("utf-16")), 0],
    ["a feed without a mark", wide(xml("utf-16")).subarray(2), 0],
  ])("%s", async (_, bytes, told) => {
    site.write("old", bytes);
    const report = await site.imported("old");
    expect(report).toMatchObject({ code: 0, imported: 1, drafts: 0 });
    expect(report.counts["import/windows-text"] ?? 0).toBe(told);
    expect(site.briefs()["2019/05/01/ete-a-paris.md"]).toMatch(
      /title: "Été à Paris"[\s\S]*\n\nDéjà l’œuvre, 5 €\.\n$/,
    );
  });
});

/** Rows of 100 kB: what is read at once ends within one, and within characters. */
const rows = (count: number, words: string) =>
  Array.from(
    { length: count },
    (_, i) =>
      `Essai ${i + 1};2019-05-${String(i + 1).padStart(2, "0")} 10:00;${words.repeat(100_000 / words.length)}\n`,
  ).join("");

test("a table larger than what is read at once has all its rows, word for word", async () => {
  site.write("old.csv", `titre;date;texte\n${rows(28, "œuvre ")}`);
  expect(await site.imported("old.csv")).toMatchObject({ code: 0, imported: 28, drafts: 0 });
  for (const text of Object.values(site.briefs())) expect(text).toMatch(/\n\n(?:œuvre ){16665}œuvre\n$/);
});

test("a table whose first accent is far into it is read as Windows wrote it", async () => {
  site.write("old.csv", windows(`titre;date;texte\n${rows(25, "Oui. ")}Essai;2019-06-01 10:00;${WORDS}\n`));
  const report = await site.imported("old.csv");
  expect(report).toMatchObject({ code: 0, imported: 26, drafts: 0, counts: { "import/windows-text": 1 } });
  expect(site.briefs()["2019/06/01/essai.md"]).toMatch(/\n\nDéjà l’œuvre, 5 €\.\n$/);
});

test.each([
  [
    "CSV",
    "titre;date;texte\n",
    `Essai;2019-06-01 10:00;${WORDS}\n`,
    "Autre essai;2019-06-02 10:00;D\xe9j\xe0.\n",
  ],
  ["JSON Lines", "", `${json}\n`, '{"title":"Autre essai","date":"2019-06-02 10:00","text":"D\xe9j\xe0."}\n'],
])(
  "%s in UTF-8 and, further on, in something else: what is lost is seen by a person first",
  async (_, head, sound, broken) => {
    const filler = head === "" ? `${" ".repeat(1_100_000)}\n` : rows(12, "été ");
    site.write(
      "old",
      Buffer.concat([Buffer.from(`${head}${sound}${filler}`), Buffer.from(broken, "latin1")]),
    );
    const report = await site.imported("old");
    expect(report).toMatchObject({ code: 1, drafts: 1, counts: { "import/draft": 1 } });
    expect(site.briefs()["2019/06/02/autre-essai.md"]).toMatch(/draft: true[\s\S]*D\ufffdj\ufffd/);
  },
);
