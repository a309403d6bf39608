/** The kind of a file by its first bytes, whatever its name. */
import { latin1 } from "./bytes-at.ts";

export type MediaKind =
  | "jpeg"
  | "png"
  | "gif"
  | "webp"
  | "avif"
  | "heic"
  | "tiff"
  | "iso-media"
  | "pdf"
  | "mp3"
  | "ogg"
  | "flac"
  | "wav"
  | "webm"
  | "svg";

const STARTS: readonly (readonly [MediaKind, RegExp])[] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n/],
  ["gif", /^GIF8[79]a/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["wav", /^RIFF.{4}WAVE/s],
  ["avif", /^.{4}ftypavi[fs]/s],
  ["heic", /^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s],
  // Without `ftyp`, as QuickTime wrote it: no text begins with a control character.
  ["iso-media", /^(?:.{4}ftyp|[^ -\xff].{3}(?:moov|mdat|wide|free|skip))/s],
  ["tiff", /^(?:II\*\0|MM\0\*)/],
  ["pdf", /^%PDF-/],
  ["mp3", /^(?:ID3|\xff[\xe2-\xfd])/],
  ["ogg", /^OggS/],
  ["flac", /^fLaC/],
  ["webm", /^.E\xdf\xa3/s],
];

/** Null for other kinds. A picture that a phone wraps as `mif1` may be AVIF: its list of brands shows it. */
export function mediaKindOf(bytes: Uint8Array): MediaKind | null {
  const start = latin1(bytes, 0, 64);
  const kind = STARTS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
  if (kind === "heic" && /^.{12,40}avif/s.test(start)) return "avif";
  if (kind !== null) return kind;
  return /<svg[\s>]/.test(latin1(bytes, 0, 4096)) && /^[\s\xef\xbb\xbf]*</.test(start) ? "svg" : null;
}
