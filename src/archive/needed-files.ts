/** Files that the pages of a volume load and that are not its own: the style sheet, icons, the logo, a picture of another month. */

import { canParseUrl } from "../base/can-parse-url.ts";
import type { Problem } from "../base/problem.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { packingProblem } from "./packing-rules.ts";
import type { PublishedSite } from "./published-site.ts";
import type { ReadPage } from "./read-page.ts";
import { urlsOfCss, urlsOfWebManifest } from "./urls-in-text.ts";
import type { Volume } from "./volume.ts";

export interface NeededFiles {
  /** Reports what a page loads that is not there. */
  readonly ofPage: (page: ReadPage, path: string, url: string) => Generator<Problem>;
  /** The same for a style sheet or a web app manifest. */
  readonly ofFile: (bytes: Uint8Array, path: string, url: string) => Generator<Problem>;
  /** Each file that is needed besides the volume's own, once; looking at one may add another. */
  readonly others: () => Generator<{ readonly file: ManifestFile; readonly url: string }>;
}

export function neededFiles(site: PublishedSite, volume: Volume): NeededFiles {
  const queue: { readonly file: ManifestFile; readonly url: string }[] = [];
  /** Addresses that have been looked at, except those of own files, of which there may be many. */
  const visited = new Set<string>();
  /** Null if the address is not of this site, or if its file will be recorded. */
  const look = (reference: string, from: string): "missing" | null => {
    if (!canParseUrl(reference, from)) return null;
    const url = new URL(reference, from).href.replace(/#.*$/, "");
    if (!url.startsWith(site.base) || visited.has(url)) return null;
    const found = site.fileAt(url);
    if (found === null) return "missing";
    if (found.isListed && volume.isOwn(found.file.path)) return null;
    visited.add(url);
    queue.push({ file: found.file, url });
    return null;
  };
  const missing = (path: string, url: string, at: { readonly line: number; readonly column: number }) =>
    packingProblem("archive/missing-asset", { file: `${site.name}/${path}`, ...at }, { url });
  return {
    ofPage: function* (page, path, url) {
      for (const { url: reference, at, isLoaded } of page.assets) {
        if (look(reference, url) === "missing" && isLoaded) yield missing(path, reference, at());
      }
      for (const link of page.links) if (isDocument(link, url)) look(link, url);
    },
    ofFile: function* (bytes, path, url) {
      const text = () => new TextDecoder().decode(bytes);
      const urls = path.endsWith(".css")
        ? urlsOfCss(text())
        : path.endsWith(".webmanifest")
          ? urlsOfWebManifest(text())
          : [];
      for (const reference of urls) {
        if (look(reference, url) === "missing") yield missing(path, reference, { line: 1, column: 1 });
      }
    },
    others: function* () {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) yield next;
    },
  };
}

/** Pages, feeds, lists and packages are left out: a page links to them and does not need them. */
const NO_DOCUMENT = /\.(?:html|xml|json|opml|wacz|txt|webmanifest|minisig)$/i;

/** Whether a link leads to a file that goes with the page: a PDF, a sound, a picture in full. */
function isDocument(link: string, from: string): boolean {
  const path = canParseUrl(link, from) ? new URL(link, from).pathname : "";
  return /\.[A-Za-z0-9]+$/.test(path) && !NO_DOCUMENT.test(path);
}
