/** A brief that was taken out of the sources is published nowhere, in no package either. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { comparePackages } from "../../src/check/package/compare-packages.ts";
import { openSite } from "../../src/check/read/site-under-check.ts";
import { parsePackageIndex } from "../../src/model/package-index.ts";
import { copyOf, type MemorySite } from "../memory-site.ts";
import { archived, builtSite, NOW } from "./archived-site.ts";

const FILE = "briefs/2024/11/18/ue-sanctions-ports-iran.md";
const ID = "d7f2c6t8ya";
const PAGE = "/2024/11/18/ue-sanctions-ports-iran/";
const SENTENCE = "MG Flot, VTS Broker et Arapax";

/** Archived once; each test has a copy. */
let archivedSite: MemorySite;
let site: MemorySite;
let source: string;
beforeAll(async () => {
  site = await builtSite();
  source = textOf(FILE);
  await archived(site, { what: "all" });
  await archived(site, { what: "brief", name: ID });
  expect(await built()).toEqual([]);
  archivedSite = site;
});
beforeEach(() => {
  site = copyOf(archivedSite);
});

const textOf = (file: string) => Buffer.from(site.content.read(file) ?? "").toString();
const write = (file: string, text: string) => site.content.write(file, Buffer.from(text));
const rows = () => parsePackageIndex(site.archives.read("index.json") ?? new Uint8Array()) ?? [];
const published = () =>
  site.dist.list().flatMap((path) => /^archives\/(.*)-[0-9a-f]{16}\.wacz$/.exec(path)?.[1] ?? []);
const leaks = () =>
  site.dist.list().filter((path) => Buffer.from(site.dist.read(path) ?? "").includes(SENTENCE));
const checked = async () =>
  (await checkDist(site.dist)).problems.map(
    ({ place, rule }) => `${place.file.replace(/-[0-9a-f]{16}/, "")} ${rule}`,
  );
/** What a build warns of. */
async function built(now = NOW): Promise<readonly string[]> {
  const { ok, problems } = await build(site, { now, wall: NOW, adopt: false, repair: false });
  expect(ok).toBe(true);
  return problems
    .filter(({ rule }) => rule.startsWith("package/"))
    .map(({ place, severity, rule }) => `${severity} ${place.file.replace(/-[0-9a-f]{16}/, "")} ${rule}`);
}
const GONE = [
  "warning archives/2024-11.wacz package/brief-gone",
  `warning archives/brief-${ID}.wacz package/subject-gone`,
  "warning archives/site.wacz package/brief-gone",
];
describe("a brief that was deleted", () => {
  test("is in no package of the next build, which says which, of what, and how to go on", async () => {
    expect(leaks().length).toBeGreaterThan(0);
    site.content.remove(FILE);
    expect(await built()).toEqual(GONE);
    expect(published()).not.toContain("2024-11");
    expect(published()).toContain("2024-12");
    expect(leaks().filter((path) => path.endsWith(".wacz"))).toEqual([]);
    expect(Buffer.from(site.dist.read("archives/index.html") ?? "").toString()).not.toMatch(
      /2024-11-|site-|brief-/,
    );
    const { problems } = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
    const october = problems.find(({ place }) => place.file.startsWith("archives/2024-11"));
    expect(october?.says.en).toContain(`${ID} (${PAGE})`);
    expect(october?.hint.fr).toContain("brevier archive --month 2024-11");
    expect(await checked()).toEqual([]);
  });

  test("leaves with the successors that the warnings ask for; then nothing is reported, and no superseded package shows it", async () => {
    site.content.remove(FILE);
    await built();
    const made = (await archived(site, { what: "all" }))
      .filter(({ isNew }) => isNew)
      .map(({ kept }) => kept.of);
    expect(made).toEqual(expect.arrayContaining(["2024-11", "site"]));
    expect(await built()).toEqual([GONE[1]]);
    expect(published().filter((of) => of === "2024-11" || of === "site")).toEqual(["2024-11", "site"]);
    expect(leaks()).toEqual([]);
    expect(await checked()).toEqual([]);
  });

  test("put back, has its packages back; one that was superseded without it stays away", async () => {
    site.content.remove(FILE);
    await built();
    await archived(site, { what: "month", name: "2024-11" });
    await built();
    write(FILE, source);
    await built();
    expect(published().filter((of) => of === "2024-11")).toEqual(["2024-11"]);
    const [first, second] = rows().filter(({ of }) => of === "2024-11");
    expect(site.dist.list()).toContain(`archives/${second?.name}`);
    expect(site.dist.list()).not.toContain(`archives/${first?.name}`);
  });

  test.each([
    ["a draft again", (text: string) => text.replace("\ntitle:", "\ndraft: true\ntitle:")],
    [
      "scheduled again",
      (text: string) =>
        text
          .replace(/\npublished: .*/, "\npublished: 2027-01-04 06:00")
          .replace(/\nupdates:\n(?: .*\n)*/, "\n"),
    ],
  ])("is as gone when it is %s", async (_, change) => {
    write(FILE, change(source));
    expect(await built()).toEqual(GONE);
    expect(leaks().filter((path) => path.endsWith(".wacz"))).toEqual([]);
  });

  test("is reported of a package whose row does not say its briefs, from the list in the package, which is read once", async () => {
    const text = Buffer.from(site.archives.read("index.json") ?? "").toString();
    site.archives.write("index.json", Buffer.from(text.replace(/\n *"briefs": \{[^}]*\},/g, "")));
    expect(rows().every(({ briefs }) => briefs === null)).toBe(true);
    expect(await built()).toEqual([]);
    const opened: string[] = [];
    const archives = {
      ...site.archives,
      open: (path: string) => {
        opened.push(path);
        return site.archives.open(path);
      },
    };
    const again = await build({ ...site, archives }, { now: NOW, wall: NOW, adopt: false, repair: false });
    expect([again.ok, opened]).toEqual([true, []]);
    site.content.remove(FILE);
    expect(await built()).toEqual(GONE);
    expect(leaks().filter((path) => path.endsWith(".wacz"))).toEqual([]);
    // The next archiving writes them down, also of packages that stay as they are.
    await archived(site, { what: "changed-months" });
    expect(
      rows()
        .filter(({ briefs }) => briefs !== null)
        .map(({ of }) => of),
    ).toContain("2024-12");
  });
});

