import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { expectSound, type ImportSite, importSite } from "./import-site.ts";

vi.setConfig({ testTimeout: 60_000 });

let site: ImportSite;
beforeEach(() => {
  site = importSite();
});
afterEach(() => site.remove());

test("CSV with a map: columns of any name, keys by several columns, line ends in cells", async () => {
  site.write(
    "old.csv",
    '\ufeffNuméro;Accroche;Quand;Corps;Thème;Mots;Qui;Adresse\n1;"Titre ; un";2019-05-01 18:40;"<p>Un.</p>\n<p>Deux.</p>";Russie;"otan, pont";Camille Source;/a/1.html\n2;;2019-05-01;x;;;;\n3;Trois;2019/05/03 08:05;<p>Trois.</p>;Russie;;Camille Source;/a/3/\n',
  );
  site.write(
    "map.yaml",
    "id: Numéro\ntitle: Accroche\npublished: Quand\nhtml: Corps\ntopics: [Thème, Mots]\nauthors: Qui\nlink: Adresse\n",
  );
  const report = await site.imported("old.csv", "--map", "map.yaml");
  expect(report).toMatchObject({ code: 1, read: 3, imported: 2, leftOut: 1 });
  expect(report.problems).toContainEqual(expect.objectContaining({ rule: "import/no-title", line: 4 }));
  const briefs = site.briefs();
  expect(briefs["2019/05/01/titre-un.md"]).toContain("authors: [camille]\ntopics: [russie, otan, pont]\n");
  expect(briefs["2019/05/01/titre-un.md"]).toContain("\n\nUn.\n\nDeux.\n");
  expect(briefs["2019/05/03/trois.md"]).toContain("published: 2019-05-03T08:05:00+02:00");
  expect(report.redirects).toEqual([]);
  expect(site.briefs()["2019/05/01/titre-un.md"]).toContain("aliases:\n  - /a/1.html\n");
  await expectSound(site);
});

test("CSV and Markdown as Windows wrote them before UTF-8 have their accents, and are told", async () => {
  site.write(
    "old.csv",
    Buffer.from("titre;date;texte\nÉté à Paris;2019-05-01 10:00;Déjà l\x92\x9cuvre, 5 \x80.\n", "latin1"),
  );
  site.write(
    "old/a.md",
    Buffer.from("---\ntitle: Éloge\ndate: 2019-05-02 10:00\n---\nDéjà l\x92\x9cuvre, 5 \x80.\n", "latin1"),
  );
  for (const source of ["old.csv", "old"])
    expect((await site.imported(source)).counts["import/windows-text"]).toBe(1);
  expect(site.briefs()["2019/05/01/ete-a-paris.md"]).toMatch(
    /title: "Été à Paris"[\s\S]*\n\nDéjà l’œuvre, 5 €\.\n$/,
  );
  expect(site.briefs()["2019/05/02/a.md"]).toMatch(/title: "Éloge"[\s\S]*\n\nDéjà l’œuvre, 5 €\.\n$/);
});

test("a table is parted by one sign: the others are of its texts, and a row with a cell too many is told", async () => {
  const row = (title: string, text: string) => `${title};2019-05-01 10:00;${text}\n`;
  site.write(
    "old.csv",
    `"titre";date;texte\n${row("Un, deux", "A, b et c.")}${row("Trois", "D ; e.")}${row("Quatre", '"F ; g."')}`,
  );
  const report = await site.imported("old.csv");
  expect(report).toMatchObject({ code: 1, imported: 2 });
  expect(report.problems).toContainEqual(expect.objectContaining({ rule: "import/extra-fields", line: 3 }));
  expect(site.briefs()["2019/05/01/un-deux.md"]).toMatch(/\n\nA, b et c\.\n$/);
  expect(site.briefs()["2019/05/01/quatre.md"]).toMatch(/\n\nF ; g\.\n$/);
});

test.each(["windows-1252", "ISO-8859-1"])(
  "XML that calls itself %s has the apostrophes and the money of Windows, as browsers read it",
  async (encoding) => {
    const item = `<item><title>Une</title><guid>a</guid><description>Déjà l\x92\x9cuvre, 5 \x80.</description><pubDate>Wed, 01 May 2019 10:00:00 +0200</pubDate></item>`;
    const rss = `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>X</title><link>https://x.example/</link>${item}</channel></rss>`;
    site.write("old.xml", Buffer.from(rss, "latin1"));
    expect((await site.imported("old.xml")).drafts).toBe(0);
    expect(site.briefs()["2019/05/01/une.md"]).toMatch(/\n\nDéjà l’œuvre, 5 €\.\n$/);
  },
);

test("a map with a key that is none of ours is refused at its line", async () => {
  site.write("old.csv", "a,b\n1,2\n");
  site.write("map.yaml", "title: a\ntitel: b\n");
  const { code, err } = await site.run("import", "old.csv", "--map", "map.yaml");
  expect([code, err]).toEqual([1, expect.stringMatching(/^map\.yaml:2:1: .*\[import\/bad-map\]/)]);
  expect(err).toContain("title");
  expect(site.briefs()).toEqual({});
});

