import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { IS_LONG } from "../long-run.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const siteYaml = Buffer.from(base["site.yaml"] ?? "").toString();

/** The checker's problems with what the builder made: `file:line rule`. */
async function complaints(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const site = memorySite(files);
  const outcome = await build(site, OPTIONS);
  expect(outcome.problems).toEqual([]);
  const report = await checkDist(site.dist);
  return report.problems.map(({ place, rule, says }) => `${place.file}:${place.line} ${rule}: ${says.en}`);
}

const brief = (n: number, more = "", text = "Un paragraphe.") =>
  `---\nid: breve-${n}\ntitle: Brève ${n}\npublished: 2024-11-${String(1 + (n % 28)).padStart(2, "0")} 1${n % 10}:30\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\n${text}\n`;
const at = (n: number) => `briefs/2024/11/${String(1 + (n % 28)).padStart(2, "0")}/breve-${n}.md`;

describe("what the builder makes of valid content, the checker finds right", () => {
  test("the sample, published under a sub-path", async () => {
    const content = filesOf("content");
    const moved = Buffer.from(content["site.yaml"] ?? "")
      .toString()
      // The page of the author too: settings name the site's own pages by their whole address.
      .replaceAll("https://meridien.example/", "https://meridien.example/sous/chemin/");
    expect(await complaints({ ...content, "site.yaml": moved })).toEqual([]);
  });

  test("a site with no brief", async () => {
    expect(await complaints({ "site.yaml": siteYaml })).toEqual([]);
  });

  test("a site in English alone, at the root", async () => {
    const english = siteYaml
      .replace("languages: [fr, en]", "languages: [en]")
      .replace("  fr: Brèves d’essai.\n", "")
      .replace("{ fr: Russie, en: Russia }", "Russia")
      .replace("{ fr: Le traité, en: The treaty }", "The treaty");
    expect(await complaints({ ...base, "site.yaml": english })).toEqual([]);
  });

  test("a site without archive pages, with old addresses", async () => {
    const files = {
      ...base,
      "site.yaml": `${siteYaml}archivePages: false\n`,
      [at(1)]: brief(1, "aliases: [/ancien/chemin/, /autre/]\n"),
    };
    expect(await complaints(files)).toEqual([]);
  });

  test("addresses whose queries and fragments hold what no address may", async () => {
    const raw = "https://autre.test/a|b?c|d={e}`f\\g^h%&i=%2F#j|k`l{m}\\n";
    const quoted = `'${raw}'`;
    const own = siteYaml
      .replace("name: Le Relais\n", `name: Le Relais\n  url: ${quoted}\n`)
      .replace("name: La rédaction\n", `name: La rédaction\n    url: ${quoted}\n`);
    const files = {
      ...base,
      "site.yaml": `${own}feeds: { hub: ${quoted} }\nrights: { license: ${quoted}, policyUrl: ${quoted} }\nsecurity: { contact: ${quoted}, expires: 2027-01-01 09:00, policy: ${quoted} }\ntrust: { member: [${quoted}], contact: ${quoted} }\n`,
      [at(1)]: brief(
        1,
        `sources: [{ title: Un texte, url: ${quoted} }]\nrights: { license: ${quoted} }\nupdates: [{ date: 2024-11-05 10:00, kind: update, note: "Un [lien](${raw.replaceAll("\\", "\\\\")})." }]\n`,
        `Un [lien](<${raw}>), <${raw}>.`,
      ),
    };
    expect(await complaints(files)).toEqual([]);
  });

  test.each(["section: 0", "history: false", "section: 0, history: false, site: 2"])(
    "a site whose feeds are fewer: %s",
    async (feeds) => {
      const files = {
        ...base,
        "site.yaml": siteYaml.replace(/\nfeeds:(?:\n .*)*/, "").concat(`feeds: { ${feeds} }\n`),
        ...Object.fromEntries([1, 2, 3, 4].map((n) => [at(n), brief(n, "story: traite\n")])),
      };
      expect(await complaints(files)).toEqual([]);
    },
  );

  // `npm run test:long` has 300.
  const many = IS_LONG ? 300 : 60;
  test(`a month of ${many} briefs, all in one story`, async () => {
    const briefs = Object.fromEntries(
      Array.from({ length: many }, (_, n) => [at(n), brief(n, "story: traite\n")]),
    );
    expect(await complaints({ "site.yaml": siteYaml, ...briefs })).toEqual([]);
  });

  test("a text with everything that Markdown has", async () => {
    const text = [
      "Un « mot » *en italique*, **gras**, `code <b>`, ~~barré~~, 🗞️, AT&T, 2 \\< 3 et ]]>.  \nÀ la ligne.",
      "> Une citation\n>\n> > dans une autre",
      "- un\n- deux\n  1. trois\n  2. quatre {#d4}",
      "## Suite {#suite}",
      "| a | b |\n|--:|:-:|\n| 1 | 2 |",
      "```js\nconst a = '</script>';\n```",
      "[سلام *دنیا*]{lang=fa} et [Путин]{lang=ru}, voir [plus haut](#suite), [la brève](brief:ouverture-minsk), [ailleurs](https://ex.example/é?a=1&b=2).",
      "![Logo & « signe »](/logo.png)",
      "---",
      "Fin.",
    ].join("\n\n");
    const logo = filesOf("content/public")["logo.png"] ?? new Uint8Array();
    const more = `dateline: { place: "São Paulo & < Rio" }\nupdates:\n  - { date: 2024-12-01 10:00, kind: correction, note: "Le nom est « A & B »." }\nsources:\n  - { title: "Un <titre> & co", url: "http://ex.example/a b?c=é" }\n`;
    expect(await complaints({ ...base, "public/logo.png": logo, [at(1)]: brief(1, more, text) })).toEqual([]);
  });
});
