/** Pictures that briefs show. */
import type { Digest } from "./identifiers.ts";

/** Parts of a picture that search engines ask for, as width to height. */
export type Crop = "16x9" | "4x3" | "1x1";

/** What must stay in sight when a picture is cropped: percent of the width and of the height, from the upper left. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** A picture file: where it is in the content folder, and what its bytes say. */
export interface PictureFile {
  readonly file: string;
  readonly digest: Digest;
  /** The digest of the picture as it is published, without its metadata. */
  readonly published: Digest;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** As it is published. */
  readonly bytes: number;
}

/** A smaller version of a picture, or a part of it, that stands beside it. */
export interface Derivative extends PictureFile {
  /** Null if it is the whole picture. */
  readonly crop: Crop | null;
}

/** A picture that a brief shows. */
export interface Picture extends PictureFile {
  /** Those that there are, each format from the narrowest to the widest. */
  readonly derivatives: readonly Derivative[];
}

/** In pixels: what an archive page carries with it, and what feeds and networks are given. */
export const ARCHIVE_WIDTH = 960;
export const SHARED_WIDTH = 1440;

/** The whole picture in one format, by width. */
export function versionsOf(picture: Picture, type: string): readonly PictureFile[] {
  return picture.derivatives
    .filter((one) => one.type === type && one.crop === null)
    .sort((a, b) => a.width - b.width);
}

/** The file for whatever can show one only: the widest JPEG up to a width; where there is none, the narrowest; without derivatives, the picture. */
export function onlyVersion(picture: Picture, width: number): PictureFile {
  const versions = versionsOf(picture, "image/jpeg");
  return versions.findLast((one) => one.width <= width) ?? versions[0] ?? picture;
}
