/** Where the signs of a value stand in the YAML that it was read from: quoted, escaped or folded. */
import type { LocatedText } from "../../text/run-source.ts";

/** How a scalar was written, as the parser tells it. */
export type ScalarForm = "plain" | "single" | "double" | "block";

/**
 * The value as a text with the way back to its source.
 * @param written the scalar as it stands in the source, its quotes or its `>-` first.
 * @param offset where `written` begins.
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

/** For each sign of the value, and for its end, where it stands; null if the value is written in a way that this does not follow. */
function align(value: string, written: string, form: ScalarForm): readonly number[] | null {
  const places: number[] = [];
  let at = form === "plain" ? 0 : 1;
  for (let i = 0; i < value.length; i++) {
    if (form === "double") at = skipContinuation(written, at);
    places.push(at);
    const length = lengthOf(value.charAt(i), written, at, form);
    if (length === null) return null;
    at += length;
  }
  return [...places, at];
}

/** The same of a text after `>` or `|`: each line end of the source is a space, a line end, or, beside an empty line, nothing (YAML 1.2.2 § 8.1). */
function alignBlock(value: string, written: string): readonly number[] | null {
  const body = written.indexOf("\n") + 1;
  // A figure after the sign says how far lines are set in: too rare to be followed.
  if (/^[>|][+-]?\d/.test(written)) return null;
  const inset = /^(?: *\n)*( *)/.exec(written.slice(body))?.[1]?.length ?? 0;
  const skipInset = (from: number) => {
    let at = from;
    while (at < from + inset && written.charAt(at) === " ") at++;
    return at;
  };
  const places: number[] = [];
  let at = skipInset(body);
  while (places.length < value.length) {
    const rest = value.slice(places.length);
    if (written.charAt(at) !== "\n") {
      if (written.charAt(at) !== rest.charAt(0)) return null;
      places.push(at++);
      continue;
    }
    const ends: number[] = [];
    for (; written.charAt(at) === "\n"; at = skipInset(at + 1)) ends.push(at);
    const wanted = rest.startsWith(" ") ? 1 : (/^\n*/.exec(rest)?.[0].length ?? 0);
    const isLast = wanted === rest.length;
    if (wanted === 0 || ends.length < wanted || (ends.length > wanted + 1 && !isLast)) return null;
    // Of two line ends that are one, the first has it.
    const spare = ends.length - wanted;
    places.push(...(isLast ? ends.slice(0, wanted) : [...ends.slice(0, 1), ...ends.slice(1 + spare)]));
  }
  return [...places, at];
}

/** How many signs of the source give one sign of the value; null if these do not. */
function lengthOf(sign: string, written: string, at: number, form: ScalarForm): number | null {
  const here = written.charAt(at);
  if (form === "double" && here === "\\") return escapeLength(written, at);
  if (form === "single" && here === "'") return sign === "'" && written.charAt(at + 1) === "'" ? 2 : null;
  if (sign === " " || sign === "\n") {
    const run = /^[ \t]*\n[ \t\n]*/.exec(written.slice(at))?.[0];
    if (run !== undefined) return run.length;
  }
  return here === sign ? 1 : null;
}

/** YAML 1.2.2 § 5.7. What lies beyond U+FFFF is two signs of the value, which nothing here needs. */
function escapeLength(written: string, at: number): number | null {
  const length = { x: 4, u: 6, U: null }[written.charAt(at + 1)];
  return length === undefined ? 2 : length;
}

/** A backslash at the end of a line joins it to the next. */
function skipContinuation(written: string, at: number): number {
  return at + (/^\\\n[ \t]*/.exec(written.slice(at))?.[0].length ?? 0);
}