describe("silent", () => {
  test("a brief that changed, and one that moved and kept its address as an alias", async () => {
    write(FILE, `${source}\nUne phrase de plus.\n`);
    expect(await built()).toEqual([]);
    site.content.remove(FILE);
    write(
      FILE.replace("ue-sanctions-ports-iran", "ports-iran"),
      source.replace("\ntitle:", `\naliases: [${PAGE}]\ntitle:`),
    );
    expect(await built()).toEqual([]);
    expect(published()).toContain("2024-11");
    expect(await checked()).toEqual([]);
  });

  test("a topic that is gone from the site with its pages", async () => {
    const rename = (text: string) => text.replaceAll(/\bbielorussie\b/g, "belarus");
    write("site.yaml", rename(textOf("site.yaml")));
    for (const file of site.content.list("briefs"))
      if (file.endsWith(".md")) write(file, textOf(file).replace(/^topics: .*$/m, rename));
    expect(await built()).toEqual([]);
    expect(published()).toContain("2024-11");
    expect(site.dist.list().filter((path) => path.includes("bielorussie/"))).toEqual([]);
    expect(await checked()).toEqual([]);
  });
});

test("a package that is missing is reported, and the site is built without it", async () => {
  const october = rows().find(({ of }) => of === "2024-11")?.name ?? "";
  site.archives.remove(october);
  expect(await built()).toEqual(["warning archives/2024-11.wacz package/missing"]);
  expect(published()).not.toContain("2024-11");
});

test("a package whose list of pages is not where we write it is not published", async () => {
  const text = Buffer.from(site.archives.read("index.json") ?? "").toString();
  const broken = text
    .replace(/\n *"briefs": \{[^}]*\},/, "")
    .replace(/"index": \{\n *"offset": \d+/, '"index": {\n    "offset": 7');
  site.archives.write("index.json", Buffer.from(broken));
  expect(await built()).toEqual(["warning archives/2024-10.wacz package/unknown-pages"]);
  expect(published()).not.toContain("2024-10");
  // Following the message fixes it.
  await archived(site, { what: "month", name: "2024-10" });
  expect(await built()).toEqual([]);
  expect(published()).toContain("2024-10");
});

describe("brevier check", () => {
  test("reports a package in the output that holds a brief which the site no longer has, as an error", async () => {
    const october = site.dist.list("archives").find((path) => path.includes("/2024-11-")) ?? "";
    const bytes = site.dist.read(october) ?? new Uint8Array();
    site.content.remove(FILE);
    await built();
    expect(await checked()).toEqual([]);
    site.dist.write(october, bytes);
    const { problems } = await checkDist(site.dist);
    expect(problems.map(({ place, severity, rule }) => [place.file, severity, rule])).toEqual([
      [october, "error", "wacz/brief-gone"],
    ]);
    expect(problems[0]?.says.en).toContain(PAGE);
  });

  test.each([
    ["a line for it", `${PAGE} /2024/11/ 301`, []],
    ["a line for many", "/2024/11/* /2024/ 302", []],
    ["a line with names", "/:year/:month/:day/:slug /:year/ 301", []],
    ["a line that says it is gone", `${PAGE} /2024/11/ 410`, ["wacz/brief-gone"]],
    ["a line for another address", `${PAGE}plus /2024/11/ 301`, ["wacz/brief-gone"]],
  ])("looks whether its old address leads on, by %s of _redirects", (_, line, reported) => {
    const files = Object.fromEntries(site.dist.list().map((path) => [path, site.dist.read(path) ?? ""]));
    const own = openSite(memoryFolder({ ...files, _redirects: line }));
    const pages = (gone: string) => {
      const found = comparePackages({
        ...own,
        files: new Set([...own.files].filter((path) => path !== gone)),
      });
      found.addPage("archives/a.wacz", { url: `https://meridien.example${PAGE}`, moment: 0 });
      return [...found.problems()].map(({ rule }) => rule);
    };
    expect(pages(`${PAGE.slice(1)}index.html`)).toEqual(reported);
    expect(pages("")).toEqual([]);
  });

  test("a package of the time when the site had another address is compared by the end of the path", () => {
    const own = openSite(site.dist);
    const found = comparePackages(own);
    for (const path of [PAGE, "/2024/11/18/jamais-ecrite/", "/themes/iran/"])
      found.addPage("archives/a.wacz", { url: `https://ancien.example/sub${path}`, moment: 0 });
    expect([...found.problems()].map(({ says }) => says.en)).toEqual([
      expect.stringContaining("https://ancien.example/sub/2024/11/18/jamais-ecrite/"),
    ]);
  });
});
