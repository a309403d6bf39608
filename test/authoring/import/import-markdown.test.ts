import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { expectSound, type ImportSite, importSite } from "./import-site.ts";

vi.setConfig({ testTimeout: 60_000 });

let site: ImportSite;
beforeEach(() => {
  site = importSite();
});
afterEach(() => site.remove());

const bodyOf = (text: string | undefined) =>
  (text ?? "").slice((text ?? "").indexOf("\n---\n", 4) + 6).trimEnd();

test("Jekyll: names with dates, categories and tags, permalinks, drafts, Liquid", async () => {
  site.write("old/_config.yml", 'title: Vieux\nurl: "https://vieux.example"\n');
  site.write(
    "old/_posts/2019-05-01-premier.md",
    '---\nlayout: post\ntitle: "Premier : le début"\ndate: 2019-05-01 18:40:00 +0200\ncategories: Russie\ntags: [otan, Élysée]\nauthor: Camille Source\npermalink: /russie/premier/\nredirect_from:\n  - /vieux/premier.html\n---\nUn [lien](/autre/) et\n\n{% highlight ruby %}\nputs "# {{ x }}"\n{% endhighlight %}\n\n<!--more-->\n\n{% youtube abc123 %}\n',
  );
  site.write("old/_posts/2019-05-02-sans-heure.markdown", "---\ntitle: Sans heure\n---\nTexte.\n");
  site.write("old/_posts/2019-05-03-cache.md", "---\ntitle: Caché\npublished: false\n---\nTexte.\n");
  site.write("old/_site/2019-05-01-fait.md", "---\ntitle: Fait\ndate: 2019-05-01\n---\nTexte.\n");
  const report = await site.imported("old");
  expect(report).toMatchObject({ code: 0, read: 3, imported: 3, drafts: 1 });
  const first = site.briefs()["2019/05/01/premier.md"] ?? "";
  expect(first).toContain(
    "published: 2019-05-01T18:40:00+02:00\nauthors: [camille]\ntopics: [russie, otan, elysee]\n",
  );
  expect(first).toContain("aliases:\n  - /russie/premier/\n");
  expect(report.redirects).toEqual([]);
  expect(site.briefs()["2019/05/01/premier.md"]).toContain("  - /vieux/premier.html\n");
  expect(bodyOf(first)).toBe(
    'Un [lien](https://vieux.example/autre/) et\n\n```ruby\nputs "# {{ x }}"\n```\n\n\n\n<https://www.youtube.com/watch?v=abc123>',
  );
  expect(site.briefs()["2019/05/02/sans-heure.md"]).toContain("published: 2019-05-02T12:00:00+02:00");
  expect(report.counts["import/hour-made"]).toBe(2);
  await expectSound(site);
});

test("Hugo: TOML and YAML, bundles, figures with their pictures, aliases", async () => {
  site.write("old/hugo.toml", 'baseURL = "https://hugo.example/"\n');
  site.write(
    "old/content/posts/carte/index.md",
    '+++\ntitle = "La carte"\ndate = 2020-01-02T09:00:00Z\ntags = [\n  "Russie",\n  "Cartes"\n]\naliases = ["/vieille-carte/"]\nweight = 3 # ordre\ndraft = false\n[params]\n  author = "Camille Source"\n+++\nAvant.\n\n{{< figure src="carte.svg" alt="Une carte" caption="La légende" >}}\n',
  );
  site.write(
    "old/content/posts/carte/carte.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>',
  );
  site.write(
    "old/content/posts/b.md",
    '---\ntitle: B\ndate: 2020-01-03\nauthor: [Camille Source]\ntags: [Russie]\nsummary: S.\n---\n# Titre\n\nTexte {{< ref "x" >}}.\n',
  );
  const report = await site.imported("old");
  const briefs = site.briefs();
  expect(bodyOf(briefs["2020/01/02/carte.md"])).toBe('Avant.\n\n![Une carte](./carte.svg "La légende")');
  expect(briefs["2020/01/02/carte.md"]).toContain("authors: [camille]\ntopics: [russie, cartes]\n");
  expect(briefs["2020/01/02/carte.md"]).toContain("aliases:\n  - /vieille-carte/\n");
  expect(briefs["2020/01/03/b.md"]).toContain("draft: true");
  expect(bodyOf(briefs["2020/01/03/b.md"])).toContain("## Titre\n");
  expect(report.problems).toContainEqual(
    expect.objectContaining({ rule: "import/draft", file: "old/content/posts/b.md", line: 1 }),
  );
  await expectSound(site);
});

