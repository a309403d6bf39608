import { nodeFolder } from "../node-folders.ts";
import type { SourceLine } from "./print-report.ts";

/** The line of a file of the site, for excerpts. */
export function sourceLines(root: string): SourceLine {
  const folder = nodeFolder(root);
  return (file, line) => {
    const bytes = file.includes("..") ? null : folder.read(file);
    return bytes === null || bytes.length > 1_048_576
      ? null
      : (new TextDecoder().decode(bytes).split(/\r\n?|\n/)[line - 1] ?? null);
  };
}
