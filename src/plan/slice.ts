/** The site as a part of it sees it: a few briefs whole, a few more by what links show of them, and of the settings what they name. */

import type { Locales } from "../language/locale/locale.ts";
import { type BriefExport, linkedExport, listedBrief, listedExport, NO_DIGEST } from "../model/brief.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, Key } from "../model/identifiers.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { NO_THEME_SETTINGS } from "../model/theme-settings.ts";
import { type Resolved, resolve } from "./resolve.ts";

/** What a part of the site is planned from. */
export interface SliceBriefs {
  /** Briefs that it prints. */
  readonly own: readonly BriefExport[];
  /** Briefs of which it shows the title and the address, or only that there are some. */
  readonly others: readonly BriefExport[];
  /** Whether it only lists its own, and prints no text of them. */
  readonly listsOnly: boolean;
}

/** A part as plain data, with all that its outputs can depend on: an unchanged digest means unchanged outputs. It can be planned in another thread. */
export interface SiteSlice {
  /** The settings, of which only what the part names. */
  readonly site: Site;
  readonly own: readonly BriefExport[];
  /** Other briefs, without what no page shows of them. */
  readonly referenced: readonly BriefExport[];
  readonly listsOnly: boolean;
}

/** What every part is planned with. */
export interface SliceTools {
  readonly locales: Locales;
  /** Static pages, without what no other page shows of them. */
  readonly pages: readonly Page[];
  readonly whole: Resolved["whole"];
}

/** A part with the digest of all that it is planned from. */
export interface Slice {
  /** Made when needed: most slices are skipped. */
  readonly slice: () => SiteSlice;
  readonly digest: Digest;
}

/** Slices by export. An export is never changed; when it is no longer in use, what was made from it is dropped with it. */
export interface SliceMemory {
  /** By their first brief. */
  readonly slices: WeakMap<BriefExport, readonly KnownSlice[]>;
  /** Briefs with their kept revisions, by the brief without. */
  readonly kept: WeakMap<BriefExport, BriefExport>;
}

/** An empty memory. */
export function sliceMemory(): SliceMemory {
  return { slices: new WeakMap(), kept: new WeakMap() };
}

/** Slices a resolved site. `shared` is the digest of what every page depends on: the renderer, the chrome of pages. */
export function slicer(
  whole: Resolved,
  { pages }: Pick<SliceTools, "pages">,
  shared: Digest,
  { slices }: SliceMemory,
): (part: SliceBriefs) => Slice {
  const { topics: _topics, authors: _authors, stories: _stories, theme: _theme, ...rest } = whole.site;
  const common = sha256(shared + jsonOf([{ ...rest, feeds: { ...rest.feeds, declared: [] } }, pages]));
  const linesOfNames = namesInSettings(whole.site);
  const { topics, authors, stories } = whole.site;
  return rememberSlices(slices, { common, topics, authors, stories }, ({ own, others, listsOnly }) => {
    const linked = othersThan(own, others);
    const lines = [
      common,
      ...own.map((brief) => lineOf(brief, listsOnly)),
      "",
      ...linked.map(({ linkedDigest, preview = "" }) => linkedDigest + preview),
      ...linesOfNames([own, linked]),
    ];
    const slice = () => {
      const site = siteOf(whole.site, namesIn([...own, ...linked]));
      return { site, own, referenced: linked.map(linkedExport), listsOnly };
    };
    return { slice, digest: sha256(lines.join("\n")) };
  });
}

/** What a slice depends on of a brief that is its own. */
function lineOf({ digest, listedDigest, preview, revisions }: BriefExport, listsOnly: boolean): string {
  if (listsOnly) return listedDigest + (preview ?? "");
  return digest + (preview ?? "") + (revisions === undefined ? "" : sha256(JSON.stringify(revisions)));
}

/** What every slice depends on beside its part. */
interface SliceContext {
  readonly common: Digest;
  readonly topics: object;
  readonly authors: object;
  readonly stories: object;
}

interface KnownSlice extends SliceContext {
  readonly from: SliceBriefs;
  readonly slice: Slice;
}

/** How many slices may begin with one brief: its day, its month, its topics, authors and story. */
const SLICES_OF_ONE = 12;

function rememberSlices(
  slices: SliceMemory["slices"],
  context: SliceContext,
  sliceOf: (part: SliceBriefs) => Slice,
): (part: SliceBriefs) => Slice {
  return (part) => {
    const [first] = part.own;
    if (first === undefined) return sliceOf(part);
    const known = slices.get(first) ?? [];
    const same = known.find(
      ({ from, common, topics, authors, stories }) =>
        common === context.common &&
        topics === context.topics &&
        authors === context.authors &&
        stories === context.stories &&
        from.listsOnly === part.listsOnly &&
        isSame(from.own, part.own) &&
        isSame(from.others, part.others),
    );
    if (same !== undefined) return same.slice;
    const slice = sliceOf(part);
    slices.set(first, [{ ...context, from: part, slice }, ...known].slice(0, SLICES_OF_ONE));
    return slice;
  };
}

