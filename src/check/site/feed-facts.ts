/** The versions in other languages that an Atom feed names, of itself and of its entries. */

import { alternatesOf, typeOf } from "../read/feed.ts";
import { FEED_FORMATS } from "../read/feed-formats.ts";
import { ATOM } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import type { Position } from "../read/position.ts";
import type { XmlDocument } from "../read/read-document.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

/** A link with a language; `target` is a file. */
export interface LanguageLink {
  readonly lang: string;
  readonly target: string;
  readonly at: Position;
}

export interface FeedFacts {
  readonly path: string;
  /** The feeds that it names as itself in another language. */
  readonly versions: readonly LanguageLink[];
  /** The page of each entry, with its versions in other languages. */
  readonly entries: readonly {
    readonly at: Position;
    readonly page: string;
    readonly translations: readonly LanguageLink[];
  }[];
}

const PAGE = "text/html";
const FEED = FEED_FORMATS.atom.mediaType;

/** Null for what is no Atom feed. */
export function factsOfFeed(document: XmlDocument, site: SiteUnderCheck): FeedFacts | null {
  const { root } = document.parsed;
  if (root === null || root.local !== "feed" || root.uri !== ATOM) return null;
  const targets = (links: readonly XmlElement[], type: string) =>
    links
      .filter((link) => typeOf(link) === type)
      .flatMap((link): LanguageLink[] => {
        const target = resolveAddress(site, link.attributes.get("href") ?? "", document.address);
        const lang = link.attributes.get("hreflang") ?? "";
        return target.kind === "file" ? [{ lang, target: target.path, at: link.at }] : [];
      });
  return {
    path: document.path,
    versions: targets(versionsOf(root), FEED),
    entries: childrenOf(root, "entry", ATOM).flatMap((entry) => {
      const [own] = targets(alternatesOf(entry), PAGE);
      const translations = targets(versionsOf(entry), PAGE);
      return own === undefined ? [] : [{ at: entry.at, page: own.target, translations }];
    }),
  };
}

/** The links of a feed or entry that name a language. */
function versionsOf(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent, "link", ATOM).filter(
    ({ attributes }) => attributes.get("rel") === "related" && attributes.has("hreflang"),
  );
}
