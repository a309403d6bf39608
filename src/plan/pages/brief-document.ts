/** A brief as pages and feeds print it: names looked up, addresses filled in, the text named by its digest. */
import { word } from "../../language/locale/words.ts";
import { fileSlugOf } from "../../language/slug.ts";
import type { BodyReference, PictureReference, Wanted } from "../../model/body.ts";
import {
  type Attachment,
  type Brief,
  isCorrection,
  printedFields,
  revisionOf,
  updatedOf,
} from "../../model/brief.ts";
import { type BriefId, type Digest, type Route, route } from "../../model/identifiers.ts";
import {
  ARCHIVE_WIDTH,
  onlyVersion,
  type Picture,
  type PictureFile,
  SHARED_WIDTH,
} from "../../model/picture.ts";
import type { PlannedDocument } from "../output.ts";
import type { Resolved } from "../resolve.ts";
import { rightsOf } from "../rights-of.ts";
import { pathOf, urlOf } from "../routes.ts";
import { sectionLink, topicLinks } from "./cards.ts";
import type { AttachmentView, AuthorLink, PlayerView, TrackView, UpdateView } from "./page-parts.ts";
import { rightsLineOf } from "./rights-line.ts";
import { isTall, offeredVersions, PAGE_WIDTH, shownSizes } from "./shown-picture.ts";

/** How addresses are written: as paths on the site's pages, absolute in files that leave the site. */
export interface Addressing {
  readonly absolute: boolean;
  /** Whether pictures are embedded in the page. */
  readonly inlinePictures: boolean;
}

export const ON_SITE: Addressing = { absolute: false, inlinePictures: false };
export const IN_FEED: Addressing = { absolute: true, inlinePictures: false };
export const IN_ARCHIVE: Addressing = { absolute: true, inlinePictures: true };

/** The document of a brief, for its page or its archive page. Its sources come with the text when it is rendered. */
export function documentOf(resolved: Resolved, brief: Brief, addressing: Addressing): PlannedDocument {
  const edition = resolved.editionOf(brief.lang);
  const { site } = resolved;
  const host = addressing.absolute ? site.url.origin : "";
  const image = brief.image;
  const rights = rightsOf(site, brief);
  return {
    ...printedFields(brief),
    preview: resolved.byId.get(brief.id)?.preview ?? null,
    updated: updatedOf(brief),
    revision: revisionOf(brief),
    authors: authorsOf(resolved, brief).map((author) => ({ ...author, path: host + author.path })),
    topics: topicLinks(resolved, brief).map((link) => ({ ...link, path: host + link.path })),
    story:
      brief.story === null
        ? null
        : withHost(host, sectionLink(resolved, edition, "story", brief.story.value)),
    body: bodyReference(resolved, brief, addressing),
    words: brief.words,
    image:
      image === null
        ? null
        : {
            picture: pictureReference(resolved, image.picture, addressing),
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
          },
    attachments: attachmentViews(resolved, brief, addressing),
    updates: updateViews(brief),
    rights: rights === null ? null : rightsLineOf(rights, brief.published),
    url: urlOf(site, resolved.routeOf(brief)),
  };
}

/** The authors by name, with their page in the brief's edition; the publisher, if the brief names none. */
export function authorsOf(resolved: Resolved, brief: Brief): readonly AuthorLink[] {
  const edition = resolved.editionOf(brief.lang);
  const { site } = resolved;
  if (brief.authors.length === 0) {
    const { name, url } = site.publisher;
    const home = edition.routes.home;
    return [{ name, kind: "organization", path: pathOf(site, home), url: url ?? urlOf(site, home) }];
  }
  return brief.authors.map(({ value }) => {
    const link = sectionLink(resolved, edition, "author", value);
    const kind = resolved.site.authors.get(value)?.kind ?? "person";
    return { name: link.title, kind, path: link.path, url: resolved.site.url.origin + link.path };
  });
}

/** What changed, oldest first, each with its anchor: `correction-1`. */
export function updateViews(brief: Pick<Brief, "updates">): readonly UpdateView[] {
  const counts = new Map<string, number>();
  return brief.updates.map((update) => {
    const { kind, date, note, was, now } = update;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const anchor = `${kind}-${count}`;
    return { kind, date, note, was, now, anchor, isBefore: isCorrection(update) };
  });
}

