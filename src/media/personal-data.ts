/** Personal data in files that are published unchanged, found by the markers of metadata without parsing the whole format. */
import { latin1, u16, u32 } from "./bytes-at.ts";
import { iptcOfPhotoshop } from "./credit-line.ts";
import { parseExif, TRACES, type Trace } from "./exif.ts";
import { namesFolder, placesOf, saysSomething } from "./field-text.ts";
import { type MediaKind, mediaKindOf } from "./media-kind.ts";
import { tracesOfPdf } from "./traces-in-pdf.ts";
import { tracesOfComments, tracesOfField, tracesOfRiff, tracesOfTags } from "./traces-in-sounds.ts";

/**
 * The kinds of personal data in a file.
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
  // These four reveal something only where a site keeps the metadata of pictures.
  jpeg: tracesOfJpeg,
  png: tracesOfPng,
  webp: tracesOfExif,
  gif: tracesOfGif,
  avif: tracesOfExif,
  heic: tracesOfExif,
  tiff: (bytes) => parseExif(bytes)?.traces ?? [],
  "iso-media": tracesOfFilm,
  pdf: tracesOfPdf,
  mp3: tracesOfSound,
  ogg: tracesOfComments,
  flac: tracesOfComments,
  webm: tracesOfMatroska,
  wav: tracesOfRiff,
  svg: tracesOfSvg,
};

const LETTER = /[0-9A-Za-z\xc0-\xff]/;
/** The longest block of metadata, in bytes. */
const LONGEST = 1 << 20;

/** Blocks of EXIF, found by the TIFF header, since formats state their place in many ways. */
function tracesOfExif(bytes: Uint8Array): ReadonlySet<Trace> {
  const found = new Set<Trace>();
  for (const mark of ["II*\0", "MM\0*"])
    for (const at of placesOf(bytes, mark))
      for (const trace of parseExif(bytes.subarray(at, at + LONGEST))?.traces ?? []) found.add(trace);
  return found;
}

const XMP_PLACES = [
  ...["exif:GPSLatitude", "exif:GPSLongitude", "photoshop:City"],
  ...["Iptc4xmpCore:Location", "Iptc4xmpExt:City", "Iptc4xmpExt:Sublocation"],
];
const XMP_NAMES = [
  ...["dc:creator", "tiff:Artist", "aux:OwnerName", "exifEX:CameraOwnerName", "Iptc4xmpExt:PersonInImage"],
  ...["photoshop:CaptionWriter", "photoshop:AuthorsPosition", "xmpDM:artist", "pdfx:Author", "pdf:Author"],
];
const XMP_SERIALS = ["aux:SerialNumber", "exifEX:BodySerialNumber", "aux:LensSerialNumber"];

