/** JSON read without trusting its shape and without positions; with positions: `parse-json.ts`. */

export type Members = ReadonlyMap<string, unknown>;

/** The members of a JSON object; null if the text is not JSON, or another value. */
export function parseMembers(json: string): Members | null {
  try {
    return membersOf(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The members of a parsed value; null if it is no object. */
export function membersOf(value: unknown): Members | null {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? new Map<string, unknown>(Object.entries(value)) : null;
}

/** A member that is a list; empty if there is none. */
export function listOf(members: Members, name: string): readonly unknown[] {
  const list = members.get(name);
  return Array.isArray(list) ? list : [];
}

/** A member that is a string; null if there is none. */
export function textOf(members: Members, name: string): string | null {
  const text = members.get(name);
  return typeof text === "string" ? text : null;
}
