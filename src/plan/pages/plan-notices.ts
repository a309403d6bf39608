/** What stands at the addresses of a brief that was withdrawn: a notice, and pages that lead to it. */
import type { CreativeWork } from "schema-dts";
import { word } from "../../language/locale/words.ts";
import type { Brief, Withdrawal } from "../../model/brief.ts";
import type { Day } from "../../model/identifiers.ts";
import type { Output, Recipe } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, urlOf } from "../routes.ts";
import { articleId } from "./article-data.ts";
import { IN_ARCHIVE } from "./brief-document.ts";
import { headOf } from "./head.ts";
import { calendarTrail, trailData } from "./page-data.ts";
import type { JsonLd } from "./page-parts.ts";
import { briefOutput, movedPages, movedView, rightsOfPage } from "./plan-briefs.ts";
import { publisherData, publisherId } from "./publisher-data.ts";

/** Plans the notices of a day in every edition. */
export function planNotices(resolved: Resolved, day: Day): readonly Output[] {
  return resolved.editions.flatMap((edition) =>
    (edition.withdrawn.get(day) ?? []).map(resolved.whole).flatMap((brief) => {
      const { withdrawn } = brief;
      return withdrawn === null ? [] : planNotice(resolved, edition, brief, withdrawn);
    }),
  );
}

function planNotice(
  resolved: Resolved,
  edition: Edition,
  brief: Brief,
  withdrawn: Withdrawal,
): readonly Output[] {
  const at = edition.routes.brief(brief);
  const title = noticeTitle(edition, brief, withdrawn);
  const replacement = withdrawn.replacedBy === null ? undefined : resolved.byId.get(withdrawn.replacedBy);
  const head = headOf(resolved, edition, {
    title,
    description: withdrawn.reason,
    route: at,
    noindex: true,
    rights: rightsOfPage(resolved, brief),
    jsonLd: noticeData(resolved, edition, brief, withdrawn),
  });
  const notice: Recipe = {
    as: "page",
    view: {
      kind: "withdrawn",
      lang: brief.lang,
      dir: edition.locale.direction,
      head,
      title,
      published: brief.published,
      date: withdrawn.date,
      reason: withdrawn.reason,
      replacedBy:
        replacement === undefined
          ? null
          : {
              title: replacement.title,
              path: pathOf(resolved.site, resolved.routeOf(replacement)),
              lang: replacement.lang,
            },
    },
  };
  const told = { title, description: withdrawn.reason };
  const archive = resolved.site.archivePages
    ? [
        briefOutput(
          brief,
          edition.routes.archive(brief),
          movedView(resolved, edition, brief, told, { ...IN_ARCHIVE, to: at }),
        ),
      ]
    : [];
  return [briefOutput(brief, at, notice), ...archive, ...movedPages(resolved, edition, brief, told)];
}

/** The headline, or one that says nobody. */
function noticeTitle(edition: Edition, { title }: Brief, { level }: Withdrawal): string {
  return level === "erased" || title === "" ? word(edition.locale, "withdrawn.title") : title;
}

/** The brief as far as it may still be named: no article any more, which would have a text and an author. */
function noticeData(resolved: Resolved, edition: Edition, brief: Brief, withdrawn: Withdrawal): JsonLd {
  const url = urlOf(resolved.site, edition.routes.brief(brief));
  const title = noticeTitle(edition, brief, withdrawn);
  const work: CreativeWork = {
    "@type": "CreativeWork",
    "@id": articleId(url),
    headline: title,
    url,
    inLanguage: brief.lang,
    datePublished: brief.published,
    dateModified: withdrawn.date,
    publisher: { "@id": publisherId(resolved) },
    creativeWorkStatus: withdrawn.level === "notice" ? "Retracted" : "Withdrawn",
  };
  // Its day and its month may have no page any more.
  const trail = [...calendarTrail(resolved, edition), { name: title, url }];
  const graph = [work, publisherData(resolved, brief.lang), trailData(trail)];
  return { "@context": "https://schema.org", "@graph": graph.filter((thing) => typeof thing !== "string") };
}
