/** A brief as agencies send it: plain text at 64 columns. */
import { dateAndTime, longDate } from "../language/locale/dates.ts";
import { fileSize } from "../language/locale/file-size.ts";
import type { Locale } from "../language/locale/locale.ts";
import { word } from "../language/locale/words.ts";
import type { BriefText } from "../model/brief.ts";
import { noticeText } from "../plan/pages/notice-text.ts";
import type { PlainTextBrief } from "../plan/pages/page-parts.ts";
import { textDateline } from "./pages/dateline.ts";

/** In characters; an address or a word that is longer has a line of its own. */
const WIDTH = 64;

/** In the order of the page: headline, time, what was corrected, the text with its dateline, what came later, documents, sources, rights, the mark of the end. */
export function renderPlainText(brief: PlainTextBrief, { body, sources }: BriefText, locale: Locale): string {
  const { title, standfirst, dateline, lang, published, updates, attachments, url, rights, end } = brief;
  const opening = dateline === null ? "" : `${textDateline(dateline, lang)} `;
  const notices = (before: boolean) =>
    updates
      .filter(({ isBefore }) => isBefore === before)
      .map((update) => {
        const label = word(locale, `update.${update.kind}`, { date: longDate(update.date, locale) });
        return `${label} ${noticeText(update, locale)}`;
      });
  const parts = [
    title,
    dateAndTime(published, locale),
    standfirst,
    ...notices(true),
    ...`${opening}${body.text}`.split(/\n{2,}/),
    ...notices(false),
    listOf(
      word(locale, "brief.attachments"),
      attachments.map(({ title: name, path, format, bytes }) => [
        `${name}, ${format}, ${fileSize(bytes, locale)}`,
        path,
      ]),
    ),
    listOf(
      word(locale, "brief.sources"),
      sources.map(({ title: name, publisher, url: at }) => [
        publisher === null ? name : `${name}, ${publisher}`,
        at,
      ]),
    ),
    url,
    rights,
    end,
  ];
  const written = parts.filter((part) => part !== "").map((part) => part.split("\n").map(wrapped).join("\n"));
  return `${written.join("\n\n")}\n`;
}

/** A heading, and below it each item with its address on a line of its own; empty if there are none. */
function listOf(heading: string, items: readonly (readonly [string, string])[]): string {
  return items.length === 0
    ? ""
    : [heading, ...items.flatMap(([name, at]) => [`- ${name}`, `  ${at}`])].join("\n");
}

/** A line as several, broken at spaces that allow it. What is indented stays so. */
function wrapped(line: string): string {
  const indent = /^(?:- | {2})?/.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let last = indent;
  for (const next of line.slice(indent.length).split(" ")) {
    const isFirst = last.trim() === "" || last === indent;
    const longer = isFirst ? `${last}${next}` : `${last} ${next}`;
    if (isFirst || widthOf(longer) <= WIDTH) last = longer;
    else {
      lines.push(last);
      last = " ".repeat(indent.length) + next;
    }
  }
  return [...lines, last].join("\n");
}

/** How many places a text takes: what is written over a letter takes none. */
function widthOf(text: string): number {
  return [...text.replace(/[\p{M}\p{Cf}]/gu, "")].length;
}
