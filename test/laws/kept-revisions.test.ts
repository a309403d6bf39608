/** Whatever is corrected, rewritten, recorded and built in whatever order: a version that was recorded never changes, and a build gives the bytes of a full one. */

import { expect, test } from "vitest";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { buildIn, pageOf, record, writeText } from "../revisions/kept-site.ts";
import { words } from "./random-site.ts";

const RUNS = Math.ceil(Number(process.env["BREVIER_RUNS"] ?? 30) / 6);
const SLUGS = ["une", "deux"] as const;
const base = filesOf("test/fixtures/bad-input/base");

interface BriefState {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly updates: readonly { readonly note: string; readonly notify: boolean }[];
  /** The day of October whose folder it is in. */
  readonly day: number;
  readonly aliases: readonly string[];
}

type Slug = (typeof SLUGS)[number];
type Step =
  | {
      readonly do: "correct" | "rewrite";
      readonly slug: Slug;
      readonly title: string;
      readonly paragraphs: readonly string[];
      readonly notify: boolean;
    }
  | { readonly do: "move"; readonly slug: Slug; readonly day: number }
  | { readonly do: "redesign"; readonly width: number }
  | { readonly do: "record" | "lose cache" | "lose index" };

const slug = fc.constantFrom(...SLUGS);
const edit = fc.record({
  do: fc.constantFrom("correct" as const, "correct" as const, "rewrite" as const),
  slug,
  title: words,
  paragraphs: fc.array(words, { minLength: 1, maxLength: 4 }),
  notify: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: edit },
  { weight: 5, arbitrary: fc.constant({ do: "record" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("move" as const), slug, day: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("redesign" as const), width: fc.constantFrom(30, 40) }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ do: "lose cache" as const }, { do: "lose index" as const }) },
);

/** Each site begins with two versions of a brief, so that there is something to compare. */
const FIRST: readonly Step[] = [
  { do: "record" },
  { do: "correct", slug: SLUGS[0], title: "Un titre", paragraphs: ["Un autre texte."], notify: true },
  { do: "record" },
  { do: "move", slug: SLUGS[0], day: 2 },
];

const addressOf = (of: Slug, { day }: BriefState) => `2024/10/0${day}/${of}/`;

function sourceOf(of: Slug, { title, paragraphs, updates, aliases }: BriefState): string {
  const rows = updates.map(
    ({ note, notify }, i) =>
      `  - {date: "2024-11-${String(i + 1).padStart(2, "0")} 10:00", kind: correction, notify: ${notify}, note: ${JSON.stringify(note)}}\n`,
  );
  return [
    `---\nid: brief-${of}\ntitle: ${JSON.stringify(title)}\npublished: 2024-10-01 09:00\nsummary: Un résumé.\n`,
    "authors: [redaction]\ntopics: [russie]\n",
    aliases.length === 0 ? "" : `aliases: [${aliases.join(", ")}]\n`,
    rows.length === 0 ? "" : `updates:\n${rows.join("")}`,
    `---\n${paragraphs.map((text) => text.replaceAll("<", "\\<")).join("\n\n")}\n`,
  ].join("");
}

function contentsOf({ dist }: MemorySite) {
  return new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));
}

