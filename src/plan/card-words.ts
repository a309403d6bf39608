/** What the cards of an edition say beside the words of a brief. */
import { undrawnIn } from "../language/card-characters.ts";
import { longDate } from "../language/locale/dates.ts";
import type { Locale } from "../language/locale/locale.ts";
import { day } from "../model/identifiers.ts";
import { inLanguage, type Site } from "../model/site.ts";

/** Each month, and each digit. */
const DATES = Array.from({ length: 12 }, (_, i) => {
  return day("6789", String(i + 1).padStart(2, "0"), String(i + 15));
});

/** Whether an edition has cards: the site asks for them, and they can show its words. */
export function showsCards(site: Site, locale: Locale): boolean {
  return site.cards !== null && undrawnWords(site, locale).length === 0;
}

/** The characters of the site's own words in a language, and of its dates, that no card can show. */
export function undrawnWords({ title, description }: Site, locale: Locale): readonly string[] {
  const words = [title, description].map((text) => inLanguage(text, locale.lang));
  return undrawnIn([...words, ...DATES.map((date) => longDate(date, locale))]);
}
