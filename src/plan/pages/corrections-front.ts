/** What the page of corrections of an edition shows of all of them, settled before its slice is made. */
import type { Lang, Month, Route } from "../../model/identifiers.ts";
import type { Page } from "../../model/page.ts";
import type { Correction, Edition, Resolved } from "../resolve.ts";
import { correctionsTitle, hasCorrectionFeeds, hasCorrections, introductionOf } from "./corrections.ts";
import type { Translation } from "./page-parts.ts";
import { originalOf, versionsOf } from "./page-versions.ts";
import { FRONT_LENGTH } from "./section-front.ts";
import { counterparts } from "./versions.ts";

export interface CorrectionsFront {
  readonly title: string;
  readonly count: number;
  /** Newest first. */
  readonly months: readonly { readonly month: Month; readonly count: number }[];
  /** What the page shows, and what its feeds hold. */
  readonly newest: readonly Correction[];
  readonly inFeeds: readonly Correction[];
  readonly hasFeeds: boolean;
  /** The static page that introduces it. */
  readonly introduction: Page | null;
  readonly translations: readonly Translation[];
  readonly original: Lang | null;
  /** The languages in which corrections have feeds. */
  readonly editions: readonly Lang[];
}

/** Null where nothing was corrected. */
export function correctionsFront(resolved: Resolved, edition: Edition): CorrectionsFront | null {
  if (!hasCorrections(edition)) return null;
  const all = [...edition.corrections.values()].flat();
  const introduction = introductionOf(edition);
  const hasFeeds = hasCorrectionFeeds(resolved.site, edition);
  return {
    title: correctionsTitle(edition),
    count: all.length,
    months: [...edition.corrections].map(([month, ofMonth]) => ({ month, count: ofMonth.length })),
    newest: all.slice(0, FRONT_LENGTH),
    inFeeds: hasFeeds ? all.slice(0, resolved.site.feeds.section) : [],
    hasFeeds,
    introduction,
    translations: counterparts(resolved, edition, (other) =>
      versionIn(resolved, edition, introduction, other),
    ),
    original: introduction === null ? null : originalOf(resolved, edition, introduction),
    editions: resolved.editions
      .filter((other) => hasCorrectionFeeds(resolved.site, other))
      .map(({ lang }) => lang),
  };
}

/** The page of corrections of another edition; where that has none, the translation of the introduction. */
function versionIn(
  resolved: Resolved,
  edition: Edition,
  introduction: Page | null,
  other: Edition,
): { readonly title: string; readonly route: Route } | null {
  if (hasCorrections(other)) return { title: correctionsTitle(other), route: other.routes.corrections };
  const translated =
    introduction === null
      ? undefined
      : versionsOf(resolved, edition, introduction).find(({ lang }) => lang === other.lang);
  return translated === undefined ? null : { title: translated.title, route: other.routes.page(translated) };
}
