import type { Placed, UpdateKind } from "./brief.ts";
import type { FeedFormat } from "./feed-formats.ts";
import type { Key, Lang, Route } from "./identifiers.ts";
import type { Localised } from "./localised.ts";

/** How much of a brief a feed carries. */
export type FeedExtent = "full" | "summary";

/** A feed that `site.yaml` declares. Of each list one must hold for a brief, of all lists each; an empty list asks nothing. */
export interface DeclaredFeed {
  /** The folder of its files. */
  readonly path: Placed<Route>;
  readonly formats: readonly FeedFormat[];
  readonly title: Localised;
  readonly topics: readonly Placed<Key>[];
  readonly authors: readonly Placed<Key>[];
  readonly stories: readonly Placed<Key>[];
  /** The first is the feed's own; without one that is the site's first. */
  readonly languages: readonly Placed<Lang>[];
  /** Kinds of updates of which a brief must have had one. */
  readonly kinds: readonly UpdateKind[];
  /** How many briefs it holds at most. */
  readonly limit: number;
  /** How many hours a brief stays after its last notification; null: as long as the limit allows. */
  readonly window: number | null;
  readonly content: FeedExtent;
  /** A sentence at the end of each text, in the brief's language. */
  readonly note: Localised | null;
}
