/** What a correction or clarification says to its reader, as every channel gives it. */
import type { Locale } from "../../language/locale/locale.ts";
import { word } from "../../language/locale/words.ts";
import type { UpdateView } from "./page-parts.ts";

/** The words as they stood and those that should have, in a sentence each; empty where the notice does not say. */
export function wordingOf({ was, now }: Pick<UpdateView, "was" | "now">, locale: Locale): string {
  return [
    ...(was === null ? [] : [word(locale, "update.was", { was })]),
    ...(now === null ? [] : [word(locale, "update.now", { now })]),
  ].join(" ");
}

/** The note, then the wording. */
export function noticeText(notice: Pick<UpdateView, "note" | "was" | "now">, locale: Locale): string {
  return `${notice.note} ${wordingOf(notice, locale)}`.trimEnd();
}
