/** The texts of front matter that typography sets: which they are, in which language, and what is to be told of them. */

import type { Problem } from "../../base/problem.ts";
import { typeset } from "../../language/typography/typeset.ts";
import { type Variant, variantIn } from "../../language/typography/variants.ts";
import type { TypographySettings } from "../../model/typography.ts";
import { findingsOf, problemOfFinding } from "../../text/check-typography.ts";
import type { LocatedText } from "../../text/run-source.ts";
import type { LocatedYaml, YamlPath } from "../yaml/located-yaml.ts";
import { pathsAlong, valueAt, type Way } from "../yaml/yaml-paths.ts";

/** A text with the way in which it is set. */
export interface SourceText {
  readonly located: LocatedText;
  readonly variant: Variant;
  /** Whether other languages print it too. */
  readonly isShared: boolean;
}

export const PAGE_TEXTS: readonly Way[] = [["title"], ["summary"]];
export const BRIEF_TEXTS: readonly Way[] = [
  ...PAGE_TEXTS,
  ["dateline", "place"],
  ["dateline", "country"],
  ["image", "alt"],
  ["image", "caption"],
  ["image", "credit"],
  ["attachments", null, "title"],
  ["updates", null, "note"],
  ["rights", "copyrightHolder"],
  ["rights", "notice"],
  ["sources", null, "title"],
  ["sources", null, "publisher"],
];

/** The texts at these places; what a text beside says of its language (`sources[].lang`) holds for the title of a source. */
export function textsOfFields(
  yaml: LocatedYaml,
  ways: readonly Way[],
  lang: string,
  settings: TypographySettings,
): readonly (SourceText & { readonly path: YamlPath })[] {
  return ways
    .flatMap((way) => pathsAlong(yaml.value, way))
    .flatMap((path) => {
      const own = path.at(-1) === "title" ? valueAt(yaml.value, [...path.slice(0, -1), "lang"]) : undefined;
      const isSource = path.length > 1;
      const variant = variantIn(settings, isSource && typeof own === "string" ? own : lang);
      const located = typeof valueAt(yaml.value, path) === "string" ? yaml.textAt(path) : null;
      return variant === null || located === null ? [] : [{ located, variant, isShared: false, path }];
    });
}

/** What a copy editor would mark in them, each at its place in the file. */
export function checkFields(
  yaml: LocatedYaml,
  ways: readonly Way[],
  lang: string,
  settings: TypographySettings,
): readonly Problem[] {
  if (!settings.warnings) return [];
  return textsOfFields(yaml, ways, lang, settings).flatMap(({ located, variant }) =>
    findingsOf(located, variant).map((finding) =>
      problemOfFinding(finding, yaml.placeAt(finding.range?.start ?? located.from)),
    ),
  );
}

/** Sets a text in a language; one without rules is left as it is. */
export function setIn(settings: TypographySettings, lang: string): (text: string) => string {
  const variant = variantIn(settings, lang);
  return variant === null ? (text) => text : (text) => typeset(text, variant);
}
