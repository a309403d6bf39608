import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { renderNodes, renderRoot } from "../../src/commit/manifest.ts";
import { sha256 } from "../../src/model/digest.ts";
import { briefId, digest, distPath } from "../../src/model/identifiers.ts";
import { parseNode } from "../../src/verify/parse-node.ts";
import { fc } from "../property.ts";
import { wrongIn } from "./memory-copy.ts";

const HEX = "0".repeat(64);
const file = (path: string, more: object = {}) => ({
  bytes: 1,
  path,
  sha256: HEX,
  type: "text/plain",
  ...more,
});
const node = (files: readonly object[], more: object = {}) => ({
  files,
  format: "brevier-manifest-2",
  part: "fronts",
  parts: [],
  ...more,
});
/** RFC 8785 as far as it is needed here, and the final line feed. */
const line = (value: object) => `${JSON.stringify(value)}\n`;
const judged = (text: string | Uint8Array, part: string | null = "fronts") => {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const read = parseNode(bytes, part, "f");
  return read.ok
    ? "right"
    : read.problems.map(({ rule, place, says }) => `${place.line}:${place.column} ${rule} ${says.en}`).join();
};

describe("the form of a manifest", () => {
  test.each([
    ["lists", "[".repeat(200_000) + "]".repeat(200_000)],
    ["objects", `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`],
    ["one level too many", line(node([], { parts: [[[[[[[[1]]]]]]]] }))],
  ])("%s in each other, however deep, are reported", (_, text) => {
    expect(judged(text)).toBe(
      "1:1 verify/not-canonical this part of the list is not in the prescribed form (too deep)",
    );
  });

  test("and so are lists that do not end", () => {
    expect(judged("[".repeat(200_000))).toMatch(/^1:\d+ verify\/not-json /);
  });

  test("what Brevier writes is in the prescribed form, for any paths", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc
            .string({ unit: "binary", minLength: 1 })
            .map((name) => `a${name.replace(/[\\\p{Cc}\p{Surrogate}./]/gu, "é")}`),
        ),
        (paths) => {
          const files = paths.map((path, i) => ({
            path: distPath(path),
            bytes: i,
            sha256: sha256(path),
            ...(i % 2 === 0 ? {} : { brief: briefId(`brief-${i}`) ?? undefined, revision: i }),
          }));
          const rows = files.map(({ brief, ...row }) => (brief === undefined ? row : { ...row, brief }));
          const { node: top, files: made } = renderNodes("fronts", new Map([["fronts", rows]]));
          for (const bytes of made.values()) expect(judged(bytes)).toBe("right");
          for (const previous of [null, digest(HEX)])
            expect(judged(renderRoot([top], previous), null)).toBe("right");
        },
      ),
    );
  });

  test.each([
    ["spaces", JSON.stringify(node([]), null, 1)],
    ["no line feed at the end", JSON.stringify(node([]))],
    ["two of them", `${line(node([]))}\n`],
    ["a carriage return", line(node([])).replace("\n", "\r\n")],
    ["names in another order", line({ format: "brevier-manifest-2", files: [], part: "fronts", parts: [] })],
    ["a name twice", line(node([])).replace("{", '{"files":[],')],
    ["an escape that need not be", line(node([file("a")])).replace('"a"', '"\\u0061"')],
    ["a number in another form", line(node([file("a")])).replace(":1,", ":1.0,")],
  ])("refused: %s", (_, text) => {
    expect(judged(text)).toContain("verify/not-canonical");
  });

  test.each([
    ["another format", node([], { format: "brevier-manifest-1" }), "format"],
    ["a name that is not known", node([], { zzz: 1 }), "zzz"],
    ["another part", node([], { part: "2024-10" }), "part"],
    ["files in another order", node([file("b"), file("a")]), "files"],
    ["a file twice", node([file("a"), file("a")]), "files"],
    ["a size below nothing", node([file("a", { bytes: -1 })]), "files: bytes"],
    ["a fraction", node([file("a", { bytes: 1.5 })]), "files: bytes"],
    ["a digest in capitals", node([file("a", { sha256: "A".repeat(64) })]), "files: sha256"],
    ["no type", node([{ bytes: 1, path: "a", sha256: HEX }]), "files: type"],
    ["a row of too much", node([file("a", { zzz: 1 })]), "files: zzz"],
    [
      "days below the fronts",
      node([], { parts: [{ bytes: 1, part: "2024-10-31", path: "manifest/2024/10/31.json", sha256: HEX }] }),
      "parts: 2024-10-31",
    ],
  ])("refused: %s", (_, value, why) => {
    expect(judged(line(value))).toContain(`“${why}”`);
  });

  test("a brief without revision, or a revision of no brief", () => {
    expect(judged(line(node([{ brief: "x", ...file("a") }])))).toContain("“files: revision”");
    const { path, sha256: sha, type } = file("a");
    expect(judged(line(node([{ bytes: 1, path, revision: 1, sha256: sha, type }])))).toContain(
      "“files: brief”",
    );
  });

  test("what is no JSON is reported where it ceases to be; bytes that are no text are reported", () => {
    expect(judged(`\ufeff${line(node([]))}`)).toMatch(/^1:1 verify\/not-json/);
    expect(judged('{"files":[}\n')).toMatch(/^1:11 verify\/not-json/);
    expect(judged(Buffer.from([0xff, 0xfe]))).toContain("not UTF-8 text");
  });
});

