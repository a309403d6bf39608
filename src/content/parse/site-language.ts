/**
 * The first language of `languages` in `site.yaml` that messages are written in; null if none is. Reads the words alone, so that the
 * problems of a file that cannot be read are told in the language that it names.
 */
export function siteLanguageOf(bytes: Uint8Array | null): "fr" | "en" | null {
  if (bytes === null) return null;
  const text = new TextDecoder().decode(bytes).replace(/(^|\s)#.*$/gm, "$1");
  const value = /^languages[ \t]*:(.*(?:\r?\n(?:[ \t]+|- ?).*)*)/m.exec(text)?.[1] ?? "";
  const code = /(?<![\w-])(fr|en)(?:[-_]\w+)*(?![\w-])/i.exec(value)?.[1]?.toLowerCase();
  return code === "fr" || code === "en" ? code : null;
}
