/** The first half of the flow: content → plan. Nothing is made yet. */

import { openCache } from "../base/cache.ts";
import { asWarnings, failed, hasErrors, type Outcome, sortProblems } from "../base/problem.ts";
import type { TextHashes } from "../base/shingles.ts";
import { commitProblem } from "../commit/commit-rules.ts";
import { type Content, type IndexMonths, inTurn, readContent } from "../content/index/read-content.ts";
import { readPackages } from "../content/index/read-packages.ts";
import { readTheme } from "../content/index/read-theme.ts";
import { readWithdrawn } from "../content/index/read-withdrawn.ts";
import { withdrawnInPackages } from "../content/index/withdrawn-in-packages.ts";
import { type BuildWatch, counter } from "../model/build-watch.ts";
import { sha256 } from "../model/digest.ts";
import type { FoundPackage } from "../model/package-index.ts";
import { asReviewCopy, type Site, type SiteUrl } from "../model/site.ts";
import { checkAddresses, checkFormerAddresses } from "../plan/checks/check-addresses.ts";
import { checkCards } from "../plan/checks/check-cards.ts";
import { checkHost } from "../plan/checks/check-host.ts";
import { checkPackages } from "../plan/checks/check-packages.ts";
import { checkReferences } from "../plan/checks/check-references.ts";
import { checkAccent, checkHiddenStyle, checkThemeName } from "../plan/checks/check-theme.ts";
import type { CurrentSources } from "../plan/checks/current-sources.ts";
import { chooseMonths } from "../plan/choose-months.ts";
import { withRevisions } from "../plan/kept-revisions.ts";
import { type Plan, planSite } from "../plan/plan-site.ts";
import { resolve } from "../plan/resolve.ts";
import { FRONTS, type Target } from "../plan/target.ts";
import { previewOf, previewUntil, untilNextPackage, visibleAt, visiblePackages } from "../plan/visibility.ts";
import { checkCardLibraries } from "../render/share-cards/check-card-libraries.ts";
import { inContent } from "./in-content.ts";
import { keepEditorSchemas } from "./keep-editor-schemas.ts";
import { isWorthThreads, monthIndexer } from "./months.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { templatesOf, themeNameOf, themeNames } from "./templates-of.ts";
import { watchLedger } from "./watch-ledger.ts";
import type { StartThreads } from "./with-lock.ts";

export interface Moments {
  /** The newsroom's, in milliseconds since 1970: what is published later is not shown. */
  readonly now: number;
  /** The clock of the disk, in milliseconds since 1970. */
  readonly wall: number;
}

export interface PlanOptions extends Moments {
  /** Show drafts and scheduled briefs too, marked as such; for no host. */
  readonly preview?: boolean;
  /** Make a copy for review, which no search engine is to list; `url` is where they find it, null if at the site’s own address. */
  readonly reviewCopy?: { readonly url: SiteUrl | null };
  /** Whether it is an error if the host cannot say a rule of the site. */
  readonly strict?: boolean;
  /** The ids of briefs, or `authority`, of which it is meant that the sources contradict what readers know. */
  readonly accepted?: readonly string[];
}

export interface ReadAndPlanned {
  readonly content: Content;
  readonly plan: Plan;
  /** The hashes of what was withdrawn. */
  readonly withdrawn: readonly TextHashes[];
  readonly sources: CurrentSources;
  /** Whether a ledger says what readers know. */
  readonly isWatched: boolean;
}

/** The packages that are kept, and the withdrawn briefs that some of them still say. */
interface KeptPackages {
  readonly packages: readonly FoundPackage[];
  readonly saying: ReadonlyMap<string, readonly string[]>;
}

