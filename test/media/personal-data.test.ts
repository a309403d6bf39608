/** Files that are published unchanged and hold personal data: reported where they are named, with what removes it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { personalDataIn } from "../../src/media/personal-data.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { HAS_EXIFTOOL, PICTURES } from "./plant.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const BRIEF = "briefs/2024/10/31/photo.md";
const brief = (more: string) =>
  `---\nid: photo\ntitle: Une photo\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const box = (name: string, content: string) =>
  `${Buffer.from(Uint8Array.of(0, 0, (content.length + 8) >> 8, (content.length + 8) & 255)).toString("latin1")}${name}${content}`;
const XMP = (inner: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/">${inner}</x:xmpmeta>`;
/** Big-endian TIFF with one text in its first directory. */
const exif = (tag: string, text: string) =>
  `MM\0*\0\0\0\x08\0\x01${tag}\0\x02\0\0\0${String.fromCharCode(text.length)}\0\0\0\x1a\0\0\0\0${text}`;
const MP4 = box("ftyp", "mp42\0\0\0\0");

describe("found", () => {
  test.each([
    [
      "the place of a telephone's film",
      `${MP4}${box("\xa9xyz", "\0\x12\x15\xc7+48.8566+002.3522/")}`,
      ["place"],
    ],
    ["its place as Apple writes it", `${MP4}com.apple.quicktime.location.ISO6709`, ["place"]],
    ["an artist of a film", `${MP4}${box("\xa9ART", "Jean")}`, ["names"]],
    ["the author of a PDF", "%PDF-1.7\n<< /Author (Jean Dupont) /Producer (x) >>", ["names"]],
    ["in hexadecimal", "%PDF-1.7\n<< /Author <FEFF004A> >>", ["names"]],
    [
      "in its XMP",
      `%PDF-1.7\n${XMP("<dc:creator><rdf:Seq><rdf:li>Jean</rdf:li></rdf:Seq></dc:creator>")}`,
      ["names"],
    ],
    ["the artist of a sound", "ID3\x03\0\0\0\0\x10\0TPE1\0\0\0\x05\0\0\0Jean", ["names"]],
    ["the comments of an Opus file", "OggS\0\0OpusTags\x0b\0\0\0ARTIST=Jean", ["names"]],
    ["of a FLAC file", "fLaC\0\0\0\x22LOCATION=Minsk", ["place"]],
    ["who made a WebM film", "\x1aE\xdf\xa3E\xa3\x86ARTISTD\x87\x84Jean", ["names"]],
    ["where it was taken", "\x1aE\xdf\xa3E\xa3\x88LOCATIOND\x87\x86+48.85", ["place"]],
    ["who recorded a WAV", "RIFF\0\0\0\0WAVELIST\x18\0\0\0INFOIART\x05\0\0\0Jean\0", ["names"]],
    [
      "who drew an SVG",
      '<svg xmlns="x"><dc:creator><cc:Agent><dc:title>Jean</dc:title></cc:Agent></dc:creator></svg>',
      ["names"],
    ],
    ["on whose machine", '<svg inkscape:export-filename="/home/jean/carte.png"></svg>', ["names"]],
    [
      "on whose machine it lay",
      '<svg><image sodipodi:absref="C:\\Users\\Jean\\photo.jpg"/></svg>',
      ["names"],
    ],
    ["where a picture of it was", '<svg><image href="file:///home/jean/photo.jpg"/></svg>', ["names"]],
    ["the artist of an AVIF", `${box("ftyp", "avif\0\0\0\0")}${exif("\x01\x3b", "Jean\0\0\0")}`, ["names"]],
    ["a serial number of a TIFF", exif("\xc6\x2f", "12345678"), ["serial"]],
    [
      "a place in the XMP of a HEIC",
      `${box("ftyp", "heic\0\0\0\0")}${XMP('<rdf:Description exif:GPSLatitude="48,51N"/>')}`,
      ["place"],
    ],
  ])("%s", (_, bytes, traces) => {
    expect(personalDataIn(latin1(bytes))).toEqual(traces);
  });
});

