import { join, sep } from "node:path";
import { nodeFolder, realPathOf } from "../../node/node-folder.ts";
import type { SourceLine } from "./print-report.ts";

/** In bytes: of larger files, no line is shown. */
const LARGEST = 1_048_576;

/** The line of a file of the site, for excerpts. */
export function sourceLines(root: string): SourceLine {
  // Problems come file by file.
  let last: { readonly file: string; readonly lines: readonly string[] } | null = null;
  return (file, line) => {
    if (last?.file !== file) last = { file, lines: linesOf(readIfPossible(root, file)) };
    const text = last.lines[line - 1];
    return text === undefined ? null : withoutSecrets(text);
  };
}

/** Reports are kept in logs: what stands where passwords stand is not shown. As long as it was, so that columns stay. */
function withoutSecrets(line: string): string {
  if (!/:/.test(line)) return line;
  const hidden = (_: string, before: string, secret: string) => before + "*".repeat(secret.length);
  return line
    .replace(/(\/\/[^@/\s:]*:)([^@\s]+)(?=@)/g, hidden)
    .replace(/^(\s*["']?[\w-]*(?:passw(?:or)?d|passe|secret|token)["']?\s*:\s*)(\S.*)$/i, hidden);
}

function linesOf(bytes: Uint8Array | null): readonly string[] {
  // Git recognizes what is no text in the same way.
  const isText = bytes !== null && !bytes.subarray(0, 8000).includes(0);
  return isText ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
}

/** The problem may be that the file cannot be read. */
function readIfPossible(root: string, file: string): Uint8Array | null {
  const folder = nodeFolder(root);
  try {
    const size = folder.stat(file)?.size ?? Number.POSITIVE_INFINITY;
    return size <= LARGEST && mayBeShown(root, file) ? folder.read(file) : null;
  } catch {
    return null;
  }
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
