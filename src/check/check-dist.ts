/** Checks a finished site independently: it knows nothing of how the site was built, and reads `dist` only. */
import { hasCms, isCmsFile } from "../base/cms-files.ts";
import { isSafePath } from "../base/file-names.ts";
import type { ReadableFolder } from "../base/folders.ts";
import { type Problem, sortProblems } from "../base/problem.ts";
import type { TextHashes } from "../base/shingles.ts";
import { problem } from "./check-rules.ts";
import { type CheckSettings, judgeOf } from "./check-settings.ts";
import { checkFeedDocument } from "./feed/check-feed-document.ts";
import { checkPackageOfSite, isPackage } from "./package/check-packages.ts";
import { comparePackages } from "./package/compare-packages.ts";
import { checkAlternatives } from "./page/check-alternatives.ts";
import { checkArticleData } from "./page/check-article-data.ts";
import { checkBody } from "./page/check-body.ts";
import { checkBudgets } from "./page/check-budgets.ts";
import { checkContrast } from "./page/check-contrast.ts";
import { checkHead } from "./page/check-head.ts";
import { checkHeadings } from "./page/check-headings.ts";
import { checkHtml } from "./page/check-html.ts";
import { checkJsonLd } from "./page/check-json-ld.ts";
import { checkLandmarks } from "./page/check-landmarks.ts";
import { checkLanguageOfParts } from "./page/check-language-of-parts.ts";
import { checkListData } from "./page/check-list-data.ts";
import { checkMicroformats } from "./page/check-microformats.ts";
import { checkPlainText } from "./page/check-plain-text.ts";
import { checkSocial } from "./page/check-social.ts";
import { checkTextDigest } from "./page/check-text-digest.ts";
import { checkVisibleMarkup } from "./page/check-visible-markup.ts";
import { htmlValidationInThreads } from "./page/html-threads.ts";
import { htmlValidationHere, type ReportFindings } from "./page/html-validation.ts";
import { type Profile, profileOf, weighed } from "./profile.ts";
import { baseOfSite } from "./read/base-of-site.ts";
import { START } from "./read/position.ts";
import { type Document, type PageDocument, readDocument } from "./read/read-document.ts";
import { resolveAddress } from "./read/resolve-address.ts";
import { openSite, type SiteUnderCheck } from "./read/site-under-check.ts";
import { type AskOptions, type AskProgress, askExternalLinks } from "./site/ask-external-links.ts";
import { checkBlockedLoads } from "./site/blocked-loads.ts";
import { checkAgreement } from "./site/check-agreement.ts";
import { checkDataReferences } from "./site/check-data-references.ts";
import { checkDiscovery, checkFeedTitles } from "./site/check-discovery.ts";
import { checkHostFiles, checkHostLimits } from "./site/check-host-limits.ts";
import { checkAnchors, checkLinks } from "./site/check-links.ts";
import { checkPolicy } from "./site/check-policy.ts";
import { checkRedirects } from "./site/check-redirects.ts";
import { checkRights } from "./site/check-rights.ts";
import { checkRobots } from "./site/check-robots.ts";
import { checkRsl } from "./site/check-rsl.ts";
import { checkSitemap, checkSitemaps } from "./site/check-sitemaps.ts";
import { checkTranslations } from "./site/check-translations.ts";
import { checkWellKnown } from "./site/check-well-known.ts";
import { withdrawnChecker } from "./site/check-withdrawn.ts";
import { gatherExternalLinks } from "./site/external-links.ts";
import { type Counts, type GatheredFacts, gatherFacts } from "./site/gather-facts.ts";
import type { Web } from "./site/web.ts";

export type { Place, Problem, Severity, Text } from "../base/problem.ts";
export type { CheckSettings } from "./check-settings.ts";
export { type CheckFeedOptions, checkFeed } from "./feed/check-feed.ts";
export type { Profile } from "./profile.ts";
export type { FeedKind } from "./read/feed-formats.ts";
export { checkFeedLinks } from "./site/check-feed-links.ts";
export type { Answer, Web } from "./site/web.ts";

export interface CheckReport {
  /** In the order of every report. */
  readonly problems: readonly Problem[];
  readonly counts: Counts;
}

/** How far a check is: reading files one by one, comparing them, or asking other sites. */
export interface CheckProgress {
  readonly stage: "read" | "compare" | "ask";
  /** Files read, of all; links asked, of all. */
  readonly done: number;
  readonly total: number;
}

