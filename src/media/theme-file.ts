import { createRequire } from "node:module";
import { type Metadata, publishedBytes } from "./published-bytes.ts";

/** A file of a theme as it is published: a minified style sheet, a picture as pictures are published; null if the picture is broken. */
export function themeFile(path: string, bytes: Uint8Array, metadata: Metadata): Uint8Array | null {
  return path.endsWith(".css") ? printStyle(bytes) : publishedBytes(bytes, metadata);
}

/** Minifies a style sheet. One with a mistake stays as it is: browsers skip what they do not understand. */
export function printStyle(bytes: Uint8Array): Uint8Array {
  // Loaded on first use, which is once for each state of a theme. A dynamic import would make reading asynchronous.
  const load: (name: "lightningcss") => typeof import("lightningcss") = createRequire(import.meta.url);
  const { Features, transform } = load("lightningcss");
  try {
    // `(width <= 30rem)` would be shorter than `(max-width: 30rem)`, and is unknown to browsers from before 2023.
    return transform({ filename: "", code: bytes, minify: true, include: Features.MediaRangeSyntax }).code;
  } catch {
    return bytes;
  }
}
