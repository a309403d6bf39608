/** The pictures of a brief, with the smaller versions that `brevier pictures` has made and left beside them. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome, Place, Problem } from "../../base/problem.ts";
import { type PictureUse, type WantedDerivative, wantedDerivatives } from "../../model/derivatives.ts";
import type { Derivative, Picture } from "../../model/picture.ts";
import type { ParsedText } from "../../text/parse-markdown.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { valueAt } from "../yaml/yaml-paths.ts";
import { checkWeight } from "./check-media.ts";
import type { FileSettings } from "./judge-file.ts";
import { mediaProblem } from "./media-rules.ts";
import { readPicture, readPictureFile } from "./read-picture.ts";

/** What a picture of a brief is read from. */
export interface PictureSources {
  readonly folder: ReadableFolder;
  readonly briefFile: string;
  readonly settings: FileSettings;
  /** Told the files that it could be made of: what is not there now may be at the next build. */
  readonly note: (file: string) => void;
}

/** Reads a picture and its derivatives. `place` is where the brief names it; which derivatives it can have depends on its use. */
export function readShownPicture(
  { folder, briefFile, settings, note }: PictureSources,
  name: string,
  place: Place,
  use: PictureUse,
): Outcome<Picture> {
  const read = readPicture(folder, name, briefFile, place, settings);
  if (!read.ok) return read;
  const { file, bytes } = read.value;
  const wanted = wantedDerivatives(read.value, use);
  for (const one of [file, ...wanted.map((derivative) => derivative.file)]) note(one);
  const there = wanted.filter((derivative) => folder.stat(derivative.file) !== null);
  const found = there.map((derivative) => readDerivative(folder, derivative, place, settings));
  const derivatives = found.flatMap((one) => (one.ok ? one.value : []));
  const problems = [
    ...read.problems,
    ...found.flatMap((one) => one.problems),
    ...(there.length === 0 ? checkWeight(bytes, file, name, place) : []),
    ...(there.length > 0 && there.length < wanted.length
      ? [mediaProblem("image/missing-versions", place, { found: name })]
      : []),
  ];
  return found.every(({ ok }) => ok)
    ? { ok: true, value: { ...read.value, derivatives }, problems }
    : { ok: false, problems };
}

function readDerivative(
  folder: ReadableFolder,
  { file, crop, width }: WantedDerivative,
  place: Place,
  settings: FileSettings,
): Outcome<Derivative> {
  const name = `./${file.slice(file.lastIndexOf("/") + 1)}`;
  const read = readPictureFile(folder.read(file) ?? new Uint8Array(), file, name, place, settings);
  if (!read.ok) return read;
  // Browsers choose by the width that the name says.
  return read.value.width === width
    ? { ...read, value: { ...read.value, crop } }
    : {
        ok: false,
        problems: [mediaProblem("image/wrong-width", place, { found: name, width: read.value.width })],
      };
}

/** The problems of the pictures of a brief whose fields are wrong: those in its text, and its `image` if the front matter can be read. */
export function checkPictures(
  sources: PictureSources,
  inText: ParsedText["pictures"],
  yaml: LocatedYaml | null,
): readonly Problem[] {
  const src = yaml === null ? undefined : valueAt(yaml.value, ["image", "src"]);
  const lead =
    yaml === null || typeof src !== "string" || src.trim() === ""
      ? []
      : readShownPicture(sources, src.trim(), yaml.placeOf(["image", "src"]), "text").problems;
  const others = inText.flatMap(
    ({ target, ...at }) =>
      readShownPicture(sources, target, { file: sources.briefFile, ...at }, "text").problems,
  );
  return [...lead, ...others];
}
