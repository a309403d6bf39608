/** Planned outputs → bytes: one table from kinds to renderers. */

import { FileChanged, type ReadableFolder } from "../base/folders.ts";
import { pause } from "../base/pause.ts";
import { failed, type Outcome, type Problem } from "../base/problem.ts";
import { type Locales, localeIn } from "../language/locale/locale.ts";
import { type Metadata, publishedBytes } from "../media/published-bytes.ts";
import { printStyle, themeFile } from "../media/theme-file.ts";
import type { Body } from "../model/body.ts";
import type { BriefText } from "../model/brief.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, DistPath } from "../model/identifiers.ts";
import { dataUrl } from "../model/inlined-files.ts";
import type { ShareCard } from "../model/share-card.ts";
import type { PublicFile } from "../model/site.ts";
import type { FeedItem } from "../plan/feeds/feed.ts";
import type { Output, PlannedDocument, PlannedPage, Recipe, StylePart, VersionPage } from "../plan/output.ts";
import type { BriefDocument } from "../plan/pages/page-parts.ts";
import type { PageView } from "../plan/pages/page-views.ts";
import type { CompareVersions } from "./compare-versions.ts";
import { feedContent, noticeContent } from "./feeds/feed-content.ts";
import { renderFeed } from "./feeds/render-feed.ts";
import { renderOpml } from "./feeds/render-opml.ts";
import { citeSources } from "./pages/cite-sources.ts";
import { fillBody, type ReadBytes } from "./pages/fill-body.ts";
import type { Page, RenderPages } from "./pages/page-tools.ts";
import { renderPlainText } from "./render-plain-text.ts";
import { renderRsl } from "./render-rsl.ts";
import { renderProblem } from "./render-rules.ts";
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from "./render-sitemap.ts";
import { UndrawnCard } from "./share-cards/draw-share-card.ts";
import type { MakeShareCard } from "./share-cards/kept-share-cards.ts";

/** What rendering reads: texts by the file that they are from, and the folders that files are copied from. */
export interface RenderSources {
  /** The text of a brief, by its file. */
  readonly textOf: (file: string) => BriefText;
  /** The body of a static page, by its file. */
  readonly pageBodyOf: (file: string) => Body;
  readonly folders: Readonly<Record<PublicFile["from"], ReadableFolder>>;
  readonly locales: Locales;
  /** What happens to the metadata of pictures. */
  readonly metadata: Metadata;
  readonly renderPages: RenderPages;
  readonly shareCard: MakeShareCard;
}

/** What a rendered file is handed to, one at a time; its bytes are its own only until it returns. */
export type Sink = (output: Output, bytes: Uint8Array) => void;

/** How many other files are rendered between two pauses. */
const STRIDE = 100;

/** Renders outputs and hands each to the sink; stops at the first page with a problem. */
export async function renderOutputs(
  outputs: readonly Output[],
  sources: RenderSources,
  sink: Sink,
): Promise<readonly Problem[]> {
  const outputAt = new Map<DistPath, Output>();
  const pages: Page[] = [];
  // Few builds compare versions: the others load nothing for it.
  const needsComparison = outputs.some(
    ({ recipe }) => recipe.as === "page" && recipe.view.kind === "revisions",
  );
  const compare = needsComparison ? (await import("./compare-versions.ts")).compareVersions : noComparison;
  for (const output of outputs) {
    if (output.recipe.as !== "page") continue;
    const { view } = output.recipe;
    outputAt.set(output.path, output);
    pages.push({ path: output.path, kind: view.kind, view: () => viewOf(view, sources, compare) });
  }
  const encodePage = pageEncoder();
  const problems = await sources.renderPages(pages, ({ path, html }) => {
    const output = outputAt.get(path);
    if (output !== undefined) sink(output, encodePage(html));
  });
  if (problems.length > 0) return problems;
  for (const [i, output] of outputs.entries()) {
    const { recipe } = output;
    if (recipe.as === "card") {
      const made = await cardOf(recipe.card, output, sources);
      if (!made.ok) return made.problems;
      sink(output, made.value);
    } else if (recipe.as !== "page") sink(output, renderOther(recipe, sources));
    if (i % STRIDE === 0 || recipe.as === "card") await pause();
  }
  return [];
}

async function cardOf(
  card: ShareCard,
  { path, origin }: Output,
  { shareCard }: RenderSources,
): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await shareCard(path, card), problems: [] };
  } catch (error) {
    // A disk that refuses says so itself.
    if (!(error instanceof UndrawnCard)) throw error;
    const place = { ...origin, file: `content/${origin.file}` };
    return failed([renderProblem("cards/failed", place, { detail: error.message })]);
  }
}

