import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { CDXIndexer, WARCParser } from "warcio";
import { surtOf } from "../../src/archive/cdxj-line.ts";
import { sortedLines } from "../../src/archive/sorted-lines.ts";
import { spool } from "../../src/archive/spool.ts";
import { memoryFolder } from "../../src/base/folders.ts";
import type { Problem } from "../../src/base/problem.ts";
import { checkPackage } from "../../src/check/package/check-package.ts";
import { parsePackageIndex } from "../../src/model/package-index.ts";
import { filesOf, type MemorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { archive, archived, buildAgain, builtSite } from "./archived-site.ts";
import { membersOf } from "./members-of.ts";

const BASE = "https://meridien.example/";
const BRIEF = "content/briefs/2024/10/31/lavrov-traite-iran.md".slice("content/".length);
const hex = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let site: MemorySite;
let packages: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  site = await builtSite();
  await archived(site, { what: "all" });
  await archived(site, { what: "brief", name: "m7k2q9x4ta" });
  const names = site.archives.list().filter((name) => name.endsWith(".wacz"));
  packages = new Map(
    names.map((name) => [
      name.replace(/-[0-9a-f]{16}\.wacz$/, ""),
      site.archives.read(name) ?? new Uint8Array(),
    ]),
  );
});

const packageOf = (of: string) => packages.get(of) ?? new Uint8Array();
async function memberOf(of: string, name: string): Promise<string> {
  return ((await membersOf(packageOf(of))).get(name) ?? Buffer.alloc(0)).toString();
}
/** The lines of an index, their JSON read. */
async function capturesOf(of: string) {
  const lines = (await memberOf(of, "indexes/index.cdx")).trimEnd().split("\n");
  return lines.map((line) => {
    const [key = "", timestamp = "", ...json] = line.split(" ");
    return { key, timestamp, ...JSON.parse(json.join(" ")) };
  });
}
async function problemsOf(of: string): Promise<readonly Problem[]> {
  const file = memoryFolder({ a: packageOf(of) }).open("a");
  const problems: Problem[] = [];
  if (file !== null) for await (const problem of checkPackage("a.wacz", file)) problems.push(problem);
  return problems;
}

