/** The planned changes of a commit, to find out first whether the disk will allow them. Paths are relative to the output folder. */
export interface Rehearsal {
  /** In bytes: the new size of each. */
  readonly placed: readonly { readonly path: string; readonly bytes: number }[];
  readonly removed: readonly string[];
}
