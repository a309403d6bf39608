/** The navigation of the header: what `site.yaml` lists, or home, calendar and subscribe. */
import { word } from "../../language/locale/words.ts";
import { key, type Lang } from "../../model/identifiers.ts";
import type { Page } from "../../model/page.ts";
import { inLanguage, type Site } from "../../model/site.ts";
import type { NavSetting } from "../../model/theme-settings.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, urlOf } from "../routes.ts";
import type { NavEntry } from "./page-parts.ts";

/** Pages that every edition has, by the names that `site.yaml` has for them. */
const OWN_PAGES = {
  home: "nav.home",
  calendar: "nav.calendar",
  subscribe: "nav.subscribe",
} as const;
type OwnPage = keyof typeof OWN_PAGES;

/** The entries of an edition. One whose page it does not have, or not yet, is left out. */
export function navOf(resolved: Resolved, edition: Edition): readonly NavEntry[] {
  const { feeds, theme } = resolved.site;
  const entries =
    theme.nav === null
      ? ownPages().map((name) => ownEntry(resolved, edition, name))
      : theme.nav.flatMap((entry) => entryOf(resolved, edition, entry) ?? []);
  const subscribe = urlOf(resolved.site, edition.routes.subscribe);
  return feeds.site > 0 ? entries : entries.filter(({ url }) => url !== subscribe);
}

/** What entries can name, beside paths and addresses. */
export function navNames({ topics, stories }: Site, pages: readonly Page[]): readonly string[] {
  return [...ownPages(), ...new Set([...pages.map(({ slug }) => slug), ...topics.keys(), ...stories.keys()])];
}

/** Whether it is a path of the site, or an address elsewhere. */
export function isNavAddress(target: string): boolean {
  return target.startsWith("/") || target.includes(":");
}

function ownPages(): readonly OwnPage[] {
  return ["home", "calendar", "subscribe"];
}

function ownEntry({ site }: Resolved, { routes, locale }: Edition, name: OwnPage): NavEntry {
  return {
    label: word(locale, OWN_PAGES[name]),
    path: pathOf(site, routes[name]),
    url: urlOf(site, routes[name]),
  };
}

function entryOf(resolved: Resolved, edition: Edition, { label, to }: NavSetting): NavEntry | null {
  const target = to.get(edition.lang)?.value;
  if (target === undefined) return null;
  const found = targetOf(resolved, edition, target);
  return found === null ? null : { ...found, label: labelIn(label, edition.lang) ?? found.label };
}

function labelIn(label: NavSetting["label"], lang: Lang): string | null {
  return label === null ? null : inLanguage(label, lang);
}

function targetOf(resolved: Resolved, edition: Edition, target: string): NavEntry | null {
  const { site } = resolved;
  const { routes, lang, sections } = edition;
  if (target.startsWith("/")) {
    const { origin, base } = site.url;
    return { label: target, path: base + target, url: origin + base + target };
  }
  if (isNavAddress(target)) return { label: target, path: target, url: target };
  const own = ownPages().find((name) => name === target);
  if (own !== undefined) return ownEntry(resolved, edition, own);
  const page = pageNamed(resolved, edition, target);
  if (page !== null) {
    const at = routes.page(page);
    return { label: page.title, path: pathOf(site, at), url: urlOf(site, at) };
  }
  const name = key(target);
  if (name === null) return null;
  for (const kind of ["topic", "story"] as const) {
    const heading = (kind === "topic" ? site.topics : site.stories).get(name);
    if (heading === undefined || !sections[kind].has(name)) continue;
    const at = routes.section(kind, name);
    return { label: inLanguage(heading.title, lang), path: pathOf(site, at), url: urlOf(site, at) };
  }
  return null;
}

/** The page of that name, or the version of it that the edition has. */
function pageNamed({ editions }: Resolved, { pages }: Edition, slug: string): Page | null {
  const originalOf = (page: Page) => page.translationOf?.slug ?? page.slug;
  const named = pages.find((page) => page.slug === slug);
  if (named !== undefined) return named;
  const elsewhere = editions.flatMap((other) => other.pages).find((page) => page.slug === slug);
  if (elsewhere === undefined) return null;
  return pages.find((page) => originalOf(page) === originalOf(elsewhere)) ?? null;
}