describe("packages of the sample", () => {
  test("are one a month, one of the site, one of the brief that was asked for", () => {
    expect([...packages.keys()]).toEqual([
      "2024-10",
      "2024-11",
      "2024-12",
      "2025-01",
      "2025-04",
      "2025-10",
      "brief-m7k2q9x4ta",
      "site",
    ]);
  });

  test("bear the digest of their bytes, which the index says too, with what is in them", async () => {
    const index = parsePackageIndex(site.archives.read("index.json") ?? new Uint8Array());
    expect(index?.map(({ name, sha256, bytes }) => [name, sha256, bytes])).toEqual(
      [...packages].map(([of, bytes]) => [`${of}-${hex(bytes).slice(0, 16)}.wacz`, hex(bytes), bytes.length]),
    );
    for (const { of, index: at, records, pages } of index ?? []) {
      const cdx = await memberOf(of, "indexes/index.cdx");
      expect(Buffer.from(packageOf(of)).toString("latin1", at.offset, at.offset + at.bytes)).toBe(cdx);
      expect(cdx.trimEnd().split("\n")).toHaveLength(records);
      expect((await memberOf(of, "pages/pages.jsonl")).trimEnd().split("\n")).toHaveLength(pages + 1);
    }
  });

  test("have no problem that a check finds", async () => {
    for (const of of packages.keys()) expect(await problemsOf(of)).toEqual([]);
  });

  test("hold what is published, with the headers of the host file", async () => {
    const parser = new WARCParser(toStream(await memberBytes("2024-10", "archive/data.warc")));
    const seen = new Map<string, { status: number | string; headers: Map<string, string>; body: string }>();
    for await (const record of parser) {
      if (record.warcType === "warcinfo") {
        expect(await record.contentText()).toContain("synthesised by the publisher");
        continue;
      }
      const headers = new Map(
        [...(record.httpHeaders?.headers ?? [])].map(([name, value]) => [name.toLowerCase(), value]),
      );
      seen.set(record.warcTargetURI ?? "", {
        status: record.httpHeaders?.statusCode ?? 0,
        headers,
        body: Buffer.from(await record.readFully(false)).toString("latin1"),
      });
    }
    const page = seen.get(`${BASE}2024/10/31/lavrov-traite-iran/`);
    expect(page?.body).toBe(
      Buffer.from(site.dist.read("2024/10/31/lavrov-traite-iran/index.html") ?? "").toString("latin1"),
    );
    expect(page?.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page?.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page?.headers.get("date")).toBe("Thu, 31 Oct 2024 20:40:00 GMT");
    expect(seen.get(`${BASE}atom/2024-10-31.xml`)?.headers.get("content-type")).toBe(
      "application/atom+xml; charset=utf-8",
    );
    const moved = seen.get(`${BASE}2024/10/24/brics-kazan/`);
    expect([moved?.status, moved?.headers.get("location"), moved?.body]).toEqual([
      301,
      "/2024/10/24/sommet-brics-kazan/",
      "",
    ]);
  });

  test("hold everything that their pages load", async () => {
    const urls = new Set((await capturesOf("2024-10")).map(({ url }) => url));
    for (const path of [
      "style.css",
      "favicon.svg",
      "site.webmanifest",
      "icon-192.png",
      "2024/10/31/carte-minsk-moscou-teheran.svg",
    ])
      expect([path, urls.has(BASE + path)]).toEqual([path, true]);
    // Pages of another month, and lists that go on, are not this month's.
    expect([...urls].filter((url) => /calendrier|\/2024\/11\/|_headers|manifest\.json/.test(url))).toEqual(
      [],
    );
    const ofBrief = (await capturesOf("brief-m7k2q9x4ta")).map(({ url }) => url.slice(BASE.length));
    expect(ofBrief).toContain("2024/10/31/lavrov-traite-iran/");
    expect(ofBrief.filter((path) => path.endsWith("/"))).toHaveLength(1);
  });

  test("list the text of each page, and no copy of one", async () => {
    const rows = (await memberOf("2024-10", "pages/pages.jsonl"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows[0]).toMatchObject({ format: "json-pages-1.0" });
    const brief = rows.find(({ url }) => url === `${BASE}2024/10/31/lavrov-traite-iran/`);
    expect(brief).toMatchObject({ ts: "2024-10-31T20:40:00Z", title: expect.stringContaining("Lavrov") });
    expect(brief.text).toContain("Minsk");
    expect(rows.filter(({ url }) => url?.endsWith("archive.html"))).toEqual([]);
  });

  test("never hold a package or the page that lists them", async () => {
    await buildAgain(site);
    expect(site.dist.list("archives").length).toBeGreaterThan(5);
    const again = { dist: site.dist, archives: memoryFolder() };
    const [whole] = (await archived(again, { what: "all" })).slice(-1);
    const bytes = again.archives.read(whole?.kept.name ?? "") ?? new Uint8Array();
    const cdx = ((await membersOf(bytes)).get("indexes/index.cdx") ?? "").toString();
    expect(cdx).toContain(`"${BASE}calendrier/"`);
    expect(cdx).not.toMatch(/\/archives\/|\.wacz/);
  });
});

async function memberBytes(of: string, name: string): Promise<Buffer> {
  return (await membersOf(packageOf(of))).get(name) ?? Buffer.alloc(0);
}
function toStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

describe("warcio, which is not ours,", () => {
  test.each(["2024-10", "site", "brief-m7k2q9x4ta"])(
    "reads every record of %s, and finds its digests right",
    async (of) => {
      let records = 0;
      for await (const record of new WARCParser(toStream(await memberBytes(of, "archive/data.warc")))) {
        records += 1;
        expect(record.warcHeaders.protocol).toBe("WARC/1.1");
        const payload = Buffer.from(await record.readFully(false));
        if (record.warcType === "warcinfo") continue;
        expect(record.warcPayloadDigest).toBe(`sha256:${hex(payload)}`);
      }
      expect(records).toBe((await capturesOf(of)).length + 1);
    },
  );

  test.each(["2024-10", "site"])("gives the index that %s has", async (of) => {
    const stream = toStream(await memberBytes(of, "archive/data.warc"));
    const indexer = new CDXIndexer({ format: "cdxj", noSurt: false });
    const theirs: string[] = [];
    for await (const entry of indexer.iterRecords(new WARCParser(stream), "data.warc")) {
      const { urlkey, timestamp, url, mime, status, digest, offset, length } = entry as Record<
        string,
        string
      >;
      // Of a redirect without type it says nothing; its lengths leave out the four bytes that close a record.
      theirs.push(
        [urlkey, timestamp, url, mime ?? "text/html", status, digest, offset, Number(length)].join(" "),
      );
    }
    const ours = (await capturesOf(of)).map(({ key, timestamp, url, mime, status, digest, offset, length }) =>
      [key, timestamp, url, mime, status, digest.replace("sha256:", ""), offset, Number(length) - 4].join(
        " ",
      ),
    );
    expect(theirs.map((line) => line.replace("sha256:", "")).sort()).toEqual(ours.toSorted());
  });
});

test("files that give a host its rules are in no package: no host shows them", async () => {
  const site = await builtSite({
    ...filesOf("content"),
    "public/.htaccess": Buffer.from("x"),
    "public/a/.user.ini": Buffer.from("x"),
  });
  expect(site.dist.stat("a/.user.ini")).not.toBeNull();
  for (const { kept } of await archived(site, { what: "all" }))
    expect(Buffer.from(site.archives.read(kept.name) ?? "").toString("latin1")).not.toMatch(
      /htaccess|user\.ini/,
    );
});

describe("documents that go with a brief", () => {
  test("are in its package and in its month’s, wherever they stand; packages that it links to are not", async () => {
    const content = filesOf("content");
    const source = Buffer.from(content[BRIEF] ?? "").toString();
    const own = await builtSite({
      ...content,
      "public/accord.pdf": Buffer.from("%PDF-1.4\n"),
      "public/archives/ancien.wacz": Buffer.from("PK"),
      [BRIEF]: Buffer.from(
        `${source.replace("\ntitle:", "\nattachments: [{src: /accord.pdf, title: Le texte}]\ntitle:")}\n[Une archive](https://meridien.example/archives/ancien.wacz).\n`,
      ),
    });
    for (const asked of [
      { what: "month", name: "2024-10" },
      { what: "brief", name: "m7k2q9x4ta" },
    ] as const) {
      const [made] = await archived(own, asked);
      const bytes = own.archives.read(made?.kept.name ?? "") ?? new Uint8Array();
      const cdx = ((await membersOf(bytes)).get("indexes/index.cdx") ?? "").toString();
      expect(cdx).toContain(`"url":"${BASE}accord.pdf"`);
      expect(cdx).not.toContain("ancien.wacz");
    }
  });
});

describe("files that are too large to be held", () => {
  test("go into the package in parts, with the digests of what they are", async () => {
    const film = Buffer.alloc((9 << 20) + 7, "film ");
    const own = await builtSite({ ...filesOf("content"), "public/film.mp4": film });
    let whole = 0;
    const dist = {
      ...own.dist,
      read: (path: string) => {
        if (path === "film.mp4") whole += 1;
        return own.dist.read(path);
      },
    };
    const [made] = (await archived({ dist, archives: own.archives }, { what: "all" })).slice(-1);
    expect(whole).toBe(0);
    const bytes = own.archives.read(made?.kept.name ?? "") ?? new Uint8Array();
    const file = memoryFolder({ a: bytes }).open("a");
    if (file !== null) for await (const problem of checkPackage("a", file)) expect(problem).toBeNull();
    const cdx = ((await membersOf(bytes)).get("indexes/index.cdx") ?? "").toString();
    expect(cdx).toContain(`film.mp4","digest":"sha256:${hex(film)}","mime":"video/mp4"`);

    own.dist.write("film.mp4", Buffer.from(film).fill("x", 9 << 20, (9 << 20) + 1));
    const outcome = await archive({ dist: own.dist, archives: memoryFolder() }, { what: "all" });
    expect(outcome.problems.map(({ place, rule }) => [place.file, rule])).toEqual([
      ["dist/film.mp4", "archive/altered-file"],
    ]);
  });
});

describe("lists that are sorted on the disk", () => {
  test("come out in the order of their bytes, whatever is held in memory", () => {
    const line = fc
      .string({ unit: "grapheme-ascii", maxLength: 200 })
      .map((text) => `${text.replaceAll("\n", "")}\n`);
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 500 }),
        (lines, run, held) => {
          const folder = memoryFolder();
          const store = spool(folder, ".lines.part", held);
          const sorted = sortedLines(store, run);
          for (const one of lines) sorted.add(one);
          expect([...sorted.lines()]).toEqual(lines.toSorted());
          store.remove();
          expect(folder.list()).toEqual([]);
        },
      ),
    );
  });
});

