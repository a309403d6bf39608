/** The terms of texts in Really Simple Licensing. // RSL 1.0, https://rslstandard.org/rsl */
import { PURPOSES, type Purpose, type TextRights } from "../../model/rights.ts";
import type { Resolved } from "../resolve.ts";
import { siteRoutes, urlOf } from "../routes.ts";

/** The terms of what is below an address: a path for a document of the whole site (§ 3.3), a whole address for an item of a feed (§ 4.7). */
export interface RslTerms {
  readonly url: string;
  /** Words of the vocabulary of uses. // § 3.5 */
  readonly permits: readonly string[];
  readonly prohibits: readonly string[];
  readonly license: string | null;
  readonly holder: string | null;
  readonly policy: string | null;
}

/** To find a text for a reader's question is `ai-index`; the word `search` means every search engine. // RSL 1.0 § 3.5 */
const USES = { train: "ai-train", search: "ai-index", input: "ai-input" } as const satisfies Record<
  Purpose,
  string
>;

type StatedRights = Pick<TextRights, "ai" | "license" | "policyUrl"> & {
  readonly copyrightHolder: string | null;
};

/** The terms of texts with these rights; null where they mention no use. */
export function rslTerms(rights: StatedRights, url: string): RslTerms | null {
  return mentionsUses(rights) ? termsOf(rights, url) : null;
}

/** The terms in `license.xml`; null if the site asks for none, or mentions no use. Briefs do not decide whether it exists: every page names it. */
export function rslOfSite({ site, rights }: Resolved): RslTerms | null {
  if (rights === null || !rights.rsl || site.rights === null || !mentionsUses(site.rights)) return null;
  const terms = termsOf(rights, `${site.url.base}/`);
  const ofSite = site.rights.ai;
  const isWhole = PURPOSES.every((purpose) => rights.ai[purpose] === ofSite[purpose]);
  // A use that is in neither list counts as permitted, so a use that some brief refuses must be left out of a list of what is permitted.
  return isWhole || terms.permits.length > 0 ? terms : { ...terms, permits: ["search"] };
}

function mentionsUses({ ai }: StatedRights): boolean {
  return PURPOSES.some((purpose) => ai[purpose] !== null);
}

function termsOf(
  { ai, license, copyrightHolder: holder, policyUrl: policy }: StatedRights,
  url: string,
): RslTerms {
  const usesThatAre = (permission: "allowed" | "refused") =>
    PURPOSES.filter((purpose) => ai[purpose] === permission).map((purpose) => USES[purpose]);
  const permits = usesThatAre("allowed");
  return {
    url,
    // A list of what is permitted is the whole of it: search engines, to which robots.txt is open, must not be shut out.
    permits: permits.length === 0 ? [] : ["search", ...permits],
    prohibits: usesThatAre("refused"),
    license,
    holder,
    policy,
  };
}

/** The address of `license.xml`; null if there is none. */
export function rslAddress(resolved: Resolved): string | null {
  return rslOfSite(resolved) === null ? null : urlOf(resolved.site, siteRoutes.license);
}
