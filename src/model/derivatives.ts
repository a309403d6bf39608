/** Smaller versions and crops of a picture, which stand beside it as sources: which there can be, and under what names. */
import type { Crop, Focus, PictureFile } from "./picture.ts";

/** In pixels: what telephones and tablets show of a column of text, and what feeds and networks are given. */
const WIDTHS = [480, 960];
const WIDEST = 1440;

/** The formats, best first: the last is for whatever knows none of the others. */
const FORMATS = [
  ["image/avif", "avif"],
  ["image/webp", "webp"],
  ["image/jpeg", "jpg"],
] as const;
export type DerivativeType = (typeof FORMATS)[number][0];

/** Formats of which derivatives are made: a drawing needs none, and an animation would stand still. */
const SOURCES: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);

/** Parts of a picture that search engines ask for, as width to height. // Google, structured data: Article, image */
const CROPS = [
  ["16x9", 16 / 9],
  ["4x3", 4 / 3],
  ["1x1", 1],
] as const satisfies readonly (readonly [Crop, number])[];
const WIDEST_CROP = 1200;

/** What is wanted where an editor says nothing. */
export const CENTRE: Focus = { x: 50, y: 50 };

/** A rectangle in pixels of the picture as it is shown. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface WantedDerivative {
  /** In the content folder. Its name bears the digest of the picture that it is made from, and where that is cropped, the focus. */
  readonly file: string;
  readonly type: DerivativeType;
  readonly width: number;
  readonly height: number;
  readonly crop: Crop | null;
  /** The part that it shows; null: all of it. */
  readonly region: Region | null;
}

/** What a picture is for: in the text; before a film plays, where there is no choice of formats; at the head of a brief, where it is cropped too. */
export type PictureUse = "text" | "poster" | { readonly focus: Focus };

/** The derivatives that a picture can have. */
export function wantedDerivatives(
  picture: Pick<PictureFile, "file" | "digest" | "type" | "width" | "height">,
  use: PictureUse,
): readonly WantedDerivative[] {
  const { file, digest, type, width, height } = picture;
  // A smaller one is published as it is.
  if (!SOURCES.has(type) || width < (WIDTHS[0] ?? 0)) return [];
  const stem = `${file.replace(/\.[^./]*$/, "")}.${digest.slice(0, 12)}`;
  const widest = Math.min(width, WIDEST);
  // One that is nearly as wide as the next would help nobody.
  const widths = [...WIDTHS.filter((one) => one <= widest * 0.9), widest];
  const sizes = widths.flatMap((across) =>
    (use === "poster" ? FORMATS.slice(-1) : FORMATS).map(([of, ending]) => ({
      file: `${stem}-${across}.${ending}`,
      type: of,
      width: across,
      height: Math.max(1, Math.round((height * across) / width)),
      crop: null,
      region: null,
    })),
  );
  return typeof use === "string" ? sizes : [...sizes, ...cropsOf(picture, use.focus, stem)];
}

function cropsOf(
  { width, height }: Pick<PictureFile, "width" | "height">,
  focus: Focus,
  stem: string,
): readonly WantedDerivative[] {
  const at = focus.x === CENTRE.x && focus.y === CENTRE.y ? "" : `-${focus.x}-${focus.y}`;
  return CROPS.map(([crop, ratio]) => {
    const across = Math.max(1, Math.min(width, Math.round(height * ratio)));
    const down = Math.max(1, Math.min(height, Math.round(across / ratio)));
    const region = {
      left: within(width - across, (width * focus.x) / 100 - across / 2),
      top: within(height - down, (height * focus.y) / 100 - down / 2),
      width: across,
      height: down,
    };
    const shown = Math.min(across, WIDEST_CROP);
    return {
      file: `${stem}-${crop}${at}.jpg`,
      type: "image/jpeg",
      width: shown,
      height: Math.max(1, Math.round(shown / ratio)),
      crop,
      region,
    };
  });
}

function within(most: number, wished: number): number {
  return Math.max(0, Math.min(most, Math.round(wished)));
}

/** The picture from which a derivative was made, by its name: where it is without its ending, and how its digest begins. Null for any other file. */
export function sourceOfDerivative(file: string): { readonly stem: string; readonly digest: string } | null {
  const [, stem, digest] =
    /^(.+)\.([0-9a-f]{12})-(?:\d+|(?:16x9|4x3|1x1)(?:-\d+-\d+)?)\.(?:avif|webp|jpg)$/.exec(file) ?? [];
  return stem === undefined || digest === undefined ? null : { stem, digest };
}