describe("keys of the index", () => {
  test.each([
    ["https://www.ex.org/A/b/", "org,ex)/a/b/"],
    ["http://ex.org:8080/?b=2&a=1", "org,ex:8080)/?a=1&b=2"],
    ["https://ex.org/%C3%A9t%C3%A9", "org,ex)/%c3%a9t%c3%a9"],
  ])("%s", (url, key) => {
    expect(surtOf(url)).toBe(key);
  });
});

describe("a second run", () => {
  test("makes nothing if nothing changed, and says of a changed month what changed", async () => {
    const own = await builtSite();
    await archived(own, { what: "changed-months" });
    const first = own.archives.list();
    expect((await archived(own, { what: "changed-months" })).map(({ isNew }) => isNew)).toEqual(
      Array(6).fill(false),
    );
    expect(own.archives.list()).toEqual(first);

    const source = Buffer.from(own.content.read(BRIEF) ?? "").toString();
    own.content.write(BRIEF, Buffer.from(`${source}\nUn paragraphe de plus.\n`));
    await buildAgain(own);
    const made = (await archived(own, { what: "changed-months" })).filter(({ isNew }) => isNew);
    expect(made.map(({ kept }) => kept.of)).toEqual(["2024-10"]);
    expect(made[0]?.changes).toEqual({
      added: [],
      changed: ["index.html", "archive.html"].map(
        (name) => `${BASE}2024/10/31/lavrov-traite-iran/${name === "index.html" ? "" : name}`,
      ),
      removed: [],
    });
    expect(made[0]?.kept.supersedes).toBe(first.find((name) => name.startsWith("2024-10")));
    expect(own.archives.list()).toEqual(expect.arrayContaining([...first]));

    // As it was before: the first package is the newest again, and no file is written twice.
    own.content.write(BRIEF, Buffer.from(source));
    await buildAgain(own);
    const back = (await archived(own, { what: "changed-months" })).filter(({ isNew }) => isNew);
    expect(back[0]?.kept.name).toBe(first.find((name) => name.startsWith("2024-10")));
    expect(back[0]?.kept.supersedes).toBe(made[0]?.kept.name);
  });

  test("of a month by name writes the same bytes, and keeps them once", async () => {
    const own = await builtSite();
    const [first] = await archived(own, { what: "month", name: "2024-10" });
    const [again] = await archived(own, { what: "month", name: "2024-10" });
    expect([first?.isNew, again?.isNew, again?.kept]).toEqual([true, false, first?.kept]);
    expect(own.archives.list()).toHaveLength(2);
  });
});

