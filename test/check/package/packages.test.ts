import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { zipWriter } from "../../../src/archive/write-zip.ts";
import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { checkPackage } from "../../../src/check/package/check-package.ts";
import { archived, buildAgain, builtSite } from "../../archive/archived-site.ts";
import { membersOf } from "../../archive/members-of.ts";
import type { MemorySite } from "../../memory-site.ts";
import { foreignMembers, foreignWarc, foreignZip } from "../../verify/foreign-package.ts";

type Members = Map<string, Buffer>;
const hex = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let site: MemorySite;
let sound: ReadonlyMap<string, Buffer>;
let name: string;
beforeAll(async () => {
  site = await builtSite();
  const [made] = await archived(site, { what: "brief", name: "m7k2q9x4ta" });
  name = made?.kept.name ?? "";
  sound = await membersOf(site.archives.read(name) ?? new Uint8Array());
});

const WARC = "archive/data.warc";
const CDX = "indexes/index.cdx";
const PAGES = "pages/pages.jsonl";
const DESCRIPTION = "datapackage.json";
const DIGEST = "datapackage-digest.json";

function zipOf(members: Iterable<readonly [string, Uint8Array]>): Buffer {
  const folder = memoryFolder();
  const zip = zipWriter(folder.create("a"));
  for (const [member, bytes] of members) {
    zip.begin(member, bytes.length);
    zip.append(bytes);
    zip.end();
  }
  zip.finish();
  return Buffer.from(folder.read("a") ?? "");
}

/** The package with its members changed, and described anew, so that nothing but the change is wrong. */
function packageWith(change: (members: Members) => void, { describe = true } = {}): Buffer {
  const members: Members = new Map([...sound].map(([member, bytes]) => [member, Buffer.from(bytes)]));
  change(members);
  if (describe) describeAgain(members);
  return zipOf(members);
}

function describeAgain(members: Members): void {
  const description = JSON.parse(sound.get(DESCRIPTION)?.toString() ?? "{}");
  description.resources = [...members]
    .filter(([member]) => !member.startsWith("datapackage"))
    .map(([path, bytes]) => ({
      name: path.split("/").at(-1),
      path,
      hash: `sha256:${hex(bytes)}`,
      bytes: bytes.length,
    }));
  if (!members.has(DESCRIPTION)) return;
  members.set(DESCRIPTION, Buffer.from(JSON.stringify(description)));
  if (members.has(DIGEST))
    members.set(
      DIGEST,
      Buffer.from(
        JSON.stringify({
          path: DESCRIPTION,
          hash: `sha256:${hex(members.get(DESCRIPTION) ?? Buffer.alloc(0))}`,
        }),
      ),
    );
}

async function reported(bytes: Uint8Array): Promise<readonly string[]> {
  const file = memoryFolder({ a: bytes }).open("a");
  const found: string[] = [];
  if (file !== null)
    for await (const { place, rule } of checkPackage("a", file)) {
      const inner = place.file.replace(/^a\/?/, "");
      found.push(`${inner === "" ? "" : `${inner}:${place.line} `}${rule}`);
    }
  return [...new Set(found)];
}

