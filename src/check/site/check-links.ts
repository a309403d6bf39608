import type { Problem } from "../../base/problem.ts";
import { type CheckRule, problem } from "../check-rules.ts";
import { type Document, isArchiveCopy, placeOf } from "../read/read-document.ts";
import { readHostHeaders } from "../read/read-host-headers.ts";
import { readRedirects } from "../read/read-plain-files.ts";
import { isAbsolute, type Reference, type Role } from "../read/reference.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { GatheredFacts } from "./gather-facts.ts";

const MISSING: Readonly<Record<Role, CheckRule>> = {
  page: "link/missing-page",
  asset: "link/missing-asset",
  feed: "link/missing-feed",
  metadata: "link/missing-metadata",
};
/** The top of a page needs no id; `:~:` quotes a text. // HTML § 7.4.6.3 */
const NEEDS_NO_ID = /^top$|^:~:/i;

/** Every address in a file leads to a file of this site, or to another site, which is not asked. */
export function* checkLinks(document: Document, site: SiteUnderCheck): Generator<Problem> {
  for (const reference of document.references) yield* checkReference(reference, document, site);
  if (document.path === "_redirects") {
    for (const { line, at } of readRedirects(document.text).faults) {
      yield problem("link/bad-redirect", placeOf(document, at), { line });
    }
  }
  if (document.path === "_headers") {
    for (const { line, at } of readHostHeaders(document.text).faults) {
      yield problem("headers/line", placeOf(document, at), { line });
    }
    for (const { path: url, at } of readHostHeaders(document.text).paths) {
      if (resolveAddress(site, url, document.address).kind === "missing")
        yield problem("headers/missing-file", placeOf(document, at), { url });
    }
  }
}

/** Links to a place inside a page lead to an id that exists. */
export function* checkAnchors({ fragments, pages }: GatheredFacts): Generator<Problem> {
  for (const { file, at, url, target, id } of fragments) {
    const ids = pages.get(target)?.ids;
    if (ids === undefined || ids.has(id) || NEEDS_NO_ID.test(id)) continue;
    yield problem("link/missing-anchor", { file, ...at }, { url, id, target });
  }
}

function* checkReference(reference: Reference, document: Document, site: SiteUnderCheck): Generator<Problem> {
  const { url, role, absolute, at } = reference;
  const place = placeOf(document, at);
  // An address for machines may name no document at all (`#org`, `_:b0`).
  if (role === "metadata" && !isAbsolute(url)) return;
  // `check-feed-addresses.ts` judges the form of a feed's addresses; this check, where they lead.
  if (absolute && !isAbsolute(url)) return;

  if (isArchiveCopy(document) && role === "page" && !isAbsolute(url) && !url.startsWith("#")) {
    yield problem("link/archive-relative", place, { url });
  }

  // The 404 page is served at every missing address, so only addresses from the root, or within the page, work on it.
  const isNotFoundPage = document.path === "404.html" && !url.startsWith("#");
  const target = resolveAddress(site, url, isNotFoundPage ? `${site.base}any/where/` : document.address);
  switch (target.kind) {
    case "missing":
      yield problem(MISSING[role], place, { url });
      break;
    case "no-slash":
      yield problem("link/no-slash", place, { url });
      break;
    case "malformed":
      if (!absolute) yield problem("link/malformed", place, { url });
      break;
    case "outside-base":
      yield problem("link/outside-base", place, { url, base: site.base });
      break;
    case "script":
      if (!absolute) yield problem("link/script-address", place, { url });
      break;
    default:
  }
}
