/** The output of the real command, as exiftool reads it. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ROOT } from "../memory-site.ts";
import { HAS_EXIFTOOL, plant } from "./plant.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const MAIN = `${ROOT}lib/main.js`;
const DAY = "2024/10/31";
const BRIEF = `---
id: photo-minsk
title: Une photo de Minsk
published: 2024-10-31 10:00
summary: Une photographie prise à Minsk.
authors: [redaction]
topics: [russie]
image: { src: ./une.jpg, alt: Une place, credit: Agence }
---
Un texte, ![une place](./texte.png), ![une affiche](/affiche.webp), [la photo](/seule.jpg).
`;

let site: string;
const inSite = (name: string) => join(site, name);

function brevier(...command: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...command, "--lang", "en"], {
    cwd: site,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", LANG: "C" },
  });
  return { code: status, said: stdout + stderr };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

/** The pictures embedded in a page. */
function inlined(page: string): readonly Buffer[] {
  return [...page.matchAll(/data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)/g)].map(([, data = ""]) =>
    Buffer.from(data, "base64"),
  );
}

type Tags = Readonly<Record<string, string | number>>;

/** All that exiftool finds, but the name, the size and the times of the file. */
function tagsOf(file: string): Tags {
  const [tags = {}] = JSON.parse(
    execFileSync("exiftool", ["-j", "-G1", "-a", "-u", "-ee", file], { encoding: "utf8" }),
  );
  return Object.fromEntries(
    Object.entries(tags as Tags).filter(
      ([name]) => !/^(?:SourceFile|ExifTool:ExifTool|System:|Composite:)/.test(name),
    ),
  );
}

const DRAWN =
  /^(?:File:(?:FileType|FileTypeExtension|MIMEType|ExifByteOrder|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling)|JFIF:.*|ICC.*|PNG:(?:ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|SRGBRendering|Gamma)|PNG-pHYs:.*|RIFF:(?:WebP_Flags|WebPFlags|ImageWidth|ImageHeight|Alpha.*|VP8Version|.*Scale))$/;
const KEPT: Tags = {
  "IFD0:Orientation": "Rotate 90 CW",
  "XMP-photoshop:Credit": "Agence <&> Cie",
  "XMP-dc:Description": "Une place, le soir",
  "XMP-dc:Rights": "© La rédaction, 2024",
  "XMP-xmpRights:UsageTerms": "Tous droits réservés",
};

describe.skipIf(!HAS_EXIFTOOL)("pictures that say where, when, with what and by whom", () => {
  let archived: ReturnType<typeof brevier>;
  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), "brevier-site-"));
    cpSync(`${ROOT}test/fixtures/bad-input/base`, inSite("content"), { recursive: true });
    for (const folder of ["content/public", "templates/public"])
      mkdirSync(inSite(folder), { recursive: true });
    writeFileSync(inSite(`content/briefs/${DAY}/photo.md`), BRIEF);
    plant("plain.jpg", inSite(`content/briefs/${DAY}/une.jpg`));
    plant("transparent.png", inSite(`content/briefs/${DAY}/texte.png`));
    plant("transparent.webp", inSite("content/public/affiche.webp"));
    plant("plain.jpg", inSite("content/public/seule.jpg"));
    plant("transparent.png", inSite("content/public/logo.png"));
    plant("plain.jpg", inSite("templates/public/fond.jpg"));
    const settings = readFileSync(inSite("content/site.yaml"), "utf8");
    writeFileSync(
      inSite("content/site.yaml"),
      settings.replace("  name: Le Relais\n", "  name: Le Relais\n  logo: /logo.png\n"),
    );
    const built = brevier("build", "--now", "2026-11-23T12:00:00Z");
    expect([built.code, built.said]).toEqual([0, expect.not.stringContaining("rror")]);
    archived = brevier("archive", "--all");
    brevier("build", "--now", "2026-11-23T12:00:00Z");
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  test.each([`${DAY}/une.jpg`, `${DAY}/texte.png`, "affiche.webp", "seule.jpg", "logo.png", "fond.jpg"])(
    "%s keeps what draws it, its way up, its credit, its copyright and its caption, and nothing else",
    (file) => {
      const tags = tagsOf(inSite(`dist/${file}`));
      const rest = Object.fromEntries(Object.entries(tags).filter(([name]) => !DRAWN.test(name)));
      expect(rest).toEqual(KEPT);
      expect(Object.keys(tags).filter((name) => name.startsWith("ICC")).length > 0).toBe(
        !file.endsWith("png"),
      );
    },
  );

  test("no byte of the site holds what was planted, nor a picture inside a page", () => {
    const files = filesIn(inSite("dist")).filter((name) => !name.endsWith(".wacz"));
    const pages = files.filter((name) => name.endsWith(".html"));
    const pictures = pages.flatMap((name) => inlined(readFileSync(inSite(`dist/${name}`), "utf8")));
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    expect(pictures.filter((bytes) => bytes.includes("PLANTED"))).toEqual([]);
    expect(files.filter((name) => readFileSync(inSite(`dist/${name}`)).includes("PLANTED"))).toEqual([]);
  });

  test("nor does a package", () => {
    expect(archived.code).toBe(0);
    const packages = filesIn(inSite("dist")).filter((name) => name.endsWith(".wacz"));
    expect(packages.length).toBeGreaterThan(0);
    const script = `
import gzip, sys, zipfile
for path in sys.argv[1:]:
    package = zipfile.ZipFile(path)
    for name in package.namelist():
        data = package.read(name)
        data = gzip.decompress(data) if data[:2] == b"\\x1f\\x8b" else data
        print(name, b"image/jpeg" in data, b"PLANTED" in data)
`;
    const said = execFileSync("python3", ["-c", script, ...packages.map((name) => inSite(`dist/${name}`))], {
      encoding: "utf8",
    });
    expect(said).toMatch(/data\.warc True False/);
    expect(said).not.toMatch(/True$/m);
  });

  test("feeds say the size of the file that is published", () => {
    const size = statSync(inSite(`dist/${DAY}/une.jpg`)).size;
    expect(
      /<media:content[^>]*une\.jpg[^>]*>/.exec(readFileSync(inSite("dist/feed.xml"), "utf8"))?.[0],
    ).toContain(`fileSize="${size}"`);
  });

  test("the manifest has the digests of what is published, and a build from nothing gives the same bytes", () => {
    expect(brevier("verify", "dist").code).toBe(0);
    const before = filesIn(inSite("dist")).map((name) => [
      name,
      readFileSync(inSite(`dist/${name}`)).toString("hex"),
    ]);
    rmSync(inSite(".brevier"), { recursive: true });
    rmSync(inSite("dist"), { recursive: true });
    expect(brevier("build", "--now", "2026-11-23T12:00:00Z").code).toBe(0);
    expect(
      filesIn(inSite("dist")).map((name) => [name, readFileSync(inSite(`dist/${name}`)).toString("hex")]),
    ).toEqual(before);
  });
});
