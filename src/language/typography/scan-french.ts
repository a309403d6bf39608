/** The scan that sets French; the one for English is `scan-english.ts`. */
import { Apostrophes, TYPED_APOSTROPHES } from "./apostrophes.ts";
import {
  isDigit,
  isEdge,
  isEdgeOrSpace,
  isLetter,
  isSpace,
  isUpper,
  isWordCharacter,
  SPACES,
} from "./characters.ts";
import type { Clause } from "./clauses.ts";
import { Dashes, dashLength } from "./dashes.ts";
import { type Edit, inOrder } from "./edits.ts";
import { coverOf, keptRanges, type Range } from "./kept-ranges.ts";
import { pairQuotes } from "./quotes.ts";
import { endsWithDots, isEtc, spaceBetween } from "./space-between.ts";
import { NBSP, type Variant } from "./variants.ts";

/** Characters at which a rule may apply; all others are skipped. */
const TRIGGERS = new Uint8Array(0x10000);
for (const character of `${SPACES}".-–—«»\u2028`) TRIGGERS[character.charCodeAt(0)] = 1;

/** Characters between which an ordinary space is right: most spaces, which so cost next to nothing. */
const PLAIN_BEFORE = new Uint8Array(0x10000);
const PLAIN_AFTER = new Uint8Array(0x10000);
for (let code = 0; code < 0x250; code++) {
  const character = String.fromCharCode(code);
  const isLower = isLetter(character) && !isUpper(character);
  PLAIN_AFTER[code] = isLower ? 1 : 0;
  PLAIN_BEFORE[code] = isLower || character === "," ? 1 : 0;
}

/** Whether no rule applies to a space between words, a full stop or a hyphen that is not at an edge. «1er» and «Mme» bind the next word. */
function isPlain(text: string, at: number, code: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (code === 0x2e || code === 0x2d) return after !== code && before !== code;
  if (code !== 0x20 || PLAIN_BEFORE[before] !== 1 || PLAIN_AFTER[after] !== 1) return false;
  if (before === 0x72) return text.charCodeAt(at - 2) !== 0x65;
  return before !== 0x65 || text.charCodeAt(at - 2) !== 0x6d || text.charCodeAt(at - 3) !== 0x4d;
}

/**
 * The changes that French asks for, in the order of the text. `kept` are ranges besides those of T22 that stay as they are.
 */
export function frenchEdits(text: string, variant: Variant, kept: readonly Range[] = []): readonly Edit[] {
  const scan = new FrenchScan(text, variant, [...keptRanges(text, variant.exceptions), ...kept]);
  return scan.read();
}

const EACH_APOSTROPHE = new RegExp(TYPED_APOSTROPHES, "g");

class FrenchScan {
  readonly #edits: Edit[] = [];
  readonly #dashes = new Dashes();
  readonly #variant: Variant;
  readonly #kept: readonly Range[];
  /** The text with its straight double marks and apostrophes already set: as long as the source, so that places stay the same. */
  readonly #text: string;

  constructor(source: string, variant: Variant, kept: readonly Range[]) {
    this.#variant = variant;
    this.#kept = kept.length < 2 ? kept : kept.toSorted((a, b) => a.start - b.start);
    this.#text = this.#turnApostrophes(this.#turnQuotes(source));
  }

  read(): readonly Edit[] {
    const text = this.#text;
    const last = text.length - 1;
    let next = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (TRIGGERS[code] !== 1 || (at > 0 && at < last && isPlain(text, at, code))) continue;
      while ((this.#kept[next]?.end ?? text.length) <= at) next++;
      const kept = this.#kept[next];
      if (kept !== undefined && at >= kept.start) {
        at = kept.end - 1;
        continue;
      }
      at = this.#readTrigger(at) - 1;
    }
    return this.#edits.sort(inOrder);
  }

  /** Reads a trigger; returns where to continue, at least one further. */
  #readTrigger(at: number): number {
    const character = this.#text.charAt(at);
    switch (character) {
      case ".":
        return this.#readDots(at);
      case "-":
      case "–":
      case "—":
        return this.#readDash(at);
      case "«":
      case "»":
        return this.#readGuillemet(at, character);
      case '"':
        return at + 1;
      case "\u2028":
        this.#dashes.restart();
        return at + 1;
      default:
        return this.#readSpaces(at);
    }
  }

  #turnQuotes(source: string): string {
    if (!source.includes('"')) return source;
    const found = pairQuotes(source, this.#variant, this.#kept);
    if (!found.ok || found.marks.size === 0) return source;
    const characters = source.split("");
    for (const [at, mark] of found.marks) {
      characters[at] = mark;
      this.#edit(at, at + 1, mark, "T11");
    }
    return characters.join("");
  }

