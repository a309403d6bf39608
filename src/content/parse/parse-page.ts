import { hasErrors, type Outcome } from "../../base/problem.ts";
import { sha256 } from "../../model/digest.ts";
import { lang } from "../../model/identifiers.ts";
import type { Page } from "../../model/page.ts";
import { parseMarkdown } from "../../text/parse-markdown.ts";
import { pageSchema } from "../schema/page-schema.ts";
import { decodeSource, splitFrontMatter } from "../yaml/front-matter.ts";
import { readYaml } from "../yaml/located-yaml.ts";
import { checkMarkup } from "./check-markup.ts";
import { documentProblem } from "./document-rules.ts";
import { parseFields, withFurther } from "./parse-fields.ts";
import { checkFields, PAGE_TEXTS, setIn } from "./set-fields.ts";
import { languageOf, type TextSettings } from "./text-language.ts";

/** Reads a standing page, or gives all its problems. */
export function parsePage(bytes: Uint8Array, file: string, settings: TextSettings): Outcome<Page> {
  const slug = /^pages\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file)?.[1];
  if (slug === undefined)
    return { ok: false, problems: [documentProblem("source/misplaced-page", { file, line: 1, column: 1 })] };
  const decoded = decodeSource(bytes, file);
  if (!decoded.ok) return decoded;
  const split = splitFrontMatter(decoded.value, file);
  if (!split.ok) return split;
  const yaml = readYaml(split.value.yaml, file, split.value.yamlLine);
  const language = languageOf(yaml.ok ? yaml.value : null, settings);
  const parsed = parseMarkdown(split.value.body, file, split.value.bodyLine, language);
  const pictures = parsed.pictures.map(({ line, column }) =>
    documentProblem("image/in-page", { file, line, column }),
  );
  if (!yaml.ok) return { ok: false, problems: [...yaml.problems, ...parsed.problems, ...pictures] };
  const problems = [...parsed.problems, ...pictures, ...checkMarkup(yaml.value)];
  const fields = parseFields(yaml.value, pageSchema);
  const warnings = checkFields(yaml.value, PAGE_TEXTS, language.lang, settings.typography);
  if (!fields.ok) return { ok: false, problems: withFurther(fields.problems, [...problems, ...warnings]) };
  if (hasErrors(problems)) return { ok: false, problems: [...problems, ...warnings] };
  const { value } = fields;
  const position = (name: string) => {
    const { line, column } = yaml.value.placeOf([name]);
    return { line, column };
  };
  const set = setIn(settings.typography, language.lang);
  const page: Page = {
    file,
    slug,
    lang: (value.lang === undefined ? null : lang(value.lang)) ?? settings.defaultLanguage,
    title: set(value.title),
    summary: set(value.summary),
    order: value.order ?? 0,
    translationOf:
      value.translationOf === undefined ? null : { slug: value.translationOf, at: position("translationOf") },
    at: { lang: position("lang") },
    body: parsed.body,
    textDigest: sha256(JSON.stringify(parsed.body)),
    links: parsed.links,
    paths: parsed.paths,
  };
  return { ok: true, value: page, problems: [...problems, ...warnings] };
}
