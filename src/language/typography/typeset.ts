import type { Variant } from "./variants.ts";

/** Sets a text as the variant wants it (D17). Changes spaces, quotes, apostrophes, dots and dashes only, and nothing a second time. */
export function typeset(text: string, _variant: Variant): string {
  return text;
}
