import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { headersOf, parseHeadersFile } from "../../src/base/headers-file.ts";
import { build } from "../../src/build/build.ts";
import { copyOf, type MemorySite } from "../memory-site.ts";
import { archived, buildAgain, builtSite, NOW } from "./archived-site.ts";

/** Archived once; each test has a copy. */
let archivedSite: MemorySite;
let site: MemorySite;
let names: readonly string[];
beforeAll(async () => {
  archivedSite = await builtSite();
  await archived(archivedSite, { what: "changed-months" });
  await archived(archivedSite, { what: "brief", name: "m7k2q9x4ta" });
});
beforeEach(() => {
  site = copyOf(archivedSite);
  names = site.archives.list().filter((name) => name.endsWith(".wacz"));
});

const textOf = (path: string) => Buffer.from(site.dist.read(path) ?? "").toString();
async function reported(): Promise<readonly (readonly string[])[]> {
  const { ok, problems } = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  expect(ok).toBe(false);
  return problems.map(({ place, rule }) => [place.file, rule]);
}

describe("a build of a site that keeps packages", () => {
  test("publishes each, and offers it in every edition with its size, dates and digest", async () => {
    const before = site.dist.list();
    await buildAgain(site);
    expect(site.dist.list().filter((path) => !before.includes(path))).toEqual(
      [...names.map((name) => `archives/${name}`), "archives/index.html", "en/archives/index.html"].sort(),
    );
    for (const name of names)
      expect(
        Buffer.compare(
          site.dist.read(`archives/${name}`) ?? new Uint8Array(),
          site.archives.read(name) ?? new Uint8Array(),
        ),
      ).toBe(0);
    const [october = ""] = names;
    const page = textOf("archives/index.html");
    expect(page).toContain(`href="/archives/${october}"`);
    expect(page).toMatch(/du\s2\sau\s31\soctobre\s2024/);
    expect(page).toContain(
      JSON.parse(Buffer.from(site.archives.read("index.json") ?? "").toString()).packages[0].sha256,
    );
    expect(page).toContain("Lavrov");
    expect(textOf("en/archives/index.html")).toMatch(/2–31\sOctober\s2024/);
    expect(textOf("calendrier/index.html")).toContain('href="/archives/"');
    expect(textOf("en/calendar/index.html")).toContain('href="/en/archives/"');
    expect(textOf("sitemaps/fronts.xml")).toContain("<loc>https://meridien.example/archives/</loc>");
  });

  test("asks hosts to serve them in parts, to pages of other sites too", async () => {
    await buildAgain(site);
    const headers = headersOf(parseHeadersFile(textOf("_headers")), `/archives/${names[0]}`);
    expect(headers.get("content-type")).toBe("application/wacz");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("accept-ranges")).toBe("bytes");
    expect(headers.get("cache-control")).toContain("immutable");
  });

  test("reads no package whole, and one that is untouched not at all", async () => {
    const opened: string[] = [];
    const archives = {
      ...site.archives,
      read: (path: string) => {
        if (path.endsWith(".wacz")) throw new Error(`${path} was read whole`);
        return site.archives.read(path);
      },
      open: (path: string) => {
        opened.push(path);
        return site.archives.open(path);
      },
    };
    const options = { now: NOW, wall: NOW, adopt: false, repair: false };
    expect((await build({ ...site, archives }, options)).ok).toBe(true);
    // Once to be known, once to be copied.
    expect(opened.toSorted()).toEqual([...names, ...names].sort());
    opened.length = 0;
    expect((await build({ ...site, archives }, options)).ok).toBe(true);
    expect(opened).toEqual([]);
  });

  test("gives incrementally what it gives at once", async () => {
    await buildAgain(site);
    const fresh = { ...site, ...(await builtSiteWith(site)) };
    expect(fresh.dist.list()).toEqual(site.dist.list());
    for (const path of site.dist.list())
      expect(
        Buffer.compare(fresh.dist.read(path) ?? new Uint8Array(), site.dist.read(path) ?? new Uint8Array()),
      ).toBe(0);
  });

  test("without any, has no page and no link", async () => {
    for (const file of site.archives.list()) site.archives.remove(file);
    await buildAgain(site);
    expect(site.dist.list().filter((path) => path.includes("archives/"))).toEqual([]);
    expect(textOf("calendrier/index.html")).not.toContain("/archives/");
  });
});

async function builtSiteWith({ archives, content }: MemorySite): Promise<MemorySite> {
  const files = Object.fromEntries(
    content.list().map((file) => [file, content.read(file) ?? new Uint8Array()]),
  );
  const fresh = await builtSite(files);
  for (const file of archives.list()) fresh.archives.write(file, archives.read(file) ?? new Uint8Array());
  await buildAgain(fresh);
  return fresh;
}

describe("a package that the index names", () => {
  test("and that is gone or altered is reported by its name", async () => {
    const [first = "", second = ""] = names;
    site.archives.remove(first);
    const bytes = site.archives.read(second) ?? new Uint8Array();
    site.archives.write(
      second,
      bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)),
    );
    expect(await reported()).toEqual([
      [`archives/${first}`, "package/missing"],
      [`archives/${second}`, "package/altered"],
    ]);
  });

  test.each([
    ["no JSON", "{"],
    ["another form", '{"format":"brevier-archives-0","packages":[]}'],
    [
      "a name that leads elsewhere",
      '{"format":"brevier-archives-1","packages":[{"name":"../content/site.yaml"}]}',
    ],
  ])("an index that is %s", async (_, text) => {
    site.archives.write("index.json", Buffer.from(text));
    expect(await reported()).toEqual([["archives/index.json", "package/broken-index"]]);
  });
});
