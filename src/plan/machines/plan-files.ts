/** The files that hosts and browsers ask for, and the ones that are copied as they are. */
import { route } from "../../model/identifiers.ts";
import { inLanguage, type PublicFile, type Theme } from "../../model/site.ts";
import type { HostRules } from "../hosts/host-rules.ts";
import { planHostFiles } from "../hosts/plan-host-files.ts";
import { type Output, siteOutput } from "../output.ts";
import type { Resolved } from "../resolve.ts";
import { fileOf, pathOf, siteRoutes, urlOf } from "../routes.ts";
import { FRONTS } from "../target.ts";
import { newsRoutes } from "./plan-sitemaps.ts";
import { styleRecipe } from "./plan-style.ts";
import { planWellKnown } from "./plan-well-known.ts";
import { contentSignal, contentUsage, refusedRobots } from "./rights-dialects.ts";
import { rslOfSite } from "./rsl-terms.ts";

/** Plans well-known files, what the host reads, and copies. A file of `content/public` takes the place of the theme's of that name, and of no other. */
export function planFiles(
  resolved: Resolved,
  theme: Theme,
  publicFiles: readonly PublicFile[],
  rules: HostRules,
): readonly Output[] {
  const ownPaths = new Set(publicFiles.map((file) => file.path));
  const fromTheme = theme.publicFiles.filter((file) => !ownPaths.has(file.path));
  const generated = [
    ...planWellKnown(resolved),
    siteOutput(siteRoutes.robots, { as: "text", text: robots(resolved) }, FRONTS, "start"),
    siteOutput(siteRoutes.webManifest, { as: "text", text: webManifest(resolved, theme) }),
    ...planHostFiles(resolved.site, rules),
  ];
  const copies = [...publicFiles, ...fromTheme].map((file): Output => {
    const isStyle = file.from === "theme" && file.path === fileOf(siteRoutes.stylesheet);
    const recipe = isStyle ? styleRecipe(file, resolved, theme) : ({ as: "copy", file } as const);
    const copy = siteOutput(route(`/${file.path}`), recipe);
    const origin = file.from === "content" ? file.file : `templates/${file.file}`;
    return { ...copy, origin: { file: origin, line: 1, column: 1 } };
  });
  return [...generated.filter((output) => !ownPaths.has(output.path)), ...copies];
}

/** RFC 9309. The news sitemaps are in the index too; those who read only them find them here. */
function robots(resolved: Resolved): string {
  const { site, rights } = resolved;
  // A crawler that may not read a page does not see that it is not to list it.
  const sitemaps = site.isReviewCopy
    ? []
    : [siteRoutes.sitemapIndex, ...resolved.editions.flatMap(newsRoutes)];
  const lines = sitemaps.map((at) => `Sitemap: ${urlOf(site, at)}\n`).join("");
  const line = (name: string, value: string | null) => (value === null ? "" : `${name}: ${value}\n`);
  const preferences = `${line("Content-Usage", contentUsage(rights))}${line("Content-Signal", contentSignal(rights))}`;
  const everybody = `User-agent: *\n${preferences}Allow: ${site.url.base}/\n`;
  // RSL 1.0 § 4.4: outside any group it is for every robot, and a blank line ends none: it comes before the first.
  const license = line("License", rslOfSite(resolved) === null ? null : urlOf(site, siteRoutes.license));
  return [
    ...(license === "" ? [] : [license]),
    ...refusedRobots(site),
    everybody,
    ...(lines === "" ? [] : [lines]),
  ].join("\n");
}

function webManifest(resolved: Resolved, { paper }: Theme): string {
  const { site } = resolved;
  const lang = site.languages[0];
  const manifest = {
    name: inLanguage(site.title, lang),
    description: inLanguage(site.description, lang),
    lang,
    dir: resolved.editionOf(lang).locale.direction,
    start_url: pathOf(site, resolved.editionOf(lang).routes.home),
    display: "browser",
    background_color: paper.light,
    theme_color: paper.light,
    icons: siteRoutes.icons.map((icon) => ({
      src: pathOf(site, icon.route),
      sizes: icon.sizes,
      type: "image/png",
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
