/** The picture of a page without one of its own that networks show: a card with the headline of the brief, else one with what the site is. */
import { capitals } from "../../language/capitals.ts";
import { cardText } from "../../language/card-characters.ts";
import { longDate } from "../../language/locale/dates.ts";
import { type Brief, type BriefExport, sharedPicture } from "../../model/brief.ts";
import type { Route } from "../../model/identifiers.ts";
import { SHARE_CARD, type ShareCard } from "../../model/share-card.ts";
import { inLanguage, type Site } from "../../model/site.ts";
import { type Output, type Recipe, siteOutput } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { urlOf } from "../routes.ts";
import { pictureRoute } from "./brief-document.ts";
import type { SharedPicture } from "./page-parts.ts";

/** Whether a brief has a card of its own: whoever may read it, and it has no picture that networks show. */
export function hasOwnCard({ hasCards }: Pick<Edition, "hasCards">, brief: BriefExport): boolean {
  const { hasSharedPicture, undrawn, preview } = brief;
  return hasCards && !hasSharedPicture && undrawn === null && preview === undefined;
}

/** The picture of a brief: its own, or its card; null if it has neither. */
export function pictureOfBrief(resolved: Resolved, brief: Brief): SharedPicture | null {
  const picture = sharedPicture(brief);
  if (picture === null) return cardOfBrief(resolved, brief)?.picture ?? null;
  const { type, width, height } = picture;
  const url = urlOf(resolved.site, pictureRoute(picture));
  return { url, type, width, height, alt: brief.image?.alt ?? "", twitterCard: "summary_large_image" };
}

interface PlannedCard {
  readonly at: Route;
  readonly recipe: Recipe;
  readonly picture: SharedPicture;
}

/** The card of a brief, if it has one. */
export function cardOfBrief(resolved: Resolved, brief: Brief): PlannedCard | null {
  const { site } = resolved;
  const edition = resolved.editionOf(brief.lang);
  const exported = resolved.byId.get(brief.id);
  if (exported === undefined || !hasOwnCard(edition, exported)) return null;
  const { title, dateline, published, lang } = brief;
  const place = dateline === null ? [] : [placeIn(dateline, lang)];
  const line = [...place, longDate(published, edition.locale)].join(", ");
  const card = { masthead: inLanguage(site.title, lang), headline: title, line };
  return plannedCard(site, edition.routes.card(brief), card, title);
}

/** The card of an edition, if it has one. */
export function cardOfEdition(site: Site, { lang, hasCards, routes }: Edition): PlannedCard | null {
  if (!hasCards) return null;
  const [headline, line] = [inLanguage(site.title, lang), inLanguage(site.description, lang)];
  return plannedCard(site, routes.siteCard, { masthead: null, headline, line }, `${headline} — ${line}`);
}

/** Plans the cards of the editions. */
export function planCards({ site, editions }: Resolved): readonly Output[] {
  return editions.flatMap((edition) => {
    const card = cardOfEdition(site, edition);
    return card === null ? [] : [siteOutput(card.at, card.recipe)];
  });
}

function plannedCard(
  site: Site,
  at: Route,
  { masthead, headline, line }: ShareCard,
  alt: string,
): PlannedCard {
  const card = {
    masthead: masthead === null ? null : cardText(masthead),
    headline: cardText(headline),
    line: cardText(line),
  };
  const picture = { ...SHARE_CARD, url: urlOf(site, at), alt, twitterCard: "summary_large_image" } as const;
  return { at, recipe: { as: "card", card }, picture };
}

/** «MINSK (Biélorussie)», as the text of the brief begins. */
function placeIn({ place, country }: NonNullable<Brief["dateline"]>, lang: string): string {
  return country === null ? capitals(place, lang) : `${capitals(place, lang)} (${country})`;
}
