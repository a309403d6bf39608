/** A new brief: values in, the text of its file out. What is not known is marked `GAP`, which `brevier build` reports at its line; until it is filled in, the brief is a draft. */
import { GAP } from "../content/parse/parse-fields.ts";
import { dayOf } from "../language/locale/dates.ts";
import { primaryLanguage } from "../language/locale/language-tags.ts";
import { slugOf } from "../language/slug.ts";
import type { BriefId, Instant, Key, Lang } from "../model/identifiers.ts";
import type { Site } from "../model/site.ts";
import { markdownOf } from "../text/escape-markdown.ts";
import { type Note, noteOf } from "./new-brief-notes.ts";
import type { Choices } from "./parse-choices.ts";
import { commentLines, plain, quoted } from "./yaml-lines.ts";

export interface NewBrief extends Choices {
  readonly id: BriefId;
  readonly title: string;
  /** The standfirst; null: a gap. */
  readonly summary: string | null;
  /** Plain text, one string a paragraph; empty if the text is still to be written. */
  readonly paragraphs: readonly string[];
  /** The text in Markdown instead. */
  readonly markdown?: string;
  /** The picture, as a text names it: `./pont.jpg`. */
  readonly image?: string;
  /** Whether it is a draft though nothing is missing in it. */
  readonly isDraft?: boolean;
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
  const comment = (note: Note, values: Readonly<Record<string, string>> = {}) =>
    commentLines(noteOf(note, site.languages[0], values));
  const yaml = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...comment("id"),
    `id: ${brief.id}`,
    ...comment("title"),
    `title: ${quoted(brief.title)}`,
    ...comment("published", { zone: site.timeZone }),
    `published: ${brief.published}`,
    ...comment("dateline"),
    ...datelineLines(brief.dateline, site),
    ...keyLines("authors", brief.authors, site.authors, comment),
    ...keyLines("topics", brief.topics, site.topics, comment),
    ...comment("summary"),
    `summary: ${quoted(brief.summary ?? GAP)}`,
    ...comment("sources"),
    ...sourceLines(brief.sources),
    ...imageLines(brief.image, comment),
    ...optionalLines(brief, site, comment),
  ];
  const text = brief.markdown ?? markdownOf(brief.paragraphs);
  const hasText = text !== "";
  const isUnfinished = !hasText || brief.isDraft === true || yaml.some((line) => line.includes(GAP));
  const lines = [
    ...yaml,
    ...(isUnfinished ? [...comment("draft"), DRAFT_LINE] : []),
    ...(hasText ? [] : comment("body")),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${hasText ? `${text}\n` : ""}`;
}

function datelineLines(dateline: NewBrief["dateline"], { languages }: Site): readonly string[] {
  const place = ["dateline:", `  place: ${quoted(dateline?.place ?? GAP)}`];
  if (dateline === null) return [...place, `  # country: ${noteOf("country", languages[0])}`];
  return dateline.country === null ? place : [...place, `  country: ${quoted(dateline.country)}`];
}

/** Authors or topics, on a site that has some. */
function keyLines(
  name: "authors" | "topics",
  chosen: readonly Key[],
  known: ReadonlyMap<Key, unknown>,
  comment: (note: Note, values?: Readonly<Record<string, string>>) => readonly string[],
): readonly string[] {
  if (known.size === 0) return [];
  return [...comment(name, { known: listOf(known) }), `${name}: [${keysIn(chosen, known)}]`];
}

function listOf(known: ReadonlyMap<Key, unknown>): string {
  return [...known.keys()].join(", ");
}

/** The chosen keys; if none is chosen, the only one that there is, or a gap. */
function keysIn(chosen: readonly Key[], known: ReadonlyMap<Key, unknown>): string {
  const only = known.size === 1 ? [...known.keys()] : [];
  const keys = chosen.length > 0 ? chosen : only;
  return keys.length > 0 ? keys.map(plain).join(", ") : GAP;
}

/** Until somebody writes the document’s title, a source is named after its host. */
function sourceLines(addresses: readonly string[]): readonly string[] {
  const sources = addresses.map((url) => ({ title: new URL(url).host.replace(/^www\./, ""), url }));
  const rows = sources.length > 0 ? sources : [{ title: GAP, url: GAP }];
  return [
    "sources:",
    ...rows.flatMap(({ title, url }) => [`  - title: ${quoted(title)}`, `    url: ${plain(url)}`]),
  ];
}

/** What the picture shows, only a person can say. */
function imageLines(
  image: string | undefined,
  comment: (note: Note) => readonly string[],
): readonly string[] {
  if (image === undefined) return [];
  return [...comment("image"), "image:", `  src: ${plain(image)}`, `  alt: ${quoted(GAP)}`];
}

/** Keys that most briefs do without, as comments if they are not chosen; the language, where it is not the first. */
function optionalLines(
  { lang, story, translationOf }: NewBrief,
  { languages, stories }: Site,
  comment: (note: Note, values: Readonly<Record<string, string>>) => readonly string[],
): readonly string[] {
  const [first, ...others] = languages;
  const [example] = stories.keys();
  return [
    ...(example === undefined
      ? []
      : [
          ...comment(story === null ? "story" : "chosenStory", { known: listOf(stories) }),
          story === null ? `# story: ${example}` : `story: ${story}`,
        ]),
    ...(others.length === 0
      ? []
      : [
          ...comment("lang", { known: others.join(", ") }),
          lang === first ? `# lang: ${others[0]}` : `lang: ${lang}`,
          translationOf === null ? "# translationOf: …" : `translationOf: ${translationOf}`,
        ]),
  ];
}
