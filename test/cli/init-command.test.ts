import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { runBrevier, spawnBrevier } from "./run-brevier.ts";

const FRENCH = { LANG: "fr_FR.UTF-8", TZ: "Europe/Brussels", SOURCE_DATE_EPOCH: "1795435200" };
const ENGLISH = { LANG: "C", TZ: "Europe/Dublin", SOURCE_DATE_EPOCH: "1795435200" };
const ENTER = "";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "brevier-init-"));
});
afterEach(() => rmSync(parent, { recursive: true }));

const read = (path: string) => readFileSync(join(parent, path), "utf8");
const filesNow = () => nodeFolder(parent).list();
function write(path: string, text: string): void {
  mkdirSync(dirname(join(parent, path)), { recursive: true });
  writeFileSync(join(parent, path), text);
}
/** Somebody answers at a terminal. */
const answering = (typed: readonly string[], words: readonly string[] = [], variables = FRENCH) =>
  runBrevier(parent, ["init", ...words], variables, typed);

describe("at a terminal", () => {
  test("Enter takes each proposal; what is permanent is said in a line", async () => {
    const typed = [ENTER, "lerelais.fr", ENTER, ENTER, ENTER, ENTER];
    const { code, out, err } = await answering(typed, ["le-relais"]);
    expect(code).toBe(0);
    expect(err).toBe(
      [
        "Quelques questions, et le site est prêt. Entrée prend ce qui est entre crochets.",
        "",
        "Nom du site [Le relais]\u00a0: ",
        "Son adresse [https://example.org/]\u00a0: lerelais.fr",
        "  Permanent\u00a0: «\u202flerelais.fr\u202f» entre dans l’identifiant de chaque brève des flux, et reste le même si l’adresse change.",
        "Ses langues, la principale d’abord [fr]\u00a0: ",
        "Fuseau horaire de la rédaction [Europe/Brussels]\u00a0: ",
        "Nom de l’éditeur [Le relais]\u00a0: ",
        "  Hébergeurs\u00a0: netlify, cloudflare-pages, github-pages, gitlab-pages, apache, nginx, caddy, s3, other.",
        "Hébergeur du site [other]\u00a0: ",
        "",
      ].join("\n"),
    );
    expect(out).toBe(`Écrit dans le-relais\u00a0:
  package.json
  .gitignore
  content/pages/a-propos.md
  content/pages/rectificatifs.md
  content/pages/mentions-legales.md
  content/briefs/2026/11/23/premiere-breve.md
  deploy/publish.sh
  deploy/crontab
  deploy/brevier.service
  deploy/brevier.timer
  content/site.yaml
Ensuite, dans le-relais\u00a0:
  npm install        installe Brevier
  npx brevier serve  montre le site et ses brouillons, et suit ce que vous écrivez
  npx brevier build  construit dans dist/ ce que verront les lecteurs
`);
    expect(read("le-relais/content/site.yaml")).toContain('\nurl: "https://lerelais.fr/"\n');
  });

  test("an answer that cannot be taken is told, and the question asked again", async () => {
    const typed = [
      ...["Le Relais", "relais", "lerelais.fr", "fr, de", "en", "Europe/Pariss", "Europe/Paris"],
      ...[ENTER, "github", "github-pages"],
    ];
    const { code, err } = await answering(typed);
    expect(code).toBe(0);
    expect(err).toContain(
      "relais\n  «\u202furl\u202f» vaut «\u202frelais\u202f»\u202f; il faut une adresse complète qui commence par https:// ou http://.\nSon adresse [",
    );
    expect(err).toContain("Brevier n’a pas de mots en «\u202fde\u202f»");
    expect(err).toContain("vouliez-vous dire «\u202fEurope/Paris\u202f»\u202f?\n");
    expect(err).toContain("«\u202fgithub\u202f» n’est pas une valeur de «\u202fhost\u202f»");
    expect(err.match(/^Hébergeur du site/gm)).toHaveLength(2);
    expect(filesNow()).toContain(".github/workflows/publish.yml");
    // The site is in English, though its reader was asked in French.
    expect(filesNow()).toContain("content/pages/about.md");
  });

  test("the domain is asked for only where the address has none", async () => {
    const typed = ["Echo", "http://localhost:8080", "the echo", "theecho.org", ENTER, ENTER, ENTER, ENTER];
    const { code, err } = await answering(typed, [], ENGLISH);
    expect(code).toBe(0);
    expect(err).toContain("“authority” is “the echo”; it must be a domain name like example.org.\n");
    expect(read("content/site.yaml")).toContain('\nauthority: "theecho.org"\n');
  });

  test("what options say is not asked", async () => {
    const words = ["--url", "theecho.org", "--language", "en", "fr", "--authority", "echo.org"];
    const { err } = await answering(["Echo", ENTER, ENTER, ENTER], words, ENGLISH);
    expect(err.match(/^[A-Z][^\n]* \[/gm)).toHaveLength(4);
    expect(read("content/site.yaml")).toContain("\nlanguages: [en, fr]\n");
    expect(read("content/site.yaml")).toContain('\nauthority: "echo.org"\n');
  });

  test("the end of the input ends it, and nothing is written", async () => {
    const { code, out, err } = await answering(["Echo"], [], ENGLISH);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/\n\nNothing was written\.\n$/);
    expect(filesNow()).toEqual([]);
  });

  test("--yes asks nothing", async () => {
    const { code, err } = await answering([], ["--yes"], ENGLISH);
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("without a terminal", () => {
  test("takes the proposals, and says which values nobody gave", async () => {
    const words = ["init", "echo", "--title", "The Echo", "--host", "s3"];
    const { code, out } = await runBrevier(parent, words, ENGLISH);
    expect(code).toBe(0);
    expect(out).toContain(
      "Assumed, to be checked in content/site.yaml:\n  url: https://example.org/\n  authority: example.org\n  languages: en\n  timeZone: Europe/Dublin\n  publisher: The Echo\nNext, in echo:\n",
    );
  });

  test("says all options that cannot be taken, and writes nothing", async () => {
    const words = ["init", "--url", "echo", "--time-zone", "Europe/Dubline", "--host", "netlfy"];
    const { code, out, err } = await runBrevier(parent, words, ENGLISH);
    expect([code, out]).toEqual([2, ""]);
    expect(err.match(/^--[a-z-]+/gm)).toEqual(["--url", "--time-zone", "--host"]);
    expect(err).toContain("did you mean “Europe/Dublin”?");
    expect(filesNow()).toEqual([]);
  });

  test("control characters of an option do not reach the terminal", async () => {
    const { code, err } = await runBrevier(parent, ["init", "--url", "\u001b[2J"], ENGLISH);
    expect([code, err.includes("\u001b")]).toEqual([2, false]);
  });

  test("an address without a domain needs --authority", async () => {
    const words = ["init", "--url", "http://localhost/"];
    const { code, err } = await runBrevier(parent, words, ENGLISH);
    expect(code).toBe(2);
    expect(err).toMatch(/^--authority: /);
    expect((await runBrevier(parent, [...words, "--authority", "echo.org"], ENGLISH)).code).toBe(0);
  });

  test("in a process of its own, it ends", () => {
    const { code, out } = spawnBrevier(parent, ["init", "echo", "--lang", "fr"]);
    expect([code, out.split("\n")[0]]).toEqual([0, "Écrit dans echo\u00a0:"]);
  });
});

describe("what is there already", () => {
  test("a second run refuses, at the file that makes it a site, and changes nothing", async () => {
    await runBrevier(parent, ["init", "echo"], ENGLISH);
    write("echo/content/site.yaml", "title: Mine\n");
    const before = filesNow();
    const { code, err } = await runBrevier(parent, ["init", "echo", "--yes"], ENGLISH);
    expect(code).toBe(1);
    expect(err).toContain("echo/content/site.yaml:1:1: error: there is a site here already");
    expect(err).toContain("[init/site-exists]");
    expect([filesNow(), read("echo/content/site.yaml")]).toEqual([before, "title: Mine\n"]);
  });

  test("other files are left as they are, and named", async () => {
    const mine = {
      "package.json": '{"name": "mine"}',
      ".gitignore": "secrets\n",
      "content/pages/about.md": "---\ntitle: Us\nsummary: Who we are.\n---\nWe.\n",
      "content/briefs/2026/11/01/old.md": "---\ntitle: Old\npublished: 2026-11-01 10:00\n---\nText.\n",
    };
    for (const [path, text] of Object.entries(mine)) write(path, text);
    const { code, out } = await runBrevier(parent, ["init"], ENGLISH);
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(mine)) expect(read(path)).toBe(text);
    expect(out).toContain(
      "Already there, and left as it is:\n  package.json\n  .gitignore\n  content/pages/about.md\n",
    );
    expect(filesNow().filter((path) => path.startsWith("content/briefs/"))).toHaveLength(1);
    expect((await runBrevier(parent, ["build"], ENGLISH)).code).toBe(0);
  });

  test("a run that was stopped before site.yaml is gone on with", async () => {
    await runBrevier(parent, ["init"], ENGLISH);
    rmSync(join(parent, "content/site.yaml"));
    rmSync(join(parent, "content/pages/about.md"));
    const { code, out } = await runBrevier(parent, ["init"], ENGLISH);
    expect(code).toBe(0);
    expect(out).toContain("Written:\n  content/pages/about.md\n  content/site.yaml\n");
  });

  test("where the program is installed, the next commands do not install it", async () => {
    write("node_modules/brevier/package.json", "{}");
    const { out } = await runBrevier(parent, ["init"], ENGLISH);
    expect(out.slice(out.indexOf("Next:"))).toBe(`Next:
  npx brevier serve                        shows the site with its drafts, and follows what you write
  npx brevier new "Headline of the brief"  writes another brief
  npx brevier build                        builds in dist/ what readers will see
`);
  });

  test("what stands in the way of a file is told, and there is no site", async () => {
    write("echo/content/pages", "");
    const { code, err } = await runBrevier(parent, ["init", "echo"], ENGLISH);
    expect(code).toBe(2);
    expect(err).toContain("echo/content/pages/about.md:1:1: error: ");
    expect(filesNow()).not.toContain("echo/content/site.yaml");
    rmSync(join(parent, "echo/content/pages"));
    expect((await runBrevier(parent, ["init", "echo"], ENGLISH)).code).toBe(0);
  });

  test("a file is no folder", async () => {
    write("echo", "");
    const { code, err } = await runBrevier(parent, ["init", "echo"], ENGLISH);
    expect([code, err]).toEqual([2, "“echo” is not a folder.\n"]);
  });
});

test.each([
  ["fr", FRENCH],
  ["en", ENGLISH],
])("in %s, the site builds and checks with no error, by the commands that it says", async (_, variables) => {
  await runBrevier(parent, ["init", "--yes"], variables);
  const build = await runBrevier(parent, ["build"], variables);
  expect(build.code).toBe(0);
  const [, summary] = /\n(0 err\p{L}+, \d+ \p{L}+)\n/u.exec(build.err) ?? [];
  expect(summary).toBeDefined();
  expect(build.err).toContain("[site/example-url]");
  const check = await runBrevier(parent, ["check"], variables);
  expect([check.code, check.err]).toEqual([0, ""]);
  const schema = /\$schema=(\S+)/.exec(read("content/site.yaml"))?.[1] ?? "";
  expect(JSON.parse(read(join("content", schema))).type).toBe("object");
  const another = await runBrevier(parent, ["new", "Encore une"], variables);
  expect([another.code, another.out]).toEqual([0, "content/briefs/2026/11/23/encore-une.md\n"]);
});