test("a version that was recorded is published as it was, for ever, and nothing else is", async () => {
  let compared = 0;
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 11 }), async (random) => {
      const first = { title: "Un titre", paragraphs: ["Un texte."], updates: [], day: 1, aliases: [] };
      const briefs = new Map<Slug, BriefState>(SLUGS.map((of) => [of, first]));
      const site = memorySite(base);
      const recorded = new Map<Slug, Map<number, string>>(SLUGS.map((of) => [of, new Map()]));
      for (const one of [...FIRST, ...random]) {
        const brief = "slug" in one ? briefs.get(one.slug) : undefined;
        if (brief !== undefined && "title" in one) {
          const { title, paragraphs, notify } = one;
          const updates =
            one.do === "correct"
              ? [...brief.updates, { note: `Note ${brief.updates.length}.`, notify }]
              : brief.updates;
          briefs.set(one.slug, { ...brief, title, paragraphs, updates });
        }
        if (brief !== undefined && one.do === "move" && one.day !== brief.day) {
          const former = `/${addressOf(one.slug, brief)}`;
          const to = { ...brief, day: one.day };
          const aliases = [...brief.aliases, former].filter(
            (alias) => alias !== `/${addressOf(one.slug, to)}`,
          );
          briefs.set(one.slug, { ...to, aliases: [...new Set(aliases)] });
        }
        if (one.do === "redesign")
          site.ownTemplates.write("public/archive.css", Buffer.from(`main { max-width: ${one.width}rem; }`));
        if (one.do === "lose cache") for (const file of site.cache.list()) site.cache.remove(file);
        // As if the run had been killed before it came to the index.
        if (one.do === "lose index")
          for (const file of site.content.list("revisions"))
            if (file.endsWith(".ndjson") && recorded.size > 0) site.content.remove(file);
        for (const file of site.content.list("briefs")) site.content.remove(file);
        for (const [of, state] of briefs)
          writeText(site, `briefs/${addressOf(of, state).slice(0, -1)}.md`, sourceOf(of, state));
        if (one.do === "record" || one.do === "lose index") {
          expect(await buildIn(site)).toMatchObject({ ok: true });
          for (const [of, state] of briefs) {
            const versions = recorded.get(of);
            const revision = state.updates.length + 1;
            if (versions?.has(revision) === false)
              versions.set(revision, pageOf(site, `${addressOf(of, state)}archive.html`));
          }
          expect(await record(site)).toMatchObject({ ok: true });
          const before = site.content.list().map((file) => [file, site.content.read(file)]);
          expect(await record(site)).toMatchObject({ ok: true, value: { revisions: 0 } });
          expect(site.content.list().map((file) => [file, site.content.read(file)])).toEqual(before);
        }
        const built = await buildIn(site);
        const full = {
          ...memorySite(
            Object.fromEntries(site.content.list().map((file) => [file, site.content.read(file) ?? ""])),
          ),
          templates: site.templates,
        };
        const fresh = await buildIn(full);
        expect([built.ok, fresh.ok]).toEqual([true, true]);
        expect(contentsOf(site)).toEqual(contentsOf(full));
        const expected = new Map(
          [...briefs].flatMap(([of, state]) => {
            const versions = [...(recorded.get(of) ?? [])];
            if (versions.length < 2) return [];
            compared++;
            return versions.map(
              ([revision, page]) => [`${addressOf(of, state)}rev/${revision}/index.html`, page] as const,
            );
          }),
        );
        const found = site.dist.list().filter((file) => /\/rev\/(?:\d+\/)?index\.html$/.test(file));
        const isOld = (file: string) =>
          [...briefs.values()].some(({ aliases }) =>
            aliases.some((alias) => file.startsWith(alias.slice(1))),
          );
        const now = found.filter((file) => /\d\/index/.test(file) && !isOld(file));
        expect(new Map(now.map((file) => [file, pageOf(site, file)]))).toEqual(expected);
        // Whoever cites a version by a former address of its brief comes to it.
        const former = [...briefs].flatMap(([of, { aliases, ...state }]) => {
          const versions = [...(recorded.get(of)?.keys() ?? [])];
          if (versions.length < 2) return [];
          return aliases.flatMap((alias) =>
            ["", ...versions.map((revision) => `${revision}/`)].map((below): [string, string] => [
              `${alias.slice(1)}rev/${below}index.html`,
              `/${addressOf(of, { ...state, aliases })}rev/${below}`,
            ]),
          );
        });
        moved += former.length;
        const leads = (file: string): [string, string | undefined] => [
          file,
          /http-equiv="refresh" content="0; url=([^"]*)"/.exec(pageOf(site, file))?.[1],
        ];
        expect(found.filter(isOld).map(leads).toSorted()).toEqual(former.toSorted());
      }
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThanOrEqual(RUNS * 4);
  expect(moved).toBeGreaterThan(RUNS);
}, 600_000);
