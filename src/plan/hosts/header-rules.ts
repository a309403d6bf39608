/** The headers of a site by patterns of paths. The archive page's own style is allowed by its hash; no script ever is. */
import { hasCms } from "../../base/cms-files.ts";
import type { Header, HeaderRule } from "../../base/headers-file.ts";
import { ALL_FORMATS, CHAINED_FORMATS, FEED_FORMATS } from "../../model/feed-formats.ts";
import type { PublicFile, Theme } from "../../model/site.ts";
import { textTypeOf } from "../machines/media-type.ts";
import { formerStyles, hasRevisions, mementoRules } from "../machines/memento-headers.ts";
import { planWellKnown } from "../machines/plan-well-known.ts";
import { rightsHeaders } from "../machines/rights-dialects.ts";
import { rslOfSite } from "../machines/rsl-terms.ts";
import type { Resolved } from "../resolve.ts";
import { pathOf, siteRoutes, urlOf } from "../routes.ts";
import { cmsRules } from "./cms-rules.ts";

/** How many rules hosts read at least: Cloudflare Pages. */
const MOST_RULES = 100;

/** Feeds, packages and lists are read by pages of other sites too. */
const OPEN: readonly Header[] = [
  ["Access-Control-Allow-Origin", "*"],
  ["Cross-Origin-Resource-Policy", "cross-origin"],
];

/** A name is never given to other bytes: the name of a package bears its digest. */
const IMMUTABLE: Header = ["Cache-Control", "public, max-age=31536000, immutable"];

/** Feeds are asked for by many programs: they may be five minutes old. */
const FEED_CACHING: Header = ["Cache-Control", "public, max-age=300"];

/** What a name holds may change at any moment, pages and style sheet alike: a browser asks whether it has. */
export const OTHER_CACHING: Header = ["Cache-Control", "public, max-age=0, must-revalidate"];

export function headerRules(
  resolved: Resolved,
  theme: Theme,
  publicFiles: readonly PublicFile[],
  hasArchives: boolean,
): readonly HeaderRule[] {
  const { site } = resolved;
  const { base } = site.url;
  const hasFeeds = site.feeds.site > 0;
  const typed = (example: string): Header => ["Content-Type", textTypeOf(example)];
  const feedRule = (pattern: string, example = pattern): HeaderRule => ({
    pattern,
    headers: [typed(example), FEED_CACHING, ...OPEN],
  });
  const rules: readonly HeaderRule[] = [
    { pattern: `${base}/*`, headers: everywhere(resolved, theme) },
    ...(hasFeeds ? ALL_FORMATS : [])
      .map((format) => FEED_FORMATS[format].file)
      .flatMap((name) => [`${base}/${name}`, `${base}/*/${name}`].map((path) => feedRule(path))),
    ...(site.feeds.history ? resolved.editions : []).flatMap(({ routes }) =>
      CHAINED_FORMATS.map((format) => FEED_FORMATS[format]).map(({ file, history }) =>
        feedRule(`${pathOf(site, routes.home)}${history.folder}/*`, file),
      ),
    ),
    ...hubRules(resolved),
    ...(hasFeeds ? resolved.editions : []).map(({ routes }) => ({
      pattern: pathOf(site, routes.opml),
      headers: [typed(routes.opml), ...OPEN],
    })),
    ...planWellKnown(resolved)
      .filter(({ path }) => /\.(?:txt|pub)$/.test(path))
      .map(({ route: at }) => ({ pattern: base + at, headers: [typed(at)] })),
    ...(rslOfSite(resolved) === null
      ? []
      : [{ pattern: base + siteRoutes.license, headers: [typed(siteRoutes.license)] }]),
    ...(hasArchives ? [packageRule(base)] : []),
    ...(hasRevisions(resolved)
      ? [
          {
            pattern: `${base}/*/timemap.link`,
            headers: [["Content-Type", "application/link-format"] as const, ...OPEN],
          },
          { pattern: `${base}/*/timemap.json`, headers: OPEN },
        ]
      : []),
    ...(site.plainText === null
      ? []
      : [
          {
            pattern: `${base}/*/index.txt`,
            headers: [typed("index.txt"), ["X-Robots-Tag", "noindex"] as const, ...OPEN],
          },
        ]),
    ...(hasCaptions(resolved, publicFiles)
      ? [{ pattern: `${base}/*.vtt`, headers: [typed("captions.vtt")] }]
      : []),
    { pattern: `${base}/site.webmanifest`, headers: [typed(siteRoutes.webManifest)] },
    ...(hasCms(publicFiles.map(({ path }) => path)) ? cmsRules(site.url) : []),
  ];
  return [...rules, ...mementoRules(resolved, MOST_RULES - rules.length)];
}

/** What is said of every address. */
function everywhere(resolved: Resolved, theme: Theme): readonly Header[] {
  const { site } = resolved;
  const isSecure = site.url.origin.startsWith("https:");
  const { hash: style } = theme.archiveStyle;
  const styles = [style, ...formerStyles(resolved, style)];
  const policy = [
    "default-src 'none'",
    `style-src ${["'self'", ...styles.map((hash) => `'${hash}'`)].join(" ")}`,
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  return [
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"],
    // A year, and this host name alone: others below it are not ours to speak for. // RFC 6797 § 6.1
    ...(site.hsts && isSecure ? [["Strict-Transport-Security", "max-age=31536000"] as const] : []),
    ...(site.isReviewCopy ? [["X-Robots-Tag", "noindex"] as const] : []),
    ...rightsHeaders(resolved.rights),
  ];
}

/** A package is read in parts. */
function packageRule(base: string): HeaderRule {
  return {
    pattern: `${base}/archives/*.wacz`,
    headers: [
      ["Content-Type", "application/wacz"],
      IMMUTABLE,
      ["Accept-Ranges", "bytes"],
      ...OPEN,
      ["Access-Control-Expose-Headers", "Content-Length, Content-Range, Accept-Ranges"],
    ],
  };
}

function hasCaptions({ editions }: Resolved, publicFiles: readonly PublicFile[]): boolean {
  const isCaptions = (file: string) => file.endsWith(".vtt");
  return (
    publicFiles.some(({ path }) => isCaptions(path)) ||
    editions.some(({ briefs }) => briefs.some(({ files }) => files.some(isCaptions)))
  );
}

/**
 * Subscribers look for hub and feed in the headers before they read the feed, and both must be there (WebSub § 4). Hosts limit how many
 * rules they read: the feeds of sections say it in themselves alone.
 */
function hubRules({ site, editions }: Resolved): readonly HeaderRule[] {
  const { hub, declared } = site.feeds;
  if (hub === null) return [];
  const routes = [
    ...editions.flatMap((edition) => ALL_FORMATS.map((format) => edition.routes.feed(format))),
    ...editions
      .slice(0, 1)
      .flatMap((edition) =>
        declared.flatMap(({ formats, path }) =>
          formats.map((format) => edition.routes.feed(format, path.value)),
        ),
      ),
  ];
  return routes.map((at) => ({
    pattern: pathOf(site, at),
    headers: [["Link", `<${hub}>; rel="hub", <${urlOf(site, at)}>; rel="self"`]],
  }));
}
