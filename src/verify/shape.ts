/** How the form of a document is written down, to hold a document to it: `match-shape.ts`. */

/** Parts of a page that the digest of its text does not cover. */
export type Uncovered =
  | "site"
  | "topics"
  | "dates"
  | "dateline"
  | "corrections"
  | "pictures"
  | "updates"
  | "sources"
  | "citation"
  | "layout";

export interface Shape {
  readonly name: string;
  /** All that it may have; those whose names end in `?` it may lack. */
  readonly attributes: Readonly<Record<string, string | RegExp>>;
  readonly holds: Holds;
  readonly uncovered?: Uncovered;
}

export type Holds =
  /** These, in this order; between them nothing but line ends. */
  | { readonly order: readonly Step[] }
  /** Any of these, as often as they like; between them nothing but line ends. */
  | { readonly blocks: () => readonly Shape[] }
  /** Words, and any of these. */
  | { readonly words: () => readonly Shape[] };

export type Step = readonly ["one" | "maybe" | "many", Shape];

export const NOTHING: Holds = { order: [] };
export const WORDS: Holds = { words: () => [] };
export const one = (shape: Shape): Step => ["one", shape];
export const maybe = (shape: Shape): Step => ["maybe", shape];
export const many = (shape: Shape): Step => ["many", shape];
export const el = (
  name: string,
  attributes: Shape["attributes"],
  holds: Holds,
  uncovered?: Uncovered,
): Shape => ({
  name,
  attributes,
  holds,
  ...(uncovered === undefined ? {} : { uncovered }),
});
export const order = (...steps: readonly Step[]): Holds => ({ order: steps });
export const words = (...shapes: readonly Shape[]): Holds => ({ words: () => shapes });
