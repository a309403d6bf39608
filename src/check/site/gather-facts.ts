import type { Position } from "../read/position.ts";
import {
  type Document,
  isArchiveCopy,
  isFeed,
  isIndexable,
  isRevision,
  type PageDocument,
} from "../read/read-document.ts";
import { wordsOf } from "../read/read-elements.ts";
import { referencesOfHtml } from "../read/references-of-html.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import { type Relation, worksOfJsonLd } from "../read/works-of-json-ld.ts";
import { type AnnouncedFeed, announcedFeedsOf, type KnownFeed, knownFeedOf } from "./announced-feeds.ts";
import { type BlockedLoad, blockedLoadsOf } from "./blocked-loads.ts";
import { type DataReference, dataFactsOf } from "./check-data-references.ts";
import { type Claim, FIRST_WORDS, type Lead, type PageNotices } from "./claim.ts";
import { claimsOfFeed } from "./claims-of-feed.ts";
import { claimsOfPage, leadOf } from "./claims-of-page.ts";
import { type FeedFacts, factsOfFeed } from "./feed-facts.ts";
import { gatherLinks, type LinkFacts } from "./gather-links.ts";
import { gatherRights } from "./gather-rights.ts";
import { type Keeper, keeper } from "./keeper.ts";
import { type Mention, mentionsOf, noticesOf } from "./notices.ts";
import type { RightsClaim, SiteClaim } from "./rights-claim.ts";
import { isSitemap, type Listing, listingsOf } from "./sitemap-listings.ts";

/** What is kept of a page once it has been checked by itself. */
export interface PageFacts {
  readonly path: string;
  readonly address: string;
  readonly ids: ReadonlySet<string>;
  readonly lang: string;
  readonly indexable: boolean;
  readonly translations: readonly Translation[];
  readonly works: readonly Work[];
  /** The file to which it redirects; null if it does not, or not to one of the site. */
  readonly movedTo: string | null;
  /** The feeds that it announces, in its order. */
  readonly feeds: readonly AnnouncedFeed[];
}

/** A version that the page's schema.org data name; `target` is a file. */
export interface Work {
  readonly relation: Relation;
  readonly target: string;
  readonly at: Position;
}

/** A `<link rel="alternate" hreflang>`; `target` is a file. */
export interface Translation {
  readonly lang: string;
  readonly target: string;
  readonly at: Position;
}

/** The facts that can only be judged with the whole site: small, and linear in its pages. */
export interface GatheredFacts extends LinkFacts {
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** Atom feeds by path. */
  readonly feeds: ReadonlyMap<string, FeedFacts>;
  /** Feeds of every format by path. */
  readonly knownFeeds: ReadonlyMap<string, KnownFeed>;
  readonly sitemaps: readonly string[];
  readonly listings: readonly Listing[];
  /** The text of `robots.txt`; empty if there is none. */
  readonly robots: string;
  /** The claims of all channels about each brief, by the address of its page. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** What the page of each brief shows before its text, by its address. */
  readonly leads: ReadonlyMap<string, Lead>;
  /** The notices of corrections on archive pages, by the address of the brief's page. */
  readonly archiveNotices: ReadonlyMap<string, PageNotices>;
  /** Where else notices are repeated. */
  readonly mentions: readonly Mention[];
  /** The rights that files state for the whole site, and those of each page by its address. */
  readonly rights: {
    readonly site: readonly SiteClaim[];
    readonly pages: ReadonlyMap<string, readonly RightsClaim[]>;
  };
  /** The things that schema.org data describe on any page: their types, separated by spaces, by `@id`. */
  readonly things: ReadonlyMap<string, string>;
  /** The things that they name without describing them on the same page. */
  readonly references: readonly DataReference[];
  /** The first place of each thing that is allowed and blocked. */
  readonly blocked: ReadonlyMap<string, BlockedLoad>;
  readonly counts: Counts;
}

/** How much was read. `links` counts every address in every file. */
export interface Counts {
  readonly files: number;
  readonly pages: number;
  readonly feeds: number;
  readonly sitemaps: number;
  readonly links: number;
}