/** All that can be known before anything is made. The whole site is checked, whatever part of it is to be made. */
export async function readAndPlan(
  site: SiteOnDisk,
  options: PlanOptions,
  { threads, watch }: { readonly threads: StartThreads; readonly watch: BuildWatch },
): Promise<Outcome<ReadAndPlanned>> {
  const indexMonths: IndexMonths = async (shared, months) => {
    const large = isWorthThreads(months.map(({ files }) => ({ briefs: files.length })));
    const pool = large ? threads() : null;
    const count = counter(
      watch,
      "read",
      months.reduce((sum, { files }) => sum + files.length, 0),
    );
    if (pool === null)
      return inTurn(
        months,
        monthIndexer(site, shared, () => count(1)),
      );
    return pool.index(shared, months, {
      run: monthIndexer(site, shared),
      first: Promise.resolve(),
      done: ({ files }) => count(files.length),
    });
  };
  const read = await readContent(site, options.wall, indexMonths);
  if (!read.ok) return failed(read.problems.map(inContent));
  const { reviewCopy } = options;
  const content =
    reviewCopy === undefined
      ? read
      : { ...read, value: { ...read.value, site: asReviewCopy(read.value.site, reviewCopy.url) } };
  keepEditorSchemas(content.value.site, site.cache, site.program);

  watch.stage("plan");
  watch.progress({ stage: "plan", done: 0, total: 0 });
  const isComplete = !hasErrors(content.problems);
  const stands = (path: string) => site.out.dist.stat(path) !== null;
  const references = checkReferences({ ...content.value, stands }, options.now, isComplete);
  const sources = sourcesOf(site, content.value, options);
  // What could not be read is not gone; and a preview or a copy breaks nothing that readers hold.
  const isJudged = isComplete && !options.preview && reviewCopy === undefined;
  const watched = isJudged ? watchLedger(site, sources, options.accepted ?? []) : null;
  const libraries = checkCardLibraries(content.value.site, site.library);
  const themes = checkThemeName(content.value.site, themeNames(site));
  const found = [...content.problems, ...references, ...libraries, ...themes];
  const problems = [...found.map(inContent), ...(watched?.problems ?? [])];
  if (hasErrors(problems)) return failed(sortProblems(problems));
  const packages = readPackages(site.archives, site.cache, options.wall);
  if (!packages.ok) return failed([...problems, ...packages.problems]);
  const withdrawn = readWithdrawn(site.content, content.value);
  if (!withdrawn.ok) return failed([...problems, ...withdrawn.problems.map(inContent)]);
  const unfit = new Set(references.map(({ place }) => place.file));
  const saying = withdrawnInPackages(packages.value, withdrawn.value, site.archives, site.cache);
  const planned = planContent(site, content.value, { packages: packages.value, saying }, options, unfit);
  const all = sortProblems([
    ...problems,
    ...withdrawn.problems.map(inContent),
    ...packages.problems,
    ...planned.problems,
  ]);
  return planned.ok
    ? {
        ok: true,
        value: {
          content: content.value,
          plan: planned.value,
          withdrawn: withdrawn.value,
          sources,
          isWatched: watched?.ok === true && watched.value.isWatched,
        },
        problems: all,
      }
    : failed(all);
}

/** The sources as the checks against what readers know want them. */
function sourcesOf(site: SiteOnDisk, content: Content, { now, wall }: Moments): CurrentSources {
  const siteText = () => new TextDecoder().decode(site.content.read("site.yaml") ?? undefined);
  const { site: settings, locales, volumes, briefOf } = content;
  return { site: settings, locales, volumes, briefOf, now, wall, siteText };
}

/** The targets of a plan, or of the months that globs mean. */
export function targetsAsked(
  plan: Plan,
  { volumes }: Content,
  globs: readonly string[] | undefined,
): Outcome<readonly Target[]> {
  if (globs === undefined) return { ok: true, value: plan.targets, problems: [] };
  const months = volumes.map(({ month }) => month);
  const { chosen, idle } = chooseMonths(globs, months);
  const place = { file: "content/briefs", line: 1, column: 1 };
  const known = months.length > 6 ? [...months.slice(0, 3), "…", ...months.slice(-3)] : months;
  if (idle.length > 0)
    return failed(
      idle.map((glob) => commitProblem("build/no-such-month", place, { glob, months: known.join(", ") })),
    );
  const value = plan.targets.filter(({ shard }) => shard !== FRONTS && chosen.has(shard));
  return { ok: true, value, problems: [] };
}

