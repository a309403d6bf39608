/** The bytes of a text in whatever encoding a newsroom has → the text. What is taken by evidence is told with a word of it. */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { failed, type Outcome } from "../../base/problem.ts";
import { newProblem } from "../new-rules.ts";
import { placeAt } from "./article-characters.ts";

/** Old encodings of French texts, with the names that people know; of two that say the same, the first is taken. */
const OLD: readonly { readonly encoding: string; readonly name: string }[] = [
  { encoding: "windows-1252", name: "Windows-1252" },
  { encoding: "iso-8859-15", name: "Latin-9 (ISO-8859-15)" },
  { encoding: "macroman", name: "Mac Roman" },
];

/**
 * Reads UTF-8 and UTF-16, with or without their marks, the encoding that the text declares, or else the one of Windows-1252, Latin-9 and Mac
 * Roman in which it looks most like French. A text that looks like UTF-8 with a mistake in it is none of them.
 */
export function decodeText(bytes: Uint8Array, file: string, declared: string | null = null): Outcome<string> {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) {
    const text = iconv.decode(Buffer.from(bytes), wide.encoding);
    return wide.isMarked ? { ok: true, value: text, problems: [] } : told(text, "UTF-16", file);
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  if (isUtf8(bytes)) return { ok: true, value: text, problems: [] };
  const encoding = encodingCalled(declared ?? "");
  if (encoding !== null) return { ok: true, value: iconv.decode(Buffer.from(bytes), encoding), problems: [] };
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (sound > broken || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf))
    return failed([newProblem("article/mixed-encoding", placeAt(text, text.indexOf("\ufffd"), file))]);
  // Not TextDecoder: Node 20 takes Windows-1252 for Latin-1 (nodejs/node #56542).
  const readings = OLD.map(({ encoding, name }) => {
    const reading = iconv.decode(Buffer.from(bytes), encoding);
    return { name, text: reading, score: scoreOf(reading) };
  });
  // Another than the first takes evidence.
  const best = readings.reduce((a, b) => (b.score > Math.max(a.score, 0) ? b : a));
  const unknown = best.text.indexOf("\ufffd");
  if (unknown < 0) return told(best.text, best.name, file);
  const found = (bytes[unknown] ?? 0).toString(16).toUpperCase();
  return failed([newProblem("article/unknown-byte", placeAt(best.text, unknown, file), { found })]);
}

function told(text: string, encoding: string, file: string): Outcome<string> {
  const { index = 0, 0: found = "" } =
    /[\p{L}\p{M}'’-]*[^\0-\x7f][\p{L}\p{M}'’-]*/u.exec(text) ?? /\S+/.exec(text) ?? {};
  return {
    ok: true,
    value: text,
    problems: [newProblem("article/encoding", placeAt(text, index, file), { encoding, found })],
  };
}

/**
 * The encoding that a text means by a label; null if it says nothing that its bytes do not say better. What calls itself Latin-1 or ASCII
 * is Windows-1252, as browsers take it. // Encoding Standard § 4.2
 */
export function encodingCalled(label: string): string | null {
  if (/^(?:iso[-_]?8859-?1|latin-?1|l1|(?:us-)?ascii)$/i.test(label)) return "windows-1252";
  return /^(?:utf|ucs)[-_]?\d/i.test(label) || !iconv.encodingExists(label) ? null : label;
}

/** UTF-16 by its mark, or by every second byte being nothing, as in Latin text. */
export function wideEncodingOf(
  bytes: Uint8Array,
): { readonly encoding: string; readonly isMarked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", isMarked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", isMarked: true };
  const start = bytes.subarray(0, 400);
  if (start.length < 4) return null;
  const zeros = [0, 1].map((from) => start.filter((byte, i) => i % 2 === from && byte === 0).length);
  const half = start.length / 2;
  // A typographic apostrophe has no zero.
  const [even = 0, odd = 0] = zeros;
  if (odd > 0.8 * half && even === 0) return { encoding: "utf-16le", isMarked: false };
  if (even > 0.8 * half && odd === 0) return { encoding: "utf-16be", isMarked: false };
  return null;
}

/** How much a reading looks like French: its letters beside small letters, its signs, against what stands in no text. */
function scoreOf(text: string): number {
  let score = 0;
  // A sample is enough, and a long text costs no more.
  for (const { 0: found, index } of text.slice(0, 200_000).matchAll(/[^\0-\x7f]/g)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (/[àâäéèêëîïôöùûüÿçœæ]/.test(found)) score += /[a-z]/.test(before + after) ? 3 : 1;
    else if (/[ÀÂÉÈÊËÎÏÔÙÛÜÇŒÆŸ]/.test(found)) score += /[a-z]/.test(before) ? -3 : 1;
    else if (/[«»’‘“”–—…€°\u00a0\u202f•œ]/.test(found)) score += 1;
    else if (/[^\p{L}]/u.test(found)) score -= /[\ufffd\u0080-\u009f]/.test(found) ? 4 : 2;
  }
  return score;
}
