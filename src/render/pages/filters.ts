/** The filters that templates have. All are pure: the same value gives the same text, on every machine. */

import type { ReadableFolder } from "../../base/folders.ts";
import { isWordKey } from "../../language/locale/built-in-words.ts";
import {
  clockTime,
  columnTime,
  dateAndTime,
  dateRange,
  longDate,
  monthAndYear,
  shortDate,
  shortMonth,
  weekdayDate,
  weekdayNames,
} from "../../language/locale/dates.ts";
import { fileSize } from "../../language/locale/file-size.ts";
import { type Locale, localeIn } from "../../language/locale/locale.ts";
import { playingTime } from "../../language/locale/playing-time.ts";
import { groupDigits, word } from "../../language/locale/words.ts";
import { type Metadata, publishedBytes } from "../../media/published-bytes.ts";
import type { Lang } from "../../model/identifiers.ts";
import { dataUrl, inlinedFiles } from "../../model/inlined-files.ts";
import { mediaTypeOf } from "../../plan/machines/media-type.ts";
import { bibtexOf, risOf } from "./citation.ts";
import { pageDateline } from "./dateline.ts";
import type { PageTools } from "./page-tools.ts";

/** Only a path written out in a template is allowed: of any other, nobody would know that the page depends on the file. */
function inliner(templates: ReadableFolder, metadata: Metadata): (path: string) => string {
  const urls = new Map<string, string>();
  let inlined: ReadonlySet<string> | null = null;
  return (path) => {
    const known = urls.get(path);
    if (known !== undefined) return known;
    inlined ??= new Set(
      templates.list().flatMap((file) => (file.endsWith(".njk") ? inlinedIn(templates, file) : [])),
    );
    const bytes = inlined.has(path) ? templates.read(`public${path}`) : null;
    if (bytes === null)
      throw new Error(`no such file in templates/public, or no path in quotes: ${path} | inline`);
    const url = dataUrl(publishedBytes(bytes, metadata) ?? bytes, mediaTypeOf(path));
    urls.set(path, url);
    return url;
  };
}

function inlinedIn(templates: ReadableFolder, file: string): readonly string[] {
  return inlinedFiles(new TextDecoder().decode(templates.read(file) ?? new Uint8Array()));
}

type Values = Readonly<Record<string, string | number>>;

/** JSON for a script element: nothing in it can end the element or start a comment. */
function jsonLd(data: object): string {
  const escapes: Readonly<Record<string, string>> = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };
  const json = JSON.stringify(data);
  // Most have none of them.
  if (!/[<>&\u2028\u2029]/.test(json)) return json;
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? (character === "\u2028" ? "\\u2028" : "\\u2029"),
  );
}

/** Prints the template of a slot with what the page around it is given; null if there is none. */
export type PrintSlot = (
  template: string,
  given: { readonly view: unknown; readonly chrome: unknown },
) => string;

/** A slot is printed on lines of its own; one that no template fills, or whose template prints nothing here, leaves none. */
function slotFilter(templates: ReadableFolder, print: PrintSlot) {
  const exists = new Map<string, boolean>();
  return (name: string, view: unknown, chrome: unknown): string => {
    const template = `slots/${name}.njk`;
    const isThere = exists.get(template) ?? templates.stat(template) !== null;
    exists.set(template, isThere);
    const text = isThere ? print(template, { view, chrome }).trim() : "";
    return text === "" ? "" : `\n${text}`;
  };
}

/**
 * The filters of a site, each in the locale of the language that a template names.
 * @param templates of the site, with the files of `public/` that pages may hold.
 */
export function filtersOf(
  { locales, templates, metadata }: Pick<PageTools, "locales" | "templates" | "metadata">,
  printSlot: PrintSlot,
) {
  const of = (lang: Lang) => localeIn(locales, lang);
  const localised =
    <T>(say: (value: T, locale: Locale) => string) =>
    (value: T, lang: Lang) =>
      say(value, of(lang));
  return {
    /** `{{ "nav.home" | t(view.lang) }}`, `{{ "count.briefs" | t(view.lang, {count: n}) }}`. Throws on a key that no catalogue has. */
    t: (key: string, lang: Lang, values: Values = {}) => {
      if (!isWordKey(key)) throw new Error(`no such word in the catalogue: ${key}`);
      return word(of(lang), key, values);
    },
    jsonLd,
    /** `{{ html(brief.dateline | dateline) }}` */
    dateline: pageDateline,
    longDate: localised(longDate),
    shortDate: localised(shortDate),
    weekdayDate: localised(weekdayDate),
    clockTime: localised(clockTime),
    columnTime,
    dateAndTime: localised(dateAndTime),
    dateRange: (from: Parameters<typeof dateRange>[0], to: Parameters<typeof dateRange>[1], lang: Lang) =>
      dateRange(from, to, of(lang)),
    monthAndYear: localised(monthAndYear),
    shortMonth: localised(shortMonth),
    weekdayNames: (lang: Lang) => weekdayNames(of(lang)),
    fileSize: localised(fileSize),
    playingTime,
    zoneLabel: (lang: Lang) => of(lang).zone,
    /** `{{ brief | bibtex({siteTitle: …, publisher: …, lang: view.lang}) }}`; `ris` in the same way. */
    bibtex: bibtexOf,
    /** `{{ "/logo.svg" | inline }}`: a file of `templates/public` as a `data:` URL. Throws where there is no such file. */
    inline: inliner(templates, metadata),
    ris: risOf,
    /** `{{ html("head" | slot(view, chrome)) }}`: what `slots/head.njk` prints, if there is one. */
    slot: slotFilter(templates, printSlot),
    groupDigits: (count: number, lang: Lang) => groupDigits(of(lang), count),
  } as const;
}
