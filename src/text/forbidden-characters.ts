/**
 * What XML 1.0 § 2.2 cannot hold, lone surrogates included; a carriage return, which no reader of XML or HTML gives back; and what HTML
 * calls a parse error in the input stream: the controls from U+007F to U+009F, and noncharacters. // HTML § 13.2.3.5
 */
const FORBIDDEN =
  /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu;
/** The same by units of UTF-16, which is faster to look for: it also finds the halves of other characters. */
const SUSPECT = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/** The characters of the bytes 80 to 9F in Windows-1252, a space for a byte without one. // Encoding Standard § 9 */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Each forbidden character of a text, in order, with its index. */
export function forbiddenIn(text: string): readonly RegExpExecArray[] {
  return SUSPECT.test(text) ? [...text.matchAll(FORBIDDEN)] : [];
}

/** Whether a text has a forbidden character. */
export function hasForbidden(text: string): boolean {
  return forbiddenIn(text).length > 0;
}

/** Whether a text has what may be a forbidden character: for a quick look at many texts. */
export function isSuspect(text: string): boolean {
  return SUSPECT.test(text);
}

/** The character that became this control when Windows-1252 was read as Latin-1; null where none did. */
export function meantBy(control: string): string | null {
  const meant = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80).trim();
  return meant === "" ? null : meant;
}

/** A character as messages name it, by its code point in hexadecimal: `0001`. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
