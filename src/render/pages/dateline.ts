/**
 * The dateline that opens a text, «BELGRADE (Serbie) –»: how it is set, for pages and for feeds. On pages the style sheet gives the
 * town its small capitals, so that its letters stay as they were written; a feed has no style, and gets capitals.
 */
import { capitals } from "../../language/capitals.ts";
import type { Dateline } from "../../model/brief.ts";
import { type Html, html, type Lang } from "../../model/identifiers.ts";
import { escapeHtml } from "./fill-body.ts";

/** With its microformat, which the dash is no part of. // microformats2, h-adr */
export function pageDateline({ place, country }: Dateline): Html {
  const town = `<span class="p-locality">${escapeHtml(place)}</span>`;
  const land = country === null ? null : `<span class="p-country-name">${escapeHtml(country)}</span>`;
  return html(opening(`<span class="p-location h-adr">${placeIn(town, land)}</span>`));
}

/** As plain text, for channels that have no style. */
export function textDateline({ place, country }: Dateline, lang: Lang): string {
  return opening(placeIn(capitals(place, lang), country));
}

/** The text of a brief with its dateline at the head of the first paragraph; where none can take it, in a paragraph of its own. */
export function withDateline(dateline: Dateline, lang: Lang, body: Html): Html {
  const head = escapeHtml(textDateline(dateline, lang));
  const first = "<p>";
  return html(
    body.startsWith(first) ? `${first}${head} ${body.slice(first.length)}` : `<p>${head}</p>\n${body}`,
  );
}

function placeIn(town: string, country: string | null): string {
  return country === null ? town : `${town} (${country})`;
}

function opening(place: string): string {
  return `${place} –`;
}
