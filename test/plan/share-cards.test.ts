import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, installed, type MemorySite, memorySite } from "../memory-site.ts";
import { metaOf, nodesOf } from "../metadata/read-page.ts";
import { BASE, OPTIONS, picture } from "../photo-brief.ts";

/** In French alone. */
const SETTINGS = new TextDecoder()
  .decode(BASE["site.yaml"])
  .replace("languages: [fr, en]", "languages: [fr]")
  .replace(/ *en: .*\n|, en: [^,}]*/g, "");
const LINE = SETTINGS.trimEnd().split("\n").length + 1;
const WITH_CARDS = `${SETTINGS.trimEnd()}\ncards: true\n`;
const DAY = "2024/10/31";

function brief(id: string, more = "", title = `Un accord à ${id}`): string {
  return `---\nid: ${id}\ntitle: ${JSON.stringify(title)}\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;
}

const withBriefs = (briefs: Readonly<Record<string, string>>, settings = WITH_CARDS) => ({
  ...BASE,
  "site.yaml": settings,
  ...Object.fromEntries(Object.entries(briefs).map(([slug, text]) => [`briefs/${DAY}/${slug}.md`, text])),
});

async function built(files: Parameters<typeof memorySite>[0]): Promise<MemorySite> {
  const site = memorySite(files);
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  return site;
}

const cardsIn = ({ dist }: MemorySite) => dist.list().filter((path) => path.endsWith("card.png"));
const pageOf = ({ dist }: MemorySite, path: string) => new TextDecoder().decode(dist.read(path) ?? undefined);
const shared = (html: string, name: string) => metaOf(html).find(([key]) => key === name)?.[1];
const pathOf = (html: string) => new URL(shared(html, "og:image") ?? "").pathname;

/** A site with an empty cache, and the cards that are put into it: each was drawn. */
function counting(site: MemorySite): { readonly site: MemorySite; readonly drawn: () => readonly string[] } {
  const drawn: string[] = [];
  const cache = memoryFolder();
  const rename = (from: string, to: string) => {
    if (to.startsWith("cards/")) drawn.push(to);
    cache.rename(from, to);
  };
  return { site: { ...site, cache: { ...cache, rename } }, drawn: () => drawn.splice(0).toSorted() };
}

describe("with cards", () => {
  test("each brief without a picture that networks show has one of its own; no other brief has", async () => {
    const site = memorySite({
      ...withBriefs({
        simple: brief("simple"),
        lieu: brief("lieu", "dateline: {place: Minsk, country: Biélorussie}\n"),
        dessin: brief("dessin", "image: {src: ./carte.svg, alt: Une carte}\n"),
        photo: brief("photo", "image: {src: ./photo.jpg, alt: Une place}\n"),
        brouillon: brief("brouillon", "draft: true\n"),
        retiree: brief(
          "retiree",
          "withdrawn: {date: 2024-11-02 10:00, level: notice, reason: Une erreur.}\n",
        ),
        demain: brief("demain", "embargo: 2027-01-01 10:00\n"),
      }),
      [`briefs/${DAY}/carte.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
      [`briefs/${DAY}/photo.jpg`]: picture("plain.jpg"),
    });
    const { problems: told } = await build(site, OPTIONS);
    // Nobody here looks for the text of what was withdrawn.
    expect(told.map(({ rule }) => rule)).toEqual(["withdrawal/no-hashes"]);
    const own = ["dessin", "lieu", "simple"].map((slug) => `${DAY}/${slug}/card.png`);
    expect(cardsIn(site)).toEqual([...own, `${DAY}/ouverture/card.png`, "card.png"].toSorted());
    for (const slug of ["simple", "dessin"]) {
      const html = pageOf(site, `${DAY}/${slug}/index.html`);
      expect(pathOf(html)).toBe(`/${DAY}/${slug}/card.png`);
      expect(shared(html, "og:image:alt")).toBe(`Un accord à ${slug}`);
      expect(shared(html, "twitter:card")).toBe("summary_large_image");
    }
    const images = (slug: string) =>
      JSON.stringify(nodesOf(pageOf(site, `${DAY}/${slug}/index.html`), "NewsArticle")[0]?.["image"]);
    expect(images("simple")).toContain(`/${DAY}/simple/card.png`);
    expect(images("dessin")).toContain("carte.svg");
    expect(images("dessin")).not.toContain("card.png");
    expect(pathOf(pageOf(site, `${DAY}/photo/index.html`))).toBe(`/${DAY}/photo.jpg`);
    expect(pageOf(site, `${DAY}/retiree/index.html`)).not.toContain("og:image");
    const { problems } = await checkDist(site.dist);
    expect(problems).toEqual([]);
  });

  test("all other pages show that of their edition, which says what the site is", async () => {
    const settings = `${new TextDecoder().decode(BASE["site.yaml"])}cards: true\n`;
    const site = await built(withBriefs({}, settings));
    expect(cardsIn(site)).toEqual([`${DAY}/ouverture/card.png`, "card.png", "en/card.png"]);
    for (const [path, card, said] of [
      ["index.html", "/card.png", "Le Relais — Brèves d’essai."],
      [`${DAY}/index.html`, "/card.png", "Le Relais — Brèves d’essai."],
      ["en/index.html", "/en/card.png", "Le Relais — Test briefs."],
    ] as const) {
      const html = pageOf(site, path);
      expect([pathOf(html), shared(html, "og:image:alt")], path).toEqual([card, said]);
    }
    expect(site.dist.read("en/card.png")).not.toEqual(site.dist.read("card.png"));
  });

  test("without `cards: true` there is none, and nothing of what draws them is looked for", async () => {
    for (const settings of [SETTINGS, `${SETTINGS.trimEnd()}\ncards: false\n`]) {
      const site = memorySite(withBriefs({}, settings));
      expect((await build({ ...site, library: () => null }, OPTIONS)).problems).toEqual([]);
      expect(cardsIn(site)).toEqual([]);
      expect(pathOf(pageOf(site, "index.html"))).toBe("/icon-512.png");
    }
  });
});

