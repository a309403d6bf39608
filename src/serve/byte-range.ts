/** A part of a file that a player or a download asks for. // RFC 9110 § 14 */
import type { IncomingMessage } from "node:http";

/** The first byte and the last, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The part that a request asks for, of a file of `size` bytes; null if it is to have the whole file: it asks for no part, in a form that
 * is none, for several at once, or under the condition that the file is as it was (`If-Range`), of which it cannot know: no answer says which state it is.
 */
export function askedRange(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  size: number,
): ByteRange | "unsatisfiable" | null {
  if (method !== "GET" || headers["if-range"] !== undefined) return null;
  const [, from = "", to = ""] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(headers.range ?? "") ?? [];
  if (from === "" && to === "") return null;
  // The last bytes, so many of them.
  const [first, last] =
    from === ""
      ? [Math.max(0, size - Number(to)), size - 1]
      : [Number(from), to === "" ? size - 1 : Number(to)];
  if (from !== "" && to !== "" && last < first) return null;
  return first >= size ? "unsatisfiable" : { first, last: Math.min(last, size - 1) };
}