describe("a kept package that was altered", () => {
  test("is fixed by asking for its month: the good bytes take its place", async () => {
    const own = await builtSite();
    const asked = { what: "month", name: "2024-10" } as const;
    const [before] = await archived(own, asked);
    const name = before?.kept.name ?? "";
    const good = own.archives.read(name) ?? new Uint8Array();
    own.archives.write(
      name,
      good.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)),
    );
    const [after] = await archived(own, asked);
    expect(Buffer.compare(own.archives.read(name) ?? new Uint8Array(), good)).toBe(0);
    expect([after?.isNew, after?.kept, after?.changes]).toEqual([true, before?.kept, null]);
    expect(own.archives.list()).toEqual([name, "index.json"]);
    expect((await archived(own, asked)).map(({ isNew }) => isNew)).toEqual([false]);
    await buildAgain(own);
  });
});

describe("two lines of _redirects with the same address", () => {
  test("are one record: the first wins, as it does on hosts; ids of records are unique", async () => {
    const own = await builtSite();
    const to = "/2024/10/31/lavrov-traite-iran/";
    const text = `/ancien ${to} 301\n/ancien /2024/10/ 301\n/./ancien /2024/10/ 301\n/ancien ${to} 301\n/autre ${to} 302\n// / 301\n`;
    const dist = {
      ...own.dist,
      read: (path: string) => (path === "_redirects" ? Buffer.from(text) : own.dist.read(path)),
    };
    for (const asked of [{ what: "month", name: "2024-10" }, { what: "all" }] as const) {
      const archives = memoryFolder();
      const [made] = (await archived({ dist, archives }, asked)).slice(-1);
      const members = await membersOf(archives.read(made?.kept.name ?? "") ?? new Uint8Array());
      const ids: string[] = [];
      const moved: unknown[] = [];
      for await (const record of new WARCParser(toStream(members.get("archive/data.warc") ?? Buffer.of()))) {
        await record.readFully(false);
        ids.push(record.warcHeader("WARC-Record-ID") ?? "");
        if (/\/(?:ancien|autre)$/.test(record.warcTargetURI ?? ""))
          moved.push([record.warcTargetURI, record.httpHeaders?.headers.get("location")]);
      }
      expect(new Set(ids).size).toBe(ids.length);
      expect(moved).toEqual([
        [`${BASE}ancien`, to],
        [`${BASE}autre`, to],
      ]);
    }
  });
});

