/** A file of `templates/public` whose bytes stand in pages: in a template `"/logo.svg" | inline`, with the path in quotes so that it is known what pages depend on. */
const INLINED = /(["'])(\/[^"'\n]+)\1\s*\|\s*inline\b/g;

/** The paths that a template asks for, as it writes them: `/logo.svg`. */
export function inlinedFiles(template: string): readonly string[] {
  return [...template.matchAll(INLINED)].map(([, , path = ""]) => path);
}

/** Bytes as a `data:` URL. // RFC 2397 */
export function dataUrl(bytes: Uint8Array, type: string): string {
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
