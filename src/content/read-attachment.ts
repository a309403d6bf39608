/** Files that a brief offers beside its text: what their first bytes say. */
import type { ReadableFolder } from "../folders.ts";
import type { Attachment } from "../model/brief.ts";
import { sha256 } from "../model/digest.ts";
import type { Outcome, Place } from "../problem.ts";
import { contentProblem } from "./content-rules.ts";
import { fileNamed, nearestBeside } from "./read-picture.ts";

interface Kind {
  readonly type: string;
  /** What the first bytes must look like, as Latin-1. */
  readonly start: RegExp;
}

const OGG = /^OggS/;
const ISO_MEDIA = /^.{4}ftyp/s;

/** By extension: a container alone (Ogg, MP4) does not say whether it holds sound or pictures. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { type: "application/pdf", start: /^%PDF-/ },
  mp3: { type: "audio/mpeg", start: /^(?:ID3|\xff[\xe2-\xff])/ },
  m4a: { type: "audio/mp4", start: ISO_MEDIA },
  ogg: { type: "audio/ogg", start: OGG },
  oga: { type: "audio/ogg", start: OGG },
  opus: { type: "audio/ogg", start: OGG },
  wav: { type: "audio/wav", start: /^RIFF.{4}WAVE/s },
  flac: { type: "audio/flac", start: /^fLaC/ },
  mp4: { type: "video/mp4", start: ISO_MEDIA },
  m4v: { type: "video/mp4", start: ISO_MEDIA },
  ogv: { type: "video/ogg", start: OGG },
  webm: { type: "video/webm", start: /^.E\xdf\xa3/s },
};

/** Reads a file that a brief names, whose title is set already. `place` is where it names it. */
export function readAttachment(
  folder: ReadableFolder,
  name: string,
  title: string,
  briefFile: string,
  place: Place,
): Outcome<Attachment> {
  const meant = fileNamed(name, briefFile);
  if (typeof meant === "string")
    return { ok: false, problems: [contentProblem(`attachment/${meant}`, place, { found: name })] };
  const { file } = meant;
  const bytes = folder.read(file);
  if (bytes === null) {
    const values = { found: name, nearest: nearestBeside(folder, name, file) };
    return { ok: false, problems: [contentProblem("attachment/missing", place, values)] };
  }
  const extension = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const kind = KINDS[extension];
  if (kind === undefined || !kind.start.test(Buffer.from(bytes.subarray(0, 16)).toString("latin1"))) {
    const values = { found: name, known: Object.keys(KINDS).join(", ") };
    return { ok: false, problems: [contentProblem("attachment/unreadable", place, values)] };
  }
  const value = { file, title, digest: sha256(bytes), type: kind.type, bytes: bytes.length };
  return { ok: true, value, problems: [] };
}
