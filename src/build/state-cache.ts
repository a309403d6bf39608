import { type Cache, openCache } from "../base/cache.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

/** Where the state of an output folder is kept; another version of the program does not read it. */
export function stateCache({ cache, program, out }: Pick<SiteOnDisk, "cache" | "program" | "out">): Cache {
  return openCache(cache, `${program}\0${out.name}`);
}
