/** A copy of a site as `verify` sees it: it lists and reads, and writes nowhere. */
export interface CopyFolder {
  /** All files, the links that lead out of the copy or nowhere, and everything else (pipes); each in code-unit order. */
  survey(): {
    readonly files: readonly string[];
    readonly strays: readonly string[];
    readonly others: readonly string[];
  };
  /** The bytes of a file in parts; a part is valid until the next is asked for, of any file. Null if there is no such file. */
  chunks(path: string): Iterable<Uint8Array> | null;
}

/**
 * A whole small file; null if there is none.
 * @param most how many bytes it may have: a copy can come from anybody.
 */
export function readSmall(copy: CopyFolder, path: string, most: number): Uint8Array | "too-large" | null {
  const chunks = copy.chunks(path);
  if (chunks === null) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return "too-large";
    parts.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(parts);
}
