/** Ways into what was read from YAML. */

/** A path into a document: keys and indices from its root. */
export type YamlPath = readonly (string | number)[];

/** A path in which a `null` step stands for each item of a list. */
export type Way = readonly (string | null)[];

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return typeof at === "object" && at !== null && Object.hasOwn(at, step)
      ? Reflect.get(at, step)
      : undefined;
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
