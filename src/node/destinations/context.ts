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
  /** What the host is to send with a file, by the lower-case names of HTTP. */
  readonly headersOf: (path: string) => Readonly<Record<string, string>>;
}
