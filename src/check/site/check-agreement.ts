/** Every channel states the same about a brief: title, address, dates, authors, language, first words, corrections. */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { firstWords, folded, lackingIn } from "../feed/feed-words.ts";
import { FEED_NAMES } from "../read/feed-formats.ts";
import { parseW3cDate } from "../read/parse-date.ts";
import { parseRfc822 } from "../read/parse-rfc822.ts";
import { checkNotices, correctionsOfLead } from "./check-notices.ts";
import type { Claim, Field, Lead } from "./claim.ts";
import type { GatheredFacts } from "./gather-facts.ts";

/** Compares the claims of each channel about a brief with those of its page. */
export function* checkAgreement(facts: GatheredFacts): Generator<Problem> {
  const { claims, leads } = facts;
  yield* checkNotices(facts);
  for (const [page, ofBrief] of claims) {
    const own = new Map(
      ofBrief.filter(({ channel }) => channel === "page").map((claim) => [claim.field, claim]),
    );
    // An address without a brief's page is reported by the check of links, or is a list's, in a sitemap.
    if (own.size === 0) continue;
    /** The texts of each format's feeds that lack nothing: most feeds have the same. */
    const whole = new Set<string>();
    for (const claim of ofBrief) {
      const expected = claim.field === "address" ? { ...claim, value: page } : own.get(claim.field);
      if (expected === undefined) continue;
      if (claim.field === "words" && FEED_NAMES.has(claim.channel)) {
        const key = `${claim.channel} ${claim.value}`;
        if (whole.has(key)) continue;
        const found = [...checkWords(claim, expected, leads.get(page))];
        if (found.length === 0) whole.add(key);
        yield* found;
      } else if (!agrees(claim, expected)) yield disagreement(claim, expected);
    }
  }
}

/** A feed carries all that the page shows, from its standfirst on. It may put a correction before the text. */
function* checkWords(claim: Claim, expected: Claim, lead: Lead | undefined): Generator<Problem> {
  const standfirst = lead?.standfirst ?? null;
  const dateline = lead?.dateline ?? null;
  const corrections = lead === undefined ? [] : correctionsOfLead(lead);
  const lacking = lackingIn(claim.value, {
    standfirst: standfirst?.text ?? null,
    corrections: corrections.map(({ text }) => text),
    dateline: dateline?.text ?? null,
    opening: expected.value,
  });
  for (const part of lacking) {
    const missed = part === "standfirst" ? standfirst : dateline;
    yield part === "words" || missed === null
      ? disagreement(claim, expected)
      : disagreement(claim, { ...expected, value: missed.text, at: missed.at }, part);
  }
  // A feed of summaries has no corrections either.
  const content = folded(claim.value);
  if (lead === undefined || !content.includes(firstWords(expected.value))) return;
  for (const correction of corrections)
    if (!content.includes(folded(correction.text)))
      yield disagreement(claim, { ...expected, value: correction.text, at: correction.at }, "correction");
}

function disagreement(
  claim: Claim,
  expected: Claim,
  part: Field | "standfirst" | "dateline" | "correction" = claim.field,
): Problem {
  return problem(
    `agreement/${part}`,
    { file: claim.file, ...claim.at },
    {
      channel: claim.channel,
      found: shown(claim),
      expected: shown(expected),
      page: `${expected.file}:${expected.at.line}:${expected.at.column}`,
    },
  );
}

/** Whether two values of a field mean the same: instants as instants, text after NFKC and with its white space folded. */
function agrees(claim: Claim, expected: Claim): boolean {
  if (claim.value === expected.value) return true;
  const [found, wanted] = [folded(claim.value), folded(expected.value)];
  switch (claim.field) {
    case "published":
    case "updated":
      return instantOf(claim) === instantOf(expected);
    case "language":
      return sameLanguage(found, wanted, claim.channel);
    case "words":
      return firstWords(found) === firstWords(wanted);
    default:
      return found === wanted;
  }
}

/** A news sitemap and Open Graph name a language without its country. */
function sameLanguage(found: string, wanted: string, channel: Claim["channel"]): boolean {
  const isBroad = channel === "Open Graph" || channel === "news sitemap";
  const of = (tag: string) => (isBroad ? (tag.split("-")[0] ?? tag) : tag).toLowerCase();
  return of(found) === of(wanted);
}

/** In milliseconds since 1970; the text itself if it is no date, which the checks of each channel report. */
function instantOf({ value }: Claim): number | string {
  const text = value.trim();
  return parseRfc822(text)?.instant ?? parseW3cDate(text) ?? text;
}

const LONGEST = 80;

function shown({ field, value }: Claim): string {
  const text = folded(value);
  const whole = field === "words" ? firstWords(text) : text;
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`;
}
