import { epochOf } from "../language/dates.ts";
import type { Brief } from "../model/brief.ts";

/** A state of a brief at a moment; what is not `published` exists nowhere in the output. */
export type Visibility = "draft" | "scheduled" | "published";

/** The one rule of what readers may see. `now` in milliseconds since 1970. */
export function visibleAt(brief: Brief, now: number): Visibility {
  if (brief.draft) return "draft";
  return epochOf(brief.published) > now ? "scheduled" : "published";
}

/** The earliest moment at which time alone changes what is visible, in milliseconds since 1970; null if there is none. */
export function nextChange(briefs: readonly Brief[], now: number): number | null {
  let next: number | null = null;
  for (const brief of briefs) {
    if (visibleAt(brief, now) !== "scheduled") continue;
    const at = epochOf(brief.published);
    if (next === null || at < next) next = at;
  }
  return next;
}
