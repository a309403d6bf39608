/** How a text of a card is set: as large as it fits, in lines of much the same length. */

/** A word with its width, in parts of the size of the letters. */
export interface MeasuredWord {
  readonly text: string;
  readonly width: number;
}

/** The room that a text has, in pixels. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** The sizes that its letters may have, largest first. */
  readonly sizes: readonly number[];
  /** From one line to the next, in parts of the size. */
  readonly leading: number;
}

export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Sets words in a box. What does not fit even in the smallest letters ends with an ellipsis. `space` is the width of a space, as words are measured. */
export function setText(words: readonly MeasuredWord[], space: number, box: TextBox): SetText {
  for (const size of box.sizes) {
    const width = box.width / size;
    const count = linesOf(words, space, width).length;
    if (words.some((word) => word.width > width) || count * size * box.leading > box.height) continue;
    return { size, lines: textsOf(balanced(words, space, width, count)) };
  }
  const size = Math.min(...box.sizes);
  const room = Math.floor(box.height / (size * box.leading));
  const lines = textsOf(linesOf(words, space, box.width / size));
  if (lines.length <= room) return { size, lines };
  const [last = ""] = lines.slice(room - 1, room);
  return { size, lines: [...lines.slice(0, room - 1), `${last.slice(0, -2).trimEnd()}…`] };
}

/** The narrowest lines of which there are no more: the last is not left with one word. */
function balanced(words: readonly MeasuredWord[], space: number, width: number, count: number) {
  let [narrow, wide] = [0, width];
  for (let step = 0; step < STEPS; step++) {
    const middle = (narrow + wide) / 2;
    if (linesOf(words, space, middle).length > count) narrow = middle;
    else wide = middle;
  }
  return linesOf(words, space, wide);
}

/** Halvings: less than a pixel of the widest line. */
const STEPS = 11;

/** As many words in each line as fit. */
function linesOf(words: readonly MeasuredWord[], space: number, width: number): MeasuredWord[][] {
  const lines: MeasuredWord[][] = [];
  let left = -1;
  for (const word of words) {
    left -= space + word.width;
    const line = lines.at(-1);
    if (line !== undefined && left >= 0) line.push(word);
    else {
      lines.push([word]);
      left = width - word.width;
    }
  }
  return lines;
}

function textsOf(lines: readonly (readonly MeasuredWord[])[]): readonly string[] {
  return lines.map((line) => line.map(({ text }) => text).join(" "));
}
