/** A page is printed by a compiled template, or by Eleventy where a site asks for what only Eleventy has: both give the same bytes. */

import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import type { EleventyConfig } from "../../src/eleventy.ts";
import { digest } from "../../src/model/identifiers.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { quoting, siteOfTexts, soundTexts } from "./any-text.ts";
import { applyEdit, editsUpTo, inState } from "./random-edits.ts";
import { filesOfState, firstBriefs, firstState } from "./random-site.ts";

const ASKED = process.env["BREVIER_RUNS"];
const RUNS = ASKED === undefined ? 6 : Math.ceil(Number(ASKED) / 4);
const NOW = Date.parse("2026-11-23T12:00:00Z");

/** A shortcode, even one that no template uses, has every page rendered by Eleventy. */
const byEleventy = async () => (config: EleventyConfig) => config.addShortcode("nothing", () => "");

function pagesOf(site: MemorySite): ReadonlyMap<string, string> {
  const pages = site.dist.list().filter((file) => file.endsWith(".html"));
  return new Map(pages.map((file) => [file, Buffer.from(site.dist.read(file) ?? "").toString()]));
}

async function bothWays(site: MemorySite, now: number, wall: number) {
  const options = { now, wall, adopt: false, repair: false };
  const { content, templates, ownTemplates } = site;
  const other: MemorySite = {
    ...memorySite({}),
    content,
    templates,
    ownTemplates,
    loadConfiguration: byEleventy,
    // Another configuration than the first: templates that one has compiled are shared by its digest.
    configuration: digest("1".repeat(64)),
  };
  const compiled = await build(site, options);
  const rendered = await build(other, options);
  expect(compiled.problems).toEqual(rendered.problems);
  expect(pagesOf(site)).toEqual(pagesOf(other));
  return compiled.ok;
}

test("of any site, after any edits", async () => {
  let built = 0;
  await fc.assert(
    fc.asyncProperty(firstBriefs, editsUpTo(8), async (briefs, steps) => {
      const state = firstState(briefs);
      for (const step of steps)
        applyEdit(state, step, { ...memorySite(filesOfState(state)), kept: new Map() });
      // A transform is Eleventy's, in any site.
      state.configuration = "";
      const site = inState(memorySite(filesOfState(state)), state);
      if (await bothWays(site, state.now, state.wall)) built++;
    }),
    { numRuns: RUNS },
  );
  expect(built).toBeGreaterThan(RUNS / 2);
}, 600_000);

test("of any texts", async () => {
  await fc.assert(
    fc.asyncProperty(soundTexts, quoting, async (texts, how) => {
      await bothWays(memorySite(siteOfTexts(texts, how)), NOW, NOW);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test("of the sample", async () => {
  const site = memorySite(filesOf("content"));
  expect(await bothWays(site, NOW, NOW)).toBe(true);
  expect(pagesOf(site).size).toBeGreaterThan(100);
});
