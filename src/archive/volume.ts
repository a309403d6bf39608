/** What a package is made of: the own files of its subject, part by part. What else they need is found when they are read. */

import { createHash } from "node:crypto";
import { canParseUrl } from "../base/can-parse-url.ts";
import { type Digest, digest, route } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { byCodeUnit } from "../model/order.ts";
import type { PackageSubject, PackedBrief } from "../model/package-index.ts";
import type { PublishedSite, Redirect } from "./published-site.ts";

/** The subject of a package, not yet read. */
export interface Volume {
  readonly of: PackageSubject;
  /** Own files, a part of the site at a time, in the order of their paths. */
  readonly parts: () => Generator<readonly ManifestFile[]>;
  /** Whether a listed file is one of them. */
  readonly isOwn: (path: string) => boolean;
  /** Old addresses that lead to its pages. */
  readonly redirects: readonly Redirect[];
  /** Where a reader begins: a path, or null for its first page. */
  readonly main: string | null;
}

export function monthVolume(site: PublishedSite, month: string): Volume {
  const files = site.filesOf(month);
  const paths = new Set<string>(files.map(({ path }) => path));
  const path = `${month.replace("-", "/")}/index.html`;
  return {
    of: month,
    parts: function* () {
      yield files;
    },
    isOwn: (path) => paths.has(path),
    redirects: redirectsTo(site, paths),
    main: paths.has(path) ? path : null,
  };
}

/** Null if no brief with the id is published. */
export function briefVolume(site: PublishedSite, id: string): Volume | null {
  for (const part of site.parts) {
    const files = site.filesOf(part).filter(({ brief }) => brief === id);
    const page = files.find(({ path }) => path.endsWith("/index.html"));
    if (page === undefined) continue;
    const paths = new Set<string>(files.map(({ path }) => path));
    return {
      of: `brief-${id}`,
      parts: function* () {
        yield files;
      },
      isOwn: (path) => paths.has(path),
      redirects: redirectsTo(site, paths),
      main: page.path,
    };
  }
  return null;
}

export function siteVolume(site: PublishedSite): Volume {
  return {
    of: "site",
    parts: function* () {
      for (const part of site.parts) yield site.filesOf(part);
    },
    isOwn: () => true,
    redirects: site.redirects,
    main: "index.html",
  };
}

/** The digest of the own files and redirects of a package. What pages share (style, icons, headers) is left out: a change there makes no new package. */
export function sourceOf(volume: Volume): Digest {
  const hash = createHash("sha256");
  for (const files of volume.parts())
    for (const { path, sha256 } of files) hash.update(`${path}\0${sha256}\n`);
  for (const { from, to, status } of volume.redirects) hash.update(`${from}\0${to}\0${status}\n`);
  return digest(hash.digest("hex"));
}

/** The briefs whose pages are among its own files, in the order of their addresses. */
export function briefsIn(volume: Volume): readonly PackedBrief[] {
  const briefs: PackedBrief[] = [];
  for (const files of volume.parts()) {
    for (const { path, brief } of files) {
      const [, folder] = /^(.*\/)index\.html$/.exec(path) ?? [];
      if (brief !== undefined && folder !== undefined) briefs.push({ id: brief, route: route(`/${folder}`) });
    }
  }
  return briefs.sort((a, b) => byCodeUnit(a.route, b.route));
}

function redirectsTo(site: PublishedSite, paths: ReadonlySet<string>): readonly Redirect[] {
  return site.redirects.filter(({ to }) => {
    const target = canParseUrl(to, site.base) ? new URL(to, site.base).href : "";
    // Not `fileAt`: an old site has thousands of redirects, and each would read a month.
    return [...candidates(target, site.base)].some((path) => paths.has(path));
  });
}

function* candidates(url: string, base: string): Generator<string> {
  if (!url.startsWith(base)) return;
  const path = decoded(url.slice(base.length).replace(/[?#].*$/, ""));
  yield path;
  yield path === "" || path.endsWith("/") ? `${path}index.html` : `${path}/index.html`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
