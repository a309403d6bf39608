/** Personal data in PDFs: the author, and folders of somebody’s machine; in a document that was changed, of each of its states. // ISO 32000-2 § 14.3.3 */
import { inflateSync } from "node:zlib";
import { latin1 } from "./bytes-at.ts";
import type { Trace } from "./exif.ts";
import { namesFolder, placesOf } from "./field-text.ts";

/** The most objects that are unpacked together, in bytes. */
const LONGEST = 1 << 22;

/** Also in streams of packed objects, in which newer programs keep what a document says of itself. */
export function* tracesOfPdf(bytes: Uint8Array): Iterable<Trace> {
  if (namesSomebody(bytes)) yield "names";
  for (const at of placesOf(bytes, "/ObjStm")) {
    const start = /stream\r?\n/.exec(latin1(bytes, at, at + 1000));
    if (start === null) continue;
    const objects = inflated(bytes.subarray(at + start.index + start[0].length));
    if (objects !== null && namesSomebody(objects)) yield "names";
  }
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: LONGEST });
  } catch {
    // Packed in another way, encrypted, or larger than any list of objects.
    return null;
  }
}

function namesSomebody(bytes: Uint8Array): boolean {
  for (const at of placesOf(bytes, "/Author")) {
    // As text, or in hexadecimal.
    const value = latin1(bytes, at + 7, at + 300).trimStart();
    if (/^\((?!(?:\xfe\xff|\\376\\377)?\s*\))/.test(value) || /^<(?!(?:feff)?\s*>)[0-9a-f]/i.test(value))
      return true;
  }
  for (const folder of ["Users", "home", "Documents and Settings"])
    for (const mark of [folder, wide(folder), hexadecimal(folder), hexadecimal(folder).toUpperCase()])
      for (const at of placesOf(bytes, mark)) {
        const around = latin1(bytes, Math.max(0, at - 60), at + mark.length + 300);
        const isHex = mark.length > 2 * folder.length;
        if (namesFolder(isHex ? fromHex(around) : around.replaceAll("\0", ""))) return true;
      }
  return false;
}

/** As UTF-16, the higher byte first, but for the first one: the lower byte first ends in the same way. */
function wide(text: string): string {
  return [...text].join("\0");
}

function hexadecimal(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

/** The text of a string in hexadecimal that stands among others. */
function fromHex(around: string): string {
  const digits = around.replace(/^[\s\S]*</, "").replace(/[^0-9a-f][\s\S]*$/i, "");
  return Buffer.from(digits, "hex").toString("latin1").replaceAll("\0", "");
}
