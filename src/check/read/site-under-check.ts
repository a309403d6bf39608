import type { ReadableFolder } from "../../base/folders.ts";
import { type Judge, judgeOf } from "../check-settings.ts";
import { type HtmlElement, readElements, wordsOf } from "./read-elements.ts";

/** A finished site as the checks see it: its files by name, and the address under which they are published. */
export interface SiteUnderCheck {
  readonly dist: ReadableFolder;
  readonly files: ReadonlySet<string>;
  /** Absolute, ending in `/`; `https://ex.org/sub/` for a site that is published below a path. */
  readonly base: string;
  /** What its settings allow. */
  readonly judge: Judge;
}

/** Null if `index.html` does not give the site's address in exactly one canonical link. */
export function openSite(dist: ReadableFolder, judge: Judge = judgeOf({})): SiteUnderCheck | null {
  const home = dist.read("index.html");
  const base = home === null ? null : baseOf(readElements(new TextDecoder().decode(home)));
  return base === null ? null : { dist, files: new Set(dist.list()), base, judge };
}

/** The address of a file: `2024/10/31/x/index.html` → `https://ex.org/2024/10/31/x/`. */
export function addressOf(site: SiteUnderCheck, path: string): string {
  const route = path.replace(/(^|\/)index\.html$/, "$1");
  return site.base + route.split("/").map(encodeURIComponent).join("/");
}

/** The canonical addresses a page gives, as written; a correct page gives one. */
export function canonicalsOf(elements: readonly HtmlElement[]): readonly HtmlElement[] {
  return elements.filter(
    ({ name, attributes }) => name === "link" && wordsOf(attributes.rel).includes("canonical"),
  );
}

function baseOf(elements: readonly HtmlElement[]): string | null {
  const [canonical, ...others] = canonicalsOf(elements);
  const href = canonical?.attributes.href ?? "";
  const usable = others.length === 0 && /^https?:\/\/[^/]+\/(?:.*\/)?$/.test(href) && URL.canParse(href);
  return usable ? new URL(href).href : null;
}
