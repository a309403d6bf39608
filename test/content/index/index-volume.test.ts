import { expect, test } from "vitest";
import { memoryFolder, type ReadableFolder } from "../../../src/base/folders.ts";
import { buildMemory } from "../../../src/build/build-memory.ts";
import { readContent } from "../../../src/content/index/read-content.ts";
import { type MemorySite, memorySite } from "../../memory-site.ts";
import { BASE } from "../bad-input.ts";

const WALL = Date.parse("2100-01-01T12:00:00Z");
/** Briefs and their texts are not compared with each other, but with what is asked for. */
const FOLDERS = [["months"], ["exports"], ["sources"], ["index", "texts"]] as const;

function briefOf(id: string, title: string): string {
  return `---\nid: ${id}\ntitle: ${title}\npublished: 2024-10-31T14:05:00+01:00\nlang: fr\nauthors: [al]\ntopics: [tests]\nsummary: Un essai.\n---\n\n${title}, dit-on.\n`;
}

/** Reads a site as a new process does, with what stands in its cache; gives all that it knows of its briefs. */
async function readAgain(site: MemorySite, cache: MemorySite["cache"]) {
  const read = await readContent({ ...site, cache, memory: buildMemory() }, WALL);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { volumes, textOf } = read.value;
  return volumes.flatMap((volume) =>
    volume.briefs().map((brief, i) => ({ exported: volume.exports[i], brief, text: textOf(brief.file) })),
  );
}

function copyOf(folder: ReadableFolder): Record<string, Uint8Array> {
  return Object.fromEntries(folder.list().map((file) => [file, folder.read(file) ?? new Uint8Array()]));
}

const OLD = "briefs/2024/10/31/deux.md";

test("whichever files of a month are older than the others, or gone, it is read as its sources are", async () => {
  const files = {
    ...BASE,
    "briefs/2024/10/31/un.md": briefOf("essai-un", "Un"),
    [OLD]: briefOf("essai-deux", "Deux"),
  };
  const site = memorySite(files);
  const cache = memoryFolder();
  await readAgain(site, cache);
  const before = copyOf(cache);
  site.content.write(OLD, Buffer.from(briefOf("essai-deux", "Trois")));
  site.content.write("briefs/2024/10/31/quatre.md", Buffer.from(briefOf("essai-quatre", "Quatre")));
  const fresh = await readAgain(site, memoryFolder());
  await readAgain(site, cache);
  const after = copyOf(cache);
  const states = [before, after, null];
  for (let n = 0; n < states.length ** FOLDERS.length; n++) {
    const mixed = { ...after };
    FOLDERS.forEach((folders, i) => {
      const state = states[Math.floor(n / states.length ** i) % states.length];
      for (const name of folders.map((folder) => `${folder}/2024-10.json`)) {
        const bytes = state?.[name];
        if (bytes === undefined) delete mixed[name];
        else mixed[name] = bytes;
      }
    });
    expect(await readAgain(site, memoryFolder(mixed)), `state ${n}`).toEqual(fresh);
  }
});

test("new times of files write what is known of the files, and nothing that is known of briefs", async () => {
  const site = memorySite({ ...BASE, "briefs/2024/10/31/un.md": briefOf("essai-un", "Un") });
  const cache = memoryFolder();
  await readAgain(site, cache);
  for (const file of site.content.list())
    site.content.write(file, site.content.read(file) ?? new Uint8Array());
  const written: string[] = [];
  const noted = {
    ...cache,
    rename: (from: string, to: string) => {
      written.push(to);
      cache.rename(from, to);
    },
  };
  await readAgain(site, noted);
  expect(written.filter((name) => name.endsWith("/2024-10.json"))).toEqual([
    "sources/2024-10.json",
    "months/2024-10.json",
  ]);
});