/** Collects the facts of one document after another; `facts` is read after the last. */
export function gatherFacts(site: SiteUnderCheck): {
  readonly add: (document: Document) => void;
  readonly facts: () => GatheredFacts;
} {
  const keep = keeper();
  const { text: keptText, data: kept } = keep;
  const pages = new Map<string, PageFacts>();
  const feeds = new Map<string, FeedFacts>();
  const knownFeeds = new Map<string, KnownFeed>();
  const sitemaps: string[] = [];
  const listings: Listing[] = [];
  const counts = { feeds: 0, links: 0 };
  const claims = new Map<string, Claim[]>();
  const leads = new Map<string, Lead>();
  const archiveNotices = new Map<string, PageNotices>();
  const mentions: Mention[] = [];
  const links = gatherLinks(site, keep);
  const rights = gatherRights(site, keep);
  const things = new Map<string, string>();
  const references: DataReference[] = [];
  const blocked = new Map<string, BlockedLoad>();
  let robots = "";

  const add = (document: Document) => {
    const isPast = document.kind === "page" && isRevision(document);
    links.add(document);
    if (!isPast) rights.add(document);
    counts.links += document.references.length;
    if (isFeed(document)) counts.feeds += 1;
    if (document.kind === "page") {
      const { ids, ...page } = factsOfPage(document, site);
      pages.set(document.path, { ...kept(page), ids: new Set(ids.map(keptText)) });
      const data = dataFactsOf(document);
      for (const [id, types] of data.things) things.set(keptText(id), keptText(types));
      references.push(...kept(data.references));
      for (const load of blockedLoadsOf(document, site)) {
        const key = `${load.found} ${load.where}`;
        if (!blocked.has(key)) blocked.set(key, kept(load));
      }
    }
    const feed = document.kind === "xml" ? factsOfFeed(document, site) : null;
    if (feed !== null) feeds.set(feed.path, kept(feed));
    const known = knownFeedOf(document, site);
    if (known !== null) knownFeeds.set(document.path, kept(known));
    const channels = isPast
      ? []
      : document.kind === "page"
        ? claimsOfPage(document)
        : claimsOfFeed(document, site.readFeedHtml);
    for (const { page, claims: ofChannel } of channels) {
      const ofBrief = claims.get(page) ?? [];
      ofBrief.push(...ofChannel.map((claim) => keptClaim(shortened(claim), keptText)));
      claims.set(keptText(page), ofBrief);
    }
    const lead = document.kind === "page" && channels.length > 0 ? leadOf(document) : null;
    if (lead !== null) leads.set(keptText(document.address), kept(lead));
    if (document.kind === "page" && !isPast && isArchiveCopy(document) && document.canonical !== null)
      archiveNotices.set(
        keptText(document.canonical),
        kept({ file: document.path, notices: noticesOf(document) }),
      );
    if (!isPast) mentions.push(...kept(mentionsOf(document)));
    if (document.path === "robots.txt") robots = document.text;
    if (document.kind === "xml" && isSitemap(document)) {
      sitemaps.push(document.path);
      for (const listing of kept(listingsOf(document))) listings.push(listing);
    }
  };
  const facts = () => ({
    ...links.facts(),
    pages,
    feeds,
    knownFeeds,
    sitemaps,
    listings,
    robots,
    claims,
    leads,
    archiveNotices,
    mentions,
    rights: rights.facts(),
    things,
    references,
    blocked,
    counts: { ...counts, files: site.files.size, pages: pages.size, sitemaps: sitemaps.length },
  });
  return { add, facts };
}

/** Most of what is kept are claims: all feeds make them about all their items. */
function keptClaim({ field, channel, value, file, at }: Claim, kept: Keeper["text"]): Claim {
  return { field, channel, value: kept(value), file: kept(file), at };
}

/** Of a page's text only the first words are compared; a feed's text may have more before them. */
function shortened(claim: Claim): Claim {
  const { field, channel, value } = claim;
  const isWhole = field !== "words" || !/page$/.test(channel);
  return isWhole ? claim : { ...claim, value: value.trim().split(/\s+/u).slice(0, FIRST_WORDS).join(" ") };
}

function factsOfPage(page: PageDocument, site: SiteUnderCheck) {
  const html = page.elements.find(({ name }) => name === "html");
  return {
    path: page.path,
    address: page.address,
    ids: page.elements.flatMap(({ attributes: { id } }) => id ?? []),
    lang: html?.attributes.lang ?? "",
    indexable: isIndexable(page),
    translations: translationsOf(page, site),
    works: worksOfJsonLd(page.jsonLd).flatMap(({ relation, url, at }): Work[] => {
      const target = resolveAddress(site, url, page.address);
      return target.kind === "file" ? [{ relation, target: target.path, at }] : [];
    }),
    movedTo: movedTo(page, site),
    feeds: announcedFeedsOf(page, site),
  };
}

function movedTo(page: PageDocument, site: SiteUnderCheck): string | null {
  if (!page.moved) return null;
  const [meta] = page.elements.filter(
    ({ attributes }) => attributes["http-equiv"]?.toLowerCase() === "refresh",
  );
  const reference = meta === undefined ? undefined : referencesOfHtml([meta])[0];
  const target = reference === undefined ? null : resolveAddress(site, reference.url, page.address);
  return target?.kind === "file" ? target.path : null;
}

function translationsOf(page: PageDocument, site: SiteUnderCheck): readonly Translation[] {
  return page.elements.flatMap(({ name, attributes: { rel, hreflang, href, type }, at }) => {
    if (name !== "link" || hreflang === undefined || href === undefined) return [];
    // A feed in another language is announced in the same way, but is not a version of the page.
    if (!wordsOf(rel).includes("alternate") || (type !== undefined && type !== "text/html")) return [];
    const target = resolveAddress(site, href, page.address);
    return target.kind === "file" ? [{ lang: hreflang, target: target.path, at }] : [];
  });
}