export interface CheckOptions {
  /** How much each rule weighs; by default `house` for what Brevier made, `standard` for anything else. */
  readonly profile?: Profile;
  /** Where the site is published, absolute and ending in `/`, if its files do not say it. */
  readonly base?: string;
  /** What the site asks of its check; a profile beside it counts more than one in it. */
  readonly settings?: CheckSettings;
  /** Called now and then, and when a stage begins. */
  readonly onProgress?: (progress: CheckProgress) => void;
  /**
   * How many threads validate the HTML of a site whose pages differ much, which takes most of the time; 0 by default, which is in the main thread. They
   * need the compiled JavaScript: where the TypeScript is transpiled on the fly there are none.
   */
  readonly threads?: number;
  /** Ends the check: the promise rejects with the reason, and no thread is left. */
  readonly signal?: AbortSignal;
  /** Whether the site is a copy for review: then it needs no sitemap, and search engines may list none of its pages. */
  readonly isReviewCopy?: boolean;
  /** Texts that were withdrawn: no file may hold one. */
  readonly withdrawn?: readonly TextHashes[];
  /** If it is given, links to other sites are asked through it, when all files have been read. */
  readonly external?: Pick<AskOptions, "hosts"> & { readonly web: Web };
}

/** A subject: what is checked of each page, of each file that is read, and of the whole site at the end. */
interface Check {
  readonly subject: string;
  readonly ofPage?: (page: PageDocument, site: SiteUnderCheck) => Iterable<Problem>;
  readonly ofDocument?: (document: Document, site: SiteUnderCheck) => Iterable<Problem>;
  readonly ofSite?: (facts: GatheredFacts, site: SiteUnderCheck) => Iterable<Problem>;
}

const CHECKS: readonly Check[] = [
  { subject: "head", ofPage: checkHead },
  { subject: "translations", ofSite: checkTranslations },
  { subject: "schema.org data", ofPage: checkJsonLd, ofSite: checkDataReferences },
  { subject: "articles in schema.org data", ofPage: checkArticleData },
  { subject: "lists in schema.org data", ofPage: checkListData },
  { subject: "social networks, robots", ofPage: checkSocial },
  { subject: "microformats", ofPage: checkMicroformats },
  { subject: "discovery of feeds", ofPage: checkFeedTitles, ofSite: checkDiscovery },
  { subject: "body", ofPage: checkBody },
  { subject: "headings", ofPage: checkHeadings },
  { subject: "landmarks", ofPage: checkLandmarks },
  { subject: "alternatives", ofPage: checkAlternatives },
  { subject: "language of parts", ofPage: checkLanguageOfParts },
  { subject: "visible markup", ofPage: checkVisibleMarkup },
  { subject: "budgets", ofDocument: checkBudgets },
  { subject: "digest of the text", ofPage: checkTextDigest },
  { subject: "plain text", ofPage: checkPlainText },
  { subject: "contrast", ofDocument: checkContrast },
  { subject: "links", ofDocument: checkLinks, ofSite: checkAnchors },
  { subject: "redirects", ofSite: checkRedirects },
  { subject: "policy of the host", ofDocument: checkPolicy, ofSite: checkBlockedLoads },
  { subject: "limits of hosts", ofDocument: checkHostFiles, ofSite: checkHostLimits },
  { subject: "feeds, XML, JSON, text", ofDocument: (document) => checkFeedDocument(document) },
  { subject: "agreement", ofSite: checkAgreement },
  { subject: "robots.txt", ofDocument: checkRobots },
  { subject: "well-known files", ofDocument: checkWellKnown },
  { subject: "licence document", ofDocument: checkRsl },
  { subject: "rights", ofSite: checkRights },
  { subject: "sitemaps", ofDocument: checkSitemap, ofSite: checkSitemaps },
];

const EXPECTED_FILES = ["index.html", "404.html", "robots.txt", "sitemap.xml"] as const;
const FILES_BETWEEN_REPORTS = 20;
/** With fewer pages to validate, and most are known to be valid by then, a thread saves nothing and costs 30 MB and a second of CPU. */
const PAGES_ALONE = 100;

