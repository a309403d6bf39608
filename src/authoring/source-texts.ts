/** The texts of a source file that typography sets, each with the way back to the file. */

import type { Problem } from "../base/problem.ts";
import { SITE_FILE } from "../content/parse/parse-site.ts";
import { languageOf, type SourceText, type TextSettings, textsOfFields } from "../content/parse/prose.ts";
import { siteTexts } from "../content/parse/site-texts.ts";
import { briefProse } from "../content/schema/brief-schema.ts";
import { pageProse } from "../content/schema/page-schema.ts";
import { splitFrontMatter } from "../content/yaml/front-matter.ts";
import { readYaml } from "../content/yaml/located-yaml.ts";
import { typeset } from "../language/typography/typeset.ts";
import type { BodyPart } from "../model/body.ts";
import { type Language, parseMarkdown, textsOf } from "../text/parse-markdown.ts";
import type { LocatedText } from "../text/run-source.ts";

/** The texts of a brief, a static page or `site.yaml`; of a broken file, those that can be read. `text` has `\n` line ends. */
export function sourceTexts(text: string, file: string, settings: TextSettings): readonly SourceText[] {
  const { fields, body } = partsOf(text, file, settings);
  if (body === null || body.language.variant === null) return fields;
  const { variant } = body.language;
  const texts = textsOf(body.source, body.language);
  const bodyAt = text.length - body.source.length;
  return [
    ...fields,
    ...texts.map((located) => ({ located: moved(located, bodyAt), variant, isShared: false })),
  ];
}

/** Why a file’s YAML cannot be read; empty if it can. */
export function unreadIn(text: string, file: string): readonly Problem[] {
  if (file === SITE_FILE) return readYaml(text, file, 1).problems;
  const split = splitFrontMatter(text, file);
  return split.ok ? readYaml(split.value.yaml, file, split.value.yamlLine).problems : split.problems;
}

/** What the site prints of the file, as a text to compare: its fields as they are set, and the body's HTML. */
export function printedOf(text: string, file: string, settings: TextSettings): string {
  const { fields, body } = partsOf(text, file, settings);
  const set = fields.map(({ located, variant }) => typeset(located.text, variant));
  return JSON.stringify([set, body === null ? [] : partsOfBody(body, file)]);
}

/** The tags of the body’s HTML, in order, without the text between them. */
export function shapeOf(text: string, file: string, settings: TextSettings): string {
  const { body } = partsOf(text, file, settings);
  const parts = body === null ? [] : partsOfBody(body, file);
  return parts
    .map((part) => {
      if (typeof part === "string") return (part.match(/<\/?\w+/g) ?? []).join("");
      return JSON.stringify(part.to === "picture" ? { ...part, alt: "" } : part);
    })
    .join("");
}

interface BodySource {
  readonly source: string;
  readonly language: Language;
}

function partsOfBody({ source, language }: BodySource, file: string): readonly BodyPart[] {
  return parseMarkdown(source, file, 1, { ...language, isLinted: false }).body.parts;
}

interface SourceParts {
  readonly fields: readonly SourceText[];
  readonly body: BodySource | null;
}

function partsOf(text: string, file: string, settings: TextSettings): SourceParts {
  if (file === SITE_FILE) {
    const yaml = readYaml(text, file, 1);
    return { fields: yaml.ok ? siteTexts(yaml.value, settings) : [], body: null };
  }
  const split = splitFrontMatter(text, file);
  if (!split.ok) return { fields: [], body: null };
  const yaml = readYaml(split.value.yaml, file, split.value.yamlLine);
  const language = languageOf(yaml.ok ? yaml.value : null, settings);
  const ways = file.startsWith("pages/") ? pageProse : briefProse;
  const fields = yaml.ok ? textsOfFields(yaml.value, ways, language.lang, settings.typography) : [];
  const yamlAt = text.indexOf("\n") + 1;
  return {
    fields: fields.map((one) => ({ ...one, located: moved(one.located, yamlAt) })),
    body: { source: split.value.body, language },
  };
}

/** The same text in a source with `by` more characters before it. */
function moved(located: LocatedText, by: number): LocatedText {
  return {
    ...located,
    from: located.from + by,
    sourceOf: (start, end) => {
      const range = located.sourceOf(start, end);
      return range === null ? null : { start: range.start + by, end: range.end + by };
    },
  };
}
