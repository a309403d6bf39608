/** The media types that hosts give to files, if no rule of `_headers` does. */
import { typeOfEnding } from "../model/media-types.ts";

const OF_TEXT = /^text\/|[/+](?:json|xml)$/;

/** By the ending of the path; text is UTF-8 everywhere. `application/octet-stream` if the ending is not known. */
export function mediaTypeOf(path: string): string {
  const type = typeOfEnding(path.slice(path.lastIndexOf(".") + 1));
  return OF_TEXT.test(type) && type !== "image/svg+xml" ? `${type}; charset=utf-8` : type;
}
