/** schema.org data of a brief (D6): the same facts as the page, for machines. */
import { type Brief, lastNotified } from "../model/brief.ts";
import type { Lang } from "../model/identifiers.ts";
import { inLanguage, type PolicyName } from "../model/site.ts";
import { authorsOf, pictureRoute } from "./brief-document.ts";
import { sectionTitle } from "./cards.ts";
import type { Resolved } from "./resolve.ts";
import { urlOf } from "./routes.ts";

/** The graph of a brief's page: the article, its publisher. No value is empty; an `@id` is in it, or has its type and address with it. */
export function articleData(resolved: Resolved, brief: Brief): object {
  const url = urlOf(resolved.site, resolved.routeOf(brief));
  const edition = resolved.editionOf(brief.lang);
  const topics = brief.topics.map(({ value }) => sectionTitle(resolved, edition, "topic", value));
  const organization = publisherData(resolved, brief.lang);
  const article = {
    "@type": "NewsArticle",
    "@id": articleId(url),
    headline: brief.title,
    description: brief.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: brief.lang,
    datePublished: brief.published,
    dateModified: lastNotified(brief),
    author: authorData(resolved, brief),
    publisher: { "@id": organization["@id"] },
    ...(topics[0] === undefined ? {} : { articleSection: topics[0], keywords: topics }),
    wordCount: brief.words,
    ...(brief.dateline === null ? {} : placeData(brief.dateline)),
    ...(brief.image === null ? {} : { image: [imageData(resolved, brief)] }),
    ...corrections(brief),
    ...translationData(resolved, brief),
    isAccessibleForFree: true,
  };
  return { "@context": "https://schema.org", "@graph": [article, organization] };
}

/** The publisher, with the policies that the edition states. */
export function publisherData(resolved: Resolved, lang: Lang) {
  const { site } = resolved;
  const edition = resolved.editionOf(lang);
  const home = urlOf(site, resolved.editionOf(site.languages[0]).routes.home);
  const pageOf = (name: PolicyName): string | null => {
    const slug = site.publisher.policies.find((policy) => policy.name === name)?.page.value;
    const page = edition.pages.find((one) => one.slug === slug || one.translationOf?.slug === slug);
    return slug === undefined || page === undefined ? null : urlOf(site, edition.routes.page(page));
  };
  const policies = Object.entries({
    publishingPrinciples: pageOf("about"),
    correctionsPolicy: pageOf("corrections"),
    ethicsPolicy: pageOf("ethics"),
    ownershipFundingInfo: pageOf("ownership"),
  }).filter(([, url]) => url !== null);
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${home}#publisher`,
    name: site.publisher.name,
    url: site.publisher.url ?? home,
    ...(site.publisher.logo === null
      ? {}
      : { logo: site.url.origin + site.url.base + site.publisher.logo.value }),
    ...Object.fromEntries(policies),
    ...contactOf(site.publisher.contact, pageOf("contact")),
    alternateName: inLanguage(site.title, lang),
  };
}

/** Both ways: a translation names its original, an original its translations. Who translated is not known, and not said. */
function translationData(resolved: Resolved, brief: Brief) {
  const versions = resolved.translationsOf(brief);
  const original = versions.find(({ id }) => id === brief.translationOf?.value);
  if (original !== undefined) return { translationOfWork: workData(resolved, original) };
  if (brief.translationOf !== null || versions.length === 0) return {};
  return { workTranslation: versions.map((version) => workData(resolved, version)) };
}

/** An article that stands on another page, with enough to be understood without it. */
function workData(resolved: Resolved, brief: Brief): object {
  const url = urlOf(resolved.site, resolved.routeOf(brief));
  return { "@type": "NewsArticle", "@id": articleId(url), url, name: brief.title, inLanguage: brief.lang };
}

function articleId(url: string): string {
  return `${url}#article`;
}

function contactOf(email: string | null, url: string | null) {
  if (email === null && url === null) return {};
  const ways = { ...(email === null ? {} : { email }), ...(url === null ? {} : { url }) };
  return { contactPoint: { "@type": "ContactPoint", contactType: "newsroom", ...ways } };
}

function authorData(resolved: Resolved, brief: Brief): readonly object[] {
  const links = authorsOf(resolved, brief);
  return brief.authors.map(({ value }, i) => {
    const author = resolved.site.authors.get(value);
    const type = author?.kind === "organization" ? "Organization" : "Person";
    return {
      "@type": type,
      name: links[i]?.name,
      url: links[i]?.url,
      ...(author?.url ? { sameAs: author.url } : {}),
    };
  });
}

function placeData({ place, country }: NonNullable<Brief["dateline"]>) {
  const name = country === null ? place : `${place}, ${country}`;
  return { dateline: name, locationCreated: { "@type": "Place", name } };
}

function imageData(resolved: Resolved, brief: Brief): object {
  const image = brief.image;
  if (image === null) return {};
  return {
    "@type": "ImageObject",
    url: urlOf(resolved.site, pictureRoute(image.picture)),
    width: image.picture.width,
    height: image.picture.height,
    ...(image.caption === null ? {} : { caption: image.caption }),
    ...(image.credit === null ? {} : { creditText: image.credit }),
  };
}

function corrections(brief: Brief) {
  const found = brief.updates.filter((update) => update.kind === "correction");
  if (found.length === 0) return {};
  return {
    correction: found.map((update) => ({
      "@type": "CorrectionComment",
      text: update.note,
      datePublished: update.date,
    })),
  };
}
