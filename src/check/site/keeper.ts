/** What outlives the file that it was read in: each text is copied once. */
import { copyOf } from "../read/remember.ts";

export interface Keeper {
  readonly text: (text: string) => string;
  /** Copies plain data, text by text: it is slow, and for what is small or rare. */
  readonly data: <T>(value: T) => T;
}

export function keeper(): Keeper {
  const texts = new Map<string, string>();
  const text = (found: string) => {
    const known = texts.get(found);
    if (known !== undefined) return known;
    const copy = copyOf(found);
    texts.set(copy, copy);
    return copy;
  };
  return {
    text,
    data: (value) =>
      JSON.parse(JSON.stringify(value), (_, member: unknown) =>
        typeof member === "string" ? text(member) : member,
      ),
  };
}
