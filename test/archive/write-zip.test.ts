import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { zipWriter } from "../../src/archive/write-zip.ts";
import { memoryFolder } from "../../src/base/folders.ts";
import { readZip, slicesOf } from "../../src/check/read/read-zip.ts";
import { fc } from "../property.ts";
import { membersOf } from "./members-of.ts";

type Members = readonly (readonly [name: string, bytes: Uint8Array])[];

function zipOf(members: Members, limits?: Parameters<typeof zipWriter>[1]): Uint8Array {
  const folder = memoryFolder();
  const file = folder.create("a.zip");
  const zip = zipWriter(file, limits);
  for (const [name, bytes] of members) {
    zip.begin(name, bytes.length);
    // In two parts, as a stream gives them.
    zip.append(bytes.subarray(0, bytes.length >> 1));
    zip.append(bytes.subarray(bytes.length >> 1));
    zip.end();
  }
  zip.finish();
  return folder.read("a.zip") ?? new Uint8Array();
}

const TEXT: Members = [
  ["archive/data.warc", Buffer.from("WARC/1.1\r\n".repeat(200))],
  ["pages/pages.jsonl", Buffer.from("{}\n")],
  ["empty.json", new Uint8Array()],
];

/** What python's zipfile says of an archive: each member's name, size and checksum, tested; null where there is no python. */
function pythonReads(zip: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), "brevier-zip-"));
  try {
    writeFileSync(join(folder, "a.zip"), zip);
    const script =
      "import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(','.join(f'{i.filename} {i.file_size} {i.compress_type} {i.date_time}' for i in z.infolist()))";
    const { error, status, stdout, stderr } = spawnSync("python3", ["-c", script, join(folder, "a.zip")], {
      encoding: "utf8",
    });
    if (error !== undefined) return null;
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout.trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a zip of stored members", () => {
  test("is what yauzl and python’s zipfile read, all of it", async () => {
    const zip = zipOf(TEXT);
    expect([...(await membersOf(zip))].map(([name, bytes]) => [name, bytes.toString()])).toEqual(
      TEXT.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    );
    const said = pythonReads(zip);
    if (said !== null)
      expect(said).toBe(
        TEXT.map(([name, bytes]) => `${name} ${bytes.length} 0 (1980, 1, 1, 0, 0, 0)`).join(","),
      );
  });

  test.each([
    ["a member whose size takes 64 bits", { size: 500, count: 0xffff }],
    ["more members than 16 bits count", { size: 0xffffffff, count: 2 }],
    ["places beyond 32 bits", { size: 2050, count: 0xffff }],
  ])("says %s as zip64 does", async (_, limits) => {
    const zip = zipOf(TEXT, limits);
    expect(Buffer.from(zip).includes(Buffer.from("PK\x06\x06", "latin1"))).toBe(true);
    expect([...(await membersOf(zip)).values()].map((bytes) => bytes.length)).toEqual([2000, 3, 0]);
    const file = memoryFolder({ "a.zip": zip }).open("a.zip");
    expect(file === null ? null : (await readZip(file)).faults).toEqual([]);
    expect(pythonReads(zip) ?? "archive/data.warc 2000").toContain("archive/data.warc 2000");
  });

  test("refuses a member that passes the size that it was said to have", () => {
    const zip = zipWriter(memoryFolder().create("a.zip"), { size: 10, count: 9 });
    zip.begin("a", 5);
    zip.append(new Uint8Array(20));
    expect(() => zip.end()).toThrow("a is larger");
  });

  test("whatever its members, gives the same bytes twice, and each member back through the checker’s reader", async () => {
    const members = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{1,9}(?:\/[a-z]{1,9})?$/), fc.uint8Array()),
      {
        selector: ([name]) => name,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(members, async (some) => {
        const zip = zipOf(some);
        expect(Buffer.compare(zip, zipOf(some))).toBe(0);
        const file = memoryFolder({ "a.zip": zip }).open("a.zip");
        if (file === null) throw new Error("not there");
        const read = await readZip(file);
        expect(read.faults).toEqual([]);
        const bytes = read.members.map((one) => [one.name, Buffer.concat([...slicesOf(file, one)])]);
        expect(bytes).toEqual(some.map(([name, own]) => [name, Buffer.from(own)]));
      }),
      { numRuns: 60 },
    );
  });
});
