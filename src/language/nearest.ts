import type { Text } from "../problem.ts";

/** ` : vouliez-vous dire « title » ?`, or nothing if no known word is within two changes. */
export function didYouMean(found: string, known: readonly string[]): Text {
  return meant(nearestOf(found, known));
}

/** The same, for a word that was found in another way; null: nothing. */
export function meant(nearest: string | null): Text {
  return nearest === null
    ? { fr: "", en: "" }
    : { fr: ` : vouliez-vous dire « ${nearest} » ?`, en: `: did you mean “${nearest}”?` };
}

/** The known word with the fewest changes (insert, delete, replace), at most two and fewer than the word has letters; the first of equals. */
export function nearestOf(found: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(3, found.length);
  for (const word of known) {
    const distance = editDistance(found.toLowerCase(), word.toLowerCase());
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** Levenshtein's, by rows. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
