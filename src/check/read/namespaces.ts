/** The namespaces of feeds, of what they borrow, and of sitemaps and licences. */
export const ATOM = "http://www.w3.org/2005/Atom";
export const CONTENT = "http://purl.org/rss/1.0/modules/content/";
export const DC = "http://purl.org/dc/elements/1.1/";
export const DCTERMS = "http://purl.org/dc/terms/";
export const HISTORY = "http://purl.org/syndication/history/1.0";
export const MATHML = "http://www.w3.org/1998/Math/MathML";
export const MEDIA = "http://search.yahoo.com/mrss/";
export const RSL = "https://rslstandard.org/rsl";
export const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
export const SITEMAP_IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
export const SITEMAP_NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
export const SVG = "http://www.w3.org/2000/svg";
export const SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
export const THREAD = "http://purl.org/syndication/thread/1.0";
export const TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
export const XHTML = "http://www.w3.org/1999/xhtml";
