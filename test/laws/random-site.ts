/** Random sites, for the laws: a state, and the files that it is written as. `random-edits.ts` changes it. */

import { sha256 } from "../../src/model/digest.ts";
import { type BriefId, briefId, instant, monthFrom } from "../../src/model/identifiers.ts";
import { keptPage, renderRow, rowsFile } from "../../src/model/kept-revision.ts";
import type { MemorySite } from "../memory-site.ts";
import { fc } from "../property.ts";

export type Named = "topic" | "story" | "author" | "site" | "page";
/** What `site.yaml`, or the folder of pages, may have or not. */
export const PARTS = [
  "defense",
  "sommet",
  "agence",
  "contact",
  "about",
  "corrections",
  "corrections-policy",
  "court",
  "tout",
  "archivePages",
  "sectionFeeds",
  "feedHistory",
  "cards",
  "plainText",
] as const;
export type Part = (typeof PARTS)[number];

export interface RandomBrief {
  readonly slot: number;
  readonly title: string;
  /** Of 2024, from the first of October. */
  readonly day: number;
  readonly hour: number;
  /** Whether the hour is written without offset, and so is of the newsroom's zone. */
  readonly floating: boolean;
  readonly topics: readonly string[];
  readonly story: "" | "traite" | "sommet";
  readonly agency: boolean;
  readonly english: boolean;
  readonly draft: boolean;
  /** For how many hours after its publication nobody sees it. */
  readonly embargo: number;
  /** How it was taken back, once it was published; empty: it was not. */
  readonly withdrawn: "" | "notice" | "erased";
  readonly linkTo: number;
  /** The slot of the French brief that an English one translates, if there is one. */
  readonly translates: number;
  readonly text: string;
  readonly updated: boolean;
  /** How many days after its publication it was clarified, once these are over; 0: it was not. */
  readonly clarified: number;
  readonly aliased: boolean;
  /** An agency's, which reserves what the site allows. */
  readonly reserved: boolean;
  /** A picture of its own, or the one that briefs of any month show. */
  readonly picture: "" | "own" | "shared";
  /** Without standfirst, authors and topics. */
  readonly bare: boolean;
  /** How many of its revisions are kept. */
  readonly revisions: number;
  /** Addresses that it had, and keeps. */
  readonly former: readonly string[];
}

export const SLOTS = 8;
export const DAYS = 150;
const word = fc.constantFrom(
  "accord",
  "été",
  "« oui »",
  "Minsk & Moscou",
  "< traité >",
  "l’œuvre",
  "l'accord !",
  '"cité" :',
  "soeur",
  "12:30",
  "Путин",
  // No card can show it.
  "北京",
);
export const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(" "));

export const randomBrief: fc.Arbitrary<RandomBrief> = fc.record({
  slot: fc.nat(SLOTS - 1),
  title: words,
  day: fc.integer({ min: 1, max: DAYS }),
  hour: fc.integer({ min: 6, max: 22 }),
  floating: fc.boolean(),
  topics: fc.subarray(["iran", "russie", "defense"], { minLength: 1 }),
  story: fc.constantFrom("", "traite", "sommet"),
  agency: fc.boolean(),
  english: fc.boolean(),
  draft: fc.boolean(),
  embargo: fc.constantFrom(0, 0, 0, 5, 400),
  withdrawn: fc.constantFrom("", "", "", "notice", "erased"),
  linkTo: fc.nat(SLOTS * 2),
  translates: fc.nat(SLOTS - 1),
  text: words,
  updated: fc.boolean(),
  clarified: fc.constantFrom(0, 0, 1, 40, 75),
  aliased: fc.boolean(),
  reserved: fc.boolean(),
  picture: fc.constantFrom("", "own", "shared"),
  bare: fc.constantFrom(false, false, true),
  revisions: fc.constantFrom(0, 0, 1, 2, 3),
  former: fc.constant([]),
});

/** The state of a random site: what its files are made from. */
export interface SiteState {
  readonly briefs: Map<number, RandomBrief>;
  names: Record<Named, string>;
  base: string;
  zone: string;
  /** The lines of `content/words/fr.yaml`; none: there is no such file. */
  reworded: readonly string[];
  /** What `typography` of `site.yaml` holds. */
  typography: string;
  /** What `theme` holds. */
  theme: string;
  readonly without: Set<Part>;
  /** The width of the shared picture. */
  width: number;
  /** What the site's own layout leaves in every page; empty: it has no layout of its own. */
  layout: string;
  /** What its slots and its own style sheet add; empty: it has none. */
  added: string;
  /** What its `.eleventy.ts` adds to every page; empty: it has none. */
  configuration: string;
  /** Which Brevier builds it. */
  program: number;
  now: number;
  /** The clock of the disk, in milliseconds since 1970. */
  wall: number;
}

