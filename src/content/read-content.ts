/** The content folder, read: the settings, the index of all briefs, standing pages and public files; or every problem of every file. */
import { createHash } from "node:crypto";
import { openCache } from "../cache.ts";
import type { ReadableFolder, WritableFolder } from "../folders.ts";
import type { Brief, BriefText, Picture, Volume } from "../model/brief.ts";
import { type Digest, type Month, monthOf } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Page } from "../model/page.ts";
import type { PublicFile, Site } from "../model/site.ts";
import { hasErrors, type Outcome, type Problem } from "../problem.ts";
import { contentProblem } from "./content-rules.ts";
import { type FileRecord, lookAtFile } from "./file-record.ts";
import { type IndexSources, indexVolume, textReader } from "./index-volume.ts";
import { briefPath } from "./parse-brief.ts";
import { parsePage } from "./parse-page.ts";
import { parseSite, SITE_FILE } from "./parse-site.ts";
import { readPicture } from "./read-picture.ts";

export interface Content {
  readonly site: Site;
  /** By month, oldest first; briefs in the order of their paths. */
  readonly volumes: readonly Volume[];
  readonly pages: readonly Page[];
  readonly publicFiles: readonly PublicFile[];
  /** The publisher's logo, measured. */
  readonly logo: Picture | null;
  /** The text of a brief; read from the disk when first asked for. */
  readonly textOf: (brief: Brief) => BriefText;
}

/**
 * Reads the content folder. Beside a value there may be errors: then it holds what could be read, so that the rest can be checked in the
 * same run; without `site.yaml` there is nothing to hold.
 * @param cacheFolder where the index of the last build is, and where this one's is put.
 * @param program the digest of the running program: what another program indexed is read anew.
 * @param wall the clock in milliseconds since 1970.
 */
export function readContent(
  folder: ReadableFolder,
  cacheFolder: WritableFolder,
  program: Digest,
  wall: number,
): Outcome<Content> {
  const strays = folder
    .strays()
    .map((file) => contentProblem("source/leads-outside", { file, line: 1, column: 1 }));
  const site = parseSite(folder.read(SITE_FILE));
  if (!site.ok) return { ok: false, problems: [...strays, ...site.problems] };
  const settings = { timeZone: site.value.timeZone, defaultLanguage: site.value.languages[0] };
  const cache = openCache(
    cacheFolder,
    createHash("sha256")
      .update(program + JSON.stringify(settings))
      .digest("hex"),
  );
  const sources: IndexSources = { folder, cache, settings, wall };
  const { volumes, problems } = indexBriefs(sources);
  const pages = folder
    .list("pages")
    .map((file) => parsePage(folder.read(file) ?? new Uint8Array(), file, settings.defaultLanguage));
  const logo = readLogo(folder, site.value);
  const all = [
    ...strays,
    ...site.problems,
    ...logo.problems,
    ...problems,
    ...pages.flatMap((page) => page.problems),
  ];
  const value: Content = {
    site: site.value,
    volumes,
    pages: pages.flatMap((page) => (page.ok ? [page.value] : [])),
    publicFiles: publicFiles(sources),
    logo: logo.ok ? logo.value : null,
    textOf: textReader(sources),
  };
  return { ok: true, value, problems: all };
}

function indexBriefs(sources: IndexSources): {
  readonly volumes: readonly Volume[];
  readonly problems: readonly Problem[];
} {
  const months = new Map<Month, string[]>();
  const others: string[] = [];
  const problems: Problem[] = [];
  for (const file of sources.folder.list("briefs").filter(isNotHidden)) {
    const path = file.endsWith(".md") ? briefPath(file) : null;
    if (!file.endsWith(".md")) others.push(file);
    else if (path === null) problems.push(contentProblem("source/misplaced", { file, line: 1, column: 1 }));
    else {
      const month = monthOf(path.day);
      const files = months.get(month) ?? [];
      files.push(file);
      months.set(month, files);
    }
  }
  const indexed = [...months]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([month, files]) => indexVolume(sources, month, files));
  problems.push(...indexed.flatMap((volume) => volume.problems));
  const used = new Set(indexed.flatMap((volume) => volume.pictures));
  // A brief that could not be read says nothing of its pictures.
  const unused = hasErrors(problems) ? [] : others.filter((file) => !used.has(file));
  problems.push(...unused.map((file) => contentProblem("source/unused", { file, line: 1, column: 1 })));
  return { volumes: indexed.map(({ volume }) => volume), problems };
}

/** RSS has limits for a logo (D1 R09). */
function readLogo(folder: ReadableFolder, site: Site): Outcome<Picture | null> {
  const { logo } = site.publisher;
  if (logo === null) return { ok: true, value: null, problems: [] };
  const place = { file: SITE_FILE, line: logo.line, column: logo.column };
  const read = readPicture(folder, logo.value, SITE_FILE, place);
  if (!read.ok) return read;
  const { width, height, type } = read.value;
  const fits = width <= 144 && height <= 400 && ["image/png", "image/jpeg", "image/gif"].includes(type);
  return fits
    ? read
    : {
        ok: false,
        problems: [contentProblem("site/bad-logo", place, { found: logo.value, type, width, height })],
      };
}

/** Digests of public files, from the cache where their times can be trusted. */
function publicFiles({ folder, cache, wall }: IndexSources): readonly PublicFile[] {
  const old = cache.read<Readonly<Record<string, FileRecord>>>("public.json") ?? {};
  const seen = folder
    .list("public")
    .filter(isNotHidden)
    .flatMap((file) => {
      const now = lookAtFile(folder, file, old[file], wall);
      return now === null ? [] : [[file, now.record] as const];
    });
  const same =
    seen.length === Object.keys(old).length && seen.every(([file, record]) => old[file] === record);
  if (!same) cache.write("public.json", Object.fromEntries(seen));
  return seen.map(([file, record]) => ({
    path: file.slice("public/".length),
    from: "content",
    file,
    digest: record.digest,
  }));
}

/** Files that the system leaves (`.DS_Store`), except what the web keeps under a dot (RFC 8615). */
function isNotHidden(file: string): boolean {
  return file.split("/").every((name) => !name.startsWith(".") || name === ".well-known");
}
