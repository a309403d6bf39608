/** Media types by the ending of a file's name, as IANA registers them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["avif", "image/avif"],
  ["css", "text/css"],
  ["csv", "text/csv"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["epub", "application/epub+zip"],
  ["flac", "audio/flac"],
  ["gif", "image/gif"],
  ["html", "text/html"],
  ["ico", "image/vnd.microsoft.icon"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["js", "text/javascript"],
  ["json", "application/json"],
  ["link", "application/link-format"],
  ["m4a", "audio/mp4"],
  ["m4v", "video/mp4"],
  ["md", "text/markdown"],
  ["mp3", "audio/mpeg"],
  ["mp4", "video/mp4"],
  ["odt", "application/vnd.oasis.opendocument.text"],
  ["oga", "audio/ogg"],
  ["ogg", "audio/ogg"],
  ["ogv", "video/ogg"],
  ["opus", "audio/ogg"],
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["pub", "text/plain"],
  ["svg", "image/svg+xml"],
  ["txt", "text/plain"],
  ["vtt", "text/vtt"],
  ["wacz", "application/wacz"],
  ["wav", "audio/wav"],
  ["webm", "video/webm"],
  ["webmanifest", "application/manifest+json"],
  ["webp", "image/webp"],
  ["woff", "font/woff"],
  ["woff2", "font/woff2"],
  ["xml", "application/xml"],
  ["zip", "application/zip"],
]);

/** The type of files with that ending; `application/octet-stream` if the ending is not known. */
export function typeOfEnding(ending: string): string {
  return TYPES.get(ending.toLowerCase()) ?? "application/octet-stream";
}

/** The endings that are known, each with its type. */
export const TYPES_BY_ENDING: readonly (readonly [ending: string, type: string])[] = [...TYPES];

/** Types of text, which a host may compress on the way: the bytes of others are compressed already, or read in parts. */
export const TEXT_TYPES: readonly string[] = [
  "application/atom+xml",
  "application/feed+json",
  "application/json",
  "application/link-format",
  "application/manifest+json",
  "application/rsl+xml",
  "application/rss+xml",
  "application/xml",
  "image/svg+xml",
  "text/css",
  "text/html",
  "text/javascript",
  "text/plain",
  "text/vtt",
  "text/x-opml",
];
