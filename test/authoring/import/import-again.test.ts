/** An import that is run again, stopped, tried out or cut short: each post comes in once, and nothing that was there is touched. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ROOT } from "../../memory-site.ts";
import { fc } from "../../property.ts";
import { expectSound, type ImportSite, importSite, SITE } from "./import-site.ts";
import { type WordPressItem, wordPressExport } from "./wordpress-export.ts";

vi.setConfig({ testTimeout: 120_000 });

let site: ImportSite;
beforeEach(() => {
  site = importSite();
});
afterEach(() => site.remove());

const posts = (count: number): readonly WordPressItem[] =>
  Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    content: `Le texte de l’article ${i + 1}.\n\n<img src="https://vieux.example/f/${i}.jpg" alt="Une image">`,
    categories: [`Rubrique ${i % 7}`],
    creator: `Auteur ${i % 5}`,
  }));

/** Every file of the site but the cache, with what it holds and when it was written. */
function stateOf(root: string, withTimes = true): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => !file.startsWith(".brevier") && statSync(join(root, file)).isFile(),
  );
  return Object.fromEntries(
    files.toSorted().map((file) => {
      const path = join(root, file);
      return [file, `${withTimes ? statSync(path).mtimeMs : ""} ${readFileSync(path, "utf8")}`];
    }),
  );
}

test("a second run writes nothing; a third, with new posts, adds only those", async () => {
  site.write("old.xml", wordPressExport(posts(20)));
  const first = await site.imported("old.xml");
  expect(first).toMatchObject({ code: 0, imported: 20, skipped: 0 });
  const before = stateOf(site.root);
  const second = await site.imported("old.xml");
  expect(second).toMatchObject({
    code: 0,
    imported: 0,
    skipped: 20,
    keys: [],
    redirects: [],
    pictures: [],
    counts: {},
  });
  expect(stateOf(site.root)).toEqual(before);
  site.write("old.xml", wordPressExport(posts(23)));
  expect(await site.imported("old.xml")).toMatchObject({ imported: 3, skipped: 20 });
  const after = stateOf(site.root);
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed).toEqual([
    ...[21, 22, 23].map((id) => `content/briefs/2019/05/01/article-${id}.md`),
    "import-pictures.txt",
    "old.xml",
  ]);
});

test("a site without topics and authors gets those of the archive, below all that stands in its settings", async () => {
  const bare = importSite(SITE.replace(/topics:[\s\S]*$/, "# The end.\n"));
  try {
    bare.write("old.xml", wordPressExport([{ id: 1, content: "x", categories: ["Neuf"], creator: "Léa" }]));
    expect(await bare.imported("old.xml")).toMatchObject({ code: 0, imported: 1, drafts: 0 });
    expect(bare.read("content/site.yaml")).toMatch(
      /# The end\.\ntopics:\n {2}neuf:\n {4}title: "Neuf"\nauthors:\n {2}[a-z-]+:\n {4}name: ".*"\n$/,
    );
    await expectSound(bare);
  } finally {
    bare.remove();
  }
});

test("a brief that was edited, moved or is in the way is never written over", async () => {
  site.write("content/briefs/2019/05/01/article-1.md", "---\nid: mien\ntitle: Le mien\ndraft: true\n---\n");
  site.write("old.xml", wordPressExport(posts(1)));
  await site.imported("old.xml");
  const [theirs, mine] = Object.entries(site.briefs());
  expect(mine).toEqual(["2019/05/01/article-1.md", expect.stringContaining("Le mien")]);
  expect(theirs?.[0]).toBe("2019/05/01/article-1-2.md");
  site.write("content/briefs/2019/05/01/article-1-2.md", (theirs?.[1] ?? "").replace("Le texte", "LE TEXTE"));
  expect(await site.imported("old.xml")).toMatchObject({ imported: 0, skipped: 1 });
  expect(site.briefs()["2019/05/01/article-1-2.md"]).toContain("LE TEXTE");
});