test("JSON Lines: keys by their usual names, or by a map with dots; a line that is no JSON is told", async () => {
  site.write(
    "old.jsonl",
    '{"id":1,"headline":"Un","date":"2019-05-01T18:40:00Z","body_html":"<p>A.</p>","tags":["Russie"],"author":{"name":"Camille Source"}}\n{"id":2,\n{"id":3,"headline":"Trois","date":"2019-05-02T18:40:00Z","text":"Un *seul*\\n\\nDeux.","tags":["Russie"],"author":"Camille Source"}\n',
  );
  const report = await site.imported("old.jsonl");
  expect(report.problems).toContainEqual(expect.objectContaining({ rule: "import/broken-data", line: 2 }));
  expect(site.briefs()["2019/05/02/trois.md"]).toContain("\n\nUn \\*seul\\*\n\nDeux.\n");
  site.write("b.jsonl", '{"meta":{"t":"Quatre","d":"2019-05-04 10:00"},"b":"Texte."}\n');
  site.write("map.yaml", "title: meta.t\npublished: meta.d\nmarkdown: b\n");
  await site.imported("b.jsonl", "--map", "map.yaml");
  expect(site.briefs()["2019/05/04/quatre.md"]).toContain("\n\nTexte.\n");
  await expectSound(site);
});

test("ninjs 1, 2 and 3: one item or many, what is withheld stays out, pictures are listed", async () => {
  const common = { urgency: 3, type: "text" };
  site.write(
    "old.json",
    JSON.stringify(
      [
        {
          ...common,
          uri: "urn:n:1",
          headline: "Un",
          body_html: "<p>A.</p>",
          versioncreated: "2019-05-01T10:00:00Z",
          byline: "Camille Source",
          subject: [{ name: "Russie" }],
          associations: {
            main: { type: "picture", renditions: { original: { href: "https://p.example/a.jpg" } } },
          },
        },
        {
          ...common,
          uri: "urn:n:2",
          headlines: [
            { role: "short", value: "D" },
            { role: "main", value: "Deux" },
          ],
          bodies: [
            { contenttype: "text/plain", value: "x" },
            { contenttype: "text/html", value: "<p>B.</p>" },
          ],
          firstcreated: "2019-05-02T10:00:00+02:00",
          by: "Camille Source",
          subjects: [{ name: "Russie" }],
          language: "fr",
        },
        {
          ...common,
          uri: "urn:n:3",
          headlines: [{ value: "Trois" }],
          bodies: [{ contentType: "text/plain", value: "C." }],
          firstCreated: "2019-05-03T10:00:00Z",
          pubStatus: "usable",
        },
        {
          ...common,
          uri: "urn:n:4",
          headline: "Quatre",
          pubstatus: "canceled",
          versioncreated: "2019-05-01T10:00:00Z",
        },
      ],
      null,
      1,
    ),
  );
  const report = await site.imported("old.json");
  expect(report).toMatchObject({
    code: 0,
    imported: 3,
    pictures: ["https://p.example/a.jpg\timport-pictures/a.jpg"],
  });
  expect(report.counts["import/other-kind"]).toBe(1);
  expect(site.briefs()["2019/05/02/deux.md"]).toContain(
    'title: "Deux"\npublished: 2019-05-02T10:00:00+02:00\nauthors: [camille]\ntopics: [russie]\n',
  );
  expect(site.briefs()["2019/05/02/deux.md"]).toContain("\n\nB.\n");
  site.write(
    "one.json",
    JSON.stringify({
      uri: "urn:n:5",
      headline: "Cinq",
      body_text: "E.",
      versioncreated: "2019-05-05T10:00:00Z",
    }),
  );
  expect((await site.imported("one.json")).imported).toBe(1);
  await expectSound(site);
});

test("the kind of a file is told by what it holds, whatever its name; what is none is refused", async () => {
  site.write(
    "feed.csv",
    '<rss version="2.0"><channel><item><title>A</title><guid>a</guid><description>x</description><pubDate>Wed, 01 May 2019 10:00:00 GMT</pubDate></item></channel></rss>',
  );
  expect((await site.imported("feed.csv")).imported).toBe(1);
  site.write("photo.xml", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]));
  const { code, out } = await site.run("import", "photo.xml", "--format", "json");
  expect([code, JSON.parse(out)]).toEqual([1, [expect.objectContaining({ rule: "import/unknown-kind" })]]);
  expect((await site.run("import", "nowhere.xml")).code).toBe(2);
  expect((await site.run("import", "feed.csv", "--limit", "0")).code).toBe(2);
  expect((await site.run("import", "feed.csv", "--pictures", "nowhere")).code).toBe(2);
});
