/** The life of a brief after publication: taken back at each level, and nothing of it left. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { copySample } from "../copied-sample.ts";
import { ROOT } from "../memory-site.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ID = "m7k2q9x4ta";
const FILE = "content/briefs/2024/10/31/lavrov-traite-iran.md";
const PAGE = "dist/2024/10/31/lavrov-traite-iran/index.html";
const MAP = "content/briefs/2024/10/31/carte-minsk-moscou-teheran.svg";
const PUBLISHED = "2026-11-25T12:00:00Z";
const WITHDRAWN = "2026-11-26T12:00:00Z";
/** Of its text, as a source and as readers read it. */
const PASSAGE = /resserrer par traité leur coopération de défense/;

const scratch = mkdtempSync(join(tmpdir(), "brevier-withdraw-"));
const built = join(scratch, "built");
let root: string;
beforeAll(async () => {
  copySample(built);
  // What is left shows all that a withdrawal touches; each test builds and checks it several times.
  for (const month of ["11", "12"]) rmSync(join(built, `content/briefs/2024/${month}`), { recursive: true });
  expect((await run(["build", "--now", PUBLISHED], built)).code).toBe(0);
  expect((await run(["archive", "--month", "2024-10"], built)).code).toBe(0);
});
beforeEach(() => {
  root = mkdtempSync(join(scratch, "site-"));
  cpSync(built, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));
afterAll(() => rmSync(scratch, { recursive: true }));

const run = (args: readonly string[], at = root) => runBrevier(at, [...args, "--lang", "fr"]);
const withdraw = (...more: string[]) => run(["withdraw", ID, "--now", WITHDRAWN, ...more]);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** Builds and checks, which find nothing to blame. */
async function published() {
  const build = await run(["build", "--now", WITHDRAWN]);
  expect([build.code, build.err.match(/erreur:.*/g)]).toEqual([0, null]);
  const check = await run(["check", "--withdrawn", "content/withdrawn"]);
  expect([check.code, check.err]).toEqual([0, ""]);
}

const filesWith = (folder: string, text: RegExp) => {
  const files = nodeFolder(join(root, folder));
  return files.list().filter((file) => text.test(Buffer.from(files.read(file) ?? "").toString()));
};

describe("brevier withdraw", () => {
  test("notice: the text stays in the sources, the headline on the page, and nothing elsewhere", async () => {
    const before = read(FILE);
    const said = await withdraw("--level", "notice", "--reason", "La source a retiré ses propos.");
    expect(said.code).toBe(0);
    expect(said.out).toContain("https://meridien.example/2024/10/31/lavrov-traite-iran/archive.html\n");
    // Its headline is drawn there.
    expect(said.out).toContain("https://meridien.example/2024/10/31/lavrov-traite-iran/card.png\n");
    const cards = ["dist", ".brevier/cards"].map(
      (folder) => `${folder}/2024/10/31/lavrov-traite-iran/card.png`,
    );
    expect(cards.map((card) => existsSync(join(root, card)))).toEqual([true, true]);
    expect(read(FILE).replace(/^withdrawn:\n(?: {2}.*\n)+/m, "")).toBe(before);
    await published();
    expect(cards.map((card) => existsSync(join(root, card)))).toEqual([false, false]);
    const page = read(PAGE);
    expect(page).toContain("<h1>Lavrov\u00a0: le traité avec l’Iran");
    expect(page).toContain("La source a retiré ses propos.");
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('"creativeWorkStatus":"Retracted"');
    expect(filesWith("dist", PASSAGE)).toEqual([]);
    expect(filesWith("dist", /Lavrov\u00a0: le traité avec l’Iran/)).toEqual([
      "2024/10/31/lavrov-traite-iran/archive.html",
      "2024/10/31/lavrov-traite-iran/index.html",
    ]);
    expect(read("dist/atom.xml")).toContain(
      `<at:deleted-entry ref="tag:meridien.example,2024-10-31:brevier/${ID}" when="2026-11-26T13:00:00+01:00"/>`,
    );
    expect(read("dist/sujets/russie/atom.xml")).toContain(`brevier/${ID}" when=`);
    for (const feed of ["feed.xml", "feed.json", "sitemap.xml", "index.html"])
      expect([feed, read(`dist/${feed}`).includes(ID)]).toEqual([feed, false]);
    expect(read("dist/_redirects")).toContain(
      "/2024/10/31/lavrov-traite-iran/ /2024/10/31/lavrov-traite-iran/index.html 410!\n",
    );
    // To undo it, the block is taken out.
    write(FILE, before);
    await run(["build", "--now", WITHDRAWN]);
    expect(filesWith("dist", PASSAGE)).toContain("2024/10/31/lavrov-traite-iran/index.html");
  });

  test("anonymised: another headline, and no text in the sources", async () => {
    expect((await withdraw("--level", "anonymised", "--reason", "Demande.")).err).toContain(
      "withdraw/needs-title",
    );
    const said = await withdraw("--level", "anonymised", "--reason", "Demande.", "--title", "Un traité");
    expect(said.code).toBe(0);
    await published();
    expect(read(PAGE)).toContain("<h1>Un traité</h1>");
    expect(filesWith("dist", /Lavrov.: le traité avec/)).toEqual([]);
    expect([existsSync(join(root, MAP)), filesWith("content/briefs", PASSAGE)]).toEqual([false, []]);
  });

  test("erased: nothing is left, in no file of the folder; what holds it is not published", async () => {
    const dry = await withdraw("--level", "erased", "--reason", "Décision de justice.", "--dry-run");
    expect([dry.code, filesWith("content", PASSAGE).length > 0, existsSync(join(root, MAP))]).toEqual([
      0,
      true,
      true,
    ]);
    expect(dry.out).toContain("2024-10-");
    expect((await withdraw("--level", "erased", "--reason", "Décision de justice.")).code).toBe(0);
    expect(read(FILE)).toBe(
      `---\nid: ${ID}\npublished: 2024-10-31T21:40:00+01:00\nwithdrawn:\n  date: 2026-11-26T13:00:00+01:00\n  level: erased\n  reason: "Décision de justice."\n---\n`,
    );
    await published();
    expect(read(PAGE)).toContain("<h1>Brève retirée</h1>");
    for (const folder of ["content", "dist", ".brevier"])
      expect([folder, filesWith(folder, PASSAGE)]).toEqual([folder, []]);
    expect((await withdraw("--level", "notice", "--reason", "Encore.")).err).toContain("withdraw/already");
  });

  test("the words that its address says are no trace of it, those of an old address neither", async () => {
    const slug = "lavrov-signe-a-minsk-un-traite-de-defense-avec-l-iran";
    const moved = `content/briefs/2024/10/31/${slug}.md`;
    const old = "/2024/10/31/le-traite-avec-l-iran/";
    write(
      moved,
      read(FILE)
        .replace(/^title: .*/m, "title: Lavrov signe à Minsk un traité de défense avec l’Iran")
        .replace(/^summary: .*(?:\n .*)*/m, "summary: Le traité avec l’Iran.")
        .replace(/^aliases: .*\n/m, "")
        .replace("---\n", `---\naliases: [${old}, /2024/10/31/lavrov-traite-iran/]\n`),
    );
    rmSync(join(root, FILE));
    await run(["build", "--now", PUBLISHED]);
    expect((await withdraw("--level", "erased", "--reason", "Décision de justice.")).code).toBe(0);
    await published();
  });

  test("a package of another month that shows its headline is published no more; its successor is", async () => {
    expect((await run(["archive", "--month", "2025-01"])).code).toBe(0);
    const packages = () =>
      nodeFolder(join(root, "dist"))
        .list("archives")
        .filter((path) => path.startsWith("archives/2025-01-"));
    await run(["build", "--now", PUBLISHED]);
    const [shown = ""] = packages();
    expect((await withdraw("--level", "erased", "--reason", "Décision de justice.")).code).toBe(0);
    for (const _ of [1, 2]) {
      const { code, err } = await run(["build", "--now", WITHDRAWN]);
      expect(code).toBe(0);
      expect(err).toMatch(
        new RegExp(`^${shown}:1:1: avertissement: .*${ID}.* \\[package/withdrawn-text\\]$`, "m"),
      );
      expect(packages()).toEqual([]);
    }
    expect((await run(["archive", "--month", "2025-01"])).code).toBe(0);
    await published();
    expect([packages().length, packages().includes(shown)]).toEqual([1, false]);
  });

  test("a text that stands somewhere all the same is found, in every kind of file, and nothing is published", async () => {
    const source = read(FILE);
    const passage = (source.split("\n---\n")[1] ?? "").split("\n\n").find((one) => PASSAGE.test(one)) ?? "";
    expect((await withdraw("--level", "erased", "--reason", "Décision de justice.")).code).toBe(0);
    await published();
    const leaks: Readonly<Record<string, string>> = {
      "page.html": `<p>${passage.replace("traité", "tr<b>ai</b>t&eacute;".replace("&eacute;", "&#233;"))}</p>`,
      "rss.xml": `<rss><item><description>${`<p>${passage}</p>`.replaceAll("<", "&lt;")}</description></item></rss>`,
      "atom.xml": `<feed><content type="html"><![CDATA[<p>${passage}</p>]]></content></feed>`,
      "feed.json": JSON.stringify({ content_html: `<p>${passage}</p>` }).replace(
        /[^ -~]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
      "ld.html": `<script type="application/ld+json">${JSON.stringify({ articleBody: passage })}</script>`,
      "alt.html": `<img alt="${passage.replaceAll('"', "&quot;")}">`,
      "texte.txt": passage.toUpperCase().normalize("NFD"),
      "manifest.json": JSON.stringify({ note: passage }),
    };
    for (const [name, text] of Object.entries(leaks)) write(`dist/fuites/${name}`, text);
    write("dist/fuites/carte.svg", readFileSync(join(ROOT, MAP), "utf8"));
    cpSync(join(root, "archives"), join(root, "dist/fuites"), { recursive: true });
    const checked = await run(["check", "--withdrawn", "content/withdrawn", "--format", "json"]);
    const found: readonly Readonly<Record<string, string>>[] = JSON.parse(checked.out);
    const named = found
      .filter(({ rule = "" }) => rule.startsWith("withdrawn/"))
      .map(({ file = "", rule = "" }) => [file.replace(/^dist\/fuites\/|-[0-9a-f]{16}/g, ""), rule]);
    expect(named.sort()).toEqual(
      [
        ...Object.keys(leaks).map((name) => [name, "withdrawn/text"]),
        ["2024-10.wacz", "withdrawn/text"],
        ["carte.svg", "withdrawn/file"],
      ].sort(),
    );
    rmSync(join(root, "dist/fuites"), { recursive: true });

    write("content/public/note.txt", passage);
    write("content/public/carte.svg", readFileSync(join(ROOT, MAP), "utf8"));
    const refused = await run(["build", "--now", WITHDRAWN]);
    expect([refused.code, existsSync(join(root, "dist/note.txt"))]).toEqual([1, false]);
    expect(refused.err).toMatch(/dist\/note\.txt:1:1: .*\[build\/withdrawn-text\]/);
    expect(refused.err).toMatch(/dist\/carte\.svg:1:1: .*\[build\/withdrawn-file\]/);
    write(`content/withdrawn/${ID}.json`, "{}");
    expect((await run(["build", "--now", WITHDRAWN])).err).toContain("withdrawal/unreadable");
  });

  test("what stood in the output before the withdrawal, and no build touches, stops the next build", async () => {
    const passage =
      read(FILE)
        .split("\n\n")
        .find((one) => PASSAGE.test(one)) ?? "";
    write("dist/2024/12/06/vieille-page.html", `<p>${passage}</p>`);
    expect((await withdraw("--level", "erased", "--reason", "Décision de justice.")).code).toBe(0);
    const refused = await run(["build", "--now", WITHDRAWN]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^dist\/2024\/12\/06\/vieille-page\.html:1:1: .*\[build\/withdrawn-text\]$/m);
    // Some months alone prove nothing of the others.
    await run(["build", "--now", WITHDRAWN, "--volumes", "2025-*"]);
    expect((await run(["build", "--now", WITHDRAWN])).code).toBe(1);
    rmSync(join(root, "dist/2024/12/06/vieille-page.html"));
    expect((await run(["build", "--now", WITHDRAWN])).code).toBe(0);
  });

  test("a notice without hashes, and hashes without a notice, are told by each build", async () => {
    expect((await withdraw("--level", "erased", "--reason", "Décision de justice.")).code).toBe(0);
    const hashes = `content/withdrawn/${ID}.json`;
    const kept = read(hashes);
    rmSync(join(root, hashes));
    const warned = async () =>
      [...(await run(["build", "--now", WITHDRAWN])).err.matchAll(/^(\S+): avertissement.* \[(.*)\]$/gm)]
        .map(([, at, rule]) => `${at} ${rule}`)
        .filter((found) => found.includes("withdrawal/"));
    for (const _ of [1, 2]) expect(await warned()).toEqual([`${FILE}:5:9 withdrawal/no-hashes`]);
    write(hashes, kept);
    expect(await warned()).toEqual([]);
    write("content/withdrawn/autre-1.json", kept.replace(`"${ID}"`, '"autre-1"'));
    expect(await warned()).toEqual(["content/withdrawn/autre-1.json:1:1 withdrawal/notice-gone"]);
  });

  test("a withdrawal is refused where something cannot be read: hashes of an earlier one, or a brief that may show the same picture", async () => {
    write(`content/withdrawn/${ID}.json`, "{}");
    expect((await withdraw("--level", "erased", "--reason", "Rien.")).err).toContain("withdrawal/unreadable");
    rmSync(join(root, "content/withdrawn"), { recursive: true });
    const other = "content/briefs/2024/10/31/szijjarto-minsk.md";
    write(other, read(other).replace("\ntitle:", "\ntitel:"));
    expect((await withdraw("--level", "erased", "--reason", "Rien.")).err).toContain("yaml/unknown-key");
    expect([existsSync(join(root, MAP)), PASSAGE.test(read(FILE))]).toEqual([true, true]);
  });

  test("what was never published, nobody's id, or another's title is refused; links and versions are told", async () => {
    expect((await run(["withdraw", "m7k2q9x4tb", "--level", "notice", "--reason", "Rien."])).err).toContain(
      "withdraw/unknown-brief",
    );
    expect((await withdraw("--level", "notice", "--reason", "Rien.", "--replaced-by", ID)).err).toContain(
      "withdraw/unknown-brief",
    );
    expect((await withdraw("--level", "erased", "--reason", "Rien.", "--title", "Un titre")).err).toContain(
      "withdraw/needless-title",
    );
    expect((await withdraw("--level", "notice", "--reason", " ")).err).toContain("yaml/empty-value");
    expect((await run(["withdraw", ID, "--level", "notice"])).code).toBe(2);
    write(FILE, read(FILE).replace("\nid:", "\ndraft: true\nid:"));
    expect((await withdraw("--level", "notice", "--reason", "Rien.")).err).toContain(
      "withdraw/never-published",
    );
    write(FILE, read(FILE).replace("\ndraft: true", ""));
    const { err } = await withdraw("--level", "notice", "--reason", "Rien.", "--replaced-by", "e4w8n1r6vb");
    expect(err).toContain("withdraw/translation-stands");
    expect(err).toContain("withdraw/linked");
    const { err: warned } = await run(["build", "--now", WITHDRAWN]);
    expect(warned).toContain("link/withdrawn");
    expect(read(PAGE)).toContain('href="/en/2024/10/31/lavrov-iran-treaty/"');
  });
});
