import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";

// `npm run test:long` sets more.
const RUNS = Number(process.env["BREVIER_RUNS"] ?? 25);
const NOW = Date.parse("2024-11-20T12:00:00Z");
const ORIGIN = "https://relais.example/";

interface Written {
  readonly day: number;
  /** The clock may say another day than the folder. */
  readonly publishedOn: number;
  readonly hour: number;
  readonly updatedOn: number;
  readonly notify: boolean;
  readonly english: boolean;
  readonly withdrawn: boolean;
}

const written: fc.Arbitrary<Written> = fc.record({
  day: fc.integer({ min: 1, max: 6 }),
  publishedOn: fc.integer({ min: 1, max: 6 }),
  hour: fc.integer({ min: 6, max: 22 }),
  updatedOn: fc.integer({ min: 0, max: 12 }),
  notify: fc.boolean(),
  english: fc.boolean(),
  withdrawn: fc.boolean(),
});

function sourceOf(brief: Written, n: number): readonly [string, string] {
  const day = (of: number) => `2024-11-${String(of).padStart(2, "0")}`;
  const update =
    brief.updatedOn <= brief.publishedOn
      ? []
      : [
          `updates: [{date: "${day(brief.updatedOn)} 12:00", kind: update, note: Note, notify: ${brief.notify}}]`,
        ];
  const lines = [
    "---",
    `id: breve-${n}`,
    `title: Brève ${n}`,
    `published: "${day(brief.publishedOn)} ${String(brief.hour).padStart(2, "0")}:00"`,
    "summary: Un résumé.",
    "authors: [redaction]",
    "topics: [iran]",
    ...(brief.english ? ["lang: en"] : []),
    ...update,
    ...(brief.withdrawn
      ? [`withdrawn: {date: "${day(brief.publishedOn + 1)} 08:00", level: notice, reason: Une erreur.}`]
      : []),
    "---",
    "Un paragraphe.",
    "",
  ];
  return [`briefs/${day(brief.day).replaceAll("-", "/")}/breve-${n}.md`, lines.join("\n")];
}

function siteOf(briefs: readonly Written[]): MemorySite {
  const settings = [
    "title: Le Relais",
    "description: Brèves d’essai.",
    `url: ${ORIGIN}`,
    "authority: relais.example",
    "languages: [fr, en]",
    "timeZone: Europe/Paris",
    "publisher: {name: Le Relais}",
    "authors: {redaction: {name: La rédaction}}",
    "topics: {iran: {title: Iran}}",
    "feeds: {site: 3}",
    "",
  ].join("\n");
  return memorySite({ "site.yaml": settings, ...Object.fromEntries(briefs.map(sourceOf)) });
}

interface Document {
  readonly urls: readonly (string | undefined)[];
  /** The numbers of the briefs that it names as withdrawn. */
  readonly deleted: readonly string[];
  readonly previous: string | undefined;
  readonly current: string | undefined;
}

function read(site: MemorySite, address: string): Document {
  expect(address.startsWith(ORIGIN)).toBe(true);
  const bytes = site.dist.read(address.slice(ORIGIN.length));
  const text = new TextDecoder().decode(bytes ?? undefined);
  const parsed = parseFeed(text);
  if (parsed.format === "json") {
    const { items, next_url: previous } = parsed.feed;
    return { urls: (items ?? []).map(({ url }) => url), deleted: [], previous, current: undefined };
  }
  if (parsed.format !== "atom") throw new Error(`${address} is ${parsed.format}`);
  const linked = (rel: string) => parsed.feed.links?.find((link) => link.rel === rel)?.href;
  return {
    urls: (parsed.feed.entries ?? []).map(
      (entry) => entry.links?.find((link) => link.rel === "alternate")?.href,
    ),
    deleted: [...text.matchAll(/<at:deleted-entry ref="[^"]*breve-(\d+)"/g)].map(
      ([, number]) => number ?? "",
    ),
    previous: linked("prev-archive"),
    current: linked("current"),
  };
}

/** The documents from the live feed to the oldest. */
function walk(site: MemorySite, live: string): readonly Document[] {
  const seen = new Set<string>();
  const documents: Document[] = [];
  for (let at: string | undefined = live; at !== undefined; at = documents.at(-1)?.previous) {
    expect(seen.has(at)).toBe(false);
    seen.add(at);
    documents.push(read(site, at));
  }
  return documents;
}

test("whoever follows a live feed back through its days gets every brief of the edition, no other, and is told of each that was withdrawn", async () => {
  let chained = 0;
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(written, { maxLength: 14 }), async (briefs) => {
      const site = siteOf(briefs);
      const outcome = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
      expect(outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const pages = site.dist
        .list()
        .filter((file) => /^(?:en\/)?\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file))
        .filter((file) => briefs[Number(/breve-(\d+)/.exec(file)?.[1])]?.withdrawn === false)
        .map((file) => ORIGIN + file.replace(/index\.html$/, ""));
      for (const root of ["", "en/"]) {
        const own = pages.filter((page) => page.startsWith(`${ORIGIN}en/`) === (root === "en/"));
        for (const file of ["atom.xml", "feed.json"]) {
          const documents = walk(site, ORIGIN + root + file);
          chained += documents.length - 1;
          expect([...new Set(documents.flatMap(({ urls }) => urls))].toSorted()).toEqual(own);
          expect(documents[0]?.urls.length).toBe(Math.min(3, own.length));
          if (file !== "atom.xml") continue;
          expect(documents.map(({ current }) => current)).toEqual(
            documents.map((_, i) => (i === 0 ? undefined : ORIGIN + root + file)),
          );
          const withdrawn = briefs.flatMap(({ english, withdrawn: gone }, n) =>
            gone && english === (root === "en/") ? [String(n)] : [],
          );
          told += withdrawn.length;
          expect([...new Set(documents.flatMap(({ deleted }) => deleted))].toSorted()).toEqual(
            withdrawn.toSorted(),
          );
        }
      }
    }),
    { numRuns: RUNS },
  );
  expect(chained).toBeGreaterThan(RUNS / 3);
  expect(told).toBeGreaterThan(RUNS / 3);
}, 600_000);
