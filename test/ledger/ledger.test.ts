import { describe, expect, test } from "vitest";
import { memoryFolder, type WritableFolder } from "../../src/base/folders.ts";
import { appendToLedger, readLastSigned, readLedger } from "../../src/ledger/ledger.ts";
import type { NewLine } from "../../src/ledger/ledger-line.ts";
import { digest, instant } from "../../src/model/identifiers.ts";
import { fc } from "../property.ts";

const at = instant("2026-11-23T12:00:00+00:00");
const sha = (n: number) => digest(String(n % 10).repeat(64));
const revision = (n: number): NewLine => ({
  kind: "revision",
  at,
  brief: `breve-${n}`,
  revision: 1,
  path: `2024/10/31/breve-${n}/index.html`,
  published: "2024-10-31T18:40:00+01:00",
  updated: null,
  page: sha(n),
  archive: null,
  text: sha(n + 1),
  updates: "",
});
const accepted: NewLine = {
  kind: "accepted",
  at,
  change: "breve-1",
  reason: "Deux brèves n’en font qu’une.",
};
const authority: NewLine = { kind: "authority", at, authority: "relais.example" };
const signature = (n: number, previous: number | null): NewLine => ({
  kind: "signature",
  at,
  manifest: sha(n),
  previous: previous === null ? null : sha(previous),
  key: "0123456789ABCDEF",
  signature: `signature ${n}`,
});

function append(content: WritableFolder, month: string, ...lines: readonly NewLine[]): void {
  const ledger = readLedger(content);
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.problems));
  appendToLedger(content, ledger.value, month, lines);
}

function sample(): WritableFolder {
  const content = memoryFolder();
  append(content, "2026-09", revision(1), revision(2), signature(1, null));
  append(content, "2026-10", authority, revision(3), accepted, revision(4));
  append(content, "2026-11", revision(5));
  return content;
}

const textOf = (content: WritableFolder, file: string) => Buffer.from(content.read(file) ?? "").toString();
const reported = (content: WritableFolder) =>
  readLedger(content).problems.map(
    ({ place, rule }) => `${place.file}:${place.line}:${place.column} ${rule}`,
  );
const NEWEST = "ledger/2026-11.ndjson";
const MIDDLE = "ledger/2026-10.ndjson";

describe("the ledger only grows", () => {
  test("what was written is what is read, in its order, each line after the one before", () => {
    const content = sample();
    const read = readLedger(content);
    expect(
      read.ok &&
        read.value.lines.map((line) => ("brief" in line ? line.brief : "key" in line ? line.key : line.kind)),
    ).toEqual([
      "breve-1",
      "breve-2",
      "0123456789ABCDEF",
      "authority",
      "breve-3",
      "accepted",
      "breve-4",
      "breve-5",
    ]);
    expect(read.ok && read.value).toMatchObject({ month: "2026-11", signed: "2026-09" });
  });

  test("appending leaves every former byte as it was", () => {
    const content = sample();
    const before = textOf(content, NEWEST);
    append(content, "2026-11", revision(6), signature(2, 1));
    expect(textOf(content, NEWEST).startsWith(before)).toBe(true);
    expect(content.list().filter((file) => file.includes(".part"))).toEqual([]);
  });

  test("a clock that was set back does not put a line before others", () => {
    const content = sample();
    const older = textOf(content, MIDDLE);
    append(content, "2026-10", revision(6));
    expect(textOf(content, MIDDLE)).toBe(older);
    expect(reported(content)).toEqual([]);
  });

  test("what a killed run left half-written is not read", () => {
    const content = sample();
    content.write("ledger/.2026-11.ndjson.part", Buffer.from('{"after'));
    expect(reported(content)).toEqual([]);
  });
});

describe("what was signed last", () => {
  test("is found without reading more than two months, however long the ledger is", () => {
    const content = sample();
    for (let month = 1; month <= 12; month++)
      append(content, `2027-${String(month).padStart(2, "0")}`, revision(10 + month));
    const asked: string[] = [];
    const read = readLastSigned({
      ...content,
      read: (path) => {
        asked.push(path);
        return content.read(path);
      },
    });
    expect(read).toEqual({
      ok: true,
      value: { manifest: sha(1), previous: null, signature: "signature 1" },
      problems: [],
    });
    expect(asked).toEqual(["ledger/2027-12.ndjson", "ledger/2026-09.ndjson"]);
  });

  test("is the last of its month; there is none in an empty ledger, or before the first signature", () => {
    const content = sample();
    append(content, "2026-11", signature(2, 1), revision(7), signature(3, 2), revision(8));
    expect(readLastSigned(content)).toMatchObject({ value: { manifest: sha(3), previous: sha(2) } });
    expect(readLastSigned(memoryFolder())).toMatchObject({ value: null });
    const unsigned = memoryFolder();
    append(unsigned, "2026-11", revision(1));
    expect(readLastSigned(unsigned)).toMatchObject({ value: null });
  });
});

