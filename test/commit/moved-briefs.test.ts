import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");

const OLD = "briefs/2024/10/31/ancien-nom.md";
const NEW = "briefs/2024/10/31/nouveau-nom.md";
const brief = (more = "", id = "accord-1") =>
  `---\ntitle: Un accord\nid: ${id}\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;

/** Builds a site twice, with the second content in the place of the first; gives what the second build warns of. */
async function warnings(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
  between: (site: MemorySite) => void = () => {},
): Promise<readonly string[]> {
  const site = memorySite({ ...base, ...first });
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  for (const file of Object.keys(first)) site.content.remove(file);
  for (const [file, text] of Object.entries(second)) site.content.write(file, new TextEncoder().encode(text));
  between(site);
  const outcome = await build(site, OPTIONS);
  expect(outcome.ok).toBe(true);
  const found = outcome.problems.map(
    ({ place, severity, rule, hint }) =>
      `${place.file}:${place.line} ${severity} ${rule}: ${/aliases: \[.*\]/.exec(hint?.en ?? "")?.[0]}`,
  );
  // Advice goes into no output: a first build gives the same bytes.
  const fresh = memorySite(
    Object.fromEntries(site.content.list().map((path) => [path, site.content.read(path) ?? ""])),
  );
  expect((await build(fresh, OPTIONS)).problems).toEqual([]);
  expect(site.dist.list()).toEqual(fresh.dist.list());
  for (const path of fresh.dist.list()) expect(site.dist.read(path)).toEqual(fresh.dist.read(path));
  return found;
}

const emptied = (folder: MemorySite["dist"]) => {
  for (const file of folder.list()) folder.remove(file);
};
const WARNING = `content/${NEW}:3 warning brief/moved: aliases: [/2024/10/31/ancien-nom/]`;

describe("a brief that was published elsewhere", () => {
  test("is reported at its id, with the line that keeps the old address", async () => {
    expect(await warnings({ [OLD]: brief() }, { [NEW]: brief() })).toEqual([WARNING]);
  });

  test("the line holds the aliases that there are", async () => {
    const more = "aliases: [/tres-ancien/]\n";
    expect(await warnings({ [OLD]: brief(more) }, { [NEW]: brief(more) })).toEqual([
      WARNING.replace("[/2024", "[/tres-ancien/, /2024"),
    ]);
  });

  test("in another language, it has moved too", async () => {
    expect(await warnings({ [OLD]: brief() }, { [OLD]: brief("lang: en\n") })).toEqual([
      WARNING.replace(NEW, OLD),
    ]);
  });

  test("is reported if the cache is lost, or the output, but not if both are", async () => {
    const files = [{ [OLD]: brief() }, { [NEW]: brief() }] as const;
    expect(await warnings(...files, ({ cache }) => emptied(cache))).toEqual([WARNING]);
    expect(await warnings(...files, ({ dist }) => emptied(dist))).toEqual([WARNING]);
    const both = ({ cache, dist }: MemorySite) => [cache, dist].forEach(emptied);
    expect(await warnings(...files, both)).toEqual([]);
  });

  test("is reported once, and following the hint is silent", async () => {
    const site = memorySite({ ...base, [OLD]: brief() });
    await build(site, OPTIONS);
    site.content.remove(OLD);
    site.content.write(NEW, new TextEncoder().encode(brief()));
    expect((await build(site, OPTIONS)).problems).toHaveLength(1);
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    const kept = { [NEW]: brief("aliases: [/2024/10/31/ancien-nom/]\n") };
    expect(await warnings({ [OLD]: brief() }, kept)).toEqual([]);
  });
});

describe("a brief that is no longer published", () => {
  test.each([
    ["deleted", {}, `content/${OLD}:1 warning brief/deleted: aliases: [/2024/10/31/ancien-nom/]`],
    [
      "a draft again as it moves",
      { [NEW]: brief("draft: true\n") },
      `content/${NEW}:3 warning brief/hidden: undefined`,
    ],
  ])("%s, is reported as such, and not as one that moved", async (_, second, expected) => {
    expect(await warnings({ [OLD]: brief() }, second)).toEqual([expected]);
  });
});

describe("silent", () => {
  test.each([
    ["a draft that moves", { [OLD]: brief("draft: true\n") }, { [NEW]: brief("draft: true\n") }],
    ["a draft that moves and appears", { [OLD]: brief("draft: true\n") }, { [NEW]: brief() }],
    ["a brief that changes in its place", { [OLD]: brief() }, { [OLD]: brief("story: traite\n") }],
    [
      "an address that another brief has taken",
      { [OLD]: brief() },
      { [NEW]: brief(), [OLD]: brief("", "autre-1") },
    ],
    [
      "an address that another brief keeps as an alias",
      { [OLD]: brief() },
      {
        [NEW]: brief(),
        "briefs/2024/10/31/tierce.md": brief("aliases: [/2024/10/31/ancien-nom/]\n", "tierce-1"),
      },
    ],
  ] as const)("%s", async (_, first, second) => {
    expect(await warnings(first, second)).toEqual([]);
  });
});

test("the manifest says of which brief a page is, and of no other file", async () => {
  const site = memorySite({ ...base, [OLD]: brief() });
  await build(site, OPTIONS);
  const day: { readonly files: readonly { readonly path: string; readonly brief?: string }[] } = JSON.parse(
    Buffer.from(site.dist.read("manifest/2024/10/31.json") ?? "").toString(),
  );
  expect(day.files.map((row) => [row.path, row.brief])).toEqual([
    ["2024/10/31/ancien-nom/archive.html", "accord-1"],
    ["2024/10/31/ancien-nom/index.html", "accord-1"],
    ["2024/10/31/index.html", undefined],
    ["2024/10/31/ouverture/archive.html", "ouverture-minsk"],
    ["2024/10/31/ouverture/index.html", "ouverture-minsk"],
    ["atom/2024-10-31.xml", undefined],
    ["json/2024-10-31.json", undefined],
  ]);
});
