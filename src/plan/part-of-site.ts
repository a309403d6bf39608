/** The site as a part of it sees it: a few briefs whole, a few more by what links show of them, and of the settings what they name. */

import type { Voices } from "../language/voice.ts";
import type { BriefExport } from "../model/brief.ts";
import { sha256 } from "../model/digest.ts";
import { type Digest, digest, type Key } from "../model/identifiers.ts";
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { type Resolved, resolve } from "./resolve.ts";

/** What a part of the site is planned from. */
export interface Part {
  /** Briefs that it prints. */
  readonly own: readonly BriefExport[];
  /** Briefs of which it shows the title and the address, or only that there are some. */
  readonly others: readonly BriefExport[];
}

/** A part as plain data: whatever its outputs can depend on is in it, so that its digest stands for them. It can be planned elsewhere. */
export interface PartOfSite {
  /** The settings, of which only what the part names. */
  readonly site: Site;
  readonly own: readonly BriefExport[];
  /** Other briefs, without what no page shows of them. */
  readonly strangers: readonly BriefExport[];
}

/** What every part is planned with. */
export interface PartTools {
  readonly voices: Voices;
  /** Standing pages, without what no other page shows of them. */
  readonly pages: readonly Page[];
  readonly whole: Resolved["whole"];
}

/** A part with the digest of all that it is planned from. */
export interface CutPart {
  readonly part: PartOfSite;
  readonly digest: Digest;
}

/** Cuts parts out of a resolved site. `shared` is the digest of what every page depends on: the renderer, what stands around pages. */
export function cutter(
  whole: Resolved,
  { pages }: Pick<PartTools, "pages">,
  shared: Digest,
): (part: Part) => CutPart {
  const { topics: _topics, authors: _authors, stories: _stories, ...rest } = whole.site;
  const common = sha256(shared + jsonOf([{ ...rest, feeds: { ...rest.feeds, declared: [] } }, pages]));
  return ({ own, others }) => {
    const ownIds = new Set(own.map(({ id }) => id));
    const strangers = unique(others.filter(({ id }) => !ownIds.has(id))).map(faceOfBrief);
    const site = siteOf(whole.site, [...own, ...strangers]);
    const { topics, authors, stories } = site;
    const names = jsonOf([own.map((brief) => brief.digest), strangers, topics, authors, stories]);
    return { part: { site, own, strangers }, digest: sha256(common + names) };
  };
}

/** Resolves a part: the site as far as its pages know it. */
export function resolvePart(
  { site, own, strangers }: PartOfSite,
  { voices, pages, whole }: PartTools,
): Resolved {
  const ids = new Set(own.map(({ id }) => id));
  return resolve({
    site,
    voices,
    exports: [...own, ...strangers],
    pages,
    whole: (brief) => {
      if (!ids.has(brief.id)) throw new Error(`${brief.file} is not of this part of the site`);
      return whole(brief);
    },
    // All of them are visible: when is settled, and no page may depend on it further.
    now: Number.POSITIVE_INFINITY,
  });
}

/** Briefs to which the text, the translations or the feed item of a brief lead. */
export function leadsTo(resolved: Resolved, brief: BriefExport): readonly BriefExport[] {
  const linked = brief.links.flatMap((id) => resolved.byId.get(id) ?? []);
  return [...linked, ...resolved.translationsOf(brief)];
}

/** What a page shows of a brief that it does not print. */
function faceOfBrief(brief: BriefExport): BriefExport {
  return {
    ...brief,
    notified: brief.published,
    notifiedAt: brief.publishedAt,
    updatedAt: null,
    kinds: [],
    aliases: [],
    rights: null,
    links: [],
    paths: [],
    files: [],
    textDigest: NOTHING,
    digest: NOTHING,
  };
}

/** What other pages show of a standing page. */
export function faceOfPage(page: Page): Page {
  return {
    ...page,
    summary: "",
    body: { parts: [], text: "", words: 0 },
    textDigest: NOTHING,
    links: [],
    paths: [],
  };
}

const NOTHING = digest("");

/** The settings with the topics, authors and stories that briefs name, and without the feeds that the site declares. */
function siteOf(site: Site, briefs: readonly BriefExport[]): Site {
  return {
    ...site,
    topics: pick(
      site.topics,
      briefs.flatMap((brief) => brief.topics),
    ),
    authors: pick(
      site.authors,
      briefs.flatMap((brief) => brief.authors),
    ),
    stories: pick(
      site.stories,
      briefs.flatMap((brief) => brief.story ?? []),
    ),
    feeds: { ...site.feeds, declared: [] },
  };
}

function pick<V>(from: ReadonlyMap<Key, V>, keys: readonly Key[]): ReadonlyMap<Key, V> {
  const wanted = new Set(keys);
  return new Map([...from].filter(([key]) => wanted.has(key)));
}

function unique(briefs: readonly BriefExport[]): readonly BriefExport[] {
  return [...new Map(briefs.map((brief) => [brief.id, brief])).values()];
}

/** JSON with maps as lists, and without places in source files: no byte of the output depends on a place. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value, (name, held: unknown) => {
    if (name === "line" || name === "column") return undefined;
    return held instanceof Map ? [...held] : held;
  });
}
