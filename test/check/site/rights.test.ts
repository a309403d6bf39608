import { beforeAll, describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { build } from "../../../src/build/build.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { memorySite } from "../../memory-site.ts";

const NOW = Date.parse("2024-11-02T12:00:00Z");
const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/sous/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { jeanne: { name: Jeanne Dupont } }
topics: { iran: { title: Iran } }
security: { contact: securite@relais.example, expires: 2025-09-01 12:00 }
trust: { belongto: [https://conseil.example/] }
`;
const RIGHTS = `rights:
  license: https://creativecommons.org/licenses/by-nd/4.0/
  copyrightHolder: Les Amis du Relais (association)
  notice: Aucune reprise sans le nom du Relais.
  tdm: reserved
  ai: { search: allowed, input: refused }
  policyUrl: https://relais.example/droits/
  contentUsage: true
  contentSignal: true
  rsl: true
`;
const OPEN = RIGHTS.replace("tdm: reserved", "tdm: allowed").replace("input: refused", "input: allowed");
const AGENCY = `rights:
  license: none
  copyrightHolder: Agence Essai
  tdm: reserved
  ai: { input: refused }
  policyUrl: https://agence.example/licences/
`;
const brief = (id: string, more = "") =>
  `---\nid: ${id}\ntitle: "Titre ${id}"\npublished: 2024-11-01 14:05\nsummary: Un chapeau.\nauthors: [jeanne]\ntopics: [iran]\n${more}---\nUn texte.\n`;

type Files = Readonly<Record<string, string>>;
async function built(rights: string, own = ""): Promise<Files> {
  const site = memorySite({
    "site.yaml": SITE + rights,
    "briefs/2024/11/01/accord.md": brief("accord"),
    "briefs/2024/11/01/depeche.md": brief("depeche", `${own}aliases: [/ancienne/]\n`),
  });
  const outcome = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return Object.fromEntries(
    site.dist.list().map((file) => [file, new TextDecoder().decode(site.dist.read(file) ?? undefined)]),
  );
}
const problemsOf = async (files: Files) => (await checkDist(memoryFolder(files))).problems;
const rulesOf = async (files: Files) =>
  (await problemsOf(files)).map(({ place, rule }) => `${place.file} ${rule}`);

let whole: Files;
let agency: Files;
beforeAll(async () => {
  whole = await built(RIGHTS);
  agency = await built(OPEN, AGENCY);
}, 60_000);

const PAGE = "2024/11/01/depeche/index.html";
const ARCHIVE = "2024/11/01/depeche/archive.html";
const MOVED = "ancienne/index.html";

type Mutation = readonly [dialect: string, topic: string, file: string, from: string | RegExp, to: string];

/** One value changed in one dialect, of a site with all settings of rights. */
const OF_SITE: readonly Mutation[] = [
  ["robots.txt, training", "mining", "robots.txt", /(GPTBot\n(?:User-agent: .*\n)*)Disallow/, "$1Allow"],
  ["robots.txt, answers", "input", "robots.txt", /(ChatGPT-User\n(?:User-agent: .*\n)*)Disallow/, "$1Allow"],
  [
    "robots.txt, search",
    "search",
    "robots.txt",
    "User-agent: *",
    "User-agent: OAI-SearchBot\nDisallow: /\n\nUser-agent: *",
  ],
  ["Content-Usage in robots.txt", "mining", "robots.txt", "train-ai=n", "train-ai=y"],
  ["Content-Usage in robots.txt", "search", "robots.txt", "search=y\n", "search=n\n"],
  ["Content-Signal", "mining", "robots.txt", "ai-train=no", "ai-train=yes"],
  ["Content-Signal", "input", "robots.txt", "ai-input=no", "ai-input=yes"],
  ["Content-Signal", "search", "robots.txt", "search=yes", "search=no"],
  ["header tdm-reservation", "mining", "_headers", "tdm-reservation: 1", "tdm-reservation: 0"],
  ["header tdm-policy", "policy", "_headers", /tdm-policy: .*/, "tdm-policy: https://relais.example/autre/"],
  ["header Content-Usage", "mining", "_headers", "train-ai=n", "train-ai=y"],
  ["tdmrep.json", "mining", ".well-known/tdmrep.json", '"tdm-reservation": 1', '"tdm-reservation": 0'],
  ["tdmrep.json", "policy", ".well-known/tdmrep.json", "/droits/", "/autre/"],
  ["trust.txt", "mining", "trust.txt", "datatrainingallowed=no", "datatrainingallowed=yes"],
  [
    "license.xml",
    "mining",
    "license.xml",
    /permits type="usage">(.*)<\/permits>\n<prohibits type="usage">ai-train/,
    'permits type="usage">$1 ai-train</permits>\n<prohibits type="usage">',
  ],
  ["license.xml", "search", "license.xml", /ai-index(.*\n.*)ai-train/, "$1ai-train ai-index"],
  [
    "license.xml",
    "input",
    "license.xml",
    /<prohibits type="usage">.*<\/prohibits>/,
    '<permits type="usage">ai-input</permits>',
  ],
  ["license.xml", "license", "license.xml", "by-nd/4.0", "by/4.0"],
  ["license.xml", "holder", "license.xml", "Les Amis du Relais", "Les Amies du Relais"],
  ["license.xml", "policy", "license.xml", "/droits/", "/autre/"],
  ["meta tdm-reservation", "mining", PAGE, 'tdm-reservation" content="1"', 'tdm-reservation" content="0"'],
  [
    "meta tdm-reservation of the archive page",
    "mining",
    ARCHIVE,
    'tdm-reservation" content="1"',
    'tdm-reservation" content="0"',
  ],
  [
    "meta tdm-reservation of a former address",
    "mining",
    MOVED,
    'tdm-reservation" content="1"',
    'tdm-reservation" content="0"',
  ],
  [
    "meta tdm-policy",
    "policy",
    PAGE,
    /tdm-policy" content="[^"]*/,
    'tdm-policy" content="https://relais.example/autre/',
  ],
  [
    "link rel=license",
    "license",
    PAGE,
    /<link rel="license" href="[^"]*/,
    '<link rel="license" href="https://ex.example/l/',
  ],
  [
    "visible licence",
    "license",
    PAGE,
    /<a rel="license" href="[^"]*/,
    '<a rel="license" href="https://ex.example/l/',
  ],
  ["JSON-LD license", "license", PAGE, /"license":"[^"]*/, '"license":"https://ex.example/l/'],
  ["JSON-LD copyrightHolder", "holder", PAGE, /("copyrightHolder":\{[^}]*"name":")/, "$1Non, "],
  ["JSON-LD usageInfo", "policy", PAGE, /"usageInfo":"[^"]*/, '"usageInfo":"https://relais.example/autre/'],
  ["JSON-LD of the site", "license", "index.html", /"license":"[^"]*/, '"license":"https://ex.example/l/'],
  ["JSON-LD of the site", "holder", "index.html", /("copyrightHolder":\{[^}]*"name":")/, "$1Non, "],
  ["RSS copyright", "holder", "feed.xml", "Les Amis", "Les Amies"],
  ["RSS copyright", "license", "feed.xml", /(<copyright>.*)by-nd\/4\.0/, "$1by/4.0"],
  ["Atom rights", "holder", "atom.xml", "Les Amis", "Les Amies"],
  ["Atom rights", "license", "atom.xml", "by-nd/4.0", "by/4.0"],
  [
    "RSL in RSS",
    "mining",
    "feed.xml",
    /<rsl:prohibits type="usage">[^<]*/,
    '<rsl:permits type="usage">ai-train</rsl:permits><rsl:prohibits type="usage">ai-input',
  ],
  ["RSL in RSS", "holder", "feed.xml", /(<rsl:copyright[^>]*>)/, "$1Non, "],
];

/** The same of a brief with rights of its own. */
const OF_BRIEF: readonly Mutation[] = [
  ["meta", "mining", PAGE, 'tdm-reservation" content="1"', 'tdm-reservation" content="0"'],
  [
    "meta of the archive page",
    "policy",
    ARCHIVE,
    "https://agence.example/licences/",
    "https://relais.example/droits/",
  ],
  ["JSON-LD", "holder", PAGE, /("copyrightHolder":\{[^}]*"name":")Agence Essai/, "$1Le Relais"],
  ["RSS item", "holder", "feed.xml", /<dc:rights>.*<\/dc:rights>/, ""],
  [
    "RSL in RSS",
    "input",
    "feed.xml",
    /<rsl:prohibits type="usage">ai-train ai-input/,
    '<rsl:permits type="usage">ai-input</rsl:permits><rsl:prohibits type="usage">ai-train',
  ],
  ["Atom entry", "holder", "atom.xml", /<rights>© 2024 Agence Essai.*<\/rights>/, ""],
  ["JSON Feed", "mining", "feed.json", '"tdm": "reserved"', '"tdm": "allowed"'],
  ["JSON Feed", "holder", "feed.json", '"holder": "Agence Essai"', '"holder": "Le Relais"'],
  ["JSON Feed, the line", "holder", "feed.json", "© 2024 Agence Essai", "© 2024 Le Relais"],
  ["JSON Feed", "input", "feed.json", '"input": "refused"', '"input": "allowed"'],
  [
    "JSON Feed",
    "policy",
    "feed.json",
    '"policy": "https://agence.example/licences/"',
    '"policy": "https://relais.example/droits/"',
  ],
  ["header", "mining", "_headers", "  X-Frame-Options", "  tdm-reservation: 0\n  X-Frame-Options"],
  ["Content-Signal", "input", "robots.txt", "search=yes", "search=yes, ai-input=yes"],
];

const mutate = (files: Files, [, , file, from, to]: Mutation): Files => {
  const text = files[file] ?? "";
  const changed = text.replace(from, to);
  expect(changed, `${file}: nothing to change`).not.toBe(text);
  return { ...files, [file]: changed };
};

describe("a site that contradicts itself on rights", () => {
  test("is not one that says all it can, nor one with a brief that has rights of its own", async () => {
    expect(await rulesOf(whole)).toEqual([]);
    expect(await rulesOf(agency)).toEqual([]);
  });

  test("is not one that says it of a single brief only, or of nothing", async () => {
    expect(await rulesOf(await built("", AGENCY))).toEqual([]);
    expect(await rulesOf(await built(""))).toEqual([]);
  });

  test.each(OF_SITE)("%s: %s", async (...mutation) => {
    expect(await rulesOf(mutate(whole, mutation))).toContainEqual(
      expect.stringContaining(` rights/${mutation[1]}`),
    );
  });

  test.each(OF_BRIEF)("of one brief, %s: %s", async (...mutation) => {
    expect(await rulesOf(mutate(agency, mutation))).toContainEqual(
      expect.stringContaining(` rights/${mutation[1]}`),
    );
  });

  test("is reported with both values and both places", async () => {
    const files = mutate(whole, ["", "", "trust.txt", "datatrainingallowed=no", "datatrainingallowed=yes"]);
    const reported = (await problemsOf(files)).filter(({ rule }) => rule === "rights/mining");
    expect(reported.map(({ place, says }) => `${place.file}:${place.line}: ${says.en}`)).toEqual([
      "trust.txt:2: text and data mining, training: “datatrainingallowed=yes” here (trust.txt), but “tdm-reservation: 1” in .well-known/tdmrep.json:4 (tdmrep.json)",
    ]);
  });

  test("is reported once for the site, not again for every page", async () => {
    const files = mutate(whole, ["", "", "_headers", "tdm-reservation: 1", "tdm-reservation: 0"]);
    const reported = (await rulesOf(files)).filter((line) => line.includes("rights/"));
    expect(reported.length).toBeLessThan(10);
  });
});
