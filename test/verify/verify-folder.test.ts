import { beforeAll, describe, expect, test } from "vitest";
import { memoryFolder, type WritableFolder } from "../../src/base/folders.ts";
import { build } from "../../src/build/build.ts";
import { signSite } from "../../src/build/record-and-sign.ts";
import { sha256 } from "../../src/model/digest.ts";
import { parsePublicKey } from "../../src/verify/minisign.ts";
import { verifyFolder } from "../../src/verify/verify-folder.ts";
import { testKey } from "../ledger/test-key.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { copyOf, verifyCopy, wrongIn } from "./memory-copy.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const RUNS = Number(process.env["BREVIER_RUNS"] ?? 60);
const MANIFEST = "manifest.json";
const SIGNATURE = "manifest.json.minisig";

type Files = Readonly<Record<string, Uint8Array>>;

const contentsOf = (folder: WritableFolder): Files =>
  Object.fromEntries(folder.list().map((path) => [path, folder.read(path) ?? new Uint8Array()]));

let unsigned: Files;
let signed: Files;
beforeAll(async () => {
  const content = filesOf("content");
  const { key, setting } = testKey();
  const settings = Buffer.concat([content["site.yaml"] ?? Buffer.of(), Buffer.from(setting)]);
  const site = memorySite({ ...content, "site.yaml": settings });
  await build(site, OPTIONS);
  unsigned = contentsOf(site.dist);
  await signSite({ site, content: site.content, now: NOW, wall: NOW }, key, () => verifyCopy(site));
  signed = contentsOf(site.dist);
});

/** The copy, in which a file is so large: it is never in memory at once. */
async function wrongWithLarge(files: Files, path: string, size: number): Promise<readonly string[]> {
  const copy = copyOf(memoryFolder(files));
  const part = Buffer.alloc(1 << 20, " ");
  let given = 0;
  const large = function* () {
    for (given = 0; given < size; given += part.length) yield part;
  };
  const { problems } = await verifyFolder({
    ...copy,
    chunks: (asked) => (asked === path ? large() : copy.chunks(asked)),
  });
  return [...new Set(problems.map(({ place, rule }) => `${place.file} ${rule}`))];
}

describe("a file that is read whole and far too large", () => {
  const SIZE = 200 << 20;
  test.each([
    [MANIFEST, [`${MANIFEST} verify/not-canonical`]],
    [
      "manifest/fronts.json",
      [
        `${MANIFEST} verify/unjudged`,
        "manifest/fronts.json verify/not-canonical",
        "manifest/fronts.json verify/wrong-size",
      ],
    ],
    [SIGNATURE, [`${SIGNATURE} verify/broken-signature-file`]],
    [
      ".well-known/brevier-keys.json",
      [".well-known/brevier-keys.json verify/wrong-size", `${SIGNATURE} verify/unknown-key`],
    ],
  ])("%s is reported, and not held", async (path, reported) => {
    const before = process.memoryUsage().arrayBuffers;
    expect((await wrongWithLarge(signed, path, SIZE)).toSorted()).toEqual(reported.toSorted());
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 << 20);
  });
});

const flipped = (bytes: Uint8Array, offset: number, mask: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  const at = offset % bytes.length;
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};
/** What is reported of a file. A root that was altered is another root: it is the signature, or what it lists, that is not its own. */
const toldOf = (path: string, wrong: readonly string[]) =>
  path === MANIFEST ? wrong : wrong.filter((one) => one.startsWith(`${path} `));
const mask = fc.integer({ min: 1, max: 255 });
/** A file of the site, by its number among those of the same kind: each kind is as likely as the others. */
const KINDS = [
  /^manifest\.json$/,
  /^manifest\.json\.minisig$/,
  /^manifest\//,
  /\/archive\.html$/,
  /\.html$/,
  /^\.well-known\//,
  /\.(?:svg|png|jpg|webp|avif)$/,
  /\.css$/,
  /\.xml$/,
  /\.json$/,
  /^[^.]+$|\.(?:txt|opml|webmanifest)$/,
];
const someFile = fc.tuple(fc.constantFrom(...KINDS), fc.nat(1000)).map(([kind, n]) => (files: Files) => {
  const paths = Object.keys(files).filter((path) => kind.test(path));
  return paths[n % Math.max(1, paths.length)] ?? MANIFEST;
});

