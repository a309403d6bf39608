/** What every published file is judged by, whoever names it: its size, what is in it, what it reveals; and its bytes as they are published. */
import { grouped, type Place, type Problem } from "../../base/problem.ts";
import { pixelSizeOf } from "../../media/pixel-size.ts";
import { type Metadata, publishedBytes } from "../../media/published-bytes.ts";
import { checkActive } from "./check-active.ts";
import { checkPersonalData } from "./check-media.ts";
import { endingOf, quoted } from "./file-names.ts";
import { mediaProblem } from "./media-rules.ts";

/** The settings by which files are published. */
export interface FileSettings {
  /** What the publisher calls itself. */
  readonly ownNames: readonly string[];
  readonly metadata: Metadata;
}

interface Judged {
  /** Null if the file cannot be published. */
  readonly published: Uint8Array | null;
  readonly problems: readonly Problem[];
}

/** The most pixels of a picture: 400 MB in the memory of whoever opens it. */
const MOST_PIXELS = 100_000_000;

/** In bytes: a drawing is read whole, by whoever opens it too. */
const LARGEST_DRAWING = 10_000_000;

/** A picture that nobody can open, whatever the size of its file; judged before anything else of it is read. */
export function checkSize(bytes: Uint8Array, file: string, name: string, place: Place): Problem | null {
  const command = (tool: string) => ({ command: `${tool} ${quoted(`content/${file}`)}` });
  if (endingOf(file) === "svg" && bytes.length > LARGEST_DRAWING) {
    const megabytes = (size: number) => Math.round(size / 1_000_000);
    const weight = (size: number) => ({ fr: `${megabytes(size)} Mo`, en: `${megabytes(size)} MB` });
    const values = {
      found: name,
      size: weight(bytes.length),
      most: weight(LARGEST_DRAWING),
      ...command("npx svgo"),
    };
    return mediaProblem("image/too-large", place, values);
  }
  const size = pixelSizeOf(bytes);
  if (size === null) return null;
  const { width, height } = size;
  if (width * height === 0) return mediaProblem("image/unreadable", place, { found: name });
  if (width * height <= MOST_PIXELS) return null;
  const most = { fr: "100 millions de pixels", en: "100 million pixels" };
  const sides = (lang: "fr" | "en") => `${grouped(width, lang)} × ${grouped(height, lang)} pixels`;
  const values = {
    found: name,
    size: { fr: sides("fr"), en: sides("en") },
    most,
    ...command("mogrify -resize '4000x4000>'"),
  };
  return mediaProblem("image/too-large", place, values);
}

/** Judges a file that is no page. `place` is where it is named, or the file; `name` is as it is named there. */
export function judgeFile(
  bytes: Uint8Array,
  file: string,
  name: string,
  place: Place,
  { ownNames, metadata }: FileSettings,
): Judged {
  const active = checkActive(bytes, file);
  if (active.length > 0) return { published: null, problems: active };
  const published = publishedBytes(bytes, metadata);
  if (published === null)
    return { published, problems: [mediaProblem("image/broken", place, { found: name })] };
  const isPrinters = pixelSizeOf(bytes)?.components === 4;
  const values = { found: name, file: quoted(`content/${file}`) };
  const problems = [
    ...(isPrinters ? [mediaProblem("image/cmyk", place, values)] : []),
    // Of a picture that was written anew nothing is left to tell.
    ...(published === bytes ? checkPersonalData(bytes, file, name, place, ownNames) : []),
  ];
  return { published, problems };
}
