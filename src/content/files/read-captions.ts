/** Captions of a film: a WebVTT file that a brief names. */
import type { ReadableFolder } from "../../base/folders.ts";
import { hasErrors, type Outcome, type Place } from "../../base/problem.ts";
import type { Captions } from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import { decodeSource } from "../yaml/front-matter.ts";
import { captionProblem } from "./caption-rules.ts";
import { checkCaptions } from "./check-captions.ts";
import { mediaProblem } from "./media-rules.ts";
import { fileNamed, nearestBeside } from "./read-picture.ts";

/**
 * Reads captions. What is wrong in the file is told at its own lines.
 * @param place where the brief names it.
 * @param end of the film in seconds; null if it is not known.
 */
export function readCaptions(
  folder: ReadableFolder,
  name: string,
  briefFile: string,
  place: Place,
  end: number | null,
): Outcome<Pick<Captions, "file" | "digest">> {
  const meant = fileNamed(name, briefFile);
  if (typeof meant === "string")
    return { ok: false, problems: [mediaProblem(`attachment/${meant}`, place, { found: name })] };
  const { file } = meant;
  const bytes = folder.read(file);
  if (bytes === null) {
    const values = { found: name, nearest: nearestBeside(folder, name, file) };
    return { ok: false, problems: [mediaProblem("attachment/missing", place, values)] };
  }
  if (!file.endsWith(".vtt")) {
    const values = { found: name, source: name, right: name.replace(/\.[^./]*$|$/, ".vtt") };
    return { ok: false, problems: [captionProblem("captions/not-webvtt", place, values)] };
  }
  const decoded = decodeSource(bytes, file);
  if (!decoded.ok) return decoded;
  const problems = checkCaptions(decoded.value, file, end);
  if (hasErrors(problems)) return { ok: false, problems };
  return { ok: true, value: { file, digest: sha256(bytes) }, problems };
}
