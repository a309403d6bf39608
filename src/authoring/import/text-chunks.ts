/** The bytes of an archive → its text, a part at a time: an archive may be larger than memory. */
import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Problem } from "../../base/problem.ts";
import { encodingCalled, wideEncodingOf } from "../article/decode-text.ts";
import { importProblem } from "./import-rules.ts";

/**
 * Reads UTF-16 by its mark or its zeros, then what the start declares (of which it is given some, as Latin-1), then UTF-8. If the first
 * characters beyond ASCII are no UTF-8, wherever they are, it is Windows-1252, which is told. Bytes after that which do not fit become
 * U+FFFD.
 */
export function* textChunks(
  chunks: Iterable<Uint8Array>,
  file: string,
  tell: (problem: Problem) => void,
  declaredIn: (start: string) => string | null = () => null,
): Generator<string> {
  // Not TextDecoder: Node 20 takes Windows-1252 for Latin-1 (nodejs/node #56542).
  let decoder: iconv.DecoderStream | null = null;
  let isFirst = true;
  // The last character of what was read, which may go on in the next chunk.
  let held: Uint8Array = new Uint8Array();
  const judge = (bytes: Uint8Array) => {
    if (isUtf8(bytes)) return iconv.getDecoder("utf-8");
    tell(importProblem("import/windows-text", { file, line: 1, column: 1 }));
    return iconv.getDecoder("windows-1252");
  };
  for (const chunk of chunks) {
    if (isFirst) {
      const start = Buffer.from(chunk.subarray(0, 200)).toString("latin1");
      const encoding = wideEncodingOf(chunk)?.encoding ?? encodingCalled(declaredIn(start) ?? "");
      if (encoding !== null) decoder = iconv.getDecoder(encoding);
      isFirst = false;
    }
    // Whoever gives chunks may use the memory of one for the next.
    const bytes = Buffer.concat([held, chunk]);
    const end = decoder === null ? startOfLastCharacter(bytes) : bytes.length;
    const whole = bytes.subarray(0, end);
    held = bytes.subarray(end);
    // As long as all is ASCII, it is any of them.
    if (decoder === null && !isAscii(whole)) decoder = judge(whole);
    yield decoder === null ? whole.toString("latin1") : decoder.write(whole);
  }
  if (held.length > 0) {
    decoder ??= judge(held);
    yield decoder.write(Buffer.from(held));
  }
  yield decoder?.end() ?? "";
}

function startOfLastCharacter(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return Math.max(0, at);
}
