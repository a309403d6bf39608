/** The sources against the whole ledger, before anything is made. What was found sound is not read again while neither side has changed. */
import { openCache } from "../base/cache.ts";
import { failed, type Outcome, type Problem } from "../base/problem.ts";
import { type FileRecord, lookAtFile } from "../content/index/file-record.ts";
import { fileOf, monthsOf, readMonth } from "../ledger/ledger.ts";
import type { LedgerLine } from "../ledger/ledger-line.ts";
import { archiveProblem } from "../ledger/ledger-rules.ts";
import { authorityIn, type ClaimEnd, claimsIn, endsIn } from "../ledger/published-claims.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, Month } from "../model/identifiers.ts";
import { authorityContradiction, type Contradiction, claimsChecker } from "../plan/checks/check-published.ts";
import type { CurrentSources } from "../plan/checks/current-sources.ts";
import { planProblem } from "../plan/checks/plan-rules.ts";
import { inContent } from "./in-content.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

/** What is kept of a month of the ledger. */
interface MonthSummary {
  readonly record: FileRecord;
  readonly after: Digest | null;
  readonly head: Digest | null;
  readonly ends: readonly ClaimEnd[];
  readonly authority: ReturnType<typeof authorityIn>;
  /** The months of briefs by which it was found sound, each with its digest; null if it was not. */
  readonly sound: readonly (readonly [Month, Digest])[] | null;
}

interface Kept {
  /** The moment for which it was judged, in milliseconds since 1970. */
  readonly now: number;
  readonly languages: readonly string[];
  readonly months: Readonly<Record<string, MonthSummary>>;
}

/** A month with its lines, if they were read. */
interface ReadMonth extends MonthSummary {
  readonly name: string;
  readonly lines: readonly LedgerLine[] | null;
}

const FILE = "ledger.json";

/**
 * Gives whether there is a ledger, or every problem by which the sources contradict it.
 * @param accepted the ids of briefs, or `authority`, of which a contradiction is meant.
 */
export function watchLedger(
  site: SiteOnDisk,
  sources: CurrentSources,
  accepted: readonly string[],
): Outcome<{ readonly isWatched: boolean }> {
  const cache = openCache(site.cache, site.program);
  const kept = cache.read<Kept>(FILE);
  const read = readMonths(site, kept, sources.wall);
  if (!read.ok) return failed(read.problems.map(inContent));
  const { months, contradictions } = judge(
    site,
    read.value,
    sources,
    isComparable(kept, read.value, sources),
  );
  const authority = authorityContradiction(sources, lastAuthority(read.value));
  if (authority !== null) contradictions.push(authority);
  if (months.length > 0) {
    const summaries = months.map(({ name, lines: _, ...summary }) => [name, summary] as const);
    const { now, site: settings } = sources;
    cache.write<Kept>(FILE, { now, languages: settings.languages, months: Object.fromEntries(summaries) });
  }
  const idle = accepted.filter((id) => !contradictions.some(({ change }) => change === id));
  const problems = [
    ...contradictions.filter(({ change }) => !accepted.includes(change)).map(({ problem }) => problem),
    ...idle.map((id) =>
      planProblem("published/nothing-to-accept", { file: "ledger", line: 1, column: 1 }, { id }),
    ),
  ];
  if (problems.length > 0) return failed(problems.map(inContent));
  return { ok: true, value: { isWatched: months.length > 0 }, problems: [] };
}

