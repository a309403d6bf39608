/** What kind of bytes a file of the site holds, by its path alone: for the host's headers and for the manifest. */

import { FEED_FORMATS } from "../../model/feed-formats.ts";
import { typeOfEnding } from "../../model/media-types.ts";
import { feedFormatOf } from "../routes.ts";

/** Files whose names say more than their endings. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["feeds.opml", "text/x-opml"],
  ["license.xml", "application/rsl+xml"],
  ["_headers", "text/plain"],
  ["_redirects", "text/plain"],
  ["_nginx.conf", "text/plain"],
  ["_Caddyfile", "text/plain"],
]);

/** Without parameters; `application/octet-stream` of what is not known. */
export function mediaTypeOf(path: string): string {
  const format = feedFormatOf(path);
  if (format !== null) return FEED_FORMATS[format].type;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return BY_NAME.get(name) ?? typeOfEnding(name.slice(name.lastIndexOf(".") + 1));
}

/** The same as hosts say it of text, which is UTF-8 everywhere. */
export function textTypeOf(path: string): string {
  return `${mediaTypeOf(path)}; charset=utf-8`;
}