describe("a card is drawn once", () => {
  const files = withBriefs({ minsk: brief("minsk"), kazan: brief("kazan") });

  test("a build that changes one headline draws one card, and that of the page is another", async () => {
    const { site, drawn } = counting(memorySite(files));
    await build(site, OPTIONS);
    expect(drawn()).toHaveLength(4);
    const before = site.dist.read(`${DAY}/minsk/card.png`);
    site.content.write(`briefs/${DAY}/minsk.md`, Buffer.from(brief("minsk", "", "Un désaccord à Minsk")));
    await build(site, OPTIONS);
    expect(drawn()).toEqual([`cards/${DAY}/minsk/card.png`]);
    expect(site.dist.read(`${DAY}/minsk/card.png`)).not.toEqual(before);
    site.content.write(
      `briefs/${DAY}/minsk.md`,
      Buffer.from(brief("minsk", "", "Un désaccord à Minsk").replace("Un texte", "Autre")),
    );
    await build(site, OPTIONS);
    expect(drawn()).toEqual([]);
  });

  test("an output folder that is lost is filled from the cache, a cache that is lost is drawn again: to the same bytes", async () => {
    const { site, drawn } = counting(memorySite(files));
    await build(site, OPTIONS);
    const cards = () =>
      cardsIn(site).map((path) => Buffer.from(site.dist.read(path) ?? "").toString("base64"));
    const before = cards();
    drawn();
    for (const path of site.dist.list()) site.dist.remove(path);
    await build(site, OPTIONS);
    expect([cards(), drawn()]).toEqual([before, []]);
    for (const path of [...site.dist.list()]) site.dist.remove(path);
    for (const path of [...site.cache.list()]) site.cache.remove(path);
    await build(site, OPTIONS);
    expect(cards()).toEqual(before);
    expect(drawn()).toHaveLength(4);
  });

  test.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    [
      "altered in one bit",
      (bytes: Buffer) => bytes.with(bytes.length - 9, bytes.readUInt8(bytes.length - 9) ^ 1),
    ],
    ["empty", () => new Uint8Array()],
  ])("one that is %s in the cache is drawn again, never published", async (_, harm) => {
    const { site, drawn } = counting(memorySite(files));
    await build(site, OPTIONS);
    const before = site.dist.read(`${DAY}/minsk/card.png`);
    drawn();
    const kept = `cards/${DAY}/minsk/card.png`;
    site.cache.write(kept, harm(Buffer.from(site.cache.read(kept) ?? "")));
    for (const path of [...site.dist.list()]) site.dist.remove(path);
    await build(site, OPTIONS);
    expect(drawn()).toEqual([kept]);
    expect(site.dist.read(`${DAY}/minsk/card.png`)).toEqual(before);
  });

  test("that of another brief in its place is not taken for it", async () => {
    const { site, drawn } = counting(memorySite(files));
    await build(site, OPTIONS);
    const [minsk, kazan] = ["minsk", "kazan"].map((slug) => `cards/${DAY}/${slug}/card.png`);
    const before = site.dist.read(`${DAY}/minsk/card.png`);
    site.cache.write(minsk ?? "", site.cache.read(kazan ?? "") ?? new Uint8Array());
    drawn();
    for (const path of [...site.dist.list()]) site.dist.remove(path);
    await build(site, OPTIONS);
    expect(drawn()).toEqual([minsk]);
    expect(site.dist.read(`${DAY}/minsk/card.png`)).toEqual(before);
  });

  test("what is withdrawn, moved or given a picture leaves no card behind, in the output or in the cache", async () => {
    const { site } = counting(memorySite({ ...files, ...withBriefs({ geneve: brief("geneve") }) }));
    await build(site, OPTIONS);
    site.content.write(
      `briefs/${DAY}/minsk.md`,
      Buffer.from(
        brief("minsk", "withdrawn: {date: 2024-11-02 10:00, level: notice, reason: Une erreur.}\n"),
      ),
    );
    site.content.write(`briefs/${DAY}/photo.jpg`, picture("plain.jpg"));
    site.content.write(
      `briefs/${DAY}/kazan.md`,
      Buffer.from(brief("kazan", "image: {src: ./photo.jpg, alt: Une place}\n")),
    );
    site.content.remove(`briefs/${DAY}/geneve.md`);
    site.content.write(
      `briefs/${DAY}/geneve-2.md`,
      Buffer.from(brief("geneve", `aliases: [/${DAY}/geneve/]\n`)),
    );
    expect((await build(site, OPTIONS)).ok).toBe(true);
    const left = [`${DAY}/geneve-2/card.png`, `${DAY}/ouverture/card.png`, "card.png"];
    expect(cardsIn(site)).toEqual(left);
    expect(site.cache.list("cards")).toEqual(left.map((path) => `cards/${path}`));
    site.content.write("site.yaml", Buffer.from(SETTINGS));
    await build(site, OPTIONS);
    expect([cardsIn(site), site.cache.list("cards")]).toEqual([[], []]);
  });
});

