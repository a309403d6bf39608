import { canParseUrl } from "../../base/can-parse-url.ts";
import { isAbsolute } from "./reference.ts";
import { remembering } from "./remember.ts";
import type { SiteUnderCheck } from "./site-under-check.ts";

/** Where an address leads. Paths are those of files in `dist`. */
export type Target =
  /** Another site, or no page at all (`mailto:`, `tel:`, `data:`): not ours to check. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "malformed" }
  /** `javascript:` */
  | { readonly kind: "script" }
  /** On this server, but outside of the site's base path, which was probably forgotten. */
  | { readonly kind: "outside-base" }
  | { readonly kind: "file"; readonly path: string; readonly fragment: string | null }
  /** A page's address without its last slash. */
  | { readonly kind: "no-slash"; readonly path: string }
  | { readonly kind: "missing"; readonly path: string };

const INNER_SPACE = /[\s\\]/;

/** Addresses that lead to the same place from any page of a site: in full, or from its root. */
const SAME_FROM_ANYWHERE = /^(?:https?:\/\/|\/(?!\/))/;
/** In UTF-16 units: some ten thousand addresses. */
const ROOM = 1_000_000;
const known = new WeakMap<SiteUnderCheck, (written: string) => Target>();

/** Follows an address as a browser would, from the address of the document that holds it, into the files of the site. */
export function resolveAddress(site: SiteUnderCheck, reference: string, from: string): Target {
  const written = reference.trim();
  if (!SAME_FROM_ANYWHERE.test(written) || !from.startsWith(site.base)) return resolve(site, written, from);
  const remembered = known.get(site) ?? remembering(ROOM, (text) => resolve(site, text, site.base));
  known.set(site, remembered);
  return remembered(written);
}

function resolve(site: SiteUnderCheck, written: string, from: string): Target {
  if (/^javascript:/i.test(written)) return { kind: "script" };
  if (/^(?:data|mailto|tel|sms|geo):/i.test(written)) return { kind: "elsewhere" };
  if (INNER_SPACE.test(written) || !canParseUrl(written, from)) return { kind: "malformed" };

  const url = new URL(written, from);
  const base = new URL(site.base);
  if (url.origin !== base.origin) return { kind: "elsewhere" };
  if (!url.pathname.startsWith(base.pathname)) return besideBase(site, written, url);

  const path = percentDecoded(url.pathname.slice(base.pathname.length));
  const fragment = percentDecoded(url.hash.slice(1));
  if (path === null || fragment === null) return { kind: "malformed" };
  return inDist(site, path, fragment === "" ? null : fragment);
}

function inDist(site: SiteUnderCheck, path: string, fragment: string | null): Target {
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (site.files.has(file)) return { kind: "file", path: file, fragment };
  if (site.files.has(`${path}/index.html`)) return { kind: "no-slash", path: `${path}/index.html` };
  // Most hosts serve `about.html` at `/about`.
  if (path !== "" && !path.endsWith("/") && site.files.has(`${path}.html`))
    return { kind: "file", path: `${path}.html`, fragment };
  return { kind: "missing", path: file };
}

/** A full address outside of the base path may be another site on the same server, unless it names a file of this one. */
function besideBase(site: SiteUnderCheck, written: string, url: URL): Target {
  if (!isAbsolute(written)) return { kind: "outside-base" };
  const path = percentDecoded(url.pathname.slice(1));
  const kind = path === null || path === "" ? "missing" : inDist(site, path, null).kind;
  return kind === "missing" ? { kind: "elsewhere" } : { kind: "outside-base" };
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
