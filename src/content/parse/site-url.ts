import type { SiteUrl } from "../../model/site.ts";

/** The address of a site, which the schema has checked, in two parts: its base is the path without the final slash. */
export function siteUrl(text: string): SiteUrl {
  const url = new URL(text);
  return { origin: url.origin, base: url.pathname.replace(/\/+$/, "") };
}
