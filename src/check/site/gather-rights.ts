import type { Document } from "../read/read-document.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { Keeper } from "./keeper.ts";
import type { RightsClaim, SiteClaim } from "./rights-claim.ts";
import { rightsOfPages, rightsOfWebsite } from "./rights-of-page.ts";
import { rightsOfSite } from "./rights-of-site.ts";

/** Collects what each document states about rights. */
export function gatherRights(site: SiteUnderCheck, kept: Keeper) {
  const ofSite: SiteClaim[] = [];
  const pages = new Map<string, RightsClaim[]>();
  return {
    add(document: Document): void {
      for (const claim of rightsOfSite(document, site)) ofSite.push(kept.data(claim));
      for (const claim of rightsOfWebsite(document)) ofSite.push(kept.data(claim));
      for (const { page, claims } of rightsOfPages(document)) {
        if (claims.length === 0) continue;
        const ofPage = pages.get(page) ?? [];
        for (const claim of claims) ofPage.push(keptClaim(claim, kept));
        pages.set(kept.text(page), ofPage);
      }
    },
    facts: () => ({ site: ofSite, pages }),
  };
}

function keptClaim(claim: RightsClaim, { text, data }: Keeper): RightsClaim {
  const { topic, value, written, dialect, isLine, file, at } = claim;
  return {
    topic,
    value: text(value),
    written: text(written),
    dialect: typeof dialect === "string" ? text(dialect) : data(dialect),
    isLine,
    file: text(file),
    at,
  };
}
