/** `content/withdrawn/ID.json`: hashes by which withdrawn texts are looked for. `brevier withdraw` writes them. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome, Problem } from "../../base/problem.ts";
import { parseTextHashes, type TextHashes } from "../../base/shingles.ts";
import type { Volume } from "../../model/brief.ts";
import { withdrawalProblem } from "../parse/withdrawal-rules.ts";

/** The texts that must stand nowhere, or the files that cannot be read: nothing would prove that their texts are gone. A withdrawal that was undone counts no more. */
export function readWithdrawn(
  folder: ReadableFolder,
  volumes: readonly Volume[],
): Outcome<readonly TextHashes[]> {
  const problems: Problem[] = [];
  const texts = folder.list("withdrawn").flatMap((file) => {
    if (!/^withdrawn\/[^/.][^/]*\.json$/.test(file)) return [];
    const read = parseTextHashes(folder.read(file) ?? new Uint8Array());
    if (read === null)
      problems.push(withdrawalProblem("withdrawal/unreadable", { file, line: 1, column: 1 }));
    return read ?? [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const ids = new Set(texts.map(({ id }) => id));
  const isBack = new Set<string>(
    ids.size === 0
      ? []
      : volumes.flatMap(({ exports }) =>
          exports.flatMap(({ id, withdrawn }) => (withdrawn === null && ids.has(id) ? [id] : [])),
        ),
  );
  return { ok: true, value: texts.filter(({ id }) => !isBack.has(id)), problems };
}
