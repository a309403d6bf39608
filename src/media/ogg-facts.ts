import { startsWith, u16, u32, u32le } from "./bytes-at.ts";
import type { PlayedFacts } from "./played-facts.ts";

interface Stream {
  /** The moment at which a page of it ends, in seconds, by the number that the page bears. */
  readonly secondsAt: (granule: number) => number;
  readonly size: PlayedFacts["size"];
  readonly isHeard: boolean;
}

/** Ogg: each stream begins with a packet of its codec, each page says where it ends. // RFC 3533 § 6 */
export function oggFacts(bytes: Uint8Array): PlayedFacts {
  const streams = new Map<number, Stream>();
  let seconds: number | null = null;
  for (let at = 0; startsWith(bytes, "OggS", at); ) {
    const segments = bytes[at + 26] ?? 0;
    const packet = at + 27 + segments;
    const isFirst = ((bytes[at + 5] ?? 0) & 2) !== 0;
    const serial = u32le(bytes, at + 14);
    const first = isFirst ? streamOf(bytes, packet) : null;
    if (first !== null) streams.set(serial, first);
    const granule = u32le(bytes, at + 10) * 2 ** 32 + u32le(bytes, at + 6);
    const ends = streams.get(serial)?.secondsAt(granule) ?? 0;
    // A page on which no packet ends bears a number that is none: all ones.
    if (granule < 2 ** 63) seconds = Math.max(seconds ?? 0, ends);
    at = packet + bytes.subarray(at + 27, packet).reduce((sum, length) => sum + length, 0);
  }
  const known = [...streams.values()];
  return {
    seconds,
    size: known.find(({ size }) => size !== null)?.size ?? null,
    hasSound: known.some(({ isHeard }) => isHeard),
  };
}

/** Null for a codec that is not known. */
function streamOf(bytes: Uint8Array, at: number): Stream | null {
  const heard = (rate: number, skipped = 0): Stream => ({
    secondsAt: (granule) => (granule - skipped) / rate,
    size: null,
    isHeard: true,
  });
  // Vorbis I § 4.2.2
  if (startsWith(bytes, "\x01vorbis", at)) return heard(u32le(bytes, at + 12));
  // RFC 7845 § 5.1: always counted at 48 kHz, after what the decoder needs to begin.
  if (startsWith(bytes, "OpusHead", at))
    return heard(48_000, (bytes[at + 10] ?? 0) + (bytes[at + 11] ?? 0) * 256);
  // RFC 9639 § 10.1
  if (startsWith(bytes, "\x7fFLAC", at))
    return heard(u16(bytes, at + 27) * 16 + ((bytes[at + 29] ?? 0) >> 4));
  if (startsWith(bytes, "\x80theora", at)) return theoraAt(bytes, at);
  return null;
}

/** A number of Theora is that of the last key frame, and below it how many came since. // Theora § 6.2, § A.2.3 */
function theoraAt(bytes: Uint8Array, at: number): Stream {
  const shift = 2 ** ((u16(bytes, at + 40) >> 5) & 31);
  const perSecond = u32(bytes, at + 22) / u32(bytes, at + 26);
  const [width, height] = [14, 17].map((from) => u32(bytes, at + from - 1) % 2 ** 24);
  return {
    secondsAt: (granule) => (Math.floor(granule / shift) + (granule % shift)) / perSecond,
    size: { width: width ?? 0, height: height ?? 0 },
    isHeard: false,
  };
}
