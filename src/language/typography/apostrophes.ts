/** T10: which typed marks are apostrophes. */
import { CLOSING, isEdge, isEdgeOrSpace, isLetter, isWordCharacter } from "./characters.ts";

/** What keyboards and programs give for an apostrophe: accents alone, modifier letters, a mark turned over, a full-width one. */
export const ACCENTS = "´`‛ʼ＇";
const PRIME = "′";
/** All that may be typed for an apostrophe. */
export const TYPED_APOSTROPHES = new RegExp(`['${ACCENTS}${PRIME}]`);

/** What elides its vowel, up to the apostrophe, not after another mark: in `'s'` the letter is quoted. */
export const ELIDED =
  "(?<![\\p{L}\\p{N}'’])(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|aujourd)";
const ENDS_ELIDED = new RegExp(`${ELIDED}$`, "iu");

/** The apostrophes of a French text, told apart from the straight marks that quote, measure or count. */
export class Apostrophes {
  readonly #text: string;
  /** The first straight mark that may open a quotation, and the last that may close one. */
  readonly #firstOpening: number;
  readonly #lastClosing: number;

  constructor(text: string) {
    this.#text = text;
    let [first, last] = [text.length, -1];
    for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
      if (this.#isOpening(at)) first = Math.min(first, at);
      else if (this.#isClosing(at)) last = at;
    }
    [this.#firstOpening, this.#lastClosing] = [first, last];
  }

  /** Whether the mark at this place is an apostrophe. */
  has(at: number): boolean {
    const text = this.#text;
    const mark = text.charAt(at);
    if (mark === PRIME)
      return (
        this.#isElision(at) &&
        /[aeiouyhœæ]/i.test(
          text
            .charAt(at + 1)
            .normalize("NFD")
            .charAt(0),
        )
      );
    if (ACCENTS.includes(mark)) return isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1));
    if (this.#joins(at) || isClippedYear(text, at) || this.#isOfAnd(at)) return true;
    if (this.#isElision(at)) return !this.#mayEnd(at) || at < this.#firstOpening;
    return this.#isOpening(at) && at > this.#lastClosing;
  }

  #joins(at: number): boolean {
    const after = this.#text.charAt(at + 1);
    return (
      isLetter(this.#text.charAt(at - 1)) && after !== "" && (isWordCharacter(after) || "«“".includes(after))
    );
  }

  /** `l'@elysee`, `d'½`, `qu'…`; `l' accord` too, whose space is told. */
  #isElision(at: number): boolean {
    const after = this.#text.charAt(at + 1);
    return !isEdge(after) && after !== "'" && ENDS_ELIDED.test(this.#text.slice(Math.max(0, at - 9), at));
  }

  /** Whether a quotation may end here: `'plan c', dit-il`. */
  #mayEnd(at: number): boolean {
    const after = this.#text.charAt(at + 1);
    return isEdgeOrSpace(after) || CLOSING.includes(after);
  }

  /** Both marks of `rock 'n' roll`. */
  #isOfAnd(at: number): boolean {
    const start = startsWord(this.#text, at) ? at : at - 2;
    return (
      startsWord(this.#text, start) &&
      /^'[nN]'(?:[\s\u2028«“»;:!?]|$)/.test(this.#text.slice(start, start + 4))
    );
  }

  /** `'Ndrangheta` and `'mot'` begin alike: the first is closed by nothing. */
  #isOpening(at: number): boolean {
    const after = this.#text.charAt(at + 1);
    return startsWord(this.#text, at) && isLetter(after) && after !== "\ufffc" && !this.#isOfAnd(at);
  }

  #isClosing(at: number): boolean {
    const before = this.#text.charAt(at - 1);
    const after = this.#text.charAt(at + 1);
    if (isEdgeOrSpace(before) || "«“".includes(before) || isWordCharacter(after)) return false;
    if (this.#isOfAnd(at) || this.#joins(at)) return false;
    return !this.#isElision(at) || this.#mayEnd(at);
  }
}

/** A mark that is no straight one, between two letters: an apostrophe in any language. */
export function isAccentForApostrophe(text: string, at: number): boolean {
  return ACCENTS.includes(text.charAt(at)) && isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1));
}

function startsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return isEdgeOrSpace(before) || "«“‘([".includes(before);
}

/** `les années '90`. */
function isClippedYear(text: string, at: number): boolean {
  return startsWord(text, at) && /^\d\d(?![\d'])/.test(text.slice(at + 1, at + 4));
}