describe("not found where there is none", () => {
  test.each([
    ["a film", `${MP4}${box("\xa9too", "HandBrake")}`],
    ["bytes of a film that look like a mark", `${MP4}${box("mdat", "\xa9xyz loci \xa9ART ")}`],
    ["a PDF that names its program", "%PDF-1.7\n<< /Author () /Creator (Writer) /Producer (LibreOffice) >>"],
    ["an empty author in UTF-16", "%PDF-1.7\n<< /Author (\xfe\xff) >>"],
    [
      "a PDF with an empty list of authors",
      `%PDF-1.7\n${XMP("<dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator>")}`,
    ],
    ["a WebM film that names its program", "\x1aE\xdf\xa3E\xa3\x87ENCODERD\x87\x84Lavf"],
    ["a WebM film whose artist is blank", "\x1aE\xdf\xa3E\xa3\x86ARTISTD\x87\x82  "],
    ["a sound with a title", "ID3\x03\0\0\0\0\x10\0TIT2\0\0\0\x05\0\0\0Titre"],
    ["a drawing", '<svg xmlns="x" width="1" height="1"><title>Carte</title></svg>'],
    ["a drawing that links to a page", '<svg xmlns="x"><a href="/home/carte/">Accueil</a></svg>'],
    ["an AVIF without EXIF", box("ftyp", "avif\0\0\0\0")],
    ["a TIFF whose artist is blank", exif("\x01\x3b", "        ")],
    ["a text", "Artist: Jean"],
    ["an empty file", ""],
  ])("%s", (_, bytes) => {
    expect(personalDataIn(latin1(bytes))).toEqual([]);
  });
});

test.each([
  ["%PDF-1.7\n<< /Author (Méridien) >>"],
  ["%PDF-1.7\n<< /Author <FEFF004D00E900720069006400690065006E> >>"],
  [`%PDF-1.7\n${XMP("<dc:creator><rdf:Seq><rdf:li>Méridien</rdf:li></rdf:Seq></dc:creator>")}`],
  ["ID3\x03\0\0\0\0\x10\0TPE1\0\0\0\x05\0\0\0Méridien"],
  [`${MP4}${box("\xa9ART", box("data", "\0\0\0\x01\0\0\0\0Méridien"))}`],
])("the publisher's own name is no secret: %j", (bytes) => {
  expect(personalDataIn(latin1(bytes), ["Méridien"])).toEqual([]);
  expect(personalDataIn(latin1(bytes), ["Autre"])).toEqual(["names"]);
});

async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const outcome = await build(memorySite({ ...base, ...files }), OPTIONS);
  return outcome.problems.map(({ rule, severity, place, says, hint }) => ({
    at: `${place.file}:${place.line}:${place.column} ${severity} ${rule}`,
    says: says.en,
    hint: hint.en,
  }));
}

const PDF = latin1("%PDF-1.7\n<< /Author (Jean Dupont) >>");

