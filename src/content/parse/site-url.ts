import type { SiteUrl } from "../../model/site.ts";

/** The address of a site, which the schema has seen to be one, taken apart: its base is the path without a slash at the end. */
export function siteUrl(text: string): SiteUrl {
  const url = new URL(text);
  return { origin: url.origin, base: url.pathname.replace(/\/+$/, "") };
}
