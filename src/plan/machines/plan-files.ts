/** The files that hosts and browsers ask for, and the ones that are copied as they are. */
import { ALL_FORMATS, CHAINED_FORMATS, FEED_FORMATS } from "../../model/feed-formats.ts";
import { route } from "../../model/identifiers.ts";
import { inLanguage, type PublicFile, type Theme } from "../../model/site.ts";
import { formerAddresses, redirectLine } from "../former-addresses.ts";
import { type Output, siteOutput } from "../output.ts";
import type { Resolved } from "../resolve.ts";
import { pathOf, siteRoutes, urlOf } from "../routes.ts";
import { FRONTS } from "../target.ts";
import { textTypeOf } from "./media-type.ts";
import { formerStyles, hasRevisions, mementoRules } from "./memento-headers.ts";
import { newsRoutes } from "./plan-sitemaps.ts";
import { planWellKnown } from "./plan-well-known.ts";
import { contentSignal, contentUsage, refusedRobots, rightsHeaders } from "./rights-dialects.ts";
import { rslOfSite } from "./rsl-terms.ts";

/** Plans well-known files and copies. A file of `content/public` takes the place of the theme's of that name, and of no other. */
export function planFiles(
  resolved: Resolved,
  theme: Theme,
  publicFiles: readonly PublicFile[],
  hasArchives: boolean,
): readonly Output[] {
  const ownPaths = new Set(publicFiles.map((file) => file.path));
  const fromTheme = theme.publicFiles.filter((file) => !ownPaths.has(file.path));
  const generated = [
    ...planWellKnown(resolved),
    siteOutput(siteRoutes.robots, { as: "text", text: robots(resolved) }, FRONTS, "start"),
    siteOutput(siteRoutes.webManifest, { as: "text", text: webManifest(resolved) }),
    siteOutput(siteRoutes.headers, { as: "text", text: headers(resolved, theme, publicFiles, hasArchives) }),
    siteOutput(siteRoutes.redirects, { as: "text", text: redirects(resolved) }),
  ];
  const copies = [...publicFiles, ...fromTheme].map((file): Output => {
    const copy = siteOutput(route(`/${file.path}`), { as: "copy", file });
    const origin = file.from === "content" ? file.file : `templates/${file.file}`;
    return { ...copy, origin: { file: origin, line: 1, column: 1 } };
  });
  return [...generated.filter((output) => !ownPaths.has(output.path)), ...copies];
}

/** RFC 9309. The news sitemaps are in the index too; those who read only them find them here. */
function robots(resolved: Resolved): string {
  const { site, rights } = resolved;
  const sitemaps = [siteRoutes.sitemapIndex, ...resolved.editions.flatMap(newsRoutes)];
  const lines = sitemaps.map((at) => `Sitemap: ${urlOf(site, at)}\n`).join("");
  const line = (name: string, value: string | null) => (value === null ? "" : `${name}: ${value}\n`);
  const preferences = `${line("Content-Usage", contentUsage(rights))}${line("Content-Signal", contentSignal(rights))}`;
  const everybody = `User-agent: *\n${preferences}Allow: ${site.url.base}/\n`;
  // RSL 1.0 § 4.4: outside any group it is for every robot, and a blank line ends none: it comes before the first.
  const license = line("License", rslOfSite(resolved) === null ? null : urlOf(site, siteRoutes.license));
  return [...(license === "" ? [] : [license]), ...refusedRobots(site), everybody, lines].join("\n");
}

