/** Whose a text is and under which licence, as a line that readers see. */
import type { Locale } from "../../language/locale/locale.ts";
import { word } from "../../language/locale/words.ts";
import type { Instant } from "../../model/identifiers.ts";
import type { TextRights } from "../../model/rights.ts";
import { inLanguage, type Site } from "../../model/site.ts";
import type { RightsLine } from "./page-parts.ts";

/** Of a brief. */
export function rightsLineOf(rights: TextRights, published: Instant): RightsLine {
  const { copyrightHolder: holder, license, notice } = rights;
  return { years: String(rights.copyrightYear ?? published.slice(0, 4)), holder, license, notice };
}

/** Of a feed whose newest item is of that moment. */
export function feedRights({ rights, publisher }: Site, newest: Instant | null, locale: Locale): string {
  const year = rights?.copyrightYear ?? (newest === null ? null : newest.slice(0, 4));
  return rightsSentence(locale, {
    years: year === null ? null : String(year),
    holder: rights?.copyrightHolder ?? publisher.name,
    license: rights?.license ?? null,
    notice: rights === null || rights.notice === null ? null : inLanguage(rights.notice, locale.lang),
  });
}

/** The line as a feed has it: `© 2024 Holder (https://…) — Notice`. */
export function rightsSentence(locale: Locale, { years, holder, license, notice }: RightsLine): string {
  const line = years === null ? `© ${holder}` : word(locale, "feed.rights", { years, publisher: holder });
  return `${line}${license === null ? "" : ` (${license})`}${notice === null ? "" : ` — ${notice}`}`;
}
