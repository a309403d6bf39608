import { byCodeUnit } from "./order.ts";

/**
 * JSON in the one form that everybody writes alike: names in the order of their code units, no white space, and what must be escaped alone
 * is. No name is a whole number, and no number is anything else. // RFC 8785
 */
export function canonicalJson(value: object): string {
  return JSON.stringify(value, (_, of: unknown) =>
    typeof of === "object" && of !== null && !Array.isArray(of)
      ? Object.fromEntries(Object.entries(of).sort(([a], [b]) => byCodeUnit(a, b)))
      : of,
  );
}
