/** Files in which ffmpeg or exiftool has written who, where and what: the build names each, and what says nothing is left in peace. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPersonalData } from "../../src/content/files/check-media.ts";
import { personalDataIn } from "../../src/media/personal-data.ts";
import { HAS_EXIFTOOL, PICTURES } from "./plant.ts";

const HAS_FFMPEG = spawnSync("ffmpeg", ["-version"]).status === 0;
const NAMES = { artist: "Jeanne Planted" };
const COMMENT = { comment: "Planted, entre nous" };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "brevier-planted-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOUND = ["-f", "lavfi", "-i", "sine=duration=0.2"];
const FILM = ["-f", "lavfi", "-i", "testsrc=duration=0.2:size=64x48:rate=10"];

/** A short sound or film with these tags. */
function encoded(
  name: string,
  tags: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Uint8Array {
  const file = join(folder, name);
  const isFilm = /\.(?:mp4|mov|webm|ogv)$/.test(name);
  const said = Object.entries(tags).flatMap(([key, value]) => ["-metadata", `${key}=${value}`]);
  execFileSync("ffmpeg", ["-v", "error", "-y", ...(isFilm ? FILM : SOUND), ...said, ...more, file]);
  return new Uint8Array(readFileSync(file));
}

describe.skipIf(!HAS_FFMPEG)("after ffmpeg", () => {
  test.each([
    ["a.mp3", ["-id3v2_version", "3", "-write_id3v1", "0"]],
    ["b.mp3", ["-id3v2_version", "4", "-write_id3v1", "0"]],
    ["a.m4a", []],
    ["a.wav", []],
    ["a.flac", []],
    ["a.ogg", []],
    ["a.opus", []],
    ["a.mp4", ["-pix_fmt", "yuv420p"]],
    ["b.mp4", ["-pix_fmt", "yuv420p", "-movflags", "use_metadata_tags"]],
    ["a.mov", ["-pix_fmt", "yuv420p"]],
    ["a.webm", ["-pix_fmt", "yuv420p"]],
  ])("%s %j", (name, more) => {
    expect(personalDataIn(encoded(name, {}, more))).toEqual([]);
    expect(personalDataIn(encoded(name, { title: "Le texte de l’accord" }, more))).toEqual([]);
    expect(personalDataIn(encoded(name, NAMES, more))).toEqual(["names"]);
    expect(personalDataIn(encoded(name, { artist: "Лариса" }, more))).toEqual(["names"]);
    expect(personalDataIn(encoded(name, COMMENT, more))).toEqual(["comment"]);
    expect(personalDataIn(encoded(name, { ...NAMES, ...COMMENT }, more))).toEqual(["names", "comment"]);
  });

  // The name that ffmpeg gives the place where a phone recorded, when it makes another format of it.
  test.each(["a.mp3", "a.flac", "a.ogg", "a.opus", "a.mp4"])("the place of %s", (name) => {
    const more = name === "a.mp4" ? ["-pix_fmt", "yuv420p"] : [];
    expect(personalDataIn(encoded(name, { location: "+48.8566+002.3522/" }, more))).toEqual(["place"]);
  });

  test
    .skipIf(!HAS_EXIFTOOL)
    .each(["a.mp3", "a.wav", "a.flac", "a.ogg", "a.opus", "a.m4a", "a.mp4", "a.mov", "a.webm"])(
    "the command of the hint takes it out of %s, and leaves what is to be seen and heard",
    (name) => {
      const more = /mp4|mov|webm/.test(name) ? ["-pix_fmt", "yuv420p"] : [];
      mkdirSync(join(folder, "content"), { recursive: true });
      const file = join(folder, "content", name);
      writeFileSync(file, encoded(name, { ...NAMES, ...COMMENT, location: "+48.8566+002.3522/" }, more));
      const problemsOf = () =>
        checkPersonalData(
          new Uint8Array(readFileSync(file)),
          name,
          name,
          { file: name, line: 1, column: 1 },
          [],
        );
      const [problem] = problemsOf();
      const command = /“(.+)”/.exec(problem?.hint.en ?? "")?.[1] ?? "false";
      execFileSync("sh", ["-c", command], { cwd: folder, stdio: "pipe" });
      expect(problemsOf()).toEqual([]);
      const probed = ["-v", "error", "-show_entries", "stream=codec_type", "-of", "csv=p=0", file];
      expect(execFileSync("ffprobe", probed, { encoding: "utf8" })).toMatch(
        more.length > 0 ? /video/ : /audio/,
      );
    },
  );

  test.each(["a.mp4", "a.mov"])("where %s was taken", (name) => {
    const more = ["-pix_fmt", "yuv420p"];
    expect(personalDataIn(encoded(name, { location: "+48.8566+002.3522/" }, more))).toEqual(["place"]);
  });
});

describe.skipIf(!HAS_EXIFTOOL)("after exiftool", () => {
  function tagged(name: string, bytes: Uint8Array, ...tags: readonly string[]): Uint8Array {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    execFileSync("exiftool", ["-q", "-q", "-m", "-overwrite_original", ...tags, file]);
    return new Uint8Array(readFileSync(file));
  }
  const GPS = ["-EXIF:GPSLatitude=48.8566", "-EXIF:GPSLatitudeRef=N"];

  test.each(["plain.jpg", "transparent.png", "plain.webp"])(
    "a picture whose metadata is kept: %s",
    (name) => {
      const plain = new Uint8Array(readFileSync(`${PICTURES}${name}`));
      const of = (...tags: readonly string[]) => personalDataIn(tagged(name, plain, ...tags));
      expect(personalDataIn(plain)).toEqual([]);
      expect(of("-XMP-dc:Rights=La rédaction", "-EXIF:Orientation#=6")).toEqual([]);
      expect(of(...GPS)).toEqual(["place"]);
      expect(of("-EXIF:Artist=Jeanne")).toEqual(["names"]);
      expect(of("-EXIF:SerialNumber=123")).toEqual(["serial"]);
      expect(of("-EXIF:UserComment=entre nous")).toEqual(["comment"]);
      expect(of("-XMP-dc:Creator=Jeanne")).toEqual(["names"]);
    },
  );

  test("what only one format has", () => {
    const jpeg = new Uint8Array(readFileSync(`${PICTURES}plain.jpg`));
    expect(personalDataIn(tagged("i.jpg", jpeg, "-IPTC:By-line=Jeanne"))).toEqual(["names"]);
    expect(personalDataIn(tagged("j.jpg", jpeg, "-IPTC:City=Minsk"))).toEqual(["place"]);
    expect(personalDataIn(tagged("k.jpg", jpeg, "-IPTC:Credit=Agence"))).toEqual([]);
    const png = new Uint8Array(readFileSync(`${PICTURES}transparent.png`));
    expect(personalDataIn(tagged("i.png", png, "-PNG:Author=Jeanne"))).toEqual(["names"]);
    expect(personalDataIn(tagged("j.png", png, "-PNG:Comment=entre nous"))).toEqual(["comment"]);
  });

  test.skipIf(!HAS_FFMPEG)("AVIF, and HEIC, which is the same but for its name", () => {
    const file = join(folder, "a.avif");
    const still = ["-v", "error", "-y", ...FILM, "-frames:v", "1", "-pix_fmt", "yuv420p", file];
    execFileSync("ffmpeg", still);
    const plain = new Uint8Array(readFileSync(file));
    expect(personalDataIn(plain)).toEqual([]);
    for (const [name, kind] of [
      ["b.avif", "avif"],
      ["b.heic", "heic"],
    ] as const) {
      const bytes = plain.slice();
      for (let at = 8; at < 40; at++)
        if (Buffer.from(bytes.subarray(at, at + 4)).toString() === "avif") bytes.set(Buffer.from(kind), at);
      expect(personalDataIn(tagged(name, bytes, ...GPS))).toEqual(["place"]);
      expect(personalDataIn(tagged(name, bytes, "-EXIF:Artist=Jeanne"))).toEqual(["names"]);
      expect(personalDataIn(tagged(name, bytes, "-XMP-dc:Creator=Jeanne"))).toEqual(["names"]);
    }
  });
});

describe("a PDF", () => {
  const pdf = (info: string) =>
    new Uint8Array(Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${info} >>\nendobj\n`, "latin1"));
  const hex = (text: string) =>
    `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
  const wide = (text: string) => `(\xfe\xff${Buffer.from(text, "utf16le").swap16().toString("latin1")})`;

  test.each([
    ["a template of Word", "/Template (C:\\\\Users\\\\jeanne\\\\Modele.dotx)"],
    ["what made it", "/Creator (/home/jeanne/bin/rapport.py) /Producer (LibreOffice)"],
    ["its title", "/Title (file:///C:/Users/jeanne/Desktop/note.html)"],
    ["its title on a Mac", "/Title (/Users/jeanne/Documents/note.pages)"],
    ["in two bytes", `/Title ${wide("C:\\Users\\jeanne\\note.docx")}`],
    ["in hexadecimal", `/Title ${hex("/home/jeanne/note.odt")}`],
  ])("that says on whose machine: %s", (_, info) => {
    expect(personalDataIn(pdf(info))).toEqual(["names"]);
  });

  test.each([
    ["/Creator (Writer) /Producer (LibreOffice 24.2)"],
    ["/URI (https://example.org/home/accueil/page)"],
    ["/URI (https://example.org/Users/guide/)"],
    ["/Title (Users and homes) /Producer (Microsoft: Print To PDF)"],
    [`/Title ${wide("Le home studio")}`],
  ])("that does not: %s", (info) => {
    expect(personalDataIn(pdf(info))).toEqual([]);
  });

  test("whose author is packed", () => {
    const packed = (text: string) => {
      const stream = deflateSync(text).toString("latin1");
      return pdf(
        `>>\nendobj\n2 0 obj\n<< /Type /ObjStm /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
      );
    };
    expect(personalDataIn(packed("1 0 << /Author (Jeanne) >>"))).toEqual(["names"]);
    expect(personalDataIn(packed("1 0 << /Author () /Creator (Writer) >>"))).toEqual([]);
    // A stream that unpacks without end is left.
    expect(personalDataIn(packed("/Author (Jeanne) ".repeat(1_000_000)))).toEqual([]);
  });
});

describe("a sound that says it at its end", () => {
  const MP3 = `\xff\xfb\x90\x64${"\0".repeat(413)}`.repeat(3);
  const bytesOf = (end: string) => new Uint8Array(Buffer.from(`${MP3}${end}`, "latin1"));
  const number = (value: number) => String.fromCharCode(value & 255, value >> 8, 0, 0);
  const old = (artist: string, comment: string) =>
    `TAG${"Titre".padEnd(30, "\0")}${artist.padEnd(30, "\0")}${"\0".repeat(34)}${comment.padEnd(28, "\0")}\0\x07\xff`;
  const ape = (...items: readonly (readonly [string, string])[]) => {
    const text = items.map(([name, value]) => `${number(value.length)}\0\0\0\0${name}\0${value}`).join("");
    return `${text}APETAGEX${number(2000)}${number(text.length + 32)}${number(items.length)}${"\0".repeat(12)}`;
  };

  test.each([
    ["ID3v1", old("Jeanne", ""), ["names"]],
    ["ID3v1 with a comment", old("", "entre nous"), ["comment"]],
    ["ID3v1 with a track alone", old("", ""), []],
    ["APE", ape(["Title", "Titre"], ["Artist", "Jeanne"]), ["names"]],
    ["APE before ID3v1", `${ape(["Comment", "entre nous"])}${old("Jeanne", "")}`, ["names", "comment"]],
    ["APE with a title alone", ape(["Title", "Titre"]), []],
  ])("%s", (_, end, traces) => {
    expect(personalDataIn(bytesOf(end))).toEqual(traces);
    if (!HAS_EXIFTOOL) return;
    const file = join(folder, "end.mp3");
    writeFileSync(file, bytesOf(end));
    const read = execFileSync("exiftool", ["-s", "-Artist", "-Comment", file], { encoding: "utf8" });
    expect([/^Artist +: \S/m.test(read), /^Comment +: \S/m.test(read)]).toEqual([
      traces.includes("names"),
      traces.includes("comment"),
    ]);
  });
});

describe("fields of ID3 that bear a name of their own", () => {
  const narrow = (text: string) => Buffer.from(text);
  const lowerFirst = (text: string) => Buffer.from(text, "utf16le");
  const higherFirst = (text: string) => Buffer.from(text, "utf16le").swap16();
  type Encoded = (text: string) => Buffer;
  const tag = (version: 2 | 3, encoding: number, encoded: Encoded, name: string, value: string) => {
    const parts = [name, value].map((part) => encoded(`${encoding === 1 ? "\ufeff" : ""}${part}\0`));
    const content = `${String.fromCharCode(encoding)}${Buffer.concat(parts).toString("latin1")}`;
    const size = String.fromCharCode(0, 0, content.length);
    const frame = version === 2 ? `TXX${size}${content}` : `TXXX\0${size}\0\0${content}`;
    return new Uint8Array(
      Buffer.from(`ID3${String.fromCharCode(version)}\0\0\0\0\x04\0${frame}${"\0".repeat(600)}`, "latin1"),
    );
  };

  for (const version of [2, 3] as const)
    test.each([
      ["Latin-1", 0, narrow],
      ["UTF-16", 1, lowerFirst],
      ["UTF-16, the higher byte first", 1, higherFirst],
      ["UTF-16 without a mark", 2, higherFirst],
      ["UTF-8", 3, narrow],
    ])(`ID3v2.${version}, %s`, (_, encoding, encoded) => {
      const of = (name: string, value: string) =>
        personalDataIn(tag(version, encoding, encoded, name, value));
      expect(of("location", "+48.8566+002.3522/")).toEqual(["place"]);
      expect(of("author", "Jeanne")).toEqual(["names"]);
      expect(of("Comment", "entre nous")).toEqual(["comment"]);
      expect(of("description", "entre nous")).toEqual(["comment"]);
      expect(of("comment", "")).toEqual([]);
      expect(of("commentaries", "oui")).toEqual([]);
      expect(of("replaygain_track_gain", "-3.20 dB")).toEqual([]);
    });
});

test("ID3v2.2, and what iTunes measures", () => {
  const frame = (id: string, text: string) => `${id}\0\0${String.fromCharCode(text.length)}${text}`;
  const tag = (...frames: readonly string[]) =>
    new Uint8Array(Buffer.from(`ID3\x02\0\0\0\0\x01\0${frames.join("")}${"\0".repeat(200)}`, "latin1"));
  expect(personalDataIn(tag(frame("TT2", "\0Titre"), frame("TP1", "\0Io")))).toEqual(["names"]);
  expect(personalDataIn(tag(frame("COM", "\0engiTunNORM\0 00001")))).toEqual([]);
  expect(personalDataIn(tag(frame("COM", "\0eng\0entre nous")))).toEqual(["comment"]);
});
