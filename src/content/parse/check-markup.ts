/** HTML in plain texts, which readers of feeds would take for HTML or lose. */
import type { Problem } from "../../base/problem.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { nameOf } from "../yaml/yaml-paths.ts";
import { fieldProblem } from "./field-rules.ts";
import { textsIn } from "./parse-fields.ts";

// No entity has a name of one letter: «AT&T;» is none.
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);/i;
/** The beginning of a tag too: names of `site.yaml` stand beside others in the titles of feeds, where the end may follow. */
const MARKUP_OR_START = /<\/?[a-z][^<>]*(?:>|$)|&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);/i;

/**
 * Tells what looks like a tag or an entity, in all texts of a document but addresses and what stands below the keys that are `quoted`:
 * the title of a document that a brief cites is what it is, and only HTML carries it. // standards R21, J06
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
