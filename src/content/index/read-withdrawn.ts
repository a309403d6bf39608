/** `content/withdrawn/ID.json`: hashes by which withdrawn texts are looked for. `brevier withdraw` writes them. */
import type { ReadableFolder } from "../../base/folders.ts";
import { failed, type Outcome } from "../../base/problem.ts";
import { type TextHashes, textHashesIn } from "../../base/shingles.ts";
import type { Volume } from "../../model/brief.ts";
import { withdrawalProblem } from "../parse/withdrawal-rules.ts";

/** The texts that must stand nowhere, or the files that cannot be read: nothing would prove that their texts are gone. A withdrawal that was undone counts no more. */
export function readWithdrawn(
  folder: ReadableFolder,
  volumes: readonly Volume[],
): Outcome<readonly TextHashes[]> {
  const { texts, unreadable } = textHashesIn(folder, "withdrawn");
  if (unreadable.length > 0)
    return failed(
      unreadable.map((file) => withdrawalProblem("withdrawal/unreadable", { file, line: 1, column: 1 })),
    );
  const ids = new Set(texts.map(({ id }) => id));
  const isBack = new Set<string>(
    ids.size === 0
      ? []
      : volumes.flatMap(({ exports }) =>
          exports.flatMap(({ id, withdrawn }) => (withdrawn === null && ids.has(id) ? [id] : [])),
        ),
  );
  return { ok: true, value: texts.filter(({ id }) => !isBack.has(id)), problems: [] };
}