describe("a site below a path, in another language", () => {
  test("is packed with its own addresses", async () => {
    const content = filesOf("content");
    const settings = Buffer.from(content["site.yaml"] ?? "").toString();
    const own = await builtSite({
      ...content,
      "site.yaml": Buffer.from(settings.replace("https://meridien.example/", "https://www.ex.org/sub/")),
    });
    const [month] = await archived(own, { what: "month", name: "2024-10" });
    const bytes = own.archives.read(month?.kept.name ?? "") ?? new Uint8Array();
    const cdx = ((await membersOf(bytes)).get("indexes/index.cdx") ?? "").toString();
    expect(cdx).toContain('org,ex)/sub/2024/10/ 20241031204000 {"url":"https://www.ex.org/sub/2024/10/"');
    expect(cdx).toContain('"url":"https://www.ex.org/sub/style.css"');
    const location = Buffer.from(bytes)
      .toString("latin1")
      .match(/Location: .*/)?.[0];
    expect(location?.trim()).toBe("Location: /sub/2024/10/24/sommet-brics-kazan/");
  });
});

describe("what cannot be archived is reported at its place, and leaves nothing", () => {
  const reported = async (
    own: MemorySite,
    asked: Parameters<typeof archive>[1] = { what: "month", name: "2024-10" },
  ) => {
    const outcome = await archive(own, asked);
    expect(own.archives.list()).toEqual([]);
    return outcome.problems.map(({ place, rule }) => `${place.file}:${place.line}:${place.column} ${rule}`);
  };
  const page = "2024/10/31/lavrov-traite-iran/index.html";

  test("a file that is gone, and one that is no longer what the build wrote", async () => {
    const own = await builtSite();
    own.dist.remove(page);
    own.dist.write("2024/10/31/index.html", Buffer.from("autre chose"));
    const same = own.dist.read("2024/10/index.html") ?? new Uint8Array();
    own.dist.write(
      "2024/10/index.html",
      same.map((byte, i) => (i === 900 ? byte ^ 1 : byte)),
    );
    expect(await reported(own)).toEqual([
      "dist/2024/10/31/index.html:1:1 archive/altered-file",
      "dist/2024/10/31/lavrov-traite-iran/index.html:1:1 archive/missing-file",
      "dist/2024/10/index.html:1:1 archive/altered-file",
    ]);
  });

  test("a page that loads what the site has not", async () => {
    const own = await builtSite();
    own.dist.remove("style.css");
    const manifest = Buffer.from(own.dist.read("manifest/fronts.json") ?? "").toString();
    const { files, ...rest } = JSON.parse(manifest);
    const others = files.filter(({ path }: { readonly path: string }) => path !== "style.css");
    own.dist.write("manifest/fronts.json", Buffer.from(JSON.stringify({ ...rest, files: others })));
    const found = await reported(own, { what: "brief", name: "m7k2q9x4ta" });
    expect(found.map((line) => line.split(" "))).toEqual([
      [
        expect.stringMatching(/^dist\/2024\/10\/31\/lavrov-traite-iran\/index\.html:\d\d:1$/),
        "archive/missing-asset",
      ],
    ]);
  });

  test("no site, a broken list, no address, an unknown month or brief, a broken index", async () => {
    const own = await builtSite();
    expect(await reported(own, { what: "month", name: "2023-01" })).toEqual([
      "dist:1:1 archive/no-such-month",
    ]);
    expect(await reported(own, { what: "brief", name: "inconnue" })).toEqual([
      "dist:1:1 archive/no-such-brief",
    ]);
    const home = own.dist.read("index.html") ?? new Uint8Array();
    own.dist.write("index.html", Buffer.from("<title>Rien</title>"));
    expect(await reported(own)).toEqual(["dist/index.html:1:1 archive/no-address"]);
    own.dist.write("index.html", home);
    own.dist.write("manifest/2024/10.json", Buffer.from("{"));
    expect(await reported(own)).toEqual(["dist/manifest/2024/10.json:1:1 archive/broken-manifest"]);
    own.dist.remove("manifest.json");
    expect(await reported(own)).toEqual(["dist/manifest.json:1:1 archive/no-site"]);
    own.archives.write("index.json", Buffer.from("[]"));
    const broken = await archive(own, { what: "all" });
    expect(broken.problems.map(({ place, rule }) => `${place.file} ${rule}`)).toEqual([
      "archives/index.json archive/broken-index",
    ]);
  });
});
