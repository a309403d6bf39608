/** What hosts say of kept revisions. They read a few rules only, and these must not grow with the archive: of the newest each has one. */
import type { HeaderRule } from "../../base/headers-file.ts";
import { epochOf, httpDate } from "../../language/locale/dates.ts";
import type { BriefExport } from "../../model/brief.ts";
import { byCodeUnit } from "../../model/order.ts";
import type { Resolved } from "../resolve.ts";
import { pathOf, urlOf } from "../routes.ts";

/** How many revisions have a rule of their own. */
const NEWEST = 20;
/** How many earlier styles are allowed: a line that is too long is left out by hosts. */
const STYLES = 20;

/**
 * The newest revisions with their moment and what they are of. // RFC 7089 § 2.2.1
 * @param room how many rules hosts still read.
 */
export function mementoRules(resolved: Resolved, room: number): readonly HeaderRule[] {
  const { site } = resolved;
  const newest = briefsWithRevisions(resolved)
    .flatMap((brief) => (brief.revisions ?? []).map((kept) => ({ brief, kept, at: epochOf(kept.moment) })))
    .sort((a, b) => b.at - a.at || byCodeUnit(a.brief.id, b.brief.id) || b.kept.revision - a.kept.revision)
    .slice(0, Math.max(0, Math.min(NEWEST, room)));
  return newest.map(({ brief, kept }) => {
    const { routes } = resolved.editionOf(brief.lang);
    const original = urlOf(site, routes.brief(brief));
    const timemap = urlOf(site, routes.timemap(brief, "link"));
    return {
      pattern: pathOf(site, routes.revision(brief, kept.revision)),
      headers: [
        ["Memento-Datetime", httpDate(kept.moment)],
        [
          "Link",
          `<${original}>; rel="original", <${timemap}>; rel="timemap"; type="application/link-format"`,
        ],
      ],
    };
  });
}

/** Whether any brief has kept revisions. */
export function hasRevisions(resolved: Resolved): boolean {
  return briefsWithRevisions(resolved).length > 0;
}

/** The styles of kept pages other than today's, newest first: a page whose style the policy does not allow is shown bare. */
export function formerStyles(resolved: Resolved, current: string): readonly string[] {
  const kept = briefsWithRevisions(resolved).flatMap(({ revisions = [] }) => revisions);
  const newestFirst = kept.toSorted(
    (a, b) => epochOf(b.moment) - epochOf(a.moment) || byCodeUnit(a.file, b.file),
  );
  const styles = new Set(newestFirst.flatMap(({ style }) => style ?? []));
  styles.delete(current);
  return [...styles].slice(0, STYLES);
}

function briefsWithRevisions({ editions }: Resolved): readonly BriefExport[] {
  return editions.flatMap(({ briefs }) => briefs.filter(({ revisions }) => revisions !== undefined));
}
