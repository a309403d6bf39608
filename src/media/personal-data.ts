/** Personal data in files that are published unchanged, found by the markers of metadata without parsing the whole format. */
import { bufferOf, latin1, u32 } from "./bytes-at.ts";
import { parseExif, TRACES, type Trace } from "./exif.ts";
import { type MediaKind, mediaKindOf } from "./media-kind.ts";

/**
 * The kinds of personal data in a file; empty for pictures, which are published without theirs.
 * @param ownNames the publisher's own names, which are no secret: a document may name them as its author.
 */
export function personalDataIn(bytes: Uint8Array, ownNames: readonly string[] = []): readonly Trace[] {
  const kind = mediaKindOf(bytes);
  const look = kind === null ? undefined : LOOKS[kind];
  if (look === undefined) return [];
  const tracesOf = (of: Uint8Array) => new Set([...look(of), ...tracesOfXmp(of)]);
  const found = tracesOf(bytes);
  if (found.has("names") && !tracesOf(without(ownNames, bytes)).has("names")) found.delete("names");
  return TRACES.filter((trace) => found.has(trace));
}

/** A copy in which the names are blanked, in each encoding that formats use. */
function without(names: readonly string[], bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const name of names.filter((one) => one !== "")) {
    const utf16 = Buffer.from(name, "utf16le");
    const hex = Buffer.from(utf16).swap16().toString("hex");
    const written = [
      name,
      Buffer.from(name, "latin1"),
      utf16,
      Buffer.from(utf16).swap16(),
      hex,
      hex.toUpperCase(),
    ];
    for (const text of written) {
      const mark = Buffer.from(text);
      for (let at = copy.indexOf(mark); at !== -1; at = copy.indexOf(mark, at + mark.length))
        copy.fill(0x20, at, at + mark.length);
    }
  }
  return copy;
}

const LOOKS: Readonly<Partial<Record<MediaKind, (bytes: Uint8Array) => Iterable<Trace>>>> = {
  avif: tracesOfExif,
  heic: tracesOfExif,
  tiff: (bytes) => parseExif(bytes)?.traces ?? [],
  "iso-media": tracesOfFilm,
  pdf: tracesOfPdf,
  mp3: tracesOfId3,
  ogg: tracesOfComments,
  flac: tracesOfComments,
  webm: tracesOfMatroska,
  wav: (bytes) => (hasText(bytes, "IART", 8) ? ["names"] : []),
  svg: tracesOfSvg,
};

const LETTER = /[0-9A-Za-z\xc0-\xff]/;
/** The most blocks that are read in a file. */
const MOST = 50;
/** The longest block of metadata, in bytes. */
const LONGEST = 1 << 20;

/** The first few places of a Latin-1 text. */
function* placesOf(bytes: Uint8Array, mark: string, most = MOST): Iterable<number> {
  const buffer = bufferOf(bytes);
  let at = buffer.indexOf(mark, 0, "latin1");
  for (let n = 0; at !== -1 && n < most; n++) {
    yield at;
    at = buffer.indexOf(mark, at + mark.length, "latin1");
  }
}

/** Blocks of EXIF, found by the TIFF header, since formats state their place in many ways. */
function tracesOfExif(bytes: Uint8Array): ReadonlySet<Trace> {
  const found = new Set<Trace>();
  for (const mark of ["II*\0", "MM\0*"])
    for (const at of placesOf(bytes, mark))
      for (const trace of parseExif(bytes.subarray(at, at + LONGEST))?.traces ?? []) found.add(trace);
  return found;
}

const XMP_PLACES = ["exif:GPSLatitude", "Iptc4xmpCore:Location", "photoshop:City"];
const XMP_NAMES = ["dc:creator", "aux:OwnerName", "exifEX:CameraOwnerName", "Iptc4xmpExt:PersonInImage"];
const XMP_SERIALS = ["aux:SerialNumber", "exifEX:BodySerialNumber", "aux:LensSerialNumber"];

function tracesOfXmp(bytes: Uint8Array): ReadonlySet<Trace> {
  const found = new Set<Trace>();
  for (const at of placesOf(bytes, "<x:xmpmeta")) {
    const packet = latin1(bytes, at, at + LONGEST).split("</x:xmpmeta>")[0] ?? "";
    const says = (names: readonly string[]) => names.some((name) => isFilled(packet, name));
    if (says(XMP_PLACES)) found.add("place");
    if (says(XMP_NAMES)) found.add("names");
    if (says(XMP_SERIALS)) found.add("serial");
  }
  return found;
}

