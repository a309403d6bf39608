/** A site with one brief that shows a picture, and what a build says of its files. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { build } from "../src/build/build.ts";
import { copyOf, filesOf, type MemorySite, memorySite, ROOT } from "./memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
export const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
/** The site without the brief. */
export const BASE = filesOf("test/fixtures/bad-input/base");
/** A small picture of the fixtures. */
export const picture = (name: string) =>
  new Uint8Array(readFileSync(`${ROOT}test/fixtures/pictures/${name}`));

export const BRIEF = "briefs/2024/10/31/photo.md";
export const brief = (more: string) =>
  `---\nid: photo\ntitle: Une photo\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;
export const showing = (src: string) => brief(`image: {src: ${src}, alt: Une place}\n`);

export type Files = Readonly<Record<string, string | Uint8Array>>;

let built: Promise<MemorySite> | null = null;
async function builtBase(): Promise<MemorySite> {
  const site = memorySite(BASE);
  expect((await build(site, OPTIONS)).ok).toBe(true);
  return site;
}

/** The problems of a build after a sound one, which is made once; what was published stays as it was. */
export async function problemsOf(files: Files) {
  built ??= builtBase();
  const site = copyOf(await built);
  const before = site.dist.list().map((path) => [path, site.dist.read(path)]);
  for (const [path, content] of Object.entries(files)) site.content.write(path, Buffer.from(content));
  const outcome = await build(site, OPTIONS);
  if (!outcome.ok) expect(site.dist.list().map((path) => [path, site.dist.read(path)])).toEqual(before);
  return outcome.problems.map(({ rule, place, hint }) => ({
    at: `${place.file}:${place.line}:${place.column}`,
    rule,
    hint: hint.en,
  }));
}
