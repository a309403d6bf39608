import { remembering } from "./remember.ts";
import type { SiteUnderCheck } from "./site-under-check.ts";

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** In bytes: the size of a picture stands near its beginning, in a JPEG behind what it says of itself. */
const HEAD = 262_144;
/** In UTF-16 units. */
const ROOM = 1_000_000;
const known = new WeakMap<SiteUnderCheck, (path: string) => PictureSize | null>();

/** The size of a PNG, JPEG, GIF or WebP of the site; null of anything else. */
export function pictureSize(site: SiteUnderCheck, path: string): PictureSize | null {
  const remembered = known.get(site) ?? remembering(ROOM, (of) => measured(site, of));
  known.set(site, remembered);
  return remembered(path);
}

function measured({ dist }: SiteUnderCheck, path: string): PictureSize | null {
  const file = dist.open(path);
  if (file === null) return null;
  const bytes = Buffer.from(file.read(0, HEAD));
  file.close();
  return sizeIn(bytes);
}

function sizeIn(bytes: Buffer): PictureSize | null {
  if (bytes.length < 30) return null;
  const start = bytes.toString("latin1", 0, 30);
  // PNG, third edition, § 11.2.1
  if (start.startsWith("\x89PNG\r\n\x1a\n"))
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (/^GIF8[79]a/.test(start)) return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (start.startsWith("\xff\xd8")) return sizeInJpeg(bytes);
  if (/^RIFF.{4}WEBPVP8/s.test(start)) return sizeInWebp(bytes, start.charAt(15));
  return null;
}

/** The first frame header; the segments before it are skipped. // ITU-T T.81, § B.2.2 */
function sizeInJpeg(bytes: Buffer): PictureSize | null {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return null;
}

/** Lossy, lossless, extended. // RFC 9649, § 2 */
function sizeInWebp(bytes: Buffer, form: string): PictureSize {
  if (form === " ")
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (form === "X") return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
