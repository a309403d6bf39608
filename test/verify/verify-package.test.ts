import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { zipWriter } from "../../src/archive/write-zip.ts";
import { memoryFolder, type OpenFile } from "../../src/base/folders.ts";
import { type PackageOptions, verifyPackage } from "../../src/verify/verify-package.ts";
import { archived, builtSite } from "../archive/archived-site.ts";
import { membersOf } from "../archive/members-of.ts";
import { fc } from "../property.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 40);
const MEMBERS = [
  "archive/data.warc",
  "indexes/index.cdx",
  "pages/pages.jsonl",
  "datapackage.json",
  "datapackage-digest.json",
] as const;
const RENAMED = "paquet.wacz";

let name: string;
let sound: Buffer;
let members: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  const site = await builtSite();
  const [made] = await archived(site, { what: "brief", name: "m7k2q9x4ta" });
  name = made?.kept.name ?? "";
  sound = Buffer.from(site.archives.read(name) ?? "");
  members = await membersOf(sound);
});

const hex = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
function opened(bytes: Uint8Array): OpenFile {
  const file = memoryFolder({ a: bytes }).open("a");
  if (file === null) throw new Error("no file");
  return file;
}
const verify = (as: string, bytes: Uint8Array, options: PackageOptions = {}) =>
  verifyPackage(as, opened(bytes), options);
/** What is reported: `file rule`. */
const wrongIn = async (as: string, bytes: Uint8Array, options: PackageOptions = {}) =>
  (await verify(as, bytes, options)).problems.map(({ place, rule }) => `${place.file} ${rule}`);

/** A zip of these members, each with its right checksum. */
function zipOf(parts: Iterable<readonly [string, Uint8Array]>): Buffer {
  const folder = memoryFolder();
  const zip = zipWriter(folder.create("a"));
  for (const [member, bytes] of parts) {
    zip.begin(member, bytes.length);
    zip.append(bytes);
    zip.end();
  }
  zip.finish();
  return Buffer.from(folder.read("a") ?? "");
}
const bytesOf = (member: string) => members.get(member) ?? Buffer.alloc(0);
/** Where a member's own bytes begin: stored members stand in the file as they are. */
const startOf = (member: string) => sound.indexOf(bytesOf(member));
function flipped(bytes: Uint8Array, at: number, mask: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}

const mask = fc.integer({ min: 1, max: 255 });
const someMember = fc.constantFrom(...MEMBERS);
/** Any place, each as likely: a number between 0 and 1 would nearly always be close to 0. */
const somewhere = fc.nat();
const indexIn = (bytes: Uint8Array, at: number) => at % bytes.length;

interface Damage {
  readonly act: string;
  readonly damaged: Buffer;
}
/** What else can be done to the file than to flip a byte. */
const damage = fc
  .tuple(
    fc.constantFrom("cut", "append", "insert", "take out", "order", "swap", "remove", "add", "rename"),
    someMember,
    someMember,
    somewhere,
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
  )
  .map(([act, first, second, where, bytes]) => (): Damage => {
    const at = indexIn(sound, where);
    const rest = (from: number) => sound.subarray(from);
    const zipped = (change: (parts: Map<string, Uint8Array>) => void): Damage => {
      const parts = new Map<string, Uint8Array>(members);
      change(parts);
      return { act, damaged: zipOf(parts) };
    };
    if (act === "cut") return { act, damaged: sound.subarray(0, at) };
    if (act === "append") return { act, damaged: Buffer.concat([sound, bytes]) };
    if (act === "insert") return { act, damaged: Buffer.concat([sound.subarray(0, at), bytes, rest(at)]) };
    if (act === "take out") return { act, damaged: Buffer.concat([sound.subarray(0, at), rest(at + 1)]) };
    if (act === "order") {
      const parts = [...members];
      const moved = parts.splice(MEMBERS.indexOf(first), 1);
      return { act, damaged: zipOf([...moved, ...parts].reverse()) };
    }
    return zipped((parts) => {
      if (act === "swap") parts.set(first, bytesOf(second)).set(second, bytesOf(first));
      if (act === "remove") parts.delete(first);
      if (act === "add") parts.set(`${first}.new`, bytes);
      if (act === "rename") {
        parts.delete(first);
        parts.set(`${first}x`, bytesOf(first));
      }
    });
  });

