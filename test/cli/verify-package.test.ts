/** `brevier verify X.wacz`, as a reader runs it who has nothing but the file. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { archived, builtSite } from "../archive/archived-site.ts";
import { membersOf } from "../archive/members-of.ts";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";
import { foreignMembers, foreignWarc, foreignZip } from "../verify/foreign-package.ts";
import { runBrevier } from "./run-brevier.ts";

// Some tests are several processes.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Prints at the end the most memory (in kilobytes) that the process had, and the bytes that it read, by any thread. */
const MEASURED = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>process.stdout.write('rss '+/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]+' '+/rchar: (.*)/.exec(readFileSync('/proc/self/io','utf8'))[1]))`;

let top: string;
let name: string;
let sound: Buffer;
let members: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "brevier-wacz-"));
  const site = await builtSite();
  const [made] = await archived(site, { what: "brief", name: "m7k2q9x4ta" });
  name = made?.kept.name ?? "";
  sound = Buffer.from(site.archives.read(name) ?? "");
  members = await membersOf(sound);
  writeFileSync(join(top, name), sound);
});
afterAll(() => rmSync(top, { recursive: true }));

const rulesIn = (err: string) =>
  [...err.matchAll(/^(\S+?):\d+:\d+: .*\[([a-z/-]+)\]$/gm)].map(([, file, rule]) => `${file} ${rule}`);

async function verify(...more: readonly string[]) {
  const { code, out, err } = await runBrevier(top, ["verify", ...more]);
  expect(err).not.toMatch(/\n\s+at |node:|Error:/);
  return { code, out, err, rules: rulesIn(err) };
}

/** In a process of its own, of which it says what it took. */
function verifyApart(...more: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", MEASURED, `${ROOT}lib/main.js`, "verify", ...more],
    { cwd: top, encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", LANG: "C" } },
  );
  expect(stderr).not.toMatch(/\n\s+at |node:|Error:/);
  const [, out = "", memory, bytes] = /^([\s\S]*)rss (\d+) (\d+)$/.exec(stdout) ?? [];
  return {
    code: status,
    out,
    err: stderr,
    rules: rulesIn(stderr),
    kilobytes: Number(memory),
    read: Number(bytes),
  };
}
function put(file: string, bytes: Uint8Array): string {
  writeFileSync(join(top, file), bytes);
  return file;
}

interface Entry {
  readonly name: string;
  /** As it is in the file. */
  readonly size: number;
  readonly crc: number;
  /** Of a compressed member, what it would be inflated to. */
  readonly inflated?: number;
  readonly offset: number;
}
/** The head before a member's bytes, and its row in the list: a zip that no writer of ours would make. */
function heads({ name: member, size, crc, inflated, offset }: Entry): {
  readonly local: Buffer;
  readonly row: Buffer;
} {
  const shared = Buffer.alloc(26);
  const method = inflated === undefined ? 0 : 8;
  for (const [at, value] of [
    [0, 20],
    [2, 0x800],
    [4, method],
    [22, member.length],
  ] as const)
    shared.writeUInt16LE(value, at);
  for (const [at, value] of [
    [10, crc],
    [14, size],
    [18, inflated ?? size],
  ] as const)
    shared.writeUInt32LE(value, at);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, Buffer.from(member)]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const row = [Buffer.from("PK\x01\x02\x14\x00", "latin1"), shared, rest, Buffer.from(member)];
  return { local, row: Buffer.concat(row) };
}
function endOf(rows: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(rows.length, 8);
  end.writeUInt16LE(rows.length, 10);
  end.writeUInt32LE(Buffer.concat(rows).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...rows, end]);
}
function zipOf(parts: readonly (readonly [member: string, bytes: Buffer])[]): Buffer {
  const rows: Buffer[] = [];
  let body = Buffer.alloc(0);
  for (const [member, bytes] of parts) {
    const entry = { name: member, size: bytes.length, crc: crc32(bytes), offset: body.length };
    const { local, row } = heads(entry);
    rows.push(row);
    body = Buffer.concat([body, local, bytes]);
  }
  return Buffer.concat([body, endOf(rows, body.length)]);
}

describe("a sound package", () => {
  test("is intact: 0, and the line that sha256sum checks", async () => {
    const digest = createHash("sha256").update(sound).digest("hex");
    const found = await verify(name, "--lang", "en");
    expect([found.code, found.err]).toEqual([0, ""]);
    const size = String(sound.length).replace(/(?=(?:\d{3})+$)(?!^)/g, ",");
    expect(found.out).toBe(`${name}: intact (${size} bytes)\n${digest}  ${name}\n`);
    const sums = put("sums.txt", Buffer.from(`${digest}  ${name}\n`));
    expect(spawnSync("sha256sum", ["-c", sums], { cwd: top }).status).toBe(0);
    expect((await verify(name, "--root", digest.toUpperCase())).code).toBe(0);
    expect((await verify(name, "--quiet")).out).toBe("");
    expect((await verify(name, "--format", "json")).out).toBe("[]\n");
  });

  test("under a name without digest: says that there was nothing to compare, and the digest", async () => {
    const digest = createHash("sha256").update(sound).digest("hex");
    const renamed = put("Téléchargé (1).WACZ", sound);
    const found = await verify(renamed, "--lang", "fr");
    expect([found.code, found.err]).toEqual([0, ""]);
    expect(found.out).toContain("ne porte pas d’empreinte");
    expect(found.out.split("\n").at(-2)).toBe(`${digest}  ${renamed}`);
    const known = await verify(renamed, "--root", digest, "--lang", "fr");
    expect([known.code, known.out.includes("ne porte pas")]).toEqual([0, false]);
  });
});

describe("a package that is not what it says: 1, each fault by its member", () => {
  test("an altered record is named by its address, with all that disagrees with it", async () => {
    const text = sound.toString("latin1");
    const at = text.search(/<!doctype html>/i);
    const damaged = Buffer.from(sound);
    damaged.write("?", at + 2, "latin1");
    const found = await verify(put(`copie-${name}`, damaged), "--lang", "en");
    const file = `copie-${name}`;
    expect(found.code).toBe(1);
    expect([...new Set(found.rules)].sort()).toEqual(
      [
        `${file} wacz/checksum`,
        `${file} wacz/name`,
        `${file}/archive/data.warc wacz/wrong-hash`,
        `${file}/archive/data.warc warc/wrong-digest`,
      ].sort(),
    );
    expect(found.err).toMatch(/the record at byte \d+ \(https:\/\/meridien\.example\/2024\/10\/31\/\S+\) is/);
    expect(found.out).toMatch(/^copie-\S+: \d errors, 0 warnings\n$/);
    const rows = JSON.parse((await verify(file, "--format", "json")).out);
    expect(new Set(rows.map((row: { file: string }) => row.file))).toEqual(
      new Set([file, `${file}/archive/data.warc`]),
    );
  });

  test.each<readonly [string, (parts: Map<string, Buffer>) => void, string]>([
    ["a member that is missing", (parts) => parts.delete("pages/pages.jsonl"), " wacz/missing"],
    ["a member too many", (parts) => parts.set("notes.txt", Buffer.from("x")), " wacz/stray-file"],
    [
      "an index that is broken",
      (parts) => parts.set("indexes/index.cdx", Buffer.from("rien\n")),
      "/indexes/index.cdx cdxj/line",
    ],
    [
      "a digest of another description",
      (parts) =>
        parts.set(
          "datapackage-digest.json",
          Buffer.from(`{"path":"datapackage.json","hash":"sha256:${"0".repeat(64)}"}`),
        ),
      "/datapackage.json wacz/wrong-hash",
    ],
  ])("%s", async (_, change, expected) => {
    const parts = new Map(members);
    change(parts);
    const found = await verify(put("changed.wacz", zipOf([...parts])));
    expect(found.code).toBe(1);
    expect(found.rules).toContain(`changed.wacz${expected}`);
  });

  test("another package than the one that was meant", async () => {
    const found = await verify(name, "--root", "0".repeat(64));
    expect([found.code, found.rules]).toEqual([1, [`${name} verify/other-digest`]]);
  });
});

describe("what is no package, or a trap", () => {
  test("nothing at all, no zip, one cut short, a folder of that name: 1, at its place", async () => {
    expect(await verify(put("vide.wacz", Buffer.alloc(0)))).toMatchObject({
      code: 1,
      rules: ["vide.wacz wacz/not-a-zip"],
    });
    expect((await verify(put("texte.wacz", Buffer.from("bonjour\n")))).rules).toEqual([
      "texte.wacz wacz/not-a-zip",
    ]);
    expect((await verify(put("court.wacz", sound.subarray(0, -10)))).rules).toEqual([
      "court.wacz wacz/not-a-zip",
    ]);
    mkdirSync(join(top, "dossier.wacz/archive"), { recursive: true });
    writeFileSync(join(top, "dossier.wacz/datapackage.json"), "{}");
    const folder = await verify("dossier.wacz", "--lang", "en");
    expect([folder.code, folder.rules]).toEqual([1, ["dossier.wacz/manifest.json verify/no-manifest"]]);
    expect(folder.err).toContain("a package (.wacz) is verified as it is, not extracted");
  });

  test("what cannot be asked of a package, or is not there: 2, in words", async () => {
    for (const [more, says] of [
      [["rien.wacz"], "« rien.wacz » n’existe pas"],
      [[name, "--key", testKey().publicKey], "un paquet ne porte pas de signature"],
      [[name, "--ledger", "."], "--ledger ne vaut que pour le dossier d’un site"],
      [[name, "--root", "abc"], "n’est pas une empreinte SHA-256"],
      [[put("paquet.zip", sound)], "ni un paquet (.wacz)"],
    ] as const) {
      const { code, out, err } = await verify(...more, "--lang", "fr");
      expect([code, out]).toEqual([2, ""]);
      expect(err.replaceAll("\u202f", " ").replaceAll("\u00a0", " ")).toContain(says);
    }
  });

  test("names that lead outside, or that a screen would obey: reported, written nowhere", async () => {
    const outside = ["../dehors.txt", "/tmp/dehors.txt", "C:\\dehors.txt", "archive/../../dehors.txt"];
    const bytes = zipOf([
      ...members,
      ...outside.map((member) => [member, Buffer.from("x")] as const),
      ["notes\u001b[2J.txt", Buffer.from("x")],
    ]);
    const found = await verify(put("glissant.wacz", bytes), "--lang", "en");
    expect(found.code).toBe(1);
    expect(found.rules.filter((one) => one.endsWith("wacz/unsafe-name"))).toHaveLength(outside.length);
    for (const member of outside) expect(found.err).toContain(member);
    expect(found.err).not.toContain("\u001b");
  });

  test("a bomb of 64 kB that would be 64 MB: reported, and not inflated", () => {
    const zeros = Buffer.alloc(64 << 20);
    const bytes = deflateRawSync(zeros, { level: 9 });
    const bomb = { name: "archive/data.warc", size: bytes.length, crc: crc32(zeros), inflated: zeros.length };
    const { local, row } = heads({ ...bomb, offset: 0 });
    const zip = Buffer.concat([local, bytes, endOf([row], local.length + bytes.length)]);
    expect(zip.length).toBeLessThan(100_000);
    const found = verifyApart(put("bombe.wacz", zip));
    expect([found.code, found.rules]).toEqual([1, ["bombe.wacz wacz/compressed"]]);
    // In kilobytes: Node alone takes 50 to 80 MB.
    expect(found.kilobytes).toBeLessThan(140_000);
  });

  test("a bomb whose members are all the same bytes: reported, and not read", () => {
    const bytes = Buffer.alloc(1 << 20);
    const one = { size: bytes.length, crc: crc32(bytes), offset: 0 };
    const { local } = heads({ ...one, name: "archive/0000.warc" });
    const rows = Array.from(
      { length: 2000 },
      (_, i) => heads({ ...one, name: `archive/${String(i).padStart(4, "0")}.warc` }).row,
    );
    const file = put("empilé.wacz", Buffer.concat([local, bytes, endOf(rows, local.length + bytes.length)]));
    const found = verifyApart(file);
    expect(found.code).toBe(1);
    expect(found.rules.filter((rule) => rule === `${file} wacz/overlap`)).toHaveLength(1999);
    // Its members have two gigabytes.
    expect(found.read).toBeLessThan(64 << 20);
  });

  test("a large package costs no memory", () => {
    const size = 256 << 20;
    const part = Buffer.alloc(1 << 20);
    let crc = 0;
    for (let done = 0; done < size; done += part.length) crc = crc32(part, crc);
    const { local, row } = heads({ name: "archive/data.warc", size, crc, offset: 0 });
    const file = put("grand.wacz", local);
    truncateSync(join(top, file), local.length + size);
    appendFileSync(join(top, file), endOf([row], local.length + size));
    const found = verifyApart(file);
    expect(found.code).toBe(1);
    expect(found.rules).toContain(`${file}/archive/data.warc warc/unreadable`);
    expect(found.rules).not.toContain(`${file} wacz/checksum`);
    expect(found.kilobytes).toBeLessThan(160_000);
  });
});

describe("what other programs made", () => {
  test("is intact, altered or not verified: 0, 1 or 2, and says what was compared", async () => {
    const form = { software: "py-wacz \u001b[31m0.5.0" } as const;
    const whole = put("capture.wacz", foreignZip(foreignMembers(form)));
    const intact = await verify(whole, "--lang", "fr");
    expect([intact.code, intact.err]).toEqual([0, ""]);
    expect(intact.out).toContain("Empreintes justes\u00a0: de membres, 4\u202f; d’enregistrements, 3.");
    expect(intact.out).not.toContain("\u001b");

    const forged = put("faux.warc.gz", foreignWarc({ text: "Le faux.", stated: "Le texte." }));
    const altered = await verify(forged, "--lang", "fr");
    expect([altered.code, altered.rules]).toEqual([
      1,
      [`${forged} warc/wrong-digest`, `${forged} warc/wrong-digest`],
    ]);

    const bare = put("nu.WARC", foreignWarc({ isGzip: false, digests: "none" }));
    const open = await verify(bare, "--lang", "fr");
    expect([open.code, open.out]).toEqual([2, ""]);
    expect(open.err).toMatch(/nu\.WARC\s: non vérifié\s: un autre programme l’a fait/u);
    expect(open.err).toContain("sur ses enregistrements (3), il y en a sans empreinte connue (3)");
    const digest = createHash("sha256")
      .update(foreignWarc({ isGzip: false, digests: "none" }))
      .digest("hex");
    expect((await verify(bare, "--root", digest)).code).toBe(0);
  });

  test("a bomb in its records is not read to its end, and costs no memory", () => {
    const bomb = put("bombe.warc.gz", gzipSync(Buffer.alloc(256 << 20)));
    const record = Buffer.from("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 999999999\r\n\r\n");
    const long = put("longue.warc.gz", gzipSync(Buffer.concat([record, Buffer.alloc(256 << 20)])));
    for (const file of [bomb, long]) {
      const found = verifyApart(file);
      expect([found.code, found.out]).toEqual([2, ""]);
      expect(found.err).toContain("not verified");
      expect(found.kilobytes).toBeLessThan(200_000);
    }
  });
});
