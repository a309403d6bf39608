/** The typography of a source file: what is to be told of it, and the file with what can be mended mended. */
import { applyEdits } from "../language/typography/edits.ts";
import { editsOf } from "../language/typography/typeset.ts";
import { type Problem, sortProblems } from "../problem.ts";
import { findingsOf, placesIn, problemOfFinding } from "../text/check-typography.ts";
import { typographyProblem } from "../text/typography-rules.ts";
import type { SourceText } from "./set-fields.ts";
import { sourceTexts } from "./source-texts.ts";
import type { TextSettings } from "./text-language.ts";

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

/** A change of a text, and of the file that holds it. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Looks at the texts of a file; `text` has `\n` line ends. */
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
    editsOf(located.text, variant, located.kept).map(({ start, end, text: put, clause }) => ({
      place: placeAt(located.sourceOf(start, end)?.start ?? located.from),
      values: { found: signsInWords(located.text.slice(start, end)), expected: signsInWords(put), clause },
    })),
  );
  const told = options.sets
    ? sets.map(({ place, values }) => typographyProblem("typography/as-typed", place, values))
    : [];
  return { problems: sortProblems([...faults, ...told]), setByBuild: sets.length };
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
  // What is mended may let a rule see more: an unbalanced mark gone, a dash made.
  for (let pass = 0; pass < PASSES; pass++) {
    const next = mendOnce(mended, file, settings, options);
    if (next === null || next === mended) break;
    mended = next;
  }
  return mended === text ? null : mended;
}

const PASSES = 4;

function mendOnce(text: string, file: string, settings: TextSettings, options: TypoOptions): string | null {
  const texts = sourceTexts(text, file, settings);
  const planned = texts.map((one) => changesOf(one, options));
  const wanted = texts.map(({ located }, i) => applyEdits(located.text, planned[i] ?? []));
  const inFile = texts.flatMap(({ located }, i) =>
    (planned[i] ?? []).flatMap(({ start, end, text: put }) => {
      const range = located.sourceOf(start, end);
      return range === null ? [] : [{ ...range, text: put }];
    }),
  );
  const result = applyEdits(text, inOrder(inFile));
  // The proof: read again, the file has the texts that were meant, and no other.
  const read = sourceTexts(result, file, settings).map(({ located }) => located.text);
  const isAsMeant = read.length === wanted.length && read.every((one, i) => same(one, wanted[i] ?? ""));
  return isAsMeant ? result : null;
}

/** A line break that became a space, or the other way round, says the same. */
function same(a: string, b: string): boolean {
  return a.replaceAll("\n", " ") === b.replaceAll("\n", " ");
}

/** The changes of a text that its source can take, in order, none over another: a fault's mending before what is set. */
function changesOf({ located, variant, isShared }: SourceText, { sets }: TypoOptions): readonly Change[] {
  if (isShared) return [];
  const mends = findingsOf(located, variant).flatMap(({ start, end, mend, range }) =>
    mend === null || range === null ? [] : [{ start, end, text: mend }],
  );
  const set = sets ? editsOf(located.text, variant, located.kept) : [];
  const free = set.filter(
    ({ start, end }) =>
      located.sourceOf(start, end) !== null &&
      !mends.some((mend) => start < mend.end && Math.max(end, start + 1) > mend.start) &&
      !located.kept.some((kept) => start < kept.end && end > kept.start),
  );
  return inOrder([...mends, ...free]);
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const SPACES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  "": { fr: "rien", en: "nothing" },
  " ": { fr: "une espace ordinaire", en: "an ordinary space" },
  "\n": { fr: "une fin de ligne", en: "a line end" },
  "\u00a0": { fr: "une espace insécable", en: "a no-break space" },
  "\u202f": { fr: "une espace fine insécable", en: "a narrow no-break space" },
};

/** Spaces by their names, other signs as they are. */
function signsInWords(signs: string) {
  return SPACES[signs] ?? (/^\s+$/.test(signs) ? SPACE_RUN : signs);
}

const SPACE_RUN = { fr: "plusieurs espaces", en: "several spaces" };
