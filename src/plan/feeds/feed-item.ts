import type { BriefExport } from "../../model/brief.ts";
import { onlyVersion, SHARED_WIDTH } from "../../model/picture.ts";
import { rslTerms } from "../machines/rsl-terms.ts";
import {
  attachmentViews,
  authorsOf,
  bodyReference,
  IN_FEED,
  pictureRoute,
  updateViews,
} from "../pages/brief-document.ts";
import { sectionTitle } from "../pages/cards.ts";
import { rightsLineOf, rightsSentence } from "../pages/rights-line.ts";
import type { Resolved } from "../resolve.ts";
import { rightsOf } from "../rights-of.ts";
import { feedId, urlOf } from "../routes.ts";
import type { FeedItem } from "./feed.ts";

/** A brief as feeds carry it. */
export function feedItem(resolved: Resolved, exported: BriefExport): FeedItem {
  const brief = resolved.whole(exported);
  const edition = resolved.editionOf(brief.lang);
  const { image } = brief;
  const picture = image === null ? null : onlyVersion(image.picture, SHARED_WIDTH);
  const rights = rightsOf(resolved.site, brief);
  const url = urlOf(resolved.site, resolved.routeOf(brief));
  return {
    id: feedId(resolved.site, brief),
    url,
    translations: resolved
      .translationsOf(brief)
      .map((other) => ({ lang: other.lang, url: urlOf(resolved.site, resolved.routeOf(other)) })),
    title: brief.title,
    summary: brief.description,
    hasStandfirst: brief.summary !== "",
    lang: brief.lang,
    published: brief.published,
    updated: exported.notified,
    authors: authorsOf(resolved, brief).map(({ name, url }) => ({ name, url })),
    topics: brief.topics.map(({ value }) => ({
      scheme: `tag:${resolved.site.authority},2000:brevier/topics`,
      key: value,
      title: sectionTitle(resolved, edition, "topic", value),
    })),
    dateline: brief.dateline,
    body: bodyReference(resolved, brief, IN_FEED),
    updates: updateViews(brief),
    attachments: attachmentViews(resolved, brief, IN_FEED),
    rights:
      rights === null || brief.rights === null
        ? null
        : { ...rights, sentence: rightsSentence(edition.locale, rightsLineOf(rights, brief.published)) },
    rsl: resolved.site.rights?.rsl === true && rights !== null ? rslTerms(rights, url) : null,
    extent: "full",
    note: null,
    image:
      image === null || picture === null
        ? null
        : {
            url: urlOf(resolved.site, pictureRoute(picture)),
            type: picture.type,
            width: picture.width,
            height: picture.height,
            bytes: picture.bytes,
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
          },
  };
}
