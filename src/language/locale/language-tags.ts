export type Direction = "ltr" | "rtl";

/** Scripts that run from right to left, as tags write them (ISO 15924), and the languages that are written in one of them if their tag names no script. */
const SCRIPTS = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];
const LANGUAGES = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

/** `fr-CA` → `fr`. */
export function primaryLanguage(lang: string): string {
  return lang.split("-")[0] ?? lang;
}

/** Whether the text of the language runs from right to left. */
export function directionOf(lang: string): Direction {
  const script = lang.split("-").find((part, i) => i > 0 && part.length === 4);
  const isRtl = script === undefined ? LANGUAGES.includes(primaryLanguage(lang)) : SCRIPTS.includes(script);
  return isRtl ? "rtl" : "ltr";
}
