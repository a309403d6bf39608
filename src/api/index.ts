/** `brevier`, for programs: from the folder of a site to a report. */
import { resolve } from "node:path";
import { isAhead } from "../base/clock-skew.ts";
import { hasErrors, type Problem } from "../base/problem.ts";
import { type BuildReport as Built, build as buildSite } from "../build/build.ts";
import { listBriefs } from "../build/list-briefs.ts";
import { withLock } from "../build/with-lock.ts";
import { isFolder } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import type { CheckOptions, CheckReport } from "./check.ts";
import { type Moment, momentOf } from "./moment.ts";

export type { Place, Problem, Severity, Text } from "../base/problem.ts";
export type { CheckOptions, CheckReport } from "./check.ts";
export { type FormatOptions, formatProblems } from "./format-problems.ts";
export type { Moment } from "./moment.ts";

/** A site in a folder: `content`, and what may stand beside it. */
export interface Site {
  /** Its folder, absolute. */
  readonly root: string;
  /** Where it is built into, absolute. */
  readonly out: string;
}

export interface SiteOptions {
  /** Where it is built into, from the site’s folder; `dist` if not said. */
  readonly out?: string;
}

/** Opens the site in a folder. Nothing of it is read yet: what is wrong in it is told by `build`. @throws Error if there is no such folder */
export async function openSite(folder: string, { out = "dist" }: SiteOptions = {}): Promise<Site> {
  const root = resolve(folder);
  if (!isFolder(root))
    throw new Error(`There is no folder ${folder}: openSite wants the folder that holds content/`);
  return { root, out: resolve(root, out) };
}

/** Checks a built site: `brevier/check`, which is loaded when it is called. @throws Error if there is no such folder, or no such `config` */
export async function check(folder: string, options: CheckOptions = {}): Promise<CheckReport> {
  const checker = await import("./check.ts");
  return checker.check(folder, options);
}

export interface BuildOptions {
  /** What is published later is not shown; the clock’s time if not said. A time that is yet to come is refused, as it is by `brevier build`. */
  readonly now?: Moment;
  /** Whether files of others in the output folder are taken over. */
  readonly adopt?: boolean;
  /** Whether files that were deleted or changed in the output folder are made again. */
  readonly repair?: boolean;
  /** Whether it is an error if the host cannot say a rule of the site. */
  readonly strict?: boolean;
}

export interface BuildReport {
  /** Whether the site was built. If not, what was published stands as it was. */
  readonly ok: boolean;
  /** Errors and warnings, in the order of files and lines. `ok` says whether there is an error. */
  readonly problems: readonly Problem[];
  /** Null if it was not built. */
  readonly built: {
    /** Paths from the output folder. */
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
    /** How many files are as they were. */
    readonly unchanged: number;
    /** How many briefs readers can see. */
    readonly briefs: number;
    /** When time alone will change the site; null if never. */
    readonly validUntil: Date | null;
  } | null;
}

/** Builds a site, as `brevier build` does. What is wrong in its sources is a problem of the report. @throws Error if the program or the machine is broken */
export async function build(site: Site, options: BuildOptions = {}): Promise<BuildReport> {
  const { now, adopt = false, repair = false, strict = false } = options;
  const wall = Date.now();
  const moment = momentToBuild(now, wall);
  const outcome = await buildSite(siteOnDisk(site.root, site.out), {
    now: moment,
    wall,
    adopt,
    repair,
    strict,
  });
  const { ok, problems } = outcome;
  return { ok, problems, built: outcome.ok ? figuresOf(outcome.value) : null };
}

/** @throws TypeError if it is no time, RangeError if it is yet to come */
function momentToBuild(now: Moment | undefined, wall: number): number {
  const moment = now === undefined ? wall : momentOf(now);
  if (isAhead(moment, wall))
    throw new RangeError("now is yet to come: readers would see what is not published");
  return moment;
}

function figuresOf({ changes, briefs, validUntil }: Built): NonNullable<BuildReport["built"]> {
  return {
    added: changes.added,
    changed: changes.changed,
    removed: changes.removed,
    unchanged: changes.unchanged,
    briefs,
    validUntil: validUntil === null ? null : new Date(validUntil),
  };
}

/** A brief as lists show it. */
export interface ListedBrief {
  readonly title: string;
  /** Its address without the host: `/news/2024/10/31/lavrov/`. */
  readonly path: string;
  readonly summary: string;
  /** RFC 3339 on the newsroom’s clock: `2024-10-31T14:05:00+01:00`. */
  readonly published: string;
  /** The last update that readers were told; null if there is none. */
  readonly updated: string | null;
  /** Whether one of the updates is a correction. */
  readonly corrected: boolean;
  /** Of the dateline; null if there is none. */
  readonly place: string | null;
  readonly topics: readonly Link[];
  readonly story: Link | null;
  /** The language of its edition: `fr`. */
  readonly lang: string;
}

/** A page of the site. */
export interface Link {
  readonly title: string;
  readonly path: string;
}

export interface BriefsReport {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** By edition, in the order of `languages`; in each, newest first. Empty if the sources cannot be read. */
  readonly briefs: readonly ListedBrief[];
}

/** The briefs that readers can see at a moment, as lists show them: for pages that another program makes. */
export async function readBriefs(site: Site, { now }: Pick<BuildOptions, "now"> = {}): Promise<BriefsReport> {
  const wall = Date.now();
  const onDisk = siteOnDisk(site.root, site.out);
  const outcome = await withLock(onDisk, () => listBriefs(onDisk, { now: momentToBuild(now, wall), wall }));
  const { problems } = outcome;
  return { ok: outcome.ok && !hasErrors(problems), problems, briefs: outcome.ok ? outcome.value : [] };
}
