/** What XML 1.0 § 2.2 cannot hold, lone surrogates included, and a carriage return, which no reader of XML or HTML gives back. */
const FORBIDDEN = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** The same by units of UTF-16, which is faster to look for: it also finds the halves of other characters. */
const SUSPECT = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/** Each forbidden character of a text, in order, with its index. */
export function forbiddenIn(text: string): readonly RegExpExecArray[] {
  return SUSPECT.test(text) ? [...text.matchAll(FORBIDDEN)] : [];
}

/** Whether a text has a forbidden character. */
export function hasForbidden(text: string): boolean {
  return forbiddenIn(text).length > 0;
}

/** A character as messages name it, by its code point in hexadecimal: `0001`. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
