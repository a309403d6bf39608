import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isArchiveCopy, type PageDocument, placeOf } from "../read/read-document.ts";
import { textDigestOf } from "../read/text-digest.ts";

/** The digest that an archive copy states is that of the text it shows. */
export function* checkTextDigest(page: PageDocument): Generator<Problem> {
  if (!isArchiveCopy(page)) return;
  const { entry } = page;
  const statedDigest = entry?.textDigest ?? null;
  if (entry === null || statedDigest === null) return;
  const found = statedDigest.text.trim();
  const expected = textDigestOf(entry);
  if (expected !== null && expected !== found)
    yield problem("archive/text-digest", placeOf(page, statedDigest.at), { found, expected });
}
