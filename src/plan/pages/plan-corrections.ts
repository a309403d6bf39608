/** Corrections and clarifications by themselves: a front with the newest, and a page a month. */
import { monthAndYear } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import type { Month } from "../../model/identifiers.ts";
import { inLanguage } from "../../model/site.ts";
import type { Feed } from "../feeds/feed.ts";
import { planCorrectionFeeds } from "../feeds/plan-correction-feeds.ts";
import type { Output } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, urlOf } from "../routes.ts";
import type { MonthsAround } from "../target.ts";
import { ON_SITE, textReference } from "./brief-document.ts";
import { correctionsTitle, itemsOfCorrections, noticeDays } from "./corrections.ts";
import type { CorrectionsFront } from "./corrections-front.ts";
import { correctionFeeds } from "./head.ts";
import { page } from "./page.ts";
import { homeStep } from "./page-data.ts";

/** Plans the page of corrections of an edition, with its feeds. */
export function planCorrections(
  resolved: Resolved,
  edition: Edition,
  front: CorrectionsFront,
  logo: Feed["logo"],
): readonly Output[] {
  return [frontPage(resolved, edition, front), ...planCorrectionFeeds(resolved, edition, front, logo)];
}

/** Plans the pages of a month's corrections, in each edition that has some. */
export function planCorrectionMonths(
  resolved: Resolved,
  month: Month,
  around: MonthsAround,
): readonly Output[] {
  return resolved.editions.flatMap((edition) =>
    edition.corrections.has(month) ? [monthPage(resolved, edition, month, around)] : [],
  );
}

function frontPage(resolved: Resolved, edition: Edition, front: CorrectionsFront): Output {
  const { locale, routes, lang } = edition;
  const { title, count, months, newest, introduction, translations, original } = front;
  const site = inLanguage(resolved.site.title, lang);
  const feeds = front.hasFeeds ? correctionFeeds(resolved, edition) : [];
  const options = {
    titleIn: () => title,
    routeIn: () => routes.corrections,
    description: introduction?.summary ?? word(locale, "corrections.description", { site }),
    translations,
    original,
    feeds,
    subject: {
      type: "CollectionPage",
      trail: [homeStep(resolved, edition)],
      items: itemsOfCorrections(resolved, edition, newest),
    },
  } as const;
  return page(resolved, edition, options, {
    kind: "corrections",
    title,
    summary: introduction?.summary ?? word(locale, "corrections.intro"),
    body:
      introduction === null
        ? null
        : textReference(resolved, introduction.file, introduction.textDigest, introduction.links, ON_SITE),
    count,
    days: noticeDays(resolved, newest),
    months: months.map(({ month, count: ofMonth }) => ({
      month,
      path: pathOf(resolved.site, routes.correctionsMonth(month)),
      count: ofMonth,
    })),
    feeds,
  });
}

function monthPage(resolved: Resolved, edition: Edition, month: Month, around: MonthsAround): Output {
  const { lang, locale, routes } = edition;
  const { site } = resolved;
  const ofMonth = edition.corrections.get(month) ?? [];
  const title = correctionsTitle(edition);
  const named = (of: Edition) => ({ title: correctionsTitle(of), month: monthAndYear(month, of.locale) });
  const options = {
    titleIn: (of: Edition) => word(of.locale, "section.month.heading", named(of)),
    routeIn: (of: Edition) => of.routes.correctionsMonth(month),
    existsIn: ({ corrections }: Edition) => corrections.has(month),
    description: word(locale, "corrections.month.description", {
      count: ofMonth.length,
      month: monthAndYear(month, locale),
      site: inLanguage(site.title, lang),
    }),
    subject: {
      type: "CollectionPage",
      trail: [homeStep(resolved, edition), { name: title, url: urlOf(site, routes.corrections) }],
      items: itemsOfCorrections(resolved, edition, ofMonth),
    },
    part: month,
  } as const;
  const { earlier = null, later = null } = around[lang] ?? {};
  const linkTo = (other: Month | null) =>
    other === null ? null : { month: other, path: pathOf(site, routes.correctionsMonth(other)) };
  return page(resolved, edition, options, {
    kind: "corrections-month",
    front: { title, path: pathOf(site, routes.corrections) },
    month,
    count: ofMonth.length,
    days: noticeDays(resolved, ofMonth),
    earlier: linkTo(earlier),
    later: linkTo(later),
  });
}
