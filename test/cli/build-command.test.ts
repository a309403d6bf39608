import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { filesOf, ROOT } from "../memory-site.ts";
import { runBrevier, spawnBrevier } from "./run-brevier.ts";

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

const brevier = (...command: readonly string[]) => runBrevier(root, command);
const build = (...more: readonly string[]) =>
  brevier("build", "--lang", "fr", "--now", "2026-11-23T12:00:00Z", ...more);
const bytesOf = (folder: string) => {
  const files = nodeFolder(join(root, folder));
  return files.list().map((file) => [file, Buffer.from(files.read(file) ?? "").toString("latin1")]);
};
const BAD = "content/briefs/2024/10/31/mauvaise.md";
const MISSPELT = `---
id: essai-1
titel: Un titre
published: 2024-10-31 18:40
summary: Un résumé.
authors: [redaction]
topics: [irna]
---
Un paragraphe.
`;

describe("brevier build", () => {
  test("says what it did in a line, and the second time that there was nothing to do", async () => {
    const first = await build();
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(
      /^1 brève → \d+ fichiers dans dist\u00a0: \d+ ajoutés, 0 changé, 0 retiré, 0 inchangé \(\d+,\d\u00a0s\)\nPersonne ne veille encore [^\n]*\n$/,
    );
    expect((await build()).out).toMatch(/^[^\n]*0 ajouté, 0 changé, 0 retiré[^\n]*\n$/);
  });

  test("index reports the problems of the sources and makes nothing", async () => {
    const index = ["index", "--lang", "fr", "--now", "2026-11-23T12:00:00Z"];
    const sound = spawnBrevier(root, index);
    expect([sound.code, sound.err]).toEqual([0, ""]);
    expect(sound.out).toMatch(/^2 brèves en 1 mois\u00a0: l’index est dans \.brevier \(\d+,\d\u00a0s\)\n$/);
    expect(bytesOf("dist")).toEqual([]);
    expect(bytesOf(".brevier").map(([file]) => file)).toContain("exports/2024-10.json");
    write(BAD, MISSPELT);
    const bad = await brevier(...index);
    expect([bad.code, bad.out]).toEqual([1, ""]);
    expect(bad.err).toContain(`${BAD}:3:1: erreur: clé inconnue`);
    expect(bad.err).toMatch(/Rien ne peut en être construit\.\n$/);
    const data = await brevier("index", "--lang", "en", "--format", "json");
    expect(data.code).toBe(1);
    expect(JSON.parse(data.out).map(({ rule }: { rule: string }) => rule)).toContain("yaml/unknown-key");
  });

  test("is never built into its sources, its archives, its cache, or what a build keeps beside a site", async () => {
    write("templates/layout.njk", readFileSync(`${ROOT}templates/layout.njk`));
    symlinkSync(join(root, "content"), join(root, "lien"));
    const before = bytesOf(".");
    const refused = [
      [
        "content",
        "content/public",
        "content/site.yaml",
        "./dist/../content/x",
        join(root, "content"),
        "lien",
        "lien/y",
      ],
      [
        "archives",
        "archives/x",
        "templates",
        "templates/public",
        ".brevier",
        ".brevier/preview",
        ".eleventy.ts",
      ],
      ["node_modules", ".git/x", ".", "", " ", "..", "/", ".dist.staging", ".dist.lock", ".apercu.preview"],
    ].flat();
    for (const out of refused) {
      const { code, err } = await build("--out", out, "--adopt");
      expect([out, code]).toEqual([out, 2]);
      expect(err).toContain("n’est pas un dossier pour le site");
    }
    expect(bytesOf(".")).toEqual(before);
    for (const out of ["content2", "public", "../site-apercu", ".cache/site", "dist/fr"])
      expect([out, (await build("--out", join(root, "sites", out))).code]).toEqual([out, 0]);
  });

  test("of some months says that the site is not finished; with --fronts, which months had to be made", async () => {
    const apart = await build("--volumes", "2024-*");
    expect([apart.code, apart.err]).toEqual([0, ""]);
    expect(apart.out).toMatch(/\nCes mois seulement\u00a0: .*brevier build --fronts.*\n$/);
    expect(bytesOf("dist").map(([file]) => file)).not.toContain("index.html");
    expect((await build("--fronts")).out).toMatch(/\nTous les mois étaient à jour\.\n$/);
    expect(bytesOf("dist").map(([file]) => file)).toContain("index.html");
    const none = await build("--volumes", "2023-*");
    expect(none.code).toBe(1);
    expect(none.err).toContain(
      "aucun mois de content/briefs ne correspond à «\u202f2023-*\u202f» (--volumes)",
    );
    expect(none.err).toContain("Ceux qui ont des brèves\u00a0: 2024-10.");
  });

  test("--timings says what each stage cost; beside data, on standard error; nothing else is reported meanwhile", async () => {
    const table =
      /^Lecture +\d+,\d\d s +\d+,\d{3} ms par brève\nPréparation .*\nRendu .*\nÉcriture .*\nDémarrage et fin .*\nTotal .*\n/;
    expect((await build("--timings")).out).toMatch(table);
    const quiet = await build("--timings", "--quiet");
    expect([quiet.out.split("\n").length, quiet.err]).toEqual([7, ""]);
    const data = await build("--timings", "--format", "json");
    expect([data.out, data.err.split("\n").length]).toEqual(["[]\n", 7]);
    expect(data.err).toMatch(table);
  });

  test("says when to build again on the newsroom's clock", async () => {
    write(
      BAD,
      MISSPELT.replace("titel", "title").replace("irna", "iran").replace("2024-10-31", "2026-12-01"),
    );
    expect((await build()).out).toContain("construisez de nouveau à partir de 2026-12-01T18:40:00+01:00.");
  });

  test("shows an editor the place, the line, the mistake and the fix; ends with 1; leaves what is published", async () => {
    await build();
    const before = bytesOf("dist");
    write(BAD, MISSPELT);
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(
      err,
    ).toBe(`${BAD}:3:1: erreur: clé inconnue, «\u202ftitel\u202f»\u00a0: vouliez-vous dire «\u202ftitle\u202f»\u202f? [yaml/unknown-key]
    titel: Un titre
    ^~~~~
  → Clés possibles ici\u00a0: id, title, published, summary, authors, topics, sources, dateline, story, lang, translationOf, image, attachments, updates, rights, aliases, draft, embargo, withdrawn.

${BAD}:7:10: erreur: sujet inconnu, «\u202firna\u202f»\u00a0: vouliez-vous dire «\u202firan\u202f»\u202f? [brief/unknown-topic]
    topics: [irna]
             ^~~~
  → Choisissez parmi les sujets de site.yaml (iran, russie), ou ajoutez-y celui-ci.

2 erreurs, 0 avertissement
Rien n’a été publié.
`);
    expect(bytesOf("dist")).toEqual(before);
  });

  test("gives programs the same as JSON", async () => {
    write(BAD, MISSPELT);
    const { code, out, err } = await brevier("build", "--lang", "en", "--format", "json");
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toEqual([
      {
        rule: "yaml/unknown-key",
        severity: "error",
        file: BAD,
        line: 3,
        column: 1,
        message: "unknown key, “titel”: did you mean “title”?",
        hint: expect.stringContaining("Keys allowed here: id, title"),
        found: "titel",
      },
      expect.objectContaining({ rule: "brief/unknown-topic", file: BAD, line: 7, column: 10, found: "irna" }),
    ]);
  });

  test.each(["json", "sarif"])("as %s, standard output is the document alone, problems or none", (format) => {
    const sound = spawnBrevier(root, ["build", "--format", format]);
    expect([sound.code, sound.err]).toEqual([0, ""]);
    expect(JSON.parse(sound.out)).toBeTypeOf("object");
    const checked = spawnBrevier(root, ["check", "--format", format]);
    expect([checked.code, checked.err]).toEqual([0, ""]);
    expect(JSON.parse(checked.out)).toBeTypeOf("object");
    write(BAD, MISSPELT);
    const bad = spawnBrevier(root, ["build", "--format", format]);
    expect([bad.code, bad.err]).toEqual([1, ""]);
    expect(JSON.stringify(JSON.parse(bad.out))).toContain("yaml/unknown-key");
    const misspelt = spawnBrevier(root, ["build", "--format", format, "--nwo", "x"]);
    expect([misspelt.code, misspelt.out]).toEqual([2, ""]);
  });

  test("speaks the site’s first language, even when its settings cannot be read", async () => {
    write("content/site.yaml", "titel: [\nlanguages: [fr, en]\n");
    const french = await runBrevier(root, ["build"], { LC_ALL: "en_GB.UTF-8" });
    expect(french.err).toContain("Rien n’a été publié.");
  });

  test("a link of the disk that leads out of the content folder is a problem", async () => {
    mkdirSync(join(root, "content/public"));
    symlinkSync("/etc/hostname", join(root, "content/public/secret.txt"));
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toContain("content/public/secret.txt:1:1: erreur:");
    expect(bytesOf("dist")).toEqual([]);
  });

  test("so is one among the templates: what it leads to could change without a build seeing it", async () => {
    mkdirSync(join(root, "templates/parts"), { recursive: true });
    symlinkSync("/etc/hostname", join(root, "templates/parts/mine.njk"));
    const { code, err } = await build();
    expect([code, err.split("\n")[0]]).toEqual([
      1,
      expect.stringMatching(/^templates\/parts\/mine\.njk:1:1: erreur: .*\[source\/leads-outside\]$/),
    ]);
  });

  test("a configuration that cannot be loaded is reported, and nothing is published", async () => {
    write(".eleventy.ts", 'export default "not a function";\n');
    const { code, err } = await build();
    expect([code, err.split("\n")[0]]).toEqual([
      1,
      expect.stringMatching(/^\.eleventy\.ts:1:1: erreur: .*\[config\/failed\]$/),
    ]);
    expect(bytesOf("dist")).toEqual([]);
  });

  test("while another build runs, says who holds the lock; a dead holder's lock is taken over", async () => {
    const lock = (pid: number) =>
      write(".dist.lock", JSON.stringify({ pid, host: hostname(), since: "2026-11-23T12:00:00.000Z" }));
    lock(process.ppid);
    const held = await build();
    expect(held.code).toBe(1);
    expect(held.err).toContain(".dist.lock:1:1: erreur: ");
    expect(held.err).toContain(" [build/locked]\n");
    expect(held.err).toContain(
      `processus ${process.ppid} sur ${hostname()}, depuis 2026-11-23T12:00:00.000Z`,
    );
    const gone = spawnSync(process.execPath, ["--version"]);
    lock(gone.pid);
    expect((await build()).code).toBe(0);
  });

  test("a folder that is not ours is refused by name", async () => {
    write("public_html/index.html", "à moi");
    const { code, err } = await build("--out", "public_html");
    expect(code).toBe(1);
    expect(err).toContain("public_html");
    expect(readFileSync(join(root, "public_html/index.html"), "utf8")).toBe("à moi");
  });

  test("writes the schema that editors complete by, with the site's own keys", async () => {
    await build();
    const schema = JSON.parse(readFileSync(join(root, ".brevier/brief.schema.json"), "utf8"));
    expect(schema.properties.topics.items.enum).toEqual(["iran", "russie"]);
    expect(schema.properties.draft).toEqual({ type: "boolean", description: expect.any(String) });
  });
});

describe("brevier check", () => {
  test("ends with 0 on what build made, with 1 on a site that lost a page", async () => {
    await build();
    expect(await brevier("check", "--lang", "en")).toMatchObject({ code: 0, err: "" });
    rmSync(join(root, "dist/2024/10/31/ouverture/index.html"));
    const { code, err } = await brevier("check", "--lang", "en");
    expect(code).toBe(1);
    expect(err).toContain("dist/index.html:");
  });
});

describe("the command line", () => {
  test("help names every command", () => {
    const { code, out } = spawnBrevier(root, ["help"]);
    expect(code).toBe(0);
    for (const name of ["build", "index", "check", "serve", "new", "help"])
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
  });

  test.each([["nothing"], ["build", "--nothing"], ["build", "--now", "hier"]])(
    "%s %s is refused with 2",
    (...command) => {
      expect(spawnBrevier(root, command).code).toBe(2);
    },
  );

  test("in a folder without content, says so", async () => {
    rmSync(join(root, "content"), { recursive: true });
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toContain(
      "content/site.yaml:1:1: erreur: il n’y a pas de fichier content/site.yaml [site/missing]",
    );
  });
});
