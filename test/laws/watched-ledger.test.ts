/** What a build says of the ledger with all that earlier builds left is what it says with nothing: whatever was edited, and whatever was recorded. */

import { expect, test, vi } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { build } from "../../src/build/build.ts";
import { acceptChanges, recordSite } from "../../src/build/record-and-sign.ts";
import { factsOfPage } from "../../src/cli/record-command.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";

vi.setConfig({ testTimeout: 600_000 });

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 15);
const base = filesOf("test/fixtures/bad-input/base");
const DAY = 24 * 60 * 60 * 1000;
const WALL = Date.now() + 365 * DAY;
const MOMENTS = ["2024-11-15T12:00:00Z", "2025-01-15T12:00:00Z", "2025-03-15T12:00:00Z"].map((at) =>
  Date.parse(at),
);

interface BriefState {
  readonly month: "11" | "12";
  readonly slug: "une" | "deux";
  readonly id: "brief-une" | "brief-deux";
  readonly hour: 10 | 11;
  readonly isDraft: boolean;
  readonly aliases: readonly string[];
  readonly notes: readonly ("Un mot." | "Un autre.")[];
  readonly isWithdrawn: boolean;
}

const state: fc.Arbitrary<BriefState> = fc.record({
  month: fc.constantFrom("11" as const, "12" as const),
  slug: fc.constantFrom("une" as const, "deux" as const),
  id: fc.constantFrom("brief-une" as const, "brief-deux" as const),
  hour: fc.constantFrom(10 as const, 11 as const),
  isDraft: fc.boolean(),
  aliases: fc.subarray(["/2024/11/02/une/", "/2024/12/02/deux/"]),
  notes: fc.subarray(["Un mot." as const, "Un autre." as const]),
  isWithdrawn: fc.boolean(),
});

const fileOf = ({ month, slug }: BriefState) => `briefs/2024/${month}/02/${slug}.md`;
const pageOf = ({ month, slug }: BriefState) => `/2024/${month}/02/${slug}/`;
function sourceOf(brief: BriefState): string {
  const { month, id, hour, isDraft, aliases, notes, isWithdrawn } = brief;
  const others = aliases.filter((alias) => alias !== pageOf(brief));
  const rows = notes.map((note, i) => `  - {date: "2024-12-1${i} 10:00", kind: correction, note: ${note}}\n`);
  return [
    `---\nid: ${id}\ntitle: Un titre\npublished: 2024-${month}-02 ${hour}:00\nsummary: Un résumé.\n`,
    "authors: [redaction]\ntopics: [iran]\n",
    isDraft ? "draft: true\n" : "",
    others.length === 0 ? "" : `aliases: [${others.join(", ")}]\n`,
    rows.length === 0 ? "" : `updates:\n${rows.join("")}`,
    isWithdrawn ? "withdrawn: {date: 2024-12-20 10:00, level: notice, reason: Une erreur.}\n" : "",
    "---\nUn texte.\n",
  ].join("");
}

const step = fc.record({
  briefs: fc.array(state, { maxLength: 2 }),
  now: fc.constantFrom(...MOMENTS),
  act: fc.constantFrom("record", "nothing", "accept", "forget"),
});

const FIRST = {
  briefs: [
    {
      month: "11",
      slug: "une",
      id: "brief-une",
      hour: 10,
      isDraft: false,
      aliases: [],
      notes: [],
      isWithdrawn: false,
    },
  ],
  now: MOMENTS[1] ?? 0,
  act: "record",
} as const;

async function builtFrom(site: MemorySite, now: number) {
  const { ok, problems } = await build(site, { now, wall: WALL, adopt: false, repair: false });
  return { ok, problems: problems.filter(({ rule }) => /^(?:published|ledger)\//.test(rule)) };
}

test("judged again from nothing, the same is found", async () => {
  let contradicted = 0;
  let sound = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (random) => {
      const site = memorySite(base);
      // Something is published and recorded first, else nothing contradicts it.
      const steps = [FIRST, ...random];
      for (const [i, { briefs, now, act }] of steps.entries()) {
        for (const file of site.content.list("briefs/2024/11/02")) site.content.remove(file);
        for (const file of site.content.list("briefs/2024/12/02")) site.content.remove(file);
        for (const brief of briefs) site.content.write(fileOf(brief), Buffer.from(sourceOf(brief)));
        const built = await builtFrom(site, now);
        const fresh = { ...site, cache: memoryFolder() };
        // Only what is judged before anything is made: the output is that of the first.
        expect(built.problems).toEqual((await builtFrom({ ...fresh, ...emptyOutput(site) }, now)).problems);
        const ids = built.problems.filter(({ rule }) => rule.startsWith("published/"));
        if (ids.length > 0) contradicted++;
        if (built.ok && site.content.list("ledger").length > 0) sound++;
        const asked = {
          site,
          content: site.content,
          now: Date.parse("2026-01-01") + i * 40 * DAY,
          wall: WALL,
        };
        if (act === "record" && built.ok) await recordSite(asked, factsOfPage);
        if (act === "accept") await acceptChanges(asked, ["brief-une"], "Voulu.");
        if (act === "forget")
          for (const file of site.content.list("ledger").slice(-1)) site.content.remove(file);
      }
    }),
    { numRuns: RUNS },
  );
  expect([contradicted > 3, sound > 3]).toEqual([true, true]);
});

function emptyOutput(site: MemorySite): Pick<MemorySite, "out" | "dist"> {
  const { out, dist } = memorySite({});
  return { out: { ...out, name: site.out.name }, dist };
}
