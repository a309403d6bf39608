/** Which of a picture's files a page, a feed or a network is given. */

import type { DerivativeType } from "../../model/derivatives.ts";
import {
  type Crop,
  onlyVersion,
  type Picture,
  type PictureFile,
  SHARED_WIDTH,
  versionsOf,
} from "../../model/picture.ts";

/** What stands in a page that leaves no choice, in pixels. */
export const PAGE_WIDTH = 960;

/** Whether a picture would fill a screen and more if it were as wide as the text. */
export function isTall({ width, height }: Pick<PictureFile, "width" | "height">): boolean {
  return height > width * 1.25;
}

/** How wide pages show a picture: the column of the text (`--measure` in the style sheet), less of one that is tall, or the window. */
export function shownSizes(picture: Pick<PictureFile, "width" | "height">): string {
  return isTall(picture) ? "(min-width: 25rem) 22rem, 100vw" : "(min-width: 36rem) 32rem, 100vw";
}

/** The formats that browsers are offered before the one that all of them know. */
const OFFERED: readonly DerivativeType[] = ["image/avif", "image/webp"];

/** The versions among which a browser chooses, format by format; the last is for the `img` itself, where there are several. */
export function offeredVersions(picture: Picture): {
  readonly sources: readonly { readonly type: DerivativeType; readonly versions: readonly PictureFile[] }[];
  readonly fallback: readonly PictureFile[];
} {
  const sources = OFFERED.map((type) => ({ type, versions: versionsOf(picture, type) }));
  return {
    sources: sources.filter(({ versions }) => versions.length > 0),
    fallback: versionsOf(picture, "image/jpeg"),
  };
}

/** The picture as search engines are given it: its crops, where there are some. */
export function croppedVersions(picture: Picture): readonly PictureFile[] {
  const order: readonly Crop[] = ["16x9", "4x3", "1x1"];
  const crops = order.flatMap((crop) => picture.derivatives.filter((one) => one.crop === crop));
  return crops.length === 0 ? [onlyVersion(picture, SHARED_WIDTH)] : crops;
}
