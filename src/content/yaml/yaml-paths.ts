/** Ways into what was read from YAML. */
import type { YamlPath } from "./located-yaml.ts";

/** A path in which a `null` step stands for each item of a list. */
export type Way = readonly (string | null)[];

/** What stands at a path; undefined if nothing does. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return typeof at === "object" && at !== null ? new Map(Object.entries(at)).get(String(step)) : undefined;
  }, value);
}

/** The paths that a way leads along, whether or not something stands at their ends. */
export function pathsAlong(value: unknown, way: Way): readonly YamlPath[] {
  return way.reduce<readonly YamlPath[]>(
    (paths, step) =>
      paths.flatMap((path) => {
        if (step !== null) return [[...path, step]];
        const list = valueAt(value, path);
        return Array.isArray(list) ? list.map((_, i) => [...path, i]) : [];
      }),
    [[]],
  );
}

/** A path as messages name it, items from 1: `updates.2.note`. */
export function nameOf(path: YamlPath): string {
  return path.map((step) => (typeof step === "number" ? String(step + 1) : step)).join(".");
}
