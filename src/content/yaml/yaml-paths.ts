/** Ways into what was read from YAML. */
import type { Place } from "../../base/problem.ts";
import type { Placed, Position } from "../../model/brief.ts";

/** A path into a document: keys and indices from its root. */
export type YamlPath = readonly (string | number)[];

/** A path in which a `null` step stands for each item of a list. */
export type Way = readonly (string | null)[];

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return typeof at === "object" && at !== null ? new Map(Object.entries(at)).get(String(step)) : undefined;
  }, value);
}

/** The paths that a way leads along, whether or not there is a value at their ends. */
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

/** A document that knows its places: `LocatedYaml`. */
interface Located {
  placeOf(path: YamlPath): Place;
}

/** The line and column of the value at a path. */
export function positionOf(yaml: Located, path: YamlPath): Position {
  const { line, column } = yaml.placeOf(path);
  return { line, column };
}

/** The texts of the list at a path as values with their positions. What `make` refuses is left out: the schema has reported it. */
export function placedTexts<T>(
  yaml: Located,
  texts: readonly string[],
  path: YamlPath,
  make: (text: string) => T | null,
): readonly Placed<T>[] {
  return texts.flatMap((text, i): Placed<T>[] => {
    const value = make(text);
    return value === null ? [] : [{ value, ...positionOf(yaml, [...path, i]) }];
  });
}
