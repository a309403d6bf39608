import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { runCommand } from "../../src/cli/commands.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { OPTIONS } from "../content/bad-input.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const BRIEF = "content/briefs/2024/10/31/etat.md";
const PAGE = "content/pages/a-propos.md";
const SITE = "content/site.yaml";
const brief = (title: string, text: string, more = "") =>
  `---\nid: etat\ntitle: ${title}\npublished: 2024-10-31 18:40\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\n${text}\n`;
const FAULTY = brief("L'Etat signe", "C’est la 2ème fois!");

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-typo-"));
  for (const [file, bytes] of Object.entries(filesOf("test/fixtures/bad-input/base")))
    write(`content/${file}`, bytes);
  write(BRIEF, FAULTY);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const filesNow = () => {
  const files = nodeFolder(root);
  return files.list().map((file) => [file, Buffer.from(files.read(file) ?? "").toString("latin1")]);
};
/** Says more of typography in site.yaml. */
const typography = (settings: string) => write(SITE, `${textOf(SITE)}typography: ${settings}\n`);

async function typo(...words: readonly string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(["typo", ...words], {
    terminal: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      colours: false,
      isScreen: false,
    },
    root,
    wall: () => Date.parse("2026-11-23T12:00:00Z"),
    elapsed: () => 0,
    variables: {},
    readInput: async () => new Uint8Array(),
    threads: 0,
    stopped: async () => {},
  });
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
  return { code, out: plain(out), err: plain(err) };
}
/** What is reported, a line a remark: `line:column rule`. */
const toldIn = (err: string) =>
  [...err.matchAll(/^\S+?:(\d+:\d+): .* (\[[a-z/-]+\])$/gm)].map(([, place, rule]) => `${place} ${rule}`);

