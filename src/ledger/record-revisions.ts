/** What is published → the lines that the ledger does not have yet. */

import type { Problem } from "../base/problem.ts";
import type { Digest, Instant } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Ledger } from "./ledger.ts";
import type { AuthorityLine, LedgerLine, NewLine, RevisionLine, WithdrawnLine } from "./ledger-line.ts";
import { archiveProblem } from "./ledger-rules.ts";

/** What is published, as the output states it. */
export interface PublishedSite {
  readonly briefs: readonly PublishedBrief[];
  /** In the ids of its feeds; null if no feed has one. */
  readonly authority: string | null;
}

/** A brief as the manifest lists it. */
export interface PublishedBrief {
  readonly brief: string;
  readonly revision: number;
  readonly path: string;
  readonly page: Digest;
  readonly archive: Digest | null;
}

/** What its page states. */
export interface PageFacts {
  readonly published: string;
  readonly updated: string | null;
  readonly text: Digest;
  /** The digests of its updates, with spaces between them; empty if it has none. */
  readonly updates: string;
}

export interface RecordOptions {
  /** The moment of recording, in UTC. */
  readonly at: Instant;
  /** Of the output folder, for problems. */
  readonly name: string;
  /** Whether a page of the revision is kept already. */
  readonly isKept: (page: Pick<PublishedBrief, "brief" | "revision">) => boolean;
}

export interface Recorded {
  readonly lines: readonly NewLine[];
  readonly problems: readonly Problem[];
}

/**
 * Compares what is published with the ledger. A line is due for another authority, for each brief, revision, address or text that it does not have, for each
 * brief that is gone, and for an archive page that is to be kept. A brief whose archive page (or page) is the recorded one is not read.
 * @param factsOf reads the page of a brief, or reports why it cannot be recorded.
 */
export function recordRevisions(
  { briefs, authority }: PublishedSite,
  ledger: Ledger,
  factsOf: (page: PublishedBrief) => PageFacts | Problem,
  { at, name, isKept }: RecordOptions,
): Recorded {
  const known = lastLines(ledger);
  const problems: Problem[] = [];
  const lines: NewLine[] = [];
  if (authority !== null && authority !== ledger.lines.findLast(isAuthority)?.authority)
    lines.push({ kind: "authority", at, authority });
  for (const page of briefs.toSorted((a, b) => byCodeUnit(a.path, b.path))) {
    const last = known.get(page.brief);
    if (last !== undefined && isRecorded(page, last.line)) continue;
    const place = { file: `${name}/${page.path}`, line: 1, column: 1 };
    const facts = factsOf(page);
    if ("rule" in facts) {
      problems.push(facts);
      continue;
    }
    // A page that is kept is one that a line names.
    const isNamed = page.archive === null || isKept(page);
    if (last !== undefined && isNamed && saysTheSame(page, facts, last.line)) continue;
    if (last !== undefined && isSilent(page, facts, last.line))
      problems.push(
        archiveProblem("record/changed-silently", place, { brief: page.brief, revision: page.revision }),
      );
    if (last !== undefined && page.revision < last.revision) {
      const values = { brief: page.brief, revision: page.revision, known: last.revision };
      problems.push(archiveProblem("record/fewer-revisions", place, values));
    }
    lines.push({ kind: "revision", at, ...page, ...facts });
  }
  const published = new Set(briefs.map(({ brief }) => brief));
  for (const [brief, { line }] of [...known].sort(([a], [b]) => byCodeUnit(a, b))) {
    if (published.has(brief) || line.kind === "withdrawn") continue;
    const { path, revision } = line;
    lines.push({ kind: "withdrawn", at, brief, path, revision });
    const place = { file: `${name}/${path}`, line: 1, column: 1 };
    problems.push(archiveProblem("record/withdrawn", place, { brief, path }));
  }
  return { lines, problems };
}

function isAuthority(line: LedgerLine): line is AuthorityLine {
  return line.kind === "authority";
}

interface Known {
  readonly line: RevisionLine | WithdrawnLine;
  /** The highest revision ever recorded. */
  readonly revision: number;
}

function lastLines({ lines }: Ledger): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const line of lines) {
    if (line.kind !== "revision" && line.kind !== "withdrawn") continue;
    const revision = Math.max(line.revision, known.get(line.brief)?.revision ?? 0);
    known.set(line.brief, { line, revision });
  }
  return known;
}

function isRecorded(page: PublishedBrief, line: RevisionLine | WithdrawnLine): boolean {
  if (line.kind === "withdrawn" || line.path !== page.path || line.revision !== page.revision) return false;
  return page.archive === null
    ? line.archive === null && line.page === page.page
    : line.archive === page.archive;
}

/** Whether only the page around the brief has changed. */
function saysTheSame(page: PublishedBrief, facts: PageFacts, line: RevisionLine | WithdrawnLine): boolean {
  return (
    line.kind === "revision" &&
    line.path === page.path &&
    line.revision === page.revision &&
    line.text === facts.text &&
    line.published === facts.published &&
    line.updated === facts.updated &&
    // An older line says nothing of it.
    (line.updates ?? facts.updates) === facts.updates
  );
}

function isSilent(page: PublishedBrief, { text }: PageFacts, line: RevisionLine | WithdrawnLine): boolean {
  return line.kind === "revision" && line.revision === page.revision && line.text !== text;
}