describe("a package that was not touched", () => {
  test("is intact, under its name or another, by its digest or without", async () => {
    expect([...members.keys()]).toEqual([...MEMBERS]);
    expect(zipOf(members)).toEqual(sound);
    const digest = hex(sound);
    expect(name).toContain(`-${digest.slice(0, 16)}.wacz`);
    expect(await verify(name, sound)).toMatchObject({ problems: [], digest, isCompared: true });
    expect(await verify(name, sound, { root: digest })).toMatchObject({ problems: [], isCompared: true });
    expect(await verify(RENAMED, sound)).toMatchObject({ problems: [], digest, isCompared: false });
    expect(await verify(RENAMED, sound, { root: digest })).toMatchObject({ problems: [], isCompared: true });
  });

  test("is not the one that was meant, if that has another digest", async () => {
    const root = "0".repeat(64);
    expect(await wrongIn(RENAMED, sound, { root })).toEqual([`${RENAMED} verify/other-digest`]);
    const another = name.replace(/-[0-9a-f]{16}/, "-0123456789abcdef");
    expect(await wrongIn(another, sound)).toEqual([`${another} wacz/name`]);
  });

  test("is read in parts, about twice, and says how far it is", async () => {
    const large = zipOf([["archive/data.warc", Buffer.alloc(5 << 20, "a")]]);
    const reported: number[] = [];
    let most = 0;
    const file = opened(large);
    const watched: OpenFile = {
      ...file,
      read: (offset, length) => {
        most = Math.max(most, length);
        return file.read(offset, length);
      },
    };
    await verifyPackage(RENAMED, watched, { onProgress: ({ done, total }) => reported.push(done / total) });
    expect(most).toBe(1 << 20);
    expect(reported).toEqual(reported.toSorted((a, b) => a - b));
    expect(reported.length).toBeGreaterThan(10);
    expect(reported.at(-1)).toBeGreaterThan(0.99);
  });
});

