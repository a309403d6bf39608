/** A preference about what machines may do with a text. */
export interface Preference {
  readonly name: string;
  readonly value: string;
  /** As it is written. */
  readonly written: string;
}

/** The words of a dialect: its names, and its words for yes and no. */
export interface Vocabulary {
  readonly names: readonly string[];
  readonly yes: string;
  readonly no: string;
}

/** draft-ietf-aipref-vocab; each draft has its own words, so others are allowed. */
export const CONTENT_USAGE: Vocabulary = { names: ["train-ai", "search"], yes: "y", no: "n" };
/** https://contentsignals.org */
export const CONTENT_SIGNAL: Vocabulary = { names: ["search", "ai-input", "ai-train"], yes: "yes", no: "no" };

/** Reads `train-ai=n, search=y`; a part that gives nothing a value has an empty one. // RFC 9651 § 3.2 */
export function readPreferences(text: string): readonly Preference[] {
  // AIPREF allows a path before the preferences, which nobody writes yet; it would be no preference.
  return text.split(",").flatMap((part) => {
    const written = part.trim();
    if (written === "") return [];
    const [name = "", value = ""] = written.split("=").map((side) => side.trim());
    return [{ name: name.toLowerCase(), value: value.toLowerCase(), written }];
  });
}
