import { applyEdits, type Edit } from "./edits.ts";
import type { Range } from "./kept-ranges.ts";
import { englishEdits } from "./scan-english.ts";
import { frenchEdits } from "./scan-french.ts";
import type { Variant } from "./variants.ts";

/**
 * Sets a text as the variant wants it. It changes only spaces, quotation marks, apostrophes, dots and dashes, and leaves what is
 * set already: setting a text twice gives the same. U+FFFC stands for what is not text; U+2028 separates lines.
 */
export function typeset(text: string, variant: Variant): string {
  return applyEdits(text, editsOf(text, variant));
}

/** What `typeset` changes, in order; `kept` are ranges that stay as they are. */
export function editsOf(text: string, variant: Variant, kept: readonly Range[] = []): readonly Edit[] {
  return variant.isFrench ? frenchEdits(text, variant, kept) : englishEdits(text, variant, kept);
}