function tracesOfXmp(bytes: Uint8Array): ReadonlySet<Trace> {
  const found = new Set<Trace>();
  for (const at of placesOf(bytes, "<x:xmpmeta")) {
    const packet = latin1(bytes, at, at + LONGEST).split("</x:xmpmeta>")[0] ?? "";
    const says = (names: readonly string[]) => names.some((name) => isFilled(packet, name));
    if (says(XMP_PLACES)) found.add("place");
    if (says(XMP_NAMES) || namesFolder(packet)) found.add("names");
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

/** Artist, author, composer, director, of the album, of 3GPP; comments. */
const ATOMS: readonly (readonly [string, Trace])[] = [
  ...["\xa9ART", "\xa9aut", "\xa9wrt", "\xa9dir", "\xa9prd", "aART", "auth"].map(
    (mark) => [mark, "names"] as const,
  ),
  ["\xa9cmt", "comment"],
  ["\xa9des", "comment"],
];

/** QuickTime and MP4: the place of the telephone, and the names of people. // QuickTime File Format, 3GPP TS 26.244 § 8.11 */
function tracesOfFilm(bytes: Uint8Array): ReadonlySet<Trace> {
  const found = new Set<Trace>();
  for (const at of placesOf(bytes, "\xa9xyz"))
    if (/[+-]\d+\.\d+[+-]\d+/.test(latin1(bytes, at + 4, at + 60))) found.add("place");
  for (const _ of placesOf(bytes, "com.apple.quicktime.location.ISO6709", 1)) found.add("place");
  // Keys, of which each has its length before it.
  for (const at of placesOf(bytes, "mdta")) {
    const key = latin1(bytes, at + 4, at - 4 + Math.min(u32(bytes, at - 4), 100));
    for (const trace of tracesOfField(key.slice(key.lastIndexOf(".") + 1))) found.add(trace);
  }
  for (const at of placesOf(bytes, "loci")) if (u32(bytes, at - 4) < 1000) found.add("place");
  for (const [mark, trace] of ATOMS)
    for (const at of placesOf(bytes, mark)) {
      const size = u32(bytes, at - 4);
      const text = latin1(bytes, at + mark.length, at + Math.min(size, 10_000) - 4).replace("data", "");
      if (size < 10_000 && LETTER.test(text)) found.add(trace);
    }
  for (const trace of tracesOfExif(bytes.subarray(0, LONGEST))) found.add(trace);
  return found;
}

/** A picture of the cover may have been taken with a telephone. */
function* tracesOfSound(bytes: Uint8Array): Iterable<Trace> {
  yield* tracesOfTags(bytes);
  yield* tracesOfExif(bytes.subarray(0, LONGEST));
}

/** By-line, writer, town, place in the town. // IPTC-IIM 4.2 */
const IPTC: ReadonlyMap<number, Trace> = new Map([
  [80, "names"],
  [122, "names"],
  [118, "names"],
  [90, "place"],
  [92, "place"],
]);

function* tracesOfJpeg(bytes: Uint8Array): Iterable<Trace> {
  yield* tracesOfExif(bytes);
  for (const at of placesOf(bytes, "Photoshop 3.0\0")) {
    const size = u16(bytes, at - 2);
    for (const { dataset, value } of iptcOfPhotoshop(bytes.subarray(at + 14, at - 2 + size))) {
      const trace = IPTC.get(dataset);
      if (trace !== undefined && saysSomething(value)) yield trace;
    }
  }
}

function* tracesOfPng(bytes: Uint8Array): Iterable<Trace> {
  yield* tracesOfExif(bytes);
  for (const type of ["tEXt", "zTXt", "iTXt"])
    for (const at of placesOf(bytes, type))
      yield* tracesOfField(latin1(bytes, at + 4, at + 84).split("\0")[0] ?? "");
}

function* tracesOfGif(bytes: Uint8Array): Iterable<Trace> {
  // A comment follows another block, or the colours; any other place is one of the pixels.
  for (const at of placesOf(bytes, "!\xfe")) {
    const size = bytes[at + 2] ?? 0;
    if (
      /^[ -~\s]+$/.test(latin1(bytes, at + 3, at + 3 + size)) &&
      bytes[at + 3 + size] !== undefined &&
      size > 3
    )
      yield "comment";
  }
}

const MATROSKA_NAMES = [
  ...["LOCATION", "RECORDING_LOCATION", "ARTIST", "AUTHOR", "PERFORMER", "LEAD_PERFORMER", "COMPOSER"],
  ...["DIRECTOR", "PRODUCER", "ENCODED_BY", "COMMENT", "DESCRIPTION"],
];

/** Tags of WebM and Matroska: `TagName`, then `TagString`. // RFC 9559 § 5.1.8.1.2 */
function* tracesOfMatroska(bytes: Uint8Array): Iterable<Trace> {
  for (const name of MATROSKA_NAMES)
    for (const at of placesOf(bytes, `E\xa3${String.fromCharCode(0x80 | name.length)}${name}D\x87`)) {
      const { size, from } = ebmlSize(bytes, at + name.length + 5);
      if (saysSomething(bytes.subarray(from, from + Math.min(size, 1000)))) yield* tracesOfField(name);
    }
}

/** A size in the bytes that its first bits say. // RFC 8794 § 4 */
function ebmlSize(bytes: Uint8Array, at: number): { readonly size: number; readonly from: number } {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  let size = first & (0xff >> length);
  for (let i = 1; i < length; i++) size = size * 0x100 + (bytes[at + i] ?? 0);
  return { size, from: at + length };
}

/** The author of a drawing, and folders of somebody's machine. */
function tracesOfSvg(bytes: Uint8Array): readonly Trace[] {
  const text = latin1(bytes, 0, LONGEST * 4);
  // Anywhere else, `/home/` may be a folder of a site.
  const files =
    text.match(/(?:filename|docbase|docname|absref)="[^"]{0,500}"|file:\/\/[^"'\s<>]{0,500}/g) ?? [];
  return files.some(namesFolder) || isFilled(text, "dc:creator") ? ["names"] : [];
}
