import type { Text } from "../../base/problem.ts";

const bytesOf = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** The kinds of file that are taken for a feed by mistake, by what they begin with. */
const KINDS: readonly { readonly start: readonly number[]; readonly at?: number; readonly is: Text }[] = [
  {
    start: bytesOf("WARC/"),
    is: {
      fr: "une archive web (WARC), que vérifie « brevier verify »",
      en: "a web archive (WARC), which “brevier verify” verifies",
    },
  },
  { start: bytesOf("%PDF-"), is: { fr: "un PDF", en: "a PDF" } },
  { start: [0x89, 0x50, 0x4e, 0x47], is: { fr: "une image (PNG)", en: "a picture (PNG)" } },
  { start: [0xff, 0xd8, 0xff], is: { fr: "une image (JPEG)", en: "a picture (JPEG)" } },
  { start: bytesOf("GIF8"), is: { fr: "une image (GIF)", en: "a picture (GIF)" } },
  { start: bytesOf("WEBP"), at: 8, is: { fr: "une image (WebP)", en: "a picture (WebP)" } },
  {
    start: bytesOf("ftyp"),
    at: 4,
    is: { fr: "un film, un son ou une image AVIF", en: "a film, a sound or an AVIF picture" },
  },
  { start: bytesOf("ID3"), is: { fr: "un son (MP3)", en: "a sound (MP3)" } },
  { start: bytesOf("OggS"), is: { fr: "un son ou un film (Ogg)", en: "a sound or a film (Ogg)" } },
  { start: bytesOf("fLaC"), is: { fr: "un son (FLAC)", en: "a sound (FLAC)" } },
  { start: [0x1a, 0x45, 0xdf, 0xa3], is: { fr: "un film (WebM, Matroska)", en: "a film (WebM, Matroska)" } },
];
const PACKAGE = {
  fr: "un paquet d’archive (WACZ), que vérifie « brevier verify »",
  en: "an archive package (WACZ), which “brevier verify” verifies",
};

/** What a file is that is surely no feed; null of what may be one. */
export function kindOfFile(name: string, bytes: Uint8Array): Text | null {
  if (bytes.length === 0) return { fr: "un fichier vide", en: "an empty file" };
  const starts = (start: readonly number[], at = 0) => start.every((byte, i) => bytes[at + i] === byte);
  const lower = name.toLowerCase();
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) {
    if (lower.endsWith(".wacz")) return PACKAGE;
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
    if (/datapackage\.json|archive\/[^/]*\.warc/.test(head)) return PACKAGE;
    return { fr: "une archive ZIP", en: "a ZIP archive" };
  }
  if (starts([0x1f, 0x8b]))
    return lower.endsWith(".warc.gz")
      ? {
          fr: "une archive web compressée (WARC, gzip), que vérifie « brevier verify »",
          en: "a compressed web archive (WARC, gzip), which “brevier verify” verifies",
        }
      : { fr: "un fichier compressé (gzip)", en: "a compressed file (gzip)" };
  return KINDS.find(({ start, at }) => starts(start, at))?.is ?? null;
}
