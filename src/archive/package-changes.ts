import type { ReadableFolder } from "../base/folders.ts";
import type { KeptPackage } from "../model/package-index.ts";

/** How a package differs from the one before: addresses, in code-unit order. */
export interface PackageChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Compares the pages (HTML) of two packages by their lists of captures, which are read alone.
 * @param before null if there was none: then all are added.
 */
export function packageChanges(
  archives: ReadableFolder,
  before: Pick<KeptPackage, "index"> & { readonly file: string },
  after: Pick<KeptPackage, "index"> & { readonly file: string },
): PackageChanges {
  const [old, now] = [pagesOf(archives, before), pagesOf(archives, after)];
  return {
    added: [...now.keys()].filter((url) => !old.has(url)).sort(),
    changed: [...now]
      .flatMap(([url, digest]) => (![undefined, digest].includes(old.get(url)) ? [url] : []))
      .sort(),
    removed: [...old.keys()].filter((url) => !now.has(url)).sort(),
  };
}

/** Digests of pages by their addresses. */
function pagesOf(
  archives: ReadableFolder,
  { file, index }: Pick<KeptPackage, "index"> & { readonly file: string },
): ReadonlyMap<string, string> {
  const opened = archives.open(file);
  if (opened === null) return new Map();
  const text = new TextDecoder().decode(opened.read(index.offset, index.bytes));
  opened.close();
  return new Map(
    text.split("\n").flatMap((line): (readonly [string, string])[] => {
      const [, url, digest] =
        /"url":"([^"]+)","digest":"([^"]+)","mime":"text\/html".*"status":"200"/.exec(line) ?? [];
      return url === undefined || digest === undefined ? [] : [[url, digest]];
    }),
  );
}
