/** The topics, authors and story that a brief names, read from front matter of which something else is wrong: all mistakes are told at once. */
import type { Placed } from "../../model/brief.ts";
import { type Key, key } from "../../model/identifiers.ts";
import { decodeSource, splitFrontMatter } from "../yaml/front-matter.ts";
import { placedTexts, readYaml } from "../yaml/located-yaml.ts";
import { valueAt } from "../yaml/yaml-paths.ts";

/** Keys of `site.yaml`, each at its place. */
export interface NamedKeys {
  readonly file: string;
  readonly topics: readonly Placed<Key>[];
  readonly authors: readonly Placed<Key>[];
  readonly story: readonly Placed<Key>[];
}

/** Reads what can be read of them; a group that is itself wrong names nothing. */
export function namedKeysIn(bytes: Uint8Array, file: string): NamedKeys {
  const decoded = decodeSource(bytes, file);
  const split = decoded.ok ? splitFrontMatter(decoded.value, file) : decoded;
  const lines = split.ok ? split.value.yaml.split("\n") : [];
  const firstLine = split.ok ? split.value.yamlLine : 1;
  const named = (name: string): readonly Placed<Key>[] => {
    const start = lines.findIndex((line) => line.startsWith(`${name}:`));
    if (start < 0) return [];
    // The group ends where the next key begins; the items of a list may stand at the margin.
    const length = lines.slice(start + 1).findIndex((line) => /^[^\s#-]/.test(line));
    const own = lines.slice(start, length < 0 ? undefined : start + 1 + length);
    const yaml = readYaml(own.join("\n"), file, firstLine + start);
    if (!yaml.ok) return [];
    const value = valueAt(yaml.value.value, [name]);
    if (typeof value === "string") return placedTexts(yaml.value, [value.trim()], [name], key);
    const texts = Array.isArray(value)
      ? value.map((item) => (typeof item === "string" ? item.trim() : ""))
      : [];
    return placedTexts(yaml.value, texts, [name], key);
  };
  return { file, topics: named("topics"), authors: named("authors"), story: named("story") };
}