/** Later than the last edit of any template: else no build may end early. */
export const WALL = Date.parse("2100-01-01T12:00:00Z");

/** A site with a brief in every slot. */
export const firstBriefs: fc.Arbitrary<readonly RandomBrief[]> = fc
  .array(randomBrief, { minLength: SLOTS, maxLength: SLOTS })
  .map((briefs) => briefs.map((brief, slot) => ({ ...brief, slot })));

export function firstState(briefs: readonly RandomBrief[]): SiteState {
  return {
    briefs: new Map(briefs.map((brief) => [brief.slot, brief])),
    names: { topic: "Iran", story: "Le traité", author: "La rédaction", site: "Le Relais", page: "À propos" },
    base: "",
    zone: "Europe/Paris",
    reworded: [],
    typography: "",
    theme: "",
    // To draw takes longer than all else that a build of a small site does.
    without: new Set(["cards", "plainText"]),
    width: 1200,
    layout: "",
    added: "",
    configuration: "",
    program: 0,
    now: Date.parse("2024-12-20T12:00:00Z"),
    wall: WALL,
  };
}

/** The content folder of a state. A link leads only to what is published. */
export function filesOfState(state: SiteState): Readonly<Record<string, string>> {
  const briefs = [...state.briefs.values()];
  const page = (name: Part, text: string) => (state.without.has(name) ? {} : { [`pages/${name}.md`]: text });
  return {
    "site.yaml": siteYaml(state),
    "pages/a-propos.md": pageSource(state),
    ...page("contact", "---\ntitle: Contact\nsummary: Nous écrire.\n---\nVoir [l’accueil](/).\n"),
    ...page(
      "about",
      "---\ntitle: About\nlang: en\nsummary: Who we are.\ntranslationOf: a-propos\n---\nA trial.\n",
    ),
    ...page(
      "corrections",
      `---\ntitle: ${JSON.stringify(state.names.page)}\nsummary: Ce qui fut faux.\n---\nVoir [l’accueil](/).\n`,
    ),
    ...page(
      "corrections-policy",
      `---\ntitle: Corrections\nlang: en\nsummary: What was wrong.\n${state.without.has("corrections") ? "" : "translationOf: corrections\n"}---\nA trial.\n`,
    ),
    ...(state.reworded.length === 0 ? {} : { "words/fr.yaml": state.reworded.join("\n") }),
    "public/carte.svg": svg(state.width),
    ...Object.fromEntries(
      briefs
        .filter(({ picture }) => picture === "own")
        .map((brief) => [`${folderOf(brief)}/carte-${brief.slot}.svg`, svg(100 + brief.hour)]),
    ),
    ...Object.fromEntries(briefs.map((brief) => [fileOf(brief), sourceOf(brief, state)])),
    ...keptRevisions(briefs),
  };
}

/** What `brevier record` would have kept: each page says something else, and those of a brief that moved stay in their month. */
function keptRevisions(briefs: readonly RandomBrief[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const brief of briefs) {
    const month = monthFrom("2024", brief.slot % 2 === 0 ? 10 : 12);
    for (let revision = 1; revision <= brief.revisions; revision++) {
      const page = keptPageOf(brief, revision);
      const row = {
        brief: briefIdOf(brief),
        revision,
        published: instant("2024-10-01T12:00:00+02:00"),
        updates: null,
        updated: revision === 1 ? null : instant(`2024-10-0${revision}T12:00:00+02:00`),
        archive: sha256(page),
      };
      files[keptPage(month, row)] = page;
      files[rowsFile(month)] = `${files[rowsFile(month)] ?? ""}${renderRow(row)}\n`;
    }
  }
  return files;
}

function briefIdOf({ slot }: RandomBrief): BriefId {
  const id = briefId(`breve-${slot}`);
  if (id === null) throw new Error("no id");
  return id;
}

function keptPageOf({ slot, english, text }: RandomBrief, revision: number): string {
  const words = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const style = `sha256-${"A".repeat(42)}${revision}=`;
  return `<!DOCTYPE html><html lang="${english ? "en" : "fr"}"><head><meta http-equiv="Content-Security-Policy" content="style-src '${style}'"><title>Version ${revision}</title></head><body><article class="h-entry"><h1 class="p-name">Brève ${slot}</h1><div class="e-content"><p>${words}</p><p>Version ${revision}.</p></div></article></body></html>\n`;
}

