import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const base = filesOf("test/fixtures/bad-input/base");
const FILE = "briefs/2024/10/31/a.md";
const HOME = "/2024/10/31/a/";
const brief = (id: string, aliases: string) =>
  `---\nid: ${id}\ntitle: Une brève\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\naliases: [${aliases}]\n---\nUn texte.\n`;

async function built(aliases: string, more: Readonly<Record<string, string>> = {}) {
  const site = memorySite({ ...base, [FILE]: brief("aaa", aliases), ...more });
  const { problems } = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  const text = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
  return {
    problems: problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`),
    lines: text("_redirects")
      .split("\n")
      .filter((line) => !/ \/\S*archive\.html /.test(line) && line !== ""),
    leadsOn: (path: string) => text(path).includes(`http-equiv="refresh" content="0; url=${HOME}"`),
    files: site.dist.list(),
    site,
  };
}

describe("a page stands where one can, in one form of each address", () => {
  test.each([
    ["/ancien/chemin/", "ancien/chemin/index.html", "/ancien/chemin/"],
    ["/ancien/chemin", "ancien/chemin/index.html", "/ancien/chemin/"],
    ["/2019/05/titre.html", "2019/05/titre.html", "/2019/05/titre.html"],
    ["/v1.2/", "v1.2/index.html", "/v1.2/"],
    ["/index.php/2019/titre/", "index.php/2019/titre/index.html", "/index.php/2019/titre/"],
    ["/été/traité/", "été/traité/index.html", "/%C3%A9t%C3%A9/trait%C3%A9/"],
    ["/e\u0301te\u0301/", "été/index.html", "/%C3%A9t%C3%A9/"],
    ["/%C3%A9t%c3%a9/un%20mot/", "été/un mot/index.html", "/%C3%A9t%C3%A9/un%20mot/"],
  ])("%s", async (alias, path, from) => {
    const { problems, lines, leadsOn, site } = await built(`"${alias}"`);
    expect(problems).toEqual([]);
    expect(leadsOn(path)).toBe(true);
    expect(lines).toEqual([`${from} ${HOME} 301`]);
    const { problems: found } = await checkDist(site.dist);
    expect(found.filter(({ place }) => place.file === "_redirects" || place.file === path)).toEqual([]);
  });
});

describe("where none can, the rules of hosts alone have it, and one warning says so", () => {
  test.each([
    ["/?p=123", `/ p=123 ${HOME} 301!`],
    ["/index.php?id=12&lang=fr", `/index.php id=12 lang=fr ${HOME} 301!`],
    ["/spip.php?article12", `/spip.php article12= ${HOME} 301!`],
    ["/?q=été de 12:30&r=a=b", `/ q=%C3%A9t%C3%A9%20de%2012%3A30 r=a%3Db ${HOME} 301!`],
    ["/?/2019/05", `/ %2F2019%2F05= ${HOME} 301!`],
    ["/titre.php", `/titre.php ${HOME} 301`],
    ["/titre.htm", `/titre.htm ${HOME} 301`],
    ["/été.aspx", `/%C3%A9t%C3%A9.aspx ${HOME} 301`],
  ])("%s", async (alias, line) => {
    const without = await built("/x/");
    const { problems, lines, files, site } = await built(`"${alias}"`);
    expect(problems).toEqual(["8:11 address/without-page"]);
    expect(lines).toEqual([line]);
    expect(files.filter((path) => !without.files.includes(path))).toEqual([]);
    const { problems: found } = await checkDist(site.dist);
    expect(found.filter(({ place }) => place.file === "_redirects")).toEqual([]);
  });

  test("it is told once, and the lines that ask for more come first", async () => {
    const { problems, lines } = await built('/x.php, "/?p=1", "/?p=1&l=fr", /y/, "/x.php?a=1"');
    expect(problems).toEqual(["8:11 address/without-page"]);
    expect(lines).toEqual([
      `/ p=1 l=fr ${HOME} 301!`,
      `/ p=1 ${HOME} 301!`,
      `/x.php a=1 ${HOME} 301!`,
      `/x.php ${HOME} 301`,
      `/y/ ${HOME} 301`,
    ]);
  });
});

describe("addresses meet each other, pages and files", () => {
  const B = "briefs/2024/10/31/b.md";
  test.each([
    ["a query of two briefs", '"/?p=1"', { [B]: brief("bbb", '"/?p=1"') }, "8:11 address/taken"],
    ["an ending of two briefs", "/x.php", { [B]: brief("bbb", "/X.php") }, "8:11 address/taken"],
    ["a file of content/public", "/notes.txt", { "public/notes.txt": "Un texte." }, "1:1 address/taken"],
    ["a page of content/public", "/x.html", { "public/x.html": "<p>" }, "1:1 address/taken"],
    ["two forms of one address", "/a/b, /a/b/", {}, "8:17 yaml/repeated"],
    ["accents in two forms", '/été/, "/%C3%A9t%C3%A9"', {}, "8:18 yaml/repeated"],
  ])("%s", async (_, aliases, more, expected) => {
    const { problems } = await built(aliases, more);
    expect(problems.filter((one) => !one.endsWith("without-page"))).toEqual([expected]);
  });

  test.each([
    ["a query whose case differs", '"/?p=aB"', { [B]: brief("bbb", '"/?p=Ab"') }],
    [
      "what hosts alone know beside a folder of its name",
      "/index.php",
      { [B]: brief("bbb", "/index.php/b/") },
    ],
    ["a query of a page of the site", '"/2024/?p=1"', {}],
  ])("%s: nothing is in the way", async (_, aliases, more) => {
    const { problems } = await built(aliases, more);
    expect(problems).toEqual(["8:11 address/without-page"]);
  });

  test("a link to an address that no file has is told", async () => {
    const { problems } = await built("/x.php", {
      [B]: brief("bbb", "/b/").replace("Un texte.", "Un [lien](/x.php)."),
    });
    expect(problems).toEqual(expect.arrayContaining(["10:11 link/unknown-path"]));
  });
});

test.each([
  "/",
  "ancien/",
  "/a//b/",
  "/a/../b/",
  "/./",
  "/a/.%2e/b",
  "/a%2Fb/",
  "/a%/",
  "/a*b/",
  "/a:b/",
  "/a#b",
  "//a/",
  "https://a.example/b/",
  "/a\\b/",
])("%s is no former address", async (alias) => {
  const { problems } = await built(`'${alias}'`);
  expect(problems).toEqual(["8:11 yaml/bad-form"]);
});
