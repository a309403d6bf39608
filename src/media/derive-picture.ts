/** The door to sharp, which few publications need: it may not be there. */
import { creditOfPicture } from "./credit-of-picture.ts";

type Sharp = typeof import("sharp").default;

/** A version of a picture to make, from its whole or from a part of it. */
export interface VersionToMake {
  readonly type: "image/avif" | "image/webp" | "image/jpeg";
  readonly width: number;
  readonly height: number;
  /** In pixels of the picture as it is shown; null: all of it. */
  readonly region: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** Makes versions of a picture; null where it cannot be read. */
export type DerivePicture = (
  bytes: Uint8Array,
  versions: readonly VersionToMake[],
) => Promise<readonly Uint8Array[] | null>;

/** What shows where a picture is transparent, in a format that cannot be. */
const GROUND = "#ffffff";

/** Null if sharp is not installed. */
export async function pictureDeriver(): Promise<DerivePicture | null> {
  const sharp = await loadSharp();
  return sharp === null ? null : (bytes, versions) => derive(sharp, bytes, versions);
}

async function loadSharp(): Promise<Sharp | null> {
  try {
    const { default: sharp } = await import("sharp");
    return sharp;
  } catch {
    return null;
  }
}

/** Turned as it is shown, in sRGB with eight bits, without metadata but its credit. */
async function derive(
  sharp: Sharp,
  bytes: Uint8Array,
  versions: readonly VersionToMake[],
): Promise<readonly Uint8Array[] | null> {
  try {
    const upright = await sharp(bytes, { failOn: "error" })
      .autoOrient()
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = upright.info;
    const credit = creditOfPicture(bytes);
    const made: Uint8Array[] = [];
    for (const { type, region, ...size } of versions) {
      const whole = sharp(upright.data, { raw: { width, height, channels } });
      const part = region === null ? whole : whole.extract(region);
      const resized = part.resize(size.width, size.height, { fit: "fill" });
      const credited = credit === null ? resized : resized.withXmp(credit);
      made.push(await encoded(credited, type).toBuffer());
    }
    return made;
  } catch {
    return null;
  }
}

function encoded(picture: import("sharp").Sharp, type: VersionToMake["type"]): import("sharp").Sharp {
  if (type === "image/avif") return picture.avif({ quality: 55, effort: 4 });
  if (type === "image/webp") return picture.webp({ quality: 78, effort: 5 });
  return picture.flatten({ background: GROUND }).jpeg({ quality: 82, mozjpeg: true });
}
