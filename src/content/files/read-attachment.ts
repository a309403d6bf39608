/** Files attached to a brief: their kind, by their first bytes. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome, Place } from "../../base/problem.ts";
import { type MediaKind, mediaKindOf } from "../../media/media-kind.ts";
import type { PlayedFacts } from "../../media/played-facts.ts";
import { playedFactsOf } from "../../media/played-facts-of.ts";
import type { Attachment } from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import { typeOfEnding } from "../../model/media-types.ts";
import { checkPersonalData } from "./check-media.ts";
import { readNamed } from "./file-names.ts";
import { mediaProblem } from "./media-rules.ts";
import { fileNamed, nearestBeside } from "./read-picture.ts";

/** The kind of bytes behind each extension, which decides between sound and film where both share a container (Ogg, MP4). */
const KINDS: ReadonlyMap<string, MediaKind> = new Map([
  ["pdf", "pdf"],
  ["mp3", "mp3"],
  ["m4a", "iso-media"],
  ["ogg", "ogg"],
  ["oga", "ogg"],
  ["opus", "ogg"],
  ["wav", "wav"],
  ["flac", "flac"],
  ["mp4", "iso-media"],
  ["m4v", "iso-media"],
  ["ogv", "ogg"],
  ["webm", "webm"],
]);

/** What the file itself says of an attachment. */
export type AttachedFile = Pick<Attachment, "file" | "digest" | "type" | "bytes"> & PlayedFacts;

/** Reads an attached file. `place` is where the brief names it. */
export function readAttachment(
  folder: ReadableFolder,
  name: string,
  briefFile: string,
  place: Place,
  ownNames: readonly string[],
): Outcome<AttachedFile> {
  const meant = fileNamed(name, briefFile);
  if (typeof meant === "string")
    return { ok: false, problems: [mediaProblem(`attachment/${meant}`, place, { found: name })] };
  const read = readNamed(folder, meant.file);
  if (read === null) {
    const values = { found: name, nearest: nearestBeside(folder, name, meant.file) };
    return { ok: false, problems: [mediaProblem("attachment/missing", place, values)] };
  }
  const { file, bytes } = read;
  const extension = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const kind = KINDS.get(extension);
  if (kind === undefined || mediaKindOf(bytes) !== kind) {
    const values = { found: name, known: [...KINDS.keys()].join(", ") };
    return { ok: false, problems: [mediaProblem("attachment/unreadable", place, values)] };
  }
  const type = typeOfEnding(extension);
  const value = { file, digest: sha256(bytes), type, bytes: bytes.length, ...playedFactsOf(bytes) };
  // Public files are checked where they are read.
  const problems = file.startsWith("public/") ? [] : checkPersonalData(bytes, file, name, place, ownNames);
  return { ok: true, value, problems };
}
