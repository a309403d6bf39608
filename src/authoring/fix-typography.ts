/** The typography of a source file: its faults, and the file with those corrected that can be. */

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

/** Whether to look only at the faults that a build leaves, or also at what it sets by itself. */
export interface TypoOptions {
  readonly sets: boolean;
}

export interface FileTypography {
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** How many characters the build sets by itself. */
  readonly setByBuild: number;
}

/** Replaces the range from `start` to `end` (excluded) with `text`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of a text, with the changes of the file that it takes. */
interface TextChange extends Change {
  readonly inFile: readonly Change[];
}

/** The faults of a file’s texts, and why some could not be read; `text` has `\n` line ends. */
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
      values: { found: charactersInWords(located.text.slice(start, end)), expected: charactersInWords(put) },
    })),
  );
  const changesOfBuild = options.sets
    ? sets.map(({ place, values }) => typographyProblem("typography/as-typed", place, values))
    : [];
  return {
    problems: sortProblems([...unreadIn(text, file), ...faults, ...changesOfBuild]),
    setByBuild: sets.length,
  };
}

/**
 * The file with its faults corrected where the correction is certain, and with `sets` also what the build would set; all else unchanged.
 * Null if nothing changes. A change that would give the file another meaning is not made.
 */
export function fixTypography(
  text: string,
  file: string,
  settings: TextSettings,
  options: TypoOptions,
): string | null {
  let fixed = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = fixed;
    fixed = changed(fixed, file, settings, fixesOf, shapeOf);
    if (options.sets) fixed = changed(fixed, file, settings, setsOf, printedOf);
    if (fixed === before) break;
  }
  return fixed === text ? null : fixed;
}

/** A correction may show the next fault: an unbalanced mark is gone, a hyphen has become a dash. */
const PASSES = 4;

/**
 * The file with as many changes of its texts as can be made.
 * @param same what must stay the same, whatever is changed.
 */
function changed(
  text: string,
  file: string,
  settings: TextSettings,
  changesOf: (source: SourceText) => readonly TextChange[],
  same: (text: string, file: string, settings: TextSettings) => string,
): string {
  const texts = sourceTexts(text, file, settings);
  const changesByText = texts.map((one) => (one.isShared ? [] : changesOf(one)));
  const all = changesByText.flat();
  if (all.length === 0) return text;
  const before = same(text, file, settings);
  /** The file with these changes; null if, read again, its texts are not as intended, or its meaning has changed. */
  const fileWith = (changes: ReadonlySet<TextChange>): string | null => {
    const isMade = (change: TextChange) => changes.has(change);
    const wanted = texts.map(({ located }, i) =>
      applyEdits(located.text, (changesByText[i] ?? []).filter(isMade)),
    );
    const result = applyEdits(text, inOrder([...changes].flatMap(({ inFile }) => inFile)));
    const read = sourceTexts(result, file, settings).map(({ located }) => located.text);
    const isAsIntended =
      read.length === wanted.length && read.every((one, i) => inOneLine(one) === inOneLine(wanted[i] ?? ""));
    return isAsIntended && same(result, file, settings) === before ? result : null;
  };
  const whole = fileWith(new Set(all));
  if (whole !== null) return whole;
  // One change may give the file another meaning, as `! [` without its space becomes a picture: it alone is left out.
  let kept: ReadonlySet<TextChange> = new Set();
  let result = text;
  const keepIfAsIntended = (more: readonly TextChange[]): boolean => {
    const next = new Set([...kept, ...more]);
    const attempt = fileWith(next);
    if (attempt === null) return false;
    kept = next;
    result = attempt;
    return true;
  };
  for (const changes of changesByText) {
    if (!keepIfAsIntended(changes)) for (const change of changes) keepIfAsIntended([change]);
  }
  return result;
}

/** A line break that became a space, or the reverse, changes no meaning. */
function inOneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

/** The corrections of a text that its source can take. */
function fixesOf({ located, variant }: SourceText): readonly TextChange[] {
  return lint(located.text, variant, located.kept).flatMap(({ start, end, found, fix }) =>
    fix === null ? [] : inFile(located, narrowed(start, end, found, fix)),
  );
}

/** What the build sets in a text, as far as its source can take it. */
function setsOf({ located, variant }: SourceText): readonly TextChange[] {
  return editsIn(located, variant).flatMap((edit) => inFile(located, edit));
}

/** What the build sets in a text; nothing that touches a kept range. */
function editsIn({ text, kept }: LocatedText, variant: Variant): readonly Edit[] {
  return editsOf(text, variant, kept).filter(({ start, end }) => {
    const [from, to] = start === end ? [ownerOf(text, start), ownerOf(text, start) + 1] : [start, end];
    return !kept.some((range) => from < range.end && to > range.start);
  });
}

/** The character that an insertion before `at` belongs to: as on the page, an opening mark before it, else what follows. */
function ownerOf(text: string, at: number): number {
  return /[«"]/.test(text.charAt(at - 1)) || at === text.length ? at - 1 : at;
}

/** The change without what it leaves as it was: `soeur` may have a Markdown mark in its middle. */
function narrowed(start: number, end: number, found: string, fix: string): Change {
  let before = 0;
  while (before < found.length && found.charAt(before) === fix.charAt(before)) before++;
  let after = 0;
  const most = Math.min(found.length, fix.length) - before;
  while (after < most && found.at(-1 - after) === fix.at(-1 - after)) after++;
  return { start: start + before, end: end - after, text: fix.slice(before, fix.length - after) };
}

/** The change with its parts in the file, one for each stretch between two Markdown marks; none if the file cannot take it. */
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

/** Spaces by name, other characters as they are. */
function charactersInWords(characters: string) {
  return SPACES[characters] ?? (/^\s+$/.test(characters) ? SPACE_RUN : characters);
}

const SPACE_RUN = { fr: "plusieurs espaces", en: "several spaces" };
