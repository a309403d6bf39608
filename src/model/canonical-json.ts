import { byCodeUnit } from "./order.ts";

/**
 * JSON in its one canonical form: names in the order of their code units, no white space, only necessary escapes. Names must not be whole
 * numbers, and numbers must be. // RFC 8785
 */
export function canonicalJson(value: object): string {
  return JSON.stringify(value, (_, of: unknown) =>
    typeof of === "object" && of !== null && !Array.isArray(of)
      ? Object.fromEntries(Object.entries(of).sort(([a], [b]) => byCodeUnit(a, b)))
      : of,
  );
}
