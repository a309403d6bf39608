/**
 * JPEG: frame, tables and scans are kept byte for byte; of all else only resolution, colour and orientation, and the credit, each in a
 * new segment. Whatever follows the picture (a film, a second picture) is removed. // ITU-T T.81 Annex B, JFIF 1.02, Exif 3.0
 */
import { bufferOf, joined, startsWith, u16, writtenU16 } from "./bytes-at.ts";
import { isColourProfile } from "./colour-profile.ts";
import {
  type CreditLine,
  creditOfPhotoshop,
  creditOfXmp,
  mergedCredit,
  NO_CREDIT,
  writtenCredit,
} from "./credit-line.ts";
import { parseExif, writtenOrientation } from "./exif.ts";

const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP = "Photoshop 3.0\0";
const ICC = "ICC_PROFILE\0";

/** Null if the segments do not lead to the end of a picture. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const head = new Head();
  const picture: Uint8Array[] = [];
  let frames = 0;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) return null;
    if (marker === 0xd9) break;
    const length = u16(bytes, at);
    if (!(length >= 2 && at + length <= bytes.length)) return null;
    const content = bytes.subarray(at + 2, at + length);
    at += length;
    const isOf = PICTURE[marker];
    if (isOf === undefined) {
      if (!isBeside(marker)) return null;
      head.take(marker, content);
      continue;
    }
    if (!isOf(content)) return null;
    picture.push(segment(marker, content));
    if (isFrame(marker)) frames++;
    if (marker !== 0xda) continue;
    scans++;
    const end = endOfScan(bytes, at);
    if (end === null) return null;
    picture.push(bytes.subarray(at, end));
    at = end;
  }
  if (frames !== 1 || scans === 0) return null;
  return joined([Uint8Array.of(0xff, 0xd8), ...head.written(), ...picture, Uint8Array.of(0xff, 0xd9)]);
}

/** The segments that draw the picture, each checked for its exact form, so that nothing can hide in them. */
const PICTURE: Readonly<Record<number, (content: Uint8Array) => boolean>> = {
  ...Object.fromEntries(
    [0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca, 0xcb].map((marker) => [
      marker,
      (of: Uint8Array) => (of[5] ?? 0) >= 1 && of.length === 6 + 3 * (of[5] ?? 0),
    ]),
  ),
  196: isHuffmanTables,
  204: (of) => of.length % 2 === 0 && of.every((byte, i) => i % 2 === 1 || (byte & 0xec) === 0),
  218: (of) => (of[0] ?? 0) >= 1 && (of[0] ?? 0) <= 4 && of.length === 4 + 2 * (of[0] ?? 0),
  219: isQuantizationTables,
  220: (of) => of.length === 2,
  221: (of) => of.length === 2,
};

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Application data, comments, and segments that the standard reserves for extensions. */
function isBeside(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xfe) || (marker >= 0x02 && marker <= 0xbf);
}

function isHuffmanTables(content: Uint8Array): boolean {
  let at = 0;
  while (at < content.length) {
    const kind = content[at] ?? 0xff;
    const counts = content.subarray(at + 1, at + 17);
    const values = counts.reduce((sum, count) => sum + count, 0);
    if ((kind & 0xec) !== 0 || counts.length !== 16 || values > 256) return false;
    at += 17 + values;
  }
  return at === content.length && at > 0;
}

function isQuantizationTables(content: Uint8Array): boolean {
  let at = 0;
  while (at < content.length) {
    const kind = content[at] ?? 0xff;
    if ((kind & 0xec) !== 0) return false;
    at += kind >> 4 === 0 ? 65 : 129;
  }
  return at === content.length && at > 0;
}

/** The place of the next marker after coded data, in which `FF 00` is a byte and `FF D0`–`FF D7` are restarts; null if there is none. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  const buffer = bufferOf(bytes);
  for (let at = buffer.indexOf(0xff, from); at !== -1; at = buffer.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}

function segment(marker: number, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 2);
  return joined([Uint8Array.of(0xff, marker), writtenU16(length), ...content]);
}

/** The metadata before the picture, and what of it is written. */
class Head {
  #jfif: Uint8Array | null = null;
  #adobe: Uint8Array | null = null;
  #orientation: number | null = null;
  #xmp: CreditLine | null = null;
  readonly #photoshop: Uint8Array[] = [];
  readonly #profile: Uint8Array[] = [];

  take(marker: number, content: Uint8Array): void {
    if (marker === 0xe0 && startsWith(content, "JFIF\0") && content.length >= 14) {
      // Version and resolution; the thumbnail is removed.
      this.#jfif ??= joined([content.subarray(0, 12), Uint8Array.of(0, 0)]);
    } else if (marker === 0xe1 && startsWith(content, EXIF)) {
      this.#orientation ??= parseExif(content.subarray(EXIF.length))?.orientation ?? null;
    } else if (marker === 0xe1 && startsWith(content, XMP)) {
      this.#xmp ??= creditOfXmp(content.subarray(XMP.length));
    } else if (marker === 0xe2 && startsWith(content, ICC)) {
      this.#profile.push(content);
    } else if (marker === 0xed && startsWith(content, PHOTOSHOP)) {
      this.#photoshop.push(content.subarray(PHOTOSHOP.length));
    } else if (marker === 0xee && startsWith(content, "Adobe") && content.length >= 12) {
      this.#adobe ??= content.slice(0, 12);
    }
  }

  written(): readonly Uint8Array[] {
    const credit = writtenCredit(
      mergedCredit(this.#xmp ?? NO_CREDIT, creditOfPhotoshop(joined(this.#photoshop))),
    );
    const orientation = this.#orientation ?? 1;
    return [
      ...(this.#jfif === null ? [] : [segment(0xe0, this.#jfif)]),
      ...(orientation === 1 ? [] : [segment(0xe1, ascii(EXIF), writtenOrientation(orientation))]),
      ...(credit === null ? [] : [segment(0xe1, ascii(XMP), credit)]),
      ...this.#wholeProfile().map((part) => segment(0xe2, part)),
      ...(this.#adobe === null ? [] : [segment(0xee, this.#adobe)]),
    ];
  }

  /** The joined parts of a profile, if they are complete and in order. // ICC.1:2022 Annex B.4 */
  #wholeProfile(): readonly Uint8Array[] {
    const parts = this.#profile;
    const isInOrder = parts.every((part, i) => part[12] === i + 1 && part[13] === parts.length);
    return isInOrder && isColourProfile(joined(parts.map((part) => part.subarray(14)))) ? parts : [];
  }
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}
