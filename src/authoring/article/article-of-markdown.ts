/** Markdown with the front matter of another tool (Hugo, Jekyll, Eleventy, Astro, Zola) → an article; what its keys are called here is known by `foreign-keys.ts`. */
import { failed, type Outcome, type Place } from "../../base/problem.ts";
import { ownKeyFor } from "../../content/schema/foreign-keys.ts";
import { decodeSource, splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { readYaml } from "../../content/yaml/located-yaml.ts";
import { isRecord } from "../import/foreign-fields.ts";
import { foreignDocument } from "../import/foreign-front-matter.ts";
import { newProblem } from "../new-rules.ts";
import { openingDateline } from "./article-dateline.ts";
import type { Article } from "./article-of-text.ts";
import { shortened } from "./html-left.ts";

/** Keys of a brief that an article can fill in, and others that foreign keys may stand for. */
const KEYS =
  "id title published dateline authors topics summary sources story lang translationOf draft updates aliases image attachments rights embargo".split(
    " ",
  );

export function articleOfMarkdown(text: string, file: string): Outcome<Article> {
  const start: Place = { file, line: 1, column: 1 };
  const source = decodeSource(new TextEncoder().encode(text), file);
  if (!source.ok) return source;
  const split = partsOf(source.value, file);
  if (!split.ok) return split;
  const { fields, body: written } = split.value;
  const texts = new Map<string, readonly string[]>();
  const others: string[] = [];
  for (const [found, value] of fields) {
    const key = KEYS.includes(found) ? found : (ownKeyFor(found, KEYS)?.key ?? null);
    const values = textsIn(value);
    if (key !== null && TAKEN.includes(key) && !(key === "sources" && !values.every(isAddress)))
      texts.set(key, [...(texts.get(key) ?? []), ...values]);
    else others.push(`${found}: ${values.join(", ")}`);
  }
  const first = (key: string) => texts.get(key)?.[0] ?? null;
  const all = (key: string) => (texts.has(key) ? (texts.get(key) ?? []).join(" / ") : null);
  const body = written.trim();
  const [heading = "", headline = ""] = /^# +([^\n]+?)(?: #+)?(?:\n|$)/.exec(body) ?? [];
  const title = first("title") ?? (headline === "" ? null : headline);
  if (title === null) return failed([newProblem("article/without-title", start)]);
  const markdown = (headline === title ? body.slice(heading.length) : body).trim();
  if (markdown === "") return failed([newProblem("article/only-headline", start)]);
  const opening = openingDateline(markdown);
  const place = first("dateline");
  return {
    ok: true,
    value: {
      title: title.replace(/\s+/g, " "),
      summary: first("summary")?.replace(/\s+/g, " ") ?? null,
      paragraphs: [],
      markdown: opening?.text ?? markdown,
      dateline: opening ?? (place === null ? null : { place, country: null }),
      section: all("topics"),
      byline: all("authors"),
      published: first("published"),
      sources: texts.get("sources") ?? [],
      isDraft: first("draft") === "true",
    },
    problems: [
      ...source.problems,
      ...(opening === null ? [] : [newProblem("article/dateline", start, { found: opening.written })]),
      ...(others.length === 0
        ? []
        : [newProblem("article/other-keys", start, { found: others.map(shortened).join(" ; ") })]),
    ],
  };
}

const TAKEN: readonly string[] = "title published dateline authors topics summary sources draft".split(" ");

type Fields = readonly (readonly [key: string, value: unknown])[];

function partsOf(text: string, file: string): Outcome<{ readonly fields: Fields; readonly body: string }> {
  if (!text.startsWith("---")) {
    const { fields, body, problem } = foreignDocument(text, file);
    if (problem !== null) return failed([problem]);
    // Zola and Hugo have topics and more in tables of their own.
    const all = Object.entries(fields).flatMap(([key, value]) =>
      isRecord(value) ? Object.entries(value) : [[key, value] as const],
    );
    return { ok: true, value: { fields: all, body }, problems: [] };
  }
  const split = splitFrontMatter(text, file);
  if (!split.ok) return split;
  const { yaml, yamlLine, body } = split.value;
  const read = readYaml(yaml, file, yamlLine);
  if (!read.ok) return read;
  const { value } = read.value;
  return {
    ok: true,
    value: { fields: isRecord(value) ? Object.entries(value) : [], body },
    problems: read.problems,
  };
}

/** The texts of a value: a text, a list, or the names of a group. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const own = fields.get("name") ?? fields.get("nom") ?? fields.get("url") ?? fields.get("place");
  return own === undefined ? [...fields.values()].flatMap(textsIn) : textsIn(own);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
