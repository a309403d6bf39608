import { longDate } from "../../language/locale/dates.ts";
import { fileSize } from "../../language/locale/file-size.ts";
import type { Voice } from "../../language/locale/voice.ts";
import { word } from "../../language/locale/words.ts";
import type { BriefText } from "../../model/brief.ts";
import { type Html, html } from "../../model/identifiers.ts";
import type { FeedImage, FeedItem } from "../../plan/feeds/feed.ts";
import { withDateline } from "../pages/dateline.ts";
import { escapeHtml, fillBody, type ReadBytes } from "../pages/fill-body.ts";

/**
 * What a reader of a feed gets of a brief, in the order of its page: standfirst, corrections, the text with its dateline, what came later, the
 * picture, the sources; or its summary alone. A note of the feed comes last.
 */
export function feedContent(item: FeedItem, text: BriefText, voice: Voice, readBytes: ReadBytes): Html {
  const body = () => fillBody(text.body, item.body, readBytes);
  const parts =
    item.extent === "summary"
      ? [`<p>${escapeHtml(item.summary)}</p>`]
      : [
          `<p><strong>${escapeHtml(item.summary)}</strong></p>`,
          updates(item, voice, true),
          item.dateline === null ? body() : withDateline(item.dateline, item.lang, body()),
          updates(item, voice, false),
          item.image === null ? "" : figure(item.image),
          attachments(item, voice),
          sources(text, voice),
        ];
  return html(
    [...parts, item.note === null ? "" : `<p>${escapeHtml(item.note)}</p>`]
      .filter((part) => part !== "")
      .join("\n"),
  );
}

/** As on the page: what the text got wrong stands before it, what came later after it. */
function updates(item: FeedItem, voice: Voice, isBefore: boolean): string {
  return item.updates
    .filter(({ kind }) => (kind !== "update") === isBefore)
    .map(({ kind, date, note }) => {
      const label = word(voice, `update.${kind}`, { date: longDate(date, voice) });
      return `<p><strong>${escapeHtml(label)}</strong> ${escapeHtml(note)}</p>`;
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

function attachments({ attachments: list }: FeedItem, voice: Voice): string {
  if (list.length === 0) return "";
  const rows = list.map(
    ({ title, path, format, bytes }) =>
      `<li><a href="${escapeHtml(path)}">${escapeHtml(title)}</a>, ${format}, ${escapeHtml(fileSize(bytes, voice))}</li>`,
  );
  return `<p>${escapeHtml(word(voice, "brief.attachments"))}</p>\n<ul>\n${rows.join("\n")}\n</ul>`;
}

function sources({ sources: list }: BriefText, voice: Voice): string {
  if (list.length === 0) return "";
  const rows = list.map(({ title, url, publisher, lang }) => {
    const language = lang === null ? "" : ` hreflang="${lang}" lang="${lang}" dir="auto"`;
    const link = `<a href="${escapeHtml(url)}"${language}>${escapeHtml(title)}</a>`;
    return `<li>${link}${publisher === null ? "" : `, ${escapeHtml(publisher)}`}</li>`;
  });
  return `<p>${escapeHtml(word(voice, "brief.sources"))}</p>\n<ul>\n${rows.join("\n")}\n</ul>`;
}
