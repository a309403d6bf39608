/** Texts of metadata, found by the marks that stand before them. */
import { bufferOf } from "./bytes-at.ts";

/** The most marks of a kind that are looked at in a file. */
const MOST = 50;

/** The first places of a Latin-1 text. */
export function* placesOf(bytes: Uint8Array, mark: string, most = MOST): Iterable<number> {
  const buffer = bufferOf(bytes);
  let at = buffer.indexOf(mark, 0, "latin1");
  for (let n = 0; at !== -1 && n < most; n++) {
    yield at;
    at = buffer.indexOf(mark, at + mark.length, "latin1");
  }
}

/** Whether a field says something, in any encoding: programs fill empty ones with spaces, zeros, or the mark of an encoding. */
export function saysSomething(field: Uint8Array): boolean {
  return field.some((byte) => byte > 0x20 && byte < 0xfe && byte !== 0x7f);
}

/** A folder of somebody’s machine: `C:\Users\jean\`, `/home/jean/`, also as a PDF or a URL writes it. */
export function namesFolder(text: string): boolean {
  return /(?<![\w.-])(?:[A-Z]:[\\/]{1,4}(?:Users|Documents and Settings)[\\/]{1,4}|\/(?:Users|home)\/)[^\\/\s"'<>()]{1,60}[\\/]/i.test(
    text,
  );
}
