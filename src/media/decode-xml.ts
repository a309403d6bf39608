import { latin1 } from "./bytes-at.ts";

/** The text of an XML file in the encoding that it states; null if the bytes are not of it, or nobody knows it. // XML 1.0 Appendix F */
export function decodeXml(bytes: Uint8Array): string | null {
  const stated = /^[^<]{0,3}<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    latin1(bytes, 0, 300),
  );
  try {
    return new TextDecoder(encodingOfStart(bytes) ?? stated?.[1] ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A label that is unknown, or bytes that are not of the encoding.
    return null;
  }
}

/** Of two bytes a character, by the first ones; null for other encodings. */
function encodingOfStart(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const start = latin1(bytes, 0, 2);
  if (start === "\xff\xfe" || start === "<\0") return "utf-16le";
  return start === "\xfe\xff" || start === "\0<" ? "utf-16be" : null;
}
