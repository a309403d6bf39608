import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");

const brief = (id: string, published: string, more = "", text = "Un paragraphe.") =>
  `---\nid: ${id}\ntitle: Le titre de ${id}\npublished: ${published}\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\n${text}\n`;

const SOON = "briefs/2026/12/01/bientot.md";
const LATER = "briefs/2026/12/01/plus-tard.md";
const textOf = (site: MemorySite) =>
  site.dist
    .list()
    .map((path) => path + new TextDecoder().decode(site.dist.read(path) ?? undefined))
    .join("\n");

describe("the mistakes of a scheduled brief are reported today, not at the minute when it appears", () => {
  test.each([
    ["a link to one that appears later", "", "Voir [ceci](brief:plus-tard-1).", "link/not-public"],
    ["a link to a page that is not there", "", "Voir [ceci](/rien/).", "link/unknown-path"],
    ["an alias that is taken", "aliases: [/2024/10/31/ouverture/]\n", "Un paragraphe.", "address/taken"],
    [
      "an update after its publication",
      "updates: [{date: 2026-12-01 07:00, kind: update, note: Une note.}]\n",
      "Un paragraphe.",
      "brief/update-in-future",
    ],
  ])("%s", async (_, more, text, rule) => {
    const files = {
      ...base,
      [SOON]: brief("bientot-1", "2026-12-01 06:00", more, text),
      [LATER]: brief("plus-tard-1", "2026-12-01 09:00"),
    };
    const outcome = await build(memorySite(files), OPTIONS);
    expect(outcome.problems.map((problem) => [problem.rule, problem.place.file])).toEqual([
      [rule, `content/${SOON}`],
    ]);
  });

  test("a link to one that appears before it is right, before and after", async () => {
    const files = {
      ...base,
      [SOON]: brief("bientot-1", "2026-12-01 06:00"),
      [LATER]: brief("plus-tard-1", "2026-12-01 09:00", "", "Voir [ceci](brief:bientot-1)."),
    };
    const site = memorySite(files);
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    expect(textOf(site)).not.toMatch(/bientot|plus-tard/);
    expect(
      (await build(site, { ...OPTIONS, now: Date.parse("2026-12-01T09:00:00+01:00") })).problems,
    ).toEqual([]);
    expect(textOf(site)).toMatch(/plus-tard/);
  });
});

test("a draft is nowhere: not in names, lists, aliases or redirects; and what is wrong in it warns without stopping others", async () => {
  const draft = brief(
    "brouillon-9",
    "2026-11-20 10:00",
    "draft: true\nstory: nulle-part\naliases: [/ancienne-adresse/]\n",
  );
  const site = memorySite({ ...base, "briefs/2026/11/20/secret.md": draft });
  const outcome = await build(site, OPTIONS);
  expect(outcome.ok).toBe(true);
  expect(outcome.problems.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["brief/unknown-story", "warning"],
  ]);
  expect(textOf(site)).not.toMatch(/secret|brouillon-9|ancienne-adresse/);
});

test("days and months stand in the order of the calendar, even if a brief came out after the day of its folder", async () => {
  const files = {
    ...base,
    "briefs/2026/10/31/retard.md": brief("retard-1", "2026-11-20 12:00"),
    "briefs/2026/11/01/novembre.md": brief("novembre-1", "2026-11-01 12:00"),
  };
  const site = memorySite(files);
  await build(site, OPTIONS);
  const page = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
  const neighbours = (path: string) =>
    [
      ...page(path).matchAll(
        /href="(\/2\d{3}\/\d\d\/)"[^>]*rel="(prev|next)"|rel="(prev|next)" href="(\/2\d{3}\/\d\d\/)"/g,
      ),
    ].map((match) => `${match[2] ?? match[3]} ${match[1] ?? match[4]}`);
  expect(neighbours("2026/10/index.html")).toEqual(expect.arrayContaining(["next /2026/11/"]));
  expect(neighbours("2026/11/index.html")).toEqual(expect.arrayContaining(["prev /2026/10/"]));
});

test("a brief that names itself as its original, and two translations of a page into one language, are reported", async () => {
  const page = (of: string) => `---\ntitle: T\nsummary: S\nlang: en\ntranslationOf: ${of}\n---\nText.\n`;
  const files = {
    ...base,
    "briefs/2024/10/31/soi.md": brief("soi-meme", "2024-10-31 10:00", "lang: en\ntranslationOf: soi-meme\n"),
    "pages/contact.md": "---\ntitle: T\nsummary: S\n---\nTexte.\n",
    "pages/contact-a.md": page("contact"),
    "pages/contact-b.md": page("contact"),
  };
  const outcome = await build(memorySite(files), OPTIONS);
  expect(outcome.problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
    "content/briefs/2024/10/31/soi.md:9 brief/translates-itself",
    "content/pages/contact-a.md:5 page/translated-twice",
    "content/pages/contact-b.md:5 page/translated-twice",
  ]);
});
