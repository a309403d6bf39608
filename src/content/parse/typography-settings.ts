import type * as z from "zod";
import { type TypographySettings, UNCHANGED } from "../../model/typography.ts";
import type { siteSchema } from "../schema/site-schema.ts";

/** `typography` of `site.yaml`; what it does not set is as usual in the language. */
export function typographySettings(fields: z.infer<typeof siteSchema>["typography"]): TypographySettings {
  return {
    variant: fields?.variant ?? UNCHANGED.variant,
    signs: fields?.signs ?? UNCHANGED.signs,
    guillemets: fields?.guillemets ?? UNCHANGED.guillemets,
    exceptions: fields?.exceptions ?? UNCHANGED.exceptions,
    warnings: fields?.warnings ?? UNCHANGED.warnings,
  };
}