function renderOther(recipe: Exclude<Recipe, { as: "page" | "card" }>, sources: RenderSources): Uint8Array {
  if ("feed" in recipe) {
    const readBytes = contentBytes(sources);
    const contentOf = (item: FeedItem) =>
      item.extent === "notice"
        ? noticeContent(item, localeIn(sources.locales, item.lang))
        : feedContent(item, sources.textOf(item.body.file), localeIn(sources.locales, item.lang), readBytes);
    return encode(renderFeed(recipe.as, recipe.feed, contentOf));
  }
  switch (recipe.as) {
    case "sitemap":
      return encode(renderSitemap(recipe.entries));
    case "news-sitemap":
      return encode(renderNewsSitemap(recipe.news));
    case "sitemap-index":
      return encode(renderSitemapIndex(recipe.entries));
    case "opml":
      return encode(renderOpml(recipe.opml));
    case "rsl":
      return encode(renderRsl(recipe.terms));
    case "text":
      return encode(recipe.text);
    case "plain-text": {
      const { brief } = recipe;
      return encode(
        renderPlainText(brief, sources.textOf(brief.file), localeIn(sources.locales, brief.lang)),
      );
    }
    case "package":
      throw new Error(`${recipe.name} is copied in parts, never rendered`);
    case "copy":
      return copyOf(recipe.file, sources);
    case "style":
      return styleOf(recipe.parts, sources);
  }
}

/** Puts the texts into a view. */
function viewOf(planned: PlannedPage, sources: RenderSources, compare: CompareVersions): PageView {
  const readBytes = contentBytes(sources);
  if (planned.kind === "standing") {
    return { ...planned, body: fillBody(sources.pageBodyOf(planned.body.file), planned.body, readBytes) };
  }
  if (planned.kind === "corrections") {
    const { body } = planned;
    return {
      ...planned,
      body: body === null ? null : fillBody(sources.pageBodyOf(body.file), body, readBytes),
    };
  }
  if (planned.kind === "revisions")
    return { ...planned, versions: compare(planned.versions, (page) => keptBytes(page, sources)) };
  if (planned.kind !== "brief" && planned.kind !== "archive") return planned;
  const text = sources.textOf(planned.brief.body.file);
  const brief = documentWith(planned.brief, text, readBytes);
  if (planned.kind === "brief") {
    const { jsonLd } = planned.head;
    const head = {
      ...planned.head,
      jsonLd: jsonLd === null ? null : citeSources(jsonLd, text.sources),
    };
    return { ...planned, head, brief };
  }
  return { ...planned, brief, textDigest: textDigest(planned.brief, text) };
}

function documentWith(planned: PlannedDocument, text: BriefText, readBytes: ReadBytes): BriefDocument {
  const { image } = planned;
  return {
    ...planned,
    body: fillBody(text.body, planned.body, readBytes),
    sources: text.sources,
    image:
      image === null
        ? null
        : {
            src: image.picture.inline
              ? dataUrl(readBytes(image.picture.file), image.picture.type)
              : image.picture.src,
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
            width: image.picture.width,
            height: image.picture.height,
            sources: image.picture.sources,
            srcset: image.picture.srcset,
            sizes: image.picture.sizes,
            isTall: image.picture.isTall,
          },
  };
}

/** SHA-256 of headline, standfirst and body: NFC, each run of white space (no-break spaces too) as one space, a line feed between the three. */
function textDigest({ title, summary }: PlannedDocument, { body }: BriefText): Digest {
  const normal = [title, summary, body.text]
    .map((part) => part.normalize("NFC").replace(/\s+/gu, " ").trim())
    .join("\n");
  return sha256(normal);
}

function contentBytes(sources: RenderSources): ReadBytes {
  return (file) => {
    const bytes = sources.folders.content.read(file);
    const published = bytes === null ? null : publishedBytes(bytes, sources.metadata);
    if (published === null) throw new FileChanged(`content/${file}`);
    return published;
  };
}

/** Stands where no page asks for it. */
const noComparison: CompareVersions = () => {
  throw new Error("nothing was loaded to compare versions with");
};

function keptBytes({ file, digest }: VersionPage, { folders }: RenderSources): Uint8Array {
  const bytes = folders.content.read(file);
  if (bytes === null || sha256(bytes) !== digest) throw new FileChanged(`content/${file}`);
  return bytes;
}

/** A file that changed since it was planned must not be published under the fingerprint of the plan. */
function copyOf({ from, file, digest }: PublicFile, sources: RenderSources): Uint8Array {
  const { folders, metadata } = sources;
  const changed = () => new FileChanged(`${from === "theme" ? "templates" : "content"}/${file}`);
  const bytes = folders[from].read(file);
  if (bytes === null || sha256(bytes) !== digest) throw changed();
  const published = from === "theme" ? themeFile(file, bytes, metadata) : publishedBytes(bytes, metadata);
  if (published === null) throw changed();
  return published;
}

/** Each part is printed by itself: a mistake in one leaves the others as they would be. */
function styleOf(parts: readonly StylePart[], { folders }: RenderSources): Uint8Array {
  const printed = parts.map((part) => {
    if ("css" in part) return printStyle(encode(part.css));
    const bytes = folders.theme.read(part.file);
    if (bytes === null || sha256(bytes) !== part.digest) throw new FileChanged(`templates/${part.file}`);
    return printStyle(bytes);
  });
  return encode(printed.map((bytes) => new TextDecoder().decode(bytes)).join("\n"));
}

/** In bytes: what most pages fit in. */
const PAGE = 1_048_576;

/** Encodes texts as UTF-8, one after the other into the same bytes: to get new ones for each costs more than to write them. */
function pageEncoder(): (text: string) => Uint8Array {
  const bytes = new Uint8Array(PAGE);
  const encoder = new TextEncoder();
  return (text) => {
    if (text.length * 3 > PAGE) return encoder.encode(text);
    return bytes.subarray(0, encoder.encodeInto(text, bytes).written);
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
