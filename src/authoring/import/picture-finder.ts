/** Pictures of an archive by their names, in a folder that somebody has fetched. */
import type { ReadableFolder } from "../../base/folders.ts";
import { fileSlugOf } from "../../language/slug.ts";

const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|avif)$/i;

export type FindPicture = (address: string) => { readonly file: string; readonly name: string } | null;

/** Gives what finds a picture by its address: the file whose path agrees with it best from its end; of versions (`-300x200`), the original. */
export function pictureFinder(folder: ReadableFolder | null): FindPicture {
  const byName = new Map<string, string[]>();
  for (const file of folder?.list() ?? []) {
    if (!PICTURE.test(file)) continue;
    const name = nameOf(file).toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  return (address) => {
    const path = pathOf(address);
    const original = path.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, "");
    for (const wanted of [original, path]) {
      const found = byName.get(nameOf(wanted).toLowerCase());
      const [file] = found?.toSorted((a, b) => agreement(b, wanted) - agreement(a, wanted)) ?? [];
      const name = file === undefined ? null : fileSlugOf(nameOf(file));
      if (file !== undefined && name !== null) return { file, name };
    }
    return null;
  };
}

/** Where a script is to put what it fetches, so that it is found by its address. */
export function fetchedPath(address: string): string {
  const segments = pathOf(address)
    .split("/")
    .map((segment) => segment.replace(/[^\w.-]+/g, "-").replace(/^\.+/, ""))
    .filter((segment) => segment !== "");
  return ["import-pictures", ...segments].join("/");
}

export function isPicture(address: string): boolean {
  return PICTURE.test(pathOf(address));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function pathOf(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** How many segments are the same from the end. */
function agreement(file: string, path: string): number {
  const [a, b] = [file.split("/").reverse(), path.split("/").reverse()];
  const differs = a.findIndex((segment, i) => segment !== b[i]);
  return differs < 0 ? a.length : differs;
}
