import { describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/build/build.ts";
import { IS_LONG } from "../long-run.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };

const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { redaction: { name: La rédaction, kind: organization } }
topics: { iran: { title: Iran }, russie: { title: Russie } }
feeds: { site: 5, section: 3 }
`;

/** How large the archives are in which one more brief is published. */
const SIZES = IS_LONG ? [60, 600, 6000] : [60, 600];

/** Brief `n`, four a day from 1 January 2024. */
function brief(n: number, text = "Un paragraphe."): readonly [string, string] {
  const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(n / 4))).toISOString().slice(0, 10);
  const source = `---\nid: breve-${n}\ntitle: Brève ${n}\npublished: ${day} 1${n % 4}:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [${n % 2 === 0 ? "iran" : "russie"}]\n---\n${text}\n`;
  return [`briefs/${day.replaceAll("-", "/")}/breve-${n}.md`, source];
}

function siteOf(count: number): MemorySite {
  return memorySite({
    "site.yaml": SITE,
    ...Object.fromEntries(Array.from({ length: count }, (_, n) => brief(n))),
  });
}

async function built(site: MemorySite, now = NOW): Promise<BuildReport> {
  const outcome = await build(site, { ...OPTIONS, now });
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.says.en).join("; "));
  return outcome.value;
}

function write(site: MemorySite, [file, text]: readonly [string, string]): void {
  site.content.write(file, new TextEncoder().encode(text));
}

/** How many files of each kind publishing one brief changes in an archive of `size`. */
async function filesChangedByOneMore(size: number) {
  const site = siteOf(size);
  const [file, text] = brief(size);
  // The evening of its day: what is news then is in the news sitemap.
  const now = Date.parse(
    `${file.slice("briefs/".length, "briefs/2024/01/01".length).replaceAll("/", "-")}T19:00:00Z`,
  );
  await built(site, now);
  write(site, [file, text]);
  const { changes } = await built(site, now);
  return {
    added: endingsOf(changes.added),
    changed: endingsOf(changes.changed),
    removed: endingsOf(changes.removed),
  };
}

/** How many paths have each ending, from the last name on. */
function endingsOf(paths: readonly string[]): Readonly<Record<string, number>> {
  const names = paths
    .map(
      (path) =>
        path
          .split("/")
          .at(-1)
          ?.replace(/\d+(?:-\d+)*/, "N") ?? "",
    )
    .toSorted();
  return Object.fromEntries(names.map((name) => [name, names.filter((other) => other === name).length]));
}

describe("what a build rewrites", () => {
  test("nothing, where nothing changed, and nothing where the cache was lost either", async () => {
    const site = siteOf(30);
    await built(site);
    const again = await built(site);
    for (const file of site.cache.list()) site.cache.remove(file);
    const afterLoss = await built(site);
    for (const { changes } of [again, afterLoss])
      expect([changes.added, changes.changed, changes.removed]).toEqual([[], [], []]);
  });

  test("an old body edited: its page, its archive page, its day’s feeds, and the manifest that lists them", async () => {
    const site = siteOf(40);
    await built(site);
    write(site, brief(9, "Un autre paragraphe."));
    const { changes } = await built(site);
    expect(changes).toMatchObject({ added: [], removed: [] });
    expect(changes.changed).toEqual([
      "2024/01/03/breve-9/archive.html",
      "2024/01/03/breve-9/index.html",
      "atom/2024-01-03.xml",
      "json/2024-01-03.json",
      "manifest.json",
      "manifest/2024/01.json",
      "manifest/2024/01/03.json",
    ]);
  });

  test("the same where what the last build knew of the month is lost", async () => {
    const site = siteOf(40);
    await built(site);
    const lost = site.cache.list("state").filter((file) => file.endsWith("/2024-01.json"));
    expect(lost).toHaveLength(1);
    for (const file of lost) site.cache.remove(file);
    write(site, brief(9, "Un autre paragraphe."));
    const { changes } = await built(site);
    expect(changes).toMatchObject({ added: [], removed: [] });
    expect(changes.changed).toHaveLength(7);
  });

  test("the body of a brief that feeds carry: the feeds too", async () => {
    const site = siteOf(40);
    await built(site);
    write(site, brief(39, "Un autre paragraphe."));
    const { changes } = await built(site);
    expect(changes.changed.filter((path) => path.startsWith("sujets/"))).toEqual([
      "sujets/russie/atom.xml",
      "sujets/russie/feed.json",
      "sujets/russie/feed.xml",
    ]);
    expect(changes.changed).toEqual(expect.arrayContaining(["atom.xml", "feed.json", "feed.xml"]));
    expect(changes.changed).not.toContain("index.html");
  });

  test("the first brief of a day: of the feeds’ archive, the Atom document of the day before alone, to lead to it", async () => {
    const site = siteOf(40);
    await built(site);
    write(site, brief(40));
    const { changes } = await built(site);
    const archive = (paths: readonly string[]) => paths.filter((path) => /^(?:atom|json)\//.test(path));
    expect(archive(changes.changed)).toEqual(["atom/2024-01-10.xml"]);
    expect(archive(changes.added)).toEqual(["atom/2024-01-11.xml", "json/2024-01-11.json"]);
    write(site, brief(41));
    const next = (await built(site)).changes;
    expect(archive(next.changed)).toEqual(["atom/2024-01-11.xml", "json/2024-01-11.json"]);
    expect(archive(next.added)).toEqual([]);
  });

  test("an old brief updated: it stands in the live feed again, and its day’s documents say so", async () => {
    const site = siteOf(40);
    await built(site);
    const [file, text] = brief(9);
    const update = 'updates: [{date: "2024-02-01 10:00", kind: correction, note: Une erreur.}]';
    write(site, [file, text.replace("summary:", `${update}\nsummary:`)]);
    const { changes } = await built(site);
    expect(changes.changed.filter((path) => /^(?:atom|json)\b|^feed\./.test(path))).toEqual([
      "atom.xml",
      "atom/2024-01-03.xml",
      "feed.json",
      "feed.xml",
      "json/2024-01-03.json",
    ]);
    expect(new TextDecoder().decode(site.dist.read("atom.xml") ?? undefined)).toContain(
      "/2024/01/03/breve-9/",
    );
  });

  test(`publishing one brief changes as many files in archives of ${SIZES.join(" and ")} briefs`, async () => {
    const counts: unknown[] = [];
    // One after the other: together they would be held in memory at once.
    for (const size of SIZES) counts.push(await filesChangedByOneMore(size));
    expect(counts.slice(1)).toEqual(SIZES.slice(1).map(() => counts[0]));
  });

  test("one more dispatch of a story: the months that show it are looked at, not those of its earlier dispatches", async () => {
    const stories = "stories: { iran: { title: Iran }, russie: { title: Russie } }\n";
    const dispatch = (n: number): readonly [string, string] => {
      const [file, text] = brief(n);
      return [file, text.replace("topics:", `story: ${n % 2 === 0 ? "iran" : "russie"}\ntopics:`)];
    };
    const site = memorySite({
      "site.yaml": SITE + stories,
      ...Object.fromEntries(Array.from({ length: 600 }, (_, n) => dispatch(n))),
    });
    await built(site);
    for (const n of [600, 601]) {
      write(site, dispatch(n));
      expect((await built(site)).made).toEqual(["2024-05"]);
    }
  });

  test("a brief that is withdrawn as a draft leaves nothing behind", async () => {
    const site = siteOf(12);
    await built(site);
    const [file, text] = brief(5);
    write(site, [file, text.replace("---\n", "---\ndraft: true\n")]);
    await built(site);
    const traces = site.dist
      .list()
      .filter((path) =>
        /breve-5\b|Brève 5\b/.test(path + new TextDecoder().decode(site.dist.read(path) ?? undefined)),
      );
    expect(traces).toEqual([]);
  });

  test("a scheduled brief is nowhere until its moment, and says when to build again", async () => {
    const site = siteOf(12);
    const at = Date.parse("2026-12-01T09:00:00+01:00");
    write(site, [
      "briefs/2026/12/01/demain.md",
      brief(3)[1]
        .replace("breve-3", "demain")
        .replace("Brève 3", "Ce sera demain")
        .replace(/published: .*/, "published: 2026-12-01 09:00"),
    ]);
    const before = await built(site);
    expect(before.validUntil).toBe(at);
    const text = site.dist
      .list()
      .map((path) => path + new TextDecoder().decode(site.dist.read(path) ?? undefined))
      .join("\n");
    expect(text).not.toMatch(/demain/);
    const after = await build(site, { ...OPTIONS, now: at });
    const twoDays = 48 * 60 * 60 * 1000;
    expect(after.ok && after.value).toMatchObject({ appearance: null, validUntil: at + twoDays });
    expect(site.dist.stat("2026/12/01/demain/index.html")).not.toBe(null);
  });
});
