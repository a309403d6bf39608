/** The rules of a site for its host, whichever it is: made here, and nowhere else. */
import { byCodeUnit } from "../../model/order.ts";
import type { PublicFile, Theme } from "../../model/site.ts";
import { formerAddresses } from "../former-addresses.ts";
import type { Resolved } from "../resolve.ts";
import { fileOf, pathOf, siteRoutes } from "../routes.ts";
import { headerRules, OTHER_CACHING } from "./header-rules.ts";
import { type GoneRule, type HostRules, keyOf, type RedirectRule } from "./host-rules.ts";

export function planHostRules(
  resolved: Resolved,
  theme: Theme,
  publicFiles: readonly PublicFile[],
  hasArchives: boolean,
): HostRules {
  const { site, editions } = resolved;
  const withdrawn = editions.flatMap((edition) => [...edition.withdrawn.values()].flat());
  const redirects = [...editions.flatMap((edition) => edition.briefs), ...withdrawn].flatMap((brief) =>
    formerAddresses(site, resolved.editionOf(brief.lang).routes, brief).map(
      ({ at, to, hasPage }): RedirectRule => {
        const [, path = "", query = ""] = /^([^?]*)(?:\?(.*))?$/.exec(at) ?? [];
        return {
          from: site.url.base + encodeURI(path),
          query: query.split("&").filter((pair) => pair !== ""),
          to: pathOf(site, to),
          hasPage,
        };
      },
    ),
  );
  const gone = withdrawn.map((brief): GoneRule => {
    const at = resolved.routeOf(brief);
    return { path: pathOf(site, at), page: `${site.url.base}/${fileOf(at)}` };
  });
  return {
    base: site.url.base,
    headers: headerRules(resolved, theme, publicFiles, hasArchives),
    otherwise: [OTHER_CACHING],
    redirects: redirects.sort((a, b) => b.query.length - a.query.length || byCodeUnit(keyOf(a), keyOf(b))),
    gone: gone.sort((a, b) => byCodeUnit(a.path, b.path)),
    notFound: pathOf(site, siteRoutes.notFound),
  };
}
