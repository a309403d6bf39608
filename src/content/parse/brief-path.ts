import { daysIn } from "../../language/locale/dates.ts";
import { type Day, day, monthOf } from "../../model/identifiers.ts";

const PATH = /^briefs\/(\d{4})\/(0[1-9]|1[0-2])\/(\d\d)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** The day and slug of a path `briefs/2024/10/31/slug.md`; null for any other path. */
export function briefPath(file: string): { readonly day: Day; readonly slug: string } | null {
  const match = PATH.exec(file);
  if (match === null) return null;
  const [, year = "", month = "", date = "", slug = ""] = match;
  const of = day(year, month, date);
  const exists = Number(date) >= 1 && Number(date) <= daysIn(monthOf(of));
  return exists ? { day: of, slug } : null;
}
