/** schema.org data of a brief: the same facts as the page, for machines. */
import type { AudioObject, ImageObject, MediaObject, NewsArticle, VideoObject } from "schema-dts";
import type { Locale } from "../../language/locale/locale.ts";
import { isoDuration } from "../../language/locale/playing-time.ts";
import {
  type Attachment,
  type Brief,
  type BriefExport,
  type Dateline,
  type Image,
  isCorrection,
  lastNotified,
  placeName,
} from "../../model/brief.ts";
import { onlyVersion, SHARED_WIDTH } from "../../model/picture.ts";
import { rightsData } from "../machines/rights-dialects.ts";
import type { Resolved } from "../resolve.ts";
import { rightsOf } from "../rights-of.ts";
import { urlOf } from "../routes.ts";
import { authorData } from "./author-data.ts";
import { pictureRoute } from "./brief-document.ts";
import { sectionTitle } from "./cards.ts";
import { noticeText } from "./notice-text.ts";
import { dayTrail, trailData, trailId } from "./page-data.ts";
import type { JsonLd } from "./page-parts.ts";
import { publisherAsAuthor, publisherData, publisherId } from "./publisher-data.ts";
import { cardOfBrief } from "./share-card.ts";
import { croppedVersions } from "./shown-picture.ts";

/**
 * The graph of a brief's page: the article, its publisher, the way to it. No value is empty; an `@id` is in it, or has its type and
 * address with it. What the article cites comes with its text, when it is rendered.
 */
export function articleData(resolved: Resolved, brief: Brief): JsonLd {
  const url = urlOf(resolved.site, resolved.routeOf(brief));
  const edition = resolved.editionOf(brief.lang);
  const topics = brief.topics.map(({ value }) => sectionTitle(resolved, edition, "topic", value));
  const article: NewsArticle = {
    "@type": "NewsArticle",
    "@id": articleId(url),
    headline: brief.title,
    description: brief.description,
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": url, breadcrumb: { "@id": trailId(url) } },
    inLanguage: brief.lang,
    datePublished: brief.published,
    dateModified: lastNotified(brief),
    author:
      brief.authors.length === 0
        ? [publisherAsAuthor(resolved)]
        : brief.authors.map(({ value }) => authorData(resolved, edition, value)),
    publisher: { "@id": publisherId(resolved) },
    ...(topics[0] === undefined ? {} : { articleSection: topics[0], keywords: topics }),
    wordCount: brief.words,
    ...(brief.dateline === null ? {} : placeData(brief.dateline)),
    ...imagesData(resolved, brief),
    ...attachmentData(resolved, brief),
    ...corrections(brief, edition.locale),
    ...translationData(resolved, brief),
    isAccessibleForFree: true,
    ...rightsData(resolved, rightsOf(resolved.site, brief), brief.published),
  };
  const trail = [...dayTrail(resolved, edition, brief.day), { name: brief.title, url }];
  const graph = [article, publisherData(resolved, brief.lang), trailData(trail)];
  return { "@context": "https://schema.org", "@graph": graph.filter((thing) => typeof thing !== "string") };
}

/** Both ways: a translation names its original, an original its translations. The translator is not known, and not named. */
function translationData(resolved: Resolved, brief: Brief) {
  const versions = resolved.translationsOf(brief);
  const original = versions.find(({ id }) => id === brief.translationOf?.value);
  if (original !== undefined) return { translationOfWork: workData(resolved, original) };
  if (brief.translationOf !== null || versions.length === 0) return {};
  return { workTranslation: versions.map((version) => workData(resolved, version)) };
}

/** An article of another page, with enough to be understood without that page. */
function workData(resolved: Resolved, brief: BriefExport): NewsArticle {
  const url = urlOf(resolved.site, resolved.routeOf(brief));
  return { "@type": "NewsArticle", "@id": articleId(url), url, name: brief.title, inLanguage: brief.lang };
}

/** Names the article of a page. */
export function articleId(url: string): string {
  return `${url}#article`;
}

function placeData(dateline: Dateline) {
  const name = placeName(dateline);
  return { dateline: name, locationCreated: { "@type": "Place" as const, name } };
}

/** The picture of the brief; of one without, the card that networks show. */
function imagesData(resolved: Resolved, brief: Brief) {
  if (brief.image !== null) return { image: imageData(resolved, brief.image) };
  const card = cardOfBrief(resolved, brief)?.picture;
  if (card === undefined) return {};
  const { url, width, height } = card;
  const image: ImageObject = { "@type": "ImageObject", url, width: `${width} px`, height: `${height} px` };
  return { image: [image] };
}

function imageData({ site }: Resolved, { picture, caption, credit }: Image): readonly ImageObject[] {
  return croppedVersions(picture).map((version, i) => ({
    "@type": "ImageObject",
    url: urlOf(site, pictureRoute(version)),
    width: `${version.width} px`,
    height: `${version.height} px`,
    // All are one picture.
    ...(i > 0 || caption === null ? {} : { caption }),
    ...(i > 0 || credit === null ? {} : { creditText: credit }),
  }));
}

/** The files that go with the brief, by what they are: sounds, films, and all others. Search engines take no film without a picture of it. */
function attachmentData(resolved: Resolved, brief: Brief) {
  const { attachments } = brief;
  const sounds = attachments.filter(({ type }) => type.startsWith("audio/"));
  const films = attachments.filter(({ type, poster }) => type.startsWith("video/") && poster !== null);
  const others = attachments.filter((file) => !sounds.includes(file) && !films.includes(file));
  const audio = sounds.map((file): AudioObject => ({ "@type": "AudioObject", ...fileFacts(resolved, file) }));
  const video = films.map(
    (file): VideoObject => ({
      "@type": "VideoObject",
      ...fileFacts(resolved, file),
      description: brief.description,
      ...(file.poster === null
        ? {}
        : { thumbnailUrl: urlOf(resolved.site, pictureRoute(onlyVersion(file.poster, SHARED_WIDTH))) }),
      uploadDate: brief.published,
    }),
  );
  const associatedMedia = others.map(
    (file): MediaObject => ({ "@type": "MediaObject", ...fileFacts(resolved, file) }),
  );
  return {
    ...(audio.length === 0 ? {} : { audio }),
    ...(video.length === 0 ? {} : { video }),
    ...(associatedMedia.length === 0 ? {} : { associatedMedia }),
  };
}

function fileFacts(resolved: Resolved, file: Attachment) {
  return {
    name: file.title,
    contentUrl: urlOf(resolved.site, pictureRoute(file)),
    encodingFormat: file.type,
    contentSize: `${file.bytes} B`,
    ...(file.seconds === null ? {} : { duration: isoDuration(file.seconds) }),
  };
}

/** As readers see them: the note, then what stood there and what should have. */
function corrections({ updates }: Brief, locale: Locale) {
  const notices = updates.filter(isCorrection);
  if (notices.length === 0) return {};
  return {
    correction: notices.map((notice) => ({
      "@type": "CorrectionComment" as const,
      text: noticeText(notice, locale),
      datePublished: notice.date,
    })),
  };
}
