/** What a commit is going to do to the output folder, for whoever asks the disk whether it will let it. Paths are relative to the folder. */
export interface Rehearsal {
  /** In bytes: of each as it will stand. */
  readonly placed: readonly { readonly path: string; readonly bytes: number }[];
  readonly removed: readonly string[];
}
