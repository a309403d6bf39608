/** Names for kinds of strings. Each maker checks the form of the string, which is then relied on everywhere. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A brief's id: 3 to 64 of `A–Z a–z 0–9 -`, given once by `brevier new`, never changed. */
export type BriefId = Branded<"BriefId">;
/** The key of a topic, author or story in `site.yaml`: `a–z 0–9 -`. */
export type Key = Branded<"Key">;
/** A language tag of BCP 47, as `site.yaml` lists it: `fr`, `en`, `fr-CA`. */
export type Lang = Branded<"Lang">;
/** A calendar day in the newsroom's zone: `2024-10-31`. */
export type Day = Branded<"Day">;
/** A calendar month: `2024-10`. It names a volume. */
export type Month = Branded<"Month">;
/** An address on the site, from its root and without the base path, ending in `/` for a page: `/2024/10/31/lavrov/`. */
export type Route = Branded<"Route">;
/** A file in the output, relative to it: `2024/10/31/lavrov/index.html`. */
export type DistPath = Branded<"DistPath">;
/** RFC 3339 with seconds and the offset of the newsroom's zone: `2024-10-31T14:05:00+01:00`. */
export type Instant = Branded<"Instant">;
/** SHA-256 in lower-case hexadecimal. */
export type Digest = Branded<"Digest">;
/** Text that is HTML already: markup escaped, links made right. Only `text/` and `render/` make it. */
export type Html = Branded<"Html">;

const ID = /^[A-Za-z0-9](?:[A-Za-z0-9-]{1,62})[A-Za-z0-9]$/;
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;

/** Null if it does not look like an id. */
export function briefId(text: string): BriefId | null {
  return ID.test(text) ? (text as BriefId) : null;
}

/** Null if it has anything but lower-case letters, digits and single hyphens. */
export function key(text: string): Key | null {
  return KEY.test(text) ? (text as Key) : null;
}

/** Null if it is not a tag like `fr`, `fr-CA` or `zh-Hans`. */
export function lang(text: string): Lang | null {
  return LANG.test(text) ? (text as Lang) : null;
}

/** The caller has made sure that the day exists. */
export function day(year: string, month: string, date: string): Day {
  return `${year}-${month}-${date}` as Day;
}

/** `2024-10-31` → `2024-10`. */
export function monthOf(of: Day): Month {
  return of.slice(0, 7) as Month;
}

/** `2024`, 10 → `2024-10`. The year has four digits, the month is from 1 to 12. */
export function monthFrom(year: string, month: number): Month {
  return `${year}-${String(month).padStart(2, "0")}` as Month;
}

/** The caller has built it from parts that are safe in a path. */
export function route(path: string): Route {
  return path as Route;
}

/** The caller has built it from a route or a listed file: relative, no `..`. */
export function distPath(path: string): DistPath {
  return path as DistPath;
}

/** The caller has formatted it as RFC 3339 with seconds and offset. */
export function instant(rfc3339: string): Instant {
  return rfc3339 as Instant;
}

/** The caller has computed it with SHA-256. */
export function digest(hex: string): Digest {
  return hex as Digest;
}

/** The caller vouches that markup is escaped. */
export function html(markup: string): Html {
  return markup as Html;
}