describe("articles that have no identifier", () => {
  const table = (...rows: readonly string[]) => `titre;date;texte\n${rows.map((row) => `${row}\n`).join("")}`;
  const [one, two, three] = [
    "Un;2019-05-01 10:00;A.",
    "Deux;2019-05-02 10:00;B.",
    "Trois;2019-05-03 10:00;C.",
  ] as const;

  test("those of two archives all come in", async () => {
    site.write("2018.csv", table(one, two));
    site.write("2019.csv", table(three));
    site.write("x.json", '[{"title":"Quatre","date":"2019-05-04 10:00","text":"D."}]');
    for (const [file, imported] of [
      ["2018.csv", 2],
      ["2019.csv", 1],
      ["x.json", 1],
    ] as const)
      expect(await site.imported(file)).toMatchObject({ code: 0, imported, skipped: 0 });
  });

  test("of an export with the newest first, the next run adds what is new", async () => {
    site.write("old.csv", table(two, one));
    expect(await site.imported("old.csv")).toMatchObject({ imported: 2 });
    site.write("old.csv", table(three, two, one));
    expect(await site.imported("old.csv")).toMatchObject({ code: 0, imported: 1, skipped: 2 });
    expect(Object.keys(site.briefs())).toEqual([
      "2019/05/01/un.md",
      "2019/05/02/deux.md",
      "2019/05/03/trois.md",
    ]);
  });

  test("a second one of the same headline and date is told", async () => {
    site.write("old.csv", table(one, "Un;2019-05-01 10:00;Autre chose."));
    expect(await site.imported("old.csv")).toMatchObject({
      code: 1,
      imported: 1,
      leftOut: 1,
      problems: [{ rule: "import/duplicate", line: 3 }],
    });
  });
});

describe("an identifier that the site has", () => {
  const row = (id: string, title: string, date: string, link = "") =>
    `${id};${title};${date};${link};Le texte.\n`;
  const archive = (...rows: readonly string[]) =>
    `id;titre;date;lien;texte\n${rows.join("")}`.replace("lien", "link");

  test("of another article is told: two archives may both count from 1", async () => {
    site.write("a.csv", archive(row("1", "Un", "2019-05-01 10:00"), row("2", "Deux", "2019-05-02 10:00")));
    site.write(
      "b.csv",
      archive(row("1", "Autre", "2020-05-01 10:00"), row("3", "Trois", "2020-05-03 10:00")),
    );
    expect(await site.imported("a.csv")).toMatchObject({ code: 0, imported: 2 });
    expect(await site.imported("b.csv")).toMatchObject({
      code: 1,
      imported: 1,
      skipped: 0,
      leftOut: 1,
      problems: [{ rule: "import/other-there", file: "b.csv", line: 2 }],
    });
  });

  test("of a brief that was edited is that of its article", async () => {
    site.write(
      "a.csv",
      archive(
        row("1", "Un d’abord", "2019-05-01 10:00", "/un/"),
        row("2", "Deux", "2019-05-02 10:00"),
        row("3", "Trois", "2019-05-03 10:00"),
      ),
    );
    await site.imported("a.csv");
    const edit = (file: string, change: (text: string) => string) =>
      site.write(`content/briefs/${file}`, change(site.briefs()[file] ?? ""));
    const [un = "", deux = "", trois = ""] = Object.keys(site.briefs());
    const retitled = (text: string) => text.replace(/^title: .*$/m, "title: Tout autre chose");
    const redated = (text: string) => text.replace(/^published: .*$/m, "published: 2019-06-01 10:00");
    edit(un, (text) => retitled(redated(text)));
    edit(deux, retitled);
    edit(trois, redated);
    expect(await site.imported("a.csv")).toMatchObject({ code: 0, imported: 0, skipped: 3, counts: {} });
  });
});

