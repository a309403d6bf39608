/** T22: ranges that no rule changes: addresses, handles, paths, passages in another script, and the exceptions of a site. */

import { firstWhere } from "../../base/first-where.ts";
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
const PART_OF_MAIL = "[\\p{L}\\p{N}.!#$%&'*+/=?^_{|}~:-]";
const STEP = '[^\\s\\u2028/()"«»“”‹›]';
// Each form begins where a run begins and looks no further than names are long: what is tried again at each character takes for ever.
const FORMS = [
  `[A-Za-z][A-Za-z0-9+.-]{0,30}://${RUN}+`,
  `(?<![\\p{L}\\p{N}])www\\.${RUN}+`,
  // An address of e-mail, with or without its scheme.
  `(?<!${PART_OF_MAIL})${PART_OF_MAIL}+@${RUN}{1,255}?\\.\\p{L}${RUN}*`,
  `(?<![\\p{L}\\p{N}])[@#][\\p{L}\\p{N}_]${RUN}*`,
  // Paths: from a root or from here, of a disk, or with a file's ending.
  `(?<![\\p{L}\\p{N}])(?:~|\\.{1,2})?/[^\\s/"«»“”‹›]${RUN}*`,
  `(?<![\\p{L}\\p{N}])[A-Za-z]:\\\\${RUN}*`,
  `(?<!${STEP})${STEP}+/[^\\s\\u2028()"«»“”‹›]{0,500}\\.[A-Za-z0-9]{1,5}(?![\\p{L}\\p{N}])`,
].join("|");

/** The ranges of a text that stay as they are, in order. */
export function keptRanges(text: string, exceptions: readonly string[]): readonly Range[] {
  const addresses = SUSPECT.test(text) ? addressesIn(text) : [];
  const others = [...foreignRuns(text), ...exceptionsIn(text, exceptions)];
  return others.length === 0 ? addresses : [...addresses, ...others].sort((a, b) => a.start - b.start);
}

/** Gives whether a place, or a part of it up to an end, stands in one of the ranges, which may overlap and be in any order. */
export function coverOf(ranges: readonly Range[]): (start: number, end?: number) => boolean {
  if (ranges.length === 0) return () => false;
  // Apart, and in order: each begins after the end of the one before.
  const apart: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || start > last.end) apart.push({ start, end });
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return (start, end = start + 1) =>
    (apart[firstWhere(apart, (range) => range.end > start)]?.start ?? end) < end;
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
