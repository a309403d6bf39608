/** The addresses in style sheets, `srcset` attributes and web app manifests. */

/** Strings and addresses are skipped: what looks like a comment in them is not one. // CSS Syntax § 4.3 */
const COMMENT =
  /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|url\(\s*[^"'\s)][^)]*\))|\/\*[\s\S]*?(?:\*\/|$)/gi;
const LOADED = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** What a style sheet loads, as written. */
export function urlsOfCss(css: string): readonly string[] {
  // Most styles in a page load nothing.
  if (!/url\(|@import/i.test(css)) return [];
  const code = css.replace(COMMENT, (_, kept: string | undefined) => kept ?? " ");
  return [...code.matchAll(LOADED)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? "")
    .filter((url) => url !== "");
}

/** An address, which may hold commas but not end in one; then its descriptor, up to a comma outside brackets. // HTML § 4.8.4.2.1 */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)(?:,|\s(?:\([^)]*\)?|[^,(])*)?/g;

/** The pictures of `srcset` or `imagesrcset`, as written. */
export function urlsOfSrcset(srcset: string): readonly string[] {
  return [...srcset.matchAll(CANDIDATE)].map(([, url = ""]) => url);
}

/** The pictures of a web app manifest, as written. */
export function urlsOfWebManifest(json: string): readonly string[] {
  return [...json.matchAll(/"src"\s*:\s*"([^"\\]+)"/g)].map(([, url = ""]) => url);
}