/** Looks at each month, oldest first, and reads those that changed. */
function readMonths({ content }: SiteOnDisk, kept: Kept | null, wall: number): Outcome<readonly ReadMonth[]> {
  const problems: Problem[] = [];
  const months: ReadMonth[] = [];
  for (const name of monthsOf(content, problems)) {
    const old = kept?.months[name];
    const seen = lookAtFile(content, fileOf(name), old?.record, wall);
    if (seen !== null && old !== undefined && seen.record.digest === old.record.digest) {
      months.push({ ...old, record: seen.record, name, lines: null });
      continue;
    }
    const month = readMonth(content, name);
    if (!month.ok) problems.push(...month.problems);
    if (!month.ok || seen === null) continue;
    const { lines, after, head } = month.value;
    const said = { ends: endsIn(lines), authority: authorityIn(lines) };
    months.push({ record: seen.record, after, head, ...said, sound: null, name, lines });
  }
  if (problems.length > 0) return failed(problems);
  const broken = months.filter(({ after }, i) => i > 0 && after !== months[i - 1]?.head);
  if (broken.length === 0) return { ok: true, value: months, problems: [] };
  return failed(
    broken.map(({ name }) =>
      archiveProblem("ledger/broken-chain", { file: fileOf(name), line: 1, column: 1 }),
    ),
  );
}

/** Whether what was found sound then is sound now, where the months of briefs are the same: time went on, and no claim that had ended stands again. */
function isComparable(
  kept: Kept | null,
  months: readonly ReadMonth[],
  { now, site }: CurrentSources,
): boolean {
  if (kept === null || kept.now > now || kept.languages.join() !== site.languages.join()) return false;
  const endsOf = (of: Iterable<readonly [string, MonthSummary]>) =>
    [...of].flatMap(([name, { ends }]) => ends.map((end) => [name, ...end].join()));
  const ends = new Set(endsOf(months.map((month) => [month.name, month] as const)));
  return endsOf(Object.entries(kept.months)).every((end) => ends.has(end));
}

/** Judges the months of the ledger, newest first, since a later line ends what an earlier one says. */
function judge(
  { content }: SiteOnDisk,
  read: readonly ReadMonth[],
  sources: CurrentSources,
  areComparable: boolean,
): { readonly months: readonly ReadMonth[]; readonly contradictions: Contradiction[] } {
  const digests = new Map(
    sources.volumes.map(({ month, exports }) => [
      month,
      sha256(exports.map(({ digest }) => digest).join("")),
    ]),
  );
  const isSound = ({ sound }: ReadMonth) =>
    areComparable && sound?.every(([month, digest]) => digests.get(month) === digest);
  const contradictions: Contradiction[] = [];
  const ended = new Set<string>();
  let check: ReturnType<typeof claimsChecker> | null = null;
  const months = read.toReversed().map((month): ReadMonth => {
    const later = new Set(ended);
    for (const [change] of month.ends) ended.add(change);
    if (isSound(month)) return month;
    const again = month.lines === null ? readMonth(content, month.name) : null;
    const lines = month.lines ?? (again?.ok ? again.value.lines : []);
    check ??= claimsChecker(sources);
    const verdict = check(claimsIn(lines, fileOf(month.name), later));
    contradictions.push(...verdict.contradictions);
    if (verdict.contradictions.length > 0 || verdict.isPartial) return { ...month, sound: null };
    return {
      ...month,
      sound: [...verdict.reliedOn].map((of) => [of, digests.get(of) ?? sha256("")] as const),
    };
  });
  return { months, contradictions: unique(contradictions) };
}

/** A brief has lines in several months: what contradicts them is told once. */
function unique(contradictions: readonly Contradiction[]): Contradiction[] {
  return [...new Map(contradictions.map((one) => [`${one.change} ${one.problem.rule}`, one])).values()];
}

/** The authority that the ledger states last, and that no later line gives up; null if there is none. */
function lastAuthority(
  months: readonly ReadMonth[],
): { readonly name: string; readonly line: string } | null {
  let last: { readonly name: string; readonly line: string } | null = null;
  for (const { name: month, authority, ends } of months) {
    const end = ends.findLast(([change]) => change === "authority")?.[1] ?? -1;
    if (authority !== null && authority.line > end)
      last = { name: authority.name, line: `${month}.ndjson:${authority.line + 1}` };
    else if (end >= 0) last = null;
  }
  return last;
}
