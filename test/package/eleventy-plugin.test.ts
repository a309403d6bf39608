/** docs/developer-guide/eleventy-plugin.md: a blog of Eleventy's own with a section of briefs, and a site of Brevier that Eleventy builds; from the tarball. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { filesIn } from "../publish/published-site.ts";
import { addSite, examplesOf, type Folder, installedBrevier } from "./installed-brevier.ts";

const examples = examplesOf("docs/developer-guide/eleventy-plugin.md");
const BRIEF = "content/briefs/2024/10/31/ouverture.md";
let folder: Folder;
const eleventy = (...words: readonly string[]) => folder.tried("npx", "@11ty/eleventy", ...words);
const below = (path: string) => filesIn(join(folder.root, path));
/** The blog's own files, without the section. */
const ofBlog = () =>
  Object.fromEntries(Object.entries(below("_site")).filter(([path]) => !path.startsWith("news/")));

beforeAll(() => {
  folder = installedBrevier("@11ty/eleventy@3", "jiti@2");
});
afterAll(() => folder.remove());

describe("a blog that Eleventy builds", () => {
  beforeAll(() => {
    cpSync(join(ROOT, "test/fixtures/eleventy-blog"), folder.root, { recursive: true });
    addSite(folder, "news", "https://example.org/news/");
    // What the blog is without us, but for the collection that its template reads.
    const bare =
      'export default (config) => {\n  config.addPassthroughCopy("css");\n  config.ignores.add("news/**");\n};\n';
    folder.write("bare.config.js", bare);
    folder.write(
      "eleventy.config.js",
      (examples.get("eleventy.config.js") ?? "").replace(
        "addPlugin(brevier);",
        'addPlugin(brevier);\n  eleventyConfig.addPassthroughCopy("css");',
      ),
    );
  });

  test("its own files are those that it had, and the section is what `brevier build` makes", () => {
    expect(eleventy("--config=bare.config.js")[0]).toBe(0);
    const alone = ofBlog();
    rmSync(join(folder.root, "_site"), { recursive: true });
    const [code, printed] = eleventy();
    expect([code, printed]).toEqual([0, expect.stringContaining("Wrote 2 files")]);
    expect(Object.keys(alone)).toEqual(["css/blog.css", "index.html", "posts/first/index.html"]);
    expect(Object.keys(ofBlog())).toEqual(Object.keys(alone));
    expect({ ...ofBlog(), "index.html": "" }).toEqual({ ...alone, "index.html": "" });
    const built = below("_site/news");
    const own = join(folder.root, "news");
    folder.run("sh", "-c", `cd "${own}" && npx brevier build --quiet`);
    expect(built).toEqual(below("news/dist"));
    rmSync(join(own, "dist"), { recursive: true });
    expect(folder.run("npx", "brevier", "check", "_site/news", "--lang", "en")).toMatch(
      /0 errors, 0 warnings/,
    );
  });

  test("its templates have the briefs", () => {
    expect(folder.read("_site/index.html")).toContain(
      '<li lang="fr"><a href="/news/2024/10/31/ouverture/">La conférence de Minsk est ouverte</a> 2024-10-31T09:00:00+01:00</li>',
    );
  });

  test("another run changes no file of the section, and a draft is in neither", () => {
    const before = below("_site/news");
    folder.write(
      "news/content/briefs/2024/10/31/brouillon.md",
      folder
        .read(`news/${BRIEF}`)
        .replace(/^id: .*$/m, "id: brouillon\ndraft: true")
        .replace(/^title: .*$/m, "title: Pas encore"),
    );
    expect(eleventy()[0]).toBe(0);
    expect(below("_site/news")).toEqual(before);
    expect(folder.read("_site/index.html")).not.toContain("Pas encore");
  });

  test("what is wrong stops Eleventy with its place, and both sites stand as they were", () => {
    const before = below("_site");
    const text = folder.read(`news/${BRIEF}`);
    folder.write(`news/${BRIEF}`, text.replace("title:", "titel:"));
    const [code, printed] = eleventy();
    folder.write(`news/${BRIEF}`, text);
    expect([code, printed]).toEqual([
      1,
      expect.stringMatching(/content\/briefs\/2024\/10\/31\/ouverture\.md:\d+:1: error: /),
    ]);
    expect(below("_site")).toEqual(before);
  });

  test("briefs at the address of the whole site are refused, with the line to write", () => {
    const settings = folder.read("news/content/site.yaml");
    folder.write(
      "news/content/site.yaml",
      settings.replace("https://example.org/news/", "https://example.org/"),
    );
    const [code, printed] = eleventy();
    folder.write("news/content/site.yaml", settings);
    expect([code, printed]).toEqual([1, expect.stringContaining("url: https://example.org/news/")]);
  });

  test("below a path of Eleventy's own, the section has it in its addresses and not in its folder", () => {
    const settings = folder.read("news/content/site.yaml");
    expect(eleventy("--pathprefix=/blog/")).toEqual([
      1,
      expect.stringContaining("url: https://example.org/blog/news/"),
    ]);
    folder.write("news/content/site.yaml", settings.replace("example.org/news/", "example.org/blog/news/"));
    const [code, printed] = eleventy("--pathprefix=/blog/");
    folder.write("news/content/site.yaml", settings);
    expect([code, printed]).toEqual([0, expect.stringContaining("Wrote 2 files")]);
    expect(folder.read("_site/news/index.html")).toContain('href="/blog/news/style.css"');
    expect(folder.read("_site/index.html")).toContain('href="/blog/news/2024/10/31/ouverture/"');
  });

  test("with --to=json, Eleventy's pages have the briefs and nothing is written", () => {
    rmSync(join(folder.root, "_site"), { recursive: true });
    const pages: readonly { readonly url: string; readonly content: string }[] = JSON.parse(
      folder.run("npx", "@11ty/eleventy", "--to=json", "--quiet"),
    );
    expect(pages.find(({ url }) => url === "/")?.content).toContain("La conférence de Minsk");
    expect(existsSync(join(folder.root, "_site/news"))).toBe(false);
  });

  test.each([
    ["--serve", "--port=0"],
    ["--watch", "--incremental"],
  ])(
    "%s %s: a save of a brief builds it and the pages that list it",
    async (...words) => {
      const text = folder.read(`news/${BRIEF}`);
      const child = spawn(process.execPath, ["node_modules/@11ty/eleventy/cmd.cjs", ...words], {
        cwd: folder.root,
        stdio: "ignore",
      });
      try {
        const page = "_site/news/2024/10/31/ouverture/index.html";
        await expect
          .poll(
            () => existsSync(join(folder.root, page)) && existsSync(join(folder.root, "_site/index.html")),
            { timeout: 30_000 },
          )
          .toBe(true);
        const title = `La conférence reprend (${words[0]})`;
        // A watcher needs a moment to begin: the save is repeated until it is seen.
        await expect
          .poll(
            () => {
              folder.write(`news/${BRIEF}`, text.replace(/^title: .*$/m, `title: ${title}`));
              return [page, "_site/index.html"].every((path) => folder.read(path).includes(title));
            },
            { timeout: 30_000, interval: 1500 },
          )
          .toBe(true);
      } finally {
        child.kill("SIGKILL");
        folder.write(`news/${BRIEF}`, text);
      }
    },
    90_000,
  );
});

