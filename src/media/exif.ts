/** EXIF: finds personal data and the orientation of a picture, and writes a block with the orientation alone. // CIPA DC-008, TIFF 6.0 */
import { latin1 } from "./bytes-at.ts";

/** Kinds of personal data, in the order of reports. */
export const TRACES = ["place", "names", "serial", "comment"] as const;
export type Trace = (typeof TRACES)[number];

export interface Exif {
  /** 1 to 8; 1 if there is none. */
  readonly orientation: number;
  readonly traces: ReadonlySet<Trace>;
}

const ORIENTATION = 0x0112;
const EXIF_IFD = 0x8769;
const GPS_IFD = 0x8825;
const GPS_VERSION = 0;
/** Artist, XPAuthor, CameraOwnerName. */
const NAMES: ReadonlySet<number> = new Set([0x013b, 0x9c9d, 0xa430]);
/** BodySerialNumber, LensSerialNumber, CameraSerialNumber of DNG; a maker's notes hold one too. */
const SERIALS: ReadonlySet<number> = new Set([0xa431, 0xa435, 0xc62f, 0x927c]);
/** UserComment, XPComment. */
const COMMENTS: ReadonlySet<number> = new Set([0x9286, 0x9c9c]);
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };
/** The most entries of a directory: no camera writes more, so a higher count is an error. */
const MOST_ENTRIES = 1000;

/** Reads a TIFF block: three directories at most, each once. Null if it is none. */
export function parseExif(bytes: Uint8Array): Exif | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 8) return null;
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return null;
  if (view.getUint16(2, little) !== 42) return null;
  const traces = new Set<Trace>();
  let orientation = 1;
  const first = entriesAt(view, view.getUint32(4, little), little);
  if (first === null) return null;
  const below = (tag: number) => {
    const pointer = first.find((entry) => entry.tag === tag);
    return pointer === undefined ? [] : (entriesAt(view, pointer.value, little) ?? []);
  };
  for (const entry of [...first, ...below(EXIF_IFD)]) {
    if (entry.tag === ORIENTATION && entry.short >= 1 && entry.short <= 8) orientation = entry.short;
    if (NAMES.has(entry.tag) && isFilled(bytes, entry)) traces.add("names");
    if (SERIALS.has(entry.tag) && isFilled(bytes, entry)) traces.add("serial");
    if (COMMENTS.has(entry.tag) && isCommented(bytes, entry)) traces.add("comment");
  }
  if (below(GPS_IFD).some(({ tag }) => tag !== GPS_VERSION)) traces.add("place");
  return { orientation, traces };
}

interface Entry {
  readonly tag: number;
  /** In bytes. */
  readonly size: number;
  /** The offset of its value. */
  readonly at: number;
  /** The value field as a number of two and of four bytes. */
  readonly short: number;
  readonly value: number;
}

function entriesAt(view: DataView, at: number, little: boolean): readonly Entry[] | null {
  if (at < 8 || at + 2 > view.byteLength) return null;
  const count = view.getUint16(at, little);
  if (count > MOST_ENTRIES || at + 2 + count * 12 > view.byteLength) return null;
  return Array.from({ length: count }, (_, i) => {
    const entry = at + 2 + i * 12;
    const size = (SIZES[view.getUint16(entry + 2, little)] ?? 1) * view.getUint32(entry + 4, little);
    const value = view.getUint32(entry + 8, little);
    return {
      tag: view.getUint16(entry, little),
      size,
      at: size <= 4 ? entry + 8 : value,
      short: view.getUint16(entry + 8, little),
      value,
    };
  });
}

/** Cameras fill empty fields with spaces or zeros. */
function isFilled(bytes: Uint8Array, { at, size }: Entry): boolean {
  return bytes.subarray(at, at + Math.min(size, 1000)).some((byte) => byte !== 0 && byte !== 0x20);
}

/** The first eight bytes may say the encoding of an empty comment. */
function isCommented(bytes: Uint8Array, { at, size }: Entry): boolean {
  return /[^\0\s]/.test(
    latin1(bytes, at, at + Math.min(size, 1000)).replace(/^(?:ASCII|UNICODE|JIS)\0+/, ""),
  );
}

/** A TIFF block with the orientation and nothing else. */
export function writtenOrientation(orientation: number): Uint8Array {
  // Big-endian; one directory at 8; one entry, a SHORT; no directory after it.
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
}
