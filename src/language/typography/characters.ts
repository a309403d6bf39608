/** What kinds of characters the rules of typography distinguish. Strings of one UTF-16 unit; "" stands for the edge of a text. */

/** All spaces of Unicode (`\p{Zs}`) but the ordinary one. A regular expression would cost more than the scan. */
const OTHER_SPACES: ReadonlySet<string> = new Set(
  "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
);

/** Spaces that a rule may replace, and the line break that Markdown prints as one. */
export const SPACES = ` \n${[...OTHER_SPACES].join("")}`;

export function isSpace(character: string): boolean {
  return character === " " || character === "\n" || OTHER_SPACES.has(character);
}

/** A hard line break, which the rules treat as the edge of a text. */
export const BREAK = "\u2028";

/** Stands for code, a picture or a passage in another language: it counts as a word, and is never changed. */
export const OBJECT = "\ufffc";

export function isEdge(character: string): boolean {
  return character === "" || character === BREAK;
}

export function isEdgeOrSpace(character: string): boolean {
  return isEdge(character) || isSpace(character);
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" && character.length === 1;
}

/** Letters below U+0250, computed once: 1 if it has no capital form of its own, 2 if it is one. Regular expressions would cost more than the scan. */
const LATIN = new Uint8Array(0x250);
for (let code = 0; code < LATIN.length; code++) {
  const character = String.fromCharCode(code);
  LATIN[code] = /\p{L}/u.test(character) ? (character === character.toLowerCase() ? 1 : 2) : 0;
}

export function isUpper(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x250 ? LATIN[code] === 2 : character !== "" && character !== character.toLowerCase();
}

/** A letter of any script, or what stands for a word. */
export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x250) return LATIN[code] !== 0;
  if (character === "" || (code >= 0x2000 && code <= 0x206f)) return false;
  return character === OBJECT || /\p{L}/u.test(character);
}

export function isWordCharacter(character: string): boolean {
  return isDigit(character) || isLetter(character);
}

/** Whether it may follow punctuation that ends a clause: nothing, a space, a closing mark or more punctuation. */
export function mayFollowPunctuation(character: string): boolean {
  return isEdgeOrSpace(character) || CLOSING.includes(character) || character === OBJECT;
}

/** Closing marks and punctuation. */
export const CLOSING = "»”’›\"')]},.…;:!?";

/** Opening marks, and others that may come before an opening quotation mark. */
export const OPENING = "«“‘‹([{—–-/'’";