describe("a site of Brevier, built by Eleventy", () => {
  test("has the bytes that `brevier build` makes", () => {
    const site = join(folder.root, "whole");
    mkdirSync(site);
    addSite(folder, "whole", "https://example.org/");
    folder.write(
      "whole/.eleventy.ts",
      'import { defineConfig } from "brevier/eleventy";\n\nexport default defineConfig((config) => config.addFilter("shout", (text: string) => text.toUpperCase()));\n',
    );
    folder.write(
      "whole/templates/not-found.njk",
      '{% extends "layout.njk" %}{% block main %}<h1>{{ "perdu" | shout }}</h1>{% endblock %}',
    );
    folder.write("whole/eleventy.config.mjs", examples.get("eleventy.config.mjs") ?? "");
    const inSite = (command: string) => folder.run("sh", "-c", `cd "${site}" && ${command}`);
    inSite("npx brevier build --quiet --out reference");
    const reference = below("whole/reference");
    expect(reference["404.html"]).toContain("<h1>PERDU</h1>");
    rmSync(join(site, ".brevier"), { recursive: true });
    inSite("npx @11ty/eleventy --config=eleventy.config.mjs");
    expect(below("whole/dist")).toEqual(reference);
    // Where Node reads TypeScript itself, no other configuration is needed.
    const node = process.env["BREVIER_OTHER_NODE"];
    if (node === undefined) return;
    rmSync(join(site, "dist"), { recursive: true });
    rmSync(join(site, ".brevier"), { recursive: true });
    inSite(`"${node}" ../node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts`);
    expect(below("whole/dist")).toEqual(reference);
  });
});
