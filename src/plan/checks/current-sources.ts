/** The sources as the checks see them that hold them against what readers could read. */
import type { Place } from "../../base/problem.ts";
import { type Locales, localeIn } from "../../language/locale/locale.ts";
import type { Brief, BriefExport, Volume } from "../../model/brief.ts";
import type { Route } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import { type EditionRoutes, editionRoutes } from "../routes.ts";
import { visibleAt } from "../visibility.ts";

export interface CurrentSources {
  readonly site: Site;
  readonly locales: Locales;
  readonly volumes: readonly Volume[];
  /** The brief of an export: read when first needed, a month at a time. */
  readonly briefOf: (exported: BriefExport) => Brief;
  /** The moment that is built for, and the clock; in milliseconds since 1970. */
  readonly now: number;
  readonly wall: number;
  /** The text of `site.yaml`, for a place in it. */
  readonly siteText: () => string;
}

/** Whether readers find something at a brief's address: itself, or that it was withdrawn. */
export function isServed(brief: BriefExport, now: number): boolean {
  return ["published", "withdrawn"].includes(visibleAt(brief, now));
}

/** The address of a brief, whether it is visible or not; null in a language that the site does not have. */
export function addressesIn({
  site,
  locales,
}: Pick<CurrentSources, "site" | "locales">): (brief: BriefExport) => Route | null {
  const routes = new Map<string, EditionRoutes>(
    site.languages.map((lang) => [lang, editionRoutes(site, localeIn(locales, lang))]),
  );
  return (brief) => routes.get(brief.lang)?.brief(brief) ?? null;
}

/** Where a brief says its id. */
export function idPlace({ file, at }: Brief): Place {
  return { file, ...at.id };
}

/** Where `site.yaml` says the authority. */
export function authorityPlace({ siteText }: Pick<CurrentSources, "siteText">): Place {
  const lines = siteText().split("\n");
  const line = lines.findIndex((text) => /^authority\s*:/.test(text));
  const column = (/^authority\s*:\s*/.exec(lines[line] ?? "")?.[0].length ?? 0) + 1;
  return { file: "site.yaml", line: Math.max(1, line + 1), column };
}
