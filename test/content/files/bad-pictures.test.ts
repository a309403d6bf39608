/** Pictures that nobody can open, or that weigh on whoever opens them: told at their place, in bounded time. */
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { memorySite } from "../../memory-site.ts";
import { BASE, BRIEF, brief, OPTIONS, picture, problemsOf, showing } from "../../photo-brief.ts";

const said = async (files: Parameters<typeof problemsOf>[0]) =>
  (await problemsOf(files)).map(({ at, rule }) => `${at.replace(/^.*\//, "")} ${rule}`);
const beside = (name: string, bytes: Uint8Array | string) =>
  said({ [BRIEF]: showing(`./${name}`), [`briefs/2024/10/31/${name}`]: bytes });
const inPublic = (name: string, bytes: Uint8Array | string) => said({ [`public/${name}`]: bytes });

/** A PNG of that size whose pixels are left out: only its header is read. */
function png(width: number, height: number, depth = 8, pixels = new Uint8Array()): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(content.length);
    numbers.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, 2], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels, { level: 0 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Of the PNG specification, annex D, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const little = (...numbers: readonly number[]) => numbers.flatMap((number) => [number & 255, number >> 8]);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const gif = (width: number, height: number, frames = 1) => {
  const frame = latin1("!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0");
  const head = Buffer.concat([
    latin1("GIF89a"),
    Uint8Array.from(little(width, height)),
    latin1("\0\0\0!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"),
  ]);
  return new Uint8Array(Buffer.concat([head, ...Array.from({ length: frames }, () => frame), latin1(";")]));
};
/** A JPEG of the fixtures that says it has that size, or so many colours. */
function jpeg(width: number, height: number, components = 3): Uint8Array {
  const bytes = Buffer.from(picture("plain.jpg"));
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  if (components === 3) return bytes;
  // A fourth component, in the frame and in the scan.
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  const frame = Buffer.concat([
    Buffer.from([0xff, 0xc0, 0, 20]),
    bytes.subarray(at + 4, at + 9),
    Buffer.from([4]),
    bytes.subarray(at + 10, at + 19),
    Buffer.from([4, 0x11, 1]),
  ]);
  const order = Buffer.concat([
    Buffer.from([0xff, 0xda, 0, 14, 4]),
    bytes.subarray(scan + 5, scan + 11),
    Buffer.from([4, 0x11]),
    bytes.subarray(scan + 11, scan + 14),
  ]);
  return Buffer.concat([
    bytes.subarray(0, at),
    frame,
    bytes.subarray(at + 19, scan),
    order,
    bytes.subarray(scan + 14),
  ]);
}
const webp = (kind: "VP8X" | "VP8L" | "VP8 ", size: readonly number[]) =>
  new Uint8Array(
    Buffer.concat([
      latin1(`RIFF\x1e\0\0\0WEBP${kind}`),
      Uint8Array.from([18, 0, 0, 0, ...size]),
      Buffer.alloc(20),
    ]),
  );

describe("a picture whose header asks for too much room", () => {
  test.each([
    ["bombe.png", png(50_000, 50_000)],
    ["bombe.gif", gif(50_000, 50_000)],
    ["bombe.jpg", jpeg(50_000, 50_000)],
    ["bombe.webp", webp("VP8X", [0, 0, 0, 0, 0x4f, 0xc3, 0, 0x4f, 0xc3, 0])],
    ["bombe.webp", webp("VP8L", [0x2f, 0xff, 0xff, 0xff, 0x0f])],
    ["bombe.webp", webp("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, 0xff, 0x3f, 0xff, 0x3f])],
  ])("%s", async (name, bytes) => {
    expect(await beside(name, bytes)).toEqual(["photo.md:8:14 image/too-large"]);
    expect(await inPublic(name, bytes)).toEqual([`${name}:1:1 image/too-large`]);
  });

  test("is told with its size and what makes it smaller", async () => {
    const { problems } = await build(
      memorySite({ ...BASE, "public/bombe.png": png(50_000, 50_000) }),
      OPTIONS,
    );
    expect(problems[0]?.says).toEqual({
      fr: "l’image «\u202f/bombe.png\u202f» fait 50\u202f000 × 50\u202f000 pixels, plus de 100 millions de pixels\u00a0: un navigateur peut se bloquer en l’ouvrant",
      en: "the image “/bombe.png” is 50,000 × 50,000 pixels, more than 100 million pixels: a browser that opens it may hang",
    });
    expect(problems[0]?.hint.en).toContain("mogrify -resize '4000x4000>' content/public/bombe.png");
  });

  test("but a large photograph is none", async () => {
    expect(await beside("photo.jpg", jpeg(11_000, 9_000))).toEqual([]);
  });
});

test.each([
  ["vide.png", png(0, 10)],
  ["vide.gif", gif(0, 0)],
  ["vide.jpg", jpeg(0, 10)],
])("a picture without pixels is none: %s", async (name, bytes) => {
  expect(await beside(name, bytes)).toEqual(["photo.md:8:14 image/unreadable"]);
  expect(await inPublic(name, bytes)).toEqual([`${name}:1:1 image/unreadable`]);
});

describe("a drawing", () => {
  const heavy = (bytes: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1">${'<path d="M0 0L1 1"/>'.repeat(bytes / 20)}</svg>`;

  test("of 20 MB is refused", async () => {
    expect(await beside("carte.svg", heavy(20_000_000))).toEqual(["photo.md:8:14 image/too-large"]);
    expect(await inPublic("carte.svg", heavy(20_000_000))).toEqual(["carte.svg:1:1 image/too-large"]);
  });

  test("of 5 MB is heavy", async () => {
    expect(await beside("carte.svg", heavy(5_000_000))).toEqual([
      "photo.md:1:1 archive/heavy",
      "photo.md:8:14 image/heavy",
    ]);
    expect(await inPublic("carte.svg", heavy(5_000_000))).toEqual([]);
  });
});

describe("a heavy picture", () => {
  const hintOf = async (name: string, bytes: Uint8Array | string) =>
    (await problemsOf({ [BRIEF]: showing(`./${name}`), [`briefs/2024/10/31/${name}`]: bytes }))
      .filter(({ rule }) => rule === "image/heavy")
      .map(({ hint }) => hint);

  test("begins at 400 KB; versions are made by Brevier", async () => {
    const of = (bytes: number) => png(20, 20, 8, new Uint8Array(bytes));
    expect(await hintOf("photo.png", of(390_000))).toEqual([]);
    expect(await hintOf("photo.png", of(420_000))).toEqual([
      expect.stringContaining("“npx brevier pictures”"),
    ]);
  });

  test("that moves is better a film", async () => {
    const hints = await hintOf("anime.gif", gif(1, 1, 1_300_000));
    expect(hints).toEqual([expect.stringContaining("ffmpeg -i content/briefs/2024/10/31/anime.gif")]);
    expect(hints[0]).toContain("content/briefs/2024/10/31/anime.mp4");
  });

  test("weighs on the archive page with the others, each place where it is shown", async () => {
    const of = (bytes: number) => png(20, 20, 8, new Uint8Array(bytes));
    const files = { "briefs/2024/10/31/a.png": of(300_000), "briefs/2024/10/31/b.png": of(300_000) };
    const text = (name: string) => `![une place](./${name}.png)\n\n`;
    expect(await said({ ...files, [BRIEF]: `${brief("")}\n${text("a")}${text("b")}` })).toEqual([]);
    expect(await said({ ...files, [BRIEF]: `${brief("")}\n${text("a")}${text("b")}${text("a")}` })).toEqual([
      "photo.md:1:1 archive/heavy",
    ]);
    const settings = `${Buffer.from(BASE["site.yaml"] ?? "").toString()}archivePages: false\n`;
    expect(
      await said({
        ...files,
        "site.yaml": settings,
        [BRIEF]: `${brief("")}\n${text("a")}${text("b")}${text("a")}`,
      }),
    ).toEqual([]);
  });
});

describe("what other programs make", () => {
  test("a JPEG in CMYK is shown in other colours by some", async () => {
    expect(await beside("photo.jpg", jpeg(40, 30, 4))).toEqual(["photo.md:8:14 image/cmyk"]);
    expect(await inPublic("photo.jpg", jpeg(40, 30, 4))).toEqual(["photo.jpg:1:1 image/cmyk"]);
  });

  test("a PNG of 16 bits is a picture like any other", async () => {
    expect(await beside("photo.png", png(4, 4, 16, new Uint8Array(4 * (1 + 24))))).toEqual([]);
  });

  test("a JPEG cut in the middle is damaged", async () => {
    const bytes = picture("plain.jpg");
    for (const part of [0.1, 0.5, 0.95])
      expect(await beside("photo.jpg", bytes.subarray(0, bytes.length * part))).toEqual([
        "photo.md:8:14 image/broken",
      ]);
  });
});

describe("names", () => {
  const PNG = picture("transparent.png");
  test.each(["a%20b.png", "50%.png"])("with a percent sign cannot be addressed: %s", async (name) => {
    expect(await beside(name, PNG)).toEqual(["photo.md:8:14 image/bad-name"]);
  });

  test("in decomposed letters, as a Mac writes them, are published under their slug", async () => {
    const name = "e\u0301te\u0301.png";
    const site = memorySite({ ...BASE, [BRIEF]: showing(`"./${name}"`), [`briefs/2024/10/31/${name}`]: PNG });
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    expect(site.dist.list()).toContain("2024/10/31/ete.png");
  });

  test("that differ by case alone collide on some disks", async () => {
    const two = `${brief("")}![une](./carte.png) ![autre](./Carte.png)\n`;
    const files = { "briefs/2024/10/31/carte.png": PNG, "briefs/2024/10/31/Carte.png": PNG };
    expect(await said({ [BRIEF]: two, ...files })).toEqual([expect.stringContaining("address/taken")]);
    expect(await said({ "public/carte.png": PNG, "public/Carte.png": PNG })).toEqual([
      expect.stringContaining("address/taken"),
    ]);
  });
});
