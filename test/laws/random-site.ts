/** Random sites and random edits, for the laws. */
import fc from "fast-check";
import type { MemorySite } from "../memory-site.ts";

/** A step that an editor or the clock may take. */
export type Edit =
  | { readonly do: "write"; readonly brief: RandomBrief }
  | { readonly do: "delete"; readonly slot: number }
  | { readonly do: "retitle"; readonly what: Named; readonly name: string }
  | { readonly do: "rewrite"; readonly slot: number; readonly text: string }
  | { readonly do: "base"; readonly path: string }
  | { readonly do: "reword"; readonly topics: string; readonly briefs: string | null }
  | { readonly do: "set"; readonly typography: string }
  | { readonly do: "lose cache" }
  | { readonly do: "move now"; readonly hours: number };

type Named = "topic" | "story" | "author" | "site" | "page";

export interface RandomBrief {
  readonly slot: number;
  readonly title: string;
  readonly day: number;
  readonly hour: number;
  readonly topics: readonly string[];
  readonly inStory: boolean;
  readonly english: boolean;
  readonly draft: boolean;
  readonly linkTo: number;
  /** The slot of the French brief that an English one translates, if there is one. */
  readonly translates: number;
  readonly text: string;
  readonly updated: boolean;
  readonly aliased: boolean;
  /** An agency's, which reserves what the site allows. */
  readonly reserved: boolean;
}

const SLOTS = 4;
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
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(" "));

const randomBrief: fc.Arbitrary<RandomBrief> = fc.record({
  slot: fc.nat(SLOTS - 1),
  title: words,
  day: fc.integer({ min: 1, max: 60 }),
  hour: fc.integer({ min: 6, max: 22 }),
  topics: fc.subarray(["iran", "russie", "defense"], { minLength: 1 }),
  inStory: fc.boolean(),
  english: fc.boolean(),
  draft: fc.boolean(),
  linkTo: fc.nat(SLOTS * 2),
  translates: fc.nat(SLOTS - 1),
  text: words,
  updated: fc.boolean(),
  aliased: fc.boolean(),
  reserved: fc.boolean(),
});

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: randomBrief.map((brief): Edit => ({ do: "write", brief })) },
    { weight: 2, arbitrary: fc.nat(SLOTS - 1).map((slot): Edit => ({ do: "delete", slot })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(SLOTS - 1), words)
        .map(([slot, text]): Edit => ({ do: "rewrite", slot, text })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom<Named>("topic", "story", "author", "site", "page"), words)
        .map(([what, name]): Edit => ({ do: "retitle", what, name })),
    },
    { weight: 1, arbitrary: fc.constantFrom("", "sous", "a/b").map((path): Edit => ({ do: "base", path })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("sujets", "rubriques"), fc.option(words))
        .map(([topics, briefs]): Edit => ({ do: "reword", topics, briefs })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(
          "",
          "variant: fr-CA",
          "variant: fr-CH, warnings: false",
          "exceptions: [l'accord, soeur]",
        )
        .map((typography): Edit => ({ do: "set", typography })),
    },
    { weight: 1, arbitrary: fc.constant<Edit>({ do: "lose cache" }) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: -900, max: 900 }).map((hours): Edit => ({ do: "move now", hours })),
    },
  ),
  { minLength: 1, maxLength: 12 },
);

/** The state of a random site: what its files are made from. */
export interface SiteState {
  readonly briefs: Map<number, RandomBrief>;
  names: Record<Named, string>;
  base: string;
  /** The lines of `content/words/fr.yaml`; none: there is no such file. */
  reworded: readonly string[];
  /** What `typography` of `site.yaml` holds. */
  typography: string;
  now: number;
}

/** A site with a brief in every slot. */
export const firstBriefs: fc.Arbitrary<readonly RandomBrief[]> = fc
  .array(randomBrief, { minLength: SLOTS, maxLength: SLOTS })
  .map((briefs) => briefs.map((brief, slot) => ({ ...brief, slot })));

export function firstState(briefs: readonly RandomBrief[]): SiteState {
  return {
    briefs: new Map(briefs.map((brief) => [brief.slot, brief])),
    names: { topic: "Iran", story: "Le traité", author: "La rédaction", site: "Le Relais", page: "À propos" },
    base: "",
    reworded: [],
    typography: "",
    now: Date.parse("2024-11-10T12:00:00Z"),
  };
}

