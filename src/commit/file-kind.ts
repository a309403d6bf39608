/** What a file of the output is for, by its path: of a removed file nothing else is known. */
import { feedFormatOf } from "../plan/routes.ts";
import { MANIFEST, SIGNATURE } from "./manifest.ts";

export type FileKind = "pages" | "feeds" | "sitemaps" | "assets" | "manifest";

/** `assets` is everything else: styles, pictures, files for hosts and robots. */
export function kindOfFile(path: string): FileKind {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path === MANIFEST || path === SIGNATURE || path.startsWith("manifest/")) return "manifest";
  if (name.endsWith(".html")) return "pages";
  if (name === "feeds.opml" || feedFormatOf(path) !== null) return "feeds";
  return path === "sitemap.xml" || /(?:^|\/)sitemaps\/[^/]+\.xml$/.test(path) ? "sitemaps" : "assets";
}
