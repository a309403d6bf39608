import { beforeEach, describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const bytes = (text: string) => new TextEncoder().encode(text);
const snapshot = (site: MemorySite) =>
  new Map(site.dist.list().map((path) => [path, Buffer.from(site.dist.read(path) ?? "").toString("latin1")]));
const STATE = "state/dist";

/** The base site with a brief in each of some months. */
function sources(months: readonly string[], title = "Un titre"): Record<string, string | Uint8Array> {
  const { "site.yaml": settings = "" } = filesOf("test/fixtures/bad-input/base");
  return Object.fromEntries([
    ["site.yaml", settings],
    ...months.map((month) => [
      `briefs/${month.replace("-", "/")}/05/breve.md`,
      `---\nid: breve-${month}\ntitle: ${title} ${month}\npublished: ${month}-05T12:00:00Z\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\nsources: [{ title: Une source, url: "https://source.example/" }]\n---\nUn texte.\n`,
    ]),
  ]);
}

async function made(site: MemorySite, volumes?: readonly string[]): Promise<BuildReport> {
  const outcome = await build(site, volumes === undefined ? OPTIONS : { ...OPTIONS, volumes });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says.en).join("\n"));
  return outcome.value;
}

/** What one build makes of the same sources in an empty folder. */
async function fresh(months: readonly string[], title?: string): Promise<ReadonlyMap<string, string>> {
  const site = memorySite(sources(months, title));
  await made(site);
  return snapshot(site);
}

const MONTHS = ["2024-01", "2024-02", "2024-03"];
let site: MemorySite;
beforeEach(() => {
  site = memorySite(sources(MONTHS));
});

describe("a build of some months", () => {
  test("leaves the other months, the fronts and the root of the manifest as they are", async () => {
    await made(site);
    const before = snapshot(site);
    for (const [path, source] of Object.entries(sources(MONTHS, "Autre titre")))
      site.content.write(path, typeof source === "string" ? bytes(source) : source);
    const { changes } = await made(site, ["2024-02"]);
    expect([changes.added, changes.removed]).toEqual([[], []]);
    expect(changes.changed).toContain("2024/02/05/breve/index.html");
    expect(changes.changed.filter((path) => !/2024.02/.test(path))).toEqual([]);
    const after = snapshot(site);
    expect([...after.keys()].filter((path) => after.get(path) !== before.get(path))).toEqual(changes.changed);
    // The next full build knows what is published, and what is not.
    expect((await made(site)).made).toEqual(["2024-01", "2024-03"]);
    expect(snapshot(site)).toEqual(await fresh(MONTHS, "Autre titre"));
  });

  test("is undone by the next build if its sources went back to what they were", async () => {
    await made(site);
    const before = snapshot(site);
    const path = "briefs/2024/02/05/breve.md";
    const source = site.content.read(path) ?? new Uint8Array();
    site.content.write(path, bytes(new TextDecoder().decode(source).replace("Un texte", "Un autre texte")));
    await made(site, ["2024-02"]);
    expect(snapshot(site)).not.toEqual(before);
    site.content.write(path, source);
    await made(site);
    expect(snapshot(site)).toEqual(before);
  });

  test("removes what its own months no longer have; a month that is no more goes with the fronts", async () => {
    await made(site);
    site.content.remove("briefs/2024/02/05/breve.md");
    site.content.write(
      "briefs/2024/03/06/autre.md",
      bytes(String(sources(["2024-03"])["briefs/2024/03/05/breve.md"])),
    );
    site.content.remove("briefs/2024/03/05/breve.md");
    const { changes } = await made(site, ["2024-03"]);
    expect(changes.removed).toContain("2024/03/05/breve/index.html");
    expect(changes.removed.filter((path) => path.includes("2024/02"))).toEqual([]);
    expect((await made(site)).changes.removed).toContain("2024/02/05/breve/index.html");
    const again = memorySite({});
    for (const file of site.content.list())
      again.content.write(file, site.content.read(file) ?? new Uint8Array());
    await made(again);
    expect(snapshot(site)).toEqual(snapshot(again));
  });

  test("can be the first in a folder: the next goes on in it, and a file of others in it is reported", async () => {
    await made(site, ["2024-01"]);
    expect((await made(site, ["2024-02"])).made).toEqual(["2024-02"]);
    site.dist.write("index.html", bytes("à moi"));
    expect((await build(site, OPTIONS)).problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["dist/foreign-file", "dist/index.html"],
    ]);
  });
});

