/** How many columns of a terminal a text takes. */

/** What a reader sees as one character: a letter with its marks, an emoji of several parts. */
export interface Cell {
  readonly text: string;
  /** 1, or 2 for a wide character. */
  readonly width: number;
  /** Where it begins in the line, in UTF-16 code units from 0. */
  readonly from: number;
}

const ZWJ = "\u200d";
const EMOJI_STYLE = "\ufe0f";

/** The cells of a line, as it may be shown: a control character, which could command the terminal, is one space; a control of direction, which could hide or swap text, is U+FFFD. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const character of line) {
    const last = cells.at(-1);
    const joins =
      last !== undefined &&
      (isMark(character) || last.text.endsWith(ZWJ) || (isFlagLetter(character) && isFlagLetter(last.text)));
    if (joins)
      cells[cells.length - 1] = { ...last, text: last.text + character, width: joined(last, character) };
    else cells.push({ text: shown(character), width: isWide(character) ? 2 : 1, from });
    from += character.length;
  }
  return cells;
}

/** The columns that some cells take. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Text of sources as a terminal may show it. */
export function printable(text: string): string {
  return [...text].map(shown).join("");
}

function shown(character: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(character)) return " ";
  return /[\u202a-\u202e\u2066-\u2069]/u.test(character) ? "\ufffd" : character;
}

/** Takes no column: a combining mark, a joiner, the tone of an emoji, the second half of a Korean syllable. The soft hyphen and what `shown` replaces are seen. */
function isMark(character: string): boolean {
  if (/[\u00ad\u202a-\u202e\u2066-\u2069]/u.test(character)) return false;
  return /[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}\u1160-\u11ff]/u.test(character);
}

function joined(last: Cell, character: string): number {
  const isPair = isFlagLetter(character) && isFlagLetter(last.text);
  return isPair || character === EMOJI_STYLE ? 2 : last.width;
}

function isFlagLetter(text: string): boolean {
  return /^\p{Regional_Indicator}$/u.test(text);
}

// Unicode Standard Annex 11, W and F.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

function isWide(character: string): boolean {
  return WIDE.test(character) || (/\p{Emoji_Presentation}/u.test(character) && !isFlagLetter(character));
}
