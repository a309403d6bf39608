import { expect, test } from "vitest";
import { readAndPlan } from "../../src/build/read-and-plan.ts";
import { addressIndex } from "../../src/plan/checks/address-index.ts";
import { withRevisions } from "../../src/plan/kept-revisions.ts";
import { resolve } from "../../src/plan/resolve.ts";
import { fileOf } from "../../src/plan/routes.ts";
import { memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { filesOfState, firstBriefs, firstState, PARTS } from "./random-site.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 25);
const NEVER = { threads: () => null, watch: { stage: () => {}, progress: () => {} } };

/** What a site plans, by path, apart from what it has once; and its index. */
async function planned(briefs: Parameters<typeof firstState>[0], without: readonly (typeof PARTS)[number][]) {
  const state = firstState(briefs);
  state.without.delete("cards");
  for (const part of without) state.without.add(part);
  const site = memorySite(filesOfState(state));
  const moments = { now: state.now, wall: state.wall };
  const read = await readAndPlan(site, moments, NEVER);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { content, plan } = read.value;
  const resolved = resolve({
    site: content.site,
    locales: content.locales,
    exports: withRevisions(
      content.volumes.flatMap(({ exports }) => exports),
      content.revisions,
      site.memory.slices,
    ),
    pages: content.pages,
    whole: content.briefOf,
    now: state.now,
  });
  // An alias is an address that an editor chose: it is in no route.
  const aliases = new Set<string>(
    resolved.editions.flatMap(({ briefs: visible, withdrawn }) =>
      [...visible, ...[...withdrawn.values()].flat()].flatMap((brief) => brief.aliases.map(fileOf)),
    ),
  );
  const once = new Set<string>(plan.fronts.map(({ path }) => path));
  const paths = plan.targets
    .flatMap((unit) => unit.plan())
    .map(({ path }) => path.toLowerCase())
    .filter((path) => !once.has(path) && !aliases.has(path));
  return { paths: new Set<string>(paths), once, index: addressIndex(resolved) };
}

/** Addresses that are nearly right: another digit, a segment more or less, another name, a second part. */
function nearly(path: string): readonly string[] {
  const segments = path.split("/");
  return [
    ...[...path].flatMap((character, i) =>
      /\d/.test(character) ? [`${path.slice(0, i)}${(Number(character) + 1) % 10}${path.slice(i + 1)}`] : [],
    ),
    ...segments.map((_, i) => segments.toSpliced(i, 1).join("/")),
    ...segments.map((segment, i) => segments.toSpliced(i, 0, segment).join("/")),
    path.replace("index.html", "archive.html"),
    path.replace("archive.html", "index.html"),
    path.replace("archive.html", "rev/index.html"),
    path.replace("archive.html", "card.png"),
    path.replace("index.html", "card.png"),
    path.replace("archive.html", "timemap.link"),
    path.replace("index.html", "rev/1/index.html"),
    path.replace("index.html", "feed.xml"),
    path.replace(/\.(xml|json)$/, "-2.$1"),
    path.replace("atom", "json"),
    `en/${path}`,
    path.replace(/^en\//, ""),
    path.toUpperCase(),
  ];
}

test("every planned output is found at its address, and nothing else is", async () => {
  let wrong = 0;
  await fc.assert(
    fc.asyncProperty(firstBriefs, fc.subarray([...PARTS]), async (briefs, without) => {
      const { paths, once, index } = await planned(briefs, without);
      expect([...paths].filter((path) => index.at(path) === null)).toEqual([]);
      const others = [...paths, ...once].flatMap(nearly).filter((path) => !paths.has(path));
      wrong += others.length;
      expect(others.filter((path) => index.at(path) !== null)).toEqual([]);
      expect(others.filter((path) => index.exactly(path))).toEqual([]);

      const folders = new Set(
        [...paths].flatMap((path) => path.split("/").map((_, i, all) => all.slice(0, i).join("/"))),
      );
      folders.delete("");
      expect([...folders].filter((folder) => index.below(folder) === null)).toEqual([]);
      const noFolders = [...folders]
        .flatMap(nearly)
        .filter((folder) => folder !== "" && !folders.has(folder));
      expect(noFolders.filter((folder) => index.below(folder) !== null)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(wrong).toBeGreaterThan(RUNS * 100);
});
