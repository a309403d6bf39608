import { parser } from "./parse-markdown.ts";

/** What looks like an entity of HTML: `&eacute;`, `&#8217;`, `&#x2019;`. */
export const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** The text with the characters that its entities name; one that HTML does not know stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => {
    const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
    const code = Number.parseInt(hexadecimal ?? decimal ?? "", hexadecimal === undefined ? 10 : 16);
    // Markdown has no C1 controls; on the Web they stand for characters of Windows-1252.
    if (code >= 0x80 && code <= 0x9f) return String.fromCharCode(code);
    return parser().utils.unescapeAll(entity);
  });
}
