import { HYPHEN_AT_END, wholeWord, wordsOf } from "./parted-words.ts";

/**
 * The paragraphs of a plain text. No word is lost or moved: this only decides which line ends are ends of paragraphs.
 *
 * - Each line is a paragraph, with blank lines between them or without; unless the text is *hard-wrapped*: some blocks between blank
 *   lines have several lines, the longest of those has 40 to 100 characters, and at least half of the line ends inside blocks cut a
 *   sentence in two. In a text without any blank line, these must be more than one, each before a word in small letters.
 * - In a hard-wrapped text, a line end inside a block becomes a space where it cuts a sentence, or where the line is so full that the
 *   next word had no room; any other line end, and one before an item (`- `, `• `, `1. `; not a dash inside a sentence), ends a paragraph.
 * - A word that a hyphen parts at such a line end is put together (`rejoined`).
 */
export function paragraphsOf(lines: readonly string[]): Paragraphs {
  const blocks = blocksOf(lines);
  const isDivided = blocks.length > 1 || lines[0]?.trim() === "";
  const measure = wrapMeasure(blocks, isDivided ? cutsSentence : goesOnInSmallLetters, isDivided ? 0 : 2);
  if (measure === null) return { paragraphs: blocks.flat(), rejoined: [] };
  const rejoined: string[] = [];
  const words = wordsOf(blocks);
  const paragraphs = blocks.flatMap((block) =>
    joinWrapped(block, measure, (line, next) => {
      const word = wholeWord(line, next, words);
      if (word === null) return line + next;
      rejoined.push(word);
      return line.replace(HYPHEN_AT_END, "") + next;
    }),
  );
  return { paragraphs, rejoined };
}

export interface Paragraphs {
  readonly paragraphs: readonly string[];
  /** The words that lost the hyphen which parted them at a line end. */
  readonly rejoined: readonly string[];
}

const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 100;
/** A line is full when the next word would have filled more than this share of the measure: one longer line must not make the others look short. */
const FULL = 0.85;

type Block = readonly string[];

/** Runs of lines between blank ones, each line without the white space around it. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: string[][] = [[]];
  for (const line of lines.map((text) => text.trim())) {
    if (line !== "") blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

/** The width that a text is wrapped to; null if it is not. */
function wrapMeasure(blocks: readonly Block[], isCut: IsCut, least: number): number | null {
  const wrapped = blocks.filter((block) => block.length > 1);
  // A web address cannot be broken.
  const widths = wrapped.flat().map((line) => (/\s/.test(line) ? line.length : 0));
  const measure = widths.reduce((widest, width) => Math.max(widest, width), 0);
  if (measure < NARROWEST_WRAP || measure > WIDEST_WRAP) return null;
  const breaks = wrapped.flatMap((block) => block.slice(1).map((next, i) => [block[i] ?? "", next] as const));
  const cuts = breaks.filter(([line, next]) => isCut(line, next, measure));
  return cuts.length >= least && cuts.length * 2 >= breaks.length ? measure : null;
}

type IsCut = (line: string, next: string, measure: number) => boolean;

function joinWrapped(
  block: Block,
  measure: number,
  joinWord: (line: string, next: string) => string,
): readonly string[] {
  const paragraphs: string[] = [];
  block.forEach((line, i) => {
    const previous = block[i - 1];
    const last = paragraphs.at(-1);
    if (previous === undefined || last === undefined || !runsOn(previous, line, measure))
      paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] = HYPHEN_AT_END.test(previous.slice(-3))
        ? joinWord(last, line)
        : `${last} ${line}`;
  });
  return paragraphs;
}

function runsOn(line: string, next: string, measure: number): boolean {
  if (ITEM.test(next)) return isAside(line, next) && line.length * 2 >= measure;
  const word = /^\S+/.exec(next)?.[0] ?? "";
  return cutsSentence(line, next, measure) || line.length + 1 + word.length > measure * FULL;
}

/** Whether a sentence clearly goes on: in lower case, or after a line that is not short and ends no sentence. */
function cutsSentence(line: string, next: string, measure: number): boolean {
  if (ITEM.test(next)) return false;
  return goesOnInSmallLetters(line, next) || (!endsSentence(line) && line.length * 2 >= measure);
}

function goesOnInSmallLetters(_: string, next: string): boolean {
  return /^\p{Ll}/u.test(next);
}

const ITEM = /^(?:[-–—•*·]|\d{1,3}[.)])\s/;

/** A dash that happens to start a line inside a sentence: not a list item, since none precedes it and no colon announces one. */
function isAside(line: string, next: string): boolean {
  return /^[-–—]/.test(next) && !ITEM.test(line) && !endsSentence(line) && !/[:;]$/.test(line);
}

function endsSentence(line: string): boolean {
  return /[.!?…][»”"’')\]\s]*$/u.test(line.slice(-10));
}
