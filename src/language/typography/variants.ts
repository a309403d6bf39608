/** How each variety of French, and English, sets its spaces and quotation marks. */

import type { SpaceName, TypographySettings, VariantName } from "../../model/typography.ts";

/** U+00A0, U+202F: neither breaks a line; the second is thin. */
export const NBSP = "\u00a0";
const NNBSP = "\u202f";

/** The space between two characters, or none. */
export type Space = typeof NBSP | typeof NNBSP | "";

/** A pair of quotation marks, with the space inside them. */
export interface Quotes {
  readonly open: string;
  readonly close: string;
  readonly inside: Space;
}

/** How one variety sets its texts; the numbers are those of docs/typography.md. */
export interface Variant {
  readonly name: VariantName;
  /** Whether the rules of French apply; if not, only quotes, apostrophes and dashes are set. */
  readonly isFrench: boolean;
  /** T01: before `;`, `!` and `?`. */
  readonly punctuation: Space;
  /** T02: before `:`. */
  readonly colon: Space;
  /** T04: before `%` and `‰`. */
  readonly percent: Space;
  /** T05: before currencies and units. */
  readonly unit: Space;
  /** T06: between the groups of three digits of a number. */
  readonly thousands: Space;
  /** T03, T09, T11: by depth of nesting, from the outside; the last one is also for anything deeper. */
  readonly quotes: readonly [Quotes, ...Quotes[]];
  /** Words that are left as they are written: `Yahoo!`. */
  readonly exceptions: readonly string[];
}

const guillemets = (inside: Space): Quotes => ({ open: "«", close: "»", inside });
const DOUBLE: Quotes = { open: "“", close: "”", inside: "" };
const SINGLE: Quotes = { open: "‘", close: "’", inside: "" };

const french = (
  name: VariantName,
  punctuation: Space,
  colon: Space,
  inside: Space,
  percent: Space,
  thousands: Space,
): Variant => ({
  name,
  isFrench: true,
  punctuation,
  colon,
  percent,
  unit: NBSP,
  thousands,
  quotes: [guillemets(inside), DOUBLE, SINGLE],
  exceptions: [],
});

export const variants: Readonly<Record<VariantName, Variant>> = {
  //                         ; ! ?    :     « »    %    1 200
  "fr-FR": french("fr-FR", NNBSP, NBSP, NNBSP, NBSP, NNBSP),
  "fr-BE": french("fr-BE", NNBSP, NBSP, NNBSP, NBSP, NNBSP),
  "fr-CA": french("fr-CA", "", NBSP, NBSP, NBSP, NBSP),
  "fr-CH": french("fr-CH", NNBSP, NNBSP, NNBSP, "", NNBSP),
  "fr-UE": french("fr-UE", "", "", "", NBSP, NBSP),
  en: {
    name: "en",
    isFrench: false,
    punctuation: "",
    colon: "",
    percent: "",
    unit: NBSP,
    thousands: "",
    quotes: [DOUBLE, SINGLE],
    exceptions: [],
  },
};

const SPACES: Readonly<Record<SpaceName, Space>> = { narrow: NNBSP, "no-break": NBSP, none: "" };

/** How a site sets a language: its variant, with what the site's settings change in it; null as in `variantOf`. */
export function variantIn(settings: TypographySettings, lang: string): Variant | null {
  const own = variantOf(lang);
  if (own === null) return null;
  const { exceptions } = settings;
  if (!own.isFrench) return { ...own, exceptions };
  const base = settings.variant === null ? own : variants[settings.variant];
  const [outer, ...inner] = base.quotes;
  const inside = settings.guillemets === null ? outer.inside : SPACES[settings.guillemets];
  const punctuation = settings.signs === null ? base.punctuation : SPACES[settings.signs];
  return { ...base, punctuation, quotes: [{ ...outer, inside }, ...inner], exceptions };
}

/** The variant of a language tag; null for a language that is not set. French of other countries is set as in France. */
function variantOf(lang: string): Variant | null {
  const [primary] = lang.split("-");
  if (primary === "en") return variants.en;
  if (primary !== "fr") return null;
  const found = Object.values(variants).find((variant) => variant.name === lang);
  return found ?? variants["fr-FR"];
}
