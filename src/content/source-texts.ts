/** The texts of a source file that typography sets, each with the way back to the file. */
import { textsOf } from "../text/parse-markdown.ts";
import type { LocatedText } from "../text/run-source.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readYaml } from "./located-yaml.ts";
import { SITE_FILE } from "./parse-site.ts";
import { BRIEF_TEXTS, PAGE_TEXTS, type SourceText, textsOfFields } from "./set-fields.ts";
import { siteTexts } from "./site-texts.ts";
import { languageOf, type TextSettings } from "./text-language.ts";

/** The texts of a brief, a standing page or `site.yaml`; of a file that cannot be read, those that can. `text` has `\n` line ends. */
export function sourceTexts(text: string, file: string, settings: TextSettings): readonly SourceText[] {
  if (file === SITE_FILE) {
    const yaml = readYaml(text, file, 1);
    return yaml.ok ? siteTexts(yaml.value, settings) : [];
  }
  const split = splitFrontMatter(text, file);
  if (!split.ok) return [];
  const yaml = readYaml(split.value.yaml, file, split.value.yamlLine);
  const language = languageOf(yaml.ok ? yaml.value : null, settings);
  const ways = file.startsWith("pages/") ? PAGE_TEXTS : BRIEF_TEXTS;
  const fields = yaml.ok ? textsOfFields(yaml.value, ways, language.lang, settings.typography) : [];
  const yamlAt = text.indexOf("\n") + 1;
  const bodyAt = text.length - split.value.body.length;
  const { variant } = language;
  const body = variant === null ? [] : textsOf(split.value.body, language);
  return [
    ...fields.map((one) => ({ ...one, located: moved(one.located, yamlAt) })),
    ...body.flatMap((located) =>
      variant === null ? [] : [{ located: moved(located, bodyAt), variant, isShared: false }],
    ),
  ];
}

/** The same text in a source that has so many signs before it. */
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
