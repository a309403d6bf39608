import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { matchesPath } from "../read/read-robots.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { GatheredFacts } from "./gather-facts.ts";
import type { RightsClaim, RightsTopic, SiteClaim } from "./rights-claim.ts";

const TOPICS: readonly RightsTopic[] = ["mining", "search", "input", "license", "holder", "policy"];

/** Reports two places that contradict each other on the rights of the site, or of one page. */
export function* checkRights(facts: GatheredFacts, { base }: SiteUnderCheck): Generator<Problem> {
  const { site, pages } = facts.rights;
  const home = new URL(base).pathname;
  const ofSite = site.filter(({ pattern }) => pattern === null || matchesPath(pattern, home));
  const reported = new Set<RightsTopic>();
  for (const topic of TOPICS) {
    const disagreeing = disagreements(ofSite, topic);
    if (disagreeing.length > 0) reported.add(topic);
    yield* disagreeing;
  }
  // Every feed has a claim on the site: comparing them all again for each page would be slow.
  const below = site.filter(({ pattern }) => pattern !== null);
  for (const [page, claims] of pages) {
    const ofPath = covering(below, canParseUrl(page) ? new URL(page).pathname : home);
    for (const topic of TOPICS) {
      const own = disagreements(claims, topic);
      yield* own;
      // A page or site that contradicts itself is reported already.
      if (own.length === 0 && !reported.has(topic)) yield* besideSite(claims, ofPath, topic);
    }
  }
}

/** The claims that cover a path; in `tdmrep.json` only the most specific rule counts. // TDMRep § 4 */
function covering(site: readonly SiteClaim[], path: string): readonly SiteClaim[] {
  const all = site.filter(({ pattern }) => pattern !== null && matchesPath(pattern, path));
  const isRule = ({ dialect }: SiteClaim) => dialect === "tdmrep.json";
  const longest = Math.max(0, ...all.filter(isRule).map(({ pattern }) => pattern?.length ?? 0));
  return all.filter((claim) => !isRule(claim) || claim.pattern?.length === longest);
}

function disagreements(claims: readonly RightsClaim[], topic: RightsTopic): readonly Problem[] {
  const ofTopic = claims.filter((claim) => claim.topic === topic);
  const first = ofTopic.find(({ isLine }) => !isLine);
  if (first === undefined) return [];
  return ofTopic.filter((claim) => !agree(claim, first)).map((claim) => contradiction(claim, first));
}

function* besideSite(
  claims: readonly RightsClaim[],
  site: readonly SiteClaim[],
  topic: RightsTopic,
): Generator<Problem> {
  const own = claims.find((claim) => claim.topic === topic && !claim.isLine);
  const other = site.find((claim) => claim.topic === topic && own !== undefined && !agree(claim, own));
  if (own !== undefined && other !== undefined) yield contradiction(own, other);
}

function agree(claim: RightsClaim, { value, written }: RightsClaim): boolean {
  return claim.isLine ? claim.value.includes(value) || claim.value.includes(written) : claim.value === value;
}

function contradiction(claim: RightsClaim, other: RightsClaim): Problem {
  return problem(
    `rights/${claim.topic}`,
    { file: claim.file, ...claim.at },
    {
      found: claim.written,
      dialect: claim.dialect,
      expected: other.written,
      other: other.dialect,
      place: `${other.file}:${other.at.line}`,
    },
  );
}
