/** The pages of a day's briefs: the brief, its archive page, the files beside it. */

import { type Brief, type BriefExport, filesBeside, isCorrection, updatedOf } from "../../model/brief.ts";
import type { Day, Route } from "../../model/identifiers.ts";
import { inLanguage, type Theme } from "../../model/site.ts";
import { formerAddresses, placeOfAlias } from "../former-addresses.ts";
import { pageRights } from "../machines/rights-dialects.ts";
import { rslAddress } from "../machines/rsl-terms.ts";
import type { Output, Recipe } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { rightsOf } from "../rights-of.ts";
import { fileOf, pathOf, urlOf } from "../routes.ts";
import { articleData } from "./article-data.ts";
import {
  type Addressing,
  authorsOf,
  documentOf,
  IN_ARCHIVE,
  ON_SITE,
  pictureRoute,
} from "./brief-document.ts";
import { sectionLink, sectionTitle, topicLinks } from "./cards.ts";
import { headOf } from "./head.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Link, OpenGraph, PageRights, ThreadStep, Translation } from "./page-parts.ts";
import type { BriefView } from "./page-views.ts";
import { plainTextOf } from "./plain-text.ts";
import { cardOfBrief, pictureOfBrief } from "./share-card.ts";
import { translationLink } from "./versions.ts";

/** Plans the briefs of a day in every edition. The files that it shows lie in its day's folder, so that no other day publishes them. */
export function planBriefs(resolved: Resolved, theme: Theme, day: Day): readonly Output[] {
  return resolved.editions.flatMap((edition) =>
    (edition.days.get(day) ?? [])
      .map(resolved.whole)
      .flatMap((brief) => [
        ...planBrief(resolved, theme, edition, brief),
        ...planFilesBeside(brief),
        ...movedPages(resolved, edition, brief, { title: brief.title, description: brief.description }),
      ]),
  );
}

function planBrief(resolved: Resolved, theme: Theme, edition: Edition, brief: Brief): readonly Output[] {
  const { site } = resolved;
  const at = edition.routes.brief(brief);
  const archive = edition.routes.archive(brief);
  const translations = resolved.translationsOf(brief).map((other) => translationOf(resolved, other));
  const head = headOf(resolved, edition, {
    title: brief.title,
    description: brief.description,
    route: at,
    translations,
    noindex: resolved.byId.get(brief.id)?.preview !== undefined,
    original: brief.translationOf === null ? brief.lang : (originalOf(resolved, brief)?.lang ?? null),
    feeds: [],
    openGraph: openGraphOf(resolved, brief),
    jsonLd: articleData(resolved, brief),
    rights: rightsOfPage(resolved, brief),
  });
  const plainText = plainTextOf(resolved, brief);
  const shared = { lang: brief.lang, dir: edition.locale.direction };
  const page: Recipe = {
    as: "page",
    view: {
      kind: "brief",
      ...shared,
      head,
      brief: documentOf(resolved, brief, ON_SITE),
      thread: threadOf(resolved, edition, brief),
      translations,
      translatedFrom: originalOf(resolved, brief),
      ...neighboursOf(resolved, edition, brief),
      day: { day: brief.day, path: pathOf(site, edition.routes.day(brief.day)) },
      archivePath: site.archivePages ? pathOf(site, archive) : null,
      plainText: plainText === null ? null : pathOf(site, plainText.at),
      corrections: brief.updates.some(isCorrection) ? pathOf(site, edition.routes.corrections) : null,
      feeds: topicFeeds(resolved, edition, brief),
      revisions: revisionLinks(resolved, edition, brief),
    },
  };
  const card = cardOfBrief(resolved, brief);
  const outputs = [
    briefOutput(brief, at, page),
    ...(plainText === null
      ? []
      : [briefOutput(brief, plainText.at, { as: "plain-text", brief: plainText.brief })]),
    ...(card === null ? [] : [briefOutput(brief, card.at, card.recipe)]),
  ];
  if (!site.archivePages) return outputs;
  const copy: Recipe = {
    as: "page",
    view: {
      kind: "archive",
      ...shared,
      head: {
        ...head,
        robots: "noindex",
        feeds: [],
        translations: [],
        alternates: [],
        openGraph: null,
        jsonLd: null,
      },
      brief: documentOf(resolved, brief, IN_ARCHIVE),
      siteTitle: inLanguage(site.title, brief.lang),
      publisher: site.publisher.name,
      style: theme.archiveStyle,
    },
  };
  return [...outputs, briefOutput(brief, archive, copy)];
}

function revisionLinks({ site, byId }: Resolved, { routes }: Edition, brief: Brief): BriefView["revisions"] {
  return byId.get(brief.id)?.revisions === undefined
    ? null
    : {
        path: pathOf(site, routes.revisions(brief)),
        timemap: urlOf(site, routes.timemap(brief, "link")),
      };
}

/**
 * A brief with rights of its own does not name the licence document of the site. What stands where one was withdrawn shows nothing of it,
 * and states the rights of the site.
 */
export function rightsOfPage(resolved: Resolved, brief: Brief): PageRights {
  const { withdrawn, lang } = brief;
  const rights = withdrawn === null ? brief.rights : null;
  return pageRights(rightsOf(resolved.site, { rights, lang }), rights === null ? rslAddress(resolved) : null);
}

