/** The typography of a source file: what is to be told of it, and the file with what can be mended mended. */

import { type Problem, sortProblems } from "../base/problem.ts";
import type { SourceText, TextSettings } from "../content/parse/prose.ts";
import { applyEdits, type Edit } from "../language/typography/edits.ts";
import { lint } from "../language/typography/lint.ts";
import { editsOf } from "../language/typography/typeset.ts";
import type { Variant } from "../language/typography/variants.ts";
import { findingsOf, placesIn, problemOfFinding } from "../text/check-typography.ts";
import type { LocatedText } from "../text/run-source.ts";
import { typographyProblem } from "../text/typography-rules.ts";
import { printedOf, shapeOf, sourceTexts, unreadIn } from "./source-texts.ts";

/** What to look at: the faults that the build leaves, or also what it sets by itself. */
export interface TypoOptions {
  readonly sets: boolean;
}

export interface FileTypography {
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** How many signs the build sets by itself. */
  readonly setByBuild: number;
}

/** Puts `text` in place of what stands from `start` to `end` (excluded). */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of a text, with what it is in the file that holds it. */
interface TextChange extends Change {
  readonly inFile: readonly Change[];
}

/** Looks at the texts of a file, and tells why some could not be read; `text` has `\n` line ends. */
export function lookAtTypography(
  text: string,
  file: string,
  settings: TextSettings,
  options: TypoOptions,
): FileTypography {
  const placeAt = placesIn(text, file, 1);
  const texts = sourceTexts(text, file, settings);
  const faults = texts.flatMap(({ located, variant }) =>
    findingsOf(located, variant).map((finding) =>
      problemOfFinding(finding, placeAt(finding.range?.start ?? located.from)),
    ),
  );
  const sets = texts.flatMap(({ located, variant }) =>
    editsIn(located, variant).map(({ start, end, text: put }) => ({
      place: placeAt(located.sourceOf(start, end)?.start ?? located.from),
      values: { found: signsInWords(located.text.slice(start, end)), expected: signsInWords(put) },
    })),
  );
  const told = options.sets
    ? sets.map(({ place, values }) => typographyProblem("typography/as-typed", place, values))
    : [];
  return { problems: sortProblems([...unreadIn(text, file), ...faults, ...told]), setByBuild: sets.length };
}

/**
 * The file with its faults mended, where their mending is sure, and with `sets` also what the build would set; all else in it as it was.
 * Null if nothing changes. A change that would make the file say something else is not made.
 */
export function mendTypography(
  text: string,
  file: string,
  settings: TextSettings,
  options: TypoOptions,
): string | null {
  let mended = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = mended;
    mended = changed(mended, file, settings, mendsOf, shapeOf);
    if (options.sets) mended = changed(mended, file, settings, setsOf, printedOf);
    if (mended === before) break;
  }
  return mended === text ? null : mended;
}

/** What is mended may let a rule see more: an unbalanced mark gone, a dash made. */
const PASSES = 4;

/**
 * The file with the changes of its texts, as many as can be made.
 * @param same what must stay the same of the file, whatever is changed.
 */
function changed(
  text: string,
  file: string,
  settings: TextSettings,
  changesOf: (source: SourceText) => readonly TextChange[],
  same: (text: string, file: string, settings: TextSettings) => string,
): string {
  const texts = sourceTexts(text, file, settings);
  const planned = texts.map((one) => (one.isShared ? [] : changesOf(one)));
  const all = planned.flat();
  if (all.length === 0) return text;
  const before = same(text, file, settings);
  /** The file with these changes; null if, read again, it has other texts than were meant, or is not the same. */
  const tried = (changes: ReadonlySet<TextChange>): string | null => {
    const isMade = (change: TextChange) => changes.has(change);
    const wanted = texts.map(({ located }, i) => applyEdits(located.text, (planned[i] ?? []).filter(isMade)));
    const result = applyEdits(text, inOrder([...changes].flatMap(({ inFile }) => inFile)));
    const read = sourceTexts(result, file, settings).map(({ located }) => located.text);
    const isAsMeant =
      read.length === wanted.length && read.every((one, i) => inOneLine(one) === inOneLine(wanted[i] ?? ""));
    return isAsMeant && same(result, file, settings) === before ? result : null;
  };
  const whole = tried(new Set(all));
  if (whole !== null) return whole;
  // A change may make the file say something else, as `! [` without its space a picture: it is left out, the others are not.
  let kept: ReadonlySet<TextChange> = new Set();
  let result = text;
  const keepIfAsMeant = (more: readonly TextChange[]): boolean => {
    const next = new Set([...kept, ...more]);
    const made = tried(next);
    if (made === null) return false;
    kept = next;
    result = made;
    return true;
  };
  for (const changes of planned) {
    if (!keepIfAsMeant(changes)) for (const change of changes) keepIfAsMeant([change]);
  }
  return result;
}

