import { readFileSync } from "node:fs";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { expectSound, type ImportSite, importSite } from "./import-site.ts";
import { wordPressExport } from "./wordpress-export.ts";

vi.setConfig({ testTimeout: 60_000 });

let site: ImportSite;
beforeEach(() => {
  site = importSite();
});
afterEach(() => site.remove());

const bodyOf = (text: string) => text.slice(text.indexOf("\n---\n", 4) + 6).trimEnd();
const only = () => Object.values(site.briefs())[0] ?? "";
const importOne = async (content: string) => {
  site.write("old.xml", wordPressExport([{ id: 1, content }]));
  const report = await site.imported("old.xml");
  return { report, body: bodyOf(only()) };
};

test("a post becomes a brief: title, time, authors, topics, summary, former addresses", async () => {
  site.write(
    "old.xml",
    wordPressExport([
      {
        id: 12,
        title: "L&#8217;accord &amp; la paix",
        slug: "laccord",
        content: "Un paragraphe.",
        categories: ["Russie", "Élysée"],
        excerpt: "Le <em>chapeau</em>.",
      },
    ]),
  );
  const report = await site.imported("old.xml");
  const { id, ...brief } = Object.fromEntries(
    [...only().matchAll(/^(\w+): (.*)$/gm)].map(([, key = "", value = ""]) => [key, value]),
  );
  expect(brief).toEqual({
    title: '"L’accord & la paix"',
    published: "2019-05-01T12:00:00+02:00",
    authors: "[marie-durand]",
    topics: "[russie, elysee]",
    summary: '"Le chapeau."',
  });
  expect(id).toMatch(/^[a-z0-9]{14}$/);
  expect(Object.keys(site.briefs())).toEqual(["2019/05/01/laccord.md"]);
  expect(only()).toContain("aliases:\n  - /2019/05/laccord/\n");
  expect(report.redirects).toEqual([]);
  expect(site.briefs()["2019/05/01/laccord.md"]).toContain('  - "/?p=12"\n');
  expect(report.keys.map(({ kind, key, name }) => `${kind} ${key} ${name}`)).toEqual([
    "authors marie-durand Marie Durand",
    "topics elysee Élysée",
  ]);
  const settings = site.read("content/site.yaml");
  expect(settings).toContain("# Nobody removes this line.");
  expect(settings).toContain(
    '{ fr: Russie, en: Russia } # nor this\n  elysee:\n    title: "Élysée"\n\n# Who writes.',
  );
  expect(report.code).toBe(0);
  await expectSound(site);
});

describe("its text", () => {
  test("has WordPress's implicit paragraphs and line ends, and addresses in full", async () => {
    const { body } = await importOne(
      'Un <strong>gras</strong> et un <a href="/b/">lien</a>.\n\nDeux\nlignes.\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\nFin.',
    );
    expect(body).toBe(
      "Un **gras** et un [lien](https://vieux.example/b/).\n\nDeux\\\nlignes.\n\n- un\n- deux\n\nFin.",
    );
  });

  test("loses the comments of the editor of blocks, and nothing else", async () => {
    const { body } = await importOne(
      '<!-- wp:paragraph {"align":"left"} -->\n<p>Un\nbloc.</p>\n<!-- /wp:paragraph -->\n\n<!--more-->\n\n<!-- wp:heading -->\n<h2>Titre</h2>\n<!-- /wp:heading -->',
    );
    expect(body).toBe("Un bloc.\n\n## Titre");
  });

  test("has a link where a picture or something embedded was, and says so", async () => {
    const { body, report } = await importOne(
      '[caption id="attachment_3" width="300"]<img src="https://vieux.example/f/carte-300x200.jpg" alt="La carte" /> La légende[/caption]\n\n[embed]https://video.example/v[/embed]\n\n<img src="/f/b.png">',
    );
    expect(body).toBe(
      "[La légende](https://vieux.example/f/carte-300x200.jpg)\n\nhttps://video.example/v\n\n[b.png](https://vieux.example/f/b.png)",
    );
    expect(report.counts).toMatchObject({ "import/changed-mark": 2, "import/picture-missing": 2 });
    expect(site.read("import-pictures.txt")).toBe(
      "https://vieux.example/f/carte-300x200.jpg\timport-pictures/f/carte-300x200.jpg\nhttps://vieux.example/f/b.png\timport-pictures/f/b.png\n",
    );
    expect(report.code).toBe(0);
  });

  test("with a shortcode that is none of ours to read is a draft, told where it stands", async () => {
    const { body, report } = await importOne('Avant.\n\n[gallery ids="1,2"]\n\n[sic] après.');
    expect(body).toBe('Avant.\n\n[gallery ids="1,2"]\n\n[sic] après.');
    expect([report.code, report.drafts, report.counts["import/draft"]]).toEqual([1, 1, 1]);
    expect(only()).toContain("\ndraft: true\n");
    const { out } = await site.run("build", "--format", "json");
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ rule: "text/foreign-mark", severity: "warning" }),
    );
  });

  test("that Markdown cannot say is told with its words", async () => {
    const { report } = await importOne("<table><tr><td colspan=2>a</td><td>b</td></tr></table>");
    expect(report.counts["import/left"]).toBe(2);
  });
});