/** Whether a property has a text, as an attribute or as an element. */
function isFilled(xml: string, name: string): boolean {
  const attribute = xml.indexOf(`${name}="`);
  if (
    attribute !== -1 &&
    !/^\s*"/.test(xml.slice(attribute + name.length + 2, attribute + name.length + 200))
  )
    return true;
  const element = xml.indexOf(`<${name}>`);
  const end = element === -1 ? -1 : xml.indexOf(`</${name}>`, element);
  return (
    end !== -1 &&
    xml
      .slice(element, end)
      .replace(/<[^<>]*>/g, "")
      .trim() !== ""
  );
}

/** QuickTime and MP4: the place of the telephone, and the names of people. // QuickTime File Format, 3GPP TS 26.244 § 8.11 */
function tracesOfFilm(bytes: Uint8Array): ReadonlySet<Trace> {
  const found = new Set<Trace>();
  for (const at of placesOf(bytes, "\xa9xyz"))
    if (/[+-]\d+\.\d+[+-]\d+/.test(latin1(bytes, at + 4, at + 60))) found.add("place");
  for (const _ of placesOf(bytes, "com.apple.quicktime.location.ISO6709", 1)) found.add("place");
  for (const at of placesOf(bytes, "loci")) if (u32(bytes, at - 4) < 1000) found.add("place");
  for (const mark of ["\xa9ART", "\xa9aut"])
    for (const at of placesOf(bytes, mark)) {
      const size = u32(bytes, at - 4);
      const text = latin1(bytes, at + mark.length, at + Math.min(size, 10_000) - 4).replace("data", "");
      if (size < 10_000 && LETTER.test(text)) found.add("names");
    }
  for (const trace of tracesOfExif(bytes.subarray(0, LONGEST))) found.add(trace);
  return found;
}

/** The author of a PDF, as text or in hexadecimal; in a document that was changed, of each of its states. // ISO 32000-2 § 14.3.3 */
function tracesOfPdf(bytes: Uint8Array): readonly Trace[] {
  for (const at of placesOf(bytes, "/Author")) {
    const value = latin1(bytes, at + 7, at + 300).trimStart();
    if (/^\((?!(?:\xfe\xff|\\376\\377)?\s*\))/.test(value) || /^<(?!(?:feff)?\s*>)[0-9a-f]/i.test(value))
      return ["names"];
  }
  return [];
}

/** Artist, composer, who encoded, who owns. // ID3v2.4 § 4.2 */
const ID3_NAMES = ["TPE1", "TCOM", "TENC", "TOWN", "TOPE", "TP1\0", "TEN\0"];

function tracesOfId3(bytes: Uint8Array): readonly Trace[] {
  const head = bytes.subarray(0, LONGEST);
  return ID3_NAMES.some((name) => hasText(head, name, 11)) ? ["names"] : [];
}

/** Comments of Vorbis, Opus and FLAC. // Vorbis I § 5 */
function tracesOfComments(bytes: Uint8Array): readonly Trace[] {
  const head = latin1(bytes, 0, 1 << 16);
  return [
    ...(/LOCATION=\S|GEO_LOCATION=\S/i.test(head) ? (["place"] as const) : []),
    ...(/(?:ARTIST|AUTHOR|PERFORMER|ENCODED-BY|CONTACT)=\S/i.test(head) ? (["names"] as const) : []),
  ];
}

const MATROSKA_TAGS: readonly (readonly [Trace, readonly string[]])[] = [
  ["place", ["LOCATION", "RECORDING_LOCATION"]],
  ["names", ["ARTIST", "AUTHOR", "PERFORMER", "LEAD_PERFORMER", "COMPOSER", "DIRECTOR", "ENCODED_BY"]],
];

/** Tags of WebM and Matroska: `TagName`, then `TagString`. // RFC 9559 § 5.1.8.1.2 */
function* tracesOfMatroska(bytes: Uint8Array): Iterable<Trace> {
  for (const [trace, names] of MATROSKA_TAGS)
    for (const name of names)
      for (const at of placesOf(bytes, `E\xa3${String.fromCharCode(0x80 | name.length)}${name}D\x87`)) {
        const text = at + name.length + 6;
        const size = (bytes[text - 1] ?? 0) & 0x7f;
        if (LETTER.test(latin1(bytes, text, text + size))) yield trace;
      }
}

/** Whether a field that begins with a marker has a letter some bytes after it. */
function hasText(bytes: Uint8Array, mark: string, after: number): boolean {
  for (const at of placesOf(bytes, mark, 1)) return LETTER.test(latin1(bytes, at + after, at + after + 40));
  return false;
}

/** The author of a drawing, and folders of somebody's machine. */
function tracesOfSvg(bytes: Uint8Array): readonly Trace[] {
  const text = latin1(bytes, 0, LONGEST * 4);
  const folder = /(?:export-filename|docbase|absref)="(?:\/(?:home|Users)\/|[A-Z]:\\Users\\)/.test(text);
  return folder || isFilled(text, "dc:creator") ? ["names"] : [];
}
