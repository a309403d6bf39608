/** The versions of one page in the languages of the site: what exists, and which is for a reader of none of them. */
import { word } from "../../language/locale/words.ts";
import type { Lang, Route } from "../../model/identifiers.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { urlOf } from "../routes.ts";
import type { Alternate, Translation } from "./page-parts.ts";

/** A page in another language. */
export function translationLink(resolved: Resolved, lang: Lang, title: string, route: Route): Translation {
  const { locale } = resolved.editionOf(lang);
  return {
    lang,
    dir: locale.direction,
    name: word(locale, "language.name"),
    title,
    path: resolved.site.url.base + route,
    url: urlOf(resolved.site, route),
  };
}

/** The page of the same subject in each other edition; `pageIn` gives null where an edition has none. */
export function counterparts(
  resolved: Resolved,
  edition: Edition,
  pageIn: (other: Edition) => { readonly title: string; readonly route: Route } | null,
): readonly Translation[] {
  return resolved.editions.flatMap((other) => {
    const page = other === edition ? null : pageIn(other);
    return page === null ? [] : [translationLink(resolved, other.lang, page.title, page.route)];
  });
}

/**
 * The list of versions that each version of a page carries: itself and the others in the order of the site's languages, then `x-default`, which is
 * the version in the site's first language; where there is none the original, and without that the first that there is. Empty for a page
 * in one language. Every version gives the same list.
 */
export function alternatesOf(
  resolved: Resolved,
  own: Alternate,
  others: readonly Translation[],
  original: Lang | null,
): readonly Alternate[] {
  if (others.length === 0) return [];
  const all = [own, ...others.map(({ lang, url }): Alternate => ({ hreflang: lang, url }))];
  const versions = resolved.site.languages.flatMap((lang) => all.filter(({ hreflang }) => hreflang === lang));
  const inLang = (lang: Lang | null) => versions.find(({ hreflang }) => hreflang === lang);
  const preferred = inLang(resolved.site.languages[0]) ?? inLang(original) ?? versions[0] ?? own;
  return [...versions, { hreflang: "x-default", url: preferred.url }];
}
