import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { shingleHash, shinglesOf, type TextHashes } from "../../../src/base/shingles.ts";
import { withdrawnChecker } from "../../../src/check/site/check-withdrawn.ts";
import { foreignWarc, foreignZip } from "../../verify/foreign-package.ts";

const TEXT = "Le traité de partenariat stratégique est entré en vigueur jeudi, a annoncé le ministère.";
const PICTURE = Buffer.from([0, 1, 2, 3, 250, 251, 252, 253, 254, 255]);
const SALT = "0123456789abcdef";

const withdrawn: TextHashes = {
  id: "traite",
  salt: SALT,
  shingles: new Map([[8, new Set(shinglesOf(TEXT).map(({ run }) => shingleHash(SALT, run)))]]),
  files: new Set([createHash("sha256").update(PICTURE).digest("hex")]),
};

/** What is told of a file. */
async function told(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const check = withdrawnChecker(memoryFolder({ [name]: bytes }), [withdrawn]);
  return (await check(name)).map(({ rule, says, place }) => {
    const reason = /\((.*)\)/.exec(says.en)?.[1];
    return `${place.file} ${rule}${rule === "withdrawn/unread" ? `: ${reason}` : ""}`;
  });
}

const page = (text: string) => Buffer.from(`<!DOCTYPE html><p>${text.replaceAll("é", "&eacute;")}</p>`);
const zipOf = (name: string, bytes: Buffer) => foreignZip([[name, bytes]], { isAllDeflated: true });
const warc = foreignWarc({ text: TEXT });
const random = Buffer.concat(
  Array.from({ length: 400 }, (_, i) => createHash("sha512").update(String(i)).digest()),
);

describe("what was withdrawn is found", () => {
  test.each<readonly [string, string, Buffer]>([
    ["in a compressed member of a zip", "a.zip", zipOf("a/index.html", page(TEXT))],
    ["in a document of an office, whatever its name", "note.docx", zipOf("word/document.xml", page(TEXT))],
    ["in a stored member", "a.zip", foreignZip([["a.html", page(TEXT)]])],
    [
      "in a member whose size follows it",
      "a.zip",
      foreignZip([["a.html", page(TEXT)]], { isAllDeflated: true, descriptor: "32" }),
    ],
    [
      "in a package whose records are compressed",
      "a.wacz",
      foreignZip([["archive/data.warc.gz", warc]], { isDeflated: true }),
    ],
    ["in a package that is compressed twice", "a.wacz", zipOf("archive/data.warc.gz", warc)],
    ["in records by themselves", "a.warc.gz", warc],
    ["in a page that is kept compressed", "a/index.html.gz", gzipSync(page(TEXT))],
    [
      "in several members of gzip, far from the start",
      "a.gz",
      Buffer.concat([gzipSync(Buffer.alloc(300_000, " a")), gzipSync(page(TEXT))]),
    ],
    [
      "across the borders of what is inflated at a time",
      "a.gz",
      gzipSync(Buffer.concat([Buffer.alloc(131_072 - 60, " "), page(TEXT)])),
    ],
    ["in a zip in a zip", "a.zip", zipOf("b.zip", zipOf("c.html", page(TEXT)))],
    ["in gzip in a zip", "a.zip", zipOf("c.html.gz", gzipSync(page(TEXT)))],
  ])("%s", async (_, name, bytes) => {
    expect(await told(name, bytes)).toEqual([`${name} withdrawn/text`]);
  });

  test.each<readonly [string, string, Buffer]>([
    ["its picture in a zip", "a.zip", zipOf("a.jpg", PICTURE)],
    ["its picture in gzip", "a.jpg.gz", gzipSync(PICTURE)],
  ])("%s", async (_, name, bytes) => {
    expect(await told(name, bytes)).toEqual([`${name} withdrawn/file`]);
  });

  test("an attachment that is a zip itself, by its digest", async () => {
    const attachment = zipOf("a.xml", Buffer.from("<a/>"));
    const digest = createHash("sha256").update(attachment).digest("hex");
    const check = withdrawnChecker(memoryFolder({ "a.odt": attachment }), [
      { ...withdrawn, files: new Set([digest]) },
    ]);
    expect((await check("a.odt")).map(({ rule }) => rule)).toEqual(["withdrawn/file"]);
  });
});