/** Brings a site's content folder to a state, touching only what differs. */
export function writeState(site: MemorySite, state: SiteState): void {
  const files = filesOfState(state);
  for (const file of site.content.list()) if (files[file] === undefined) site.content.remove(file);
  for (const [file, text] of Object.entries(files)) {
    if (new TextDecoder().decode(site.content.read(file) ?? undefined) !== text)
      site.content.write(file, new TextEncoder().encode(text));
  }
}

/** Where the page of a brief is. */
export function addressOf(brief: RandomBrief): string {
  return `${brief.english ? "/en" : ""}/${dayOf(brief).replaceAll("-", "/")}/breve-${brief.slot}/`;
}

function svg(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="60"><title>Carte</title></svg>\n`;
}

function pageSource({ names }: SiteState): string {
  return `---\ntitle: ${JSON.stringify(names.page)}\nsummary: Qui nous sommes.\n---\nUn site d’essai.\n`;
}

function dayOf({ day }: RandomBrief): string {
  return new Date(Date.UTC(2024, 9, day)).toISOString().slice(0, 10);
}

function folderOf(brief: RandomBrief): string {
  return `briefs/${dayOf(brief).replaceAll("-", "/")}`;
}

function fileOf(brief: RandomBrief): string {
  return `${folderOf(brief)}/breve-${brief.slot}.md`;
}

function publishedAt(brief: RandomBrief): number {
  return Date.parse(`${dayOf(brief)}T${two(brief.hour)}:00:00+02:00`);
}

/** When readers first see it, in milliseconds since 1970. */
export function seenFrom(brief: RandomBrief): number {
  return publishedAt(brief) + brief.embargo * 3_600_000;
}

/** A brief may link to one that readers can see whenever they can see it, in whatever zone hours without offset are. */
function mayLinkTo(
  from: RandomBrief,
  target: RandomBrief | undefined,
  state: SiteState,
): target is RandomBrief {
  const slack = 12 * 3_600_000;
  return (
    target !== undefined &&
    target !== from &&
    !target.draft &&
    seenFrom(target) + slack <= Math.max(state.now, seenFrom(from) - slack)
  );
}

/** Of two that would translate one brief, the first does. */
function originalOf(brief: RandomBrief, { briefs }: SiteState): RandomBrief | null {
  const original = briefs.get(brief.translates);
  if (!brief.english || original === undefined || original.english) return null;
  const first = [...briefs.values()]
    .filter((other) => other.english && other.translates === brief.translates)
    .toSorted((a, b) => a.slot - b.slot)[0];
  return first === brief ? original : null;
}

/** Addresses of another program: where a page stands, and where `_redirects` alone leads on. */
function olds(slot: number): readonly string[] {
  return [`/ancienne-${slot}/`, `/été-${slot}.html`, `"/?p=${slot}"`];
}

function sourceOf(brief: RandomBrief, state: SiteState): string {
  const original = originalOf(brief, state);
  const target = state.briefs.get(brief.linkTo);
  const link = mayLinkTo(brief, target, state) ? `\n\nVoir [plus haut](brief:breve-${target.slot}).` : "";
  const topics = brief.topics.filter((topic) => topic !== "defense" || !state.without.has("defense"));
  const story = brief.story === "sommet" && state.without.has("sommet") ? "" : brief.story;
  const src = brief.picture === "shared" ? "/carte.svg" : `./carte-${brief.slot}.svg`;
  const moment = `${dayOf(brief)} ${two(brief.hour)}:00`;
  const hour = brief.floating ? moment : `${moment.replace(" ", "T")}:00+02:00`;
  const aliases = [...(brief.aliased ? olds(brief.slot) : []), ...brief.former].filter(
    (address) => address !== addressOf(brief),
  );
  const lang = [
    ...(brief.english ? ["lang: en"] : []),
    ...(original === null ? [] : [`translationOf: breve-${original.slot}`]),
  ];
  const former = aliases.length === 0 ? [] : [`aliases: [${[...new Set(aliases)].join(", ")}]`];
  const isWithdrawn = brief.withdrawn !== "" && !brief.draft && seenFrom(brief) + 12 * 3_600_000 <= state.now;
  const withdrawn = isWithdrawn
    ? [`withdrawn: {date: "${hour}", level: ${brief.withdrawn}, reason: Une erreur.}`]
    : [];
  if (isWithdrawn && brief.withdrawn === "erased")
    return [
      "---",
      `id: breve-${brief.slot}`,
      `published: "${hour}"`,
      ...lang,
      ...former,
      ...withdrawn,
      "---",
      "",
    ].join("\n");
  return [
    "---",
    `id: breve-${brief.slot}`,
    `title: ${JSON.stringify(brief.title)}`,
    `published: "${hour}"`,
    ...(brief.bare
      ? []
      : [
          "summary: Un résumé.",
          `authors: [${brief.agency && !state.without.has("agence") ? "agence" : "redaction"}]`,
          `topics: [${topics.length === 0 ? "iran" : topics.join(", ")}]`,
        ]),
    ...(story === "" ? [] : [`story: ${story}`]),
    ...lang,
    ...withdrawn,
    ...(brief.embargo === 0 ? [] : [`embargo: "${embargoOf(brief)}"`]),
    ...(brief.picture === "" ? [] : [`image: {src: ${src}, alt: Une carte.}`]),
    ...(brief.draft ? ["draft: true"] : []),
    ...former,
    ...(brief.reserved
      ? [`rights: {tdm: reserved, license: none, copyrightHolder: ${JSON.stringify(brief.title)}}`]
      : []),
    ...updatesOf(brief, hour, state),
    "---",
    `${brief.text.replaceAll("<", "\\<")}.${link}`,
    "",
  ].join("\n");
}

/** A clarification is of a month in which its brief was not published, or of one in which none was. */
function updatesOf(brief: RandomBrief, hour: string, { now }: SiteState): readonly string[] {
  const clarified = seenFrom(brief) + brief.clarified * 86_400_000;
  const [note, was] = [JSON.stringify(brief.text), JSON.stringify(brief.title)];
  const rows = [
    ...(brief.updated ? [`{date: "${hour}", kind: correction, note: ${note}}`] : []),
    ...(brief.clarified > 0 && !brief.draft && clarified <= now
      ? [
          `{date: "${new Date(clarified).toISOString().replace(".000Z", "Z")}", kind: clarification, note: ${note}, was: ${was}, now: ${note}, notify: ${brief.agency}}`,
        ]
      : []),
  ];
  return rows.length === 0 ? [] : [`updates: [${rows.join(", ")}]`];
}

function embargoOf(brief: RandomBrief): string {
  return new Date(seenFrom(brief)).toISOString().replace(".000Z", "Z");
}

function siteYaml({ names, base, typography, theme, zone, without }: SiteState): string {
  const unless = (part: Part, text: string) => (without.has(part) ? "" : text);
  const declared = [
    unless("court", "{path: /court/, title: Court, topics: [iran], window: 200, limit: 2, note: Fin.}"),
    unless("tout", "{path: /tout/, title: Tout, languages: [en], limit: 4}"),
  ].filter((feed) => feed !== "");
  return [
    `title: ${JSON.stringify(names.site)}`,
    "description: Brèves d’essai.",
    `url: https://relais.example/${base}`,
    "authority: relais.example",
    "languages: [fr, en]",
    `timeZone: ${zone}`,
    "publisher: {name: Le Relais}",
    `authors: {redaction: {name: ${JSON.stringify(names.author)}, kind: organization}${unless("agence", ", agence: {name: Une agence}")}}`,
    `topics: {iran: {title: ${JSON.stringify(names.topic)}}, russie: {title: Russie}${unless("defense", ", defense: {title: Défense}")}}`,
    `stories: {traite: {title: ${JSON.stringify(names.story)}}${unless("sommet", ", sommet: {title: Le sommet}")}}`,
    "rights: {tdm: allowed, license: https://ex.example/l/, contentUsage: true, contentSignal: true, rsl: true}",
    ...(without.has("archivePages") ? ["archivePages: false"] : []),
    ...(without.has("cards") ? [] : ["cards: true"]),
    ...(without.has("plainText") ? [] : ["plainText: true"]),
    "feeds:",
    "  site: 3",
    `  section: ${without.has("sectionFeeds") ? 0 : 2}`,
    ...(without.has("feedHistory") ? ["  history: false"] : []),
    ...(declared.length === 0 ? [] : [`  declared: [${declared.join(", ")}]`]),
    ...(typography === "" ? [] : [`typography: { ${typography} }`]),
    ...(theme === "" ? [] : [`theme: { ${theme} }`]),
    "",
  ].join("\n");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
