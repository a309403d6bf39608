import { createHash } from "node:crypto";
import type { Place } from "../base/problem.ts";
import type { BodyReference, PictureReference } from "../model/body.ts";
import type { FeedFormat } from "../model/feed-formats.ts";
import {
  type BriefId,
  briefId,
  type Digest,
  type DistPath,
  digest,
  type Instant,
  type Lang,
  type Route,
} from "../model/identifiers.ts";
import type { ShareCard } from "../model/share-card.ts";
import type { AddedStyle, PublicFile } from "../model/site.ts";
import { digestOfUpdate } from "../model/update-digest.ts";
import type { Feed } from "./feeds/feed.ts";
import type { RslTerms } from "./machines/rsl-terms.ts";
import type { BriefDocument, Figure, PlainTextBrief } from "./pages/page-parts.ts";
import type {
  ArchiveView,
  BriefView,
  CorrectionsView,
  PageView,
  RevisionsView,
  StandingView,
  VersionView,
} from "./pages/page-views.ts";
import { fileOf } from "./routes.ts";

/** A brief as a document whose text is named by its digest, not included. */
export interface PlannedDocument extends Omit<BriefDocument, "body" | "image" | "sources"> {
  readonly body: BodyReference;
  readonly image:
    | (Pick<Figure, "alt" | "caption" | "credit"> & { readonly picture: PictureReference })
    | null;
}

/** A version of a brief before its page is compared with that of the version before. */
export interface PlannedVersion extends Omit<VersionView, "changes"> {
  readonly kept: VersionPage;
  readonly previous: VersionPage | null;
}

/** A kept page, in the content folder. */
export interface VersionPage {
  readonly file: string;
  readonly digest: Digest;
}

/** A page view before its body is read and printed. */
export type PlannedPage =
  | Exclude<PageView, BriefView | ArchiveView | CorrectionsView | StandingView | RevisionsView>
  | (Omit<RevisionsView, "versions"> & { readonly versions: readonly PlannedVersion[] })
  | (Omit<BriefView, "brief"> & { readonly brief: PlannedDocument })
  | (Omit<ArchiveView, "brief" | "textDigest"> & { readonly brief: PlannedDocument })
  | (Omit<CorrectionsView, "body"> & { readonly body: BodyReference | null })
  | (Omit<StandingView, "body"> & { readonly body: BodyReference });

/** A row of a sitemap. */
export interface SitemapEntry {
  readonly url: string;
  readonly lastmod: Instant | null;
}

/** A list of feeds that readers import. */
export interface Opml {
  readonly title: string;
  readonly feeds: readonly {
    readonly title: string;
    readonly url: string;
    /** The page that the feed is of. */
    readonly page: string;
    readonly lang: Lang;
  }[];
}

/** An article of a news sitemap. */
export interface NewsEntry {
  readonly url: string;
  readonly published: Instant;
  readonly title: string;
}

/** Articles of the last two days, in one language. */
export interface NewsSitemap {
  /** As the site names itself to its readers. */
  readonly publication: string;
  /** ISO 639: two or three letters. */
  readonly language: string;
  readonly entries: readonly NewsEntry[];
}

/** A file of the folder of templates, or a text. */
export type StylePart = AddedStyle | { readonly css: string };

/** What a file is made of. */
export type Recipe =
  | { readonly as: "page"; readonly view: PlannedPage }
  | { readonly as: FeedFormat; readonly feed: Feed }
  | { readonly as: "sitemap" | "sitemap-index"; readonly entries: readonly SitemapEntry[] }
  | { readonly as: "opml"; readonly opml: Opml }
  | { readonly as: "news-sitemap"; readonly news: NewsSitemap }
  | { readonly as: "rsl"; readonly terms: RslTerms }
  | { readonly as: "text"; readonly text: string }
  | { readonly as: "plain-text"; readonly brief: PlainTextBrief }
  | { readonly as: "copy"; readonly file: PublicFile }
  /** Style sheets, one after the other. */
  | { readonly as: "style"; readonly parts: readonly StylePart[] }
  | { readonly as: "card"; readonly card: ShareCard }
  /** A kept package, which may be too large for memory. */
  | { readonly as: "package"; readonly name: string; readonly sha256: Digest; readonly bytes: number };

/**
 * Where readers start, in the order in which files are replaced: feeds and sitemaps, lists of these (OPML, the index of sitemaps), then home
 * pages and robots.txt, which lead to both.
 */
export const ENTRY_POINTS = ["feed", "list", "start"] as const;
export type EntryPoint = (typeof ENTRY_POINTS)[number];

/** A file to produce, with all that it needs. */
export interface Output {
  readonly path: DistPath;
  /** The address as a reader's browser shows it. */
  readonly route: Route;
  /** The part of the manifest that lists it: a day, a month, or `fronts`. */
  readonly part: string;
  /** Where readers start; null for all other files, which are put in place first. */
  readonly entry: EntryPoint | null;
  readonly recipe: Recipe;
  /** The source file it comes from; `site.yaml` for files that the site makes by itself. */
  readonly origin: Place;
}

export interface PlannedOutput extends Output {
  /** Two outputs with the same fingerprint have the same bytes. Null where that is told by the context of the target. */
  readonly fingerprint: Digest | null;
}

/** The brief whose page or archive page an output is, and its revision. */
export function briefOf({ recipe }: Output): { readonly brief: BriefId; readonly revision: number } | null {
  if (recipe.as !== "page") return null;
  const { view } = recipe;
  if (view.kind !== "brief" && view.kind !== "archive") return null;
  const brief = briefId(view.brief.id);
  return brief === null ? null : { brief, revision: view.brief.revision };
}

/** The updates on a brief's page, oldest first, each as its digest. */
export function updatesIn({ recipe }: Output): readonly string[] | null {
  if (recipe.as !== "page" || recipe.view.kind !== "brief") return null;
  return recipe.view.brief.updates.map(digestOfUpdate);
}

/**
 * Whether an output is made of other files, which would be read for it: a copy, a style sheet in parts, a card that was drawn, an archive page with its pictures,
 * versions that are compared.
 */
export function isMadeOfFiles({ recipe }: Output): boolean {
  if (recipe.as !== "page") return ["copy", "style", "card", "package"].includes(recipe.as);
  if (recipe.view.kind === "revisions") return true;
  if (recipe.view.kind !== "archive") return false;
  const { image, body } = recipe.view.brief;
  return image !== null || Object.keys(body.pictures).length > 0;
}

/** Any file that the site makes by itself; its origin is `site.yaml`. */
export function siteOutput(
  at: Route,
  recipe: Recipe,
  part = "fronts",
  entry: EntryPoint | null = null,
): Output {
  return {
    path: fileOf(at),
    route: at,
    part,
    entry,
    recipe,
    origin: { file: "site.yaml", line: 1, column: 1 },
  };
}

/** The hash of all that the bytes depend on. `renderer` is the digest of program, templates and configuration. */
export function fingerprintOf(output: Output, renderer: Digest, chromes: ReadonlyMap<Lang, Digest>): Digest {
  const hash = createHash("sha256").update(output.path);
  if (output.recipe.as === "page") hash.update(renderer).update(chromes.get(output.recipe.view.lang) ?? "");
  else if (output.recipe.as !== "copy" && output.recipe.as !== "package") hash.update(renderer);
  return digest(hash.update(JSON.stringify(output.recipe)).digest("hex"));
}
