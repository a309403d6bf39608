import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { fc } from "../property.ts";
import { type ServedSite, serveCopy, serveTinySite, until } from "./served-site.ts";

// `npm run test:long` sets more.
const RUNS = Math.max(1, Math.round(Number(process.env["BREVIER_RUNS"] ?? 0) / 60));

/** What an editor does to one of a few briefs, and how long they wait before the next thing, in milliseconds. */
const edit = fc.record({
  brief: fc.integer({ min: 0, max: 5 }),
  day: fc.constantFrom("2024/10/30", "2024/10/31", "2024/11/01"),
  does: fc.constantFrom("write", "write", "write", "remove"),
  text: fc.integer({ min: 0, max: 9 }),
  state: fc.constantFrom(
    "",
    "",
    "draft: true\n",
    "updates: [{ date: 2024-11-02 10:00, kind: update, note: Une note. }]\n",
  ),
  year: fc.constantFrom("2024", "2024", "2099"),
  pause: fc.constantFrom(0, 0, 5, 30, 120, 400),
});

async function apply(site: ServedSite, step: typeof edit extends fc.Arbitrary<infer T> ? T : never) {
  const { brief, day, does, text, state, year, pause } = step;
  const file = join(site.folder, `content/briefs/${day}/essai-${brief}.md`);
  mkdirSync(dirname(file), { recursive: true });
  if (does === "remove") rmSync(file, { force: true });
  else {
    const published = `${year}-${day.slice(5).replace("/", "-")} 1${brief}:00`;
    // An id of the address: a second file of one id would be a mistake that stops the build.
    const id = `essai-${brief}-${day.slice(-2)}`;
    writeFileSync(
      file,
      `---\nid: ${id}\ntitle: Titre ${text}\npublished: ${published}\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [diplomatie]\n${year === "2099" ? "" : state}---\nTexte ${text}.\n`,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
}

const previewOf = (site: ServedSite) => {
  const folder = nodeFolder(join(site.folder, ".brevier/preview"));
  return new Map(
    folder.list().map((file) => [file, Buffer.from(folder.read(file) ?? "").toString("latin1")]),
  );
};

test("after 20 edits the preview has the bytes of one built from nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 20, maxLength: 20 }), async (steps) => {
      const site = await serveTinySite();
      try {
        for (const step of steps) await apply(site, step);
        const fresh = await serveCopy(site.folder);
        try {
          const expected = previewOf(fresh);
          expect(expected.size).toBeGreaterThan(20);
          const isSame = () => {
            const found = previewOf(site);
            return (
              found.size === expected.size && [...expected].every(([file, text]) => found.get(file) === text)
            );
          };
          await until(isSame);
        } finally {
          await fresh.remove();
        }
      } finally {
        await site.remove();
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);
