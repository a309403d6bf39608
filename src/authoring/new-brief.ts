/** A new brief: values in, the text of its file out. What is not known is marked `GAP`, which `brevier build` reports at its line; until it is filled in, the brief is a draft. */
import { stringify } from "yaml";
import { GAP } from "../content/parse/parse-fields.ts";
import { primaryLanguage } from "../language/locale/language-tags.ts";
import { dayOf } from "../language/locale/zone.ts";
import { slugOf } from "../language/slug.ts";
import type { BriefId, Instant, Key, Lang } from "../model/identifiers.ts";
import type { Site } from "../model/site.ts";
import { markdownOf } from "../text/escape-markdown.ts";
import { type Note, noteOf } from "./new-brief-notes.ts";
import type { Choices } from "./parse-choices.ts";

export interface NewBrief extends Choices {
  readonly id: BriefId;
  readonly title: string;
  /** The standfirst; null: a gap. */
  readonly summary: string | null;
  /** Plain text, one string a paragraph; empty if the text is still to be written. */
  readonly paragraphs: readonly string[];
}

/**
 * The file of a brief in the content folder: `briefs/2024/10/31/slug.md`, by its day and title, or by its id if the title has no letters.
 * In French, `l’Iran` is filed under `iran`.
 */
export function newBriefFile(title: string, published: Instant, id: BriefId, lang: Lang): string {
  const slug = slugOf(title, { dropElisions: primaryLanguage(lang) === "fr" });
  return `briefs/${dayOf(published).replaceAll("-", "/")}/${slug || id}.md`;
}

/** Where editors find the schema, as a path from the brief’s folder. */
const SCHEMA = `${"../".repeat("content/briefs/2024/10/31".split("/").length)}.brevier/brief.schema.json`;

const DRAFT_LINE = "draft: true";

/** The line of a new brief that keeps it from readers until it is finished, from 1; null if nothing is missing in it. */
export function draftLineOf(text: string): number | null {
  const at = text.split("\n").indexOf(DRAFT_LINE);
  return at < 0 ? null : at + 1;
}

/** Writes a brief's file; one with something still to fill in is a draft. An author or topic that is the only one in site.yaml is filled in. */
export function composeBrief(brief: NewBrief, site: Site): string {
  const fields = new FieldWriter(site);
  const yaml = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...fields.note("id"),
    `id: ${brief.id}`,
    ...fields.note("title"),
    `title: ${quoted(brief.title)}`,
    ...fields.note("published", { zone: site.timeZone }),
    `published: ${brief.published}`,
    ...fields.dateline(brief.dateline),
    ...fields.keys("authors", brief.authors, site.authors),
    ...fields.keys("topics", brief.topics, site.topics),
    ...fields.note("summary"),
    `summary: ${quoted(brief.summary ?? GAP)}`,
    ...fields.sources(brief.sources),
    ...fields.optional(),
  ];
  const hasText = brief.paragraphs.length > 0;
  const isUnfinished = !hasText || yaml.some((line) => line.includes(GAP));
  const lines = [
    ...yaml,
    ...(isUnfinished ? [...fields.note("draft"), DRAFT_LINE] : []),
    ...(hasText ? [] : fields.note("body")),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${hasText ? `${markdownOf(brief.paragraphs)}\n` : ""}`;
}

/** Lines of YAML in the site's language. */
class FieldWriter {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  note(note: Note, values: Readonly<Record<string, string>> = {}): readonly string[] {
    return commentLines(noteOf(note, this.#site.languages[0], values));
  }

  dateline(dateline: NewBrief["dateline"]): readonly string[] {
    const place = `  place: ${quoted(dateline?.place ?? GAP)}`;
    const country =
      dateline === null
        ? [`  # country: ${noteOf("country", this.#site.languages[0])}`]
        : dateline.country === null
          ? []
          : [`  country: ${quoted(dateline.country)}`];
    return [...this.note("dateline"), "dateline:", place, ...country];
  }

  keys(
    field: "authors" | "topics",
    chosen: readonly Key[],
    known: ReadonlyMap<Key, unknown>,
  ): readonly string[] {
    const names = [...known.keys()];
    const only = names.length === 1 ? names : [];
    const filled = chosen.length > 0 ? chosen : only;
    const list = filled.length > 0 ? filled.map(plain) : [GAP];
    return [...this.note(field, { known: names.join(", ") }), `${field}: [${list.join(", ")}]`];
  }

  /** Until somebody writes the document’s title, a source is named after its host. */
  sources(addresses: readonly string[]): readonly string[] {
    const named = addresses.map((url) => ({ title: new URL(url).host.replace(/^www\./, ""), url }));
    const rows = named.length > 0 ? named : [{ title: GAP, url: GAP }];
    const lines = rows.flatMap(({ title, url }) => [`  - title: ${quoted(title)}`, `    url: ${plain(url)}`]);
    return [...this.note("sources"), "sources:", ...lines];
  }

  /** Keys that most briefs do without, as comments. */
  optional(): readonly string[] {
    const [, ...others] = this.#site.languages;
    const stories = [...this.#site.stories.keys()];
    const story =
      stories.length === 0
        ? []
        : [...this.note("story", { known: stories.join(", ") }), `# story: ${stories[0]}`];
    const lang =
      others.length === 0
        ? []
        : [...this.note("lang", { known: others.join(", ") }), `# lang: ${others[0]}`, "# translationOf: …"];
    return [...story, ...lang];
  }
}

/** Quoted even where YAML needs no quotes, so that editors can type `: ` and ` #` in it. */
function quoted(text: string): string {
  return scalar(text, "QUOTE_DOUBLE");
}

function plain(text: string): string {
  return scalar(text, "PLAIN");
}

function scalar(text: string, type: "QUOTE_DOUBLE" | "PLAIN"): string {
  return stringify(text, { defaultStringType: type, lineWidth: 0, blockQuote: false }).trimEnd();
}

const COMMENT_WIDTH = 110;

function commentLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > COMMENT_WIDTH) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