  /** T10. */
  #turnApostrophes(source: string): string {
    if (!TYPED_APOSTROPHES.test(source)) return source;
    const apostrophes = new Apostrophes(source);
    const isKept = coverOf(this.#kept);
    const text = source.replace(EACH_APOSTROPHE, (typed, at: number) => {
      if (isKept(at) || !apostrophes.has(at)) return typed;
      this.#edit(at, at + 1, "’", "T10");
      return "’";
    });
    return text;
  }

  #readSpaces(start: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length && isSpace(text.charAt(end))) end++;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (isEdge(before) || isEdge(after)) return end;
    const found = text.slice(start, end);
    const wanted = spaceBetween(text, start, end, this.#variant) ?? this.#spaceByContext(start, end);
    if (wanted === null) this.#dashes.passSpace(before, after);
    const space = wanted?.space ?? single(found);
    if (space !== found) this.#edit(start, end, space, wanted?.clause ?? "T21");
    return end;
  }

  /** T12, T13: spaces that depend on more than their two neighbours. */
  #spaceByContext(start: number, end: number): { readonly space: string; readonly clause: Clause } | null {
    const text = this.#text;
    const before = text.charAt(start - 1);
    if (isWordCharacter(before) && endsWithDots(text, end) && !isEtc(text, start))
      return { space: "", clause: "T12" };
    if (this.#dashes.openedAt(start) || (this.#dashes.isOpen && this.#dashAt(end)))
      return { space: NBSP, clause: "T13" };
    return null;
  }

  #dashAt(at: number): boolean {
    return dashLength(this.#text, at) > 0 && this.#isAside(at);
  }

  /** `10 – 12` is a range, not an aside. */
  #isAside(at: number): boolean {
    const text = this.#text;
    const after = at + dashLength(text, at);
    const isBetween = isSpace(text.charAt(at - 1)) && isSpace(text.charAt(after));
    return !(isBetween && isDigit(text.charAt(at - 2)) && isDigit(text.charAt(after + 1)));
  }

  #readDash(at: number): number {
    const text = this.#text;
    const length = dashLength(text, at);
    const before = text.charAt(at - 1);
    const after = text.charAt(at + length);
    let end = at + 1;
    while (text.charAt(end) === text.charAt(at)) end++;
    if (length === 0) return end;
    const isSpaced = isEdgeOrSpace(before) || before === "«";
    const stands = isEdgeOrSpace(after) || after === "»" || this.#dashes.isOpen;
    const isTight =
      !isSpaced &&
      (isWordCharacter(before) || "»”).…’".includes(before)) &&
      (isWordCharacter(after) || "«“(".includes(after));
    const isWritten = text.charAt(at) === "-";
    if (isWritten && !(isSpaced ? stands : isTight)) return end;
    if (isWritten) this.#edit(at, end, length === 2 ? "–" : "—", "T13");
    if (isSpaced && stands && this.#isAside(at)) this.#dashes.pass(end, isEdge(before));
    return end;
  }

  /** T03: inserts the space that is missing inside. */
  #readGuillemet(at: number, guillemet: "«" | "»"): number {
    const inside = this.#variant.quotes[0].inside;
    const neighbour = this.#text.charAt(guillemet === "«" ? at + 1 : at - 1);
    const isEmpty = neighbour === (guillemet === "«" ? "»" : "«");
    if (inside !== "" && !isEdgeOrSpace(neighbour) && !isEmpty) {
      const place = guillemet === "«" ? at + 1 : at;
      this.#edit(place, place, inside, "T03");
    }
    return at + 1;
  }

  /** T12. */
  #readDots(at: number): number {
    const text = this.#text;
    let end = at + 1;
    while (text.charAt(end) === ".") end++;
    const space = isSpace(text.charAt(at - 1)) ? at - 1 : at;
    if (end - at === 3 && !isEtc(text, space)) this.#edit(at, end, "…", "T12");
    return end;
  }

  #edit(start: number, end: number, text: string, clause: Clause): void {
    this.#edits.push({ start, end, text, clause });
  }
}

/** T21: one space for several; if one of them does not break, that one. */
function single(spaces: string): string {
  if (spaces.length === 1 || !spaces.includes(" ") || spaces.includes("\n")) return spaces;
  return /[\u00a0\u202f\u2009]/.exec(spaces)?.[0] ?? " ";
}
