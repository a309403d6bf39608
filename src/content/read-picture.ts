/** Picture files: where a name in a brief leads, and what the bytes say. The only door to image-size. */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { imageSize } from "image-size";
import type { ReadableFolder } from "../folders.ts";
import type { Picture } from "../model/brief.ts";
import { digest } from "../model/identifiers.ts";
import type { Outcome, Place } from "../problem.ts";
import { contentProblem } from "./content-rules.ts";

const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
};

/** The file that a name in a brief means: `./carte.svg` beside the brief, `/carte.svg` below `public`. Null if it leads out. */
export function pictureFile(name: string, briefFile: string): string | null {
  const file = name.startsWith("/") ? posix.join("public", name) : posix.join(posix.dirname(briefFile), name);
  const within = name.startsWith("/") ? "public/" : `${posix.dirname(briefFile)}/`;
  return file.startsWith(within) && /^[A-Za-z0-9._/-]+$/.test(file) ? file : null;
}

/** Reads the picture that a brief names. `place` is where it names it. */
export function readPicture(
  folder: ReadableFolder,
  name: string,
  briefFile: string,
  place: Place,
): Outcome<Picture> {
  const file = pictureFile(name, briefFile);
  if (file === null)
    return { ok: false, problems: [contentProblem("image/outside", place, { found: name })] };
  const bytes = folder.read(file);
  if (bytes === null)
    return { ok: false, problems: [contentProblem("image/missing", place, { found: name })] };
  const measured = measure(bytes);
  if (measured === null)
    return { ok: false, problems: [contentProblem("image/unreadable", place, { found: name })] };
  const sha = digest(createHash("sha256").update(bytes).digest("hex"));
  return { ok: true, value: { file, digest: sha, bytes: bytes.length, ...measured }, problems: [] };
}

function measure(bytes: Uint8Array): Pick<Picture, "type" | "width" | "height"> | null {
  try {
    const { width, height, type, orientation } = imageSize(bytes);
    const mediaType = TYPES[type ?? ""];
    if (mediaType === undefined || width === undefined || height === undefined) return null;
    const turned = orientation !== undefined && orientation >= 5;
    return {
      type: mediaType,
      width: Math.round(turned ? height : width),
      height: Math.round(turned ? width : height),
    };
  } catch {
    // image-size says by throwing that it cannot read the bytes.
    return null;
  }
}