describe("what was not looked into is said", () => {
  const clean = page("Autre chose.");
  const encrypted = zipOf("a.html", clean);
  // The flag of encryption, in both headers.
  for (const mark of ["PK\x03\x04", "PK\x01\x02"]) {
    const at = encrypted.indexOf(mark, 0, "latin1") + (mark.endsWith("\x04") ? 6 : 8);
    encrypted.writeUInt8(encrypted.readUInt8(at) | 1, at);
  }
  const broken = zipOf("a.html", Buffer.concat([clean, random]));
  broken.fill(255, 36, 46);
  const cut = gzipSync(Buffer.concat([clean, random])).subarray(0, 2000);
  const coded = Buffer.from("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n0123456789", "latin1");
  const record = Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${coded.length}\r\n\r\n`,
    ),
    coded,
    Buffer.from("\r\n\r\n"),
  ]);
  const TOO_MUCH = "its compressed data give over two hundred times its size, and were not read to their end";
  const deep = ["b.zip", "c.zip", "d.zip", "e.zip"].reduce(
    (inner, name) => zipOf(name, inner),
    zipOf("a.html", clean),
  );
  test.each<readonly [string, string, Buffer, string]>([
    ["a bomb in a zip", "a.zip", zipOf("a.html", Buffer.alloc(40_000_000, 32)), `a.html: ${TOO_MUCH}`],
    ["a bomb of gzip", "a.warc.gz", gzipSync(Buffer.alloc(40_000_000, 32)), TOO_MUCH],
    [
      "many small ones",
      "a.zip",
      foreignZip(
        Array.from({ length: 40 }, (_, i) => [`${i}.html`, Buffer.alloc(1_000_000, 32)] as const),
        { isAllDeflated: true },
      ),
      `TOO_MUCH`,
    ],
    [
      "what is encrypted",
      "a.zip",
      encrypted,
      "a.html: it is encrypted, or compressed in a way that Brevier does not read",
    ],
    ["what is broken", "a.zip", broken, "a.html: what is compressed is altered or cut short"],
    ["what is cut short", "a.gz", cut, "what is compressed is altered or cut short"],
    ["a package that is no zip", "a.wacz", Buffer.from("rien"), "what is compressed is altered or cut short"],
    [
      "archives too deep in archives",
      "a.zip",
      deep,
      "e.zip → d.zip → c.zip → b.zip: archives stand in archives in it, too deep",
    ],
    [
      "pages that were recorded compressed",
      "a.warc.gz",
      gzipSync(record),
      "pages are recorded in it compressed (Content-Encoding)",
    ],
  ])("%s", async (_, name, bytes, reason) => {
    expect(await told(name, bytes)).toEqual([expect.stringContaining(reason.replace("TOO_MUCH", TOO_MUCH))]);
  });

  test("beside what was found before it", async () => {
    const bytes = foreignZip(
      [
        ["a.html", page(TEXT)],
        ["b.html", Buffer.alloc(40_000_000, 32)],
      ],
      { isAllDeflated: true },
    );
    expect(await told("a.zip", bytes)).toEqual([
      "a.zip withdrawn/text",
      `a.zip withdrawn/unread: b.html: ${TOO_MUCH}`,
    ]);
  });
});

describe("nothing is said of", () => {
  const clean = page("Autre chose, dont personne ne demande le retrait, et qui reste là.");
  test.each<readonly [string, string, Buffer]>([
    [
      "a zip without it",
      "a.zip",
      foreignZip(
        [
          ["a/", Buffer.alloc(0)],
          ["a/b.html", clean],
          ["c.bin", random],
        ],
        { isAllDeflated: true },
      ),
    ],
    ["an empty zip", "a.zip", foreignZip([])],
    ["records without it", "a.warc.gz", foreignWarc({ text: "Autre chose." })],
    ["a text that begins as nothing else", "a.txt", Buffer.from("PK, disent-ils.")],
    ["an empty file", "a.txt", Buffer.alloc(0)],
  ])("%s", async (_, name, bytes) => {
    expect(await told(name, bytes)).toEqual([]);
  });
});
