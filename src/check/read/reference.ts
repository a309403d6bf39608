import type { Position } from "./position.ts";

/** What a reference leads to: a page to read, a file to load, a feed, or an address for machines only (Open Graph, JSON-LD). */
export type Role = "page" | "asset" | "feed" | "metadata";

/** What a browser fetches to show the page; null for a link that is followed by a click. */
export type Load = "image" | "style" | "script" | "frame" | "media" | "icon" | "hint";

/** An address that a file of the site names, as it is written there. */
export interface Reference {
  readonly url: string;
  readonly role: Role;
  readonly load: Load | null;
  /** Whether it must be a full address, since it is read outside of the site (feeds). */
  readonly absolute: boolean;
  /** It stands in the HTML that a feed carries. */
  readonly embedded?: true;
  /** It stands in an element of Atom, which takes any IRI, a relative one too. */
  readonly iri?: true;
  readonly at: Position;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether it has a scheme: `https://ex.org/`, `mailto:…`; not `/x`, `//ex.org/x`, `#x`. // RFC 3986 § 4.3 */
export function isAbsolute(url: string): boolean {
  return SCHEME.test(url.trim());
}
