/** Where a brief was once: its aliases, and what stood below them. */
import type { Place } from "../base/problem.ts";
import type { BriefExport } from "../model/brief.ts";
import { type Route, route } from "../model/identifiers.ts";
import type { KeptRevision } from "../model/kept-revision.ts";
import type { Site } from "../model/site.ts";
import { type EditionRoutes, sourceFileOf } from "./routes.ts";

/** An address that now leads to another. Its path is that of a file; its query is encoded. */
export interface FormerAddress {
  readonly at: Route;
  readonly to: Route;
  /** The place of its alias among those of its brief. */
  readonly alias: number;
  /** Whether a page can stand there: hosts do not look for files by the query, and would send out `x.php` as a program's source. */
  readonly hasPage: boolean;
  /** Whether an archive page stood there: what stands there now opens outside the site as well. */
  readonly wasArchive: boolean;
}

/**
 * An alias that was the address of a brief had an archive page below it, and the revisions: whoever cites one of them arrives too. Of a withdrawn
 * brief, all lead to its notice.
 */
export function formerAddresses(
  { archivePages }: Pick<Site, "archivePages">,
  routes: EditionRoutes,
  brief: Pick<BriefExport, "day" | "slug" | "aliases" | "withdrawn"> & {
    readonly revisions?: readonly Pick<KeptRevision, "revision">[];
  },
): readonly FormerAddress[] {
  const [home, archive] = [routes.brief(brief), routes.archive(brief)];
  const { revisions, withdrawn } = brief;
  const below = [
    ...(archivePages ? [archive] : []),
    ...(revisions === undefined ? [] : [routes.revisions(brief)]),
    ...(revisions ?? []).map(({ revision }) => routes.revision(brief, revision)),
  ];
  return brief.aliases.flatMap((old, alias) => [
    { at: old, to: home, alias, hasPage: /^[^?]*(?:\/|\.html)$/.test(old), wasArchive: false },
    ...(sourceFileOf(old) === null ? [] : below).map((to) => {
      const at = route(old + to.slice(home.length));
      return { at, to: withdrawn === null ? to : home, alias, hasPage: true, wasArchive: to === archive };
    }),
  ]);
}

/** Where the alias is written. */
export function placeOfAlias(
  { file, aliases }: { readonly file: string; readonly aliases: readonly Omit<Place, "file">[] },
  { alias }: Pick<FormerAddress, "alias">,
): Place {
  const { line, column } = aliases[alias] ?? { line: 1, column: 1 };
  return { file, line, column };
}
