/** The texts of `site.yaml` that typography sets. */
import { variantIn } from "../../language/typography/variants.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { pathsAlong, valueAt, type Way } from "../yaml/yaml-paths.ts";
import type { SourceText, TextSettings } from "./prose.ts";

/** A name is one text for every language, set as in the site’s first; other texts may be given in each language. */
const NAMES: readonly Way[] = [
  ["publisher", "name"],
  ["rights", "copyrightHolder"],
];
const LOCALISED: readonly Way[] = [
  ["title"],
  ["description"],
  ["timeZoneLabel"],
  ["rights", "notice"],
  ["theme", "nav", null, "label"],
];
const GROUPS = ["authors", "topics", "stories"];

/** The texts. One shared by several languages is checked as in the first, and must not be changed: each language sets it in its own way. */
export function siteTexts(yaml: LocatedYaml, settings: TextSettings): readonly SourceText[] {
  const keys = (way: Way) => {
    const values = pathsAlong(yaml.value, way).map((path) => valueAt(yaml.value, path));
    const groups = values.filter(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    );
    return [...new Set(groups.flatMap((group) => Object.keys(group ?? {})))];
  };
  const members = GROUPS.flatMap((group) => keys([group]).map((key): Way => [group, key]));
  const languages = valueAt(yaml.value, ["languages"]);
  const hasSeveral = Array.isArray(languages) && languages.length > 1;
  const names = [...NAMES, ...members.map((way): Way => [...way, "name"])];
  const localised = [
    ...LOCALISED,
    ...members.flatMap((way): readonly Way[] => [
      [...way, "title"],
      [...way, "description"],
    ]),
  ];
  const inLanguage = (ways: readonly Way[], lang: string, isShared: boolean) =>
    ways
      .flatMap((way) => pathsAlong(yaml.value, way))
      .flatMap((path) => {
        const located = typeof valueAt(yaml.value, path) === "string" ? yaml.textAt(path) : null;
        const variant = variantIn(settings.typography, lang);
        return located === null || variant === null ? [] : [{ located, variant, isShared }];
      });
  return [
    ...inLanguage(names, settings.defaultLanguage, false),
    ...inLanguage(localised, settings.defaultLanguage, hasSeveral),
    ...localised.flatMap((way) => keys(way).flatMap((lang) => inLanguage([[...way, lang]], lang, false))),
  ];
}
