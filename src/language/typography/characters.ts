/** What kinds of characters the rules of typography tell apart. Strings of one UTF-16 unit; "" stands for the edge of a text. */

/** Spaces that a rule may replace: the ordinary one, the two that do not break, the thin one, and the line break that Markdown prints as a space. */
export function isSpace(sign: string): boolean {
  return sign === " " || sign === "\u00a0" || sign === "\u202f" || sign === "\u2009" || sign === "\n";
}

/** What parts texts: a hard line break. The rules see an edge of the text there. */
export const BREAK = "\u2028";

/** What stands for code, a picture or a fragment of another language: it is read as a word, and never changed. */
export const OBJECT = "\ufffc";

export function isEdge(sign: string): boolean {
  return sign === "" || sign === BREAK;
}

export function isEdgeOrSpace(sign: string): boolean {
  return isEdge(sign) || isSpace(sign);
}

export function isDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9" && sign.length === 1;
}

/** Letters below U+0250, told once: 1 if it has no capital form of its own, 2 if it is one. Regular expressions would cost more than the scan. */
const LATIN = new Uint8Array(0x250);
for (let code = 0; code < LATIN.length; code++) {
  const sign = String.fromCharCode(code);
  LATIN[code] = /\p{L}/u.test(sign) ? (sign === sign.toLowerCase() ? 1 : 2) : 0;
}

export function isUpper(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 0x250 ? LATIN[code] === 2 : sign !== "" && sign !== sign.toLowerCase();
}

/** A letter of any script, or what stands for a word. */
export function isLetter(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code < 0x250) return LATIN[code] !== 0;
  if (sign === "" || (code >= 0x2000 && code <= 0x206f)) return false;
  return sign === OBJECT || /\p{L}/u.test(sign);
}

export function isWordCharacter(sign: string): boolean {
  return isDigit(sign) || isLetter(sign);
}

/** What may follow a sign that ends a clause: nothing, a space, or what closes or goes on. */
export function mayFollowPunctuation(sign: string): boolean {
  return isEdgeOrSpace(sign) || CLOSING.includes(sign) || sign === OBJECT;
}

/** Marks that close, and those of punctuation. */
export const CLOSING = "»”’›\"')]},.…;:!?";

/** Marks that open, and what may stand before an opening quotation mark. */
export const OPENING = "«“‘‹([{—–-/'’";
