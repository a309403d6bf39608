import { longDate } from "../../language/locale/dates.ts";
import { fileSize } from "../../language/locale/file-size.ts";
import type { Locale } from "../../language/locale/locale.ts";
import { word } from "../../language/locale/words.ts";
import type { BriefText } from "../../model/brief.ts";
import { type Html, html } from "../../model/identifiers.ts";
import type { FeedImage, FeedItem } from "../../plan/feeds/feed.ts";
import { wordingOf } from "../../plan/pages/notice-text.ts";
import { withDateline } from "../pages/dateline.ts";
import { escapeHtml, fillBody, type ReadBytes } from "../pages/fill-body.ts";

/**
 * A brief as feeds carry it, in the order of its page: standfirst, corrections, the text with its dateline, what came later, the
 * picture, the sources; or its summary alone. A note of the feed comes last.
 */
export function feedContent(item: FeedItem, text: BriefText, locale: Locale, readBytes: ReadBytes): Html {
  const body = () => fillBody(text.body, item.body, readBytes);
  const parts =
    item.extent === "summary"
      ? [`<p>${escapeHtml(item.summary)}</p>`]
      : [
          item.hasStandfirst ? `<p><strong>${escapeHtml(item.summary)}</strong></p>` : "",
          updates(item, locale, true),
          item.dateline === null ? body() : withDateline(item.dateline, item.lang, body()),
          updates(item, locale, false),
          item.image === null ? "" : figure(item.image),
          attachments(item, locale),
          sources(text, locale),
        ];
  return html(
    [...parts, item.note === null ? "" : `<p>${escapeHtml(item.note)}</p>`]
      .filter((part) => part !== "")
      .join("\n"),
  );
}

/** A correction by itself. */
export function noticeContent(item: FeedItem, locale: Locale): Html {
  return html(updates(item, locale, true));
}

/** Those before the text, or those after it. */
function updates(item: FeedItem, locale: Locale, before: boolean): string {
  return item.updates
    .filter(({ isBefore }) => isBefore === before)
    .map((update) => {
      const { kind, date, note } = update;
      const label = word(locale, `update.${kind}`, { date: longDate(date, locale) });
      const wording = wordingOf(update, locale);
      const text = escapeHtml(note) + (wording === "" ? "" : `<br>\n${escapeHtml(wording)}`);
      return `<p><strong>${escapeHtml(label)}</strong> ${text}</p>`;
    })
    .join("\n");
}

function figure({ url, width, height, alt, caption, credit }: FeedImage): string {
  const words = [caption, credit]
    .filter((text) => text !== null)
    .map(escapeHtml)
    .join(" — ");
  const image = `<img src="${escapeHtml(url)}" width="${width}" height="${height}" alt="${escapeHtml(alt)}">`;
  return words === "" ? `<p>${image}</p>` : `<figure>${image}<figcaption>${words}</figcaption></figure>`;
}

function attachments({ attachments: list }: FeedItem, locale: Locale): string {
  if (list.length === 0) return "";
  const rows = list.map(
    ({ title, path, format, bytes }) =>
      `<li><a href="${escapeHtml(path)}">${escapeHtml(title)}</a>, ${format}, ${escapeHtml(fileSize(bytes, locale))}</li>`,
  );
  return `<p>${escapeHtml(word(locale, "brief.attachments"))}</p>\n<ul>\n${rows.join("\n")}\n</ul>`;
}

function sources({ sources: list }: BriefText, locale: Locale): string {
  if (list.length === 0) return "";
  const rows = list.map(({ title, url, publisher, lang }) => {
    const language = lang === null ? "" : ` hreflang="${lang}" lang="${lang}" dir="auto"`;
    const link = `<a href="${escapeHtml(url)}"${language}>${escapeHtml(title)}</a>`;
    return `<li>${link}${publisher === null ? "" : `, ${escapeHtml(publisher)}`}</li>`;
  });
  return `<p>${escapeHtml(word(locale, "brief.sources"))}</p>\n<ul>\n${rows.join("\n")}\n</ul>`;
}
