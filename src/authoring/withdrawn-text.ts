/** What is kept of a withdrawn text so that it can be looked for, and never read: hashes of its runs of words. */
import { type HASHES_FORMAT, shingleHash, shinglesOf } from "../base/shingles.ts";
import type { Brief, BriefText, WithdrawalLevel } from "../model/brief.ts";
import type { BriefId, Digest, Instant } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { KeptText } from "../revisions/kept-text.ts";

/** `content/withdrawn/ID.json`. Hashes are in no order of the text. */
export interface WithdrawnText {
  readonly format: typeof HASHES_FORMAT;
  readonly id: BriefId;
  readonly date: Instant;
  readonly level: WithdrawalLevel;
  /** In hexadecimal; no secret. */
  readonly salt: string;
  /** The hashes by the number of words of their runs. */
  readonly shingles: Readonly<Record<string, readonly string[]>>;
  /** The digests of its pictures and attachments that no other brief shows, as they were published. */
  readonly files: readonly Digest[];
  /** The addresses at which it stood, for those who are asked to forget it. */
  readonly addresses: readonly string[];
  /** The packages in which it stands. */
  readonly packages: readonly string[];
}

/** The file of the hashes of a brief, in the content folder. */
export function hashesFile(id: BriefId): string {
  return `withdrawn/${id}.json`;
}

/** All that readers were given to read of a brief; of a notice, the headline stays. */
export function textsOf(brief: Brief, { body }: BriefText, level: WithdrawalLevel): readonly string[] {
  return [
    ...(level === "notice" ? [] : [brief.title]),
    brief.summary,
    body.text,
    ...brief.updates.map(({ note }) => note),
    ...(brief.image === null ? [] : [brief.image.alt, brief.image.caption ?? ""]),
    ...brief.attachments.map(({ title }) => title),
  ];
}

/** The same of a revision that is kept. */
export function textsOfRevision(
  { title, summary, blocks }: KeptText,
  level: WithdrawalLevel,
): readonly string[] {
  return [...(level === "notice" ? [] : [title]), summary, blocks.join(" ")];
}

/** The hashes of texts, without the runs that `others` have too: what many say is no sign of one. */
export function hashesOf(
  texts: readonly string[],
  others: ReadonlySet<string>,
  salt: string,
): WithdrawnText["shingles"] {
  const byLength = new Map<string, Set<string>>();
  for (const { words, run } of texts.flatMap(shinglesOf)) {
    if (others.has(run)) continue;
    const hashes = byLength.get(String(words)) ?? new Set<string>();
    byLength.set(String(words), hashes.add(shingleHash(salt, run)));
  }
  return Object.fromEntries([...byLength].map(([words, hashes]) => [words, [...hashes].sort(byCodeUnit)]));
}