describe("brevier typo", () => {
  test("reports what a copy editor would mark, with its line, and in a line what the site sets by itself", async () => {
    const { code, out, err } = await typo();
    expect(code).toBe(0);
    expect(
      err,
    ).toBe(`${BRIEF}:3:10: avertissement: « Etat » : écrivez « État », les capitales gardent leurs accents [typography/accent]
    title: L'Etat signe
             ^~~~
  → « brevier typo --write » le corrige ; ajoutez un nom qui s’écrit ainsi à « typography.exceptions » dans site.yaml.

${BRIEF}:9:10: avertissement: « 2ème » : écrivez « 2e » [typography/ordinal]
    C’est la 2ème fois!
             ^~~~
  → « brevier typo --write » le corrige ; ajoutez un nom qui s’écrit ainsi à « typography.exceptions » dans site.yaml.

${BRIEF}:9:19: avertissement: il manque une espace avant « ! » [typography/missing-space]
    C’est la 2ème fois!
                      ^
  → « brevier typo --write » le corrige ; ajoutez un nom qui s’écrit ainsi à « typography.exceptions » dans site.yaml.
`);
    expect(out).toBe(`4 fichiers : 0 erreur, 3 avertissements
Le site compose de lui-même 1 caractère (espaces, guillemets, apostrophes, points, tirets) : rien à faire. --set les montre, --write --set les écrit.
`);
  });

  test("says the same in English", async () => {
    const { out, err } = await typo("--lang", "en");
    expect(err).toContain(`${BRIEF}:9:19: warning: a space is missing before “!” [typography/missing-space]`);
    expect(out).toBe(`4 files: 0 errors, 3 warnings
The site sets 1 character by itself (spaces, quotation marks, apostrophes, dots, dashes): nothing to do. --set shows them, --write --set writes them.
`);
  });

  test("--check ends with 1 as long as something is left, and with 0 then", async () => {
    const before = filesNow();
    expect((await typo("--check")).code).toBe(1);
    expect(filesNow()).toEqual(before);
    expect((await typo("--check", "--write")).code).toBe(0);
    expect((await typo("--check")).code).toBe(0);
    expect((await typo("--check", "--set")).code).toBe(1);
    expect((await typo("--check", "--set", "--write")).code).toBe(0);
    write(BRIEF, brief("Un titre", "A Paris."));
    expect((await typo("--check", "--write")).code).toBe(1);
  });

  test("--write fixes the file and nothing else: no other file, no other character, no mode, no link", async () => {
    chmodSync(join(root, BRIEF), 0o640);
    const others = filesNow().filter(([file]) => file !== BRIEF);
    const { code, out, err } = await typo("--write");
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")[0]).toBe("4 fichiers : 0 erreur, 0 avertissement ; 1 fichier corrigé");
    expect(textOf(BRIEF)).toBe(brief("L'État signe", "C’est la 2e fois\u202f!"));
    expect(filesNow().filter(([file]) => file !== BRIEF)).toEqual(others);
    expect(statSync(join(root, BRIEF)).mode & 0o777).toBe(0o640);
    const { mtimeMs } = statSync(join(root, BRIEF));
    expect((await typo("--write")).out).not.toContain("corrigé");
    expect(statSync(join(root, BRIEF)).mtimeMs).toBe(mtimeMs);
  });

  test("a file that cannot be read is an error, not a clean one", async () => {
    write(BRIEF, "L'Etat signe!\n");
    const bare = await typo("--check");
    expect([bare.code, toldIn(bare.err)]).toEqual([1, ["1:1 [front-matter/missing]"]]);
    write(BRIEF, brief("Lavrov : l'Etat", "C’est l'Etat."));
    const broken = await typo("--write");
    expect([broken.code, toldIn(broken.err)]).toEqual([1, ["3:8 [yaml/colon-in-text]"]]);
    expect(textOf(BRIEF)).toBe(brief("Lavrov : l'Etat", "C’est l'État."));
  });

  test("the line is shown of a file with the line ends of an old Mac too", async () => {
    write(BRIEF, FAULTY.replaceAll("\n", "\r"));
    expect((await typo()).err).toContain("    title: L'Etat signe\n             ^~~~\n");
  });

  test("a file that is a link of the disk stays one", async () => {
    write("content/briefs/2024/10/31/vrai.txt", FAULTY);
    rmSync(join(root, BRIEF));
    symlinkSync("vrai.txt", join(root, BRIEF));
    await typo("--write");
    expect(lstatSync(join(root, BRIEF)).isSymbolicLink()).toBe(true);
    expect(textOf("content/briefs/2024/10/31/vrai.txt")).toContain("L'État");
  });

  test("the line ends and the byte order mark of a file stay", async () => {
    write(BRIEF, `\ufeff${FAULTY.replaceAll("\n", "\r\n").trimEnd()}`);
    await typo("--write", "--set");
    expect(textOf(BRIEF)).toBe(
      `\ufeff${brief("L’État signe", "C’est la 2e fois\u202f!").replaceAll("\n", "\r\n").trimEnd()}`,
    );
  });

  test("--set shows what the site sets, and --write writes it: the site stays the same", async () => {
    const { err, out } = await typo("--set");
    expect(err).toContain(`${BRIEF}:3:9: avertissement: ici ' ; le site imprime ’ [typography/as-typed]`);
    expect(out).toBe("4 fichiers : 0 erreur, 4 avertissements\n");
    const text = `« Oui », dit-il; "non" ! L'un -- l'autre -- l'a dit... et 5 % de l'${"`or`"}.`;
    write(BRIEF, brief("L'un", text));
    await typo("--write");
    const dist = await distOf();
    await typo("--write", "--set");
    expect(textOf(BRIEF)).toContain("«\u202fnon\u202f»\u202f! L’un –\u00a0l’autre\u00a0– l’a dit…");
    expect(await distOf()).toEqual(dist);
  });

  test("of English only quotation marks are reported; nothing French is done to it", async () => {
    const text = "Mr. Lavrov! Is it 5%? The Etat's coeur: etc...";
    write(BRIEF, brief("The state!", text, "lang: en\n"));
    expect((await typo("--check")).code).toBe(0);
    await typo("--write");
    expect(textOf(BRIEF)).toContain(text);
    const english = textOf(SITE).replace("[fr, en]", "[en]").replace("  fr: Brèves d’essai.\n", "");
    write(SITE, english.replaceAll(/fr: [^,}]+, /g, ""));
    write(BRIEF, brief("The state!", `${text} "Yes.`));
    const { err } = await typo();
    expect(toldIn(err)).toEqual(["9:48 [typography/unbalanced-quotes]"]);
  });
});

/** What a build makes of the content folder. */
async function distOf() {
  const content = nodeFolder(join(root, "content"));
  const files = content.list().map((file) => [file, content.read(file) ?? new Uint8Array()] as const);
  const site = memorySite(Object.fromEntries(files));
  const outcome = await build(site, OPTIONS);
  expect(outcome.ok).toBe(true);
  return site.dist.list().map((file) => [file, Buffer.from(site.dist.read(file) ?? "").toString("latin1")]);
}