describe("what cannot be drawn is told", () => {
  test.each(["satori", "@resvg/resvg-wasm", "@fontsource/source-serif-4"])(
    "%s is not installed",
    async (missing) => {
      const site = memorySite(withBriefs({}));
      const library = (name: string) => (name === missing ? null : installed(name));
      const { ok, problems } = await build({ ...site, library }, OPTIONS);
      expect(ok).toBe(false);
      expect(
        problems.map(({ rule, place, says, hint }) => [rule, place, says.en.endsWith(missing), hint.en]),
      ).toEqual([
        [
          "cards/not-installed",
          { file: "content/site.yaml", line: LINE, column: 8 },
          true,
          "Run: npm install satori @resvg/resvg-wasm @fontsource/source-serif-4. Or delete “cards”: networks will show the icon of the site.",
        ],
      ]);
      expect(site.dist.list()).toEqual([]);
    },
  );

  test("a brief with characters that the font does not have shows the card of the site", async () => {
    const site = memorySite(withBriefs({ pekin: brief("pekin", "", "Un accord à 北京 → Минск") }));
    const { problems } = await build(site, OPTIONS);
    expect(problems.map(({ rule, severity, place, says }) => [rule, severity, place, says.en])).toEqual([
      [
        "cards/characters",
        "warning",
        { file: `content/briefs/${DAY}/pekin.md`, line: 3, column: 8 },
        "networks will show the card of the site for this brief, not its own, since the font has no 北 京 →",
      ],
    ]);
    expect(cardsIn(site)).toEqual([`${DAY}/ouverture/card.png`, "card.png"]);
    const html = pageOf(site, `${DAY}/pekin/index.html`);
    expect([pathOf(html), nodesOf(html, "NewsArticle")[0]?.["image"]]).toEqual(["/card.png", undefined]);
  });

  test("nor does it matter what a brief with a picture says", async () => {
    const briefs = {
      pekin: brief("pekin", "image: {src: ./photo.jpg, alt: Une place}\n", "Un accord à 北京"),
    };
    await built({ ...withBriefs(briefs), [`briefs/${DAY}/photo.jpg`]: picture("plain.jpg") });
  });

  test("an edition whose own words it cannot show is told once, and has the icon of the site", async () => {
    const content = filesOf("test/fixtures/arabic-site");
    const settings = `${new TextDecoder().decode(content["site.yaml"]).trimEnd()}\ncards: true\n`;
    const site = memorySite({ ...content, "site.yaml": settings });
    const before = await build(memorySite(content), OPTIONS);
    const { problems } = await build(site, OPTIONS);
    const told = problems.filter(({ rule }) => rule.startsWith("cards/"));
    expect(problems.length).toBe(before.problems.length + 1);
    expect(told.map(({ rule, place, says }) => [rule, place.file, says.en.slice(0, 36)])).toEqual([
      ["cards/language", "content/site.yaml", "there will be no cards in “ar”: for "],
    ]);
    expect(cardsIn(site).filter((path) => path.startsWith("ar/"))).toEqual([]);
    expect(pathOf(pageOf(site, "ar/index.html"))).not.toContain("card.png");
    expect(cardsIn(site)).toContain("card.png");
  });

  test("a font that lacks a file stops the build, which says so", async () => {
    const site = memorySite(withBriefs({}));
    const library = (name: string) => {
      const folder = installed(name);
      return { ...folder, read: (path: string) => (path.includes("-greek-") ? null : folder.read(path)) };
    };
    const { ok, problems } = await build({ ...site, library }, OPTIONS);
    expect(ok).toBe(false);
    expect(
      problems.map(({ rule, says }) => [rule, says.en.includes("@fontsource/source-serif-4 has no files/")]),
    ).toEqual([["cards/failed", true]]);
    expect(site.dist.list()).toEqual([]);
  });

  test("a public file at the address of a card has to move", async () => {
    const { problems } = await build(
      memorySite({ ...withBriefs({}), "public/card.png": picture("transparent.png") }),
      OPTIONS,
    );
    expect(problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["address/taken", "content/public/card.png"],
    ]);
  });
});
