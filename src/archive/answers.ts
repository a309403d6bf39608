/** What a package records, in order: the pages of each part, then its other files; then the files that they need, then old addresses. */

import { canParseUrl } from "../base/can-parse-url.ts";
import type { Problem } from "../base/problem.ts";
import { utcInstant } from "../language/locale/dates.ts";
import { type Instant, instant } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { neededFiles } from "./needed-files.ts";
import { packingProblem } from "./packing-rules.ts";
import type { PublishedSite } from "./published-site.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import type { Volume } from "./volume.ts";

/** The answer of a host to an address. */
export interface Answer {
  readonly url: string;
  /** UTC, to the second. */
  readonly date: Instant;
  readonly status: number;
  /** The file that is sent, with its bytes unless it is large; null of a redirect. */
  readonly file: ManifestFile | null;
  readonly bytes: Uint8Array | null;
  /** Where a redirect leads, as written. */
  readonly location: string | null;
  /** Facts of a page at its own address; null for copies and other files. */
  readonly page: ReadPage | null;
}

/** In bytes: larger files are read in parts. */
export const LARGE = 8 << 20;
/** The first moment that a zip can hold, for a site without any date. */
const NO_DATE = instant("1980-01-01T00:00:00Z");

/** Gives every answer of a volume once; a file that cannot be read is reported instead. */
export function* answersOf(site: PublishedSite, volume: Volume): Generator<Answer | Problem> {
  const moved = new Set(volume.redirects.map(({ from }) => new URL(from, site.base).href));
  const needed = neededFiles(site, volume);
  const dates: { newest: Instant | null } = { newest: null };
  const answer = (
    url: string,
    file: ManifestFile,
    bytes: Uint8Array | null,
    page: ReadPage | null,
  ): Answer => ({
    url,
    date: page?.date ?? dates.newest ?? NO_DATE,
    status: 200,
    file,
    bytes,
    location: null,
    page: page !== null && isItself(page, url) ? page : null,
  });
  /** @param isOwn whether its pages belong to the volume. */
  const answerOf = function* ({ file, url }: Addressed, isOwn: boolean): Generator<Answer | Problem> {
    const bytes = readListed(site, file);
    if (bytes !== null && "rule" in bytes) {
      yield bytes;
      return;
    }
    const page = isOwn ? pageIn(file, bytes) : null;
    if (page !== null) yield* needed.ofPage(page, file.path, url);
    else if (bytes !== null) yield* needed.ofFile(bytes, file.path, url);
    yield answer(url, file, bytes, page);
  };
  for (const files of volume.parts()) {
    // An old address redirects to its page, as on hosts that read `_redirects`.
    const own = files
      .map((file) => ({ file, url: site.addressOf(file.path) }))
      .filter(({ url }) => !moved.has(url));
    const later: Addressed[] = [];
    for (const { file, url } of own) {
      const bytes = file.path.endsWith(".html") ? readListed(site, file) : null;
      if (bytes !== null && "rule" in bytes) {
        yield bytes;
        continue;
      }
      const page = pageIn(file, bytes);
      if (page === null || page.date === null) {
        later.push({ file, url });
        continue;
      }
      const date = utcInstant(page.date);
      if (dates.newest === null || date > dates.newest) dates.newest = date;
      yield* needed.ofPage({ ...page, date }, file.path, url);
      yield answer(url, file, bytes, { ...page, date });
    }
    for (const one of later) yield* answerOf(one, true);
  }
  for (const one of needed.others()) yield* answerOf(one, false);
  for (const { from, to, status } of volume.redirects) {
    const url = new URL(from, site.base).href;
    const empty = new Uint8Array();
    yield { url, date: dates.newest ?? NO_DATE, status, file: null, bytes: empty, location: to, page: null };
  }
}

interface Addressed {
  readonly file: ManifestFile;
  readonly url: string;
}

/** Null for a file that is not a page, or too large to be read at once. */
function pageIn({ path }: ManifestFile, bytes: Uint8Array | null): ReadPage | null {
  return bytes !== null && path.endsWith(".html") ? readPage(new TextDecoder().decode(bytes)) : null;
}

/** The date of the first record, which is written before the others are known: that of the first page with a date. */
export function firstDate(site: PublishedSite, volume: Volume): Instant {
  for (const files of volume.parts()) {
    const main = files.filter(({ path }) => path === volume.main);
    for (const { path } of [...main, ...files]) {
      const bytes = path.endsWith(".html") ? site.dist.read(path) : null;
      const date = bytes === null ? null : readPage(new TextDecoder().decode(bytes)).date;
      if (date !== null) return utcInstant(date);
    }
  }
  return NO_DATE;
}

/** The bytes of a file that the manifest lists; null for a large one, which is read later. */
function readListed(site: PublishedSite, { path, bytes: size }: ManifestFile): Uint8Array | null | Problem {
  const stat = site.dist.stat(path);
  if (stat === null) return fileProblem(site, "archive/missing-file", path);
  if (stat.size !== size) return fileProblem(site, "archive/altered-file", path);
  if (size > LARGE) return null;
  return site.dist.read(path) ?? fileProblem(site, "archive/missing-file", path);
}

export function fileProblem(
  site: PublishedSite,
  rule: "archive/missing-file" | "archive/altered-file",
  path: string,
): Problem {
  return packingProblem(rule, { file: `${site.name}/${path}`, line: 1, column: 1 });
}

/** An archive page is a copy of its brief's page, which is its canonical address. */
function isItself({ canonical }: ReadPage, url: string): boolean {
  return canonical !== null && canParseUrl(canonical, url) && new URL(canonical, url).href === url;
}
