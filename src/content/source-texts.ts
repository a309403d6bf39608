/** The texts of a source file that typography sets, each with the way back to the file. */
import { variantIn } from "../language/typography/variants.ts";
import { textsOf } from "../text/parse-markdown.ts";
import type { LocatedText } from "../text/run-source.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type LocatedYaml, readYaml } from "./located-yaml.ts";
import { SITE_FILE } from "./parse-site.ts";
import { BRIEF_TEXTS, PAGE_TEXTS, type SourceText, textsOfFields } from "./set-fields.ts";
import { languageOf, type TextSettings } from "./text-language.ts";
import { pathsAlong, valueAt, type Way } from "./yaml-paths.ts";

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
    ...fields.map(({ located, variant }) => ({ located: moved(located, yamlAt), variant })),
    ...body.flatMap((located) => (variant === null ? [] : [{ located: moved(located, bodyAt), variant }])),
  ];
}

/** Names are one text for every language, set as in the site's first; the rest may have a text a language. */
const NAMES: readonly Way[] = [["publisher", "name"]];
const LOCALISED: readonly Way[] = [["title"], ["description"]];
const GROUPS = ["authors", "topics", "stories"];

function siteTexts(yaml: LocatedYaml, settings: TextSettings): readonly SourceText[] {
  const keys = (path: Way) => {
    const value = valueAt(yaml.value, path.map(String));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  };
  const members = GROUPS.flatMap((group) => keys([group]).map((key): Way => [group, key]));
  const names = [...NAMES, ...members.map((way): Way => [...way, "name"])];
  const localised = [
    ...LOCALISED,
    ...members.flatMap((way): readonly Way[] => [
      [...way, "title"],
      [...way, "description"],
    ]),
  ];
  const inLanguage = (ways: readonly Way[], lang: string) =>
    ways
      .flatMap((way) => pathsAlong(yaml.value, way))
      .flatMap((path) => {
        const located = typeof valueAt(yaml.value, path) === "string" ? yaml.textAt(path) : null;
        const variant = variantIn(settings.typography, lang);
        return located === null || variant === null ? [] : [{ located, variant }];
      });
  return [
    ...inLanguage([...names, ...localised], settings.defaultLanguage),
    ...localised.flatMap((way) => keys(way).flatMap((lang) => inLanguage([[...way, lang]], lang))),
  ];
}

/** The same text in a source that has so many signs before it. */
function moved(located: LocatedText, by: number): LocatedText {
  return {
    ...located,
    sourceOf: (start, end) => {
      const range = located.sourceOf(start, end);
      return range === null ? null : { start: range.start + by, end: range.end + by };
    },
  };
}