describe("globs of months", () => {
  test.each([
    [["2024-*"], MONTHS],
    [["*"], MONTHS],
    [["2024-0[13]"], ["2024-01", "2024-03"]],
    [["2024-0[2-9]"], ["2024-02", "2024-03"]],
    [["2024-?1"], ["2024-01"]],
    [
      ["2024-03", "2024-01", "2024-03"],
      ["2024-01", "2024-03"],
    ],
  ])("%j", async (globs, months) => {
    expect((await made(site, globs)).made).toEqual(months);
  });

  test.each(["2023-*", "2024", "2024-0[9-1]", "2024.01", "", "2024-0[", "(", "2024-01|x"])(
    "“%s” means no month: an error, and nothing is made",
    async (glob) => {
      const outcome = await build(site, { ...OPTIONS, volumes: ["2024-01", glob] });
      expect(outcome.problems.map(({ rule, says }) => [rule, says.en])).toEqual([
        ["build/no-such-month", `no month of content/briefs matches “${glob}” (--volumes)`],
      ]);
      expect(site.dist.list()).toEqual([]);
    },
  );

  test("what is wrong in another month stops it too", async () => {
    site.content.write(
      "briefs/2024/03/05/breve.md",
      bytes(String(sources(["2024-03"])["briefs/2024/03/05/breve.md"]).replace("iran", "irna")),
    );
    const outcome = await build(site, { ...OPTIONS, volumes: ["2024-01"] });
    expect([outcome.ok, outcome.problems.length]).toEqual([false, 1]);
    expect(site.dist.list()).toEqual([]);
  });
});

describe("what other machines left", () => {
  /** Copies the output and the state of a site, or of some of its files, to another. */
  function copy(from: MemorySite, to: MemorySite, isCopied = (_path: string) => true): void {
    for (const file of from.dist.list())
      if (isCopied(file)) to.dist.write(file, from.dist.read(file) ?? new Uint8Array());
    for (const file of from.cache.list(STATE))
      if (isCopied(file)) to.cache.write(file, from.cache.read(file) ?? new Uint8Array());
  }
  const shard = async (months: readonly string[], title?: string) => {
    const one = memorySite(sources(MONTHS, title));
    await made(one, months);
    return one;
  };

  test("is taken as it stands, without any state of the whole", async () => {
    for (const month of MONTHS) copy(await shard([month]), site, (path) => path !== `${STATE}/site.json`);
    const report = await made(site);
    expect([report.made, report.changes.changed, report.changes.removed]).toEqual([[], [], []]);
    expect(snapshot(site)).toEqual(await fresh(MONTHS));
  });

  test("is not believed where the state is of one build and the output of another", async () => {
    const old = await shard(MONTHS, "Vieux titre");
    const now = await shard(MONTHS);
    copy(old, site);
    copy(now, site, (path) => path.startsWith(STATE));
    expect((await made(site)).made).toEqual(MONTHS);
    expect(snapshot(site)).toEqual(await fresh(MONTHS));
  });

  test("is not believed where a state has the name of another month", async () => {
    copy(await shard(MONTHS), site, (path) => path !== `${STATE}/site.json`);
    const state = site.cache.read(`${STATE}/2024-01.json`) ?? new Uint8Array();
    site.cache.write(`${STATE}/2024-02.json`, state);
    const { made: again, changes } = await made(site);
    expect([again, changes.changed, changes.removed]).toEqual([["2024-02"], [], []]);
    expect(snapshot(site)).toEqual(await fresh(MONTHS));
  });

  test("is made again where only a part of the output came, and without its state", async () => {
    copy(await shard(MONTHS), site, (path) => !/2024\/03\/05\/index\.html$|(2024-01|site)\.json$/.test(path));
    const { made: again, changes } = await made(site);
    expect(again).toEqual(["2024-01", "2024-03"]);
    // It is on the list of published files, so it counts as changed, not as added.
    expect(changes.changed).toEqual(["2024/03/05/index.html"]);
    expect(snapshot(site)).toEqual(await fresh(MONTHS));
  });

  test("joined to a folder that holds an older whole, the newer months are taken, and the root is brought up", async () => {
    const old = memorySite(sources(MONTHS, "Vieux titre"));
    await made(old);
    copy(old, site);
    for (const month of MONTHS) copy(await shard([month]), site);
    expect((await made(site)).made).toEqual([]);
    expect(snapshot(site)).toEqual(await fresh(MONTHS));
  });
});
