/**
 * The first language of `languages` in `site.yaml` in which Brevier has messages; null if none is. Searches the raw text, so that even the
 * problems of a file that cannot be read are reported in its language.
 */
export function siteLanguageOf(bytes: Uint8Array | null): "fr" | "en" | null {
  if (bytes === null) return null;
  const text = new TextDecoder().decode(bytes).replace(/(^|\s)#.*$/gm, "$1");
  const value = /^languages[ \t]*:(.*(?:\r?\n(?:[ \t]+|- ?).*)*)/m.exec(text)?.[1] ?? "";
  const code = /(?<![\w-])(fr|en)(?:[-_]\w+)*(?![\w-])/i.exec(value)?.[1]?.toLowerCase();
  return code === "fr" || code === "en" ? code : null;
}
