/** What the picture says that networks show of a page without one of its own: of a brief its headline, of all else what the site is. */
export interface ShareCard {
  /** The name of the site above the headline of a brief; null if that is the headline. */
  readonly masthead: string | null;
  /** In large letters. */
  readonly headline: string;
  /** Below it, in small ones. */
  readonly line: string;
}

/** In pixels. */
export const SHARE_CARD = { type: "image/png", width: 1200, height: 630 } as const;
