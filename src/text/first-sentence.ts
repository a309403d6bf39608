/** In characters: what search engines and readers of feeds show of a description. */
const LONGEST = 300;

/** A full stop, an exclamation or a question mark with what closes after it, before a space and what can begin a sentence. */
const END = /[.!?…](?:[ \u00a0\u202f]?[»”"’)\]])*(?=\s+[\p{Lu}\p{N}«“"(¡¿—–-])/gu;

/** Words that end with a point and no sentence: titles, initials, and what is cut short. */
const CUT_SHORT =
  /(?:^|[\s«“"(’'-])(?:\p{Lu}|M|MM|Me|Mgr|Dr|Pr|St|Ste|Mr|Mrs|Ms|Jr|av|apr|env|art|cf|p|pp|vol|n|no|vs|etc)\.$/u;

/** The first sentence of a text, whose paragraphs are parted by blank lines, for whoever needs a line that says what it is about: one line, cut at a word if it is long. */
export function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n{2,}/);
  const line = paragraph.replace(/\s*\n\s*/g, " ");
  const ends = [...line.matchAll(END)].map((found) => found.index + found[0].length);
  const end = ends.find((at) => !CUT_SHORT.test(line.slice(0, at))) ?? line.length;
  if (end <= LONGEST) return line.slice(0, end);
  return `${line.slice(0, line.lastIndexOf(" ", LONGEST - 1))}…`;
}
