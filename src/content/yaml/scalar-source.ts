/** The way from the characters of a value back to the YAML it was read from: quoted, escaped or folded. */
import type { LocatedText } from "../../text/run-source.ts";

/** How a scalar is written. */
export type ScalarForm = "plain" | "single" | "double" | "block";

/**
 * The value as a text with the way back to its source.
 * @param written the scalar as in the source, with its quotes or its `>-`.
 * @param offset where `written` begins in the source.
 */
export function locateScalar(value: string, written: string, form: ScalarForm, offset: number): LocatedText {
  const places = form === "block" ? alignBlock(value, written) : align(value, written, form);
  return {
    text: value,
    kept: [],
    from: offset,
    sourceOf: (start, end) => {
      const [from, to] = [places?.[start], places?.[end]];
      return from === undefined || to === undefined ? null : { start: offset + from, end: offset + to };
    },
  };
}

/** The offset of each character of the value, and of its end; null if the value is written in a way not handled here. */
function align(value: string, written: string, form: ScalarForm): readonly number[] | null {
  const places: number[] = [];
  const foldAt = foldFinder(written);
  let at = form === "plain" ? 0 : 1;
  for (let i = 0; i < value.length; i++) {
    if (form === "double") at = skipContinuation(written, at);
    places.push(at);
    const length = lengthOf(value.charAt(i), written, at, form, foldAt);
    if (length === null) return null;
    at += length;
  }
  return [...places, at];
}

/** The same for a text after `>` or `|`: each line end of the source is a space, a line end, or, beside an empty line, nothing (YAML 1.2.2 § 8.1). */
function alignBlock(value: string, written: string): readonly number[] | null {
  const body = written.indexOf("\n") + 1;
  // A digit after `>` or `|` gives the indent: too rare to be handled.
  if (/^[>|][+-]?\d/.test(written)) return null;
  const indent = /^(?: *\n)*( *)/.exec(written.slice(body))?.[1]?.length ?? 0;
  const skipIndent = (from: number) => {
    let at = from;
    while (at < from + indent && written.charAt(at) === " ") at++;
    return at;
  };
  const places: number[] = [];
  let at = skipIndent(body);
  while (places.length < value.length) {
    const rest = value.slice(places.length);
    if (written.charAt(at) !== "\n") {
      if (written.charAt(at) !== rest.charAt(0)) return null;
      places.push(at++);
      continue;
    }
    const ends: number[] = [];
    for (; written.charAt(at) === "\n"; at = skipIndent(at + 1)) ends.push(at);
    const wanted = rest.startsWith(" ") ? 1 : (/^\n*/.exec(rest)?.[0].length ?? 0);
    const isLast = wanted === rest.length;
    if (wanted === 0 || ends.length < wanted || (ends.length > wanted + 1 && !isLast)) return null;
    // Where two line ends become one, it is the first.
    const spare = ends.length - wanted;
    places.push(...(isLast ? ends.slice(0, wanted) : [...ends.slice(0, 1), ...ends.slice(1 + spare)]));
  }
  return [...places, at];
}

/** How many characters of the source give one character of the value; null if they do not. */
function lengthOf(
  character: string,
  written: string,
  at: number,
  form: ScalarForm,
  foldAt: (at: number) => number,
): number | null {
  const here = written.charAt(at);
  if (form === "double" && here === "\\") return escapeLength(written, at);
  if (form === "single" && here === "'")
    return character === "'" && written.charAt(at + 1) === "'" ? 2 : null;
  if (character === " " || character === "\n") {
    const length = foldAt(at);
    if (length > 0) return length;
  }
  return here === character ? 1 : null;
}

/** Gives the length of the line end, with the white space around it, that begins at a place; 0 if there is none. Of a run of spaces the end is looked for once. */
function foldFinder(written: string): (at: number) => number {
  const blanks = /[ \t]*/y;
  const fold = /\n[ \t\n]*/y;
  let end = 0;
  return (at) => {
    if (at >= end) {
      blanks.lastIndex = at;
      end = at + (blanks.exec(written)?.[0].length ?? 0);
    }
    fold.lastIndex = end;
    const found = fold.exec(written);
    return found === null ? 0 : end - at + found[0].length;
  };
}

/** YAML 1.2.2 § 5.7. A character beyond U+FFFF is two units of the value, which nothing here needs. */
function escapeLength(written: string, at: number): number | null {
  const length = { x: 4, u: 6, U: null }[written.charAt(at + 1)];
  return length === undefined ? 2 : length;
}

/** A backslash at the end of a line joins it to the next. */
function skipContinuation(written: string, at: number): number {
  return written.startsWith("\\\n", at) ? at + (/^\\\n[ \t]*/.exec(written.slice(at))?.[0].length ?? 0) : at;
}
