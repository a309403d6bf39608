/** schema.org data of every page but briefs: what kind of page it is, where it is in the site, what it lists. */
import type { BreadcrumbList, CollectionPage, ItemList, ProfilePage, Thing, WebPage } from "schema-dts";
import { monthAndYear, weekdayDate } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import type { BriefExport } from "../../model/brief.ts";
import { type Day, type Month, monthOf } from "../../model/identifiers.ts";
import { inLanguage } from "../../model/site.ts";
import { rightsData } from "../machines/rights-dialects.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { urlOf } from "../routes.ts";
import type { JsonLd } from "./page-parts.ts";
import { publisherData, websiteData, websiteId } from "./publisher-data.ts";

/** A page by its name and its whole address. */
export interface NamedUrl {
  readonly name: string;
  readonly url: string;
}

/** What a page is about, besides what its head states. */
export interface PageSubject {
  readonly type: "WebPage" | "AboutPage" | "ContactPage" | "CollectionPage" | "ProfilePage";
  /** The pages above it, from the home page; without itself. Empty on the home page. */
  readonly trail: readonly NamedUrl[];
  /** What the page lists, in its order; empty if it is no list. Never more than it shows. */
  readonly items: readonly NamedUrl[];
  /** The author that a profile describes; it has an `@id`. */
  readonly profileOf?: { readonly id: string; readonly data: Thing };
}

/** The graph of a page. Each `@id` in it is of the same graph, or has its type and address with it. */
export function pageData(
  resolved: Resolved,
  edition: Edition,
  page: { readonly url: string; readonly title: string; readonly description: string },
  subject: PageSubject,
): JsonLd {
  const { url, title: name, description } = page;
  const { trail, items, profileOf } = subject;
  const isHome = trail.length === 0;
  const listId = `${url}#list`;
  const node: WebPage | CollectionPage | ProfilePage = {
    "@type": subject.type,
    "@id": url,
    url,
    name,
    // That of the home page is in the site's node, beside it.
    ...(description === "" || isHome ? {} : { description }),
    inLanguage: edition.lang,
    isPartOf: isHome ? { "@id": websiteId(resolved, edition) } : siteReference(resolved, edition),
    ...(isHome ? {} : { breadcrumb: { "@id": trailId(url) } }),
    ...mainEntity(profileOf?.id ?? (items.length === 0 ? null : listId)),
  };
  const list: ItemList = {
    "@type": "ItemList",
    "@id": listId,
    ...(profileOf === undefined ? {} : { mainEntityOfPage: { "@id": url } }),
    itemListElement: items.map((item, i) => ({
      "@type": "ListItem" as const,
      position: i + 1,
      url: item.url,
      name: item.name,
    })),
  };
  return {
    "@context": "https://schema.org",
    "@graph": [
      node,
      ...(isHome ? [] : [trailData([...trail, { name, url }])]),
      ...(profileOf === undefined ? [] : [profileOf.data]),
      ...(items.length === 0 ? [] : [list]),
      ...(isHome
        ? [
            { ...websiteData(resolved, edition), ...rightsData(resolved, resolved.site.rights, null) },
            publisherData(resolved, edition.lang),
          ]
        : []),
    ].filter((thing) => typeof thing !== "string"),
  };
}

/** The way from the home page to a page, itself the last step. */
export function trailData(steps: readonly NamedUrl[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    "@id": trailId(steps.at(-1)?.url ?? ""),
    itemListElement: steps.map(({ name, url }, i) => ({
      "@type": "ListItem" as const,
      position: i + 1,
      name,
      item: url,
    })),
  };
}

/** The `@id` of a page's trail. */
export function trailId(url: string): string {
  return `${url}#breadcrumb`;
}

/** The home page of an edition: where every trail starts. */
export function homeStep({ site }: Resolved, { lang, routes }: Edition): NamedUrl {
  return { name: inLanguage(site.title, lang), url: urlOf(site, routes.home) };
}

/** The way to the month pages. */
export function calendarTrail(resolved: Resolved, edition: Edition): readonly NamedUrl[] {
  const calendar = {
    name: word(edition.locale, "nav.calendar"),
    url: urlOf(resolved.site, edition.routes.calendar),
  };
  return [homeStep(resolved, edition), calendar];
}

/** The way to the days of a month, by its address. */
export function monthTrail(resolved: Resolved, edition: Edition, month: Month): readonly NamedUrl[] {
  const { routes, locale } = edition;
  const step = { name: monthAndYear(month, locale), url: urlOf(resolved.site, routes.month(month)) };
  return [...calendarTrail(resolved, edition), step];
}

/** The way to the briefs of a day. */
export function dayTrail(resolved: Resolved, edition: Edition, day: Day): readonly NamedUrl[] {
  const { routes, locale } = edition;
  const step = { name: weekdayDate(day, locale), url: urlOf(resolved.site, routes.day(day)) };
  return [...monthTrail(resolved, edition, monthOf(day)), step];
}

/** Briefs that a page shows. */
export function itemsOfBriefs(resolved: Resolved, briefs: readonly BriefExport[]): readonly NamedUrl[] {
  return briefs.map((brief) => ({ name: brief.title, url: urlOf(resolved.site, resolved.routeOf(brief)) }));
}

/** The days of briefs, for a page that shows their counts. */
export function itemsOfDays(
  { site }: Resolved,
  { routes, locale }: Edition,
  briefs: readonly BriefExport[],
): readonly NamedUrl[] {
  const days = [...new Set(briefs.map(({ day }) => day))];
  return days.map((day) => ({ name: weekdayDate(day, locale), url: urlOf(site, routes.day(day)) }));
}

/** The site, for a page on which it is not described. */
function siteReference(resolved: Resolved, edition: Edition) {
  const { name, url } = homeStep(resolved, edition);
  return { "@type": "WebSite" as const, "@id": websiteId(resolved, edition), url, name };
}

function mainEntity(id: string | null) {
  return id === null ? {} : { mainEntity: { "@id": id } };
}
