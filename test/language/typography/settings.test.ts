import { describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { word } from "../../../src/language/locale/words.ts";
import { typeset } from "../../../src/language/typography/typeset.ts";
import { variantIn } from "../../../src/language/typography/variants.ts";
import { type TypographySettings, UNCHANGED } from "../../../src/model/typography.ts";
import { memorySite } from "../../memory-site.ts";
import { localeFor } from "../locale/locale-for.ts";

const visible = (text: string) => text.replaceAll("\u00a0", "~").replaceAll("\u202f", "^");
const settings = (of: Partial<TypographySettings>): TypographySettings => ({ ...UNCHANGED, ...of });
const set = (of: Partial<TypographySettings>, lang: string, text: string) => {
  const variant = variantIn(settings(of), lang);
  return variant === null ? text : visible(typeset(text, variant));
};
const LINE = "Quoi ? « Oui » : 5 % de 1 200";

describe("a site says how its texts are set", () => {
  test.each([
    [{}, "fr", "Quoi^? «^Oui^»~: 5~% de 1^200"],
    [{}, "fr-CA", "Quoi? «~Oui~»~: 5~% de 1~200"],
    [{}, "fr-LU", "Quoi^? «^Oui^»~: 5~% de 1^200"],
    [{ variant: "fr-UE" }, "fr", "Quoi? «Oui»: 5~% de 1~200"],
    [{ variant: "fr-CH" }, "fr-CA", "Quoi^? «^Oui^»^: 5% de 1^200"],
    [{ guillemets: "no-break" }, "fr", "Quoi^? «~Oui~»~: 5~% de 1^200"],
    [{ signs: "narrow" }, "fr-CA", "Quoi^? «~Oui~»~: 5~% de 1~200"],
    [{ signs: "none", guillemets: "none" }, "fr", "Quoi? «Oui»~: 5~% de 1^200"],
    [{ variant: "fr-UE" }, "en", LINE],
    [{ variant: "fr-UE" }, "ru", LINE],
  ] as const)("%j, in %s", (of, lang, expected) => {
    expect(set(of, lang, LINE)).toBe(expected);
  });

  test("words that are kept are kept in every language", () => {
    const exceptions = ["rock 'n roll", "Yahoo !"];
    expect(set({ exceptions }, "fr", "rock 'n roll chez Yahoo ! L'été")).toBe(
      "rock 'n roll chez Yahoo ! L’été",
    );
    expect(set({ exceptions }, "en", "rock 'n roll don't")).toBe("rock 'n roll don’t");
  });

  test("the words of the interface follow", () => {
    const said = (tag: string, of: Partial<TypographySettings> = {}) =>
      visible(word(localeFor(tag, { typography: settings(of) }), "figure.credit", { credit: "AFP" }));
    expect([said("fr"), said("fr-CH"), said("fr", { variant: "fr-UE" })]).toEqual([
      "Crédit~: AFP",
      "Crédit^: AFP",
      "Crédit: AFP",
    ]);
  });
});

const SITE = (more: string) =>
  `title: { fr: "Le Relais : l'essai", en: "The 'Relay'" }\ndescription: Brèves.\nurl: https://relais.example/\nauthority: relais.example\nlanguages: [fr, en]\ntimeZone: Europe/Paris\npublisher: { name: L'Agence }\nauthors: { redaction: { name: Jeanne d'Arc } }\ntopics: { iran: { title: { fr: "L'Iran", en: "Iran's file" } } }\n${more}`;
const BRIEF = (more: string) =>
  `---\nid: essai-1\ntitle: "L'accord : prêt"\npublished: 2024-10-31 18:40\nsummary: "C'est \\"non\\" !"\ndateline: { place: L'Aquila }\nauthors: [redaction]\ntopics: [iran]\n${more}---\nL'*été* : fini! Etat.\n`;
const OPTIONS = {
  now: Date.parse("2026-11-23T12:00:00Z"),
  wall: Date.parse("2026-11-23T12:00:00Z"),
  adopt: false,
  repair: false,
};

describe("all that a site prints is set, and reported where it is written", () => {
  const built = async (site: string, brief: string) => {
    const memory = memorySite({ "site.yaml": SITE(site), "briefs/2024/10/31/essai.md": BRIEF(brief) });
    const outcome = await build(memory, OPTIONS);
    const read = (file: string) => visible(new TextDecoder().decode(memory.dist.read(file) ?? undefined));
    const reported = outcome.problems.map(
      ({ rule, place }) => `${place.file}:${place.line}:${place.column} ${rule}`,
    );
    return { memory, read, reported };
  };

  test("headline, standfirst, dateline, names and titles, on pages and in feeds", async () => {
    const { read } = await built("", "");
    const page = read("2024/10/31/essai/index.html");
    for (const text of [
      "<title>L’accord~: prêt — Le Relais~: l’essai</title>",
      '<meta property="og:title" content="L’accord~: prêt">',
      "C’est «^non^»^!",
      "L’Aquila",
      "Jeanne d’Arc",
      "L’Iran",
      "<em>été</em>~: fini! Etat.",
    ])
      expect(page).toContain(text);
    expect(page).toContain('"headline":"L’accord~: prêt"');
    expect(read("2024/10/31/essai/archive.html")).toContain("L’accord~: prêt");
    expect(read("feed.xml")).toContain("<title>L’accord~: prêt</title>");
    expect(read("atom.xml")).toContain("<name>Jeanne d’Arc</name>");
    expect(read("feed.json")).toContain('"summary": "C’est «^non^»^!"');
    expect(read("en/index.html")).toContain("The ‘Relay’");
  });

  test("a brief in English has English marks, and no word of French typography", async () => {
    const { read, reported } = await built("", "lang: en\n");
    expect(read("en/2024/10/31/essai/index.html")).toContain("C’est “non” !");
    expect(reported).toEqual([]);
  });

  test("faults are reported by the build, unless the site says no", async () => {
    const faults = [
      "content/briefs/2024/10/31/essai.md:10:15 typography/missing-space",
      "content/briefs/2024/10/31/essai.md:10:17 typography/accent",
    ];
    expect((await built("", "")).reported).toEqual(faults);
    expect((await built("typography: { warnings: false }\n", "")).reported).toEqual([]);
    expect((await built("typography: { exceptions: [Etat] }\n", "")).reported).toEqual(faults.slice(0, 1));
  });

  test("a change of the settings changes every page, though no brief was touched", async () => {
    const { memory, read } = await built("", "");
    memory.content.write("site.yaml", new TextEncoder().encode(SITE("typography: { variant: fr-UE }\n")));
    await build(memory, OPTIONS);
    expect(read("feed.xml")).toContain("<title>L’accord: prêt</title>");
    expect(read("2024/10/31/essai/index.html")).toContain("C’est «non»!");
  });
});
