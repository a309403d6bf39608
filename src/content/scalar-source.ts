/** Where the signs of a value stand in the YAML that it was read from: quoted, escaped or folded. */
import type { LocatedText } from "../text/run-source.ts";

/** How a scalar was written, as the parser tells it. */
export type ScalarForm = "plain" | "single" | "double" | "block";

/**
 * The value as a text with the way back to its source.
 * @param written the scalar as it stands in the source, its quotes or its `>-` first.
 * @param offset where `written` begins.
 */
export function locateScalar(value: string, written: string, form: ScalarForm, offset: number): LocatedText {
  const places = align(value, written, form);
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
  let at = form === "block" ? skipSpace(written, written.indexOf("\n")) : form === "plain" ? 0 : 1;
  for (let i = 0; i < value.length; i++) {
    if (form === "double") at = skipContinuation(written, at);
    places.push(at);
    const length = lengthOf(value.charAt(i), written, at, form);
    if (length === null) return null;
    at += length;
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

function skipSpace(written: string, from: number): number {
  let at = from;
  while (/\s/.test(written.charAt(at))) at++;
  return at;
}