describe("a copy that was not touched", () => {
  test("is intact, signed or not, whatever is asked of it", async () => {
    expect(await wrongIn(memoryFolder(unsigned))).toEqual([`${SIGNATURE} verify/signature-gone`]);
    const key = parsePublicKey(testKey().publicKey);
    if (key === null) throw new Error("no key");
    const root = sha256(signed[MANIFEST] ?? "");
    const found = await verifyFolder(copyOf(memoryFolder(signed)), { keys: [key], root });
    expect(found).toMatchObject({ problems: [], root, signature: { isTrusted: true } });
    expect(found.files).toBe(Object.keys(signed).length);
    expect(found.bytes + (signed[SIGNATURE]?.length ?? 0)).toBe(
      Object.values(signed).reduce((sum, { length }) => sum + length, 0),
    );
  });
});

describe("one flipped byte anywhere is found, and the file is named", () => {
  test("in every file of a signed site", async () => {
    const folder = memoryFolder(signed);
    for (const [i, [path, bytes]] of Object.entries(signed).entries()) {
      folder.write(path, flipped(bytes, i * 7919, 1 << (i % 8)));
      expect(toldOf(path, await wrongIn(folder)), path).not.toEqual([]);
      folder.write(path, bytes);
    }
  });

  test("at every place of the signature, of the keys and of the root", async () => {
    for (const path of [SIGNATURE, ".well-known/brevier-keys.json", ".well-known/minisign.pub"]) {
      const bytes = signed[path] ?? new Uint8Array();
      // What need not be hashed again for each byte: a site of the root alone.
      for (let at = 0; at < bytes.length; at += path === SIGNATURE ? 1 : 17) {
        const folder = memoryFolder({ ...signed, [path]: flipped(bytes, at, 1 << (at % 8)) });
        expect(
          (await wrongIn(folder)).filter((one) => one.startsWith(path)),
          `${path} ${at}`,
        ).not.toEqual([]);
      }
    }
  });

  test("at any place of any kind of file, by any bits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), someFile, fc.nat(), mask, async (isSigned, choose, offset, bits) => {
        const files = isSigned ? signed : unsigned;
        const path = choose(files);
        const folder = memoryFolder({ ...files, [path]: flipped(files[path] ?? Buffer.of(0), offset, bits) });
        expect(toldOf(path, await wrongIn(folder))).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what else can be done to a copy is found", () => {
  test("a file cut short, drawn out, removed, renamed, put in another’s place; a file added", async () => {
    await fc.assert(
      fc.asyncProperty(
        someFile,
        someFile,
        fc.nat(),
        fc.constantFrom("cut", "draw", "remove", "rename", "swap", "add"),
        async (first, second, n, act) => {
          const [path, other] = [first(signed), second(signed)];
          const bytes = signed[path] ?? Buffer.of();
          const folder = memoryFolder(signed);
          const named: string[] = [path];
          if (act === "cut") folder.write(path, bytes.subarray(0, n % Math.max(1, bytes.length)));
          if (act === "draw") folder.write(path, Buffer.concat([bytes, Buffer.of(n % 256)]));
          if (act === "remove") folder.remove(path);
          if (act === "rename") {
            folder.rename(path, `${path}.old`);
            if (path !== MANIFEST && !path.startsWith("manifest/")) named.push(`${path}.old`);
          }
          if (act === "swap") {
            fc.pre(Buffer.compare(bytes, signed[other] ?? Buffer.of()) !== 0);
            folder.write(path, signed[other] ?? Buffer.of());
            folder.write(other, bytes);
            named.push(other);
            // Where a part of the list was altered, that is reported: nothing is known of what it listed.
            const parts = named.filter((one) => one === MANIFEST || one.startsWith("manifest/"));
            if (parts.length > 0) named.splice(0, 2, parts.includes(MANIFEST) ? MANIFEST : (parts[0] ?? ""));
          }
          if (act === "add") {
            named.splice(0, 1, `${path}.new`);
            folder.write(`${path}.new`, bytes);
          }
          // Only those who give the key notice that a signature is gone.
          const key = parsePublicKey(testKey().publicKey);
          const wrong = await wrongIn(folder, key === null ? {} : { keys: [key] });
          for (const name of named) expect(toldOf(name, wrong), `${act} ${name}`).not.toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("a file of the host’s is reported, unless it is allowed by name", async () => {
    const folder = memoryFolder({ ...signed, CNAME: "a", ".git/HEAD": "b", ".git/x/y": "c" });
    expect(await wrongIn(folder)).toEqual([
      ".git/HEAD verify/extra",
      ".git/x/y verify/extra",
      "CNAME verify/extra",
    ]);
    expect(await wrongIn(folder, { allowed: ["CNAME", ".git/"] })).toEqual([]);
    expect(await wrongIn(folder, { allowed: ["CNAME", ".git"] })).toHaveLength(2);
  });

  test("a link that leads out of the copy is not followed", async () => {
    const folder = memoryFolder(unsigned);
    const copy = {
      ...copyOf(folder),
      survey: () => ({ files: folder.list(), strays: ["passwd"], others: [] }),
    };
    const { problems } = await verifyFolder(copy);
    expect(problems.map(({ place, rule }) => [place.file, rule])).toEqual([
      [SIGNATURE, "verify/signature-gone"],
      ["passwd", "verify/leads-outside"],
    ]);
  });

  test("a part of the list that cannot be read: its files cannot be judged, and are not called foreign", async () => {
    const folder = memoryFolder({ ...unsigned, "manifest/2024/10/31.json": Buffer.from("{") });
    const wrong = await wrongIn(folder);
    expect(wrong).toContain("manifest/2024/10/31.json verify/not-json");
    expect(wrong).toContain("manifest.json verify/unjudged");
    expect(wrong.filter((one) => one.includes("verify/extra"))).toEqual([]);
  });

  test("a folder without a list; another site than the one that was named", async () => {
    expect(await wrongIn(memoryFolder({ "index.html": "x" }))).toEqual(["manifest.json verify/no-manifest"]);
    expect(await wrongIn(memoryFolder(unsigned), { root: "0".repeat(64) })).toEqual([
      "manifest.json verify/other-root",
      `${SIGNATURE} verify/signature-gone`,
    ]);
  });
});

describe("a signature", () => {
  const own = testKey();
  test("that is not there, by another key, by a key that the copy does not publish", async () => {
    const [key, other] = [parsePublicKey(own.publicKey), parsePublicKey(testKey(2).publicKey)];
    if (key === null || other === null) throw new Error("no key");
    expect(await wrongIn(memoryFolder(unsigned), { keys: [key] })).toEqual([
      `${SIGNATURE} verify/not-signed`,
    ]);
    expect(await wrongIn(memoryFolder(signed), { keys: [other] })).toEqual([`${SIGNATURE} verify/other-key`]);
    const anonymous = { ...signed };
    delete anonymous[".well-known/brevier-keys.json"];
    expect(await wrongIn(memoryFolder(anonymous))).toContain(`${SIGNATURE} verify/unknown-key`);
    const forged = { ...key, key: other.key };
    expect(await wrongIn(memoryFolder(signed), { keys: [forged] })).toEqual([
      `${SIGNATURE} verify/wrong-signature`,
    ]);
  });

  test("of another form is reported by its line", async () => {
    const text = Buffer.from(signed[SIGNATURE] ?? "").toString();
    const lines = text.split("\n");
    const lineOf = async (changed: string) => {
      const { problems } = await verifyFolder(
        copyOf(memoryFolder({ ...signed, [SIGNATURE]: Buffer.from(changed) })),
      );
      return problems.map(({ place, rule }) => `${place.line} ${rule}`);
    };
    const without = (n: number) => lines.map((line, i) => (i === n ? `x${line}` : line)).join("\n");
    for (const n of [0, 1, 2, 3])
      expect(await lineOf(without(n))).toEqual([`${n + 1} verify/broken-signature-file`]);
    expect(await lineOf(`${text}\n`)).toEqual(["5 verify/broken-signature-file"]);
  });
});

describe("a signature", () => {
  const withSignature = (text: string) =>
    memoryFolder({ ...signed, [SIGNATURE]: Buffer.from(text, "latin1") });
  const written = () => Buffer.from(signed[SIGNATURE] ?? "").toString("latin1");

  test("with the line ends of Windows is the same; with both kinds it is none", async () => {
    expect(await wrongIn(withSignature(written().replaceAll("\n", "\r\n")))).toEqual([]);
    expect(await wrongIn(withSignature(written().replace("\n", "\r\n")))).toEqual([
      `${SIGNATURE} verify/broken-signature-file`,
    ]);
  });

  test("that is gone, where keys are published, is told", async () => {
    const { problems } = await verifyFolder(copyOf(memoryFolder(unsigned)));
    expect(problems).toMatchObject([{ rule: "verify/signature-gone", severity: "warning" }]);
  });
});
