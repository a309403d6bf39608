import { nodeFolder } from "../node-folders.ts";
import type { SourceLine } from "./print-report.ts";

/** The line of a file of the site, for excerpts. */
export function sourceLines(root: string): SourceLine {
  const folder = nodeFolder(root);
  return (file, line) => {
    const isSmall =
      !file.includes("..") && (folder.stat(file)?.size ?? Number.POSITIVE_INFINITY) <= 1_048_576;
    const bytes = isSmall ? folder.read(file) : null;
    // As git tells what is no text.
    return bytes === null || bytes.subarray(0, 8000).includes(0)
      ? null
      : (new TextDecoder().decode(bytes).split(/\r\n?|\n/)[line - 1] ?? null);
  };
}