test("--dry-run reports the same and writes nothing; --limit stops after so many", async () => {
  site.write("old.xml", wordPressExport(posts(12)));
  const before = stateOf(site.root);
  const dry = await site.imported("old.xml", "--dry-run");
  expect(stateOf(site.root)).toEqual(before);
  expect(await site.imported("old.xml", "--limit", "5")).toMatchObject({ imported: 5 });
  expect(Object.keys(site.briefs())).toHaveLength(5);
  await site.imported("old.xml", "--limit", "100");
  expect(Object.keys(site.briefs())).toHaveLength(12);
  const other = importSite();
  other.write("old.xml", wordPressExport(posts(12)));
  expect(await other.imported("old.xml")).toEqual(dry);
  // In two runs as in one.
  expect(stateOf(site.root, false)).toEqual(stateOf(other.root, false));
  other.remove();
});

test("a killed import leaves a site that builds, and the next run ends as one that was not killed", async () => {
  const many = wordPressExport(posts(700));
  site.write("old.xml", many);
  const child = spawn(process.execPath, [`${ROOT}lib/main.js`, "import", "old.xml"], {
    cwd: site.root,
    stdio: "ignore",
  });
  const day = join(site.root, "content/briefs/2019/05/01");
  const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  while (!(existsSync(day) && readdirSync(day).length > 20))
    await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  const there = Object.values(site.briefs());
  expect(there.length).toBeLessThan(700);
  expect(there.filter((text) => !/^---\nid: [\s\S]*\n---\n\n[\s\S]*\n$/.test(text))).toEqual([]);
  const { code } = await site.run("index");
  expect(code).toBe(0);
  const rest = await site.imported("old.xml");
  expect(rest).toMatchObject({ code: 0, imported: 700 - there.length, skipped: there.length });
  const other = importSite();
  other.write("old.xml", many);
  await other.imported("old.xml");
  expect(stateOf(site.root, false)).toEqual(stateOf(other.root, false));
  other.remove();
});

test("whatever the posts are, the site is sound, and a second run adds nothing", async () => {
  const word = fc.constantFrom(
    "a",
    "Élysée",
    "l’Iran",
    "R&D",
    "<b>",
    "{{",
    "[x]",
    '"',
    "'",
    ": ",
    "#",
    "- ",
    "\\",
    "2019",
    "Москва",
    "*",
    "_",
    "`",
    "](",
    "---",
    "&nbsp;",
    "%2e",
  );
  const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(" "));
  const item = fc.record({
    title: words,
    content: fc
      .array(
        fc.oneof(
          words,
          words.map((text) => `<blockquote>${text}</blockquote>`),
          words.map((text) => `<ul><li>${text}</li></ul>`),
        ),
        { maxLength: 4 },
      )
      .map((all) => all.join("\n\n")),
    excerpt: words,
    slug: fc.constantFrom("", "un", "deux", "%d0%bc", "../x"),
    creator: words,
    categories: fc.array(words, { maxLength: 3 }),
    date: fc.constantFrom("2019-05-01 10:00:00", "2019-03-31 02:30:00", "0000-00-00 00:00:00"),
    gmt: fc.constantFrom("", "2019-05-01 10:00:00"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 12 }), async (items) => {
      const one = importSite();
      try {
        one.write(
          "old.xml",
          wordPressExport(
            items.map((fields, i) => ({ ...fields, id: i + 1, link: `https://vieux.example/${i}/a/` })),
          ),
        );
        const report = await one.imported("old.xml");
        expect(report.imported + report.leftOut).toBe(items.length);
        expect(Object.keys(one.briefs())).toHaveLength(report.imported);
        if (report.imported > 0)
          await expectSound(one, ["page/passage-without-language", "page/visible-markup"]);
        expect(await one.imported("old.xml")).toMatchObject({ imported: 0, skipped: report.imported });
      } finally {
        one.remove();
      }
    }),
    { numRuns: Number(process.env["BREVIER_RUNS"] ?? 3) },
  );
});
