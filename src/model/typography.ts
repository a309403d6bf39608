/** A way of setting text: French as its countries and the European Union set it, and English. */
export type VariantName = "fr-FR" | "fr-BE" | "fr-CA" | "fr-CH" | "fr-UE" | "en";

/** A space by name: U+202F, U+00A0, or nothing. */
export type SpaceName = "narrow" | "no-break" | "none";

/** The settings of typography in `site.yaml`; null: as the variant has it. */
export interface TypographySettings {
  /** How French is set; null: as in the country that the language's tag names. */
  readonly variant: Exclude<VariantName, "en"> | null;
  /** Before `;`, `!` and `?`. */
  readonly signs: SpaceName | null;
  /** Inside « ». */
  readonly guillemets: SpaceName | null;
  /** Words that are left as they are written: `Yahoo!`. */
  readonly exceptions: readonly string[];
  /** Whether a build reports typographic faults. */
  readonly warnings: boolean;
}

/** The settings of a site without any. */
export const UNCHANGED: TypographySettings = {
  variant: null,
  signs: null,
  guillemets: null,
  exceptions: [],
  warnings: true,
};
