import type { Text } from "../base/problem.ts";

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

/**
 * The known word with the fewest changes: a letter put in, left out or replaced, or two neighbours exchanged. Capitals and accents are
 * no change. At most two changes, one in a word of three or four letters, none in a shorter one; the first of equals.
 */
export function nearestOf(found: string, known: readonly string[]): string | null {
  const letters = found.replace(/[^\p{L}\p{N}]/gu, "").length;
  let best: string | null = null;
  let least = letters < 3 ? 1 : letters < 5 ? 2 : 3;
  const from = folded(found);
  for (const word of known) {
    const to = folded(word);
    // Letters too many or too few are changes: a long list is gone through quickly.
    if (Math.abs(to.length - from.length) >= least) continue;
    const distance = changesBetween(from, to);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe");
}

/** The distance of optimal string alignment, by rows. */
function changesBetween(a: string, b: string): number {
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = isExchange ? (above[j - 2] ?? 0) + 1 : replace;
      next.push(Math.min(replace, exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [above, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
