/** The plan of a whole site: every output, with no two of one address. */

import type { Picture } from "../model/brief.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Page } from "../model/page.ts";
import type { PublicFile, Theme } from "../model/site.ts";
import type { Outcome, Problem } from "../problem.ts";
import { pictureRoute } from "./brief-document.ts";
import { checkAddresses, type LinkingText } from "./check-addresses.ts";
import { fingerprintOf, type Output, type Plan } from "./output.ts";
import type { Chrome } from "./page-parts.ts";
import { planBriefs } from "./plan-briefs.ts";
import { planDays } from "./plan-days.ts";
import { nextWindowEnd, planDeclaredFeeds } from "./plan-declared-feeds.ts";
import { planFeeds } from "./plan-feeds.ts";
import { planFiles } from "./plan-files.ts";
import { chromeOf, planFronts } from "./plan-fronts.ts";
import { planOpml } from "./plan-opml.ts";
import { planSections } from "./plan-sections.ts";
import { planSitemaps } from "./plan-sitemaps.ts";
import type { Resolved } from "./resolve.ts";
import { urlOf } from "./routes.ts";

export interface PlanSources {
  readonly resolved: Resolved;
  readonly theme: Theme;
  readonly pages: readonly Page[];
  readonly publicFiles: readonly PublicFile[];
  readonly logo: Picture | null;
  /** The digest of program, templates and configuration. */
  readonly renderer: Digest;
}

/** Plans everything; fails on two outputs at one address, and on a link to a page that is not planned. */
export function planSite(sources: PlanSources): Outcome<Plan> {
  const { resolved, renderer } = sources;
  const { unique, problems } = checkAddresses(outputsOf(sources), textsOf(sources));
  if (problems.length > 0) return { ok: false, problems };
  const chromes = new Map(resolved.editions.map((edition) => [edition.lang, chromeOf(resolved, edition)]));
  const digests = new Map([...chromes].map(([lang, chrome]) => [lang, digestOf(chrome)]));
  const planned = unique
    .map((output) => ({ ...output, fingerprint: fingerprintOf(output, renderer, digests) }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  return {
    ok: true,
    value: {
      outputs: planned,
      chromes,
      briefs: resolved.byId.size,
      validUntil: validUntil(resolved),
      appearance: resolved.appearance,
    },
    problems: [],
  };
}

function validUntil(resolved: Resolved): number | null {
  const moments = [resolved.validUntil, nextWindowEnd(resolved)].filter((moment) => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** What would be wrong with the addresses of a site; of a site as it will be, before its moment comes. */
export function addressProblems(sources: PlanSources): readonly Problem[] {
  return checkAddresses(outputsOf(sources), textsOf(sources)).problems;
}

function outputsOf(sources: PlanSources): readonly Output[] {
  const { resolved, theme } = sources;
  const months = [...new Set(resolved.editions.flatMap((edition) => [...edition.months.keys()]))].sort(
    byCodeUnit,
  );
  return [
    ...months.flatMap((month) => [...planBriefs(resolved, theme, month), ...planDays(resolved, month)]),
    ...planFronts(resolved),
    ...planSections(resolved),
    ...planFeeds(resolved, logoOf(sources)),
    ...planDeclaredFeeds(resolved, logoOf(sources)),
    ...planOpml(resolved),
    ...planSitemaps(resolved),
    ...planFiles(resolved, theme, sources.publicFiles),
  ];
}

function textsOf({ resolved, pages }: PlanSources): readonly LinkingText[] {
  return [...resolved.editions.flatMap((edition) => edition.briefs), ...pages];
}

function logoOf({ resolved, logo }: PlanSources) {
  return logo === null
    ? null
    : { url: urlOf(resolved.site, pictureRoute(logo)), width: logo.width, height: logo.height };
}

function digestOf(chrome: Chrome): Digest {
  return sha256(JSON.stringify(chrome));
}
