import type { ReadableFolder } from "../../base/folders.ts";

/** What every destination needs besides its address. */
export interface DestinationContext {
  readonly dist: ReadableFolder;
  /** The output folder, absolute. */
  readonly distPath: string;
  /** The folder of the site, absolute. */
  readonly root: string;
  /** A folder of the cache for what is needed meanwhile, absolute; it is removed at the end. */
  readonly work: string;
  /** The environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Null if none was given. */
  readonly password: string | null;
  readonly objects: ObjectRules;
}

/** What a store is told of each object. */
export interface ObjectRules {
  /** The file that says all of it. */
  readonly file: string;
  /** By the lower-case names of HTTP. */
  readonly headersOf: (path: string) => Readonly<Record<string, string>>;
  /** What follows from other rules than those of that file as it was: files to be sent again, empty objects that lead on, and those that do no more. */
  readonly changesSince: (before: Uint8Array | null) => {
    readonly again: readonly string[];
    readonly empty: readonly string[];
    readonly gone: readonly string[];
  };
}
