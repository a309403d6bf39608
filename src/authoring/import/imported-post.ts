/** What every reader of an archive gives, whatever the archive was written by. */
import type { Place, Problem, Text } from "../../base/problem.ts";

export interface ImportedPost {
  /** Where it stands in the archive. */
  readonly place: Place;
  /** What the archive calls it for ever: its guid, address or path; empty if it has none. */
  readonly guid: string;
  /** Plain text; empty if it has none. */
  readonly title: string;
  /** As it is written there; empty if it has none. */
  readonly published: string;
  /** As it is written there; empty if it has none. */
  readonly slug: string;
  /** Former addresses, as paths of the site or in full. */
  readonly addresses: readonly string[];
  /** Plain text; empty if it has none. */
  readonly summary: string;
  readonly format: "html" | "markdown" | "text";
  readonly body: string;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  /** As it is written there; null if the post does not say. */
  readonly lang: string | null;
  readonly isDraft: boolean;
  /** A mark in the text that has no certain form here, for a person to see; null if there is none. */
  readonly doubt: Text | null;
  /** What was changed or left out when it was read. */
  readonly notes: readonly Problem[];
  /** The address against which those in the text are read; null if nobody knows. */
  readonly base: string | null;
}

/** What a reader comes across, in the order of the archive. */
export type Read =
  | { readonly kind: "post"; readonly post: ImportedPost }
  /** What is left out, or cannot be read. */
  | { readonly kind: "told"; readonly problem: Problem }
  /** A picture that the archive names by itself. */
  | { readonly kind: "picture"; readonly url: string };

export type Reader = AsyncIterable<Read> | Iterable<Read>;

/** A post of which nothing is known yet but where it is. */
export function emptyPost(place: Place, guid: string): ImportedPost {
  return {
    place,
    guid,
    title: "",
    published: "",
    slug: "",
    addresses: [],
    summary: "",
    format: "html",
    body: "",
    topics: [],
    authors: [],
    lang: null,
    isDraft: false,
    doubt: null,
    notes: [],
    base: null,
  };
}