describe("paths that lead out of a copy", () => {
  const HOSTILE = [
    "../x",
    "/etc/passwd",
    "a/../../x",
    "a//b",
    "./a",
    "a/",
    "a\\b",
    "..\\x",
    "C:/x",
    "c:x",
    "a\u0000b",
    "a\nb",
    "..",
  ];
  test.each(HOSTILE)("%j is refused, and nothing is read there", async (path) => {
    expect(judged(line(node([file(path)])))).toMatch(/verify\/unsafe-path/);
    const fronts = line(node([file(path)]));
    const row = {
      bytes: fronts.length,
      part: "fronts",
      path: "manifest/fronts.json",
      sha256: sha256(fronts),
    };
    const root = line({ format: "brevier-manifest-2", parts: [row], previous: null });
    const asked: string[] = [];
    const folder = memoryFolder({ "manifest.json": root, "manifest/fronts.json": fronts });
    const wrong = await wrongIn({
      ...folder,
      read: (name) => {
        asked.push(name);
        return folder.read(name);
      },
    });
    expect(wrong).toContain("manifest/fronts.json verify/unsafe-path");
    expect(asked).not.toContain(path);
  });

  test("a part of the list that stands elsewhere than it must is refused", () => {
    const row = { bytes: 1, part: "fronts", path: "../fronts.json", sha256: HEX };
    expect(judged(line({ format: "brevier-manifest-2", parts: [row], previous: null }), null)).toContain(
      "“parts: fronts”",
    );
  });

  test("a file that two parts list is reported", async () => {
    const day = (part: string) => line(node([file("a")], { part }));
    const rowOf = (part: string, text: string) => ({
      bytes: text.length,
      part,
      path: `manifest/${part.replaceAll("-", "/")}.json`,
      sha256: sha256(text),
    });
    const [first, second] = [day("2024-10-30"), day("2024-10-31")];
    const month = line(
      node([], { part: "2024-10", parts: [rowOf("2024-10-30", first), rowOf("2024-10-31", second)] }),
    );
    const root = line({ format: "brevier-manifest-2", parts: [rowOf("2024-10", month)], previous: null });
    const wrong = await wrongIn(
      memoryFolder({
        "manifest.json": root,
        "manifest/2024/10.json": month,
        "manifest/2024/10/30.json": first,
        "manifest/2024/10/31.json": second,
        a: "x",
      }),
    );
    expect(wrong).toContain("a verify/listed-twice");
  });
});
