/** The texts of front matter that typography sets: in which language each is, how it is set, and what a copy editor would mark in it. */
import type { Problem } from "../../base/problem.ts";
import { typeset } from "../../language/typography/typeset.ts";
import { type Variant, variantIn } from "../../language/typography/variants.ts";
import { type Lang, lang } from "../../model/identifiers.ts";
import type { TypographySettings } from "../../model/typography.ts";
import { findingsOf, problemOfFinding } from "../../text/check-typography.ts";
import type { Language } from "../../text/parse-markdown.ts";
import type { LocatedText } from "../../text/run-source.ts";
import type { FileSettings } from "../files/judge-file.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { pathsAlong, valueAt, type Way, type YamlPath } from "../yaml/yaml-paths.ts";

/** The settings by which texts are read. */
export interface TextSettings {
  readonly defaultLanguage: Lang;
  readonly typography: TypographySettings;
}

/** The settings by which a brief is read. */
export interface BriefSettings extends TextSettings, FileSettings {
  readonly timeZone: string;
  readonly publicationHour: string | null;
  readonly archivePages: boolean;
}

/** A text with the way in which it is set. */
export interface SourceText {
  readonly located: LocatedText;
  readonly variant: Variant;
  /** Whether other languages print it too. */
  readonly isShared: boolean;
}

/** The language that the front matter names, whatever else is wrong in it; else the site’s. */
export function languageOf(yaml: LocatedYaml | null, { defaultLanguage, typography }: TextSettings) {
  const tag = yaml === null ? undefined : valueAt(yaml.value, ["lang"]);
  const own = (typeof tag === "string" ? lang(tag.trim()) : null) ?? defaultLanguage;
  return { lang: own, variant: variantIn(typography, own), isLinted: typography.warnings } satisfies Language;
}

/** Sets a text in a language; one without rules is left as it is. */
export function setIn(settings: TypographySettings, lang: string): (text: string) => string {
  const variant = variantIn(settings, lang);
  return variant === null ? (text) => text : (text) => typeset(text, variant);
}

/** The document with its prose set, without white space around it; all else as it was. */
export function withProseSet(
  yaml: LocatedYaml,
  ways: readonly Way[],
  lang: string,
  settings: TypographySettings,
): unknown {
  return ways
    .flatMap((way) => pathsAlong(yaml.value, way))
    .reduce((document, path) => {
      const text = valueAt(document, path);
      if (typeof text !== "string") return document;
      return withValueAt(document, path, setIn(settings, languageAt(yaml, path, lang))(text.trim()));
    }, yaml.value);
}

/** The texts at these places, with the way back to the file. */
export function textsOfFields(
  yaml: LocatedYaml,
  ways: readonly Way[],
  lang: string,
  settings: TypographySettings,
): readonly SourceText[] {
  return ways
    .flatMap((way) => pathsAlong(yaml.value, way))
    .flatMap((path) => {
      const variant = variantIn(settings, languageAt(yaml, path, lang));
      const located = typeof valueAt(yaml.value, path) === "string" ? yaml.textAt(path) : null;
      return variant === null || located === null ? [] : [{ located, variant, isShared: false }];
    });
}

/** What a copy editor would mark in the texts, each at its place in the file; nothing where the site wants no such warnings. */
export function checkTexts(
  yaml: LocatedYaml,
  texts: () => readonly SourceText[],
  settings: TypographySettings,
): readonly Problem[] {
  if (!settings.warnings) return [];
  return texts().flatMap(({ located, variant }) =>
    findingsOf(located, variant).map((finding) =>
      problemOfFinding(finding, yaml.placeAt(finding.range?.start ?? located.from)),
    ),
  );
}

/** The title of a source may be in another language than the brief: `sources[].lang`. */
function languageAt(yaml: LocatedYaml, path: YamlPath, lang: string): string {
  if (path.length === 1 || path.at(-1) !== "title") return lang;
  const own = valueAt(yaml.value, [...path.slice(0, -1), "lang"]);
  return typeof own === "string" ? own.trim() : lang;
}

function withValueAt(document: unknown, [step, ...rest]: YamlPath, value: string): unknown {
  if (step === undefined) return value;
  if (Array.isArray(document))
    return document.map((item, i) => (i === step ? withValueAt(item, rest, value) : item));
  const inner = withValueAt(valueAt(document, [step]), rest, value);
  return typeof document === "object" ? { ...document, [step]: inner } : document;
}
