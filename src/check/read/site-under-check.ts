import type { ReadableFolder } from "../../base/folders.ts";
import { type HeaderRule, parseHeadersFile } from "../../base/headers-file.ts";
import { type Judge, judgeOf } from "../check-settings.ts";
import { baseOfSite } from "./base-of-site.ts";
import { type FeedHtmlReader, feedHtmlReader } from "./feed-content.ts";
import { remembering } from "./remember.ts";

/** A finished site as the checks see it: its files by name, and the address under which they are published. */
export interface SiteUnderCheck {
  readonly dist: ReadableFolder;
  readonly files: ReadonlySet<string>;
  /** Absolute, ending in `/`; `https://ex.org/sub/` for a site that is published below a path. */
  readonly base: string;
  /** Whether it is said somewhere; else it is a stand-in. */
  readonly isBaseKnown: boolean;
  /** Whether it is a copy for review, which search engines are to leave alone. */
  readonly isReviewCopy: boolean;
  /** What `_headers` asks hosts to send. */
  readonly headers: readonly HeaderRule[];
  /** Whether `_headers` takes a policy off again. */
  readonly removesPolicy: boolean;
  /** What its settings allow. */
  readonly judge: Judge;
  readonly readFeedHtml: FeedHtmlReader;
  /** The size of a file in bytes; 0 if there is none. */
  readonly sizeOf: (path: string) => number;
}

/** What a site that says nowhere where it is published is checked with: addresses in full lead elsewhere. */
const NOWHERE = "https://site.invalid/";

/** A line of `_headers` that takes the policy off again, and puts no other in its place: what remains of it, hosts alone know. */
const POLICY_REMOVAL = /^[ \t]+!\s*content-security-policy[ \t]*$(?!\r?\n[ \t]+content-security-policy:)/im;
/** In UTF-16 units. */
const ROOM_FOR_PATHS = 100_000;

/** @param base where it is published; by default what the site says itself. */
export function openSite(
  dist: ReadableFolder,
  judge: Judge = judgeOf({}),
  base: string | null = baseOfSite(dist),
): SiteUnderCheck {
  const bytes = dist.stat("_headers") === null ? null : dist.read("_headers");
  const headers = bytes === null ? "" : new TextDecoder().decode(bytes);
  return {
    dist,
    files: new Set(dist.list()),
    base: base ?? NOWHERE,
    isBaseKnown: base !== null,
    isReviewCopy: false,
    headers: parseHeadersFile(headers),
    removesPolicy: POLICY_REMOVAL.test(headers),
    judge,
    readFeedHtml: feedHtmlReader(),
    sizeOf: remembering(ROOM_FOR_PATHS, (path) => dist.stat(path)?.size ?? 0),
  };
}

/** The address of a file: `2024/10/31/x/index.html` → `https://ex.org/2024/10/31/x/`. */
export function addressOf(site: SiteUnderCheck, path: string): string {
  const route = path.replace(/(^|\/)index\.html$/, "$1");
  return site.base + route.split("/").map(encodeURIComponent).join("/");
}
