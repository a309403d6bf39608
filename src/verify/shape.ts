/** How the form of a document is described; `match-shape.ts` compares documents with it. */

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
  /** Its attributes; those whose names end in `?` may be missing. */
  readonly attributes: Readonly<Record<string, string | RegExp>>;
  readonly holds: Holds;
  readonly uncovered?: Uncovered;
}

export type Holds =
  /** These, in this order, with only line ends between them. */
  | { readonly order: readonly Step[] }
  /** Any number of these, with only line ends between them. */
  | { readonly blocks: () => readonly Shape[] }
  /** Words, and any of these. */
  | { readonly words: () => readonly Shape[] }
  /** Words of this form, or an element that holds them. */
  | { readonly only: RegExp; readonly or: readonly Shape[] };

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
