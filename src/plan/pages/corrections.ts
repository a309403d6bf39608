/** Corrections and clarifications by themselves: which, where, and what is said of each. */

import { dayOf } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Day, Route } from "../../model/identifiers.ts";
import type { Page } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";
import type { Correction, Edition, Resolved } from "../resolve.ts";
import { pathOf, urlOf } from "../routes.ts";
import { updateViews } from "./brief-document.ts";
import type { NamedUrl } from "./page-data.ts";
import type { Notice, NoticeDay, UpdateView } from "./page-parts.ts";

/** The static page that has the name of the page of corrections: its introduction, once something was corrected. */
export function introductionOf({ pages, routes }: Edition): Page | null {
  return pages.find((page) => routes.page(page) === routes.corrections) ?? null;
}

/** Whether a static page is part of the page of corrections, and none by itself. */
export function isIntroduction(edition: Edition, page: Page): boolean {
  return hasCorrections(edition) && introductionOf(edition) === page;
}

export function hasCorrections({ corrections }: Edition): boolean {
  return corrections.size > 0;
}

/** Whether corrections have feeds: as sections do, unless the site declares a feed of its own at their address. */
export function hasCorrectionFeeds({ feeds }: Site, edition: Edition): boolean {
  const { corrections } = edition.routes;
  return (
    hasCorrections(edition) &&
    feeds.section > 0 &&
    !feeds.declared.some(({ path }) => path.value === corrections)
  );
}

/** What the page of corrections is called. */
export function correctionsTitle(edition: Edition): string {
  return introductionOf(edition)?.title ?? word(edition.locale, "corrections.title");
}

/** A correction as it stands on the page of its brief, where its anchor is. */
export type PlacedNotice = UpdateView & Pick<Notice, "kind" | "title"> & { readonly at: Route };

export function noticeOf(resolved: Resolved, { brief, place }: Correction): PlacedNotice {
  const whole = resolved.whole(brief);
  const notices = updateViews(whole).flatMap((view) =>
    view.kind === "update" ? [] : [{ ...view, kind: view.kind }],
  );
  const notice = notices[place];
  if (notice === undefined) throw new Error(`${brief.file} has no correction ${place}`);
  return { ...notice, title: whole.title, at: resolved.routeOf(whole) };
}

/** By the days of the corrections, in the order given. */
export function noticeDays(resolved: Resolved, corrections: readonly Correction[]): readonly NoticeDay[] {
  const days = groupBy(corrections, ({ date }): readonly Day[] => [dayOf(date)]);
  return [...days].map(([day, ofDay]) => ({
    day,
    notices: ofDay.map((correction) => {
      const { kind, date, note, was, now, title, at, anchor } = noticeOf(resolved, correction);
      return { kind, date, note, was, now, title, path: `${pathOf(resolved.site, at)}#${anchor}` };
    }),
  }));
}

/** The same for machines. */
export function itemsOfCorrections(
  resolved: Resolved,
  { locale }: Edition,
  corrections: readonly Correction[],
): readonly NamedUrl[] {
  return corrections.map((correction) => {
    const { kind, title, at, anchor } = noticeOf(resolved, correction);
    return {
      name: word(locale, `corrections.${kind}`, { title }),
      url: `${urlOf(resolved.site, at)}#${anchor}`,
    };
  });
}
