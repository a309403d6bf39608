/** The plan of a whole site: every output, with no two of one address. */
import { createHash } from "node:crypto";
import type { Picture } from "../model/brief.ts";
import { type Digest, digest } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Page } from "../model/page.ts";
import type { PublicFile, Theme } from "../model/site.ts";
import type { Outcome, Problem } from "../problem.ts";
import { pictureRoute } from "./brief-document.ts";
import { fingerprintOf, type Output, type Plan } from "./output.ts";
import type { Chrome } from "./page-parts.ts";
import { planBriefs } from "./plan-briefs.ts";
import { planDays } from "./plan-days.ts";
import { planFeeds } from "./plan-feeds.ts";
import { planFiles } from "./plan-files.ts";
import { chromeOf, planFronts } from "./plan-fronts.ts";
import { planProblem } from "./plan-rules.ts";
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
  const { resolved, theme, renderer } = sources;
  const months = [...new Set(resolved.editions.flatMap((edition) => [...edition.months.keys()]))].sort(
    byCodeUnit,
  );
  const outputs = [
    ...months.flatMap((month) => [...planBriefs(resolved, theme, month), ...planDays(resolved, month)]),
    ...planFronts(resolved),
    ...planSections(resolved),
    ...planFeeds(resolved, logoOf(sources)),
    ...planSitemaps(resolved),
    ...planFiles(resolved, theme, sources.publicFiles),
  ];
  const { unique, problems } = withoutDoubles(outputs);
  const all = [...problems, ...reservedPaths(outputs), ...unknownPaths(sources, unique)];
  if (all.length > 0) return { ok: false, problems: all };
  const chromes = new Map(resolved.editions.map((edition) => [edition.lang, chromeOf(resolved, edition)]));
  const digests = new Map([...chromes].map(([lang, chrome]) => [lang, digestOf(chrome)]));
  const planned = [...unique.values()]
    .map((output) => ({ ...output, fingerprint: fingerprintOf(output, renderer, digests) }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  return { ok: true, value: { outputs: planned, chromes, validUntil: resolved.validUntil }, problems: [] };
}

/** Two briefs may show one picture; anything else at one address is a mistake. Addresses that differ by case alone collide on some disks. */
function withoutDoubles(outputs: readonly Output[]): {
  readonly unique: ReadonlyMap<string, Output>;
  readonly problems: readonly Problem[];
} {
  const unique = new Map<string, Output>();
  const problems: Problem[] = [];
  for (const output of outputs) {
    const name = output.path.toLowerCase();
    const other = unique.get(name);
    if (other === undefined) unique.set(name, output);
    else if (!isSameCopy(output, other)) {
      const [late, early] = isMovable(other) && !isMovable(output) ? [other, output] : [output, other];
      problems.push(
        planProblem("address/taken", late.origin, { path: late.route, other: early.origin.file }),
      );
    }
  }
  return { unique, problems };
}

/** An alias or a page that the site makes by itself gives way: the editor is shown the file that can be changed with least harm. */
function isMovable({ recipe, origin }: Output): boolean {
  return (recipe.as === "page" && recipe.view.kind === "moved") || origin.file.startsWith("public/");
}

function reservedPaths(outputs: readonly Output[]): readonly Problem[] {
  return outputs
    .filter(({ path }) => path === "manifest.json" || path.startsWith("manifest/"))
    .map(({ origin, route }) => planProblem("address/reserved", origin, { path: route }));
}

function isSameCopy(a: Output, b: Output): boolean {
  return a.recipe.as === "copy" && b.recipe.as === "copy" && a.recipe.file.file === b.recipe.file.file;
}

/** Links of texts to paths of the site: they must lead to something that is planned. */
function unknownPaths(
  { resolved, pages }: PlanSources,
  outputs: ReadonlyMap<string, Output>,
): readonly Problem[] {
  const routes = new Set<string>([...outputs.values()].map((output) => output.route));
  const texts = [...resolved.editions.flatMap((edition) => edition.briefs), ...pages];
  return texts.flatMap(({ file, paths }) =>
    paths
      .filter(({ target }) => !routes.has(target.replace(/[?#].*$/, "")))
      .map(({ target, line, column }) =>
        planProblem("link/unknown-path", { file, line, column }, { found: target }),
      ),
  );
}

function logoOf({ resolved, logo }: PlanSources) {
  return logo === null
    ? null
    : { url: urlOf(resolved.site, pictureRoute(logo)), width: logo.width, height: logo.height };
}

function digestOf(chrome: Chrome): Digest {
  return digest(createHash("sha256").update(JSON.stringify(chrome)).digest("hex"));
}
