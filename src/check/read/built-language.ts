/** The language of a built site's home page, if messages exist in it; else null. */
export function builtLanguageOf(home: Uint8Array | null): "fr" | "en" | null {
  if (home === null) return null;
  const html = /<html\b[^>]*>/i.exec(new TextDecoder().decode(home.subarray(0, 4096)))?.[0] ?? "";
  const code = /\slang\s*=\s*["']?(fr|en)(?![a-z])/i.exec(html)?.[1]?.toLowerCase();
  return code === "fr" || code === "en" ? code : null;
}
