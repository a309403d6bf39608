/** `brevier/typography`: texts as French, and English, set them. */
import { lint as lintText } from "../language/typography/lint.ts";
import { typeset as typesetText } from "../language/typography/typeset.ts";
import { type Variant, variantIn } from "../language/typography/variants.ts";
import { type TypographySettings, UNCHANGED } from "../model/typography.ts";

export type { SpaceName, VariantName } from "../model/typography.ts";

/** As `typography` in `site.yaml` says it. */
export interface TypographyOptions extends Partial<Omit<TypographySettings, "warnings">> {
  /** A tag of BCP 47: French of any country (`fr`, `fr-CA`, `fr-CH`) or English. */
  readonly lang: string;
}

/** What `lint` finds. */
export interface TypographyFault {
  /** The name of the rule, without `typography/`: `missing-space`. */
  readonly fault: string;
  /** In UTF-16 units from the beginning of the text; `end` is excluded. */
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What to put in its place; null where only the writer can know. */
  readonly fix: string | null;
}

/**
 * Sets a plain text: its spaces, quotation marks, apostrophes, dots and dashes, and nothing else; a text that is set already stays as it is. A
 * text in another language is returned as it is. Markdown and HTML are no plain text: their marks would be taken for text.
 */
export function typeset(text: string, options: TypographyOptions): string {
  const variant = variantOf(options);
  return variant === null ? text : typesetText(text, variant);
}

/** The faults of a plain French text that `typeset` does not correct, since it would have to change a letter or to guess. None in another language. */
export function lint(text: string, options: TypographyOptions): readonly TypographyFault[] {
  const variant = variantOf(options);
  return variant?.isFrench === true ? lintText(text, variant) : [];
}

function variantOf({ lang, ...settings }: TypographyOptions): Variant | null {
  return variantIn({ ...UNCHANGED, ...settings }, lang);
}
