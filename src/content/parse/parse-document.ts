/** What briefs and pages have in common: front matter that a schema describes, and a text in Markdown. */
import type * as z from "zod";
import type { Outcome, Problem } from "../../base/problem.ts";
import type { Lang } from "../../model/identifiers.ts";
import { type ParsedText, parseMarkdown } from "../../text/parse-markdown.ts";
import { decodeSource, splitFrontMatter } from "../yaml/front-matter.ts";
import { type LocatedYaml, readYaml } from "../yaml/located-yaml.ts";
import { valueAt, type Way } from "../yaml/yaml-paths.ts";
import { checkMarkup } from "./check-markup.ts";
import { parseFields, withFurther } from "./parse-fields.ts";
import { checkTexts, languageOf, type TextSettings, textsOfFields, withProseSet } from "./prose.ts";

export interface ParsedDocument<Fields> {
  readonly yaml: LocatedYaml;
  /** Its prose is set. */
  readonly fields: Fields;
  readonly lang: Lang;
  readonly text: ParsedText;
}

/** How a kind of document is read. */
interface Kind<T extends z.ZodType> {
  readonly schemaOf: (yaml: LocatedYaml) => T;
  /** Whether there may be no text below the front matter. */
  readonly mayBeEmpty?: (yaml: LocatedYaml) => boolean;
  /** The texts that typography sets. */
  readonly prose: readonly Way[];
  /** Keys whose texts may hold what looks like HTML. */
  readonly quoted?: readonly string[];
  /** What else can be checked in a document whose front matter is wrong; null if its YAML cannot be read. */
  readonly furtherProblems: (text: ParsedText, yaml: LocatedYaml | null) => readonly Problem[];
}

/** Reads a document. Beside a value there may be errors of the text: the caller goes on to find the others. */
export function parseDocument<T extends z.ZodType>(
  bytes: Uint8Array,
  file: string,
  settings: TextSettings,
  { schemaOf, mayBeEmpty = () => false, prose, quoted = [], furtherProblems }: Kind<T>,
): Outcome<ParsedDocument<z.infer<T>>> {
  const source = decodeSource(bytes, file);
  const split = source.ok ? splitFrontMatter(source.value, file) : source;
  if (!split.ok) return split;
  const front = readYaml(split.value.yaml, file, split.value.yamlLine);
  const language = languageOf(front.ok ? front.value : null, settings);
  const title = front.ok ? valueAt(front.value.value, ["title"]) : null;
  const { body, bodyLine } = split.value;
  const text = parseMarkdown(body, file, bodyLine, language, typeof title === "string" ? title : null);
  if (!front.ok)
    return { ok: false, problems: [...front.problems, ...text.problems, ...furtherProblems(text, null)] };
  const yaml = front.value;
  const { lang } = language;
  const { typography } = settings;
  const fields = parseFields(yaml, schemaOf(yaml), withProseSet(yaml, prose, lang, typography));
  const problems = [
    ...text.problems.filter(({ rule }) => rule !== "text/no-text" || !mayBeEmpty(yaml)),
    ...checkMarkup(yaml, { quoted }),
    ...checkTexts(yaml, () => textsOfFields(yaml, prose, lang, typography), typography),
  ];
  return fields.ok
    ? { ok: true, value: { yaml, fields: fields.value, lang, text }, problems }
    : { ok: false, problems: withFurther(fields.problems, [...problems, ...furtherProblems(text, yaml)]) };
}
