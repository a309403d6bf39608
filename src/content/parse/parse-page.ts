import { hasErrors, type Outcome } from "../../base/problem.ts";
import { sha256 } from "../../model/digest.ts";
import type { Page } from "../../model/page.ts";
import type { ParsedText } from "../../text/parse-markdown.ts";
import { pageProse, pageSchema } from "../schema/page-schema.ts";
import { positionOf } from "../yaml/located-yaml.ts";
import { checkGaps } from "./check-gaps.ts";
import { documentProblem } from "./document-rules.ts";
import { parseDocument } from "./parse-document.ts";
import type { TextSettings } from "./prose.ts";

/** Reads a static page, or gives all its problems. */
export function parsePage(bytes: Uint8Array, file: string, settings: TextSettings): Outcome<Page> {
  const slug = /^pages\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file)?.[1];
  if (slug === undefined)
    return { ok: false, problems: [documentProblem("source/misplaced-page", { file, line: 1, column: 1 })] };
  const picturesIn = (text: ParsedText) =>
    text.pictures.map(({ line, column }) => documentProblem("image/in-page", { file, line, column }));
  const document = parseDocument(bytes, file, settings, {
    schemaOf: () => pageSchema,
    prose: pageProse,
    furtherProblems: picturesIn,
  });
  if (!document.ok) return document;
  const { yaml, fields, lang, text } = document.value;
  const problems = [...document.problems, ...picturesIn(text), ...checkGaps(bytes, file)];
  if (hasErrors(problems)) return { ok: false, problems };
  const { translationOf } = fields;
  const page: Page = {
    file,
    slug,
    lang,
    title: fields.title,
    summary: fields.summary,
    order: fields.order ?? 0,
    translationOf:
      translationOf === undefined ? null : { slug: translationOf, at: positionOf(yaml, ["translationOf"]) },
    at: { lang: positionOf(yaml, ["lang"]) },
    body: text.body,
    textDigest: sha256(JSON.stringify(text.body)),
    links: text.links,
    paths: text.paths,
  };
  return { ok: true, value: page, problems };
}
