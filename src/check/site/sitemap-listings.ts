import { SITEMAP, SITEMAP_NEWS } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import type { Position } from "../read/position.ts";
import type { XmlDocument } from "../read/read-document.ts";

/** An address in a sitemap: of a page, or in an index of another sitemap. */
export interface Listing {
  readonly file: string;
  readonly at: Position;
  readonly address: string;
  readonly of: "page" | "news" | "sitemap";
}

/** Whether it is a sitemap or an index of sitemaps, by its root. */
export function isSitemap(document: XmlDocument): boolean {
  return ["urlset", "sitemapindex"].includes(document.parsed.root?.local ?? "");
}

/** Whether a urlset is a news sitemap: it declares that namespace even if it is empty. */
export function isNewsSitemap(root: XmlElement): boolean {
  return root.declares.some(({ uri }) => uri === SITEMAP_NEWS);
}

/** The entries of a sitemap or an index. */
export function entriesOf(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root, root.local === "sitemapindex" ? "sitemap" : "url", SITEMAP);
}

/** The addresses it lists, of pages or of further sitemaps. */
export function listingsOf({ path, parsed: { root } }: XmlDocument): readonly Listing[] {
  if (root === null) return [];
  const ofPage = isNewsSitemap(root) ? "news" : "page";
  const of = root.local === "sitemapindex" ? "sitemap" : ofPage;
  return entriesOf(root)
    .flatMap((entry) => childrenOf(entry, "loc", SITEMAP))
    .map((loc) => ({ file: path, at: loc.at, address: loc.text.trim(), of }));
}
