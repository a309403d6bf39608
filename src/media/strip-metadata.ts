/** Pictures as they are published. */
import type { MediaKind } from "./media-kind.ts";
import { mediaKindOf } from "./media-kind.ts";
import { stripGif } from "./strip-gif.ts";
import { stripJpeg } from "./strip-jpeg.ts";
import { stripPng } from "./strip-png.ts";
import { stripWebp } from "./strip-webp.ts";

const STRIPPERS: Readonly<Partial<Record<MediaKind, (bytes: Uint8Array) => Uint8Array | null>>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  gif: stripGif,
};

/**
 * A picture without the data on where, when, with what and by whom it was taken. Pixels, colours, transparency, resolution,
 * orientation, credit, copyright and caption stay. Files of other kinds are returned unchanged; null if the picture is damaged.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array | null {
  const kind = mediaKindOf(bytes);
  const strip = kind === null ? undefined : STRIPPERS[kind];
  return strip === undefined ? bytes : strip(bytes);
}
