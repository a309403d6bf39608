/** An archive copy by itself: the text that it shows against the digest that it states. */
import { readEntry } from "../check/read/read-entry.ts";
import { textDigestOf } from "../check/read/text-digest.ts";
import type { Problem } from "../problem.ts";
import { verifyProblem } from "./verify-rules.ts";

export interface VerifiedPage {
  readonly problems: readonly Problem[];
  /** Of the text that the page shows; null if it shows none. */
  readonly text: string | null;
  /** Its permanent address; null if it does not say one. */
  readonly address: string | null;
}

/** What a page says of its brief, and the digest of the text that it shows. */
export interface BriefFacts {
  readonly published: string;
  readonly updated: string | null;
  readonly text: string;
}

/** Recomputes the digest of the text. What stands around it, the pictures and the style are for the manifest of the site. */
export function verifyPage(bytes: Uint8Array, file: string): VerifiedPage {
  const entry = readEntry(new TextDecoder().decode(bytes));
  const text = entry === null ? null : textDigestOf(entry);
  const said = entry?.textDigest ?? null;
  const address = entry?.address?.text ?? null;
  if (text === null || said === null)
    return {
      problems: [verifyProblem("verify/no-text-digest", { file, line: 1, column: 1 })],
      text,
      address,
    };
  const expected = said.text.trim();
  if (expected === text) return { problems: [], text, address };
  const problem = verifyProblem("verify/text-altered", { file, ...said.at }, { found: text, expected });
  return { problems: [problem], text, address };
}

/** Null if the page is not the page of a brief. */
export function briefFactsOf(bytes: Uint8Array): BriefFacts | null {
  const entry = readEntry(new TextDecoder().decode(bytes));
  const text = entry === null ? null : textDigestOf(entry);
  const published = entry?.published?.text ?? null;
  if (entry === null || text === null || published === null) return null;
  return { published, updated: entry.updated?.text ?? null, text };
}
