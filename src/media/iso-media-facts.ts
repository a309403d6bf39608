import { latin1, u32 } from "./bytes-at.ts";
import type { PlayedFacts } from "./played-facts.ts";

interface Box {
  readonly name: string;
  /** Where what it holds begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** MP4, M4A, M4V: `moov` says the length, a track whether it is seen or heard. // ISO/IEC 14496-12 § 8 */
export function isoMediaFacts(bytes: Uint8Array): PlayedFacts {
  const moov = boxIn(bytes, { name: "", from: 0, to: bytes.length }, "moov");
  if (moov === null) return { seconds: null, size: null, hasSound: null };
  const header = boxIn(bytes, moov, "mvhd");
  const tracks = [...boxesIn(bytes, moov)].filter(({ name }) => name === "trak");
  const kinds = tracks.map((track) => kindOf(bytes, track));
  const film = tracks[kinds.indexOf("vide")];
  return {
    seconds: header === null ? null : secondsOf(bytes, header),
    size: film === undefined ? null : sizeOf(bytes, film),
    hasSound: kinds.includes("soun"),
  };
}

function* boxesIn(bytes: Uint8Array, { from, to }: Box): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const short = u32(bytes, at);
    // 1: the length stands in the eight bytes that follow; 0: the box runs to the end of the file.
    const head = short === 1 ? 16 : 8;
    const length = short === 1 ? u64(bytes, at + 8) : short === 0 ? to - at : short;
    if (!(length >= head)) return;
    yield { name: latin1(bytes, at + 4, at + 8), from: at + head, to: Math.min(at + length, to) };
    at += length;
  }
}

function boxIn(bytes: Uint8Array, box: Box, name: string): Box | null {
  for (const inner of boxesIn(bytes, box)) if (inner.name === name) return inner;
  return null;
}

function kindOf(bytes: Uint8Array, track: Box): string {
  const media = boxIn(bytes, track, "mdia");
  const handler = media === null ? null : boxIn(bytes, media, "hdlr");
  return handler === null ? "" : latin1(bytes, handler.from + 8, handler.from + 12);
}

/** A film that is written in fragments says 0 here. */
function secondsOf(bytes: Uint8Array, { from }: Box): number {
  return bytes[from] === 1
    ? u64(bytes, from + 24) / u32(bytes, from + 20)
    : u32(bytes, from + 16) / u32(bytes, from + 12);
}

/** As the track is shown: a telephone that is held upright films lying, and says in the matrix that the picture is turned. */
function sizeOf(bytes: Uint8Array, track: Box): PlayedFacts["size"] {
  const header = boxIn(bytes, track, "tkhd");
  if (header === null) return null;
  const matrix = header.from + (bytes[header.from] === 1 ? 52 : 40);
  const isTurned = u32(bytes, matrix) === 0 && u32(bytes, matrix + 16) === 0;
  const [across, down] = [36, 40].map((at) => Math.round(u32(bytes, matrix + at) / 0x10000));
  const [width = 0, height = 0] = isTurned ? [down, across] : [across, down];
  return { width, height };
}

function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) * 2 ** 32 + u32(bytes, at + 4);
}
