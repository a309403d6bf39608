/** The picture of `brevier new --image`: what it is, where it comes to lie, and how the brief names it. */
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { newProblem } from "../authoring/new-rules.ts";
import { failed, hasErrors, type Outcome } from "../base/problem.ts";
import { readPictureFile } from "../content/files/read-picture.ts";
import { fileSlugOf } from "../language/slug.ts";
import type { Site } from "../model/site.ts";
import { liesIn, nodeFolder } from "../node/node-folder.ts";

export interface ChosenPicture {
  /** As `image.src` has it: `./pont.jpg`, `/logo.png`. */
  readonly name: string;
  /** Puts it beside the brief, if it is not there yet. */
  readonly copy: () => void;
}

const PLACE = { file: "--image", line: 1, column: 1 };

/** @param briefFile the file that the brief will have, as a path from `root`. */
export function choosePicture(
  given: string,
  briefFile: string,
  root: string,
  site: Site,
): Outcome<ChosenPicture> {
  const published = join(root, "content/public");
  const isNamed = given.startsWith("/") && nodeFolder(published).stat(given.slice(1)) !== null;
  const path = isNamed ? join(published, given) : resolve(root, given);
  const bytes = nodeFolder(dirname(path)).read(basename(path));
  if (bytes === null) return failed([newProblem("new/picture-missing", PLACE, { found: given })]);
  const isPublic = liesIn(published, path);
  const folder = nodeFolder(join(root, dirname(briefFile)));
  const name = isPublic
    ? `/${relative(published, path)}`
    : `./${fileSlugOf(basename(path)) ?? `image${extname(path)}`}`;
  const settings = {
    ownNames: [site.publisher.name, ...site.title.values()],
    metadata: site.pictures.metadata,
  };
  const file = join(dirname(briefFile), name).replace(/^content\//, "");
  const read = readPictureFile(bytes, file, given, PLACE, settings);
  // What a build only warns of, it says by itself.
  if (!read.ok || hasErrors(read.problems)) return failed(read.problems);
  const standing = isPublic ? bytes : folder.read(basename(name));
  if (standing !== null && !Buffer.from(standing).equals(bytes))
    return failed([newProblem("new/picture-exists", PLACE, { found: basename(name) })]);
  const copy = () => (standing === null ? folder.replace(basename(name), bytes) : undefined);
  return { ok: true, value: { name, copy }, problems: [] };
}
