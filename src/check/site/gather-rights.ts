import type { Document } from "../read/read-document.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { RightsClaim, SiteClaim } from "./rights-claim.ts";
import { rightsOfPages, rightsOfWebsite } from "./rights-of-page.ts";
import { rightsOfSite } from "./rights-of-site.ts";

/** Collects what each document states about rights. `keep` copies a text, so that the file it was read in can be forgotten. */
export function gatherRights(site: SiteUnderCheck, keep: (text: string) => string) {
  const ofSite: SiteClaim[] = [];
  const pages = new Map<string, RightsClaim[]>();
  const kept = <T extends RightsClaim>(claim: T): T => ({
    ...claim,
    value: keep(claim.value),
    written: keep(claim.written),
    dialect: typeof claim.dialect === "string" ? keep(claim.dialect) : claim.dialect,
  });
  return {
    add(document: Document): void {
      for (const claim of [...rightsOfSite(document, site), ...rightsOfWebsite(document)])
        ofSite.push(kept(claim));
      for (const { page, claims } of rightsOfPages(document)) {
        if (claims.length === 0) continue;
        const ofPage = pages.get(page) ?? [];
        ofPage.push(...claims.map(kept));
        pages.set(keep(page), ofPage);
      }
    },
    facts: () => ({ site: ofSite, pages }),
  };
}
