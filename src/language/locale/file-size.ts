import type { Locale } from "./locale.ts";
import { word } from "./words.ts";

/** How much a reader downloads: `1 234 ko`, from 10 MB on `12 Mo`; rounded up, in thousands as networks count. */
export function fileSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 10_000
    ? word(locale, "size.kilobytes", { count: kilobytes })
    : word(locale, "size.megabytes", { count: Math.ceil(kilobytes / 1000) });
}
