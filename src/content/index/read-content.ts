/** The content folder: the settings, the index of all briefs, static pages and public files; or every problem of every file. */
import { posix } from "node:path";
import { type CacheFolder, openCache } from "../../base/cache.ts";
import type { ReadableFolder } from "../../base/folders.ts";
import type { LastValue } from "../../base/last-value.ts";
import { asWarnings, hasErrors, type Outcome, type Problem } from "../../base/problem.ts";
import { type Locales, localesOf } from "../../language/locale/locale.ts";
import type { Brief, BriefExport, BriefText, Volume } from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import { type Digest, type Month, monthOf } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import type { Page } from "../../model/page.ts";
import type { PictureFile } from "../../model/picture.ts";
import type { PublicFile, Site } from "../../model/site.ts";
import { isNotHidden, isPublished } from "../files/hidden-files.ts";
import { briefPath } from "../parse/brief-path.ts";
import { documentProblem } from "../parse/document-rules.ts";
import type { NamedKeys } from "../parse/named-keys.ts";
import { parseSite, SITE_FILE } from "../parse/parse-site.ts";
import type { BriefSettings } from "../parse/prose.ts";
import { checkEntries, checkLinks, checkSurvey, checkUnpublished } from "./check-entries.ts";
import { isDraftFile } from "./draft.ts";
import { folderProblem } from "./folder-rules.ts";
import type { UnfitDraft } from "./index-brief.ts";
import { type IndexedMonth, indexMonth, type MonthFiles, untouchedMonth } from "./index-volume.ts";
import { briefReader, briefsOf, type IndexSources } from "./read-briefs.ts";
import { readLogo } from "./read-logo.ts";
import { readPages } from "./read-pages.ts";
import { readPublicFiles } from "./read-public-files.ts";
import { type KeptRevisions, readRevisions } from "./read-revisions.ts";
import { readThemeFiles } from "./read-theme-files.ts";
import { readWords, speaksWith } from "./read-words.ts";
import type { RecentBriefs } from "./recent-briefs.ts";

export interface Content {
  readonly site: Site;
  readonly locales: Locales;
  /** By month, oldest first; exports in the order of their paths. */
  readonly volumes: readonly Volume[];
  /** Drafts that cannot be read as briefs, and are in no volume. */
  readonly unfit: readonly UnfitDraft[];
  /** What briefs name that cannot be read. */
  readonly broken: readonly NamedKeys[];
  readonly pages: readonly Page[];
  readonly publicFiles: readonly PublicFile[];
  /** What is kept of the revisions of briefs. */
  readonly revisions: KeptRevisions["byBrief"];
  /** The publisher's logo, measured. */
  readonly logo: PictureFile | null;
  /** That of the masthead. */
  readonly themeLogo: PictureFile | null;
  /** The brief of an export, and the text of the brief in a file: read when first needed, a month at a time. */
  readonly briefOf: (exported: BriefExport) => Brief;
  readonly textOf: (file: string) => BriefText;
  /** What another thread needs to read the same months. */
  readonly shared: IndexShared;
}

/** What the content folder is read with. */
export interface ContentSources {
  readonly content: ReadableFolder;
  /** The index of the last build, replaced by this one’s. */
  readonly cache: CacheFolder;
  /** The digest of the running program: what another program indexed is read again. */
  readonly program: Digest;
  readonly memory: { readonly settings: SettingsMemory; readonly recent: RecentBriefs };
}

/** The settings as last parsed, by the digest of their file and the files of words. */
export type SettingsMemory = LastValue<Outcome<Site>>;

/**
 * Reads the content folder. A value may come with errors: then it holds what could be read, so that the rest can be checked in the same
 * run. Without a sound `site.yaml` there is no value.
 * @param wall the clock in milliseconds since 1970.
 * @param indexMonths reads the months that changed; by default in this thread, one after the other.
 */
export async function readContent(
  { content: folder, cache, program, memory }: ContentSources,
  wall: number,
  indexMonths?: IndexMonths,
): Promise<Outcome<Content>> {
  const survey = folder.survey();
  const files = survey.files.filter(isNotHidden);
  const strays = [
    ...checkEntries(files),
    ...checkSurvey(survey),
    ...checkLinks(survey.links),
    ...checkUnpublished(survey.files),
  ];
  const within = (name: string) => {
    const folder = `${name}/`;
    return files.filter((file) => file.startsWith(folder));
  };
  const parsedSite = settingsIn(folder, within("words"), memory.settings);
  if (!parsedSite.ok) return { ok: false, problems: [...strays, ...parsedSite.problems] };
  const own = readWords(folder, within("words"), parsedSite.value.languages);
  const site: Site = { ...parsedSite.value, words: own.words };
  const settings = {
    timeZone: site.timeZone,
    publicationHour: site.publicationHour,
    defaultLanguage: site.languages[0],
    ownNames: [site.publisher.name, ...site.title.values()],
    typography: site.typography,
    metadata: site.pictures.metadata,
    archivePages: site.archivePages,
  };
  const shared: IndexShared = { program, settings, wall };
  const sources = indexSources(folder, cache, shared, memory.recent);
  const here: IndexMonths = (_, months) => inTurn(months, (month) => indexMonth(sources, month));
  const { volumes, unfit, broken, problems } = await indexBriefs(sources, within("briefs"), (months) =>
    (indexMonths ?? here)(shared, months),
  );
  const pages = readPages(sources, within("pages"));
  const reader = briefReader(sources);
  const logo = readLogo(folder, site, settings);
  const ofTheme = readThemeFiles(folder, site, settings);
  const publicFiles = readPublicFiles(sources, within("public").filter(isPublished));
  const revisions = readRevisions(sources, within("revisions"));
  const all = [
    ...strays,
    ...parsedSite.problems,
    ...own.problems,
    ...logo.problems,
    ...ofTheme.problems,
    ...publicFiles.problems,
    ...revisions.problems,
    ...problems,
    ...pages.flatMap((page) => page.problems),
  ];
  const value: Content = {
    site,
    locales: localesOf(site),
    volumes,
    unfit,
    broken,
    pages: pages.flatMap((page) => (page.ok ? [page.value] : [])),
    publicFiles: publicFiles.files,
    revisions: revisions.byBrief,
    logo: logo.ok ? logo.value : null,
    themeLogo: ofTheme.logo,
    briefOf: reader.briefOf,
    textOf: textIn(volumes, reader.textOf),
    shared,
  };
  return { ok: true, value, problems: toldOnce(all) };
}

