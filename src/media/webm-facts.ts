import type { PlayedFacts } from "./played-facts.ts";

/** Elements of Matroska that say what is asked. // RFC 9559 § 5.1 */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const INFO = 0x1549a966;
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const TRACK_TYPE = 0x83;
const VIDEO = 0xe0;
const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
const DISPLAY_WIDTH = 0x54b0;
const DISPLAY_HEIGHT = 0x54ba;
const DISPLAY_UNIT = 0x54b2;

interface Element {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** A recording that was sent live has no duration. */
export function webmFacts(bytes: Uint8Array): PlayedFacts {
  const reader = readerOf(bytes);
  const segment = reader.find({ id: 0, from: 0, to: bytes.length }, SEGMENT);
  const info = segment && reader.find(segment, INFO);
  const tracks = segment && reader.find(segment, TRACKS);
  const duration = info && reader.find(info, DURATION);
  const scale = (info && reader.number(info, TIMESTAMP_SCALE)) ?? 1_000_000;
  const entries = tracks === null ? [] : [...reader.elements(tracks)].filter(({ id }) => id === TRACK_ENTRY);
  const typeOf = (entry: Element) => reader.number(entry, TRACK_TYPE);
  const film = entries.find((entry) => typeOf(entry) === 1);
  const video = film === undefined ? null : reader.find(film, VIDEO);
  return {
    seconds: duration === null ? null : (floatAt(bytes, duration) * scale) / 1e9,
    size: video === null ? null : sizeOf(reader, video),
    hasSound: tracks === null ? null : entries.some((entry) => typeOf(entry) === 2),
  };
}

/** As it is shown: in pixels, unless the film says only in which proportion. */
function sizeOf(reader: Reader, video: Element): PlayedFacts["size"] {
  const value = (id: number) => reader.number(video, id);
  const [width, height] = [value(PIXEL_WIDTH) ?? 0, value(PIXEL_HEIGHT) ?? 0];
  if ((value(DISPLAY_UNIT) ?? 0) !== 0) return { width, height };
  return { width: value(DISPLAY_WIDTH) ?? width, height: value(DISPLAY_HEIGHT) ?? height };
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(bytes: Uint8Array) {
  /** A number whose first byte says by its leading zeros how many follow. // RFC 8794 § 4 */
  const variable = (at: number, keepMarker: boolean): { readonly value: number; readonly length: number } => {
    const first = bytes[at] ?? 0;
    const length = Math.clz32(first) - 23;
    const rest = bytes.subarray(at + 1, at + length);
    const value = rest.reduce((sum, byte) => sum * 256 + byte, keepMarker ? first : first & (0xff >> length));
    // All ones: not known, it runs to the end of what holds it.
    const isUnknown = !keepMarker && value === 2 ** (7 * length) - 1;
    return { value: isUnknown ? Number.POSITIVE_INFINITY : value, length };
  };
  function* elements({ from, to }: Element): Generator<Element> {
    for (let at = from; at < to; ) {
      const id = variable(at, true);
      const size = variable(at + id.length, false);
      if (id.length > 4 || size.length > 8) return;
      const start = at + id.length + size.length;
      const end = Math.min(start + size.value, to);
      yield { id: id.value, from: start, to: end };
      // What is asked stands before the pictures, and one of them may have no known end.
      if (id.value === CLUSTER && size.value === Number.POSITIVE_INFINITY) return;
      at = end;
    }
  }
  const find = (parent: Element, id: number): Element | null => {
    for (const element of elements(parent)) if (element.id === id) return element;
    return null;
  };
  const number = (parent: Element, id: number): number | null => {
    const element = find(parent, id);
    if (element === null || element.to - element.from > 8) return null;
    return bytes.subarray(element.from, element.to).reduce((sum, byte) => sum * 256 + byte, 0);
  };
  return { elements, find, number };
}

function floatAt(bytes: Uint8Array, { from, to }: Element): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, to - from);
  if (to - from === 4) return view.getFloat32(0);
  return to - from === 8 ? view.getFloat64(0) : Number.NaN;
}
