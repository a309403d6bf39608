/** What changed from one text to the next. */

/** A piece of a changed paragraph; what was deleted comes before what was inserted in its place. */
export interface ChangedPiece {
  readonly as: "same" | "del" | "ins";
  readonly text: string;
}

/** A paragraph in which something changed, or the headline or the standfirst. */
export interface ChangedBlock {
  readonly of: "title" | "summary" | "text";
  readonly pieces: readonly ChangedPiece[];
}
