/** Pipes and devices where a file is looked for, and names that no list of files can hold. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { verifyFolder } from "../../src/verify/verify-folder.ts";
import { filesOf } from "../memory-site.ts";
import { copyOf } from "../verify/memory-copy.ts";
import { runBrevier } from "./run-brevier.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-"));
  for (const [file, bytes] of Object.entries(filesOf("test/fixtures/bad-input/base")))
    write(`content/${file}`, bytes);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string | Buffer, text: string | Uint8Array): void {
  const [start, end] = [Buffer.from(`${root}/`), Buffer.from(path)];
  const whole = Buffer.concat([start, end]);
  mkdirSync(whole.subarray(0, whole.lastIndexOf("/")), { recursive: true });
  writeFileSync(whole, text);
}

function pipe(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  rmSync(join(root, path), { force: true });
  expect(spawnSync("mkfifo", [join(root, path)]).status).toBe(0);
}

const BUILD = ["build", "--lang", "fr", "--now", "2026-11-23T12:00:00Z"];
const brevier = (...command: readonly string[]) => runBrevier(root, command);
const build = () => brevier(...BUILD);
const rulesIn = (report: string) => [...report.matchAll(/\[([a-z-]+\/[a-z-]+)\]$/gm)].map(([, rule]) => rule);

const BRIEF = `---
id: essai-1
title: Un titre
published: 2024-10-31 18:40
summary: Un résumé.
authors: [redaction]
topics: [iran]
KEY
---
Un paragraphe.
`;
const DAY = "content/briefs/2024/10/31";

describe("a pipe is looked at, and never opened", () => {
  test.each([
    ["a picture", `${DAY}/a.png`, "image: {src: ./a.png, alt: Vue}"],
    ["an attachment", `${DAY}/a.pdf`, "attachments: [{src: ./a.pdf, title: Vue}]"],
    ["a public file", "content/public/a.txt", ""],
    ["a brief", `${DAY}/b.md`, ""],
    ["a page", "content/pages/contact.md", ""],
    ["words", "content/words/fr.yaml", ""],
    ["the settings", "content/site.yaml", ""],
    ["a month of the ledger", "content/ledger/2024-10.ndjson", ""],
    ["a template", "templates/layout.njk", ""],
    ["the style", "templates/public/style.css", ""],
    ["the index of packages", "archives/index.json", ""],
  ])("%s", async (_, path, key) => {
    write(`${DAY}/a.md`, BRIEF.replace("KEY\n", key === "" ? "" : `${key}\n`));
    pipe(path);
    const { code, err } = await build();
    expect([code, err]).toEqual([1, expect.stringContaining(`${path}:1:1: erreur: ce n’est pas un fichier`)]);
    expect(rulesIn(err)).toContain("source/not-a-file");
  });

  test("the configuration", async () => {
    pipe(".eleventy.ts");
    const { code, err } = await build();
    expect([code, err]).toEqual([1, expect.stringContaining("it is not a file")]);
  });

  test.each([
    ["the lockfile", "package-lock.json"],
    ["the state of the cache", ".brevier/state/dist/site.json"],
    ["a month of the index", ".brevier/index/2024-10.json"],
    ["the schema that editors read", ".brevier/brief.schema.json"],
    ["the record of the last build", ".brevier/last-build.json"],
    ["the manifest", "dist/manifest.json"],
    ["a page", "dist/index.html"],
  ])("%s: the build does without", async (_, path) => {
    await build();
    pipe(path);
    const { code, err } = await build();
    expect([code, rulesIn(err).filter((rule) => rule?.startsWith("source/"))]).toEqual([0, []]);
  });

  test("the lock is one that somebody else has", async () => {
    pipe(".dist.lock");
    const { code, err } = await build();
    expect([code, rulesIn(err)]).toEqual([1, ["build/locked"]]);
  });

  test.each(["x.wacz", "archive.html"])("what is to be verified: %s", async (name) => {
    pipe(name);
    expect(await brevier("verify", name)).toMatchObject({ code: 2, out: "" });
  });

  test("a text for a brief", async () => {
    pipe("texte.txt");
    const { code, err } = await brevier("new", "--from", "texte.txt");
    expect([code, rulesIn(err)]).toEqual([1, ["article/missing"]]);
  });

  test("a site that is checked", async () => {
    await build();
    pipe("dist/robots.txt");
    const { code, err } = await brevier("check");
    expect([code, rulesIn(err)]).toEqual([1, expect.arrayContaining(["site/missing-file"])]);
  });
});

test("a device is not opened either: to open one can do something by itself", async () => {
  symlinkSync("/dev/zero", join(root, "package-lock.json"));
  symlinkSync("/dev/zero", join(root, "texte.txt"));
  expect((await build()).code).toBe(0);
  expect(await brevier("new", "--from", "texte.txt")).toMatchObject({ code: 1 });
});

describe("one rule of names for build, check, sign and verify", () => {
  const REFUSED: readonly (readonly [string, string | Buffer])[] = [
    ["a line end", "a\nb.txt"],
    ["an escape character", "a\u001b[31mb.txt"],
    ["a control character beyond ASCII", "a\u0085b.txt"],
    ["the name of a disk", "C:a.txt"],
    ["a backslash", "a\\b.txt"],
    ["a file in Latin 1", Buffer.from("caf\xe9.txt", "latin1")],
    ["a folder in Latin 1", Buffer.from("caf\xe9/a.txt", "latin1")],
  ];
  test.each(REFUSED)("%s is refused where it comes in", async (_, name) => {
    write(Buffer.concat([Buffer.from("content/public/"), Buffer.from(name)]), "x\n");
    const { code, err } = await build();
    expect([code, rulesIn(err)]).toEqual([1, ["source/forbidden-name"]]);
    expect(err).not.toContain("\u001b");
  });

  test("so are the signature’s name and that of the list", async () => {
    for (const name of [
      "manifest.json.minisig",
      "manifest.json",
      "Manifest.json.minisig",
      "manifest/a.txt",
    ]) {
      write(`content/public/${name}`, "x\n");
      const { code, err } = await build();
      expect([name, code, rulesIn(err)]).toEqual([name, 1, ["address/reserved"]]);
      rmSync(join(root, "content/public"), { recursive: true });
    }
  });

  test("a name that came into the published folder by another way is told by check, before it is signed", async () => {
    await build();
    write("dist/C:a.txt", "x\n");
    write("dist/a\u001bb.txt", "x\n");
    const { code, err } = await brevier("check");
    expect([code, rulesIn(err).filter((rule) => rule === "site/unsafe-name")]).toEqual([
      1,
      ["site/unsafe-name", "site/unsafe-name"],
    ]);
    rmSync(join(root, "dist/manifest.json"));
    expect(rulesIn((await brevier("check")).err)).not.toContain("site/unsafe-name");
  });

  test("a list that names its own signature is refused", async () => {
    const zeros = "0".repeat(64);
    const fronts = `{"files":[{"bytes":2,"path":"manifest.json.minisig","sha256":"${zeros}","type":"text/plain"}],"format":"brevier-manifest-2","part":"fronts","parts":[]}\n`;
    const root = `{"format":"brevier-manifest-2","parts":[{"bytes":${fronts.length},"part":"fronts","path":"manifest/fronts.json","sha256":"${zeros}"}],"previous":null}\n`;
    const { problems } = await verifyFolder(
      copyOf(
        memoryFolder({ "manifest.json": root, "manifest/fronts.json": fronts, "manifest.json.minisig": "x" }),
      ),
    );
    expect(problems.map(({ rule, place }) => [rule, place.file])).toContainEqual([
      "verify/not-canonical",
      "manifest/fronts.json",
    ]);
  });

  test("what only some systems cannot write is a warning", async () => {
    write("content/public/CON", "x\n");
    write("content/public/aux/a.txt", "x\n");
    write("content/public/ab:c.txt", "x\n");
    write("content/public/a. ", "x\n");
    write("content/public/\u00e9.txt", "x\n");
    write("content/public/e\u0301.txt", "x\n");
    const { code, err } = await build();
    expect([code, rulesIn(err).sort()]).toEqual([
      0,
      ["source/twin-names", ...Array(4).fill("source/windows-name")],
    ]);
  });

  test("names that only look like these are not told", async () => {
    for (const name of ["console.txt", "aux-armes.txt", "nulle/é.txt", "a.b.c", "–.txt"])
      write(`content/public/${name}`, "x\n");
    expect(await build()).toMatchObject({ code: 0, err: "" });
  });
});
