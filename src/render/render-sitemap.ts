import type { NewsEntry, NewsSitemap, SitemapEntry } from "../plan/output.ts";
import { document, element } from "./xml.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

const NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";

/** A sitemap: addresses, each with its last notification to readers. // sitemaps.org */
export function renderSitemap(entries: readonly SitemapEntry[]): string {
  return document(
    element(
      "urlset",
      { xmlns: NAMESPACE },
      entries.map((entry) => row("url", entry)),
    ),
  );
}

/** A news sitemap: its four elements are all required. // Google News sitemaps */
export function renderNewsSitemap({ publication, language, entries }: NewsSitemap): string {
  const article = ({ url, published, title }: NewsEntry) =>
    element(
      "url",
      {},
      element("loc", {}, url),
      element(
        "news:news",
        {},
        element(
          "news:publication",
          {},
          element("news:name", {}, publication),
          element("news:language", {}, language),
        ),
        element("news:publication_date", {}, published),
        element("news:title", {}, title),
      ),
    );
  return document(
    element("urlset", { xmlns: NAMESPACE, "xmlns:news": NEWS_NAMESPACE }, entries.map(article)),
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
