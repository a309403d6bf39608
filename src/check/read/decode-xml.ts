import { decodeUtf8 } from "./decode-utf8.ts";

/** The encoding of an XML file, and how its bytes and its declaration agree. // XML 1.0 § 4.3.3, Appendix F */
export interface XmlEncoding {
  /** As declared, or as a mark or its first characters show it: `iso-8859-1`, `utf-16`; null where nothing does. */
  readonly name: string | null;
  /**
   * `unknown`: no such encoding is known · `contradiction`: a mark, or its first characters, show another than is declared · `bytes`: it holds
   * bytes that mean nothing in it. The text is then the best guess.
   */
  readonly fault: "unknown" | "contradiction" | "bytes" | null;
}

export interface DecodedXml extends XmlEncoding {
  readonly text: string;
}

const DECLARED = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i;
/** As many bytes as a declaration takes. */
const BEGINNING = 512;
const UTF_8 = /^utf-?8$/i;
const UTF_16 = /^(?:utf-?16(?:le|be)?|ucs-?2|iso-10646-ucs-2|unicode)$/i;
const UTF_32 = /^(?:utf-?32(?:le|be)?|ucs-?4|iso-10646-ucs-4)$/i;
/** `TextDecoder` takes these for Windows-1252; a feed that calls itself one of them is read as it says. */
const LATIN_1 = /^(?:iso-?8859-?1|iso_8859-1(?::1987)?|latin-?1|l1|ibm819|cp819)$/i;
const WINDOWS_1252 = /^(?:windows-?1252|cp-?1252|x-cp1252)$/i;
const FIRST_SIGN = 0x80;
/** Its signs from 0x80; a control character where it has none. */
const SIGNS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const ASCII = /^(?:us-)?ascii$|^ansi_x3\.4-1968$|^iso646-us$/i;

/** Bytes as the text of an XML file; null where it declares no encoding, or UTF-8, and is not UTF-8. */
export function decodeXml(bytes: Uint8Array): DecodedXml | null {
  const wide = wideEncodingOf(bytes);
  if (wide === "utf-32") return { text: latin1(bytes), name: wide, fault: "unknown" };
  if (wide !== null) return inUtf16(bytes, wide);
  const declared = DECLARED.exec(latin1(bytes.subarray(0, BEGINNING)).replace(/^ï»¿/, ""))?.[1] ?? null;
  const utf8 = decodeUtf8(bytes);
  if (declared === null || UTF_8.test(declared)) {
    return utf8 === null ? null : { text: utf8, name: declared, fault: null };
  }
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isMarked || UTF_16.test(declared) || UTF_32.test(declared)) {
    return { text: utf8 ?? latin1(bytes), name: declared, fault: "contradiction" };
  }
  return inDeclared(bytes, declared, utf8);
}

/** A text is what its declaration says only in name: it is no bytes any more. */
export function decodedText(text: string): DecodedXml {
  const name = DECLARED.exec(text.slice(0, BEGINNING))?.[1] ?? null;
  return { text: text.replace(/^\ufeff/, ""), name, fault: null };
}

function inUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedXml {
  const text = new TextDecoder(encoding).decode(bytes);
  const declared = DECLARED.exec(text.slice(0, BEGINNING))?.[1] ?? null;
  const isRight = declared === null || UTF_16.test(declared);
  // A lone surrogate is decoded as U+FFFD.
  const isWhole = bytes.length % 2 === 0 && !text.includes("\ufffd");
  return {
    text,
    name: declared ?? "utf-16",
    fault: isRight ? (isWhole ? null : "bytes") : "contradiction",
  };
}

function inDeclared(bytes: Uint8Array, name: string, utf8: string | null): DecodedXml {
  if (LATIN_1.test(name)) return { text: latin1(bytes), name, fault: null };
  if (ASCII.test(name)) {
    const isRight = bytes.every((byte) => byte < 0x80);
    return { text: utf8 ?? latin1(bytes), name, fault: isRight ? null : "bytes" };
  }
  // By hand: `TextDecoder` of some versions of Node reads it as Latin 1.
  if (WINDOWS_1252.test(name)) return { text: windows1252(bytes), name, fault: null };
  const label = [name, `x-${name}`].find(isKnown);
  if (label === undefined) return { text: utf8 ?? latin1(bytes), name, fault: "unknown" };
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), name, fault: null };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), name, fault: "bytes" };
  }
}

/** By its mark, or by the zeros beside the `<` with which it begins. */
function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | "utf-32" | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0) return "utf-32";
  if (a === 0x3c && b === 0) return c === 0 ? "utf-32" : "utf-16le";
  return a === 0 && b === 0x3c ? "utf-16be" : null;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "replacement";
  } catch {
    return false;
  }
}

/** Latin 1, but for 32 bytes. // WHATWG Encoding, index windows-1252 */
function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(
    /[\u0080-\u009f]/g,
    (control) => SIGNS[control.charCodeAt(0) - FIRST_SIGN] ?? control,
  );
}

/** A character for each byte. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}

/** A call takes so many arguments, not a whole file. */
const CHUNK = 8192;
