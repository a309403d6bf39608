/** `content/withdrawn/ID.json`: hashes by which withdrawn texts are looked for. `brevier withdraw` writes them. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome, Problem } from "../../base/problem.ts";
import { parseTextHashes, type TextHashes } from "../../base/shingles.ts";
import { withdrawalProblem } from "../parse/withdrawal-rules.ts";

/** All withdrawn texts of a content folder, or the files that cannot be read: nothing would prove that their texts are gone. */
export function readWithdrawn(folder: ReadableFolder): Outcome<readonly TextHashes[]> {
  const problems: Problem[] = [];
  const texts = folder.list("withdrawn").flatMap((file) => {
    if (!/^withdrawn\/[^/.][^/]*\.json$/.test(file)) return [];
    const read = parseTextHashes(folder.read(file) ?? new Uint8Array());
    if (read === null)
      problems.push(withdrawalProblem("withdrawal/unreadable", { file, line: 1, column: 1 }));
    return read ?? [];
  });
  return problems.length === 0 ? { ok: true, value: texts, problems } : { ok: false, problems };
}
