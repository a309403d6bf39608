/** The publisher and the site as schema.org describes them. */
import type { NewsMediaOrganization, Organization, WebSite } from "schema-dts";
import type { Lang } from "../../model/identifiers.ts";
import { inLanguage, type PolicyName } from "../../model/site.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { siteRoutes, urlOf } from "../routes.ts";

/** What schema.org calls the policies of `site.yaml`; of `contact` it makes a contact point. */
const POLICY_NAMES = {
  about: "publishingPrinciples",
  corrections: "correctionsPolicy",
  ethics: "ethicsPolicy",
  ownership: "ownershipFundingInfo",
  verification: "verificationFactCheckingPolicy",
  sources: "unnamedSourcesPolicy",
  masthead: "masthead",
  mission: "missionCoveragePrioritiesPolicy",
  diversity: "diversityPolicy",
  feedback: "actionableFeedbackPolicy",
  bylines: "noBylinesPolicy",
} as const satisfies Partial<Record<PolicyName, string>>;

/** The `@id` of the publisher: the same on all pages of all editions. */
export function publisherId(resolved: Resolved): string {
  return `${firstHome(resolved)}#publisher`;
}

/** The publisher, with the policies that the edition states: a key whose page does not exist is left out. */
export function publisherData(resolved: Resolved, lang: Lang): NewsMediaOrganization {
  const { site } = resolved;
  const edition = resolved.editionOf(lang);
  const title = inLanguage(site.title, lang);
  const policies = Object.entries(POLICY_NAMES).flatMap(([name, property]) => {
    const url = policyUrl(resolved, edition, name);
    return url === null ? [] : [[property, url] as const];
  });
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId(resolved),
    name: site.publisher.name,
    url: site.publisher.url ?? firstHome(resolved),
    // The icon serves a publisher that has no logo.
    logo: {
      "@type": "ImageObject",
      url:
        site.publisher.logo === null
          ? urlOf(site, siteRoutes.icons[1].route)
          : site.url.origin + site.url.base + site.publisher.logo.value,
    },
    ...Object.fromEntries(policies),
    ...contactOf(site.publisher.contact, policyUrl(resolved, edition, "contact")),
    ...(title === site.publisher.name ? {} : { alternateName: title }),
  };
}

/** The publisher as the author of a brief that names none. */
export function publisherAsAuthor(resolved: Resolved): Organization {
  const { name, url } = resolved.site.publisher;
  return { "@type": "Organization", name, url: url ?? firstHome(resolved) };
}

/** The site in the language of an edition. */
export function websiteData(resolved: Resolved, edition: Edition): WebSite {
  const { site } = resolved;
  const home = urlOf(site, edition.routes.home);
  return {
    "@type": "WebSite",
    "@id": websiteId(resolved, edition),
    url: home,
    name: inLanguage(site.title, edition.lang),
    description: inLanguage(site.description, edition.lang),
    inLanguage: edition.lang,
    publisher: { "@id": publisherId(resolved) },
  };
}

/** The `@id` of an edition's site. */
export function websiteId(resolved: Resolved, edition: Edition): string {
  return `${urlOf(resolved.site, edition.routes.home)}#website`;
}

/** The policy that a static page states, in any language; null if it states none. */
export function policyOf(resolved: Resolved, slug: string): PolicyName | null {
  return resolved.site.publisher.policies.find(({ page }) => page.value === slug)?.name ?? null;
}

/** The page of the edition that states a policy; null if the edition has none. */
function policyUrl(resolved: Resolved, edition: Edition, name: string): string | null {
  const { site } = resolved;
  const slug = site.publisher.policies.find((policy) => policy.name === name)?.page.value;
  const page = edition.pages.find((one) => one.slug === slug || one.translationOf?.slug === slug);
  return slug === undefined || page === undefined ? null : urlOf(site, edition.routes.page(page));
}

function firstHome({ site, editionOf }: Resolved): string {
  return urlOf(site, editionOf(site.languages[0]).routes.home);
}

function contactOf(email: string | null, url: string | null) {
  if (email === null && url === null) return {};
  const ways = { ...(email === null ? {} : { email }), ...(url === null ? {} : { url }) };
  return {
    contactPoint: { "@type": "ContactPoint" as const, contactType: "newsroom", ...ways },
  };
}
