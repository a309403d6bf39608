import type { Day } from "../model/identifiers.ts";
import { parseDay } from "./parse-time.ts";

/** A path `briefs/2024/10/31/slug.md`, taken apart; null if it is not one. */
export function briefPath(file: string): { readonly day: Day; readonly slug: string } | null {
  const match = /^briefs\/(\d{4})\/(\d\d)\/(\d\d)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file);
  if (match === null) return null;
  const [, year = "", month = "", date = "", slug = ""] = match;
  const read = parseDay(`${year}-${month}-${date}`, "utc", { file, line: 1, column: 1 });
  return read.ok ? { day: read.value, slug } : null;
}
