/** The texts of `site.yaml` that typography sets, and what is to be told of them. */

import { variantIn } from "../../language/typography/variants.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { pathsAlong, valueAt, type Way } from "../yaml/yaml-paths.ts";
import type { SourceText, TextSettings } from "./prose.ts";

/** Names are one text for every language, set as in the site's first; the rest may have a text a language. */
const NAMES: readonly Way[] = [
  ["publisher", "name"],
  ["rights", "copyrightHolder"],
];
const LOCALISED: readonly Way[] = [["title"], ["description"], ["timeZoneLabel"], ["rights", "notice"]];
const GROUPS = ["authors", "topics", "stories"];

/** The texts; one that stands for several languages is looked at as in the first, and is not to be changed: each sets it in its own way. */
export function siteTexts(yaml: LocatedYaml, settings: TextSettings): readonly SourceText[] {
  const keys = (path: Way) => {
    const value = valueAt(yaml.value, path.map(String));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
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
