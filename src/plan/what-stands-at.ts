/** Addresses read backwards: which of the pages and files that follow from briefs stands at a path, without planning any. */
import type { BriefExport } from "../model/brief.ts";
import { day, key, type Month, monthOf, route } from "../model/identifiers.ts";
import type { Site } from "../model/site.ts";
import type { Place } from "../problem.ts";
import { pictureRoute } from "./brief-document.ts";
import type { Edition, Resolved } from "./resolve.ts";
import { FEED_FORMATS, fileOf, SECTION_KINDS } from "./routes.ts";

/** What answers whether a path of the output, in lower case, is taken: by the file of an editor, or by the site itself. */
export interface Standing {
  /** The source of the file at the path; null if there is none. */
  readonly at: (path: string) => Place | null;
  /** Whether there is a file at a path that is written just so. */
  readonly exactly: (path: string) => boolean;
  /** The source of some file below a folder; null if there is none. */
  readonly below: (folder: string) => Place | null;
  /** Files in the folders of briefs that briefs show, each once, by the path in lower case at which they are published. */
  readonly beside: readonly (readonly [string, Place])[];
  /** The source of a page or feed at a path, or of one below it as a folder: of anything but a file beside a brief. Null if there is none. */
  readonly made: (path: string) => Place | null;
}

const SITE: Place = { file: "site.yaml", line: 1, column: 1 };

/** Reads the addresses of a site's briefs, days, months, topics, authors and stories, feeds of days and sitemaps of months. */
export function whatStandsAt(resolved: Resolved): Standing {
  const beside = new Map<string, Place>();
  const exact = new Set<string>();
  const files = new Map<string, readonly [string, Place]>();
  for (const { briefs } of resolved.editions) {
    for (const brief of briefs) {
      for (const file of brief.files) {
        const path = fileOf(pictureRoute({ file }));
        exact.add(path);
        beside.set(path.toLowerCase(), startOf(file));
        files.set(path, [path.toLowerCase(), startOf(file)]);
      }
    }
  }
  const find = (look: (edition: Edition, rest: string) => Place | null) => (path: string) => {
    for (const edition of resolved.editions) {
      const root = fileOf(edition.routes.home).replace("index.html", "").toLowerCase();
      const found = path.startsWith(root) ? look(edition, path.slice(root.length)) : null;
      if (found !== null) return found;
    }
    return null;
  };
  const inEdition = find((edition, rest) => fileIn(edition, rest, resolved.site));
  const belowEdition = find((edition, folder) => folderIn(edition, folder, resolved.site));
  const besideBelow = (folder: string) =>
    [...beside].find(([path]) => path.startsWith(`${folder}/`))?.[1] ?? null;
  return {
    at: (path) => inEdition(path) ?? beside.get(path) ?? null,
    exactly: (path) => exact.has(path) || (path === path.toLowerCase() && inEdition(path) !== null),
    below: (folder) => belowEdition(folder) ?? besideBelow(folder),
    beside: [...files.values()],
    made: (path) => inEdition(path) ?? belowEdition(path),
  };
}

/** A file of an edition, by its path below the edition's home. */
function fileIn(edition: Edition, path: string, { archivePages, feeds }: Site): Place | null {
  const chained = /^(?:atom\/(.+)\.xml|json\/(.+)\.json)$/.exec(path);
  if (chained !== null && !feeds.history) return null;
  if (chained !== null) return isDay(edition, (chained[1] ?? chained[2] ?? "").split("-")) ? SITE : null;
  const month = /^sitemaps\/(\d{4}-\d\d)\.xml$/.exec(path)?.[1];
  if (month !== undefined) return isMonth(edition, month.split("-")) ? SITE : null;
  const segments = path.split("/");
  const name = segments.pop() ?? "";
  if (name === "index.html") return pageIn(edition, segments);
  if (name === "archive.html")
    return archivePages && segments.length === 4 ? pageIn(edition, segments) : null;
  const isFeed = FEED_FORMATS.some((format) => edition.routes.feed(format, route("/")) === `/${name}`);
  return isFeed && feeds.section > 0 && segments.length === 2 ? sectionIn(edition, segments) : null;
}

/** Whether something stands below a folder of an edition. */
function folderIn(edition: Edition, folder: string, { feeds }: Site): Place | null {
  const segments = folder.split("/");
  const [first = ""] = segments;
  const hasYear = (months: Iterable<Month>) =>
    [...months].some((month) => month.startsWith(`${segments.at(-1)}-`));
  if (segments.length === 1) {
    if (/^\d{4}$/.test(first)) return hasYear(edition.months.keys()) ? SITE : null;
    const isWord = SECTION_KINDS.some(
      (kind) => edition.routes.sectionWord(kind) === first && edition.sections[kind].size > 0,
    );
    const made = feeds.history ? ["atom", "json", "sitemaps"] : ["sitemaps"];
    return isWord || (made.includes(first) && edition.days.size > 0) ? SITE : null;
  }
  if (segments.length === 3) {
    const briefs = sectionBriefs(edition, segments.slice(0, 2));
    if (briefs !== null) return hasYear(briefs.map((brief) => monthOf(brief.day))) ? SITE : null;
  }
  return pageIn(edition, segments);
}

/** The page in a folder: of a month, a day, a brief, a section, or a month of a section. */
function pageIn(edition: Edition, segments: readonly string[]): Place | null {
  if (segments.length === 2) return isMonth(edition, segments) ? SITE : sectionIn(edition, segments);
  if (segments.length === 3) return isDay(edition, segments) ? SITE : null;
  if (segments.length !== 4) return null;
  const [year = "", month = "", date = "", slug = ""] = segments;
  const brief = edition.days.get(day(year, month, date))?.find((one) => one.slug === slug);
  if (brief !== undefined) return startOf(brief.file);
  const ofSection = sectionBriefs(edition, segments.slice(0, 2)) ?? [];
  return ofSection.some((one) => monthOf(one.day) === `${date}-${slug}`) ? SITE : null;
}

function sectionIn(edition: Edition, segments: readonly string[]): Place | null {
  return sectionBriefs(edition, segments) === null ? null : SITE;
}

/** The briefs of the section in a folder `topics/iran`; null if there is none. */
function sectionBriefs(
  edition: Edition,
  [word, name = ""]: readonly string[],
): readonly BriefExport[] | null {
  const kind = SECTION_KINDS.find((one) => edition.routes.sectionWord(one) === word);
  const of = key(name);
  return kind === undefined || of === null ? null : (edition.sections[kind].get(of) ?? null);
}

function isDay(edition: Edition, parts: readonly string[]): boolean {
  const [year = "", month = "", date = ""] = parts;
  return parts.length === 3 && edition.days.has(day(year, month, date));
}

function isMonth(edition: Edition, [year = "", month = ""]: readonly string[]): boolean {
  return month.length === 2 && edition.months.has(monthOf(day(year, month, "01")));
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
