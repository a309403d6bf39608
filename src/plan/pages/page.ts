import type { Route } from "../../model/identifiers.ts";
import { type EntryPoint, type Output, type PlannedPage, siteOutput } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { FRONTS } from "../target.ts";
import { type HeadOptions, headOf } from "./head.ts";
import { counterparts } from "./versions.ts";

/** A page as it is in its own edition and, if `existsIn` does not deny it, in each other. */
interface PageOptions extends Omit<HeadOptions, "title" | "route"> {
  readonly titleIn: (edition: Edition) => string;
  readonly routeIn: (edition: Edition) => Route;
  readonly existsIn?: (other: Edition) => boolean;
  /** The part of the manifest that lists it; else the one of all that is in no month. */
  readonly part?: string;
  readonly entry?: EntryPoint;
}

/** What a kind of page adds to language, direction and head. */
type Own<P> = P extends PlannedPage ? Omit<P, "lang" | "dir" | "head"> : never;

/** Puts a page of an edition together. */
export function page(
  resolved: Resolved,
  edition: Edition,
  { titleIn, routeIn, existsIn = () => true, part = FRONTS, entry, ...options }: PageOptions,
  own: Own<PlannedPage>,
): Output {
  const at = routeIn(edition);
  const translations = counterparts(resolved, edition, (other) =>
    existsIn(other) ? { title: titleIn(other), route: routeIn(other) } : null,
  );
  const head = headOf(resolved, edition, { title: titleIn(edition), route: at, translations, ...options });
  const view = { ...own, lang: edition.lang, dir: edition.locale.direction, head };
  return siteOutput(at, { as: "page", view }, part, entry);
}
