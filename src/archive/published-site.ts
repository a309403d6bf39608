/** A finished site as an archivist sees it: its files as the manifest lists them, its addresses, its headers and redirects. */

import { canParseUrl } from "../base/can-parse-url.ts";
import type { ReadableFolder } from "../base/folders.ts";
import { parseHeadersFile, writtenHeadersOf } from "../base/headers-file.ts";
import type { Outcome } from "../base/problem.ts";
import { MANIFEST, partPath, readManifest, readRoot } from "../commit/manifest.ts";
import { sha256 } from "../model/digest.ts";
import { HOST_FILES, ROOT_HOST_FILES } from "../model/host-files.ts";
import { type DistPath, distPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { byCodeUnit } from "../model/order.ts";
import { packingProblem } from "./packing-rules.ts";
import { type ReadPage, readPage } from "./read-page.ts";

/** A line of `_redirects` whose two addresses are written out. */
export interface Redirect {
  readonly from: string;
  /** As written. */
  readonly to: string;
  readonly status: number;
}

/** A part of the site: a month, or all that is in none. */
export type PartName = string;

export interface PublishedSite {
  readonly dist: ReadableFolder;
  /** As an editor calls the folder. */
  readonly name: string;
  readonly home: ReadPage;
  /** Absolute, ending in `/`. */
  readonly base: string;
  /** `2024-10`, oldest first; then `fronts`. */
  readonly parts: readonly PartName[];
  /** The files of a part, without manifest, files for hosts, packages and the pages that list packages. */
  readonly filesOf: (part: PartName) => readonly ManifestFile[];
  /** The file at an address of the site, and whether the manifest lists it; null if there is none. */
  readonly fileAt: (url: string) => { readonly file: ManifestFile; readonly isListed: boolean } | null;
  readonly addressOf: (path: string) => string;
  readonly redirects: readonly Redirect[];
  /** The headers that a host sends with an address, in the order of `_headers`. */
  readonly headersOf: (url: string) => readonly (readonly [name: string, value: string])[];
}

const FRONTS = "fronts";

/** Opens the output of a build, or reports why it cannot be archived. */
export function openPublished(dist: ReadableFolder, name: string): Outcome<PublishedSite> {
  const failed = (
    rule: "archive/no-site" | "archive/broken-manifest" | "archive/no-address",
    file: string,
  ) => ({
    ok: false as const,
    problems: [packingProblem(rule, { file: `${name}/${file}`, line: 1, column: 1 }, { folder: name })],
  });
  if (dist.stat(MANIFEST) === null) return failed("archive/no-site", MANIFEST);
  const parts = readRoot(dist)?.nodes;
  if (parts === undefined) return failed("archive/broken-manifest", MANIFEST);
  const broken = parts.find((part) => !(readManifest(dist, partPath(part)) instanceof Map));
  if (broken !== undefined) return failed("archive/broken-manifest", partPath(broken));
  const home = readPage(textOf(dist, "index.html"));
  if (home.canonical === null || !/^https?:\/\/.*\/$/.test(home.canonical))
    return failed("archive/no-address", "index.html");
  const base = new URL(home.canonical).href;
  const rules = parseHeadersFile(textOf(dist, "_headers"));
  const isOwn = ownFiles(base, home);
  const filesOf = lastFew((part: PartName) => {
    const files = readManifest(dist, partPath(part));
    return files instanceof Map
      ? [...files.values()].filter(isOwn).sort((a, b) => byCodeUnit(a.path, b.path))
      : [];
  });
  const pathsOf = lastFew((part: PartName) => new Map(filesOf(part).map((file) => [file.path, file])));
  return {
    ok: true,
    problems: [],
    value: {
      dist,
      name,
      home,
      base,
      parts,
      filesOf,
      fileAt: (url) => {
        const path = pathAt(url, base);
        if (path === null) return null;
        const [, year, month] = /(?:^|\/)(\d{4})[/-](\d\d)(?:[/-]|$)/.exec(path) ?? [];
        const dated = `${year}-${month}`;
        const ofMonth = parts.includes(dated) ? pathsOf(dated).get(path) : undefined;
        const file = ofMonth ?? pathsOf(FRONTS).get(path);
        if (file !== undefined) return { file, isListed: true };
        return isOwn({ path }) ? unlisted(dist, path) : null;
      },
      addressOf: (path) => addressOf(base, path),
      redirects: redirectsOf(textOf(dist, "_redirects"), base),
      headersOf: (url) => writtenHeadersOf(rules, new URL(url).pathname),
    },
  };
}

/** A file that somebody else put there: hosts serve it all the same. */
function unlisted(dist: ReadableFolder, path: DistPath): ReturnType<PublishedSite["fileAt"]> {
  const bytes = dist.stat(path) === null ? null : dist.read(path);
  return bytes === null
    ? null
    : { file: { path, bytes: bytes.length, sha256: sha256(bytes) }, isListed: false };
}

/** `/archives/` of each edition is in no package: it states the digests of packages. */
function ownFiles(base: string, home: ReadPage): (file: Pick<ManifestFile, "path">) => boolean {
  const roots = new Set(
    [base, ...home.versions].flatMap((url) => (canParseUrl(url, base) ? [new URL(url, base).href] : [])),
  );
  const folders = [...roots].flatMap((root) =>
    root.startsWith(base) ? [`${root.slice(base.length)}archives/`] : [],
  );
  return ({ path }) =>
    path !== MANIFEST &&
    !path.startsWith("manifest/") &&
    !ROOT_HOST_FILES.has(path) &&
    !HOST_FILES.has(path.slice(path.lastIndexOf("/") + 1)) &&
    !folders.some((folder) => path.startsWith(folder));
}

/** The address that a host gives a file: `2024/10/index.html` → `https://ex.org/2024/10/`. */
function addressOf(base: string, path: string): string {
  const route = path.replace(/(^|\/)index\.html$/, "$1").replace(/[%?#\\]/g, encodeURIComponent);
  return new URL(base + route).href;
}

/** The file that a host looks for at an address of the site; null for addresses of other sites. */
function pathAt(url: string, base: string): DistPath | null {
  const plain = url.replace(/[?#].*$/, "");
  if (!plain.startsWith(base)) return null;
  try {
    const path = decodeURIComponent(plain.slice(base.length));
    return path.split("/").includes("..")
      ? null
      : distPath(path === "" || path.endsWith("/") ? `${path}index.html` : path);
  } catch {
    // A lone % is no address.
    return null;
  }
}

/** Lines with a placeholder are left out: they stand for any number of addresses. Of two lines for one address, hosts follow the first. */
function redirectsOf(text: string, base: string): readonly Redirect[] {
  const sources = new Set<string>();
  const isFirst = ({ from }: Redirect) => sources.size < sources.add(new URL(from, base).href).size;
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, from = "", to = "", status = "301"] =
      /^\s*(\/\S*)\s+(\S+)(?:\s+(\d{3})!?)?\s*$/.exec(line.replace(/(^|\s)#.*$/, "")) ?? [];
    const isMove =
      /^30[1278]$/.test(status) && from !== "" && !/\*|\/:/.test(from + to.replace(/^https?:/, ""));
    return isMove && canParseUrl(from, base) ? [{ from, to, status: Number(status) }] : [];
  });
  return lines.filter(isFirst);
}

function textOf(dist: ReadableFolder, path: string): string {
  return new TextDecoder().decode(dist.read(path) ?? undefined);
}

/** How many parts of a site are kept in memory: a page may show pictures of some months. */
const KEPT = 12;

/** Keeps the last results in memory: parts of the site are read one after the other, and each is large. */
function lastFew<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name);
    if (value !== undefined) return value;
    const read = of(name);
    // The site-wide pages, needed with every part, stay.
    const [oldest] = [...known.keys()].filter((key) => key !== FRONTS);
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
    known.set(name, read);
    return read;
  };
}
