/** An independent reading of a finished site: it knows nothing of how the site was made, and reads `dist` only. */
import type { ReadableFolder } from "../folders.ts";
import { type Problem, sortProblems } from "../problem.ts";
import { type AskOptions, askExternalLinks } from "./ask-external-links.ts";
import { checkAgreement } from "./check-agreement.ts";
import { checkArticleData } from "./check-article-data.ts";
import { checkBody } from "./check-body.ts";
import { checkBudgets } from "./check-budgets.ts";
import { checkContrast } from "./check-contrast.ts";
import { checkDataReferences } from "./check-data-references.ts";
import { checkDiscovery, checkFeedTitles } from "./check-discovery.ts";
import { checkFeedDocument } from "./check-feed-document.ts";
import { checkHead } from "./check-head.ts";
import { checkHtml } from "./check-html.ts";
import { checkJsonLd } from "./check-json-ld.ts";
import { checkAnchors, checkLinks } from "./check-links.ts";
import { checkListData } from "./check-list-data.ts";
import { checkMicroformats } from "./check-microformats.ts";
import { checkRedirects } from "./check-redirects.ts";
import { problem } from "./check-rules.ts";
import { checkSitemap, checkSitemaps } from "./check-sitemaps.ts";
import { checkSocial } from "./check-social.ts";
import { checkTranslations } from "./check-translations.ts";
import { gatherExternalLinks } from "./external-links.ts";
import { type Counts, type GatheredFacts, gatherFacts } from "./gather-facts.ts";
import { START } from "./read/position.ts";
import { type Document, readDocument } from "./read-document.ts";
import { resolveAddress } from "./resolve-address.ts";
import { openSite, type SiteUnderCheck } from "./site-under-check.ts";

import type { Web } from "./web.ts";

export type { Place, Problem, Severity, Text } from "../problem.ts";
export { type CheckFeedOptions, checkFeed, type FeedKind } from "./check-feed.ts";
export { checkFeedLinks } from "./check-feed-links.ts";
export type { Answer, Web } from "./web.ts";

export interface CheckReport {
  /** In the order of every report. */
  readonly problems: readonly Problem[];
  readonly counts: Counts;
}

export interface CheckOptions {
  /** Told now and then how many files have been read. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** If it is given, links to other sites are asked through it, when all files have been read. */
  readonly external?: AskOptions & { readonly web: Web };
}

/** A subject: what it says of each file by itself, and of the whole site at the end. */
interface Check {
  readonly subject: string;
  readonly ofDocument?: (document: Document, site: SiteUnderCheck) => Iterable<Problem>;
  readonly ofSite?: (facts: GatheredFacts, site: SiteUnderCheck) => Iterable<Problem>;
}

const CHECKS: readonly Check[] = [
  { subject: "HTML", ofDocument: checkHtml },
  { subject: "head", ofDocument: checkHead },
  { subject: "translations", ofSite: checkTranslations },
  { subject: "schema.org data", ofDocument: checkJsonLd, ofSite: checkDataReferences },
  { subject: "articles in schema.org data", ofDocument: checkArticleData },
  { subject: "lists in schema.org data", ofDocument: checkListData },
  { subject: "social networks, robots", ofDocument: checkSocial },
  { subject: "microformats", ofDocument: checkMicroformats },
  { subject: "discovery of feeds", ofDocument: checkFeedTitles, ofSite: checkDiscovery },
  { subject: "body", ofDocument: checkBody },
  { subject: "budgets", ofDocument: checkBudgets },
  { subject: "contrast", ofDocument: checkContrast },
  { subject: "links", ofDocument: checkLinks, ofSite: checkAnchors },
  { subject: "redirects", ofSite: checkRedirects },
  { subject: "feeds, XML, JSON, text", ofDocument: (document) => checkFeedDocument(document) },
  { subject: "agreement", ofSite: checkAgreement },
  { subject: "sitemaps", ofDocument: checkSitemap, ofSite: checkSitemaps },
];

const EXPECTED_FILES = ["index.html", "404.html", "robots.txt", "sitemap.xml"] as const;
const FILES_BETWEEN_REPORTS = 50;

/** Checks a finished site. Each file is read and parsed once and then forgotten but for a few facts, so that memory stays small. */
export async function checkDist(dist: ReadableFolder, options: CheckOptions = {}): Promise<CheckReport> {
  const files = dist.list();
  const absent = EXPECTED_FILES.filter((file) => !files.includes(file));
  const problems: Problem[] = absent.map((file) =>
    problem("site/missing-file", { file, ...START }, { file }),
  );
  const site = openSite(dist);
  if (site === null) {
    problems.push(problem("site/no-base-url", { file: "index.html", ...START }));
    const counts = { files: files.length, pages: 0, feeds: 0, sitemaps: 0, links: 0 };
    return { problems: sortProblems(problems), counts };
  }

  // Not `push(...found)`: a large site that is wrong everywhere has more problems than a call takes arguments.
  const add = (found: Iterable<Problem>) => {
    for (const one of found) problems.push(one);
  };
  const gathered = gatherFacts(site);
  const elsewhere = gatherExternalLinks(
    (url, document) => resolveAddress(site, url, document.address).kind === "elsewhere",
  );
  for (const [done, path] of files.entries()) {
    const document = readDocument(site, path);
    if (document !== null) {
      for (const { ofDocument } of CHECKS) add(ofDocument?.(document, site) ?? []);
      gathered.add(document);
      if (options.external !== undefined) elsewhere.add(document);
    }
    if (done % FILES_BETWEEN_REPORTS !== 0) continue;
    options.onProgress?.({ done, total: files.length });
    // The checks are synchronous: without a pause a terminal would not show the progress.
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
  options.onProgress?.({ done: files.length, total: files.length });
  const facts = gathered.facts();
  for (const { ofSite } of CHECKS) add(ofSite?.(facts, site) ?? []);
  if (options.external !== undefined)
    add(await askExternalLinks(elsewhere.links(), options.external.web, options.external));
  return { problems: sortProblems(problems), counts: facts.counts };
}
