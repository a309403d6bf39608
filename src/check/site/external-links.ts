/** The external addresses in the files of a site. `ask-external-links.ts` asks them. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Place } from "../../base/problem.ts";
import { type Document, isArchiveCopy, placeOf } from "../read/read-document.ts";

/** An address without its fragment, the first place that names it, and how many others do. */
export interface ExternalLink {
  readonly url: string;
  readonly place: Place;
  readonly others: number;
}

/** Collects them, file by file; addresses for machines alone (`sameAs`, `@id`) are left out. `isElsewhere`: whether an address is on another site. */
export function gatherExternalLinks(isElsewhere: (url: string, document: Document) => boolean): {
  readonly add: (document: Document) => void;
  /** By address, in the order of code units. */
  readonly links: () => readonly ExternalLink[];
} {
  const found = new Map<string, { place: Place; rank: number; count: number }>();
  const add = (document: Document) => {
    // A feed by itself has no address: a relative address in it leads nowhere.
    const base = document.address === "" ? undefined : document.address;
    for (const { url: written, role, at } of document.references) {
      if (role === "metadata" || !canParseUrl(written, base)) continue;
      const parsed = new URL(written, base);
      if (!/^https?:$/.test(parsed.protocol) || !isElsewhere(written, document)) continue;
      parsed.hash = "";
      const next = { place: placeOf(document, at), rank: rankOf(document), count: 1 };
      const known = found.get(parsed.href);
      if (known === undefined) found.set(parsed.href, next);
      else found.set(parsed.href, { ...(isBefore(next, known) ? next : known), count: known.count + 1 });
    }
  };
  const links = () =>
    [...found]
      .map(([url, { place, count }]) => ({ url, place, others: count - 1 }))
      .sort((a, b) => (a.url < b.url ? -1 : 1));
  return { add, links };
}

/** An editor looks at the brief's page first; feeds and copies repeat it. */
function rankOf(document: Document): number {
  return document.kind === "page" && !isArchiveCopy(document) ? 0 : 1;
}

function isBefore(
  a: { readonly place: Place; readonly rank: number },
  b: { readonly place: Place; readonly rank: number },
): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  if (a.place.file !== b.place.file) return a.place.file < b.place.file;
  return a.place.line - b.place.line < 0;
}
