/** A picture that is published: its bytes against its name. */
import { mediaKindOf } from "../media/media-kind.ts";
import type { Place, Problem } from "../problem.ts";
import { contentProblem } from "./content-rules.ts";

/** The endings of pictures that hosts and browsers know, by kind; the first is the one to give. */
export const PICTURE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  gif: ["gif"],
  webp: ["webp"],
  avif: ["avif"],
  svg: ["svg"],
};
/** Names under which browsers ask for a PNG by themselves. */
const ALSO: Readonly<Record<string, readonly string[]>> = { png: ["apng", "ico"] };

/** In lower case, without its dot; empty if there is none. */
export function endingOf(file: string): string {
  return /\.([^./]*)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** A picture whose name says another kind, or none: a host would serve it as something else. `name` is what the editor wrote. */
export function wrongEnding(kind: string, name: string, place: Place): Problem | null {
  const endings = PICTURE_ENDINGS[kind] ?? [];
  if (endings.includes(endingOf(name))) return null;
  const [right = ""] = endings;
  const renamed = `${name.replace(/\.[^./]*$/, "")}.${right}`;
  return contentProblem("image/wrong-ending", place, {
    found: name,
    kind: kind.toUpperCase(),
    right: renamed,
  });
}

/** A file of `content/public` whose name or bytes are those of a picture, if they do not agree. */
export function checkPublicPicture(bytes: Uint8Array, file: string, place: Place): Problem | null {
  const ending = endingOf(file);
  const kind = mediaKindOf(bytes);
  const isNamedPicture = Object.values(PICTURE_ENDINGS).some((endings) => endings.includes(ending));
  if (kind === null || PICTURE_ENDINGS[kind] === undefined)
    return isNamedPicture && ending !== "svg"
      ? contentProblem("image/unreadable", place, { found: file })
      : null;
  // Pages hold drawings; only where a name says another kind of picture is one out of place.
  if ((kind === "svg" && !isNamedPicture) || ALSO[kind]?.includes(ending)) return null;
  return wrongEnding(kind, file, place);
}
