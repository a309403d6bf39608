/** What a build touches outside the program. */
import type { CacheFolder } from "../base/cache.ts";
import type { ReadableFolder } from "../base/folders.ts";
import type { CommitFolders } from "../commit/commit-site.ts";
import type { EleventyConfig } from "../model/eleventy-config.ts";
import type { Digest } from "../model/identifiers.ts";
import type { FindLibrary } from "../render/share-cards/draw-share-card.ts";
import type { BuildMemory } from "./build-memory.ts";
import type { Threads } from "./threads.ts";

/** Everything outside the program that a build touches. */
export interface SiteOnDisk {
  readonly content: ReadableFolder;
  /** The site's templates over the package's. */
  readonly templates: ReadableFolder;
  /** The site's alone. */
  readonly ownTemplates: ReadableFolder;
  /** The themes of the package, a folder each: what a site that names one has between the two. */
  readonly themes: ReadableFolder;
  /** `archives`: the packages that are kept. */
  readonly archives: ReadableFolder;
  /** `.brevier`: can be deleted at any moment. */
  readonly cache: CacheFolder;
  /** Of earlier builds, in a server; else empty. */
  readonly memory: BuildMemory;
  readonly out: CommitFolders & { readonly name: string };
  readonly program: Digest;
  /** The digest of `.eleventy.ts`, of what it imports and of the lockfile. */
  readonly configuration: Digest;
  readonly loadConfiguration: () => Promise<(config: EleventyConfig) => void>;
  readonly emptyFolder: () => string;
  readonly lock: () => Lock;
  /** A path of the disk as the editor sees it: from the site's folder. */
  readonly nameOf: (path: string) => string;
  /** The folder of an installed library, if it is there: some that few sites need do not come with Brevier. */
  readonly library: FindLibrary;
  /** Starts threads for a large build, to work beside this one; null where there are none. */
  readonly threads: (() => Threads) | null;
}

/** One build at a time writes to an output folder: `release` gives the lock back; if it is not ours, who has it. */
export type Lock =
  | { readonly held: true; readonly release: () => void }
  | {
      readonly held: false;
      readonly pid: number;
      readonly host: string;
      readonly since: string;
      readonly file: string;
    };
