import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { foreignMarkdown } from "../../../src/authoring/import/foreign-markdown.ts";
import { importPosts } from "../../../src/authoring/import/import-posts.ts";
import { emptyPost } from "../../../src/authoring/import/imported-post.ts";
import { markdownOfPost } from "../../../src/authoring/import/markdown-of-post.ts";
import { readMarkdown } from "../../../src/authoring/import/read-markdown.ts";
import { wordPressText } from "../../../src/authoring/import/wordpress-text.ts";
import { xmlItems } from "../../../src/authoring/import/xml-items.ts";
import { memoryFolder } from "../../../src/base/folders.ts";
import { parseSite } from "../../../src/content/parse/parse-site.ts";
import { growthOf } from "../../growth-of.ts";
import { IS_LONG } from "../../long-run.ts";
import { expectSound, type ImportSite, importSite, SITE } from "./import-site.ts";
import { TAIL, wordPressExport, wordPressItem } from "./wordpress-export.ts";

vi.setConfig({ testTimeout: 60_000 });

let site: ImportSite;
beforeEach(() => {
  site = importSite();
});
afterEach(() => site.remove());

const two = [
  { id: 1, content: "Un." },
  { id: 2, content: "Deux." },
];

test.each([
  ["a bomb", '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
  ["a file of the machine", '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
])("entities of its own (%s) end the reading of an XML file before anything is read", async (_, doctype) => {
  const text = wordPressExport([{ id: 1, content: "x", title: "&a;" }]).replace("<rss", `${doctype}\n<rss`);
  site.write("old.xml", text.replace("<![CDATA[&a;]]>", "&a;"));
  const report = await site.imported("old.xml");
  expect(report).toMatchObject({ code: 1, read: 0 });
  expect(report.problems).toEqual([expect.objectContaining({ rule: "import/entities", line: 3 })]);
  expect(site.briefs()).toEqual({});
});

test("of an export that is cut, what comes before is imported, and the cut is told", async () => {
  site.write("old.xml", wordPressExport(two).slice(0, -TAIL.length - 300));
  const report = await site.imported("old.xml");
  expect(report).toMatchObject({ code: 1, imported: 1 });
  expect(report.problems).toContainEqual(
    expect.objectContaining({ rule: "import/broken-xml", severity: "error" }),
  );
  site.write("old.xml", wordPressExport(two));
  expect(await site.imported("old.xml")).toMatchObject({ code: 0, imported: 1, skipped: 1 });
  await expectSound(site);
});

test("a tag that is not closed ends the reading at its line; control characters do not", async () => {
  const [first = "", second = ""] = two.map(wordPressItem);
  const broken = wordPressExport([]).replace(
    TAIL,
    `${first.replace("Un.", "U\u0008n\u0000.")}<b></a>\n${second}${TAIL}`,
  );
  site.write("old.xml", broken);
  const report = await site.imported("old.xml");
  expect(report).toMatchObject({ code: 1, imported: 1 });
  const line = broken.slice(0, broken.indexOf("<b></a>")).split("\n").length;
  expect(report.problems).toContainEqual(expect.objectContaining({ rule: "import/broken-xml", line }));
  expect(site.briefs()["2019/05/01/article-1.md"]).toContain("\n\nUn.\n");
});

test("a text without an end is given up, not kept in memory", () => {
  const chunk = "x".repeat(1_000_000);
  let given = 0;
  function* endless() {
    yield "<rss><channel><item><title>";
    for (;;) {
      given++;
      yield chunk;
    }
  }
  const [read] = [...xmlItems(endless())];
  expect(read).toMatchObject({ kind: "broken" });
  expect(given).toBeLessThan(100);
});

test.each([
  ["captions", "[caption]"],
  ["comments", "<!-- wp:"],
  ["lists", "<ul>"],
  ["spaces", " "],
  ["shortcodes", "[a b="],
  ["pictures", "<img "],
])("the cost of a WordPress text full of %s grows in proportion to its length", (_, part) => {
  const place = { file: "old.xml", line: 1, column: 1 };
  expect(growthOf((count) => wordPressText(part.repeat(count), place), 4000)).toBeLessThan(128);
});

test.each(["```a\n", "![", "![](", "{% highlight a %}", "<img ", "# a\n---\n", "{{< figure "])(
  "the cost of Markdown full of “%s” grows in proportion to its length",
  (part) => {
    const post = { ...emptyPost({ file: "a.md", line: 1, column: 1 }, "a"), format: "markdown" as const };
    expect(
      growthOf(
        (count) => markdownOfPost({ ...post, body: foreignMarkdown(part.repeat(count)) }, "fr", () => null),
        IS_LONG ? 4000 : 1000,
      ),
    ).toBeLessThan(128);
  },
);

test("a folder that links to itself, to elsewhere or nowhere is read once", async () => {
  site.write(
    "old/posts/a.md",
    "---\ntitle: A\ndate: 2020-01-03 10:00\nsummary: S.\ntags: [x]\nauthor: y\n---\nTexte.\n",
  );
  symlinkSync("..", join(site.root, "old/posts/around"));
  symlinkSync("/etc", join(site.root, "old/etc"));
  symlinkSync("missing.md", join(site.root, "old/b.md"));
  expect(await site.imported("old")).toMatchObject({ code: 0, read: 1, imported: 1 });
});

test("a file that cannot be read is told, and the others come in", async () => {
  const files = memoryFolder({
    "a.md": "---\ntitle: A\ndate: 2020-01-03 10:00\n---\nTexte.\n",
    "b.md": "---\ntitle: B\ndate: 2020-01-03 10:00\n---\nTexte.\n",
    "c.md": new Uint8Array(2_000_000),
  });
  const refusing = {
    ...files,
    read: (path: string) => {
      if (path === "a.md") throw Object.assign(new Error("no"), { code: "EACCES", syscall: "open", path });
      return files.read(path);
    },
  };
  const parsed = parseSite(new TextEncoder().encode(SITE));
  if (!parsed.ok) throw new Error("the site is sound");
  const root = memoryFolder({ "content/site.yaml": SITE });
  const report = await importPosts(
    readMarkdown(refusing, "old"),
    { root, site: parsed.value, pictures: null, now: Date.UTC(2026, 10, 30) },
    { isDry: false, limit: Number.POSITIVE_INFINITY },
  );
  expect(report.examples.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual(
    expect.arrayContaining(["old/a.md disk/denied", "old/c.md import/too-large"]),
  );
  expect(root.list("content/briefs")).toEqual(["content/briefs/2020/01/03/b.md"]);
});

test("a source in content is refused: it is part of the site", async () => {
  const { code, err } = await site.run("import", "content", "--lang", "en");
  expect([code, err]).toEqual([2, expect.stringContaining("content/")]);
});

test("a former address that the site has itself is not taken from it", async () => {
  site.write("content/pages/a-propos.md", "---\ntitle: À propos\nsummary: Qui.\n---\nNous.\n");
  const links = ["/a-propos/", "/sujets/russie/", "/2019/05/01/", "/ailleurs/"];
  site.write(
    "old.xml",
    wordPressExport(
      links.map((path, i) => ({ id: i + 1, content: "x", link: `https://vieux.example${path}` })),
    ),
  );
  const report = await site.imported("old.xml");
  expect(report.counts["import/alias-taken"]).toBe(2);
  expect(
    Object.values(site.briefs())
      .join("")
      .match(/^ {2}- \/\w.*$/gm),
  ).toEqual(["  - /ailleurs/"]);
  await expectSound(site);
});

test("where topics cannot be added to site.yaml as text, nothing is written, and what to do is told", async () => {
  const braces = importSite(
    SITE.replace(/topics:[\s\S]*?\n\n/, "topics: { russie: { title: { fr: Russie, en: Russia } } }\n\n"),
  );
  try {
    braces.write("old.xml", wordPressExport([{ id: 1, content: "x", categories: ["Neuf"] }]));
    const before = braces.read("content/site.yaml");
    const report = await braces.imported("old.xml");
    expect(report).toMatchObject({ code: 1, imported: 0, leftOut: 1 });
    expect(report.problems).toContainEqual(
      expect.objectContaining({ rule: "import/bad-site", file: "content/site.yaml" }),
    );
    expect([braces.read("content/site.yaml"), braces.briefs()]).toEqual([before, {}]);
  } finally {
    braces.remove();
  }
});