function webManifest(resolved: Resolved): string {
  const { site } = resolved;
  const lang = site.languages[0];
  const manifest = {
    name: inLanguage(site.title, lang),
    description: inLanguage(site.description, lang),
    lang,
    dir: resolved.editionOf(lang).locale.direction,
    start_url: pathOf(site, resolved.editionOf(lang).routes.home),
    display: "browser",
    background_color: "#fdfcf8",
    theme_color: "#fdfcf8",
    icons: siteRoutes.icons.map((icon) => ({
      src: pathOf(site, icon.route),
      sizes: icon.sizes,
      type: "image/png",
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** How many rules hosts read at least: Cloudflare Pages. */
const MOST_RULES = 100;

/** `_headers`, in the form of Netlify and Cloudflare Pages. The archive page's own style is allowed by its hash; no script ever is. */
function headers(
  resolved: Resolved,
  theme: Theme,
  publicFiles: readonly PublicFile[],
  hasArchives: boolean,
): string {
  const { base } = resolved.site.url;
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
    ...(resolved.site.url.origin.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  const open = ["Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin"];
  const typed = (path: string, example = path) => `Content-Type: ${textTypeOf(example)}`;
  const feedRule = (path: string, example = path) =>
    rule(path, [typed(path, example), "Cache-Control: public, max-age=300", ...open]);
  const rules = [
    rule(`${base}/*`, [
      `Content-Security-Policy: ${policy}`,
      "X-Content-Type-Options: nosniff",
      "X-Frame-Options: DENY",
      "Cross-Origin-Opener-Policy: same-origin",
      "Referrer-Policy: strict-origin-when-cross-origin",
      "Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()",
      ...rightsHeaders(resolved.rights),
    ]),
    ...ALL_FORMATS.map((format) => FEED_FORMATS[format].file).flatMap((name) =>
      [`${base}/${name}`, `${base}/*/${name}`].map((path) => feedRule(path)),
    ),
    ...(resolved.site.feeds.history ? resolved.editions : []).flatMap(({ routes }) =>
      CHAINED_FORMATS.map((format) => FEED_FORMATS[format]).map(({ file, history }) =>
        feedRule(`${pathOf(resolved.site, routes.home)}${history.folder}/*`, file),
      ),
    ),
    ...hubRules(resolved),
    ...resolved.editions.map(({ routes }) =>
      rule(pathOf(resolved.site, routes.opml), [typed(routes.opml), ...open]),
    ),
    ...planWellKnown(resolved)
      .filter(({ path }) => /\.(?:txt|pub)$/.test(path))
      .map(({ route: at }) => rule(base + at, [typed(at)])),
    ...(rslOfSite(resolved) === null ? [] : [rule(base + siteRoutes.license, [typed(siteRoutes.license)])]),
    // A package is read in parts, by a page of another site too. Its name bears its digest: it never changes.
    ...(hasArchives
      ? [
          rule(`${base}/archives/*.wacz`, [
            "Content-Type: application/wacz",
            "Cache-Control: public, max-age=31536000, immutable",
            "Accept-Ranges: bytes",
            ...open,
            "Access-Control-Expose-Headers: Content-Length, Content-Range, Accept-Ranges",
          ]),
        ]
      : []),
    ...(hasRevisions(resolved)
      ? [
          rule(`${base}/*/timemap.link`, ["Content-Type: application/link-format", ...open]),
          rule(`${base}/*/timemap.json`, open),
        ]
      : []),
    ...(hasCaptions(resolved, publicFiles)
      ? [rule(`${base}/*.vtt`, [`Content-Type: ${textTypeOf("captions.vtt")}`])]
      : []),
    rule(`${base}/site.webmanifest`, [typed(siteRoutes.webManifest)]),
  ];
  const mementos = mementoRules(resolved, MOST_RULES - rules.length);
  return [...rules, ...mementos.map(({ path, lines }) => rule(path, lines))].join("\n");
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
function hubRules({ site, editions }: Resolved): readonly string[] {
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
  return routes.map((at) =>
    rule(pathOf(site, at), [`Link: <${hub}>; rel="hub", <${urlOf(site, at)}>; rel="self"`]),
  );
}

function rule(path: string, lines: readonly string[]): string {
  return `${path}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

/**
 * Former addresses, for hosts that read the file; the page at each of them serves all others. The address of a withdrawn brief is gone: a host that
 * can says so with the notice (Netlify: `!` answers so although a file is there), others leave the line out and serve the notice. // RFC 9110 § 15.5.11
 */
function redirects(resolved: Resolved): string {
  const { site, editions } = resolved;
  const withdrawn = editions.flatMap((edition) => [...edition.withdrawn.values()].flat());
  const moved = [...editions.flatMap((edition) => edition.briefs), ...withdrawn].flatMap((brief) =>
    formerAddresses(site, resolved.editionOf(brief.lang).routes, brief).map((former) =>
      redirectLine(site, former),
    ),
  );
  // The first line that fits is followed: the more it asks of a query, the earlier it stands.
  const conditions = (line: string) => line.split(" ").length;
  const gone = withdrawn.map((brief) => {
    const path = pathOf(site, resolved.routeOf(brief));
    return `${path} ${path}index.html 410!\n`;
  });
  const ordered = moved.sort().sort((a, b) => conditions(b) - conditions(a));
  return [...ordered, ...gone.sort()].join("");
}