/** A line break that became a space, or the other way round, says the same. */
function inOneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

/** The mendings of a text that its source can take. */
function mendsOf({ located, variant }: SourceText): readonly TextChange[] {
  return lint(located.text, variant, located.kept).flatMap(({ start, end, found, mend }) =>
    mend === null ? [] : inFile(located, narrowed(start, end, found, mend)),
  );
}

/** What the build sets in a text, as far as its source can take it. */
function setsOf({ located, variant }: SourceText): readonly TextChange[] {
  return editsIn(located, variant).flatMap((edit) => inFile(located, edit));
}

/** What the build sets in a text: nothing that touches what is kept. */
function editsIn({ text, kept }: LocatedText, variant: Variant): readonly Edit[] {
  return editsOf(text, variant, kept).filter(({ start, end }) => {
    const [from, to] = start === end ? [ownerOf(text, start), ownerOf(text, start) + 1] : [start, end];
    return !kept.some((range) => from < range.end && to > range.start);
  });
}

/** With which sign goes what is put in before `at`: as in the page, with an opening mark that it follows, else with what follows. */
function ownerOf(text: string, at: number): number {
  return /[«"]/.test(text.charAt(at - 1)) || at === text.length ? at - 1 : at;
}

/** What differs of what is found and what is to stand there: `soeur` may have a mark of Markdown in its middle. */
function narrowed(start: number, end: number, found: string, mend: string): Change {
  let before = 0;
  while (before < found.length && found.charAt(before) === mend.charAt(before)) before++;
  let after = 0;
  const most = Math.min(found.length, mend.length) - before;
  while (after < most && found.at(-1 - after) === mend.at(-1 - after)) after++;
  return { start: start + before, end: end - after, text: mend.slice(before, mend.length - after) };
}

/** The change with its parts in the file, one for each stretch between two marks; none if the file cannot take it. */
function inFile(located: LocatedText, { start, end, text }: Change): readonly TextChange[] {
  const { sourceOf } = located;
  if (start === end) {
    const at = ownerOf(located.text, start);
    const range = sourceOf(at, at + 1);
    if (range === null) return [];
    const place = at < start ? range.end : range.start;
    return [{ start, end, text, inFile: [{ start: place, end: place, text }] }];
  }
  const parts: Change[] = [];
  for (let at = start; at < end; at++) {
    const range = sourceOf(at, at + 1);
    if (range === null) return [];
    const last = parts.at(-1);
    if (last !== undefined && last.end === range.start) parts[parts.length - 1] = { ...last, end: range.end };
    else parts.push({ ...range, text: last === undefined ? text : "" });
  }
  return [{ start, end, text, inFile: parts }];
}

function inOrder<T extends Change>(changes: readonly T[]): readonly T[] {
  return changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const SPACES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  "": { fr: "rien", en: "nothing" },
  " ": { fr: "une espace ordinaire", en: "an ordinary space" },
  "\n": { fr: "une fin de ligne", en: "a line end" },
  "\u00a0": { fr: "une espace insécable", en: "a no-break space" },
  "\u202f": { fr: "une espace fine insécable", en: "a narrow no-break space" },
  "\u2009": { fr: "une espace fine", en: "a thin space" },
};

/** Spaces by their names, other signs as they are. */
function signsInWords(signs: string) {
  return SPACES[signs] ?? (/^\s+$/.test(signs) ? SPACE_RUN : signs);
}

const SPACE_RUN = { fr: "plusieurs espaces", en: "several spaces" };