/** A brief shows files of its own day’s folder, or public ones, which are copied as they are. */
function planFilesBeside(brief: Brief): readonly Output[] {
  return filesBeside(brief).map((shown) => {
    const at = pictureRoute(shown);
    const published = "published" in shown ? shown.published : shown.digest;
    const { file: source, digest } = shown;
    const file = { path: at.slice(1), from: "content", file: source, digest, published } as const;
    return briefOutput(brief, at, { as: "copy", file });
  });
}

/** An old address sends the reader on by a page, which works on any host; `_redirects` is for hosts that read it. */
export function movedPages(
  resolved: Resolved,
  edition: Edition,
  brief: Brief,
  named: Named,
): readonly Output[] {
  const exported = resolved.linked(brief.id);
  if (exported === undefined) return [];
  const former = formerAddresses(resolved.site, edition.routes, exported).filter(({ hasPage }) => hasPage);
  return former.map((former) => {
    const addressing = { ...(former.wasArchive ? IN_ARCHIVE : ON_SITE), to: former.to };
    const moved = movedView(resolved, edition, brief, named, addressing);
    return { ...briefOutput(brief, former.at, moved), origin: placeOfAlias(brief, former) };
  });
}

/** What a page that leads to a brief says of it. */
type Named = Readonly<Record<"title" | "description", string>>;

/** A page that leads to an address of a brief. */
export function movedView(
  resolved: Resolved,
  edition: Edition,
  brief: Brief,
  { title, description }: Named,
  { absolute, to }: Addressing & { readonly to: Route },
): Recipe {
  const rights = rightsOfPage(resolved, brief);
  const head = headOf(resolved, edition, { title, description, route: to, noindex: true, rights });
  const view = {
    kind: "moved",
    lang: brief.lang,
    dir: edition.locale.direction,
    head: { ...head, feeds: [] },
    title,
    to: absolute ? urlOf(resolved.site, to) : pathOf(resolved.site, to),
  } as const;
  return { as: "page", view };
}

/** A file that comes from a brief. */
export function briefOutput(brief: Brief, at: Route, recipe: Recipe): Output {
  const origin = { file: brief.file, line: 1, column: 1 };
  return { path: fileOf(at), route: at, part: brief.day, entry: null, recipe, origin };
}

function openGraphOf(resolved: Resolved, brief: Brief): Partial<OpenGraph> {
  const topics = topicLinks(resolved, brief).map((topic) => topic.title);
  return {
    type: "article",
    published: brief.published,
    modified: updatedOf(brief),
    section: topics[0] ?? null,
    tags: topics,
    authors: authorsOf(resolved, brief).map((author) => author.url),
    image: pictureOfBrief(resolved, brief),
  };
}

function translationOf(resolved: Resolved, other: BriefExport): Translation {
  return translationLink(resolved, other.lang, other.title, resolved.routeOf(other));
}

function originalOf(resolved: Resolved, brief: Brief): Translation | null {
  const original = brief.translationOf === null ? undefined : resolved.byId.get(brief.translationOf.value);
  return original === undefined ? null : translationOf(resolved, original);
}

function neighboursOf(resolved: Resolved, edition: Edition, brief: Brief): Neighbours<Link> {
  const at = edition.placeOf(brief);
  const linkTo = (other: BriefExport | undefined): Link | null =>
    other === undefined ? null : { title: other.title, path: pathOf(resolved.site, resolved.routeOf(other)) };
  return {
    earlier: linkTo(edition.briefs[at + 1]),
    later: linkTo(at === 0 ? undefined : edition.briefs[at - 1]),
  };
}

/** A brief shows at most four steps of its story: the first dispatch, the one before, itself, the one after. */
function threadOf(resolved: Resolved, edition: Edition, brief: Brief): BriefView["thread"] {
  if (brief.story === null) return null;
  const newest = edition.sections.story.get(brief.story.value) ?? [];
  const at = edition.placeInStory(brief);
  const step = (
    of: Pick<BriefExport, "title" | "published" | "lang" | "day" | "slug"> | undefined,
    position: ThreadStep["position"],
  ): ThreadStep[] =>
    of === undefined
      ? []
      : [
          {
            title: of.title,
            path: pathOf(resolved.site, resolved.routeOf(of)),
            published: of.published,
            position,
          },
        ];
  const last = newest.length - 1;
  const steps = [
    ...step(at < last - 1 ? newest[last] : undefined, "first"),
    ...step(at < last ? newest[at + 1] : undefined, at + 1 === last ? "first" : "before"),
    ...step(brief, "this"),
    ...step(at > 0 ? newest[at - 1] : undefined, "after"),
  ];
  return { story: sectionLink(resolved, edition, "story", brief.story.value), steps };
}

function topicFeeds(resolved: Resolved, edition: Edition, brief: Brief): readonly Link[] {
  if (resolved.site.feeds.section === 0) return [];
  return brief.topics.map(({ value }) => ({
    title: sectionTitle(resolved, edition, "topic", value),
    path: pathOf(resolved.site, edition.routes.feed("rss", edition.routes.section("topic", value))),
  }));
}
