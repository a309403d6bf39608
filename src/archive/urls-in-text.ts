/** The addresses in texts that are no HTML: what is loaded by a style sheet, by the list of sizes of a picture, by a web app manifest. */

/** Texts and addresses are passed over, since what looks like a comment in them is none. // CSS Syntax § 4.3 */
const COMMENT =
  /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|url\(\s*[^"'\s)][^)]*\))|\/\*[\s\S]*?(?:\*\/|$)/gi;
const LOADED = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** What a style sheet loads, as written. */
export function urlsOfCss(css: string): readonly string[] {
  // Most style that stands in a page loads nothing.
  if (!/url\(|@import/i.test(css)) return [];
  const code = css.replace(COMMENT, (_, kept: string | undefined) => kept ?? " ");
  return [...code.matchAll(LOADED)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? "")
    .filter((url) => url !== "");
}

/** An address, which may hold commas and not end in one; then what is said of it, up to a comma outside brackets. // HTML § 4.8.4.2.1 */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)(?:,|\s(?:\([^)]*\)?|[^,(])*)?/g;

/** The pictures of `srcset` or `imagesrcset`, as written. */
export function urlsOfSrcset(srcset: string): readonly string[] {
  return [...srcset.matchAll(CANDIDATE)].map(([, url = ""]) => url);
}

/** The pictures of a web app manifest, as written. */
export function urlsOfWebManifest(json: string): readonly string[] {
  return [...json.matchAll(/"src"\s*:\s*"([^"\\]+)"/g)].map(([, url = ""]) => url);
}