describe("one flipped byte anywhere is found", () => {
  test("in a package that bears its digest: in members, heads, the list", async () => {
    await fc.assert(
      fc.asyncProperty(somewhere, mask, async (where, bits) => {
        const damaged = flipped(sound, indexIn(sound, where), bits);
        expect(await wrongIn(name, damaged)).toContain(`${name} wacz/name`);
      }),
      { numRuns: RUNS },
    );
  });

  test("in what is of no member: heads, the list, its end", async () => {
    const bytes = [...MEMBERS].map((member) => [startOf(member), bytesOf(member).length] as const);
    const isOfNone = (at: number) => !bytes.some(([from, size]) => at >= from && at < from + size);
    const free = Array.from(sound.keys()).filter(isOfNone);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...free), mask, async (at, bits) => {
        expect(await wrongIn(name, flipped(sound, at, bits))).toContain(`${name} wacz/name`);
      }),
      { numRuns: RUNS },
    );
  });

  test("in a package that bears no digest: inside each member, which is named", async () => {
    await fc.assert(
      fc.asyncProperty(someMember, somewhere, mask, async (member, where, bits) => {
        const damaged = flipped(sound, startOf(member) + indexIn(bytesOf(member), where), bits);
        const { problems } = await verify(RENAMED, damaged);
        const named = problems.filter(
          ({ place, says }) => place.file === `${RENAMED}/${member}` || says.en.includes(member),
        );
        expect(named, member).not.toEqual([]);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  test("even where the checksum was made right again: by what the package says of its resources", async () => {
    // Nothing describes the digest's own file, so only its content is compared.
    const described = fc.constantFrom(...MEMBERS.filter((member) => member !== "datapackage-digest.json"));
    await fc.assert(
      fc.asyncProperty(described, somewhere, mask, async (member, where, bits) => {
        const bytes = bytesOf(member);
        const changed = new Map<string, Uint8Array>(members);
        changed.set(member, flipped(bytes, indexIn(bytes, where), bits));
        const { problems } = await verify(RENAMED, zipOf(changed));
        const files = problems.map(({ place }) => place.file);
        expect(files).toContain(`${RENAMED}/${member}`);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what else can be done to a package is found", () => {
  test("by its name, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (make) => {
        const { damaged } = make();
        fc.pre(!damaged.equals(sound));
        expect(await wrongIn(name, damaged)).toContain(`${name} wacz/name`);
      }),
      { numRuns: RUNS },
    );
  });

  test("without digest in its name: all but another order of the same members", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (make) => {
        const { act, damaged } = make();
        fc.pre(!damaged.equals(sound));
        const wrong = await wrongIn(RENAMED, damaged);
        if (act === "order") expect(wrong).toEqual([]);
        else expect(wrong, act).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("a package of nothing but faults is not read to its end", async () => {
    const parts = new Map<string, Uint8Array>(members);
    parts.set("indexes/index.cdx", Buffer.alloc(1 << 20, "\n"));
    const wrong = await wrongIn(RENAMED, zipOf(parts));
    expect(wrong).toHaveLength(10_001);
    expect(wrong).toContain(`${RENAMED} verify/too-many-faults`);
  });

  test("bytes that are no package are reported, and stop nothing", async () => {
    const head = Buffer.from("PK\x05\x06", "latin1");
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isHeaded) => {
        const wrong = await wrongIn(RENAMED, isHeaded ? Buffer.concat([head, bytes]) : bytes);
        expect(wrong).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what a zip can say besides its members, under a name without a digest", () => {
  /** The offset of the list, and of the end. */
  const list = () => sound.readUInt32LE(sound.length - 22 + 16);
  const withListExtra = (field: Buffer) => {
    const at = list();
    const nameLength = sound.readUInt16LE(at + 28);
    const old = sound.readUInt16LE(at + 30);
    const cut = at + 46 + nameLength + old;
    const made = Buffer.concat([sound.subarray(0, cut), field, sound.subarray(cut)]);
    made.writeUInt16LE(old + field.length, at + 30);
    made.writeUInt32LE(made.readUInt32LE(made.length - 22 + 12) + field.length, made.length - 22 + 12);
    return made;
  };
  const unicodePath = () => {
    const other = Buffer.from("archive/autre.warc");
    const field = Buffer.alloc(9);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(5 + other.length, 2);
    field[4] = 1;
    return Buffer.concat([field, other]);
  };

  test.each([
    ["another name in a field for Unicode", unicodePath],
    ["a field that nobody knows", () => Buffer.from([0xfe, 0xca, 2, 0, 1, 2])],
  ])("%s", async (_, field) => {
    expect(await wrongIn(RENAMED, withListExtra(field()))).toContain(`${RENAMED} wacz/extra-field`);
  });

  test("another size of the list", async () => {
    const made = Buffer.from(sound);
    made.writeUInt32LE(made.readUInt32LE(made.length - 22 + 12) - 46, made.length - 22 + 12);
    expect(await wrongIn(RENAMED, made)).toContain(`${RENAMED} wacz/list-size`);
  });

  test("a record that states no digest is told, for what was in it may have been altered", async () => {
    const warc = bytesOf("archive/data.warc")
      .toString("latin1")
      .replace(/^(WARC-Payload-Digest|WARC-Block-Digest): .*\r\n/gm, "");
    const parts = MEMBERS.map(
      (member) =>
        [member, member === "archive/data.warc" ? Buffer.from(warc, "latin1") : bytesOf(member)] as const,
    );
    expect(await wrongIn(RENAMED, zipOf(parts))).toContain(`${RENAMED}/archive/data.warc warc/no-digest`);
  });
});

describe("a package of another program", () => {
  /** The same, described as another program does, with its records compressed. */
  const foreign = (change: (bytes: Buffer) => Buffer = (bytes) => bytes) => {
    const warc = gzipSync(bytesOf("archive/data.warc"));
    const pages = bytesOf("pages/pages.jsonl");
    const row = (path: string, bytes: Buffer) => ({
      name: path,
      path,
      hash: `sha256:${hex(bytes)}`,
      bytes: bytes.length,
    });
    const description = Buffer.from(
      JSON.stringify({
        profile: "data-package",
        wacz_version: "1.1.1",
        software: "py-wacz 0.5.0",
        resources: [row("archive/data.warc.gz", warc), row("pages/pages.jsonl", pages)],
      }),
    );
    return zipOf([
      ["archive/data.warc.gz", change(warc)],
      ["pages/pages.jsonl", pages],
      ["datapackage.json", description],
      [
        "datapackage-digest.json",
        Buffer.from(JSON.stringify({ path: "datapackage.json", hash: `sha256:${hex(description)}` })),
      ],
    ]);
  };

  test("is intact when it is whole, though it has another form", async () => {
    const { problems, unverified, facts } = await verify(RENAMED, foreign());
    expect([problems, unverified]).toEqual([[], null]);
    expect(facts[0]?.en).toContain("Another program made it (py-wacz 0.5.0)");
  });

  test("is intact if the digest that is known is that of the file", async () => {
    const bytes = foreign();
    expect(await verify(RENAMED, bytes, { root: hex(bytes) })).toMatchObject({
      problems: [],
      unverified: null,
    });
  });

  test("is altered if its records were, though they are compressed", async () => {
    const bytes = foreign((warc) => flipped(warc, warc.length >> 1, 1));
    expect(await wrongIn(RENAMED, bytes)).toEqual([`${RENAMED}/archive/data.warc.gz wacz/wrong-hash`]);
  });
});
