import { expect, test } from "vitest";
import { readAndPlan } from "../../../src/build/read-and-plan.ts";
import { exportTable } from "../../../src/content/index/export-table.ts";
import type { BriefExport } from "../../../src/model/brief.ts";
import { filesOfState, firstBriefs, firstState, type RandomBrief } from "../../laws/random-site.ts";
import { memorySite } from "../../memory-site.ts";
import { fc } from "../../property.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 20);

async function exportsOf(briefs: readonly RandomBrief[]): Promise<readonly BriefExport[]> {
  const state = firstState(briefs);
  const read = await readAndPlan(
    memorySite(filesOfState(state)),
    { now: state.now, wall: state.wall },
    { threads: () => null, watch: { stage: () => {}, progress: () => {} } },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.content.volumes.flatMap(({ exports }) => exports);
}

function writtenAndRead<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

test("what is packed is unpacked as it was", async () => {
  await fc.assert(
    fc.asyncProperty(firstBriefs, async (briefs) => {
      const exports = await exportsOf(briefs);
      expect(exportTable.unpack(writtenAndRead(exportTable.pack(exports)))).toEqual(exports);
    }),
    { numRuns: RUNS },
  );
});

test("what many briefs share stands in the table once, and may be nothing", async () => {
  const [first] = await exportsOf(fc.sample(firstBriefs, { seed: 1, numRuns: 1 })[0] ?? []);
  if (first === undefined) throw new Error("no brief");
  const alike = Array.from({ length: 50 }, (_, i): BriefExport => ({ ...first, slug: `slug-${i}` }));
  const other: BriefExport = { ...first, story: null, topics: [], translationOf: null };
  const table = exportTable.pack([...alike, other]);
  expect(table.day).toEqual({ values: [first.day], places: [] });
  expect(table.topics.values).toHaveLength(first.topics.length === 0 ? 1 : 2);
  expect(exportTable.unpack(writtenAndRead(table))).toEqual([...alike, other]);
  expect(exportTable.unpack(exportTable.pack([]))).toEqual([]);
});

test("a table of which a column is cut is not read as something else", async () => {
  const exports = await exportsOf(fc.sample(firstBriefs, { seed: 1, numRuns: 1 })[0] ?? []);
  const { title, ...rest } = exportTable.pack(exports);
  expect(() => exportTable.unpack({ ...rest, title: title.slice(1) })).toThrow("shorter");
});
