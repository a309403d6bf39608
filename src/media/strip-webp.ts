/** WebP: the chunks that draw the picture are kept byte for byte; EXIF, XMP, unknown chunks and all that follows the end are removed. // RFC 9649 § 2 */
import { joined, latin1, startsWith, u32le, writtenU32le } from "./bytes-at.ts";
import { isColourProfile } from "./colour-profile.ts";
import { type CreditLine, creditOfXmp, NO_CREDIT, writtenCredit } from "./credit-line.ts";
import { parseExif, writtenOrientation } from "./exif.ts";

const HAS_PROFILE = 0x20;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const FRAME_HEADER = 16;

/** Null if the chunks do not lead to the end of a picture. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const size = u32le(bytes, 4);
  if (!(size >= 4 && 8 + size <= bytes.length)) return null;
  const chunks = chunksIn(bytes.subarray(12, 8 + size));
  if (chunks === null) return null;
  const header = chunks[0]?.name === "VP8X" ? chunks[0] : null;
  if (header !== null && header.content.length !== 10) return null;
  let orientation = 1;
  let credit: CreditLine = NO_CREDIT;
  let profile: Uint8Array | null = null;
  const picture: Uint8Array[] = [];
  for (const { name, content } of chunks) {
    if (name === "EXIF") orientation = exifOf(content);
    else if (name === "XMP ") credit = creditOfXmp(content);
    else if (name === "ICCP" && isColourProfile(content)) profile = chunk("ICCP", content);
    else if (name === "ANMF") {
      const frame = frameOf(content);
      if (frame === null) return null;
      picture.push(chunk(name, frame));
    } else if (name === "ANIM" ? content.length === 6 : isPicture(name, content))
      picture.push(chunk(name, content));
    else if (name === "VP8 " || name === "VP8L") return null;
  }
  if (!chunks.some(({ name }) => name === "VP8 " || name === "VP8L" || name === "ANMF")) return null;
  if (header === null) return riff(picture);
  const exif = orientation === 1 ? null : writtenOrientation(orientation);
  const xmp = writtenCredit(credit);
  const flags =
    ((header.content[0] ?? 0) & ~(HAS_PROFILE | HAS_EXIF | HAS_XMP)) |
    (profile === null ? 0 : HAS_PROFILE) |
    (exif === null ? 0 : HAS_EXIF) |
    (xmp === null ? 0 : HAS_XMP);
  return riff([
    chunk("VP8X", joined([Uint8Array.of(flags, 0, 0, 0), header.content.subarray(4)])),
    ...(profile === null ? [] : [profile]),
    ...picture,
    ...(exif === null ? [] : [chunk("EXIF", exif)]),
    ...(xmp === null ? [] : [chunk("XMP ", xmp)]),
  ]);
}

interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
}

function chunksIn(bytes: Uint8Array): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    const name = latin1(bytes, at, at + 4);
    const size = u32le(bytes, at + 4);
    if (!/^[ -~]{4}$/.test(name) || !(at + 8 + size <= bytes.length)) return null;
    chunks.push({ name, content: bytes.subarray(at + 8, at + 8 + size) });
    // Some writers leave out the last padding byte.
    at += 8 + size + (size % 2);
  }
  return chunks;
}

/** Some programs add the header that EXIF has in a JPEG. */
function exifOf(content: Uint8Array): number {
  return parseExif(startsWith(content, "Exif\0\0") ? content.subarray(6) : content)?.orientation ?? 1;
}

/** A frame of an animation, with the chunks that draw it. */
function frameOf(content: Uint8Array): Uint8Array | null {
  const chunks = content.length < FRAME_HEADER ? null : chunksIn(content.subarray(FRAME_HEADER));
  const drawn = chunks?.filter(({ name, content: inner }) => isPicture(name, inner)) ?? [];
  return drawn.length === 0
    ? null
    : joined([content.subarray(0, FRAME_HEADER), ...drawn.map(({ name, content: c }) => chunk(name, c))]);
}

/** Coded data always begin in the same way. // RFC 6386 § 9.1, RFC 9649 § 3.4 */
function isPicture(name: string, content: Uint8Array): boolean {
  if (name === "VP8 ") return startsWith(content, "\x9d\x01\x2a", 3);
  if (name === "VP8L") return content[0] === 0x2f;
  return name === "ALPH" && content.length > 1;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array(content.length % 2);
  return joined([Buffer.from(name, "latin1"), writtenU32le(content.length), content, padding]);
}

function riff(chunks: readonly Uint8Array[]): Uint8Array {
  const size = chunks.reduce((sum, part) => sum + part.length, 4);
  return joined([Buffer.from("RIFF"), writtenU32le(size), Buffer.from("WEBP"), ...chunks]);
}
