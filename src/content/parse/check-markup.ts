/** HTML in plain texts, which feed readers would render or drop. */
import type { Problem } from "../../base/problem.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { nameOf } from "../yaml/yaml-paths.ts";
import { fieldProblem } from "./field-rules.ts";
import { textsIn } from "./parse-fields.ts";

// No entity has a name of one letter: “AT&T;” is not one.
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);/i;
/** The start of a tag too: names of `site.yaml` are joined with others in the titles of feeds, where the end may follow. */
const MARKUP_OR_START = /<\/?[a-z][^<>]*(?:>|$)|&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);/i;

/**
 * Reports what looks like a tag or an entity in the texts of a document, except in addresses and below the `quoted` keys: the title of a
 * cited document may hold one, and only HTML carries it. // RSS Best Practices Profile § 3.1
 */
export function checkMarkup(
  yaml: LocatedYaml,
  { quoted = [], joined = false }: { readonly quoted?: readonly string[]; readonly joined?: boolean } = {},
): readonly Problem[] {
  return textsIn(yaml.value).flatMap(([path, text]) => {
    const found = (joined ? MARKUP_OR_START : MARKUP).exec(text)?.[0];
    if (found === undefined || quoted.includes(String(path[0])) || /^https?:\/\/\S+$/.test(text)) return [];
    return [fieldProblem("yaml/markup-in-text", yaml.placeOf(path), { key: nameOf(path), found })];
  });
}