/** Places are named from the site's folder. @param unfit files in which something is wrong: a preview shows no draft of them. */
function planContent(
  site: SiteOnDisk,
  content: Content,
  { packages, saying }: KeptPackages,
  { now, wall, preview = false, strict = false }: PlanOptions,
  unfit: ReadonlySet<string>,
): Outcome<Plan> {
  const folder = templatesOf(site, themeNameOf(content.site));
  const read = readTheme(folder, openCache(site.cache, site.program), content.site.pictures.metadata);
  if (!read.ok) return read;
  const { theme, digest: templates } = read.value;
  const illegible = checkAccent(content.site, theme).map(inContent);
  if (hasErrors(illegible)) return failed([...read.problems, ...illegible]);
  const { locales, volumes, pages, briefOf: whole } = content;
  // A preview server reads the rules in the form that it knows.
  const isServed = preview && !content.site.isReviewCopy;
  const settings: Site = isServed ? { ...content.site, host: null } : content.site;
  // Templates name words: a changed word changes the renderer.
  const localeData = JSON.stringify([...locales.values()]);
  const renderer = sha256(site.program + templates + site.configuration + sha256(localeData));
  const memory = site.memory.slices;
  const written = withRevisions(
    volumes.flatMap((volume) => volume.exports),
    content.revisions,
    memory,
  );
  const exports = preview ? previewOf(written, now, unfit) : written;
  const shared = { site: settings, locales, pages, whole };
  const resolved = resolve({ ...shared, exports, now });
  const { publicFiles, logo, themeLogo } = content;
  const checked = checkPackages(packages, resolved, saying);
  const missing = packages.flatMap(({ isThere, name }) => (isThere ? [] : [name]));
  const shown = settings.isReviewCopy
    ? []
    : visiblePackages(packages, now, new Set([...checked.withheld, ...missing]));
  const planned = planSite({
    resolved,
    theme,
    pages,
    publicFiles,
    logo,
    themeLogo,
    packages: shown,
    renderer,
    memory,
  });
  const plan = untilNextPackage(planned, packages, now);
  // What is scheduled must not stop the build at the minute when it appears: its mistakes are reported today.
  const waiting = exports.filter((brief) => visibleAt(brief, now) === "scheduled");
  const later =
    waiting.length === 0 ? [] : [resolve({ ...shared, exports: waiting, now: Number.POSITIVE_INFINITY })];
  const problems = checkAddresses([resolved, ...later], plan.fronts, pages);
  if (problems.length > 0) {
    const drafts = new Set(exports.filter(({ preview: why }) => why === "draft").map(({ file }) => file));
    const ofDrafts = problems.filter(({ place }) => drafts.has(place.file));
    if (ofDrafts.length === 0) return failed(problems.map(inContent));
    // A preview shows the rest without them.
    const more = new Set([...unfit, ...ofDrafts.map(({ place }) => place.file)]);
    const again = planContent(site, content, { packages, saying }, { now, wall, preview }, more);
    return { ...again, problems: [...again.problems, ...asWarnings(ofDrafts).map(inContent)] };
  }
  const times = [resolved, ...later];
  const ofHost = checkHost(settings, plan.rules, publicFiles, strict).map(inContent);
  if (hasErrors(ofHost)) return failed(ofHost);
  // What a host that is named cannot say is told of that host.
  const former = content.site.host === null ? checkFormerAddresses(times) : [];
  const found = [
    ...read.problems,
    ...checked.problems,
    ...ofHost,
    ...[...former, ...checkCards(times), ...checkHiddenStyle(settings, theme, publicFiles)].map(inContent),
  ];
  return { ok: true, value: preview ? previewUntil(plan, written, now) : plan, problems: found };
}
