/** In which language a file is written, and how it is set. */
import { variantIn } from "../../language/typography/variants.ts";
import { type Lang, lang } from "../../model/identifiers.ts";
import type { TypographySettings } from "../../model/typography.ts";
import type { Language } from "../../text/parse-markdown.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { valueAt } from "../yaml/yaml-paths.ts";

/** What the settings say that texts are read by. */
export interface TextSettings {
  readonly defaultLanguage: Lang;
  readonly typography: TypographySettings;
}

/** What the settings say that a brief is read by. */
export interface BriefSettings extends TextSettings {
  readonly timeZone: string;
  /** What the publisher calls itself. */
  readonly ownNames: readonly string[];
}

/** The language that the front matter says, whatever else is wrong in it. */
export function languageOf(yaml: LocatedYaml | null, settings: TextSettings): Language {
  const said = yaml === null ? undefined : valueAt(yaml.value, ["lang"]);
  const tag = typeof said === "string" && lang(said.trim()) !== null ? said.trim() : settings.defaultLanguage;
  const { typography } = settings;
  return { lang: tag, variant: variantIn(typography, tag), isLinted: typography.warnings };
}
