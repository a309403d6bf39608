/** Where a post stood before: what `aliases` can hold, and what only the host can lead on. */

import { formerRoute } from "../../content/schema/field.ts";

export type FormerAddress =
  | { readonly kind: "alias"; readonly path: string }
  | { readonly kind: "redirect"; readonly path: string }
  /** The home page, or nothing. */
  | { readonly kind: "none" };

/** `address` is a path of the site, or whole. */
export function formerAddress(address: string): FormerAddress {
  let url: URL;
  try {
    url = new URL(address.trim(), "https://old.invalid/");
  } catch {
    return { kind: "none" };
  }
  if (!/^https?:$/.test(url.protocol) || (url.pathname === "/" && url.search === "")) return { kind: "none" };
  const path = url.pathname + url.search;
  const alias = formerRoute(path);
  // Years, months and days have pages of their own.
  return alias === null || /^\/(?:\d+\/)+$/.test(alias)
    ? { kind: "redirect", path }
    : { kind: "alias", path: alias };
}

/** The name of a post in its former address, if it is written in letters; empty if there is none. */
export function nameInAddress(address: string | undefined): string {
  const former = formerAddress(address ?? "");
  if (former.kind === "none" || former.path.includes("?")) return "";
  const name = former.path
    .replace(/\/$/, "")
    .replace(/^.*\//, "")
    .replace(/\.(?:html?|php|aspx?)$/i, "");
  return /^[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*$/.test(name) ? name : "";
}
