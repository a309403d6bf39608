import { join, sep } from "node:path";
import { nodeFolder, realPathOf } from "../../node/node-folder.ts";
import type { SourceLine } from "./print-report.ts";

/** The line of a file of the site, for excerpts. */
export function sourceLines(root: string): SourceLine {
  const folder = nodeFolder(root);
  return (file, line) => {
    const isSmall =
      (folder.stat(file)?.size ?? Number.POSITIVE_INFINITY) <= 1_048_576 && mayBeShown(root, file);
    const bytes = isSmall ? folder.read(file) : null;
    // As git tells what is no text.
    return bytes === null || bytes.subarray(0, 8000).includes(0)
      ? null
      : (new TextDecoder().decode(bytes).split(/\r\n?|\n/)[line - 1] ?? null);
  };
}

/** Not what a hidden file holds, or a link leads to elsewhere: reports are kept in logs, and it may be a password. */
function mayBeShown(root: string, file: string): boolean {
  const names = file.split("/");
  if (names.includes("..") || names.slice(1).some((name) => name.startsWith(".") && name !== ".well-known"))
    return false;
  const folder = realPathOf(join(root, names[0] ?? ""));
  const real = realPathOf(join(root, file));
  return real === folder || real.startsWith(folder + sep);
}