/** Takes a step. */
export function applyEdit(state: SiteState, edit: Edit, site: MemorySite): void {
  if (edit.do === "write") state.briefs.set(edit.brief.slot, edit.brief);
  else if (edit.do === "delete") state.briefs.delete(edit.slot);
  else if (edit.do === "rewrite") {
    const brief = state.briefs.get(edit.slot);
    if (brief !== undefined) state.briefs.set(edit.slot, { ...brief, text: edit.text });
  } else if (edit.do === "retitle") state.names = { ...state.names, [edit.what]: edit.name };
  else if (edit.do === "base") state.base = edit.path;
  else if (edit.do === "reword")
    state.reworded =
      edit.briefs === null
        ? []
        : [
            `path.topics: ${edit.topics}`,
            "count.briefs:",
            `  one: ${JSON.stringify(edit.briefs)}`,
            `  other: ${JSON.stringify(`{count} ${edit.briefs}`)}`,
          ];
  else if (edit.do === "set") state.typography = edit.typography;
  else if (edit.do === "move now") state.now += edit.hours * 3_600_000;
  else for (const file of site.cache.list()) site.cache.remove(file);
}

/** The content folder of a state. A link leads only to what is published. */
export function filesOfState(state: SiteState): Readonly<Record<string, string>> {
  const briefs = [...state.briefs.values()].map((brief) => [fileOf(brief), sourceOf(brief, state)] as const);
  return {
    "site.yaml": siteYaml(state),
    "pages/a-propos.md": pageSource(state),
    ...(state.reworded.length === 0 ? {} : { "words/fr.yaml": state.reworded.join("\n") }),
    ...Object.fromEntries(briefs),
  };
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

function pageSource({ names }: SiteState): string {
  return `---\ntitle: ${JSON.stringify(names.page)}\nsummary: Qui nous sommes.\n---\nUn site d’essai.\n`;
}

function dayOf({ day }: RandomBrief): string {
  return new Date(Date.UTC(2024, 9, day)).toISOString().slice(0, 10);
}

function fileOf(brief: RandomBrief): string {
  return `briefs/${dayOf(brief).replaceAll("-", "/")}/breve-${brief.slot}.md`;
}

function publishedAt(brief: RandomBrief): number {
  return Date.parse(`${dayOf(brief)}T${two(brief.hour)}:00:00+02:00`);
}

/** A brief may link to one that readers can see whenever they can see it. */
function mayLinkTo(
  from: RandomBrief,
  target: RandomBrief | undefined,
  state: SiteState,
): target is RandomBrief {
  return (
    target !== undefined &&
    target !== from &&
    !target.draft &&
    publishedAt(target) <= Math.max(state.now, publishedAt(from))
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

function sourceOf(brief: RandomBrief, state: SiteState): string {
  const original = originalOf(brief, state);
  const target = state.briefs.get(brief.linkTo);
  const link = mayLinkTo(brief, target, state) ? `\n\nVoir [plus haut](brief:breve-${target.slot}).` : "";
  return [
    "---",
    `id: breve-${brief.slot}`,
    `title: ${JSON.stringify(brief.title)}`,
    `published: "${dayOf(brief)}T${two(brief.hour)}:00:00+02:00"`,
    "summary: Un résumé.",
    "authors: [redaction]",
    `topics: [${brief.topics.join(", ")}]`,
    ...(brief.inStory ? ["story: traite"] : []),
    ...(brief.english ? ["lang: en"] : []),
    ...(original === null ? [] : [`translationOf: breve-${original.slot}`]),
    ...(brief.draft ? ["draft: true"] : []),
    ...(brief.aliased ? [`aliases: [/ancienne-${brief.slot}/]`] : []),
    ...(brief.reserved
      ? [`rights: {tdm: reserved, license: none, copyrightHolder: ${JSON.stringify(brief.title)}}`]
      : []),
    ...(brief.updated
      ? [
          `updates: [{date: "${dayOf(brief)}T${two(brief.hour)}:00:00+02:00", kind: correction, note: ${JSON.stringify(brief.text)}}]`,
        ]
      : []),
    "---",
    `${brief.text.replaceAll("<", "\\<")}.${link}`,
    "",
  ].join("\n");
}

function siteYaml({ names, base, typography }: SiteState): string {
  return [
    `title: ${JSON.stringify(names.site)}`,
    "description: Brèves d’essai.",
    `url: https://relais.example/${base}`,
    "authority: relais.example",
    "languages: [fr, en]",
    "timeZone: Europe/Paris",
    "publisher: {name: Le Relais}",
    `authors: {redaction: {name: ${JSON.stringify(names.author)}, kind: organization}}`,
    `topics: {iran: {title: ${JSON.stringify(names.topic)}}, russie: {title: Russie}, defense: {title: Défense}}`,
    `stories: {traite: {title: ${JSON.stringify(names.story)}}}`,
    "rights: {tdm: allowed, license: https://ex.example/l/, contentUsage: true, contentSignal: true, rsl: true}",
    "feeds:",
    "  site: 3",
    "  section: 2",
    "  declared: [{path: /court/, title: Court, topics: [iran], window: 200, limit: 2, note: Fin.}]",
    ...(typography === "" ? [] : [`typography: { ${typography} }`]),
    "",
  ].join("\n");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
