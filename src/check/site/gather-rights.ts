import type { Document } from "../read/read-document.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { RightsClaim, SiteClaim } from "./rights-claim.ts";
import { rightsOfPages, rightsOfWebsite } from "./rights-of-page.ts";
import { rightsOfSite } from "./rights-of-site.ts";

/** Collects what each document states about rights. `kept` copies what outlives the file it was read in. */
export function gatherRights(site: SiteUnderCheck, kept: <T>(value: T) => T) {
  const ofSite: SiteClaim[] = [];
  const pages = new Map<string, RightsClaim[]>();
  return {
    add(document: Document): void {
      ofSite.push(...kept([...rightsOfSite(document, site), ...rightsOfWebsite(document)]));
      for (const { page, claims } of kept(rightsOfPages(document))) {
        if (claims.length > 0) pages.set(page, [...(pages.get(page) ?? []), ...claims]);
      }
    },
    facts: () => ({ site: ofSite, pages }),
  };
}
