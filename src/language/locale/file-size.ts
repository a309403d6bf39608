import type { Voice } from "./voice.ts";
import { word } from "./words.ts";

/** How much a reader downloads: `1 234 ko`, from 10 MB on `12 Mo`; rounded up, in thousands as networks count. */
export function fileSize(bytes: number, voice: Voice): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 10_000
    ? word(voice, "size.kilobytes", { count: kilobytes })
    : word(voice, "size.megabytes", { count: Math.ceil(kilobytes / 1000) });
}
