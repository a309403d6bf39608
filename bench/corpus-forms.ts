/** The made-up briefs in the forms that builders read: the same texts for all. */
import { type CorpusBrief, STORIES, slugOf } from "./corpus.ts";
import { AUTHORS, TOPICS } from "./corpus-words.ts";

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What Brevier is asked for: what its peers make as far as settings allow, or all that it can make. */
export type Profile = "same" | "everything";

/** `content/site.yaml` of the made-up newsroom. */
export function brevierSite(profile: Profile): SourceFile {
  const keyed = (names: readonly string[], entry: string) =>
    names.map((name) => `  ${slugOf(name)}: { ${entry}: ${name} }\n`).join("");
  const stories = Array.from({ length: STORIES }, (_, i) => `Fil ${i}`);
  const own =
    profile === "same"
      ? "archivePages: false\nfeeds: { site: 50, section: 0, history: false }\n"
      : `stories:\n${keyed(stories, "title")}${EVERYTHING}`;
  const text =
    "title: Brèves du jour\ndescription: L’actualité en bref, en français et en anglais\nurl: https://breves.example/\n" +
    "authority: breves.example\nlanguages: [fr, en]\ntimeZone: Europe/Paris\npublisher: { name: Brèves du jour }\n" +
    // What a copy editor would mark in texts without meaning is not what is measured.
    `typography: { warnings: false }\nauthors:\n${keyed(AUTHORS, "name")}topics:\n${keyed(TOPICS, "title")}${own}`;
  return { path: "content/site.yaml", text };
}

/** The pages that `content/site.yaml` names: what `rights.policyUrl` leads to. */
export function brevierPages(profile: Profile): readonly SourceFile[] {
  if (profile === "same") return [];
  const text = `---\ntitle: Droits\nsummary: Ce que d’autres peuvent faire de ces brèves.\n---\n\n${POLICY}\n`;
  return [{ path: "content/pages/droits.md", text }];
}

const POLICY =
  "Les brèves peuvent être reprises avec le nom du site et un lien ; elles ne servent pas à l’entraînement.";

const EVERYTHING = `rights:
  license: https://creativecommons.org/licenses/by/4.0/
  tdm: reserved
  ai: { train: refused, search: allowed, input: allowed }
  policyUrl: https://breves.example/droits/
  rsl: true
feeds:
  declared:
    - { path: /partenaires/agence/, title: Pour l’agence, topics: [politique, monde], content: summary }
`;

/** A brief as Brevier reads it. Sources are asked for, and no peer prints any: it is one line for all. */
export function brevierBrief(brief: CorpusBrief, profile: Profile): SourceFile {
  const story =
    profile === "everything" && brief.story !== null ? `story: ${slugOf(`Fil ${brief.story}`)}\n` : "";
  const text =
    `---\nid: ${brief.id}\ntitle: ${JSON.stringify(brief.title)}\npublished: ${brief.published}\nlang: ${brief.lang}\n` +
    `topics: [${brief.topics.map(slugOf).join(", ")}]\nauthors: [${slugOf(brief.author)}]\n` +
    `summary: ${JSON.stringify(brief.summary)}\n${story}` +
    `sources: [{ title: Communiqué, url: "https://example.org/${brief.id}" }]\n---\n\n${brief.body}`;
  return { path: `content/briefs/${dayInParis(brief).replaceAll("-", "/")}/${brief.slug}.md`, text };
}

export function hugoBrief(brief: CorpusBrief): SourceFile {
  return { path: `content/briefs/${monthOf(brief)}/${brief.slug}.md`, text: peerText(brief, "langue") };
}

export function eleventyBrief(brief: CorpusBrief): SourceFile {
  return { path: `src/briefs/${monthOf(brief)}/${brief.slug}.md`, text: peerText(brief, "lang") };
}

/** Hugo takes `lang` for its own. */
function peerText(brief: CorpusBrief, lang: "lang" | "langue"): string {
  return (
    `---\ntitle: ${JSON.stringify(brief.title)}\ndate: ${brief.published}\n${lang}: ${brief.lang}\n` +
    `tags: [${brief.topics.join(", ")}]\nauthor: ${JSON.stringify(brief.author)}\n` +
    `summary: ${JSON.stringify(brief.summary)}\n---\n\n${brief.body}`
  );
}

function monthOf({ published }: CorpusBrief): string {
  return published.slice(0, 7).replace("-", "/");
}

const PARIS = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** A brief of Brevier lies in the folder of its day on the newsroom's clock: YYYY-MM-DD. */
function dayInParis({ published }: CorpusBrief): string {
  const parts = new Map(PARIS.formatToParts(new Date(published)).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}
