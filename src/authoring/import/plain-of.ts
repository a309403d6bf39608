import { decodeEntities } from "../../text/entities.ts";

/** HTML as a line of plain text, for titles and summaries. */
export function plainOf(html: string): string {
  const text = html.includes("<")
    ? html.replace(/<(?:\/?[a-z][^<>]*|!--(?:(?!<!--)[\s\S])*?--)>/gi, (tag) =>
        /^<\/?(?:p|br|div|li)/i.test(tag) ? " " : "",
      )
    : html;
  return decodeEntities(text)
    .replace(/[\s\u200b]+/g, (space) => (space === "\u00a0" || space === "\u202f" ? space : " "))
    .trim();
}
