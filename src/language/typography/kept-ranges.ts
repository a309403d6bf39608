/** T22: ranges that no rule changes: addresses, handles, paths, passages in another script, and the exceptions of a site. */
import { foreignRuns } from "./foreign-runs.ts";

/** From `start` to `end`, excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const SUSPECT = /[@#\\/]|www\./;
const TRAILING = /["'’)\]}>.,;:!?…–—-]+$/;
/** Characters of an address: quotation marks are never part of one. */
const RUN = "[^\\s\\u2028«»“”‹›]";
const FORMS = [
  `[A-Za-z][A-Za-z0-9+.-]*://${RUN}+`,
  `(?<![\\p{L}\\p{N}])www\\.${RUN}+`,
  // An address of e-mail, with or without its scheme.
  `[\\p{L}\\p{N}.!#$%&'*+/=?^_{|}~:-]+@${RUN}+\\.\\p{L}${RUN}*`,
  `(?<![\\p{L}\\p{N}])[@#][\\p{L}\\p{N}_]${RUN}*`,
  // Paths: from a root or from here, of a disk, or with a file's ending.
  `(?<![\\p{L}\\p{N}])(?:~|\\.{1,2})?/[^\\s/"«»“”‹›]${RUN}*`,
  `(?<![\\p{L}\\p{N}])[A-Za-z]:\\\\${RUN}*`,
  `[^\\s\\u2028/()"«»“”‹›]+/[^\\s\\u2028()"«»“”‹›]*\\.[A-Za-z0-9]{1,5}(?![\\p{L}\\p{N}])`,
].join("|");

/** The ranges of a text that stay as they are, in order. */
export function keptRanges(text: string, exceptions: readonly string[]): readonly Range[] {
  const addresses = SUSPECT.test(text) ? addressesIn(text) : [];
  const others = [...foreignRuns(text), ...exceptionsIn(text, exceptions)];
  return others.length === 0 ? addresses : [...addresses, ...others].sort((a, b) => a.start - b.start);
}

/** Whether a place stands in one of the ranges. */
export function isWithin(at: number, ranges: readonly Range[]): boolean {
  return ranges.length > 0 && ranges.some(({ start, end }) => at >= start && at < end);
}

function addressesIn(text: string): Range[] {
  return [...text.matchAll(new RegExp(FORMS, "gu"))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.replace(TRAILING, "").length,
  }));
}

function exceptionsIn(text: string, exceptions: readonly string[]): Range[] {
  return exceptions.flatMap((word) => {
    const found: Range[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length });
    return found;
  });
}
