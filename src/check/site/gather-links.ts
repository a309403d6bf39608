import type { Position } from "../read/position.ts";
import type { Document } from "../read/read-document.ts";
import { type Redirect, readRedirects } from "../read/read-plain-files.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { Keeper } from "./keeper.ts";

/** A link to a place inside a page. */
export interface FragmentLink {
  readonly file: string;
  readonly at: Position;
  readonly url: string;
  readonly target: string;
  readonly id: string;
}

export interface LinkFacts {
  readonly fragments: readonly FragmentLink[];
  /** The lines of `_redirects` that name one address. */
  readonly redirects: readonly Redirect[];
}

/** Collects the addresses that cannot be judged within one document. */
export function gatherLinks(site: SiteUnderCheck, kept: Keeper) {
  const fragments: FragmentLink[] = [];
  let redirects: readonly Redirect[] = [];
  return {
    add(document: Document): void {
      for (const link of fragmentsOf(document, site)) fragments.push(kept.data(link));
      if (document.path === "_redirects") redirects = readRedirects(document.text).rules;
    },
    facts: (): LinkFacts => ({ fragments, redirects }),
  };
}

function fragmentsOf(document: Document, site: SiteUnderCheck): readonly FragmentLink[] {
  return document.references.flatMap(({ url, role, at }): readonly FragmentLink[] => {
    if (!url.includes("#") || role === "metadata") return [];
    const target = resolveAddress(site, url, document.address);
    if (target.kind !== "file" || target.fragment === null) return [];
    return [{ file: document.path, at, url, target: target.path, id: target.fragment }];
  });
}