describe("the build says it", () => {
  test("of an attachment, where the brief names it", async () => {
    const files = {
      [BRIEF]: brief("attachments: [{src: ./accord.pdf, title: Le texte}]\n"),
      "briefs/2024/10/31/accord.pdf": PDF,
    };
    const file = "content/briefs/2024/10/31/accord.pdf";
    expect(await problemsOf(files)).toEqual([
      {
        at: `content/${BRIEF}:8:21 warning media/personal-data`,
        says: "“./accord.pdf” reveals names of people to anyone who downloads the file",
        hint: `“exiftool -all= -overwrite_original ${file} && qpdf --linearize --replace-input ${file}” removes these data; Brevier publishes this format unchanged.`,
      },
    ]);
  });

  test("of a public file once, at the file, with a name that a shell reads", async () => {
    const name = "public/l'accord final.mp4";
    const files = {
      [BRIEF]: brief("attachments: [{src: /accord.pdf, title: Le texte}]\n"),
      "public/accord.pdf": PDF,
      [name]: latin1(`${MP4}${box("\xa9xyz", "\0\x12\x15\xc7+48.8566+002.3522/")}${box("\xa9ART", "Jean")}`),
    };
    const said = await problemsOf(files);
    expect(said.map(({ at }) => at)).toEqual([
      "content/public/accord.pdf:1:1 warning media/personal-data",
      `content/${name}:1:1 warning media/personal-data`,
    ]);
    expect(said[1]?.says).toContain("a place and names of people");
    expect(said[1]?.hint).toContain("-overwrite_original 'content/public/l'\\''accord final.mp4'");
  });

  test.each([
    ["film.ogv", "OggS\0\0ARTIST=Jean", "-map 0 "],
    ["film.webm", "\x1aE\xdf\xa3E\xa3\x86ARTISTD\x87\x84Jean", "-map 0 "],
    ["son.mp3", "ID3\x03\0\0\0\0\x10\0TPE1\0\0\0\x05\0\0\0Jean", "-map 0:a "],
  ])("of %s, with a command that leaves what is to be seen and heard", async (name, bytes, streams) => {
    const said = await problemsOf({ [`public/${name}`]: latin1(bytes) });
    expect(said.map(({ hint }) => hint)).toEqual([expect.stringContaining(streams)]);
  });

  test("of a picture that is heavy as it is published, where it is named", async () => {
    const plain = readFileSync(`${PICTURES}plain.jpg`);
    const comment = Buffer.concat([Buffer.from("\xff\xfe\xff\xff", "latin1"), Buffer.alloc(65533, 0x61)]);
    const heavy = Buffer.concat([plain, Buffer.alloc(1_100_000)]);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="${"m".repeat(1_200_000)}"/></svg>`;
    const files = {
      [BRIEF]: `${brief("image: {src: ./carte.svg, alt: Une carte}\n")}![une place](./photo.jpg)\n`,
      "briefs/2024/10/31/carte.svg": svg,
      // All that is too much of it is taken out.
      "briefs/2024/10/31/photo.jpg": Buffer.concat([heavy.subarray(0, 20), comment, heavy.subarray(20)]),
    };
    expect(await problemsOf(files)).toEqual([
      {
        at: `content/${BRIEF}:1:1 warning archive/heavy`,
        says: "the archive page of this brief will be over 1.6 MB: it holds its images",
        hint: expect.stringContaining("npx brevier pictures"),
      },
      {
        at: `content/${BRIEF}:8:14 warning image/heavy`,
        says: "the image “./carte.svg” is 1.2 MB, which every reader of the page downloads",
        hint: expect.stringContaining("npx svgo content/briefs/2024/10/31/carte.svg"),
      },
    ]);
  });

  test("and says it again at each build, without reading the file again", async () => {
    const site = memorySite({
      ...base,
      "public/accord.pdf": PDF,
      "public/photo.jpg": readFileSync(`${PICTURES}plain.jpg`),
    });
    const read: string[] = [];
    const { content } = site;
    const watched = {
      ...site,
      content: {
        ...content,
        read: (path: string) => {
          read.push(path);
          return content.read(path);
        },
      },
    };
    const first = await build(watched, OPTIONS);
    expect(read).toContain("public/accord.pdf");
    read.length = 0;
    const second = await build(watched, OPTIONS);
    expect(second.problems).toEqual(first.problems);
    expect(second.problems).toHaveLength(1);
    expect(read.filter((path) => path.startsWith("public/"))).toEqual([]);
  });
});

describe.skipIf(!HAS_EXIFTOOL)("after exiftool", () => {
  test("the author of a PDF is found, also once exiftool has deleted it, since the bytes are there still", () => {
    const folder = mkdtempSync(join(tmpdir(), "brevier-pdf-"));
    try {
      const file = join(folder, "a.pdf");
      writeFileSync(file, smallPdf());
      expect(personalDataIn(new Uint8Array(readFileSync(file)))).toEqual(["names"]);
      execFileSync("exiftool", ["-q", "-q", "-overwrite_original", "-all=", file]);
      expect(personalDataIn(new Uint8Array(readFileSync(file)))).toEqual(["names"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function smallPdf(): string {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [] /Count 0 >>",
    "<< /Author (Jean) >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R /Info 3 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
