/** The digest in the name of a package. */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";

/** The start of the file's SHA-256 in its name: the 16 digits of `2024-10-0123456789abcdef.wacz`; null if it has none. */
export function digestInName(path: string): string | null {
  return /-([0-9a-f]{16})\.wacz$/i.exec(path)?.[1]?.toLowerCase() ?? null;
}

/**
 * Compares a digest with the name; a name without a digest gives no problem.
 * @param digest the SHA-256 of the whole file, 64 lower-case hexadecimal digits.
 */
export function* checkPackageName(path: string, digest: string): Generator<Problem> {
  const expected = digestInName(path);
  const found = digest.slice(0, expected?.length);
  if (expected !== null && found !== expected)
    yield problem("wacz/name", { file: path, ...START }, { found, expected });
}
