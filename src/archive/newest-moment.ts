import type { ReadableFolder } from "../base/folders.ts";
import { utcInstant } from "../language/locale/dates.ts";
import { type Instant, instant } from "../model/identifiers.ts";
import type { PublishedSite } from "./published-site.ts";
import { readPage } from "./read-page.ts";

/** The newest moment at which a brief of the site's newest day was published or changed, in UTC; 1980 for a site without briefs. */
export function newestMoment(site: PublishedSite): Instant {
  const months = site.parts.filter((part) => part !== "fronts").toReversed();
  for (const month of months) {
    const pages = site
      .filesOf(month)
      .filter(({ path, brief }) => brief !== undefined && path.endsWith(".html"));
    const newestDay = pages
      .map(({ path }) => dayOf(path))
      .reduce((last, day) => (day > last ? day : last), "");
    const moments = pages
      .filter(({ path }) => dayOf(path) === newestDay)
      .flatMap(({ path }) => readPage(new TextDecoder().decode(site.dist.read(path) ?? undefined)).date ?? [])
      .map(utcInstant);
    if (moments.length > 0) return moments.reduce((last, at) => (at > last ? at : last));
  }
  return instant("1980-01-01T00:00:00Z");
}

/** The newest moment that the home pages show, one in each edition: the newest brief is on one of them. Null if there is none. */
export function newestOnHomePages(dist: ReadableFolder): Instant | null {
  const pageAt = (path: string) => readPage(new TextDecoder().decode(dist.read(path) ?? undefined));
  const home = pageAt("index.html");
  const base = home.canonical ?? "";
  const others = home.versions.flatMap((url) =>
    url !== base && url.startsWith(base) ? [pageAt(`${url.slice(base.length)}index.html`)] : [],
  );
  const moments = [home, ...others].flatMap(({ date }) => (date === null ? [] : [utcInstant(date)]));
  return moments.length === 0 ? null : moments.reduce((last, at) => (at > last ? at : last));
}

function dayOf(path: string): string {
  return /(?:^|\/)(\d{4}\/\d\d\/\d\d)\//.exec(path)?.[1] ?? "";
}
