/** Picture files: the file that a name in a brief means, and its kind and size. */
import { createRequire } from "node:module";
import { posix } from "node:path";
import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome, Place, Text } from "../../base/problem.ts";
import { didYouMean } from "../../language/nearest.ts";
import { fileSlugOf } from "../../language/slug.ts";
import { publishedBytes } from "../../media/published-bytes.ts";
import { sha256 } from "../../model/digest.ts";
import type { PictureFile } from "../../model/picture.ts";
import { wrongEnding } from "./check-media.ts";
import { readNamed } from "./file-names.ts";
import { isNotHidden } from "./hidden-files.ts";
import { checkSize, type FileSettings, judgeFile } from "./judge-file.ts";
import { mediaProblem } from "./media-rules.ts";

/** Brevier’s names for the kinds of image-size. */
const KINDS: Readonly<Record<string, string>> = {
  svg: "svg",
  png: "png",
  jpg: "jpeg",
  webp: "webp",
  avif: "avif",
  gif: "gif",
};

/** The file that a name in a brief means: `./carte.svg` beside the brief, `/carte.svg` below `public`; or why it cannot be published. */
export function fileNamed(
  name: string,
  briefFile: string,
): { readonly file: string } | "outside" | "bad-name" {
  const file = name.startsWith("/") ? posix.join("public", name) : posix.join(posix.dirname(briefFile), name);
  const within = name.startsWith("/") ? "public/" : `${posix.dirname(briefFile)}/`;
  if (!file.startsWith(within) || /^[a-z][a-z0-9+.-]*:/i.test(name)) return "outside";
  // A file beside a brief is published under its slug; those of `public` keep their names.
  const isPublishable = name.startsWith("/")
    ? /^[A-Za-z0-9._/-]+$/.test(file)
    : !UNFIT.test(file) && file.split("/").every((part) => fileSlugOf(part) !== null);
  return isPublishable && isNotHidden(file) ? { file } : "bad-name";
}

/** What some system or tool cannot have in a name. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}\\"<>|:*?#%]/u;

/** Reads a picture by the name that it has in a text. `place` is where it is named. */
export function readPicture(
  folder: ReadableFolder,
  name: string,
  briefFile: string,
  place: Place,
  settings: FileSettings,
): Outcome<PictureFile> {
  const meant = fileNamed(name, briefFile);
  if (typeof meant === "string")
    return { ok: false, problems: [mediaProblem(`image/${meant}`, place, { found: name })] };
  const read = readNamed(folder, meant.file);
  if (read === null) {
    const values = { found: name, nearest: nearestBeside(folder, name, meant.file) };
    return { ok: false, problems: [mediaProblem("image/missing", place, values)] };
  }
  const picture = readPictureFile(read.bytes, read.file, name, place, settings);
  // Of a public file all else is told once, where it is read.
  return picture.ok && read.file.startsWith("public/") ? { ...picture, problems: [] } : picture;
}

/** Takes the bytes of a picture for what they are. `name` is what problems call it. */
export function readPictureFile(
  bytes: Uint8Array,
  file: string,
  name: string,
  place: Place,
  settings: FileSettings,
): Outcome<PictureFile> {
  const oversized = checkSize(bytes, file, name, place);
  if (oversized !== null) return { ok: false, problems: [oversized] };
  const measured = measure(bytes);
  if (measured === null) {
    // A picture that ends before it says its size is damaged.
    const rule = publishedBytes(bytes, "strip") === null ? "image/broken" : "image/unreadable";
    return { ok: false, problems: [mediaProblem(rule, place, { found: name })] };
  }
  const { kind, ...picture } = measured;
  const misnamed = wrongEnding(kind, name, place);
  if (misnamed !== null) return { ok: false, problems: [misnamed] };
  const { published: shown, problems } = judgeFile(bytes, file, name, place, settings);
  if (shown === null) return { ok: false, problems };
  const digest = sha256(bytes);
  const published = shown === bytes ? digest : sha256(shown);
  return { ok: true, value: { file, digest, published, bytes: shown.length, ...picture }, problems };
}

/** The nearest name in the folder of a file that does not exist: most mistakes are in capitals and accents. */
export function nearestBeside(folder: ReadableFolder, name: string, file: string): Text {
  const beside = folder
    .list()
    .filter((other) => posix.dirname(other) === posix.dirname(file))
    .map((other) => name.slice(0, name.lastIndexOf("/") + 1) + posix.basename(other));
  return didYouMean(name, beside);
}

interface Measured extends Pick<PictureFile, "type" | "width" | "height"> {
  readonly kind: string;
}

function measure(bytes: Uint8Array): Measured | null {
  // Loaded on first use: few publications bring a picture. A dynamic import would make reading asynchronous.
  const load: (name: "image-size") => typeof import("image-size") = createRequire(import.meta.url);
  const { imageSize } = load("image-size");
  try {
    const { width, height, type, orientation } = imageSize(bytes);
    const kind = KINDS[type ?? ""];
    if (kind === undefined || width === undefined || height === undefined) return null;
    const turned = orientation !== undefined && orientation >= 5;
    const [across, down] = [Math.round(turned ? height : width), Math.round(turned ? width : height)];
    // An SVG may give any size.
    if (![across, down].every((side) => Number.isSafeInteger(side) && side >= 1)) return null;
    return { kind, type: kind === "svg" ? "image/svg+xml" : `image/${kind}`, width: across, height: down };
  } catch {
    // image-size throws if it cannot read the bytes.
    return null;
  }
}
