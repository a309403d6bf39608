import type { SitemapEntry } from "../plan/output.ts";
import { document, element } from "./xml.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap (D5 S01): addresses, and when readers were last told something. */
export function renderSitemap(entries: readonly SitemapEntry[]): string {
  return document(
    element(
      "urlset",
      { xmlns: NAMESPACE },
      entries.map((entry) => row("url", entry)),
    ),
  );
}

/** The index of all sitemaps. */
export function renderSitemapIndex(entries: readonly SitemapEntry[]): string {
  return document(
    element(
      "sitemapindex",
      { xmlns: NAMESPACE },
      entries.map((entry) => row("sitemap", entry)),
    ),
  );
}

function row(name: "url" | "sitemap", { url, lastmod }: SitemapEntry) {
  return element(
    name,
    {},
    element("loc", {}, url),
    lastmod === null ? null : element("lastmod", {}, lastmod),
  );
}
