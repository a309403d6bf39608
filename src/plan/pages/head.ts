/** The `<head>` of every kind of page. */
import { word } from "../../language/locale/words.ts";
import { ALL_FORMATS, FEED_FORMATS, type FeedFormat } from "../../model/feed-formats.ts";
import type { Lang, Route } from "../../model/identifiers.ts";
import { inLanguage } from "../../model/site.ts";
import { pageRights } from "../machines/rights-dialects.ts";
import { rslAddress } from "../machines/rsl-terms.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { urlOf } from "../routes.ts";
import { type PageSubject, pageData } from "./page-data.ts";
import type { FeedLink, Head, JsonLd, OpenGraph, PageRights, Translation } from "./page-parts.ts";
import { alternatesOf } from "./versions.ts";

export interface HeadOptions {
  readonly title: string;
  readonly description: string;
  readonly route: Route;
  /** Null on the home page, whose title is the site's. */
  readonly siteTitle?: null;
  readonly noindex?: boolean;
  /** The page in other languages, and the language it was first written in, if one was. */
  readonly translations?: readonly Translation[];
  readonly original?: Lang | null;
  /** Feeds of the page's own subject, before the site's. */
  readonly feeds?: readonly FeedLink[];
  /** Of a brief's page; else the site's. */
  readonly rights?: PageRights;
  readonly openGraph?: Partial<OpenGraph>;
  /** schema.org data of a brief's page. */
  readonly jsonLd?: JsonLd;
  /** What any other page is about. */
  readonly subject?: PageSubject;
}

/** Makes the head of a page of an edition. */
export function headOf(resolved: Resolved, edition: Edition, options: HeadOptions): Head {
  const { site } = resolved;
  const siteTitle = inLanguage(site.title, edition.lang);
  const url = urlOf(site, options.route);
  const openGraph: OpenGraph = {
    type: "website",
    title: options.title,
    description: options.description,
    url,
    locale: word(edition.locale, "language.locale"),
    image: null,
    published: null,
    modified: null,
    section: null,
    tags: [],
    authors: [],
    ...options.openGraph,
  };
  const translations = options.translations ?? [];
  return {
    title: options.siteTitle === null ? options.title : `${options.title} — ${siteTitle}`,
    description: options.description,
    canonical: url,
    robots: options.noindex === true || site.isReviewCopy ? "noindex" : "max-image-preview:large",
    feeds: [...(options.feeds ?? []), ...siteFeeds(resolved, edition)],
    translations,
    alternates: alternatesOf(
      resolved,
      { hreflang: edition.lang, url },
      translations,
      options.original ?? null,
    ),
    openGraph: options.noindex === true ? null : openGraph,
    jsonLd:
      options.subject === undefined
        ? (options.jsonLd ?? null)
        : pageData(
            resolved,
            edition,
            { url, title: options.title, description: options.description },
            options.subject,
          ),
    rights: options.rights ?? pageRights(site.rights, rslAddress(resolved)),
  };
}

/** The feeds of a section of an edition, if sections have feeds. */
export function sectionFeeds(
  resolved: Resolved,
  edition: Edition,
  name: string,
  section: Route,
): readonly FeedLink[] {
  return resolved.site.feeds.section === 0 ? [] : feedLinks(resolved, edition, name, section);
}

/** The feeds of an edition's corrections. */
export function correctionFeeds(resolved: Resolved, edition: Edition): readonly FeedLink[] {
  const { locale, routes } = edition;
  return feedLinks(resolved, edition, word(locale, "feed.corrections"), routes.corrections);
}

/** The edition's own feeds. */
export function siteFeeds(resolved: Resolved, edition: Edition): readonly FeedLink[] {
  if (resolved.site.feeds.site === 0) return [];
  return feedLinks(resolved, edition, word(edition.locale, "feed.site"));
}

/** The feeds of the site, of a section, or those of a folder of its own. */
export function feedLinks(
  resolved: Resolved,
  edition: Edition,
  name: string,
  section?: Route,
  formats: readonly FeedFormat[] = ALL_FORMATS,
): readonly FeedLink[] {
  const siteTitle = inLanguage(resolved.site.title, edition.lang);
  return formats.map((format) => {
    const { setting, name: formatName, type } = FEED_FORMATS[format];
    return {
      title: `${siteTitle} — ${name} (${formatName})`,
      type,
      nameWord: `feed.${setting}`,
      useWord: `feed.${setting}.for`,
      url: urlOf(resolved.site, edition.routes.feed(format, section)),
    };
  });
}
