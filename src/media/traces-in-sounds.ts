/** Personal data in sounds: tags of ID3, APE, Vorbis and RIFF. */
import { latin1, startsWith, u32, u32le } from "./bytes-at.ts";
import type { Trace } from "./exif.ts";
import { placesOf, saysSomething } from "./field-text.ts";

/** Artist, band, composer, lyricist, who encoded, who owns, in ID3v2.3 and 2.4, then in 2.2. // ID3v2.4 § 4.2 */
const ID3_NAMES: ReadonlySet<string> = new Set([
  ...["TPE1", "TPE2", "TCOM", "TEXT", "TENC", "TOWN", "TOPE", "OWNE"],
  ...["TP1", "TP2", "TCM", "TXT", "TEN", "TOA"],
]);
const ID3_COMMENTS: ReadonlySet<string> = new Set(["COMM", "COM"]);
/** Those that bear a name of their own: programs put there what ID3 has no field for, ffmpeg the place of a phone. // ID3v2.4 § 4.2.6 */
const ID3_NAMED: ReadonlySet<string> = new Set(["TXXX", "TXX"]);
/** What iTunes measures, and writes as comments. */
const MEASURED = /^iTun|^\0?i\0T\0u\0n/;

/** ID3 at the start of a sound and at its end, and APE tags. */
export function* tracesOfTags(bytes: Uint8Array): Iterable<Trace> {
  if (startsWith(bytes, "ID3")) yield* tracesOfId3(bytes);
  const old = bytes.subarray(-128);
  if (startsWith(old, "TAG")) {
    if (saysSomething(old.subarray(33, 63))) yield "names";
    // With a track number the last two bytes of the comment are no text. // ID3v1.1
    if (saysSomething(old.subarray(97, 125))) yield "comment";
  }
  yield* tracesOfApe(bytes);
}

/** A tag of ID3v2 at the start of these bytes. */
export function* tracesOfId3(bytes: Uint8Array): Iterable<Trace> {
  const version = bytes[3] ?? 0;
  const flags = bytes[5] ?? 0;
  const end = 10 + synchsafe(bytes, 6);
  // Every `FF` may be followed by a zero, so that no player takes it for sound.
  const isSpread = (flags & 0x80) !== 0;
  const tag = isSpread
    ? Buffer.from(latin1(bytes, 0, end).replaceAll("\xff\0", "\xff"), "latin1")
    : bytes.subarray(0, end);
  const [idLength, header] = version === 2 ? [3, 6] : [4, 10];
  let at = 10;
  if (version > 2 && (flags & 0x40) !== 0) at += version === 3 ? 4 + u32(tag, 10) : synchsafe(tag, 10);
  while (at + header <= tag.length) {
    const id = latin1(tag, at, at + idLength);
    if (!/^[A-Z0-9]+$/.test(id)) return;
    const size =
      version === 2
        ? u32(tag, at + 2) % 0x1000000
        : version === 3
          ? u32(tag, at + 4)
          : synchsafe(tag, at + 4);
    const content = tag.subarray(at + header, at + header + size);
    // Before its text stands the encoding; before that of a comment the language and a title too.
    if (ID3_NAMES.has(id) && saysSomething(content.subarray(1))) yield "names";
    if (ID3_COMMENTS.has(id) && isComment(content)) yield "comment";
    if (ID3_NAMED.has(id)) yield* tracesOfNamed(content);
    at += header + size;
  }
}

/** An encoding, a name, a zero, a value. In UTF-16, 1 has a mark of the order of the bytes, and 2 none. // ID3v2.4 § 4 */
function* tracesOfNamed(content: Uint8Array): Iterable<Trace> {
  const [encoding] = content;
  const isWide = encoding === 1 || encoding === 2;
  const isHigherFirst = encoding === 2 || startsWith(content, "\xfe\xff", 1);
  const decoder = new TextDecoder(isWide ? (isHigherFirst ? "utf-16be" : "utf-16le") : "latin1");
  const [name = "", value = ""] = decoder.decode(content.subarray(1)).split("\0");
  if (value.trim() !== "") yield* tracesOfField(name);
}

function isComment(content: Uint8Array): boolean {
  const text = latin1(content, 4).replace(/^(?:\xff\xfe|\xfe\xff)/, "");
  return !MEASURED.test(text) && saysSomething(content.subarray(4));
}

/** Seven bits a byte. */
function synchsafe(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((sum, i) => sum * 0x80 + ((bytes[at + i] ?? 0) & 0x7f), 0);
}

/** Items of an APE tag: size, flags, name, zero, value. // APEv2 */
function* tracesOfApe(bytes: Uint8Array): Iterable<Trace> {
  for (const at of placesOf(bytes, "APETAGEX", 2)) {
    const isHeader = (u32(bytes, at + 20) & 0x20) !== 0;
    const size = u32le(bytes, at + 12);
    const items = isHeader
      ? bytes.subarray(at + 32, at + size)
      : bytes.subarray(Math.max(0, at + 32 - size), at);
    let from = 0;
    for (let i = 0; i < 100 && from + 9 < items.length; i++) {
      const length = u32le(items, from);
      const name = /^[ -~]{2,255}(?=\0)/.exec(latin1(items, from + 8, from + 264))?.[0];
      if (name === undefined) break;
      const value = items.subarray(from + 9 + name.length, from + 9 + name.length + length);
      if (saysSomething(value)) yield* tracesOfField(name);
      from += 9 + name.length + length;
    }
  }
}

const PLACES = /^(?:(?:recording[_ ])?location|geo_location)$/i;
const NAMES =
  /^(?:(?:lead[_ ]|album[_ ]?)?(?:artist|performer)|author|composer|conductor|writer|director|producer|encoded[-_ ]?by|contact|owner)$/i;
const COMMENTS = /^(?:comment|description)$/i;

/** What a field of that name tells, in formats whose fields have plain names. */
export function* tracesOfField(name: string): Iterable<Trace> {
  if (PLACES.test(name)) yield "place";
  if (NAMES.test(name)) yield "names";
  if (COMMENTS.test(name)) yield "comment";
}

/** Comments of Vorbis, Opus and FLAC, which stand at the start. // Vorbis I § 5 */
export function* tracesOfComments(bytes: Uint8Array): Iterable<Trace> {
  const head = latin1(bytes, 0, 1 << 18);
  for (const [, name = ""] of head.matchAll(/([A-Za-z_-]{4,40})=(?=\S)/g)) yield* tracesOfField(name);
}

const RIFF_FIELDS: Readonly<Record<string, Trace>> = {
  IART: "names",
  ITCH: "names",
  IENG: "names",
  ICMT: "comment",
};

/** The chunks of a WAV: `LIST` of type `INFO`, and ID3. // Multimedia Programming Interface 1.0 */
export function* tracesOfRiff(bytes: Uint8Array): Iterable<Trace> {
  for (const { name, content } of chunksOf(bytes.subarray(12))) {
    if (name === "id3 " || name === "ID3 ") yield* tracesOfId3(content);
    if (name !== "LIST" || !startsWith(content, "INFO")) continue;
    for (const field of chunksOf(content.subarray(4))) {
      const trace = RIFF_FIELDS[field.name];
      if (trace !== undefined && saysSomething(field.content)) yield trace;
    }
  }
}

function* chunksOf(bytes: Uint8Array): Iterable<{ readonly name: string; readonly content: Uint8Array }> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = u32le(bytes, at + 4);
    yield { name: latin1(bytes, at, at + 4), content: bytes.subarray(at + 8, at + 8 + size) };
    at += 8 + size + (size % 2);
  }
}
