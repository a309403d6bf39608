/** A site between the builds of a server: what is known of its sources, its cache and the last build stays in memory. */
import type { WritableFolder } from "../base/folders.ts";
import { rememberedFolder } from "../base/remembered-folder.ts";
import { buildMemory } from "../build/build-memory.ts";
import type { SiteOnDisk } from "../build/site-on-disk.ts";
import { rememberedCache } from "./remembered-cache.ts";

export interface RememberedSite {
  /** The site as the disk has it, for the next build. */
  readonly withMemory: (site: SiteOnDisk) => SiteOnDisk;
  /** Takes note of a path of the site that may have changed; false if it has not, since it was last looked at. */
  readonly touched: (path: string) => boolean;
  /** Leaves on the disk what the next server, or a build, can use. */
  readonly save: () => void;
}

const CONTENT = "content/";
const BRIEFS = "content/briefs/";

/** Saved files from which on threads may be worth their start, and what is read again after them. */
const MANY = 100;

/** @param folders the site's folders of content and of the cache. */
export function rememberedSite(folders: {
  readonly content: SiteOnDisk["content"];
  readonly cache: WritableFolder;
}): RememberedSite {
  const content = rememberedFolder(folders.content);
  const cache = rememberedCache(folders.cache);
  const memory = buildMemory();
  // Before the first build everything is new.
  let saved = MANY;
  return {
    withMemory: (opened) => {
      const site = { ...opened, content, cache, memory };
      const threads = saved < MANY ? null : opened.threads;
      saved = 0;
      if (threads === null) return { ...site, threads };
      // Threads read and write the disk.
      const start = () => {
        cache.forget();
        return threads();
      };
      return { ...site, threads: start };
    },
    touched: (path) => {
      saved += path.startsWith(BRIEFS) ? 1 : MANY;
      if (path.startsWith(CONTENT)) return content.touched(path.slice(CONTENT.length));
      // A build under way may have read it before or after, whatever its digest says.
      memory.templates.forget();
      return true;
    },
    save: cache.save,
  };
}
