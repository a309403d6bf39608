import { createRequire } from "node:module";
import { type Metadata, publishedBytes } from "./published-bytes.ts";

/** A file of a theme as it is published: a minified style sheet, a picture as pictures are published; null if the picture is broken. */
export function themeFile(path: string, bytes: Uint8Array, metadata: Metadata): Uint8Array | null {
  return path.endsWith(".css") ? printStyle(bytes) : publishedBytes(bytes, metadata);
}

/** Minifies a style sheet. One with a mistake stays as it is: browsers skip what they do not understand. */
export function printStyle(bytes: Uint8Array): Uint8Array {
  const printed = minified(bytes);
  return printed instanceof Uint8Array ? printed : bytes;
}

/** A mistake in a style sheet, in the parser’s words; line and column from 1. */
export interface StyleMistake {
  readonly detail: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a style sheet that comes after another one; null if nothing is. */
export function mistakeInStyle(bytes: Uint8Array): StyleMistake | null {
  const printed = minified(Buffer.concat([AFTER_OTHERS, bytes]));
  return printed instanceof Uint8Array ? null : { ...printed, line: Math.max(1, printed.line - 1) };
}

/** A rule that prints nothing, on a line of its own: what may only come first is a mistake behind it. */
const AFTER_OTHERS = Buffer.from("x{}\n");

function minified(bytes: Uint8Array): Uint8Array | StyleMistake {
  // Loaded on first use, which is once for each state of a theme. A dynamic import would make reading asynchronous.
  const load: (name: "lightningcss") => typeof import("lightningcss") = createRequire(import.meta.url);
  const { Features, transform } = load("lightningcss");
  try {
    // `(width <= 30rem)` would be shorter than `(max-width: 30rem)`, and is unknown to browsers from before 2023.
    return transform({ filename: "", code: bytes, minify: true, include: Features.MediaRangeSyntax }).code;
  } catch (error) {
    const at = error instanceof Error && "loc" in error ? error.loc : null;
    const numberIn = (key: string) => {
      const value: unknown = typeof at === "object" && at !== null ? Reflect.get(at, key) : null;
      return typeof value === "number" ? value : 1;
    };
    const detail = error instanceof Error ? error.message : String(error);
    return { detail, line: numberIn("line"), column: numberIn("column") };
  }
}
