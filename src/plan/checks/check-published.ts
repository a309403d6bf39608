/** The sources against the ledger: what readers could read, by the record that the newsroom keeps, has to be there still, or to be taken back as such. */
import type { Problem } from "../../base/problem.ts";
import { epochOf } from "../../language/locale/dates.ts";
import type { Brief, BriefExport } from "../../model/brief.ts";
import { type BriefId, type Month, monthOf, type Route } from "../../model/identifiers.ts";
import { digestOfUpdate } from "../../model/update-digest.ts";
import type { PublishedClaim } from "../../model/witness.ts";
import { sourceFileOf } from "../routes.ts";
import { addressesIn, authorityPlace, type CurrentSources, idPlace, isServed } from "./current-sources.ts";
import { planProblem } from "./plan-rules.ts";

/** A claim that the sources contradict. */
export interface Contradiction {
  /** The id of the brief, or `authority`. */
  readonly change: string;
  readonly problem: Problem;
}

export interface ClaimsVerdict {
  readonly contradictions: readonly Contradiction[];
  /** The months of briefs by which it was judged: while they stay as they are, so does the verdict, at any later moment. */
  readonly reliedOn: ReadonlySet<Month>;
  /** Whether a claim was left out that is of a later moment. */
  readonly isPartial: boolean;
}

/** A brief is judged once, by the first claim that it contradicts in each way. */
export function claimsChecker(sources: CurrentSources): (claims: readonly PublishedClaim[]) => ClaimsVerdict {
  const { volumes, briefOf, now, wall } = sources;
  const all = volumes.flatMap(({ exports }) => exports);
  // A draft may be a copy of what readers see, with its id.
  const rank = (brief: BriefExport) => (isServed(brief, now) ? 2 : brief.draft ? 0 : 1);
  const byId = new Map<BriefId, BriefExport>();
  const byFile = new Map<string, BriefExport>();
  const byAlias = new Map<Route, BriefExport>();
  for (const brief of all) {
    const other = byId.get(brief.id);
    if (other === undefined || rank(other) < rank(brief)) byId.set(brief.id, brief);
    byFile.set(brief.file, brief);
    if (brief.aliases.length > 0 && isServed(brief, now))
      for (const alias of brief.aliases) byAlias.set(alias, brief);
  }
  const addressOf = addressesIn(sources);

  /** The brief that stands at an address, or that it leads to. */
  const servedAt = (at: Route): BriefExport | undefined => {
    const there = byFile.get(sourceFileOf(at) ?? "");
    return there !== undefined && addressOf(there) === at && isServed(there, now) ? there : byAlias.get(at);
  };

  return (claims) => {
    const reliedOn = new Set<Month>();
    const found = new Map<string, Contradiction>();
    const due = claims.filter(({ published }) => epochOf(published) <= now);
    for (const claim of due) {
      const { id, at } = claim;
      const brief = byId.get(id);
      const there = servedAt(at);
      for (const one of [brief, there]) if (one !== undefined) reliedOn.add(monthOf(one.day));
      for (const problem of contradictionsOf(claim, brief, there))
        if (!found.has(`${id} ${problem.rule}`)) found.set(`${id} ${problem.rule}`, { change: id, problem });
    }
    return { contradictions: [...found.values()], reliedOn, isPartial: due.length < claims.length };
  };

  function* contradictionsOf(
    { id, at, published, revision, updates, place: { file: ledger, line: row } }: PublishedClaim,
    brief: BriefExport | undefined,
    there: BriefExport | undefined,
  ): Generator<Problem> {
    const line = `${ledger.replace("ledger/", "")}:${row}`;
    if (brief === undefined) {
      const file = sourceFileOf(at) ?? at;
      if (there === undefined)
        yield planProblem("published/gone", { file, line: 1, column: 1 }, { id, from: at, line, file });
      else if (addressOf(there) === at) {
        const place = idPlace(briefOf(there));
        yield planProblem("published/id-changed", place, { expected: id, found: there.id, line });
      }
      // Another brief has taken its address over, by an alias: that was meant.
      return;
    }
    if (brief.withdrawn === null && brief.publishedAt !== epochOf(published)) {
      const whole = briefOf(brief);
      const values = { id, expected: published, found: whole.published, line };
      yield planProblem("published/date-changed", { file: whole.file, ...whole.at.published }, values);
      return;
    }
    if (!isServed(brief, now)) {
      // Published by the clock, it is only too early for the moment of this build.
      if (!brief.draft && brief.visibleFrom <= wall) return;
      yield planProblem("published/hidden", idPlace(briefOf(brief)), { id, from: at, line });
      return;
    }
    if (there === undefined) {
      const to = addressOf(brief) ?? brief.file;
      const aliases = [...brief.aliases, at].join(", ");
      yield planProblem("published/moved", idPlace(briefOf(brief)), { id, from: at, to, aliases, line });
    }
    if (brief.withdrawn !== null || revision === 1) return;
    const whole = briefOf(brief);
    const count = lostUpdates(whole, revision, updates);
    if (count === 0) return;
    const place = { file: whole.file, ...(whole.updates[0]?.at ?? whole.at.id) };
    yield planProblem("published/updates-gone", place, { id, count, file: whole.file, line });
  }
}

/** The problem of a site whose feeds would have other ids than those that the ledger says were published. */
export function authorityContradiction(
  sources: CurrentSources,
  recorded: { readonly name: string; readonly line: string } | null,
): Contradiction | null {
  const { authority } = sources.site;
  if (recorded === null || authority === recorded.name) return null;
  const values = { found: authority, expected: recorded.name, line: recorded.line };
  const problem = planProblem("published/authority-changed", authorityPlace(sources), values);
  return { change: "authority", problem };
}

/** How many updates that readers saw are gone or have another text; where no digests are known, only their number can be compared. */
function lostUpdates(brief: Brief, revision: number, digests: readonly string[] | null): number {
  if (digests === null) return Math.max(0, revision - 1 - brief.updates.length);
  const rest = brief.updates.map(digestOfUpdate);
  return digests.filter((digest) => {
    const at = rest.indexOf(digest);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  }).length;
}
