import { expect, test } from "vitest";
import { memoryFolder, type ReadableFolder } from "../../src/base/folders.ts";
import { build } from "../../src/build/build.ts";
import { witnessRules } from "../../src/plan/checks/witness-rules.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { type Harm, harmCache, harms } from "./harm-cache.ts";
import { applyEdit, editsUpTo, inState } from "./random-edits.ts";
import { filesOfState, firstBriefs, firstState, type SiteState, writeState } from "./random-site.ts";

// `npm run test:long` sets more.
const RUNS = Number(process.env["BREVIER_RUNS"] ?? 15);
const FEWER = Math.ceil(RUNS / 4);

const buildIn = (site: MemorySite, state: SiteState) =>
  build(inState(site, state), { now: state.now, wall: state.wall, adopt: false, repair: false });

function contentsOf({ dist }: MemorySite) {
  return new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));
}

/** A site whose disk gives its files other inodes than those of another site. */
function siteOn(disk: number, state: SiteState): MemorySite {
  const site = memorySite(filesOfState(state));
  const { stat } = site.content;
  const content = { ...site.content, stat: (path: string) => withInode(stat(path), disk) };
  return { ...site, content };
}

function withInode(stat: ReturnType<ReadableFolder["stat"]>, inode: number) {
  return stat === null ? null : { ...stat, inode };
}

/** Builds a site, edits it, harms what the build left, and builds again: that must give what a full build of the same state gives. */
async function expectMended(
  state: SiteState,
  harm: (site: MemorySite) => Promise<void>,
  edit: (state: SiteState, site: MemorySite) => void,
): Promise<void> {
  const site = siteOn(1, state);
  await buildIn(site, state);
  edit(state, site);
  writeState(site, state);
  await harm(site);
  const fixed = await buildIn(site, state);
  const full = memorySite(filesOfState(state));
  const fresh = await buildIn(full, state);
  expect(fixed.problems.filter(({ rule }) => !(rule in witnessRules))).toEqual(fresh.problems);
  if (fresh.ok) expect(contentsOf(site)).toEqual(contentsOf(full));
}

test("files of the cache that are cut, altered, swapped, emptied or lost are found out: the next build gives the bytes of a full one", async () => {
  const harmed = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      firstBriefs,
      fc.array(harms, { minLength: 1, maxLength: 6 }),
      editsUpTo(2),
      fc.boolean(),
      async (briefs, list: readonly Harm[], steps, hasCards) => {
        const state = firstState(briefs);
        if (hasCards) state.without.delete("cards");
        await expectMended(
          state,
          async (site) => {
            for (const one of list) harmed.add(harmCache(site.cache, one)?.split("/")[0] ?? "nothing");
          },
          (edited, site) => {
            for (const step of steps) applyEdit(edited, step, site);
          },
        );
      },
    ),
    { numRuns: RUNS },
  );
  expect([...harmed]).toEqual(expect.arrayContaining(["exports", "index", "texts", "state"]));
}, 1_800_000);

test("so is a cache of another site, or of another program", async () => {
  await fc.assert(
    fc.asyncProperty(firstBriefs, firstBriefs, fc.boolean(), async (briefs, others, isOtherProgram) => {
      const [state, other] = [firstState(briefs), { ...firstState(others), program: isOtherProgram ? 1 : 0 }];
      await expectMended(
        state,
        async (site) => {
          const foreign = siteOn(2, other);
          await buildIn(foreign, other);
          copyInto(site.cache, foreign.cache);
        },
        () => {},
      );
    }),
    { numRuns: FEWER },
  );
}, 1_800_000);

test("and one of which a part is newer than the rest: every file by itself, from before an edit and from after it", async () => {
  await fc.assert(
    fc.asyncProperty(
      firstBriefs,
      editsUpTo(4),
      fc.infiniteStream(fc.boolean()),
      async (briefs, steps, coins) => {
        const state = firstState(briefs);
        const site = siteOn(1, state);
        await buildIn(site, state);
        const old = memoryFolder();
        copyInto(old, site.cache);
        for (const step of steps) applyEdit(state, step, site);
        writeState(site, state);
        if (!(await buildIn(site, state)).ok) return;
        for (const file of old.list()) {
          const [isOld] = coins.take(1);
          if (isOld === true) site.cache.write(file, old.read(file) ?? new Uint8Array());
        }
        const outcome = await buildIn(site, state);
        expect(outcome.ok).toBe(true);
        const full = memorySite(filesOfState(state));
        await buildIn(full, state);
        expect(contentsOf(site)).toEqual(contentsOf(full));
      },
    ),
    { numRuns: FEWER },
  );
}, 1_800_000);

function copyInto(to: MemorySite["cache"], from: ReadableFolder): void {
  for (const file of from.list()) to.write(file, from.read(file) ?? new Uint8Array());
}