test("pictures of a folder stand beside the brief, by their names: of versions, the original", async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#446688" } })
    .jpeg()
    .toBuffer();
  site.write("fetched/2019/05/carte.jpg", photo);
  site.write("fetched/2018/05/carte.jpg", new Uint8Array([1]));
  site.write(
    "old.xml",
    wordPressExport([
      {
        id: 1,
        content:
          '<figure><img src="https://vieux.example/u/2019/05/carte-300x200.jpg" alt="Une carte"><figcaption>La légende</figcaption></figure>',
      },
      { id: 2, content: 'Sans texte : <img src="https://vieux.example/u/2019/05/carte.jpg">' },
    ]),
  );
  const report = await site.imported("old.xml", "--pictures", "fetched");
  expect(bodyOf(site.briefs()["2019/05/01/article-1.md"] ?? "")).toBe(
    '![Une carte](./carte.jpg "La légende")',
  );
  expect(readFileSync(`${site.root}/content/briefs/2019/05/01/carte.jpg`)).toEqual(photo);
  // A picture without a description is for a person.
  expect([report.drafts, report.pictures, report.counts["import/picture-missing"]]).toEqual([
    1,
    [],
    undefined,
  ]);
  expect(report.problems).toContainEqual(expect.objectContaining({ rule: "import/draft", line: 22 }));
  await expectSound(site);
});

test("two pictures of one name stand beside the briefs of a day under two names", async () => {
  const photo = (background: string) =>
    sharp({ create: { width: 300, height: 200, channels: 3, background } })
      .png()
      .toBuffer();
  const [red, blue] = [await photo("#aa0000"), await photo("#0000aa")];
  site.write("fetched/a/photo.png", red);
  site.write("fetched/b/photo.png", blue);
  const content = (folder: string) =>
    `Le texte.\n\n<img src="https://vieux.example/${folder}/photo.png" alt="Une photo">`;
  site.write(
    "old.xml",
    wordPressExport(["a", "b", "a"].map((folder, i) => ({ id: i + 1, content: content(folder) }))),
  );
  await site.imported("old.xml", "--pictures", "fetched", "--limit", "1");
  await site.imported("old.xml", "--pictures", "fetched");
  const names = Object.values(site.briefs()).map((text) => /\(\.\/(.*)\)/.exec(text)?.[1]);
  expect(names).toEqual(["photo.png", "photo-2.png", "photo.png"]);
  const bytesOf = (name: string) => readFileSync(`${site.root}/content/briefs/2019/05/01/${name}`);
  expect([bytesOf("photo.png"), bytesOf("photo-2.png")]).toEqual([red, blue]);
});

test("drafts are drafts; pages, attachments, comments and the rest are told, not imported", async () => {
  site.write(
    "old.xml",
    wordPressExport([
      {
        id: 1,
        content: "Brouillon.",
        status: "draft",
        gmt: "0000-00-00 00:00:00",
        date: "2020-02-03 09:00:00",
      },
      { id: 2, content: "Page.", type: "page" },
      {
        id: 3,
        content: "",
        type: "attachment",
        more: "<wp:attachment_url>https://vieux.example/f/x.jpg</wp:attachment_url>",
      },
      { id: 4, content: "", type: "nav_menu_item" },
      { id: 5, content: "Jeté.", status: "trash" },
      {
        id: 6,
        content: "Lu.",
        more: "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>",
        categories: [],
        creator: "",
        excerpt: "",
      },
    ]),
  );
  const report = await site.imported("old.xml");
  expect(report).toMatchObject({ code: 0, read: 2, imported: 2, drafts: 1, leftOut: 0 });
  expect(report.counts).toEqual({
    "import/page": 1,
    "import/other-kind": 2,
    "import/comments": 1,
  });
  expect(report.pictures).toEqual(["https://vieux.example/f/x.jpg\timport-pictures/f/x.jpg"]);
  expect(site.briefs()["2020/02/03/article-1.md"]).toContain("published: 2020-02-03T09:00:00+01:00");
  expect(site.briefs()["2020/02/03/article-1.md"]).toContain("draft: true");
  expect(site.briefs()["2019/05/01/article-6.md"]).not.toMatch(/^(?:authors|topics|summary):/m);
  await expectSound(site);
});

test("what cannot come in is told with its line, and the others come in all the same", async () => {
  site.write(
    "old.xml",
    wordPressExport([
      { id: 1, content: "a", title: "" },
      { id: 2, content: "b", gmt: "0000-00-00 00:00:00", date: "0000-00-00 00:00:00" },
      { id: 3, content: "c", gmt: "", date: "hier" },
      { id: 4, content: "d", gmt: "2099-01-01 00:00:00" },
      { id: 5, content: "e", slug: "../../etc/passwd", link: "https://vieux.example/e/" },
      { id: 6, content: "f" },
      { id: 7, content: "g", guid: "https://vieux.example/?p=6" },
      { id: 8, content: `h${"x".repeat(2_000_000)}` },
      { id: 9, content: `i${"<p>x</p>".repeat(1_300_000)}` },
      { id: 10, content: "j", link: "https://vieux.example/2019/05/article-6/" },
    ]),
  );
  const report = await site.imported("old.xml");
  expect(report).toMatchObject({ code: 1, read: 9, imported: 2, leftOut: 7 });
  expect(report.counts).toEqual({
    "import/no-title": 1,
    "import/no-date": 1,
    "import/unreadable-date": 1,
    "import/future-date": 1,
    "import/path-in-slug": 1,
    "import/duplicate": 1,
    "import/too-large": 2,
    "import/alias-taken": 1,
  });
  const lines = site.read("old.xml").split("\n");
  for (const { line } of report.problems) expect(lines[line - 1]).toMatch(/<item>/);
  expect(Object.keys(site.briefs())).toEqual(["2019/05/01/article-10.md", "2019/05/01/article-6.md"]);
  await expectSound(site);
});
