/** Bytes of a text file: UTF-8, or what Windows wrote before it. */
import { isUtf8 } from "node:buffer";

/** `isWindows`: it is no UTF-8, and was read as Windows-1252. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly isWindows: boolean } {
  const isWindows = !isUtf8(bytes);
  return { text: new TextDecoder(isWindows ? "windows-1252" : "utf-8").decode(bytes), isWindows };
}

/** Chunks of a file as UTF-8, whichever of the two it is in, as its first chunk shows; `tellWindows` is called if it is the latter. */
export function* utf8Chunks(chunks: Iterable<Uint8Array>, tellWindows: () => void): Generator<Uint8Array> {
  let isWindows: boolean | null = null;
  const decoder = new TextDecoder("windows-1252");
  const encoder = new TextEncoder();
  for (const chunk of chunks) {
    if (isWindows === null) {
      isWindows = !isUtf8(chunk) && !isUtf8(withoutLastCharacter(chunk));
      if (isWindows) tellWindows();
    }
    // Whoever gives chunks may use the memory of one for the next.
    yield isWindows ? encoder.encode(decoder.decode(chunk)) : chunk.slice();
  }
}

/** A chunk may end within a character. */
function withoutLastCharacter(chunk: Uint8Array): Uint8Array {
  let end = chunk.length;
  while (end > 0 && ((chunk[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return chunk.subarray(0, Math.max(0, end - 1));
}
