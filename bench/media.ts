/** What pictures cost on their way to the site, beside `cp`, in one thread and in turns: megabytes a second, medians of several rounds; and their smaller versions, beside sharp. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { judgeFile } from "../src/content/files/judge-file.ts";
import { publishedBytes } from "../src/media/published-bytes.ts";
import { ROOT } from "./builders.ts";
import { median } from "./measure.ts";
import { table } from "./tables.ts";

const ROUNDS = 7;
/** In bytes: photographs as a camera writes them. */
const SIZE = 4_000_000;
const FILES = 10;

/** Bytes without order, always the same. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 20_241_031;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state;
  }
  return bytes;
}

function jpeg(): Buffer {
  const plain = readFileSync(join(ROOT, "test/fixtures/pictures/plain.jpg"));
  // Coded data write each byte FF with a zero after it.
  const coded = Buffer.from(noise(SIZE).toString("latin1").replaceAll("\xff", "\xff\0"), "latin1");
  return Buffer.concat([plain.subarray(0, -2), coded, plain.subarray(-2)]);
}

function png(): Buffer {
  const plain = readFileSync(join(ROOT, "test/fixtures/pictures/transparent.png"));
  const at = plain.indexOf("IDAT") - 4;
  // 8 KB each, as libpng writes them.
  const chunks = Array.from({ length: Math.ceil(SIZE / 8192) }, (_, i) => {
    const named = Buffer.concat([Buffer.from("IDAT"), DATA.subarray(i * 8192, (i + 1) * 8192)]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(named.length - 4);
    numbers.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
  });
  return Buffer.concat([plain.subarray(0, at), ...chunks, plain.subarray(at)]);
}

function webp(): Buffer {
  const head = Buffer.from("RIFF\0\0\0\0WEBPVP8L\0\0\0\0/", "latin1");
  head.writeUInt32LE(SIZE + 12, 4);
  head.writeUInt32LE(SIZE, 16);
  return Buffer.concat([head, DATA.subarray(0, SIZE - 1)]);
}

function gif(): Buffer {
  const blocks = Array.from({ length: Math.ceil(SIZE / 255) }, (_, i) =>
    Buffer.concat([Buffer.from([255]), DATA.subarray(i * 255, i * 255 + 255)]),
  );
  const head = Buffer.from("GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x08", "latin1");
  return Buffer.concat([head, ...blocks, Buffer.from([0, 0x3b])]);
}

const DATA = noise(SIZE + 255);
const KINDS = { jpg: jpeg, png, webp, gif };
const SETTINGS = { ownNames: ["Le Relais"], metadata: "strip" } as const;

/** A row for each way that files go, a column for each kind. */
export function mediaReport(work: string, note: (line: string) => void): string {
  const folder = join(work, "media");
  const speeds = new Map<string, string[]>();
  for (const [ending, make] of Object.entries(KINDS)) {
    note(ending);
    rmSync(folder, { recursive: true, force: true });
    for (const name of ["from", "to"]) mkdirSync(join(folder, name), { recursive: true });
    const bytes = make();
    const names = Array.from({ length: FILES }, (_, i) => `${i}.${ending}`);
    for (const name of names) writeFileSync(join(folder, "from", name), bytes);
    const each = (publish: (bytes: Uint8Array, name: string) => Uint8Array | null) => () => {
      for (const name of names) {
        const published = publish(readFileSync(join(folder, "from", name)), name);
        if (published === null) throw new Error(`${name} is damaged`);
        writeFileSync(join(folder, "to", name), published);
      }
    };
    const ways: Readonly<Record<string, () => void>> = {
      cp: () => void spawnSync("cp", ["-r", join(folder, "from/."), join(folder, "to")]),
      "read and written": each((of) => of),
      "without metadata": each((of) => publishedBytes(of, "strip")),
      "judged, hashed twice, without metadata": each((of, name) => {
        const { published } = judgeFile(of, name, name, { file: name, line: 1, column: 1 }, SETTINGS);
        for (const hashed of [of, published ?? of]) createHash("sha256").update(hashed).digest();
        return published;
      }),
    };
    const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, way] of Object.entries(ways)) {
        const started = performance.now();
        way();
        times.get(name)?.push((bytes.length * FILES) / 1000 / (performance.now() - started));
      }
    for (const [name, of] of times) speeds.set(name, [...(speeds.get(name) ?? []), median(of).toFixed(0)]);
  }
  const rows = [...speeds].map(([name, of]) => [name, ...of]);
  const head = ["MB/s", ...Object.keys(KINDS).map((ending) => ending.toUpperCase())];
  const copied = `${FILES} files of ${SIZE / 1e6} MB each, medians of ${ROUNDS} rounds, in turns.\n\n${table(head, rows)}`;
  note("versions");
  const derived = spawnSync("npx", ["jiti", "bench/derive-pictures.ts"], { cwd: ROOT, encoding: "utf8" });
  if (derived.status !== 0) throw new Error(derived.stderr);
  return `${copied}\n\n${derived.stdout.trim()}`;
}
