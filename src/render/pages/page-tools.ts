/** What rendering pages takes and gives, whoever renders them. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import type { Locales } from "../../language/locale/locale.ts";
import type { Metadata } from "../../media/published-bytes.ts";
import type { EleventyConfig } from "../../model/eleventy-config.ts";
import type { Digest, DistPath, Lang } from "../../model/identifiers.ts";
import type { Chrome } from "../../plan/pages/page-parts.ts";
import type { PageView } from "../../plan/pages/page-views.ts";

export interface Page {
  readonly path: DistPath;
  readonly kind: PageView["kind"];
  /** Made when the page is rendered: with the texts in it, it is the largest thing that a build holds. */
  readonly view: () => PageView;
}

export interface RenderedPage {
  readonly path: DistPath;
  readonly html: string;
}

/** What pages are rendered with. */
export interface PageTools {
  /** Templates: the site's over the package's. */
  readonly templates: ReadableFolder;
  /** The digest of what every page is made by, the templates and `.eleventy.ts` among it. */
  readonly renderer: Digest;
  readonly chromes: ReadonlyMap<Lang, Chrome>;
  readonly locales: Locales;
  /** What happens to the metadata of pictures that stand in pages. */
  readonly metadata: Metadata;
  /** What `.eleventy.ts` exports. */
  readonly configure: (config: EleventyConfig) => void;
  /** An empty folder, relative to the working directory: Eleventy takes every file of its input for a page. */
  readonly emptyFolder: () => string;
}

/** Renders pages one after the other and hands each to the sink; stops at the first problem. */
export type RenderPages = (
  pages: readonly Page[],
  sink: (page: RenderedPage) => void,
) => Promise<readonly Problem[]>;
