/** Which briefs may have a wrong reference, judged by their exports: only these are read, to locate it. */
import { epochOf } from "../../language/locale/dates.ts";
import type { BriefExport } from "../../model/brief.ts";
import type { BriefId } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";

/** All briefs of the site, visible or not. */
export interface Known {
  readonly byId: ReadonlyMap<BriefId, BriefExport>;
  /** An original and its translations, by the original's id. */
  readonly versions: ReadonlyMap<BriefId, readonly BriefExport[]>;
  /** Drafts of which nothing else is known, by id: their files. */
  readonly unfit: ReadonlyMap<BriefId, string>;
  readonly now: number;
  /** False if some file could not be read: what seems missing may stand in it. */
  readonly isComplete: boolean;
}

/** Whether a brief may have a wrong reference. */
export function isSuspect(site: Site, brief: BriefExport, known: Known): boolean {
  const moment = Math.max(known.now, appearsAt(brief));
  return (
    !site.languages.includes(brief.lang) ||
    brief.topics.some((key) => !site.topics.has(key)) ||
    brief.authors.some((key) => !site.authors.has(key)) ||
    (brief.story !== null && !site.stories.has(brief.story)) ||
    brief.rights !== null ||
    isSuspectTranslation(brief, known) ||
    (brief.updatedAt !== null && brief.updatedAt > moment) ||
    (brief.withdrawn !== null && epochOf(brief.withdrawn.date) > known.now) ||
    brief.links.some((id) => {
      const target = known.byId.get(id);
      return (
        target === undefined || id === brief.id || target.withdrawn !== null || appearsAt(target) > moment
      );
    })
  );
}

function isSuspectTranslation({ id, lang, translationOf }: BriefExport, { byId, versions }: Known): boolean {
  if (translationOf === null) return false;
  const original = byId.get(translationOf);
  const others = (versions.get(translationOf) ?? []).filter((other) => other.id !== id);
  return (
    original === undefined || original.translationOf !== null || others.some((other) => other.lang === lang)
  );
}

/** When readers first see a brief, in milliseconds since 1970. */
export function appearsAt(brief: BriefExport): number {
  return brief.draft ? Number.POSITIVE_INFINITY : brief.visibleFrom;
}
