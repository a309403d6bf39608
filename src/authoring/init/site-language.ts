import { primaryLanguage } from "../../language/locale/language-tags.ts";

/** A language in which a new site is written. */
export type SiteLanguage = "fr" | "en";

/** French, or English for any other. */
export function writingLanguageOf(tag: string | undefined): SiteLanguage {
  return primaryLanguage(tag ?? "").toLowerCase() === "fr" ? "fr" : "en";
}
