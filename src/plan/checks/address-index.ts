/** Which page or file has an address, of those that follow from briefs: the routes read backwards, without planning any page. */

import type { Place } from "../../base/problem.ts";
import type { BriefExport } from "../../model/brief.ts";
import { day, key, monthOf } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import type { AddressValues } from "../address-pattern.ts";
import { sitemapParts } from "../machines/plan-sitemaps.ts";
import { pictureRoute } from "../pages/brief-document.ts";
import { hasCorrectionFeeds, introductionOf } from "../pages/corrections.ts";
import { hasOwnCard } from "../pages/share-card.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { type DerivedAddress, fileOf, type SectionKind } from "../routes.ts";

/** What answers whether a path of the output, in lower case, is taken: by the file of an editor, or by the site itself. */
export interface AddressIndex {
  /** The source of the file at the path; null if there is none. */
  readonly at: (path: string) => Place | null;
  /** Whether there is a file at a path that is written just so. */
  readonly exactly: (path: string) => boolean;
  /** The source of some file below a folder; null if there is none. */
  readonly below: (folder: string) => Place | null;
  /** Files in the folders of briefs that briefs show, each once, by the path in lower case at which they are published. */
  readonly beside: readonly (readonly [path: string, place: Place])[];
  /** The source of a page or feed at a path, or of one below it as a folder: of anything but a file beside a brief. Null if there is none. */
  readonly generated: (path: string) => Place | null;
}

const OF_BRIEFS: ReadonlySet<DerivedAddress["of"]> = new Set(["brief", "archive", "card", "revision"]);

const SITE: Place = { file: "site.yaml", line: 1, column: 1 };

/** Reads the addresses of a site's briefs and the files beside them, of days, months, sections, their feeds and the sitemaps of months. */
export function addressIndex(resolved: Resolved): AddressIndex {
  const { editions, site } = resolved;
  const beside = new Map<string, Place>();
  const exact = new Set<string>();
  const files = new Map<string, readonly [string, Place]>();
  for (const file of editions.flatMap(({ briefs }) => briefs.flatMap(({ files }) => files))) {
    const path = fileOf(pictureRoute({ file }));
    exact.add(path);
    beside.set(path.toLowerCase(), startOf(file));
    files.set(file, [path.toLowerCase(), startOf(file)]);
  }
  const find = (read: (address: DerivedAddress) => AddressValues | null): Place | null => {
    for (const edition of editions) {
      for (const address of edition.routes.derived) {
        const values = read(address);
        const brief = values === null ? null : briefAt(edition, address, values, site);
        if (brief !== null && address.of === "corrections")
          return startOf(introductionOf(edition)?.file ?? SITE.file);
        if (brief !== null) return OF_BRIEFS.has(address.of) ? startOf(brief.file) : SITE;
      }
    }
    return null;
  };
  const at = (path: string) => find(({ pattern }) => pattern.read(path));
  const below = (folder: string) => find(({ pattern }) => pattern.readFolder(folder));
  return {
    at: (path) => at(path) ?? beside.get(path) ?? null,
    exactly: (path) => exact.has(path) || (path === path.toLowerCase() && at(path) !== null),
    below: (folder) =>
      below(folder) ?? [...beside].find(([path]) => path.startsWith(`${folder}/`))?.[1] ?? null,
    beside: [...files.values()],
    generated: (path) => at(path) ?? below(path),
  };
}

/** A brief because of which an address, or a folder above it, exists; null if it does not. */
function briefAt(
  edition: Edition,
  { of, kind }: DerivedAddress,
  values: AddressValues,
  site: Site,
): BriefExport | null {
  const { archivePages, feeds } = site;
  if (of === "archive" && !archivePages) return null;
  if (of === "plain-text" && site.plainText === null) return null;
  if (of === "section-feed" && feeds.section === 0) return null;
  if (of === "corrections-feed" && !hasCorrectionFeeds(site, edition)) return null;
  if (/^corrections/.test(of)) return correctedBrief(edition, values);
  if (of === "feed-of-day" && !feeds.history) return null;
  const hasNotice = of === "brief" || of === "archive" || of === "feed-of-day";
  const dated = () => [
    ...datedBriefs(edition, values),
    ...(hasNotice ? [...edition.withdrawn.values()].flat() : []),
  ];
  const found = kind === undefined ? dated() : sectionBriefs(edition, kind, values);
  const brief = found.find((one) => has(edition, of, one) && agrees(one, values)) ?? null;
  if (brief === null || values.part === undefined || values.part === "") return brief;
  const parts = sitemapParts(edition.months.get(monthOf(brief.day)) ?? []);
  return parts.some((part) => part > 1 && values.part === `-${part}`) ? brief : null;
}

/** Whether a brief has an address that not every brief has. */
function has(edition: Edition, of: DerivedAddress["of"], brief: BriefExport): boolean {
  if (of === "revision") return brief.revisions !== undefined;
  return of !== "card" || hasOwnCard(edition, brief);
}

/** The months are those of corrections, not those of briefs. */
function correctedBrief({ corrections }: Edition, { year, month }: AddressValues): BriefExport | null {
  const found = [...corrections].find(([of]) => of.startsWith([year, month].filter(Boolean).join("-")));
  return found?.[1][0]?.brief ?? null;
}

/** The fewest briefs among which the one must be. */
function datedBriefs({ briefs, days, months }: Edition, { year, month, day: date }: AddressValues) {
  if (year === undefined || month === undefined) return briefs;
  if (date !== undefined) return days.get(day(year, month, date)) ?? [];
  return months.get(monthOf(day(year, month, "01"))) ?? [];
}

function sectionBriefs({ sections }: Edition, kind: SectionKind, { key: name }: AddressValues) {
  if (name === undefined) return [...sections[kind].values()].flat();
  const of = key(name);
  return of === null ? [] : (sections[kind].get(of) ?? []);
}

function agrees(brief: BriefExport, { year, month, day: date, slug, revision }: AddressValues): boolean {
  const [ofYear, ofMonth, ofDay] = brief.day.split("-");
  return (
    (year === undefined || year === ofYear) &&
    (month === undefined || month === ofMonth) &&
    (date === undefined || date === ofDay) &&
    (slug === undefined || slug === brief.slug) &&
    (revision === undefined || brief.revisions?.some((kept) => String(kept.revision) === revision) === true)
  );
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