test("Pelican, Astro, Zola: their headers and keys", async () => {
  site.write(
    "old/p.md",
    "Title: Le pont\nDate: 2010-12-03 10:20\nCategory: Russie\nTags: otan, pont\nSlug: le-pont\nAuthors: Camille Source, Alexis Conan\nSummary: En une\n  phrase.\n\nTexte.\n",
  );
  site.write(
    "old/src/content/blog/a.md",
    "---\ntitle: 'A'\ndescription: 'D.'\npubDate: 'Jul 08 2022'\n---\nTexte.\n",
  );
  site.write("old/z.md", '+++\ntitle = "Z"\ndate = 2021-02-03\n[taxonomies]\ntags = ["zola"]\n+++\nTexte.\n');
  const report = await site.imported("old");
  const briefs = site.briefs();
  expect(briefs["2010/12/03/le-pont.md"]).toContain(
    'published: 2010-12-03T10:20:00+01:00\nauthors: [camille, alexis-conan]\ntopics: [russie, otan, pont]\nsummary: "En une phrase."\n',
  );
  expect(briefs["2021/02/03/z.md"]).toContain("topics: [zola]");
  // A month by its name is of no form that is certain in every language.
  expect(report.counts["import/unreadable-date"]).toBe(1);
  expect(Object.keys(briefs)).toHaveLength(2);
});

describe("what our parser refuses", () => {
  test("makes the brief a draft, told at its line, and the site builds", async () => {
    site.write(
      "old/a.md",
      "---\ntitle: A\ndate: 2020-01-03 10:00\nsummary: S.\ntags: [x]\nauthor: y\n---\nTexte.\n\n<div>brut</div>\n\n[page](/nulle-part/)\n",
    );
    site.write(
      "old/b.md",
      "---\ntitle: B\ndate: 2020-01-03 10:00\nsummary: S.\ntags: [x]\nauthor: y\n---\n[page](/nulle-part/)\n",
    );
    const { run } = site;
    const { code, err } = await run("import", "old");
    expect(code).toBe(1);
    expect(err).toMatch(/content\/briefs\/2020\/01\/03\/a\.md .* 12,? .*<div>/);
    expect(err).toContain("/nulle-part/");
    expect(Object.values(site.briefs()).every((text) => text.includes("\ndraft: true\n"))).toBe(true);
    await expectSound(site);
  });

  test("in front matter leaves the file out, with its place", async () => {
    site.write("old/a.md", "---\ntitle: A\ndate: [2020\n---\nTexte.\n");
    site.write("old/t.md", "+++\ntitle = \n+++\nTexte.\n");
    site.write("old/README.md", "Lisez-moi.\n");
    const report = await site.imported("old");
    expect(report.problems.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual([
      "old/README.md:1 import/no-title",
      expect.stringMatching(/^old\/a\.md:[34] import\/broken-front-matter$/),
      "old/t.md:2 import/broken-front-matter",
    ]);
  });
});

test("keys that nothing is made of are told; a link to a brief that may not be here makes a draft", async () => {
  site.write(
    "old/a.md",
    "---\nlayout: post\ntitle: A\ndate: 2020-01-03 10:00\nsummary: S.\ntags: [x]\nauthor: y\ncover: x.jpg\nseries: s\n---\n[b](brief:abc)\n",
  );
  const report = await site.imported("old");
  expect(report).toMatchObject({
    code: 1,
    drafts: 1,
    counts: { "import/fields-left": 1, "import/draft": 1 },
  });
  await expectSound(site);
  rmSync(join(site.root, "content/briefs"), { recursive: true });
  const { err } = await site.run("import", "old", "--lang", "en");
  expect(err).toContain("what the post has under cover, series is not imported");
});

test("a language that the site has not is told, and its post is a draft", async () => {
  const post = (lang: string) =>
    `---\ntitle: ${lang}\ndate: 2020-01-03 10:00\nsummary: S.\ntags: [x]\nauthor: y\nlang: ${lang}\n---\nText.\n`;
  for (const lang of ["en-GB", "de", "fr_FR"]) site.write(`old/${lang}.md`, post(lang));
  const report = await site.imported("old");
  expect(report.counts).toEqual({ "import/unknown-language": 1 });
  expect(site.briefs()["2020/01/03/en-gb.md"]).toContain("\nlang: en\n");
  expect(site.briefs()["2020/01/03/fr-fr.md"]).not.toContain("lang:");
  expect(site.briefs()["2020/01/03/de.md"]).toContain("\ndraft: true\n");
});
