/** The size of a picture in pixels, by its header alone: what it says there is what a viewer makes room for. */
import { latin1, startsWith, u16, u32 } from "./bytes-at.ts";
import { mediaKindOf } from "./media-kind.ts";

export interface PixelSize {
  readonly width: number;
  readonly height: number;
  /** Of colours and transparency, where the format is JPEG; else 0. */
  readonly components: number;
}

/** Null if the header does not say it, and for drawings, which have no pixels. */
export function pixelSizeOf(bytes: Uint8Array): PixelSize | null {
  switch (mediaKindOf(bytes)) {
    case "jpeg":
      return sizeOfJpeg(bytes);
    case "png":
      return sized(u32(bytes, 16), u32(bytes, 20));
    case "gif":
      return sized(u16le(bytes, 6), u16le(bytes, 8));
    case "webp":
      return sizeOfWebp(bytes);
    case "avif":
      return sizeOfAvif(bytes);
    default:
      return null;
  }
}

function sized(width: number, height: number, components = 0): PixelSize | null {
  return Number.isNaN(width) || Number.isNaN(height) ? null : { width, height, components };
}

function u16le(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? Number.NaN) + (bytes[at + 1] ?? Number.NaN) * 0x100;
}

/** The first frame. // ITU-T T.81 § B.2.2 */
function sizeOfJpeg(bytes: Uint8Array): PixelSize | null {
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized(u16(bytes, at + 7), u16(bytes, at + 5), bytes[at + 9]);
    else at += 2 + u16(bytes, at + 2);
  }
  return null;
}

/** // RFC 9649 § 2.5–2.7 */
function sizeOfWebp(bytes: Uint8Array): PixelSize | null {
  switch (latin1(bytes, 12, 16)) {
    case "VP8X":
      return sized(
        1 + u16le(bytes, 24) + (bytes[26] ?? Number.NaN) * 0x10000,
        1 + u16le(bytes, 27) + (bytes[29] ?? Number.NaN) * 0x10000,
      );
    case "VP8L": {
      const packed = u16le(bytes, 21) + u16le(bytes, 23) * 0x10000;
      return sized(1 + (packed % 0x4000), 1 + (Math.floor(packed / 0x4000) % 0x4000));
    }
    case "VP8 ":
      return sized(u16le(bytes, 26) % 0x4000, u16le(bytes, 28) % 0x4000);
    default:
      return null;
  }
}

/** The largest of the images in the file: a grid has small tiles. // ISO/IEC 23008-12 § 6.5.3 */
function sizeOfAvif(bytes: Uint8Array): PixelSize | null {
  const head = latin1(bytes, 0, 1 << 16);
  let largest: PixelSize | null = null;
  for (let at = head.indexOf("ispe"); at !== -1; at = head.indexOf("ispe", at + 4)) {
    if (!startsWith(bytes, "\0\0\0\x14", at - 4)) continue;
    const size = sized(u32(bytes, at + 8), u32(bytes, at + 12));
    if (size !== null && (largest === null || size.width * size.height > largest.width * largest.height))
      largest = size;
  }
  return largest;
}
