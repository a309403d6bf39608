/** What a file of the output is for, by its path alone: of a file that is removed nothing else is known. */
import { FEED_FILES } from "../plan/routes.ts";
import { MANIFEST, SIGNATURE } from "./manifest.ts";

export type FileKind = "pages" | "feeds" | "sitemaps" | "assets" | "manifest";

const FEED_NAMES: ReadonlySet<string> = new Set([...Object.values(FEED_FILES), "feeds.opml"]);
/** A day of a feed's history. */
const FEED_OF_DAY = /(?:^|\/)(?:atom|json)\/\d{4}-\d\d-\d\d\.(?:xml|json)$/;

/** `assets` is all that is nothing else: styles, pictures, what hosts and robots read. */
export function kindOfFile(path: string): FileKind {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path === MANIFEST || path === SIGNATURE || path.startsWith("manifest/")) return "manifest";
  if (name.endsWith(".html")) return "pages";
  if (FEED_NAMES.has(name) || FEED_OF_DAY.test(path)) return "feeds";
  return path === "sitemap.xml" || /(?:^|\/)sitemaps\/[^/]+\.xml$/.test(path) ? "sitemaps" : "assets";
}