describe("a ledger that was damaged is reported at its line and column", () => {
  const changed = (file: string, change: (text: string) => string) => {
    const content = sample();
    content.write(file, Buffer.from(change(textOf(content, file))));
    return content;
  };
  const cases: readonly (readonly [string, string, (text: string) => string, string])[] = [
    ["a word altered", MIDDLE, (t) => t.replace("breve-3", "breve-9"), `${MIDDLE}:3:10 ledger/broken-chain`],
    ["a line taken out", MIDDLE, (t) => t.slice(t.indexOf("\n") + 1), `${MIDDLE}:1:1 ledger/broken-chain`],
    [
      "two lines swapped",
      MIDDLE,
      (t) => `${t.split("\n").slice(0, 2).reverse().join("\n")}\n`,
      `${MIDDLE}:2:10 ledger/broken-chain`,
    ],
    ["a last line that is cut", NEWEST, (t) => t.slice(0, 20), `${NEWEST}:1:21 ledger/cut-line`],
    ["a last line without its end", NEWEST, (t) => t.trimEnd(), `${NEWEST}:1:`],
    ["marks of a merge", NEWEST, (t) => `<<<<<<< HEAD\n${t}`, `${NEWEST}:1:1 ledger/not-json`],
    ["a character that does not belong", NEWEST, (t) => t.replace(":null", ":nul"), `${NEWEST}:1:`],
    ["spaces that an editor put in", NEWEST, (t) => t.replaceAll('":', '": '), `${NEWEST}:1:`],
    ["a value of another kind", NEWEST, (t) => t.replace('"revision":1', '"revision":0'), `${NEWEST}:1:`],
    [
      "digests of updates that are none",
      NEWEST,
      (t) => t.replace('"updates":""', '"updates":"0123"'),
      `${NEWEST}:1:`,
    ],
    ["a name that is not known", NEWEST, (t) => t.replace('"updated"', '"zzz":1,"updated"'), `${NEWEST}:1:`],
  ];
  test.each(cases)("%s", (_, file, change, expected) => {
    expect(reported(changed(file, change))[0]).toContain(expected);
  });

  test("by its rule: form, value, kind", () => {
    const rule = (change: (text: string) => string) =>
      reported(changed(NEWEST, change)).map((one) => one.split(" ")[1]);
    expect(rule((t) => t.replace('"after"', ' "after"'))).toEqual(["ledger/not-json"]);
    expect(rule((t) => t.replace("{", '{"zzz":1,'))).toEqual(["ledger/not-canonical"]);
    expect(rule((t) => t.replace('"revision":1', '"revision":0'))).toEqual(["ledger/wrong-value"]);
    expect(rule((t) => t.replace('"kind":"revision"', '"kind":"zzz"'))).toEqual(["ledger/wrong-value"]);
  });

  test("bytes that are no text; a file that is no month; a month that is missing", () => {
    const content = sample();
    content.write(NEWEST, Buffer.from([0xff]));
    expect(reported(content)).toEqual([`${NEWEST}:1:1 ledger/not-text`]);
    expect(reported(memoryFolder({ "ledger/notes.txt": "x" }))).toEqual([
      "ledger/notes.txt:1:1 ledger/unknown-file",
    ]);
    const gone = sample();
    gone.remove("ledger/2026-09.ndjson");
    expect(readLastSigned(gone).problems.map(({ rule }) => rule)).toEqual(["ledger/missing-month"]);
    expect(reported(gone)).toEqual([`${MIDDLE}:1:1 ledger/broken-chain`]);
  });

  test.each([NEWEST, MIDDLE, "ledger/2026-09.ndjson"])(
    "a month that was emptied, by a build too: %s",
    (file) => {
      const content = sample();
      content.write(file, new Uint8Array());
      expect(reported(content)).toContain(`${file}:1:1 ledger/empty-month`);
      expect(readLastSigned(content)).toMatchObject({ ok: false });
      expect(readLastSigned(content).problems.map(({ rule, place }) => [rule, place.file])).toEqual([
        ["ledger/empty-month", file],
      ]);
    },
  );

  test("any byte flipped before the last line is found", () => {
    const whole = sample();
    append(whole, "2026-11", revision(6));
    const files = whole.list();
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (file, offset, mask) => {
          const bytes = Uint8Array.from(whole.read(file) ?? Buffer.of());
          const last = file === NEWEST ? textOf(whole, file).trimEnd().lastIndexOf("\n") : bytes.length;
          const where = offset % last;
          bytes[where] = (bytes[where] ?? 0) ^ mask;
          const content = memoryFolder(Object.fromEntries(files.map((one) => [one, whole.read(one) ?? ""])));
          content.write(file, bytes);
          expect(reported(content)).not.toEqual([]);
        },
      ),
      { numRuns: Number(process.env["BREVIER_RUNS"] ?? 25) * 20 },
    );
  });
});
