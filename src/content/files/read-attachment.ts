/** Files attached to a brief: their kind, by their first bytes. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome, Place } from "../../base/problem.ts";
import type { Attachment } from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import { typeOfEnding } from "../../model/media-types.ts";
import { checkPersonalData } from "./check-media.ts";
import { mediaProblem } from "./media-rules.ts";
import { fileNamed, nearestBeside } from "./read-picture.ts";

const OGG = /^OggS/;
const ISO_MEDIA = /^.{4}ftyp/s;

/** The first bytes as Latin-1, by extension. The extension decides between sound and film, which may share a container (Ogg, MP4). */
const STARTS: Readonly<Record<string, RegExp>> = {
  pdf: /^%PDF-/,
  mp3: /^(?:ID3|\xff[\xe2-\xff])/,
  m4a: ISO_MEDIA,
  ogg: OGG,
  oga: OGG,
  opus: OGG,
  wav: /^RIFF.{4}WAVE/s,
  flac: /^fLaC/,
  mp4: ISO_MEDIA,
  m4v: ISO_MEDIA,
  ogv: OGG,
  webm: /^.E\xdf\xa3/s,
};

/** Reads an attached file; its title is set already. `place` is where the brief names it. */
export function readAttachment(
  folder: ReadableFolder,
  name: string,
  title: string,
  briefFile: string,
  place: Place,
  ownNames: readonly string[],
): Outcome<Attachment> {
  const meant = fileNamed(name, briefFile);
  if (typeof meant === "string")
    return { ok: false, problems: [mediaProblem(`attachment/${meant}`, place, { found: name })] };
  const { file } = meant;
  const bytes = folder.read(file);
  if (bytes === null) {
    const values = { found: name, nearest: nearestBeside(folder, name, file) };
    return { ok: false, problems: [mediaProblem("attachment/missing", place, values)] };
  }
  const extension = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const start = STARTS[extension];
  if (start === undefined || !start.test(Buffer.from(bytes.subarray(0, 16)).toString("latin1"))) {
    const values = { found: name, known: Object.keys(STARTS).join(", ") };
    return { ok: false, problems: [mediaProblem("attachment/unreadable", place, values)] };
  }
  const value = { file, title, digest: sha256(bytes), type: typeOfEnding(extension), bytes: bytes.length };
  // Public files are checked where they are read.
  const problems = file.startsWith("public/") ? [] : checkPersonalData(bytes, file, name, place, ownNames);
  return { ok: true, value, problems };
}
