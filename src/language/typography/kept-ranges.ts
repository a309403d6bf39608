/** T22: what no rule touches: addresses, handles, paths, and the words that a site keeps as they are. */

/** From `start` to `end`, excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const SUSPECT = /[@#\\/]|www\./;
const LEADING = /^[^\p{L}\p{N}@#~/\\]+/u;
const TRAILING = /["'’)\]}>.,;:!?…]+$/;
const KEPT = [
  /:\/\//,
  /^www\.\S/i,
  // An address of e-mail, with or without its scheme.
  /[^@\s]@[^@\s]+\.\p{L}/u,
  /^@[\p{L}\p{N}_]/u,
  /^#[\p{L}\p{N}_]/u,
  // Paths: from a root, from here, or with a file's ending.
  /^(?:~|\.{1,2})?\/[^\s/]/,
  /^[A-Za-z]:\\/,
  /\/.*\.[A-Za-z0-9]{1,5}$/,
];

/** The ranges of a text that stay as they are, in order. */
export function keptRanges(text: string, exceptions: readonly string[]): readonly Range[] {
  const ranges = SUSPECT.test(text) ? addressesIn(text) : [];
  return exceptions.length === 0
    ? ranges
    : [...ranges, ...exceptionsIn(text, exceptions)].sort((a, b) => a.start - b.start);
}

/** Whether a place stands in one of the ranges. */
export function isWithin(at: number, ranges: readonly Range[]): boolean {
  return ranges.length > 0 && ranges.some(({ start, end }) => at >= start && at < end);
}

function addressesIn(text: string): Range[] {
  const ranges: Range[] = [];
  for (const { 0: run, index } of text.matchAll(/[^\s\u2028«»“”‹›]+/g)) {
    if (!SUSPECT.test(run)) continue;
    const start = index + (LEADING.exec(run)?.[0].length ?? 0);
    const word = text.slice(start, index + run.length).replace(TRAILING, "");
    if (KEPT.some((form) => form.test(word))) ranges.push({ start, end: start + word.length });
  }
  return ranges;
}

function exceptionsIn(text: string, exceptions: readonly string[]): Range[] {
  return exceptions.flatMap((word) => {
    const found: Range[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length });
    return found;
  });
}
