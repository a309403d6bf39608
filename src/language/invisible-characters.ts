/** Characters that show nothing. Copying brings them along; they hide words from search, break addresses and turn lines around. */

/** The blocks whose characters run from right to left. // Unicode, DerivedBidiClass.txt */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What draws nothing where no font and no script asks for it, and the anchors of what could not be copied. */
const INVISIBLE = "\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffc";
const SUSPECT = new RegExp(`[${INVISIBLE}]`, "u");

/** Letters of scripts in which such a character may join, part or choose forms: Arabic, Thai, the scripts of India, Han. */
const SHAPED =
  "(?:(?![\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}\\p{sc=Armn}\\p{sc=Geor}\\p{sc=Zyyy}\\p{sc=Zinh}\\p{Default_Ignorable_Code_Point}])[\\p{L}\\p{M}])";
const SHAPER = "(?![\\u00ad\\ufeff\\p{Bidi_C}])\\p{Default_Ignorable_Code_Point}";
const PICTOGRAPH = "\\p{Extended_Pictographic}";
const TAGS = "[\\u{e0020}-\\u{e007f}]+";

/** What does something where it stands, or else, as the group, an invisible character that does nothing. */
const IN_PLACE = new RegExp(
  [
    // Flags of regions, families, keycaps, signs as pictures. // Unicode, UTS #51
    `\\u{1f3f4}${TAGS}`,
    `(?<=${PICTOGRAPH}\\p{Emoji_Modifier}?\\ufe0f?)\\u200d(?=${PICTOGRAPH})`,
    `(?<=(?!\\ufffc)[${PICTOGRAPH}\\p{So}\\p{Sm}])\\p{Variation_Selector}|(?<=[0-9#*])\\ufe0f(?=\\u20e3)`,
    `(?<=${SHAPED})${SHAPER}|${SHAPER}(?=${SHAPED})`,
    `\\p{Bidi_C}`,
    `([${INVISIBLE}])`,
  ].join("|"),
  "gu",
);

/**
 * The text in composed form (NFC), without characters that show and do nothing. What shapes the letters or pictures beside it stays; so
 * do marks of direction in a line with letters from right to left, if they are closed on the line.
 */
export function withoutInvisible(text: string): string {
  if (!SUSPECT.test(text)) return text.normalize("NFC");
  return text
    .split("\n")
    .map((line) => (SUSPECT.test(line) ? cleanLine(line) : line))
    .join("\n")
    .normalize("NFC");
}

/** The same of an address, in which none is ever meant but what joins letters and what chooses between pictures. */
export function cleanAddress(address: string): string {
  return withoutInvisible(address).replace(
    /(?!\u200c|\u200d|[\p{Variation_Selector}\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu,
    "",
  );
}

/** Whether a text has characters that show nothing, though they may do something. */
export function hasInvisible(text: string): boolean {
  return SUSPECT.test(text);
}

/** Whether a character reference stands for something that is never needed: `&shy;`, `&#8203;`; not for a joiner or a mark of direction. */
export function isNeverNeeded(character: string): boolean {
  return SUSPECT.test(character) && !/[\u061c\u200c-\u200f\p{Variation_Selector}]/u.test(character);
}

function cleanLine(line: string): string {
  const shown = line.replace(IN_PLACE, (found, nothing: string | undefined) =>
    nothing === undefined ? found : "",
  );
  return RIGHT_TO_LEFT.test(shown) ? withPartners(shown) : shown.replace(/\p{Bidi_C}/gu, "");
}

const PDF = "\u202c";
const PDI = "\u2069";

/** Without the marks that open a direction and are not closed, and those that close none. // UAX #9, BD9 and X1 to X8 */
function withPartners(line: string): string {
  const open: { readonly at: number; readonly close: string }[] = [];
  const lonely = new Set<number>();
  let isolates = 0;
  for (const { 0: mark, index: at } of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark !== PDF && mark !== PDI) {
      const close = mark < "\u2066" ? PDF : PDI;
      if (close === PDI) isolates++;
      open.push({ at, close });
      continue;
    }
    // The end of an isolate ends what was opened in it; that of an embedding reaches no further than the isolate around it.
    if (mark === PDI && isolates > 0) {
      isolates--;
      const partner = open.findLastIndex(({ close }) => close === PDI);
      for (const { at: inner } of open.splice(partner).slice(1)) lonely.add(inner);
    } else if (mark === PDF && open.at(-1)?.close === PDF) open.pop();
    else lonely.add(at);
  }
  for (const { at } of open) lonely.add(at);
  if (lonely.size === 0) return line;
  return line.replace(/[\u202a-\u202e\u2066-\u2069]/g, (mark, at: number) => (lonely.has(at) ? "" : mark));
}