/** What is wrong in a picture is found for each brief that shows it. */
function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>();
  return problems.filter((problem) => {
    if (problem.place.file.endsWith(".md")) return true;
    const text = JSON.stringify(problem);
    if (told.has(text)) return false;
    told.add(text);
    return true;
  });
}

function settingsIn(folder: ReadableFolder, words: readonly string[], memory: SettingsMemory): Outcome<Site> {
  const bytes = folder.read(SITE_FILE);
  const key = JSON.stringify([bytes === null ? null : sha256(bytes), words]);
  return memory.of(key, () => parseSite(bytes, speaksWith(words)));
}

function textIn(volumes: readonly Volume[], read: (exported: BriefExport) => BriefText): Content["textOf"] {
  let byFile: ReadonlyMap<string, BriefExport> | null = null;
  return (file) => {
    byFile ??= new Map(
      volumes.flatMap(({ exports }) => exports.map((exported) => [exported.file, exported])),
    );
    const exported = byFile.get(file);
    if (exported === undefined) throw new Error(`nothing was read from ${file}`);
    return read(exported);
  };
}

/** What indexing a month takes, as plain data. */
export interface IndexShared {
  readonly program: Digest;
  readonly settings: BriefSettings;
  readonly wall: number;
}

/** Indexes months, in any order and any thread. */
export type IndexMonths = (
  shared: IndexShared,
  months: readonly MonthFiles[],
) => Promise<readonly IndexedMonth[]>;

/** Works on one value after the other. */
export async function inTurn<T, R>(
  values: readonly T[],
  work: (value: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = [];
  for (const value of values) done.push(await work(value));
  return done;
}

/** The sources of an index, in this thread or another. */
export function indexSources(
  folder: ReadableFolder,
  cacheFolder: CacheFolder,
  { program, settings, wall }: IndexShared,
  recent: RecentBriefs,
): IndexSources {
  const cache = openCache(cacheFolder, sha256(program + JSON.stringify(settings)));
  return { folder, cache, settings, wall, recent };
}

async function indexBriefs(
  sources: IndexSources,
  files: readonly string[],
  indexMonths: (months: readonly MonthFiles[]) => Promise<readonly IndexedMonth[]>,
): Promise<Pick<Content, "volumes" | "unfit" | "broken"> & { readonly problems: readonly Problem[] }> {
  const months = new Map<Month, string[]>();
  const others: string[] = [];
  const problems: Problem[] = [];
  const strayDrafts: string[] = [];
  for (const file of files) {
    const path = file.endsWith(".md") ? briefPath(file) : null;
    if (!file.endsWith(".md")) others.push(file);
    else if (path === null) {
      const misplaced = documentProblem("source/misplaced", { file, line: 1, column: 1 });
      const isDraft = isDraftFile(sources.folder.read(file) ?? new Uint8Array(), file);
      if (isDraft) strayDrafts.push(file);
      problems.push(...(isDraft ? asWarnings([misplaced]) : [misplaced]));
    } else {
      const month = monthOf(path.day);
      const ofMonth = months.get(month) ?? [];
      ofMonth.push(file);
      months.set(month, ofMonth);
    }
  }
  const all = [...months].map(([month, ofMonth]): MonthFiles => ({ month, files: ofMonth }));
  const untouched = all.flatMap((month) => untouchedMonth(sources, month) ?? []);
  const known = new Set(untouched.map(({ month }) => month));
  const read = await indexMonths(all.filter(({ month }) => !known.has(month)));
  const indexed = [...untouched, ...read].sort((a, b) => byCodeUnit(a.month, b.month));
  problems.push(...eachOnce(indexed.flatMap((volume) => volume.problems)));
  const used = new Set(indexed.flatMap((volume) => volume.shown));
  const unfit = indexed.flatMap((volume) => volume.unfit);
  const unread = new Set(
    [...strayDrafts, ...unfit.map(({ file }) => file)].map((file) => posix.dirname(file)),
  );
  // The pictures of a brief that cannot be read are unknown.
  const unused = hasErrors(problems)
    ? []
    : others.filter((file) => !used.has(file) && !unread.has(posix.dirname(file)));
  problems.push(...unused.map((file) => folderProblem("source/unused", { file, line: 1, column: 1 })));
  const volumes = indexed.map(({ month, exports }) => ({
    month,
    exports,
    briefs: briefsOf(sources, month, exports),
  }));
  const broken = indexed.flatMap((volume) => volume.broken);
  return { volumes, unfit, broken, problems };
}

/** Captions are read with each brief that names them, and what is wrong in them is said once. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ place, rule, severity, says }: Problem) =>
    JSON.stringify([place.file, place.line, place.column, rule, severity, says.en]);
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
