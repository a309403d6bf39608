/** The fields of a post under the names that other programs give them: front matter, columns, keys of JSON. */
import type { Place } from "../../base/problem.ts";
import { importProblem } from "./import-rules.ts";
import { emptyPost, type ImportedPost } from "./imported-post.ts";
import { plainOf } from "./plain-of.ts";

/** Our name of each field, and those of others: in small letters, without hyphens, underscores and spaces; the first that is there counts. */
const NAMES = {
  id: ["id", "guid", "uuid"],
  title: ["title", "headline", "titre"],
  published: [
    ...["published", "date", "pubdate", "publishdate", "publisheddate", "publishedat", "datepublished"],
    ...["postdate", "createdat", "created"],
  ],
  slug: ["slug", "postname"],
  link: ["permalink", "url", "link"],
  aliases: ["aliases", "alias", "redirectfrom"],
  summary: ["summary", "description", "excerpt", "chapo", "abstract", "subtitle"],
  html: ["html", "bodyhtml", "contenthtml"],
  markdown: ["markdown", "body", "content"],
  text: ["text", "texte"],
  topics: ["topics", "categories", "category", "tags", "tag", "keywords", "rubrique", "section", "sections"],
  authors: ["authors", "author", "auteur", "auteurs", "byline", "by"],
  lang: ["lang", "language", "locale"],
  draft: ["draft", "brouillon"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Keys that are for the program that made the archive, or that say what a brief says otherwise. */
const NO_CONTENT = new Set(
  "layout type weight toc comments math status modified lastmod updated dategmt format template".split(" "),
);
const KNOWN: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

export type FieldName = keyof typeof NAMES;
export const FIELD_NAMES = Object.keys(NAMES);

/** Our field ← the key, or keys with dots between them, that the archive has for it. */
export type FieldMap = ReadonlyMap<string, readonly string[]>;

export type Fields = Readonly<Record<string, unknown>>;

/** What a column of texts holds if it is HTML. */
const TAGS = /<(?:p|br|div|strong|em|ul|ol|h[1-6])\b[^<>]*>/i;

/** A record of an archive as a post. */
export function postOfFields(record: Fields, place: Place, map: FieldMap | null): ImportedPost {
  const flat = map === null ? flattened(record) : new Map<string, unknown>();
  const all = (field: FieldName): readonly string[] =>
    (
      map?.get(field)?.map((path) => valueAt(record, path)) ?? NAMES[field].map((name) => flat.get(name))
    ).flatMap(textsIn);
  const first = (field: FieldName) => all(field)[0]?.trim() ?? "";
  const [html, text, markdown] = [first("html"), first("text"), first("markdown")];
  const isPublished = flat.get("published");
  const left = [...flat.keys()].filter((name) => !KNOWN.has(name) && !NO_CONTENT.has(name));
  return {
    ...emptyPost(place, first("id") || first("link")),
    title: plainOf(first("title")),
    // Jekyll: `published: false`.
    published: all("published").find((value) => !/^(?:true|false)$/.test(value)) ?? "",
    slug: first("slug"),
    addresses: [first("link"), ...all("aliases")].filter(
      (address) => address !== "" && !/[:{}](?!\/\/)/.test(address),
    ),
    summary: plainOf(first("summary")),
    format: html !== "" || (text === "" && TAGS.test(markdown)) ? "html" : text !== "" ? "text" : "markdown",
    body: html || text || markdown,
    topics: all("topics").flatMap(parted),
    authors: all("authors").flatMap(parted),
    lang: first("lang") || null,
    notes: left.length === 0 ? [] : [importProblem("import/fields-left", place, { found: left.join(", ") })],
    isDraft: first("draft") === "true" || isPublished === "false" || isPublished === false,
  };
}

/** `a, b; c` in a cell or a line of front matter. */
function parted(text: string): readonly string[] {
  return text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The keys in their plain form, those of groups that only hold others among them. */
function flattened(record: Fields): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const plain = name.replace(/[\s_-]/g, "").toLowerCase();
    if (/^(?:taxonomies|extra|params)$/.test(plain) && isRecord(value)) {
      for (const [inner, one] of flattened(value)) if (!flat.has(inner)) flat.set(inner, one);
    } else flat.set(plain, value);
  }
  return flat;
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(record: Fields, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const name of path.split("."))
    value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** What is text in a value: `{name: …}` in a list of authors too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? textsIn(value["name"] ?? value["title"]) : [];
}