/** Checks a finished site. Each file is read and parsed once; only a few facts are kept, so memory stays small. */
export async function checkDist(dist: ReadableFolder, options: CheckOptions = {}): Promise<CheckReport> {
  const files = dist.list();
  const { settings = {}, isReviewCopy = false } = options;
  const profile = options.profile ?? settings.profile ?? profileOf(dist);
  const judge = judgeOf(settings);
  // Written by others, for the newsroom alone.
  const isOfCms = hasCms(files) ? isCmsFile : () => false;
  const isExpected = (file: string) => !(isReviewCopy && file === "sitemap.xml");
  const absent = EXPECTED_FILES.filter((file) => !files.includes(file) && isExpected(file));
  const problems: Problem[] = [];
  // Not `push(...found)`: a large site that is wrong everywhere has more problems than a call takes arguments.
  const add = (found: Iterable<Problem>) => {
    for (const one of weighed(found, profile)) if (!judge.isIgnored(one)) problems.push(one);
  };
  add(absent.map((file) => problem("site/missing-file", { file, ...START }, { file })));
  // A site of another program has no list to be verified by.
  const listed = files.includes("manifest.json") ? files : [];
  const unsafe = listed.filter((file) => !isSafePath(file));
  add(unsafe.map((file) => problem("site/unsafe-name", { file, ...START }, { found: file })));
  const site = { ...openSite(dist, judge, options.base ?? baseOfSite(dist)), isReviewCopy };
  const isSite = files.some((path) => /\.html?$/.test(path));
  if (!site.isBaseKnown && (profile !== "standard" || !isSite)) {
    add([problem("site/no-base-url", { file: "index.html", ...START })]);
    const counts = { files: files.length, pages: 0, feeds: 0, sitemaps: 0, links: 0 };
    return { problems: sortProblems(problems), counts };
  }

  if (!site.isBaseKnown) add([problem("site/address-unknown", { file: "index.html", ...START })]);
  const gathered = gatherFacts(site);
  const packages = comparePackages(site);
  const elsewhere = gatherExternalLinks(
    (url, document) => resolveAddress(site, url, document.address).kind === "elsewhere",
  );
  const withdrawn = options.withdrawn ?? [];
  const leaks = withdrawn.length === 0 ? null : withdrawnChecker(dist, withdrawn);
  const total = files.length;
  const threads = options.threads ?? 0;
  const report: ReportFindings = (page, findings) => add(checkHtml(page, findings));
  const html =
    threads < 1
      ? htmlValidationHere(report)
      : htmlValidationInThreads(threads, report, { pagesAlone: PAGES_ALONE });
  try {
    for (const [done, path] of files.entries()) {
      options.signal?.throwIfAborted();
      if (isPackage(path))
        for await (const found of checkPackageOfSite(site, path, (page) => packages.addPage(path, page)))
          add([found]);
      // Neither a profile nor a setting hides what was withdrawn.
      if (leaks !== null) problems.push(...(await leaks(path)));
      const document = isOfCms(path) ? null : readDocument(site, path);
      if (document !== null) {
        if (document.kind === "page") await html.add({ ...document, isForeign: profile === "standard" });
        for (const { ofPage, ofDocument } of CHECKS) {
          if (document.kind === "page") add(ofPage?.(document, site) ?? []);
          add(ofDocument?.(document, site) ?? []);
        }
        gathered.add(document);
        packages.addDocument(document);
        if (options.external !== undefined) elsewhere.add(document);
      }
      if (done % FILES_BETWEEN_REPORTS !== 0) continue;
      options.onProgress?.({ stage: "read", done, total });
      // The checks are synchronous: without a pause no progress would be shown and nothing could interrupt them.
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
    }
    await html.finish();
  } finally {
    await html.close();
  }
  options.onProgress?.({ stage: "read", done: total, total });
  options.signal?.throwIfAborted();
  options.onProgress?.({ stage: "compare", done: total, total });
  const facts = gathered.facts();
  for (const { ofSite } of CHECKS) add(ofSite?.(facts, site) ?? []);
  add(packages.problems());
  if (options.external !== undefined) {
    const links = elsewhere.links();
    const onProgress = ({ done, total }: AskProgress) => options.onProgress?.({ stage: "ask", done, total });
    const { web, ...limits } = options.external;
    const { signal } = options;
    onProgress({ done: 0, total: links.length });
    add(await askExternalLinks(links, web, { ...limits, onProgress, ...(signal && { signal }) }));
  }
  return { problems: sortProblems(problems), counts: facts.counts };
}
