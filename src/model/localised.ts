import type { Lang } from "./identifiers.ts";

/** A text in each language of the site. */
export type Localised = ReadonlyMap<Lang, string>;
