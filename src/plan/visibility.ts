import { epochOf } from "../language/locale/dates.ts";
import type { BriefExport } from "../model/brief.ts";
import type { KeptPackage } from "../model/package-index.ts";

/** A state of a brief at a moment; what is not `published` exists nowhere in the output, but for the notice at the address of one that was withdrawn. */
export type Visibility = "draft" | "scheduled" | "published" | "withdrawn";

/** The one rule of what readers may see, or the editor in a preview. `now` in milliseconds since 1970. */
export function visibleAt(brief: BriefExport, now: number): Visibility {
  if (brief.preview !== undefined) return "published";
  if (brief.draft) return "draft";
  if (brief.visibleFrom > now) return "scheduled";
  return brief.withdrawn === null ? "published" : "withdrawn";
}

/** How long a brief is in the news sitemap, in milliseconds. // Google News: articles created in the last two days */
const NEWS_TIME = 48 * 60 * 60 * 1000;

/** Whether a brief was published in the last two days; exactly two days later, it no longer is. */
export function isNews(brief: BriefExport, now: number): boolean {
  return visibleAt(brief, now) === "published" && leavesNews(brief) > now;
}

/** The briefs as a preview shows them: what readers cannot see yet is marked. Files of drafts that are `unfit` to be shown stay out. */
export function previewOf(
  briefs: readonly BriefExport[],
  now: number,
  unfit: ReadonlySet<string>,
): readonly BriefExport[] {
  return briefs.map((brief) => {
    const visibility = visibleAt(brief, now);
    const isUnseen = visibility === "draft" || visibility === "scheduled";
    return isUnseen && !unfit.has(brief.file) ? { ...brief, preview: visibility } : brief;
  });
}

/** When the next scheduled brief appears, in milliseconds since 1970; null if none waits. */
export function nextAppearance(briefs: readonly BriefExport[], now: number): number | null {
  return earliest(
    briefs.filter((brief) => visibleAt(brief, now) === "scheduled").map(({ visibleFrom }) => visibleFrom),
  );
}

/** The earliest moment at which time alone changes what readers see or the news, in milliseconds since 1970; null if there is none. */
export function nextChange(briefs: readonly BriefExport[], now: number): number | null {
  const appearance = nextAppearance(briefs, now);
  const news = briefs.filter((brief) => isNews(brief, now)).map(leavesNews);
  return earliest(appearance === null ? news : [appearance, ...news]);
}

/** The plan of a preview, in which a scheduled brief is marked until its moment. */
export function previewUntil<P extends { readonly validUntil: number | null }>(
  plan: P,
  briefs: readonly BriefExport[],
  now: number,
): P & { readonly appearance: number | null } {
  const appearance = nextAppearance(briefs, now);
  const validUntil = earliest([plan.validUntil, appearance].flatMap((moment) => moment ?? []));
  return { ...plan, appearance, validUntil };
}

/** The packages that readers may see at a moment: one made of a later site waits like a scheduled brief, and one that is `withheld` is left out; neither supersedes anything. */
export function visiblePackages(
  packages: readonly KeptPackage[],
  now: number,
  withheld: ReadonlySet<string>,
): readonly KeptPackage[] {
  const byName = new Map(packages.map((one) => [one.name, one]));
  const isVisible = ({ name, notBefore }: KeptPackage) => epochOf(notBefore) <= now && !withheld.has(name);
  const supersededBy = (newer: KeptPackage): string | null => {
    const passed = new Set<string>();
    let { supersedes } = newer;
    // The index may be edited by hand, and lead in a circle.
    while (supersedes !== null && !passed.has(supersedes)) {
      passed.add(supersedes);
      const before = byName.get(supersedes);
      if (before === undefined || isVisible(before)) return supersedes;
      supersedes = before.supersedes;
    }
    return null;
  };
  return packages.filter(isVisible).map((one) => ({ ...one, supersedes: supersededBy(one) }));
}

/** The plan, valid until the next package appears at the latest. */
export function untilNextPackage<P extends { readonly validUntil: number | null }>(
  plan: P,
  packages: readonly KeptPackage[],
  now: number,
): P {
  const later = packages.map(({ notBefore }) => epochOf(notBefore)).filter((moment) => moment > now);
  return {
    ...plan,
    validUntil: earliest([...later, ...(plan.validUntil === null ? [] : [plan.validUntil])]),
  };
}

function earliest(moments: readonly number[]): number | null {
  return moments.reduce<number | null>((first, at) => (first === null || at < first ? at : first), null);
}

function leavesNews(brief: BriefExport): number {
  return brief.publishedAt + NEWS_TIME;
}
