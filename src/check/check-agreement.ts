/** Every channel says the same of a brief: title, address, dates, authors, language, first words. // ambitions N10 */
import type { Problem } from "../problem.ts";
import { problem } from "./check-rules.ts";
import { type Claim, FIRST_WORDS } from "./claim.ts";
import type { GatheredFacts } from "./gather-facts.ts";
import { parseW3cDate } from "./read/parse-date.ts";
import { parseRfc822 } from "./read/parse-rfc822.ts";

/** Compares what the channels of each brief say with what its page says. */
export function* checkAgreement({ claims, standfirsts }: GatheredFacts): Generator<Problem> {
  for (const [page, ofBrief] of claims) {
    const own = new Map(
      ofBrief.filter(({ channel }) => channel === "page").map((claim) => [claim.field, claim]),
    );
    // An address that no brief's page has is for the check of links; a list's address in a sitemap is none of a brief.
    if (own.size === 0) continue;
    for (const claim of ofBrief) {
      const expected = claim.field === "address" ? { ...claim, value: page } : own.get(claim.field);
      const isSummary = claim.field === "words" && isStandfirst(claim, standfirsts.get(page));
      if (expected !== undefined && !isSummary && !agrees(claim, expected))
        yield disagreement(claim, expected);
    }
  }
}

/** A feed of summaries gives the standfirst for the text, then perhaps more; a page never does. */
function isStandfirst({ channel, value }: Claim, standfirst: string | undefined): boolean {
  if (standfirst === undefined || channel === "page" || channel === "archive page") return false;
  return `${normal(value)} `.startsWith(`${normal(standfirst)} `);
}

function disagreement(claim: Claim, expected: Claim): Problem {
  return problem(
    `agreement/${claim.field}`,
    { file: claim.file, ...claim.at },
    {
      channel: claim.channel,
      found: shown(claim),
      expected: shown(expected),
      page: `${expected.file}:${expected.at.line}:${expected.at.column}`,
    },
  );
}

/** Whether two values of a field mean the same: instants as instants, text after NFKC and with its spaces folded. */
function agrees(claim: Claim, expected: Claim): boolean {
  const [found, wanted] = [normal(claim.value), normal(expected.value)];
  switch (claim.field) {
    case "published":
    case "updated":
      return instantOf(claim) === instantOf(expected);
    case "language":
      return sameLanguage(found, wanted, claim.channel);
    case "words":
      return agreesInWords(claim, found, wanted);
    default:
      return found === wanted;
  }
}

/** A news sitemap and Open Graph say a language without its country. */
function sameLanguage(found: string, wanted: string, channel: Claim["channel"]): boolean {
  const isBroad = channel === "Open Graph" || channel === "news sitemap";
  const of = (tag: string) => (isBroad ? (tag.split("-")[0] ?? tag) : tag).toLowerCase();
  return of(found) === of(wanted);
}

/** A feed may tell a correction first: there the words of the page follow somewhere, one after the other. */
function agreesInWords({ channel }: Claim, found: string, wanted: string): boolean {
  const first = firstWords(wanted);
  return channel === "page" || channel === "archive page"
    ? firstWords(found) === first
    : ` ${found} `.includes(` ${first} `);
}

function firstWords(text: string): string {
  return text.split(" ").slice(0, FIRST_WORDS).join(" ");
}

/** In milliseconds since 1970; of what is no date, its text: the checks of each channel tell what is wrong with it. */
function instantOf({ value }: Claim): number | string {
  const text = value.trim();
  return parseRfc822(text)?.instant ?? parseW3cDate(text) ?? text;
}

function normal(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

const LONGEST = 80;

function shown({ field, value }: Claim): string {
  const text = normal(value);
  const whole = field === "words" ? firstWords(text) : text;
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`;
}
