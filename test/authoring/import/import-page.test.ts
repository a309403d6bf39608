/** The commands of docs/import.md, run as they stand there, in English and in French. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { FIELD_NAMES } from "../../../src/authoring/import/foreign-fields.ts";
import { ROOT } from "../../memory-site.ts";
import { importSite } from "./import-site.ts";
import { wordPressExport } from "./wordpress-export.ts";

vi.setConfig({ testTimeout: 120_000 });

const PAGE = readFileSync(join(ROOT, "docs/import.md"), "utf8");
const linesOf = (name: string) =>
  (new RegExp(`<!-- import:${name} -->\\n\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? "")
    .trim()
    .split("\n");

const EXPORT = wordPressExport([
  { id: 1, content: 'Le texte.\n\n<img src="https://vieux.example/2019/carte.jpg" alt="Une carte">' },
  ...Array.from({ length: 24 }, (_, i) => ({ id: i + 2, content: `Le texte ${i}.` })),
]);

/** Runs the commands of a block in a shell; all end with 0. */
function run(root: string, name: string): readonly string[] {
  return linesOf(name).map((line) => {
    const command = line.replace("npx brevier", `${process.execPath} ${ROOT}lib/main.js`);
    const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", LANG: "C" },
    });
    expect([line, status, status === 0 ? "" : stderr]).toEqual([line, 0, ""]);
    return stdout;
  });
}

const ENGLISH = ["look", "all", "pictures", "with-pictures"] as const;
const FRENCH = ["regarder", "tout", "images", "avec-images"] as const;

test("the French half has the commands of the English one", () => {
  expect(FRENCH.map(linesOf)).toEqual(ENGLISH.map(linesOf));
});

test("they bring an archive in, with its pictures", async () => {
  const [look, all, pictures, withPictures] = ENGLISH;
  const site = importSite();
  const other = importSite();
  try {
    site.write("old.xml", EXPORT);
    const [dry = ""] = run(site.root, look);
    expect(dry).toContain("25 articles\u00a0: 25 à importer");
    expect(Object.keys(site.briefs())).toHaveLength(20);
    const again = run(site.root, all).at(-1);
    expect(again).toContain("0 importé, dont 0 brouillon\u202f; 25 déjà là");
    expect(Object.keys(site.briefs())).toHaveLength(25);

    other.write("old.xml", EXPORT);
    run(other.root, pictures);
    const [url, path = ""] = other.read("pictures.txt").trim().split("\t");
    expect(url).toBe("https://vieux.example/2019/carte.jpg");
    other.write(
      path,
      await sharp({ create: { width: 300, height: 200, channels: 3, background: "#446688" } })
        .jpeg()
        .toBuffer(),
    );
    run(other.root, withPictures);
    expect(other.briefs()["2019/05/01/article-1.md"]).toContain("![Une carte](./carte.jpg)");
  } finally {
    site.remove();
    other.remove();
  }
});

test("it names all fields of a map, twice", () => {
  const list = FIELD_NAMES.map((name) => `\`${name}\``).join(", ");
  expect(PAGE.split(list)).toHaveLength(3);
});