/** Replaces text in a member, of the same length where places must stay. */
const edit = (member: string, from: string | RegExp, to: string) => (members: Members) => {
  const before = members.get(member)?.toString("latin1") ?? "";
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${member} has no ${from}`);
  members.set(member, Buffer.from(after, "latin1"));
};
const editLine = (member: string, change: (lines: string[]) => void) => (members: Members) => {
  const lines = (members.get(member)?.toString() ?? "").trimEnd().split("\n");
  change(lines);
  members.set(member, Buffer.from(`${lines.join("\n")}\n`));
};
/** Changes the heads of records and makes digests of blocks right again, so that only the form is wrong. */
const all =
  (...changes: readonly ((members: Members) => void)[]) =>
  (members: Members) => {
    for (const change of changes) change(members);
  };

describe("a sound package", () => {
  test("has no problem, made by the program or put together again from its members", async () => {
    expect(await reported(site.archives.read(name) ?? new Uint8Array())).toEqual([]);
    expect(await reported(packageWith(() => {}))).toEqual([]);
  });
});

describe("a package with one fault gives exactly its problem", () => {
  test.each<readonly [string, (members: Members) => void, readonly string[]]>([
    ["no WARC", (m) => m.delete(WARC), ["wacz/missing", "indexes/index.cdx:1 cdxj/wrong-place"]],
    ["no index", (m) => m.delete(CDX), ["wacz/missing"]],
    ["no list of pages", (m) => m.delete(PAGES), ["wacz/missing"]],
    ["no description", (m) => m.delete(DESCRIPTION), ["wacz/missing"]],
    ["no digest of it", (m) => m.delete(DIGEST), ["wacz/missing"]],
    [
      "a stray file in a folder of its own",
      (m) => m.set("archive/notes.txt", Buffer.from("x")),
      ["wacz/stray-file"],
    ],
    [
      "a page line without moment",
      editLine(PAGES, (l) => l.splice(1, 1, '{"url":"https://meridien.example/"}')),
      ["pages/pages.jsonl:2 wacz/page-line"],
    ],
    [
      "a list of pages of another form",
      editLine(PAGES, (l) => l.splice(0, 1, '{"format":"pages"}')),
      ["pages/pages.jsonl:1 wacz/page-line"],
    ],
    [
      "a page that is not in the index",
      editLine(PAGES, (l) => l.push('{"url":"https://meridien.example/x","ts":"2024-10-31T20:40:00Z"}')),
      ["pages/pages.jsonl:3 wacz/page-not-indexed"],
    ],
    ["a line of the index that is none", editLine(CDX, (l) => l.push("zzz")), ["cdxj/line"]],
    ["an index out of order", editLine(CDX, (l) => l.reverse()), ["cdxj/order"]],
    [
      "a wrong offset",
      edit(CDX, /"offset":"\d+"/, '"offset":"7"'),
      ["indexes/index.cdx:1 cdxj/wrong-place", "archive/data.warc:1 cdxj/missing-record"],
    ],
    [
      "a wrong length",
      edit(CDX, /"length":"\d+"/, '"length":"7"'),
      ["indexes/index.cdx:1 cdxj/wrong-place", "archive/data.warc:1 cdxj/missing-record"],
    ],
    ["another status", edit(CDX, '"status":"200"', '"status":"404"'), ["indexes/index.cdx:1 cdxj/disagrees"]],
    [
      "no digest in the index",
      edit(CDX, /"digest":"[^"]+",/, ""),
      ["indexes/index.cdx:1 cdxj/missing-field", "indexes/index.cdx:1 cdxj/disagrees"],
    ],
    [
      "a key of another address",
      edit(CDX, "example,meridien)", "example,another)"),
      ["indexes/index.cdx:1 cdxj/key"],
    ],
    [
      "a record that the index leaves out",
      editLine(CDX, (l) => l.pop()),
      ["archive/data.warc:1 cdxj/missing-record"],
    ],
    ["a WARC of an older form", edit(WARC, "WARC/1.1", "WARC/1.0"), ["archive/data.warc:1 warc/version"]],
    [
      "no warcinfo",
      edit(WARC, "WARC-Type: warcinfo", "WARC-Type: metadata"),
      ["archive/data.warc:1 warc/no-info"],
    ],
    [
      "a record without date",
      edit(WARC, "WARC-Date: ", "WARC-Data: "),
      ["archive/data.warc:1 warc/missing-field"],
    ],
    [
      "a date that is none",
      edit(WARC, /WARC-Date: (....-..-..)T/, "WARC-Date: $1 "),
      ["archive/data.warc:1 warc/field-form"],
    ],
    [
      "an address in brackets, as of old",
      edit(WARC, /WARC-Target-URI: h([^\r]*).\r/, "WARC-Target-URI: <$1>\r"),
      ["archive/data.warc:1 warc/field-form"],
    ],
    [
      "a warcinfo with an address",
      edit(WARC, "WARC-Filename: data.warc", "WARC-Target-URI: http:xx"),
      ["archive/data.warc:1 warc/forbidden-field"],
    ],
    [
      "a digest that is another’s",
      edit(WARC, /WARC-Block-Digest: sha256:..../, "WARC-Block-Digest: sha256:0000"),
      ["archive/data.warc:1 warc/wrong-digest"],
    ],
    [
      "a record cut short",
      (m) => m.set(WARC, m.get(WARC)?.subarray(0, -9) ?? Buffer.alloc(0)),
      ["warc/unreadable"],
    ],
    [
      "a length that is wrong",
      edit(WARC, /Content-Length: (\d)(\d+)\r\n\r\nsoftware/, "Content-Length: 1$2\r\n\r\nsoftware"),
      ["warc/unreadable"],
    ],
  ])("%s", async (_, change, expected) => {
    const found = await reported(packageWith(change));
    // What follows from a fault of an early record is every later line of the index: the first of each rule is enough.
    const rules = (lines: readonly string[]) => [...new Set(lines.map((line) => line.replace(/^\S+ /, "")))];
    for (const line of expected) expect(found.some((one) => one.endsWith(line))).toBe(true);
    const follows = expected.some((line) => /unreadable|field-form|order|missing$/.test(line))
      ? ["cdxj/wrong-place", "cdxj/missing-record", "wacz/page-not-indexed", "cdxj/disagrees"]
      : [];
    expect(rules(found).filter((rule) => !rules(expected).includes(rule) && !follows.includes(rule))).toEqual(
      [],
    );
  });

  test.each<readonly [string, (members: Members) => void, readonly string[]]>([
    [
      "a member that is not the one described",
      edit(PAGES, "Lavrov", "Levrov"),
      ["pages/pages.jsonl:1 wacz/wrong-hash"],
    ],
    [
      "a member of another size",
      edit(PAGES, "Lavrov", "L"),
      ["pages/pages.jsonl:1 wacz/wrong-size", "pages/pages.jsonl:1 wacz/wrong-hash"],
    ],
    [
      "a description that is not the one digested",
      edit(DESCRIPTION, "records synthesised", "records collected by"),
      ["datapackage.json:1 wacz/wrong-hash"],
    ],
    [
      "a file that the description does not name",
      (m) => m.set("notes.txt", Buffer.from("x")),
      ["wacz/stray-file"],
    ],
    [
      "a description of nothing",
      all(
        (m) => m.set(DESCRIPTION, Buffer.from("[]")),
        (m) => m.delete(DIGEST),
      ),
      ["wacz/missing", "datapackage.json:1 wacz/description"],
    ],
    [
      "a digest of something else",
      (m) => m.set(DIGEST, Buffer.from("{}")),
      ["datapackage-digest.json:1 wacz/description"],
    ],
  ])("%s", async (_, change, expected) => {
    expect(await reported(packageWith(change, { describe: false }))).toEqual(expected);
  });

  test.each<readonly [string, string, string, readonly string[]]>([
    [
      "a response that is no HTTP message",
      "HTTP/1.1 200 OK",
      "HTTP/1.1 2OO OK",
      ["archive/data.warc:1 warc/not-http"],
    ],
    [
      "a body of another length than it says",
      "Content-Length: ",
      "Content-Length: 1",
      ["archive/data.warc:1 warc/body-length"],
    ],
  ])("%s", async (_, from, to, expected) => {
    const found = await reported(packageWith((members) => members.set(WARC, withMessage(from, to))));
    expect(found.filter((line) => !/cdxj|page-not/.test(line))).toEqual(expected);
  });

  test("two records of one id", async () => {
    const found = await reported(
      packageWith((members) => {
        const text = members.get(WARC)?.toString("latin1") ?? "";
        const [first = "", second = ""] = [...text.matchAll(/WARC-Record-ID: (\S+)/g)].map(
          ([, id = ""]) => id,
        );
        members.set(WARC, Buffer.from(text.replace(second, first), "latin1"));
      }),
    );
    expect(found).toEqual(["archive/data.warc:1 warc/repeated-id"]);
  });

  /** The first response with its message edited, and its digest and length made right. */
  function withMessage(from: string, to: string): Buffer {
    const text = sound.get(WARC)?.toString("latin1") ?? "";
    const start = text.indexOf("WARC/1.1", 10);
    const end = text.indexOf("\r\n\r\nWARC/1.1", start);
    const record = text.slice(start, end);
    const split = record.indexOf("\r\n\r\n") + 4;
    const block = Buffer.from(record.slice(split).replace(from, to), "latin1");
    const head = record
      .slice(0, split)
      .replace(/(Block-Digest: sha256:)\S+/, `$1${hex(block)}`)
      .replace(/(Content-Length: )\d+/, `$1${block.length}`);
    return Buffer.from(text.slice(0, start) + head + block.toString("latin1") + text.slice(end), "latin1");
  }
});

describe("a zip that is a trap, or was altered", () => {
  const le = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };

  test("no zip, and one cut short", async () => {
    expect(await reported(Buffer.from("rien"))).toEqual(["wacz/not-a-zip"]);
    expect(await reported(packageWith(() => {}).subarray(0, -30))).toEqual(["wacz/not-a-zip"]);
  });

  test.each(["../../etc/passwd", "/etc/passwd", "C:/x", "a\\..\\b"])(
    "a name that leads outside: %s",
    async (outside) => {
      const bytes = packageWith((members) => members.set(outside, Buffer.from("x")));
      expect(await reported(bytes)).toEqual(expect.arrayContaining(["wacz/unsafe-name"]));
    },
  );

  test("two members of one name", async () => {
    const members = [
      ...sound,
      ["notes.txt", Buffer.from("x")] as const,
      ["notes.txt", Buffer.from("y")] as const,
    ];
    expect(await reported(zipOf(members))).toEqual(["wacz/repeated-member", "wacz/stray-file"]);
  });

  test("a compressed member is reported, and nothing of the package is read: a bomb cannot go off", async () => {
    const bytes = packageWith(() => {});
    const at = bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    bytes.writeUInt16LE(8, at + 10);
    expect(await reported(bytes)).toEqual(["wacz/member-header", "wacz/compressed"]);
  });

  test("members that share their bytes, as in a bomb that is small and endless", async () => {
    const bytes = packageWith(() => {});
    const first = bytes.indexOf(Buffer.from("PK\x01\x02", "latin1"));
    // The second member claims the place of the first.
    const second = bytes.indexOf(Buffer.from("PK\x01\x02", "latin1"), first + 4);
    le(bytes.readUInt32LE(first + 42)).copy(bytes, second + 42);
    expect(await reported(bytes)).toEqual(["wacz/member-header", "wacz/overlap", "wacz/gap"]);
  });

  test("bytes that are nobody’s, and a header that says something else than the list", async () => {
    const bytes = packageWith(() => {});
    const withGap = Buffer.concat([Buffer.from("#!/bin/sh\n"), bytes]);
    expect((await reported(withGap)).length).toBeGreaterThan(0);
    const headed = packageWith(() => {});
    headed.writeUInt32LE(1, 14);
    expect(await reported(headed)).toEqual(["wacz/member-header"]);
    const sized = packageWith(() => {});
    sized.writeUInt32LE(1, 18);
    expect(await reported(sized)).toEqual(["wacz/member-header"]);
  });

  test("bytes that are nobody’s after the list: before its end, or in a comment", async () => {
    const bytes = packageWith(() => {});
    const end = bytes.length - 22;
    const between = Buffer.concat([bytes.subarray(0, end), Buffer.from("caché"), bytes.subarray(end)]);
    expect(await reported(between)).toEqual(["wacz/gap"]);
    const commented = Buffer.concat([bytes, Buffer.from("caché")]);
    commented.writeUInt16LE(6, bytes.length - 2);
    expect(await reported(commented)).toEqual(["wacz/gap"]);
  });

  test("a checksum that is not that of the bytes", async () => {
    const bytes = packageWith(() => {});
    const central = bytes.indexOf(Buffer.from("PK\x01\x02", "latin1"));
    for (const at of [14, central + 16]) bytes.writeUInt32LE(7, at);
    expect(await reported(bytes)).toEqual(["wacz/checksum"]);
  });
});

describe("the packages of a site", () => {
  test("are checked with it: by their name, and by what they must not hold", async () => {
    await buildAgain(site);
    expect((await checkDist(site.dist)).problems).toEqual([]);
    const path = `archives/${name}`;
    const own = memoryFolder(
      Object.fromEntries(site.dist.list().map((file) => [file, site.dist.read(file) ?? ""])),
    );
    own.write(
      path,
      packageWith(() => {}),
    );
    const renamed = await checkDist(own);
    expect(renamed.problems.map(({ place, rule }) => [place.file, rule])).toEqual([[path, "wacz/name"]]);
  });

  test("one of another program, among its own files, has its own form, and is found if it was altered", async () => {
    const own = memoryFolder(
      Object.fromEntries(site.dist.list().map((file) => [file, site.dist.read(file) ?? ""])),
    );
    const members = foreignMembers({ software: "py-wacz 0.5.0" });
    const found = async (path: string) => {
      own.write(path, foreignZip(members, { isDeflated: true, descriptor: "32" }));
      const { problems } = await checkDist(own);
      return problems.filter(({ rule }) => rule.startsWith("wacz/")).map(({ rule }) => rule);
    };
    expect(await found("sources/capture.wacz")).toEqual([]);
    members.set("archive/data.warc.gz", foreignWarc({ text: "Le faux." }));
    expect(await found("sources/capture.wacz")).toEqual(expect.arrayContaining(["wacz/wrong-hash"]));
    own.remove("sources/capture.wacz");
    expect(await found("archives/capture.wacz")).toContain("wacz/compressed");
  });

  test("a package that holds the page of packages", async () => {
    const page = Buffer.from("https://meridien.example/archives/");
    const list = new Set([page.toString()]);
    const own = await builtSite();
    own.dist.write("archives/index.html", Buffer.from("x"));
    const [made] = await archived(own, { what: "brief", name: "m7k2q9x4ta" });
    const file = own.archives.open(made?.kept.name ?? "");
    const rules: string[] = [];
    if (file !== null)
      for await (const { rule } of checkPackage(
        "a",
        file,
        new Set([...list, "https://meridien.example/style.css"]),
      ))
        rules.push(rule);
    expect(rules).toEqual(["wacz/holds-archives"]);
  });
});