/** Exports are never changed: the same object is the same brief. */
function isSame(a: readonly BriefExport[], b: readonly BriefExport[]): boolean {
  return a.length === b.length && a.every((brief, i) => brief === b[i]);
}

/** What the settings say of a name. */
interface Heading {
  readonly place: number;
  readonly line: string;
  /** The number of the slice that named it last: a set of names for each of thousands of slices takes twice as long. */
  namedBy: number;
}

/** Gives, for the briefs of a slice, what the settings say of each topic, author and story that they name, in the order of the settings. */
function namesInSettings(
  site: Pick<Site, "topics" | "authors" | "stories">,
): (lists: readonly (readonly BriefExport[])[]) => readonly string[] {
  const [topics, authors, stories] = [
    headingsOf(site.topics),
    headingsOf(site.authors),
    headingsOf(site.stories),
  ];
  let slice = 0;
  return (lists) => {
    slice++;
    const named: Readonly<Record<"topics" | "authors" | "stories", Heading[]>> = {
      topics: [],
      authors: [],
      stories: [],
    };
    const note = (heading: Heading | undefined, into: Heading[]) => {
      if (heading === undefined || heading.namedBy === slice) return;
      heading.namedBy = slice;
      into.push(heading);
    };
    for (const briefs of lists) {
      for (const brief of briefs) {
        for (const key of brief.topics) note(topics.get(key), named.topics);
        for (const key of brief.authors) note(authors.get(key), named.authors);
        if (brief.story !== null) note(stories.get(brief.story), named.stories);
      }
    }
    return Object.values(named).flatMap((headings) => {
      return ["", ...headings.sort((a, b) => a.place - b.place).map(({ line }) => line)];
    });
  };
}

function headingsOf(headings: ReadonlyMap<Key, object>): ReadonlyMap<Key, Heading> {
  return new Map(
    [...headings].map(([key, value], place) => [
      key,
      { place, line: sha256(jsonOf([key, value])), namedBy: 0 },
    ]),
  );
}

/** The topics, the authors and the stories of briefs. */
type Names = readonly [topics: ReadonlySet<Key>, authors: ReadonlySet<Key>, stories: ReadonlySet<Key>];

function namesIn(briefs: readonly BriefExport[]): Names {
  const names = [new Set<Key>(), new Set<Key>(), new Set<Key>()] as const;
  for (const { topics, authors, story } of briefs) {
    for (const key of topics) names[0].add(key);
    for (const key of authors) names[1].add(key);
    if (story !== null) names[2].add(story);
  }
  return names;
}

/** Resolves a part: the site as far as its pages know it. */
export function resolveSlice(
  { site, own, referenced, listsOnly }: SiteSlice,
  { locales, pages, whole }: SliceTools,
): Resolved {
  const byId = new Map(own.map((brief) => [brief.id, brief]));
  return resolve({
    site,
    locales,
    exports: [...(listsOnly ? own.map(listedExport) : own), ...referenced],
    pages,
    whole: ({ id, file }) => {
      const brief = byId.get(id);
      if (brief === undefined) throw new Error(`${file} is not of this part of the site`);
      return listsOnly ? listedBrief(whole(brief)) : whole(brief);
    },
    // All of them are visible: when is settled, and no page may depend on it further.
    now: Number.POSITIVE_INFINITY,
  });
}

/** Briefs to which the text, the translations or the feed item of a brief lead. */
export function leadsTo(resolved: Resolved, brief: BriefExport): readonly BriefExport[] {
  if (brief.links.length === 0) return resolved.translationsOf(brief);
  const linked = brief.links.flatMap((id) => resolved.linked(id) ?? []);
  return [...linked, ...resolved.translationsOf(brief)];
}

/** What other pages show of a static page. */
export function pageStub(page: Page): Page {
  return {
    ...page,
    summary: "",
    body: { parts: [], text: "", words: 0 },
    textDigest: NO_DIGEST,
    links: [],
    paths: [],
  };
}

/** The settings with the topics, authors and stories that briefs name, without the feeds that the site declares, and without its looks, which are in what surrounds pages. */
function siteOf(site: Site, [topics, authors, stories]: Names): Site {
  return {
    ...site,
    topics: pick(site.topics, topics),
    authors: pick(site.authors, authors),
    stories: pick(site.stories, stories),
    feeds: { ...site.feeds, declared: [] },
    theme: NO_THEME_SETTINGS,
  };
}

function pick<V>(from: ReadonlyMap<Key, V>, wanted: ReadonlySet<Key>): ReadonlyMap<Key, V> {
  return new Map([...from].filter(([key]) => wanted.has(key)));
}

/** Those of the others that are not among its own, each once. */
function othersThan(own: readonly BriefExport[], others: readonly BriefExport[]): readonly BriefExport[] {
  const seen = new Set(own.map(({ id }) => id));
  return others.filter(({ id }) => {
    const isNew = !seen.has(id);
    if (isNew) seen.add(id);
    return isNew;
  });
}

/** JSON with maps as lists, and without places in source files: no byte of the output depends on a place. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value, (name, member: unknown) => {
    if (name === "line" || name === "column") return undefined;
    return member instanceof Map ? [...member] : member;
  });
}
