/** The site-wide pages of an edition: home, subscribe, static pages, those that list all there is; and the 404 page of the site. */
import { word } from "../../language/locale/words.ts";
import { monthOf } from "../../model/identifiers.ts";
import type { Page } from "../../model/page.ts";
import type { PictureFile } from "../../model/picture.ts";
import { inLanguage, type Theme } from "../../model/site.ts";
import type { Output } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, siteRoutes } from "../routes.ts";
import { ON_SITE, pictureRoute, textReference } from "./brief-document.ts";
import { cardOf, dayGroups, sectionLink } from "./cards.ts";
import { isIntroduction } from "./corrections.ts";
import { navOf } from "./nav.ts";
import { page } from "./page.ts";
import { homeStep, itemsOfBriefs, type PageSubject } from "./page-data.ts";
import type { Chrome, SharedPicture } from "./page-parts.ts";
import { originalOf, versionsOf } from "./page-versions.ts";
import type { HomeView } from "./page-views.ts";
import { monthTable } from "./plan-days.ts";
import { planLists } from "./plan-lists.ts";
import { planSubscribe, storiesOf } from "./plan-subscribe.ts";
import { policyOf } from "./publisher-data.ts";
import { FRONT_LENGTH } from "./section-front.ts";
import { translationLink } from "./versions.ts";

/** Plans an edition's own pages. */
export function planFronts(resolved: Resolved, hasArchives: boolean): readonly Output[] {
  const pages = resolved.editions.flatMap((edition) => [
    home(resolved, edition),
    ...planLists(resolved, edition, hasArchives),
    ...(resolved.site.feeds.site === 0 ? [] : [planSubscribe(resolved, edition)]),
    ...edition.pages
      .filter((source) => !isIntroduction(edition, source))
      .map((source) => staticPage(resolved, edition, source)),
  ]);
  return [...pages, notFound(resolved)];
}

/** What the chrome of an edition is made of, beside the site. */
interface Surroundings {
  readonly theme: Theme;
  /** That of the masthead. */
  readonly logo: PictureFile | null;
  readonly picture: SharedPicture;
}

/** What surrounds the pages of an edition. */
export function chromeOf(
  resolved: Resolved,
  edition: Edition,
  { theme, logo, picture }: Surroundings,
): Chrome {
  const { site } = resolved;
  const { lang, locale, routes } = edition;
  const [font] = site.theme.fonts.files;
  return {
    lang,
    dir: locale.direction,
    title: inLanguage(site.title, lang),
    description: inLanguage(site.description, lang),
    publisher: site.publisher.name,
    home: pathOf(site, routes.home),
    calendar: pathOf(site, routes.calendar),
    subscribe: site.feeds.site === 0 ? null : pathOf(site, routes.subscribe),
    isReviewCopy: site.isReviewCopy,
    nav: navOf(resolved, edition),
    logo:
      logo === null
        ? null
        : { path: pathOf(site, pictureRoute(logo)), width: logo.width, height: logo.height },
    font: font === undefined ? null : site.url.base + font.src.value,
    pages: edition.pages.map((page) => ({ title: page.title, path: pathOf(site, routes.page(page)) })),
    editions: resolved.editions
      .filter((other) => other !== edition)
      .map((other) => ({
        lang: other.lang,
        dir: other.locale.direction,
        name: word(other.locale, "edition.name"),
        path: pathOf(site, other.routes.home),
      })),
    paper: theme.paper,
    stylesheet: pathOf(site, siteRoutes.stylesheet),
    faviconSvg: pathOf(site, siteRoutes.faviconSvg),
    faviconPng: pathOf(site, siteRoutes.faviconPng),
    touchIcon: pathOf(site, siteRoutes.touchIcon),
    webManifest: pathOf(site, siteRoutes.webManifest),
    picture,
  };
}

function home(resolved: Resolved, edition: Edition): Output {
  const { site } = resolved;
  const newest = edition.briefs.slice(0, FRONT_LENGTH + 1);
  const [lead, ...others] = newest;
  const topics = [...edition.sections.topic.keys()].map((key) =>
    sectionLink(resolved, edition, "topic", key),
  );
  const options = {
    titleIn: ({ lang }: Edition) => inLanguage(site.title, lang),
    siteTitle: null,
    description: inLanguage(site.description, edition.lang),
    routeIn: ({ routes }: Edition) => routes.home,
    subject: { type: "CollectionPage", trail: [], items: itemsOfBriefs(resolved, newest) },
    entry: "start",
  } as const;
  return page(resolved, edition, options, {
    kind: "home",
    newestDay: lead?.day ?? null,
    lead: lead === undefined ? null : cardOf(resolved, lead),
    // The lead is one of its day's briefs, and the oldest day shown may have more of them.
    days: dayGroups(resolved, edition, others).map((group) => ({
      ...group,
      count: edition.days.get(group.day)?.length ?? 0,
    })),
    stories: runningStories(resolved, edition, newest),
    topics: topics.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    month: lead === undefined ? null : monthTable(resolved, edition, monthOf(lead.day)),
  });
}

/** Stories of the newest briefs, latest first. */
function runningStories(
  resolved: Resolved,
  edition: Edition,
  newest: Edition["briefs"],
): HomeView["stories"] {
  return storiesOf(newest).flatMap((key) => {
    const latest = edition.sections.story.get(key)?.[0];
    return latest === undefined
      ? []
      : [{ ...sectionLink(resolved, edition, "story", key), latest: latest.published }];
  });
}

function staticPage(resolved: Resolved, edition: Edition, source: Page): Output {
  const translations = versionsOf(resolved, edition, source).map((other) =>
    translationLink(resolved, other.lang, other.title, resolved.editionOf(other.lang).routes.page(other)),
  );
  const options = {
    titleIn: () => source.title,
    routeIn: () => edition.routes.page(source),
    description: source.summary,
    translations,
    original: originalOf(resolved, edition, source),
    subject: { type: pageType(resolved, source), trail: [homeStep(resolved, edition)], items: [] },
  };
  const output = page(resolved, edition, options, {
    kind: "standing",
    title: source.title,
    summary: source.summary,
    body: textReference(resolved, source.file, source.textDigest, source.links, ON_SITE),
    translations,
  });
  return { ...output, origin: { file: source.file, line: 1, column: 1 } };
}

/** What schema.org calls a page that states a policy, in any language of it. */
function pageType(resolved: Resolved, page: Page): PageSubject["type"] {
  const policy = policyOf(resolved, page.slug) ?? policyOf(resolved, page.translationOf?.slug ?? "");
  if (policy === "about") return "AboutPage";
  return policy === "contact" ? "ContactPage" : "WebPage";
}

/** Hosts have one 404 page: it is in the first language. */
function notFound(resolved: Resolved): Output {
  const edition = resolved.editionOf(resolved.site.languages[0]);
  const site = inLanguage(resolved.site.title, edition.lang);
  const options = {
    titleIn: ({ locale }: Edition) => word(locale, "notFound.heading"),
    routeIn: () => siteRoutes.notFound,
    existsIn: () => false,
    description: word(edition.locale, "notFound.description", { site }),
    noindex: true,
  };
  const newest = edition.briefs.slice(0, 5).map((brief) => cardOf(resolved, brief));
  return page(resolved, edition, options, { kind: "not-found", newest });
}
