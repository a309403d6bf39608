/** A month of the ledger → what it says that readers could read. */
import { briefId, instant, route } from "../model/identifiers.ts";
import type { PublishedClaim } from "../model/witness.ts";
import type { LedgerLine } from "./ledger-line.ts";

/** What ends earlier claims: a brief that was taken back, or a change that was accepted. Lines count from 0. */
export type ClaimEnd = readonly [change: string, line: number];

/** The lines of a month that end claims, in their order. */
export function endsIn(lines: readonly LedgerLine[]): readonly ClaimEnd[] {
  return lines.flatMap((line, i): readonly ClaimEnd[] => {
    if (line.kind === "withdrawn") return [[line.brief, i]];
    return line.kind === "accepted" ? [[line.change, i]] : [];
  });
}

/** The authority that a month states last, and its line from 0; null if it states none. */
export function authorityIn(
  lines: readonly LedgerLine[],
): { readonly name: string; readonly line: number } | null {
  const line = lines.findLastIndex(({ kind }) => kind === "authority");
  const found = lines[line];
  return found?.kind === "authority" ? { name: found.authority, line } : null;
}

/**
 * What a month says that readers could read, without what a later line ends.
 * @param file of the month, for places.
 * @param later what later months end.
 */
export function claimsIn(
  lines: readonly LedgerLine[],
  file: string,
  later: ReadonlySet<string>,
): readonly PublishedClaim[] {
  const last = new Map(endsIn(lines));
  return lines.flatMap((line, i): readonly PublishedClaim[] => {
    if (line.kind !== "revision" || later.has(line.brief) || (last.get(line.brief) ?? -1) > i) return [];
    const id = briefId(line.brief);
    if (id === null) return [];
    const { path, published, revision, updates } = line;
    return [
      {
        id,
        at: route(`/${path.replace(/index\.html$/, "")}`),
        published: instant(published),
        revision,
        updates: updates === undefined ? null : updates.split(" ").filter((digest) => digest !== ""),
        place: { file, line: i + 1, column: 1 },
      },
    ];
  });
}