describe("what is asked for", () => {
  beforeEach(() => write(PAGE, "---\ntitle: Les soeurs\nsummary: Une page.\n---\nUne phrase.\n"));
  const wholeFile = [
    "3:10 [typography/accent]",
    "9:10 [typography/ordinal]",
    "9:19 [typography/missing-space]",
  ];

  test.each([
    [BRIEF],
    ["briefs/2024/10/31/etat.md"],
    [`./${BRIEF}`],
    ["content/briefs/2024/10"],
    ["briefs/"],
    ["content/briefs/../briefs"],
    ["briefs\\2024\\10\\31"],
  ])("%s", async (path) => {
    expect(toldIn((await typo(path)).err)).toEqual(wholeFile);
  });

  test("an absolute path, as editors and hooks give it", async () => {
    expect(toldIn((await typo(join(root, BRIEF))).err)).toEqual(wholeFile);
    expect((await typo(join(root, "content"))).out).toContain("5 fichiers");
  });

  test("several, each once", async () => {
    const { err, out } = await typo("pages", PAGE, "content/site.yaml");
    expect(toldIn(err)).toEqual(["2:12 [typography/ligature]"]);
    expect(out).toContain("2 fichiers : 0 erreur, 1 avertissement\n");
  });

  test.each(["content", "content/", ".", "./"])("all: %s", async (path) => {
    expect((await typo(path)).out).toContain("5 fichiers");
  });

  test("what is not there is an error, with what is nearest; the rest is looked at", async () => {
    const { code, err, out } = await typo("briefs/2024/10/31/etta.md", "pages");
    expect(code).toBe(1);
    expect(
      err,
    ).toContain(`briefs/2024/10/31/etta.md:1:1: erreur: il n’y a là ni brève, ni page, ni site.yaml : vouliez-vous dire « briefs/2024/10/31/etat.md » ? [typo/no-such-file]
  → Donnez des fichiers ou des dossiers de « content » ; sans rien, tous sont lus.
`);
    expect(out).toContain("1 fichier : 1 erreur, 1 avertissement");
    expect(toldIn((await typo("content/public")).err)).toEqual(["1:1 [typo/no-such-file]"]);
    expect(toldIn((await typo("../ailleurs")).err)).toEqual(["1:1 [typo/no-such-file]"]);
  });

  test("programs get the same as JSON and as SARIF, alone on standard output", async () => {
    const json = await typo("--format", "json", "--lang", "en", BRIEF);
    expect(json.err).toBe("");
    expect(JSON.parse(json.out)).toContainEqual({
      rule: "typography/ordinal",
      severity: "warning",
      file: BRIEF,
      line: 9,
      column: 10,
      message: "“2ème”: write “2e”",
      hint: expect.stringContaining("brevier typo --write"),
      found: "2ème",
      expected: "2e",
    });
    const sarif = await typo("--format", "sarif", "--check");
    expect([sarif.code, sarif.err]).toEqual([1, ""]);
    expect(JSON.parse(sarif.out).runs[0].results).toHaveLength(4);
  });
});

describe("the site’s settings", () => {
  test("of a site.yaml with an error nothing is known: it is reported, and no file is touched", async () => {
    write(SITE, `${textOf(SITE)}typografy: {}\n`);
    const before = filesNow();
    const { code, err } = await typo("--write", "--set");
    expect(code).toBe(1);
    expect(err).toContain("[yaml/unknown-key]");
    expect(filesNow()).toEqual(before);
  });

  test("a file that cannot be read is reported, and the others are fixed", async () => {
    write("content/briefs/2024/10/31/latin.md", Buffer.from("---\ntitle: L'\xc9tat\n---\n", "latin1"));
    const { code, err } = await typo("--write");
    expect(code).toBe(1);
    expect(err).toContain("latin.md:2:10: erreur:");
    expect(textOf(BRIEF)).toContain("L'État");
  });

  test("warnings: false silences a build, not this command", async () => {
    typography("{ warnings: false }");
    const content = nodeFolder(join(root, "content"));
    const files = content.list().map((file) => [file, content.read(file) ?? new Uint8Array()] as const);
    expect((await build(memorySite(Object.fromEntries(files)), OPTIONS)).problems).toEqual([]);
    expect(toldIn((await typo()).err)).toHaveLength(3);
  });

  test("exceptions are left", async () => {
    typography("{ exceptions: [Etat, fois!] }");
    expect(toldIn((await typo()).err)).toEqual(["9:10 [typography/ordinal]"]);
    await typo("--write", "--set");
    expect(textOf(BRIEF)).toBe(brief("L’Etat signe", "C’est la 2e fois!"));
  });

  test("variant: fr-UE asks for no space before a punctuation mark", async () => {
    typography("{ variant: fr-UE }");
    expect(toldIn((await typo()).err)).toEqual(["3:10 [typography/accent]", "9:10 [typography/ordinal]"]);
  });

  test("signs and guillemets say which space is written", async () => {
    typography("{ signs: no-break, guillemets: none }");
    write(BRIEF, brief("Un titre", '"Oui"? Non !'));
    await typo("--write", "--set");
    expect(textOf(BRIEF)).toBe(brief("Un titre", "«Oui»\u00a0? Non\u00a0!"));
    expect((await typo("--check", "--set")).code).toBe(0);
  });

  test("site.yaml is fixed as any file", async () => {
    write(SITE, textOf(SITE).replace("name: La rédaction", "name: Etienne  # d'ici"));
    expect(toldIn((await typo("site.yaml")).err)).toEqual(["13:11 [typography/accent]"]);
    await typo("--write", "site.yaml");
    expect(textOf(SITE)).toContain("name: Étienne  # d'ici\n");
    expect(textOf(BRIEF)).toBe(FAULTY);
  });
});

describe("a draft", () => {
  test.each([
    ["YAML that cannot be read", brief("[", "Un texte.", "draft: true\n")],
    ["another encoding", Buffer.from(brief("L’été", "Un texte.", "draft: true\n"), "latin1")],
    ["front matter without an end", "---\nid: x\ndraft: true\n"],
  ])("with %s is reported, and fails nobody", async (_, bytes) => {
    write(BRIEF, bytes);
    const { code, err } = await typo();
    expect([code, err.includes(`${BRIEF}:`)]).toEqual([0, true]);
  });
});
