/** PNG: the chunks that draw the picture are kept byte for byte; text, time, EXIF, unknown chunks and all that follows the end are removed. // PNG 3 § 11 */
import { crc32 } from "node:zlib";
import { joined, latin1, startsWith, u32, writtenU32 } from "./bytes-at.ts";
import { type CreditLine, creditOfXmp, NO_CREDIT, writtenCredit } from "./credit-line.ts";
import { parseExif, writtenOrientation } from "./exif.ts";

const SIGNATURE = 8;
const XMP = "XML:com.adobe.xmp";

/** The chunks that draw, colour or measure the picture, with their least and greatest size in bytes. */
const KEPT: Readonly<Record<string, readonly [number, number]>> = {
  IHDR: [13, 13],
  PLTE: [3, 768],
  IDAT: [0, Number.POSITIVE_INFINITY],
  IEND: [0, 0],
  tRNS: [1, 256],
  cHRM: [32, 32],
  gAMA: [4, 4],
  iCCP: [4, Number.POSITIVE_INFINITY],
  sBIT: [1, 4],
  sRGB: [1, 1],
  cICP: [4, 4],
  mDCV: [24, 24],
  cLLI: [8, 8],
  bKGD: [1, 6],
  hIST: [2, 512],
  pHYs: [9, 9],
  acTL: [8, 8],
  fcTL: [26, 26],
  fdAT: [4, Number.POSITIVE_INFINITY],
};

/** Null if the chunks do not lead to the end of a picture. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const before: Uint8Array[] = [];
  const picture: Uint8Array[] = [];
  let credit: CreditLine = NO_CREDIT;
  let orientation = 1;
  let ended = false;
  for (let at = SIGNATURE; !ended; ) {
    const size = u32(bytes, at);
    const end = at + 12 + size;
    const type = latin1(bytes, at + 4, at + 8);
    if (!(size < 0x80000000 && end <= bytes.length) || !/^[A-Za-z]{4}$/.test(type)) return null;
    if (at === SIGNATURE && type !== "IHDR") return null;
    const content = bytes.subarray(at + 8, end - 4);
    const range = Object.hasOwn(KEPT, type) ? KEPT[type] : undefined;
    if (range !== undefined) {
      const [least, most] = range;
      const isSound = crc32(bytes.subarray(at + 4, end - 4)) === u32(bytes, end - 4);
      if (size < least || size > most || !isSound) return null;
      (picture.length === 0 && type !== "IDAT" ? before : picture).push(bytes.subarray(at, end));
    } else if (/^[A-Z]/.test(type)) return null;
    else if (type === "eXIf") orientation = parseExif(content)?.orientation ?? 1;
    else if (type === "iTXt") credit = creditOfText(content) ?? credit;
    ended = type === "IEND";
    at = end;
  }
  if (picture.length === 0) return null;
  const written = writtenCredit(credit);
  return joined([
    bytes.subarray(0, SIGNATURE),
    ...before,
    ...(orientation === 1 ? [] : [chunk("eXIf", writtenOrientation(orientation))]),
    ...(written === null ? [] : [chunk("iTXt", Buffer.from(`${XMP}\0\0\0\0\0`), written)]),
    ...picture,
  ]);
}

/** The content of an international text, if it is an XMP packet, which is never compressed. */
function creditOfText(content: Uint8Array): CreditLine | null {
  if (!startsWith(content, `${XMP}\0\0`)) return null;
  const language = content.indexOf(0, XMP.length + 3);
  const text = language === -1 ? -1 : content.indexOf(0, language + 1);
  return text === -1 ? null : creditOfXmp(content.subarray(text + 1));
}

function chunk(type: string, ...content: readonly Uint8Array[]): Uint8Array {
  const named = joined([Buffer.from(type, "latin1"), ...content]);
  return joined([writtenU32(named.length - 4), named, writtenU32(crc32(named))]);
}
