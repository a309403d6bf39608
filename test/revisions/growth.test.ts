/** What a version more costs does not grow with the versions that are kept: the same files are written, of the same size. */
import { expect, test } from "vitest";
import { sha256 } from "../../src/model/digest.ts";
import { briefId, instant, monthFrom } from "../../src/model/identifiers.ts";
import { keptPage, renderRow, rowsFile } from "../../src/model/kept-revision.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { buildIn, textOf, writeText } from "./kept-site.ts";

const base = filesOf("test/fixtures/bad-input/base");
const PER_MONTH = 10;

/** A brief of the fifth of a month, ten to a month from January 2021 on. */
function brief(i: number) {
  const month = monthFrom(
    String(2021 + Math.floor(i / (12 * PER_MONTH))),
    (Math.floor(i / PER_MONTH) % 12) + 1,
  );
  const id = briefId(`brief-${1000 + i}`);
  if (id === null) throw new Error("no id");
  return { month, id, file: `briefs/${month.replace("-", "/")}/05/brief-${1000 + i}.md` };
}

function sourceOf(i: number, updates: number): string {
  const { id, month } = brief(i);
  const rows = Array.from(
    { length: updates },
    (_, n) => `  - {date: "${month}-1${n} 10:00", kind: update, note: Une suite.}\n`,
  );
  return `---\nid: ${id}\ntitle: Un titre\npublished: ${month}-05 09:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [russie]\nupdates:\n${rows.join("")}---\nUn texte.\n`;
}

function keep(site: MemorySite, i: number, revision: number): void {
  const { id, month } = brief(i);
  const page = `<!DOCTYPE html><html lang="fr"><head><title>Un titre</title></head><body><h1 class="p-name">Un titre</h1><div class="e-content"><p>Version ${revision} de la brève ${1000 + i}.</p></div></body></html>\n`;
  const moment = instant(`${month}-05T09:00:00+01:00`);
  const row = { brief: id, revision, published: moment, updated: null, updates: "", archive: sha256(page) };
  writeText(site, keptPage(month, row), page);
  writeText(site, rowsFile(month), `${textOf(site, rowsFile(month))}${renderRow(row)}\n`);
}

/** The files that one more version of a brief makes a build write, with their sizes, of a site with so many briefs. */
async function writtenOf(briefs: number): Promise<ReadonlyMap<string, number>> {
  const site = memorySite(base);
  for (let i = 0; i < briefs; i++) {
    writeText(site, brief(i).file, sourceOf(i, 1));
    for (const revision of [1, 2]) keep(site, i, revision);
  }
  expect(await buildIn(site)).toMatchObject({ ok: true });
  const written = new Map<string, number>();
  const cache = {
    ...site.cache,
    write: (path: string, bytes: Uint8Array) => {
      written.set(`cache ${path}`, bytes.length);
      site.cache.write(path, bytes);
    },
  };
  writeText(site, brief(3).file, sourceOf(3, 2));
  keep(site, 3, 3);
  const built = await buildIn({ ...site, cache });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  for (const file of [...built.value.record.added, ...built.value.record.changed])
    written.set(file.path, file.bytes);
  // Of the newest versions alone, whoever they are of.
  written.set("_headers", site.dist.read("_headers")?.length ?? 0);
  // These list months, and nothing else of them.
  const ofMonths = /^(?:manifest\.json|sitemap\.xml|cache (?:state|unchanged)\/)/;
  return new Map([...written].filter(([file]) => !ofMonths.test(file)));
}

test("sixty briefs with versions, or a hundred and eighty", async () => {
  const [few, many] = [await writtenOf(60), await writtenOf(180)];
  expect([...many.keys()].toSorted()).toEqual([...few.keys()].toSorted());
  const grown = [...many].filter(([file, bytes]) => bytes > 1.1 * (few.get(file) ?? 0));
  expect(grown).toEqual([]);
  const { month } = brief(3);
  const revisions = [...many.keys()].filter((file) => file.startsWith("cache revisions/"));
  expect(revisions).toEqual([`cache revisions/${month}.json.part`]);
  expect(many.get("_headers")).toBeLessThan(16_000);
});