/** The files that go with a brief. */
export function attachmentViews(
  resolved: Resolved,
  brief: Brief,
  addressing: Addressing,
): readonly AttachmentView[] {
  const { site } = resolved;
  return brief.attachments.map((attachment) => ({
    title: attachment.title,
    path: addressing.absolute
      ? urlOf(site, pictureRoute(attachment))
      : pathOf(site, pictureRoute(attachment)),
    type: attachment.type,
    format: attachment.file.replace(/^.*\./, "").toUpperCase(),
    bytes: attachment.bytes,
    seconds: attachment.seconds,
    // A page that leaves the site may load nothing, and feed readers play enclosures themselves.
    player: addressing.absolute ? null : playerOf(resolved, brief, attachment),
  }));
}

function playerOf(resolved: Resolved, brief: Brief, attachment: Attachment): PlayerView | null {
  const { type, poster, size, captions } = attachment;
  const isFilm = type.startsWith("video/");
  if (!isFilm && !type.startsWith("audio/")) return null;
  // The cover of a sound has a size too.
  const { width = null, height = null } = (isFilm ? (size ?? poster) : null) ?? {};
  const path = (file: Pick<Picture, "file">) => pathOf(resolved.site, pictureRoute(file));
  // Captions come before a translation.
  const own = captions.filter(({ lang }) => lang === brief.lang);
  const shown = own.find((one) => one.kind === "captions") ?? own[0];
  const tracks = captions.map((one): TrackView => {
    const edition = resolved.editions.find(({ lang }) => lang === one.lang);
    return {
      path: path(one),
      kind: one.kind,
      lang: one.lang,
      label: edition === undefined ? null : word(edition.locale, "language.name"),
      isDefault: one === shown,
    };
  });
  return {
    isFilm,
    poster: poster === null ? null : path(onlyVersion(poster, PAGE_WIDTH)),
    width,
    height,
    tracks,
  };
}

/** Names a brief's text for a page or feed. */
export function bodyReference(resolved: Resolved, brief: Brief, addressing: Addressing): BodyReference {
  const pictures = Object.entries(brief.pictures).map(
    ([name, picture]) => [name, pictureReference(resolved, picture, addressing)] as const,
  );
  return {
    ...textReference(resolved, brief.file, brief.textDigest, brief.links, addressing),
    self:
      addressing.absolute && !addressing.inlinePictures ? urlOf(resolved.site, resolved.routeOf(brief)) : "",
    pictures: Object.fromEntries(pictures),
  };
}

/** Names any text: a brief's or a static page's. */
export function textReference(
  resolved: Resolved,
  file: string,
  textDigest: Digest,
  links: readonly Wanted<BriefId>[],
  addressing: Addressing,
): BodyReference {
  const { url } = resolved.site;
  const prefix = (addressing.absolute ? url.origin : "") + url.base;
  const targets = links.flatMap(({ target }) => {
    const brief = resolved.linked(target);
    return brief === undefined ? [] : [[target, prefix + resolved.routeOf(brief)] as const];
  });
  return { digest: textDigest, file, prefix, self: "", briefs: Object.fromEntries(targets), pictures: {} };
}

/** Where a file of a brief is published: beside the brief's day, under its slug; or where `content/public` has it. */
export function pictureRoute({ file }: Pick<PictureFile, "file">): Route {
  const [room, ...parts] = file.split("/");
  return route(`/${parts.map((part) => (room === "public" ? part : (fileSlugOf(part) ?? part))).join("/")}`);
}

/** A picture for a page, a feed or an archive page: only a page of the site leaves the choice to the browser. */
function pictureReference(
  { site: { url } }: Resolved,
  picture: Picture,
  { absolute, inlinePictures }: Addressing,
): PictureReference {
  const addressOf = (file: PictureFile) => (absolute ? url.origin : "") + url.base + pictureRoute(file);
  const { file, digest, published, type, width, height, bytes } = onlyVersion(
    picture,
    inlinePictures ? ARCHIVE_WIDTH : SHARED_WIDTH,
  );
  const one = { file, digest, published, type, width, height, bytes, inline: inlinePictures };
  const src = addressOf(one);
  if (absolute) return { ...one, src, sources: [], srcset: "", sizes: "", isTall: false };
  const srcsetOf = (versions: readonly PictureFile[]) =>
    versions.map((version) => `${addressOf(version)} ${version.width}w`).join(", ");
  const { sources, fallback } = offeredVersions(picture);
  const hasChoice = sources.length > 0 || fallback.length > 1;
  return {
    ...one,
    src,
    sources: sources.map(({ type: of, versions }) => ({ type: of, srcset: srcsetOf(versions) })),
    srcset: fallback.length > 1 ? srcsetOf(fallback) : "",
    sizes: hasChoice ? shownSizes(one) : "",
    isTall: isTall(one),
  };
}

function withHost<T extends { readonly path: string }>(host: string, link: T): T {
  return { ...link, path: host + link.path };
}
