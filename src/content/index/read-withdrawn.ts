/** `content/withdrawn/ID.json`: hashes by which withdrawn texts are looked for. `brevier withdraw` writes them. */
import type { ReadableFolder } from "../../base/folders.ts";
import { failed, type Outcome, type Problem } from "../../base/problem.ts";
import { type TextHashes, textHashesIn } from "../../base/shingles.ts";
import type { Brief, BriefExport } from "../../model/brief.ts";
import { withdrawalProblem } from "../parse/withdrawal-rules.ts";
import type { Content } from "./read-content.ts";

const FOLDER = "withdrawn";

/**
 * The texts that must stand nowhere, or the files that cannot be read: nothing would prove that their texts are gone. A withdrawal that was undone
 * counts no more. Warns of a notice without hashes, and of hashes without a notice.
 */
export function readWithdrawn(
  folder: ReadableFolder,
  { volumes, briefOf }: Pick<Content, "volumes" | "briefOf">,
): Outcome<readonly TextHashes[]> {
  const { texts, unreadable } = textHashesIn(folder, FOLDER);
  if (unreadable.length > 0)
    return failed(
      unreadable.map((file) => withdrawalProblem("withdrawal/unreadable", { file, line: 1, column: 1 })),
    );
  const ids = new Set(texts.map(({ id }) => id));
  const briefs = new Map<string, BriefExport>();
  for (const { exports } of volumes)
    for (const brief of exports)
      if (brief.withdrawn !== null || ids.has(brief.id)) briefs.set(brief.id, brief);
  const problems: Problem[] = [...briefs.values()].flatMap((brief) =>
    ids.has(brief.id) || brief.draft
      ? []
      : [withdrawalProblem("withdrawal/no-hashes", placeOf(briefOf(brief)), { id: brief.id })],
  );
  for (const { id } of texts) {
    if (briefs.has(id)) continue;
    const place = { file: `${FOLDER}/${id}.json`, line: 1, column: 1 };
    problems.push(withdrawalProblem("withdrawal/notice-gone", place, { id }));
  }
  const isBack = (id: string) => briefs.get(id)?.withdrawn === null;
  return { ok: true, value: texts.filter(({ id }) => !isBack(id)), problems };
}

function placeOf({ file, withdrawn }: Brief) {
  return { file, line: withdrawn?.at.line ?? 1, column: withdrawn?.at.column ?? 1 };
}
