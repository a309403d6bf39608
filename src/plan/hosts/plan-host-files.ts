/** The files by which the host of `site.yaml` is told the rules; without one, those of Netlify and Cloudflare Pages. */
import type { Route } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import { type Output, siteOutput } from "../output.ts";
import { siteRoutes } from "../routes.ts";
import { apacheRules } from "./apache-rules.ts";
import { caddyRules } from "./caddy-rules.ts";
import { chosenRules } from "./chosen-rules.ts";
import { HOST_ABILITIES } from "./host-abilities.ts";
import type { HostRules } from "./host-rules.ts";
import { headersFile, redirectsFile } from "./netlify-files.ts";
import { nginxRules } from "./nginx-rules.ts";
import { s3Rules } from "./s3-rules.ts";

export function planHostFiles(site: Site, rules: HostRules): readonly Output[] {
  return filesFor(site, rules).map(([at, text]) => siteOutput(at, { as: "text", text }));
}

function filesFor({ host, url }: Site, rules: HostRules): readonly (readonly [Route, string])[] {
  if (host === null) {
    const { headers, redirects, gone } = rules;
    return [
      [siteRoutes.headers, headersFile(headers)],
      [siteRoutes.redirects, redirectsFile(redirects, gone, false)],
    ];
  }
  const abilities = HOST_ABILITIES[host.value];
  const chosen = chosenRules(rules, abilities);
  const redirects = () => redirectsFile(chosen.redirects, chosen.gone, abilities.overPages === "if-told");
  switch (host.value) {
    case "netlify":
    case "cloudflare-pages":
      return [
        [siteRoutes.headers, headersFile(chosen.headers, host.value !== "netlify")],
        [siteRoutes.redirects, redirects()],
      ];
    case "gitlab-pages":
      return [[siteRoutes.redirects, redirects()]];
    case "github-pages":
      return [[siteRoutes.noJekyll, ""], ...domainFile(url.origin, url.base)];
    case "apache":
      return [[siteRoutes.htaccess, apacheRules(rules)]];
    case "nginx":
      return [[siteRoutes.nginx, nginxRules(rules)]];
    case "caddy":
      return [[siteRoutes.caddyfile, caddyRules(rules)]];
    case "s3":
      return [[siteRoutes.s3, s3Rules(rules)]];
  }
}

/** A domain of one's own is for the whole host: a site below a path of it is a project of another that has it. */
function domainFile(origin: string, base: string): readonly (readonly [Route, string])[] {
  const { hostname } = new URL(origin);
  const isOwn = hostname !== "github.io" && !hostname.endsWith(".github.io") && base === "";
  return isOwn ? [[siteRoutes.cname, `${hostname}\n`]] : [];
}
