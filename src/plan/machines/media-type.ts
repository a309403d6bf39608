/** What kind of bytes a file of the site holds, by its path alone: for the host's headers and for the manifest. */
import { typeOfEnding } from "../../model/media-types.ts";
import { FEED_FILES } from "../routes.ts";

/** Files whose names say more than their endings. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  [FEED_FILES.rss, "application/rss+xml"],
  [FEED_FILES.atom, "application/atom+xml"],
  [FEED_FILES["json-feed"], "application/feed+json"],
  ["feeds.opml", "text/x-opml"],
  ["license.xml", "application/rsl+xml"],
  ["_headers", "text/plain"],
  ["_redirects", "text/plain"],
]);

/** Days of a feed's history. */
const ATOM_OF_DAY = /(?:^|\/)atom\/\d{4}-\d\d-\d\d\.xml$/;
const JSON_OF_DAY = /(?:^|\/)json\/\d{4}-\d\d-\d\d\.json$/;

/** Without parameters; `application/octet-stream` of what is not known. */
export function mediaTypeOf(path: string): string {
  if (ATOM_OF_DAY.test(path)) return mediaTypeOf(FEED_FILES.atom);
  if (JSON_OF_DAY.test(path)) return mediaTypeOf(FEED_FILES["json-feed"]);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return BY_NAME.get(name) ?? typeOfEnding(name.slice(name.lastIndexOf(".") + 1));
}

/** The same as hosts say it of text, which is UTF-8 everywhere. */
export function textTypeOf(path: string): string {
  return `${mediaTypeOf(path)}; charset=utf-8`;
}
