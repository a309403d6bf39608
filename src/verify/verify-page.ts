/** Checks an archive page by itself: its form, and its text against the digest that it states. */

import type { Problem } from "../base/problem.ts";
import { START } from "../check/read/position.ts";
import { readEntry } from "../check/read/read-entry.ts";
import { readUpdates, type ShownUpdate } from "../check/read/read-updates.ts";
import { textDigestOf } from "../check/read/text-digest.ts";
import { checkArchivePage } from "./check-archive-page.ts";
import type { Uncovered } from "./shape.ts";
import { verifyProblem } from "./verify-rules.ts";

export interface VerifiedPage {
  readonly problems: readonly Problem[];
  /** The digest of the text in the page; null if there is no text. */
  readonly text: string | null;
  /** Its permanent address; null if it states none. */
  readonly address: string | null;
  /** Whether the text has the digest that the page states. */
  readonly agrees: boolean;
  /** Whether the page has the form in which Brevier publishes; if not, a reader may see another text, which only the manifest can show. */
  readonly isOurs: boolean;
  /** What the page shows and its digest does not cover. */
  readonly uncovered: readonly Uncovered[];
}

/** What a page states about its brief, and the digest of the text that it shows. */
export interface BriefFacts {
  readonly published: string;
  readonly updated: string | null;
  readonly text: string;
  readonly updates: readonly ShownUpdate[];
}

/** Recomputes the digest of the text, and checks that the page has the form in which Brevier publishes. Pictures, and the page around the text, are covered by the manifest of the site. */
export function verifyPage(bytes: Uint8Array, file: string): VerifiedPage {
  const entry = readEntry(new TextDecoder().decode(bytes));
  const text = entry === null ? null : textDigestOf(entry);
  const statedDigest = entry?.textDigest ?? null;
  const address = entry?.address?.text ?? null;
  if (text === null || statedDigest === null) {
    const problem = verifyProblem("verify/no-text-digest", { file, ...START });
    return { problems: [problem], text, address, agrees: false, isOurs: false, uncovered: [] };
  }
  const expected = statedDigest.text.trim();
  const agrees = expected === text;
  const { isOurs, problems, uncovered } = checkArchivePage(bytes, file);
  const found = { text, address, agrees, isOurs, uncovered };
  if (!isOurs || agrees) return { problems, ...found };
  const altered = verifyProblem(
    "verify/text-altered",
    { file, ...statedDigest.at },
    { found: text, expected },
  );
  return { problems: [altered, ...problems], ...found };
}

/** Null if the page is not the page of a brief. */
export function briefFactsOf(bytes: Uint8Array): BriefFacts | null {
  const html = new TextDecoder().decode(bytes);
  const entry = readEntry(html);
  const text = entry === null ? null : textDigestOf(entry);
  const published = entry?.published?.text ?? null;
  if (entry === null || text === null || published === null) return null;
  return { published, updated: entry.updated?.text ?? null, text, updates: readUpdates(html) };
}
