/** Reads JSON whose shape nobody vouches for: what is missing, or of another type, is null. */
export interface JsonObject {
  readonly has: (name: string) => boolean;
  readonly entries: () => readonly (readonly [name: string, value: unknown])[];
  /** A string that has the form. */
  readonly text: (name: string, form?: RegExp) => string | null;
  /** A whole number. */
  readonly count: (name: string) => number | null;
  readonly list: (name: string) => readonly unknown[] | null;
  readonly object: (name: string) => JsonObject | null;
}

/** The object that a text is in JSON; null if it is none. */
export function parseJsonObject(bytes: Uint8Array): JsonObject | null {
  try {
    return jsonObject(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

export function jsonObject(value: unknown): JsonObject | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const members = new Map<string, unknown>(Object.entries(value));
  return {
    has: (name) => members.has(name),
    entries: () => [...members],
    text: (name, form) => {
      const text = members.get(name);
      return typeof text === "string" && (form?.test(text) ?? true) ? text : null;
    },
    count: (name) => {
      const count = members.get(name);
      return typeof count === "number" && Number.isSafeInteger(count) ? count : null;
    },
    list: (name) => {
      const list = members.get(name);
      return Array.isArray(list) ? list : null;
    },
    object: (name) => jsonObject(members.get(name)),
  };
}
