import { describe, expect, test } from "vitest";
import { readContent } from "../../src/content/index/read-content.ts";
import { localesOf } from "../../src/language/locale/locale.ts";
import { briefId } from "../../src/model/identifiers.ts";
import { planMonthSitemaps, planSitemaps } from "../../src/plan/machines/plan-sitemaps.ts";
import type { Output } from "../../src/plan/output.ts";
import { type Resolved, resolve } from "../../src/plan/resolve.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

/** A site with one month, whose only brief is repeated so many times under other names. */
async function siteWith(count: number): Promise<Resolved> {
  const read = await readContent(memorySite(filesOf("test/fixtures/tiny-site/content")), NOW);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { site, volumes, pages, briefOf: whole } = read.value;
  const [brief] = volumes.flatMap(({ exports }) => exports);
  if (brief === undefined) throw new Error("the tiny site has no brief");
  const exports = Array.from({ length: count }, (_, i) => {
    const id = briefId(`breve-${i}`);
    if (id === null) throw new Error(`breve-${i} is no id`);
    return { ...brief, id, slug: `breve-${i}`, translationOf: null, links: [], paths: [] };
  });
  return resolve({ site, locales: localesOf(site), exports, pages, whole, now: NOW });
}

const sitemaps = (outputs: readonly Output[]) =>
  outputs.flatMap(({ path, recipe }) =>
    recipe.as === "sitemap" ? [[path, recipe.entries.map(({ url }) => url)] as const] : [],
  );

/** The sitemaps of the one month, and those that the index names. */
async function planned(count: number) {
  const resolved = await siteWith(count);
  const month = resolved.editions.flatMap(({ months }) => [...months.keys()])[0];
  if (month === undefined) throw new Error("no month");
  const index = planSitemaps(resolved).flatMap(({ recipe }) =>
    recipe.as === "sitemap-index" ? recipe.entries.map(({ url }) => new URL(url).pathname.slice(1)) : [],
  );
  return {
    own: sitemaps(planMonthSitemaps(resolved, month)),
    index: index.filter((path) => path.includes(month)),
  };
}

describe("a month with more addresses than a sitemap may hold (50,000)", () => {
  test("has as many sitemaps as it needs: each address is in one of them, and the index names them all", async () => {
    // The brief's month, its day, its topics, its author and its story are addresses too.
    const others = (await planned(1)).own.flatMap(([, urls]) => urls).length - 1;
    const full = await planned(50_000 - others);
    expect(full.own.map(([, urls]) => urls.length)).toEqual([50_000]);
    expect(full.index).toEqual(full.own.map(([path]) => path));
    const over = await planned(50_001 - others);
    expect(over.own.map(([path, urls]) => [path, urls.length])).toEqual([
      ["sitemaps/2024-10.xml", 50_000],
      ["sitemaps/2024-10-2.xml", 1],
    ]);
    expect(new Set(over.own.flatMap(([, urls]) => urls)).size).toBe(50_001);
    expect(over.index).toEqual(over.own.map(([path]) => path));
  });
});
