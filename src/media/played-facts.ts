/** What a sound or a film says of itself: how long it plays, how large it is shown, whether there is anything to hear. */
/** Null stands for what the file does not say. */
export interface PlayedFacts {
  /** To the millisecond. */
  readonly seconds: number | null;
  /** Of its pictures as they are shown, in pixels; null of a sound. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly hasSound: boolean | null;
}

/** Nothing is known. */
export const NO_FACTS: PlayedFacts = { seconds: null, size: null, hasSound: null };
