/** Marks of other tools, which this Markdown does not know and prints: of Hugo, Jekyll, WordPress, SPIP, wikis, and of richer kinds of Markdown. */
import type { Text } from "../base/problem.ts";

/** A mark in the raw text of a block. */
export interface ForeignMark {
  readonly found: string;
  /** Its offset in the text. */
  readonly at: number;
  /** What to write instead. */
  readonly instead: Text;
}

export interface SpacedAddress {
  readonly found: string;
  readonly at: number;
  /** As it is to be written. */
  readonly expected: string;
}

const DELETE: Text = { fr: "Effacez-la : elle ne fait rien ici.", en: "Delete it: it does nothing here." };
const LINK: Text = { fr: "Écrivez [texte](adresse).", en: "Write [text](address)." };
const HEADING: Text = { fr: "Écrivez l’intertitre « ## Titre ».", en: "Write the heading as “## Title”." };
const EMPHASIS: Text = { fr: "Écrivez **gras** ou *italique*.", en: "Write **bold** or *italics*." };
const ASIDE: Text = {
  fr: "Écrivez la remarque en un paragraphe, ou en citation : « > Texte ».",
  en: "Write the remark as a paragraph, or as a quotation: “> Text”.",
};
const CHARACTER: Text = { fr: "Tapez le caractère lui-même.", en: "Type the character itself." };
const IN_WORDS: Text = { fr: "Écrivez la formule en toutes lettres.", en: "Write the formula out." };
const ITEM: Text = { fr: "Écrivez « - Texte », sans case.", en: "Write “- Text”, without a box." };

/** No mark holds the character that begins it, so that none is sought twice in the same text. */
const KINDS: readonly (readonly [RegExp, Text])[] = [
  // Hugo, Jekyll, Liquid, Jinja; bold in SPIP.
  [/\{%[^{}\n]*%\}|\{\{[^{}\n]*\}\}(?!\})/g, DELETE],
  [/\{\{\{[^{}\n]+\}\}\}/g, HEADING],
  // Attributes of kramdown and Pandoc: all but our own anchor at the end.
  [/\{:[^{}\n]*\}|(?!\{#[a-z][a-z0-9-]*\}$)\{[.#][A-Za-z][^{}\n]*\}/g, DELETE],
  // SPIP, wikis, Obsidian.
  [/\[[^[\]\n]*->[^[\]\n]*\]|!?\[\[[^[\]\n]+\]\]/g, LINK],
  // WordPress, forums.
  [
    /\[(?:(?:gallery|caption|embed|playlist|contact-form(?:-7)?)(?: [^[\]\n]*)?|[a-z][a-z0-9_-]*(?: [a-z_-]+)?=[^[\]\n]*|\/[a-z][a-z0-9_-]*)\](?![({])/g,
    DELETE,
  ],
  [/(?<![\p{L}\p{N}:/]):(?:[a-z][a-z0-9_-]+|[+-]1):(?![\p{L}\p{N}:/])/gu, CHARACTER],
  [/(?<![=\p{L}\p{N}])==(?![\s=])[^=\n]+(?<!\s)==(?![=\p{L}\p{N}])|'''(?!')[^'\n]+'''/gu, EMPHASIS],
  [/\$\$[^$]+\$\$/g, IN_WORDS],
  // What begins a line: MkDocs, Docusaurus, GitHub, reStructuredText; wikis.
  [
    /^(?:!{3,}|\?{3}\+?)[ \t]*\p{L}[^\n]*|^:{3,}[^\n]*|^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|^\.\. [a-z-]+::[^\n]*/gmu,
    ASIDE,
  ],
  [/^(={2,6}) [^=\n]+ \1$|(?<=^[^\n]+\n)={3,}$/gm, HEADING],
  [/^(?:__TOC__|\[(?:TOC|toc)\])$|^\*\[[^[\]\n]+\]:[^\n]*/gm, DELETE],
];
/** What each mark has; most blocks have none of it. */
const MAY_HOLD = /[{[]|:[a-z+-]|==|'''|\$\$|^(?:[!?]{3}|:{3}|\.\. |__TOC__|\*\[)|\n=/m;
const TASK = /^\[[ xX]\](?=[ \t])/g;

/** What is no text: escapes, code, comments, addresses. */
const NO_TEXT =
  /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\]\([^()\n]*\)|<!--[\s\S]{0,500}?-->|<[^<>\s]*>|https?:\/\/[^\s[\]{}\\]+/g;

/** What would be a link or a picture but for a space in its address. */
const SPACED = /!?\[[^[\]\n]*\]\(((?:\.?\/|https?:)[^()<>"\s]*(?: (?!')[^()<>"\s]+)+)\)/g;
const ESCAPE_OR_CODE = /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

/** Calls of footnotes in the raw text of a block, without those of the notes that there are. */
export function lostCallsIn(
  raw: string,
  notes: ReadonlySet<string>,
): readonly Omit<SpacedAddress, "expected">[] {
  if (!raw.includes("[^")) return [];
  return [...withoutOtherText(raw).matchAll(/\[\^[^[\]\s]+\]/g)].flatMap(({ index, 0: { length } }) => {
    const found = raw.slice(index, index + length);
    // An escaped bracket ends no name, and begins none.
    const name = /^\[\^([^[\]\s]+)\]$/.exec(found)?.[1];
    return name === undefined || notes.has(name) ? [] : [{ found, at: index }];
  });
}

/** Links and pictures in the raw text of a block that are read as text, with the form in which they are read. */
export function spacedAddressesIn(raw: string): readonly SpacedAddress[] {
  if (!raw.includes("](")) return [];
  const text = raw.replace(ESCAPE_OR_CODE, (whole) => "\0".repeat(whole.length));
  return [...text.matchAll(SPACED)].map(({ index, 0: found, 1: address = "" }) => ({
    found,
    at: index,
    expected: found.replace(`(${address})`, () => `(<${address.trim()}>)`),
  }));
}

/** As long as it was, so that offsets stay. */
function withoutOtherText(raw: string): string {
  return raw.replace(NO_TEXT, (whole) => (whole.startsWith("](") ? "](" : "").padEnd(whole.length, "\0"));
}

/** The marks in the raw text of a block, in order. `isItem`: the text begins an item of a list. */
export function foreignMarksIn(raw: string, isItem: boolean): readonly ForeignMark[] {
  if (!MAY_HOLD.test(raw)) return [];
  const text = withoutOtherText(raw);
  const kinds = isItem ? [...KINDS, [TASK, ITEM] as const] : KINDS;
  return kinds
    .flatMap(([pattern, instead]) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
        found: raw.slice(index, index + length),
        at: index,
        instead,
      })),
    )
    .toSorted((a, b) => a.at - b.at);
}
