/** Symbolic links among the sources: they may lead only to files that could be in their place. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { filesOf } from "../memory-site.ts";
import { runBrevier } from "./run-brevier.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-"));
  for (const [file, bytes] of Object.entries(filesOf("test/fixtures/bad-input/base")))
    write(`content/${file}`, bytes);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const build = () => runBrevier(root, ["build", "--lang", "fr", "--now", "2026-11-23T12:00:00Z"]);

function bytesOf(folder: string) {
  const files = nodeFolder(join(root, folder));
  return files.list().map((file) => [file, Buffer.from(files.read(file) ?? "").toString("latin1")]);
}

const DRAFT = "content/briefs/2024/10/31/en-cours.md";
const link = (at: string, to: string) => {
  mkdirSync(dirname(join(root, at)), { recursive: true });
  symlinkSync(to, join(root, at));
};

test.each([
  ["a public file that is a draft", "content/public/lettre.md", "../briefs/2024/10/31/en-cours.md"],
  ["a public file that is a picture of briefs", "content/public/photo.svg", "../briefs/2024/10/31/photo.svg"],
  ["a public file that is a hidden one", "content/public/mots.txt", ".mots"],
  ["a public file in a folder", "content/public/a/b.txt", "../../site.yaml"],
  ["a page that is a draft", "content/pages/lettre.md", "../briefs/2024/10/31/en-cours.md"],
  ["a brief that is a page", "content/briefs/2024/10/31/page.md", "../../../../pages/contact.md"],
  ["words that are settings", "content/words/fr.yaml", "../site.yaml"],
  ["a picture of a brief that is a page", "content/briefs/2024/10/31/p.svg", "../../../../pages/contact.md"],
  ["a public file of the templates that is a template", "templates/public/home.txt", "../home.njk"],
])("a link within the sources leads only where its folder publishes: %s", async (_, at, to) => {
  write(DRAFT, "---\nid: en-cours\ndraft: true\n---\nUn secret.\n");
  write(
    "content/briefs/2024/10/31/photo.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  );
  write("content/pages/contact.md", "---\ntitle: Contact\nsummary: Nous écrire.\n---\nTexte.\n");
  write("content/public/.mots", "secret");
  write("templates/home.njk", "{# secret #}");
  link(at, to);
  const { code, err } = await build();
  const [line = ""] = err.split("\n").filter((one) => one.includes("source/leads-elsewhere"));
  expect([code, line]).toEqual([1, expect.stringContaining(`${at}:1:1: erreur: `)]);
  expect(bytesOf("dist")).toEqual([]);
});

test("a report shows nothing of what a link leads to elsewhere, or of what is hidden", async () => {
  write("content/public/.env", "MOT_DE_PASSE=secret-a\n");
  write("secret.txt", "secret-b\n");
  link("content/public/x.txt", "../../secret.txt");
  const { err } = await build();
  expect(err).toContain("content/public/.env:1:1: avertissement: ");
  expect(err).toContain("content/public/x.txt:1:1: erreur: ");
  expect(err).not.toContain("secret-");
});

test.each([
  ["a folder", "content/public/dossier", "../briefs"],
  ["a folder of templates", "templates/parts", "../content"],
  ["nowhere", "content/public/rien.txt", "nulle-part"],
  ["itself", "content/public/boucle.txt", "boucle.txt"],
  ["a picture out of the site", "content/briefs/2024/10/31/p.png", "/etc/hostname"],
  ["an attachment out of the site", "content/briefs/2024/10/31/p.pdf", "/etc/hostname"],
  ["a logo out of the site", "content/public/logo.png", "/etc/hostname"],
  ["a whole folder of the sources out of the site", "content/pages", "/etc/default"],
])("one that leads to %s is reported", async (_, at, to) => {
  link(at, to);
  const { code, err } = await build();
  const [line = ""] = err.split("\n").filter((one) => one.includes("source/leads-outside"));
  expect([code, line]).toEqual([1, expect.stringContaining(`${at}:1:1: erreur: `)]);
  expect(bytesOf("dist")).toEqual([]);
});

test("a package that is a link out of archives, and an index that is one, are reported", async () => {
  expect((await build()).code).toBe(0);
  const before = bytesOf("dist");
  write("ailleurs.json", '{"format":"x"}');
  link("archives/index.json", "../ailleurs.json");
  const { code, err } = await build();
  expect([code, err.split("\n")[0]]).toEqual([
    1,
    expect.stringMatching(/^archives\/index\.json:1:1: erreur: .*\[source\/leads-outside\]$/),
  ]);
  expect(bytesOf("dist")).toEqual(before);
});

test("links that stay in their folder, or lead from a brief to a public file, are followed", async () => {
  write("content/public/carte.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  link("content/public/ancienne/carte.svg", "../carte.svg");
  link("content/briefs/2024/10/31/carte.svg", "../../../../public/carte.svg");
  const { code } = await build();
  expect(code).toBe(0);
  expect(readFileSync(join(root, "dist/ancienne/carte.svg"), "utf8")).toContain("<svg");
});
