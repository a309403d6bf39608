import { utcInstant } from "../language/dates.ts";
import { type Instant, instant } from "../model/identifiers.ts";
import type { PublishedSite } from "./published-site.ts";
import { readPage } from "./read-page.ts";

/** When the newest brief of the site was published or changed, of those of its newest day, in UTC; 1980 of a site without any. */
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

function dayOf(path: string): string {
  return /(?:^|\/)(\d{4}\/\d\d\/\d\d)\//.exec(path)?.[1] ?? "";
}
