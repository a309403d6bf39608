/** A JSON object whose values are strings, whole numbers or null, read with the place of its first fault. */
export type FlatJson =
  | { readonly ok: true; readonly value: Readonly<Record<string, string | number | null>> }
  /** How many UTF-16 units of it are right. */
  | { readonly ok: false; readonly at: number };

const TEXT = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const VALUE = new RegExp(`${TEXT.source}|null|0|-?[1-9]\\d{0,15}`, "uy");
const MARKS = { open: /\{/y, colon: /:/y, comma: /,/y, close: /\}/y } as const;

/** // RFC 8259, less arrays, fractions and objects in objects */
export function scanFlatJson(text: string): FlatJson {
  const value: Record<string, string | number | null> = {};
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  if (take(MARKS.open) === null) return { ok: false, at };
  do {
    const name = take(TEXT);
    if (name === null || take(MARKS.colon) === null) return { ok: false, at };
    const found = take(VALUE);
    if (found === null) return { ok: false, at };
    value[JSON.parse(name)] = JSON.parse(found);
  } while (take(MARKS.comma) !== null);
  return take(MARKS.close) === null || at !== text.length ? { ok: false, at } : { ok: true, value };
}
