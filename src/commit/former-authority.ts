import type { ReadableFolder } from "../base/folders.ts";
import { FEED_FORMATS } from "../model/feed-formats.ts";

/** The id of an entry in each format. No text can look like one, since markup in it is escaped. */
const ENTRY_ID = /(?:<id>|<guid isPermaLink="false">|"id": ?")tag:([^,"<]+),\d{4}-\d\d-\d\d:brevier\//;

/** The authority in the ids that feed readers know, from the site's first feed in the output folder; null if no id has one. */
export function formerAuthority(dist: ReadableFolder): string | null {
  for (const { file } of Object.values(FEED_FORMATS)) {
    const [, authority = null] = ENTRY_ID.exec(new TextDecoder().decode(dist.read(file) ?? undefined)) ?? [];
    if (authority !== null) return authority;
  }
  return null;
}
