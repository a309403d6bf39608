/** The addresses of briefs are written once: a program whose `routes.ts` alone is changed builds and checks a whole site with others. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { filesOf, ROOT } from "../memory-site.ts";

const folder = mkdtempSync(join(tmpdir(), "brevier-scheme-"));
const program = join(folder, "program");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  for (const part of ["src", "templates", "themes", "package.json", "rolldown.config.ts"])
    cpSync(join(ROOT, part), join(program, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(program, "node_modules"));
  const routes = join(program, "src/plan/routes.ts");
  const text = readFileSync(routes, "utf8");
  const changed = text.replace('BRIEF = "{year}', 'BRIEF = "b/{year}');
  expect(changed).not.toBe(text);
  writeFileSync(routes, changed);
  const bundler = join(ROOT, "node_modules/.bin/rolldown");
  const { status, stderr } = spawnSync(bundler, ["-c"], { cwd: program, encoding: "utf8" });
  expect(status, stderr).toBe(0);
});

const brief = (id: string, more: string, text = "Un texte.") =>
  `---\nid: ${id}\ntitle: La brève ${id}\npublished: 2024-10-31 10:00\nsummary: Un résumé de ${id}.\nauthors: [redaction]\ntopics: [iran]\nstory: traite\n${more}---\n${text}\n`;

const SOUND = {
  "briefs/2024/10/31/une.md": brief("une", "aliases: [/2024/10/31/une/]\n"),
  "briefs/2024/10/31/deux.md": brief(
    "deux",
    "",
    "Voir [une](brief:une), [la même](/b/2024/10/31/une/), [son archive](/b/2024/10/31/une/archive.html), [le jour](/2024/10/31/).",
  ),
  "briefs/2024/10/31/three.md": brief("three", "lang: en\ntranslationOf: une\n"),
};

function run(name: string, files: Readonly<Record<string, string>>, command: readonly string[]) {
  const root = join(folder, name);
  for (const [path, bytes] of Object.entries({ ...filesOf("test/fixtures/bad-input/base"), ...files })) {
    mkdirSync(dirname(join(root, "content", path)), { recursive: true });
    writeFileSync(join(root, "content", path), bytes);
  }
  const entry = join(program, "lib/main.js");
  const { stdout, stderr } = spawnSync(process.execPath, [entry, ...command, "--lang", "en"], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout + stderr;
}

const BUILD = ["build", "--now", "2025-01-01T00:00:00Z"];

test("pages, aliases, links, feeds and sitemaps follow, and the checker finds nothing", () => {
  const built = run("sound", SOUND, BUILD);
  expect(built).not.toMatch(/error:|warning:/);
  const dist = nodeFolder(join(folder, "sound/dist"));
  const text = (path: string) => new TextDecoder().decode(dist.read(path) ?? undefined);
  const pages = dist.list().filter((file) => file.endsWith("une/index.html"));
  expect(pages.sort()).toEqual(["2024/10/31/une/index.html", "b/2024/10/31/une/index.html"]);
  for (const file of [
    "feed.xml",
    "atom.xml",
    "feed.json",
    "sitemaps/2024-10.xml",
    "b/2024/10/31/deux/index.html",
  ])
    expect(text(file)).toContain("https://relais.example/b/2024/10/31/deux/");
  expect(text("2024/10/31/une/index.html")).toContain("url=/b/2024/10/31/une/");
  expect(text("b/2024/10/31/une/index.html")).toContain(
    'href="https://relais.example/en/b/2024/10/31/three/"',
  );
  expect(text("manifest/2024/10/31.json")).toContain("b/2024/10/31/une/index.html");
  expect(run("sound", {}, ["check"])).not.toMatch(/error:|warning:/);
}, 120_000);

test.each([
  [
    "a link to the address without the prefix",
    { "briefs/2024/10/31/x.md": brief("xxx", "", "Voir [une](/2024/10/31/deux/).") },
    "link/unknown-path",
    "/b/2024/10/31/deux/",
  ],
  [
    "an alias at the address of another brief",
    { "briefs/2024/10/31/x.md": brief("xxx", "aliases: [/b/2024/10/31/deux/]\n") },
    "address/taken",
    "/b/2024/10/31/deux-2/",
  ],
  [
    "a public file at the address of a brief",
    { "public/b/2024/10/31/deux/index.html": "<p>" },
    "address/taken",
    "/b/2024/10/31/deux/index-2.html",
  ],
  [
    "a page whose name begins the addresses of briefs",
    { "pages/b.md": "---\ntitle: B\nsummary: B.\n---\nB.\n" },
    "page/reserved",
    "“b”",
  ],
])(
  "%s is reported",
  (name, files, rule, said) => {
    const reported = run(name.replaceAll(" ", "-"), { ...SOUND, ...files }, BUILD);
    expect(reported).toContain(`[${rule}]`);
    expect(reported).toContain(said);
  },
  60_000,
);
