/** The kept versions of a brief as its list shows them: each with what changed since the one before. */
import type { PlannedVersion, VersionPage } from "../plan/output.ts";
import type { VersionView } from "../plan/pages/page-views.ts";
import { type KeptText, keptTextOf } from "../revisions/kept-text.ts";
import { changesBetween } from "../revisions/word-changes.ts";

export type CompareVersions = (
  versions: readonly PlannedVersion[],
  readKept: (page: VersionPage) => Uint8Array,
) => readonly VersionView[];

/** Compares versions with those before them; each page is read once. */
export const compareVersions: CompareVersions = (versions, readKept) => {
  const texts = new Map<string, KeptText>();
  const textOf = (page: VersionPage) => {
    const text = texts.get(page.file) ?? keptTextOf(readKept(page));
    texts.set(page.file, text);
    return text;
  };
  return versions.map(({ kept, previous, ...version }) => ({
    ...version,
    changes: previous === null ? [] : changesBetween(textOf(previous), textOf(kept)),
  }));
};
