/** Texts of an archive: UTF-8, or what Windows wrote before it. Not by TextDecoder: Node 20 takes Windows-1252 for Latin-1 (nodejs/node #56542). */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

const WINDOWS = "windows-1252";

/** `isWindows`: it is no UTF-8, and was read as Windows-1252. */
export function utf8OrWindows(bytes: Uint8Array): { readonly text: string; readonly isWindows: boolean } {
  const isWindows = !isUtf8(bytes);
  const text = isWindows ? iconv.decode(Buffer.from(bytes), WINDOWS) : new TextDecoder().decode(bytes);
  return { text, isWindows };
}

/** Chunks of a file as UTF-8, whichever of the two it is in, as its first chunk shows; `tellWindows` is called if it is the latter. */
export function* utf8Chunks(chunks: Iterable<Uint8Array>, tellWindows: () => void): Generator<Uint8Array> {
  let isWindows: boolean | null = null;
  const encoder = new TextEncoder();
  for (const chunk of chunks) {
    if (isWindows === null) {
      isWindows = !isUtf8(chunk) && !isUtf8(withoutLastCharacter(chunk));
      if (isWindows) tellWindows();
    }
    // Whoever gives chunks may use the memory of one for the next.
    yield isWindows ? encoder.encode(iconv.decode(Buffer.from(chunk), WINDOWS)) : chunk.slice();
  }
}

/** A chunk may end within a character. */
function withoutLastCharacter(chunk: Uint8Array): Uint8Array {
  let end = chunk.length;
  while (end > 0 && ((chunk[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return chunk.subarray(0, Math.max(0, end - 1));
}
