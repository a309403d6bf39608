/** Checks published pictures, sounds, films and documents: whether the bytes fit the name, and what they reveal of people. */
import type { Place, Problem, Text } from "../../base/problem.ts";
import type { Trace } from "../../media/exif.ts";
import { type MediaKind, mediaKindOf } from "../../media/media-kind.ts";
import { personalDataIn } from "../../media/personal-data.ts";
import { endingOf, quoted } from "./file-names.ts";
import { mediaProblem } from "./media-rules.ts";

/** The extensions of pictures that hosts and browsers know, by kind; hints offer the first. */
const PICTURE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  gif: ["gif"],
  webp: ["webp"],
  avif: ["avif"],
  svg: ["svg"],
};
/** Names under which browsers ask for a PNG by themselves. */
const ALSO: Readonly<Record<string, readonly string[]>> = { png: ["apng", "ico"] };

/** A picture whose extension is that of another kind, or missing: a host would serve it as something else. `name` is as the editor wrote it. */
export function wrongEnding(kind: string, name: string, place: Place): Problem | null {
  const endings = PICTURE_ENDINGS[kind] ?? [];
  if (endings.includes(endingOf(name))) return null;
  const [right = ""] = endings;
  const renamed = `${name.replace(/\.[^./]*$/, "")}.${right}`;
  return mediaProblem("image/wrong-ending", place, {
    found: name,
    kind: kind === "webp" ? "WebP" : kind.toUpperCase(),
    right: renamed,
  });
}

/** A file of `content/public` of which only the name or only the bytes are those of a picture. */
export function checkPublicPicture(bytes: Uint8Array, file: string, place: Place): Problem | null {
  const ending = endingOf(file);
  const kind = mediaKindOf(bytes);
  const isNamedPicture = Object.values(PICTURE_ENDINGS).some((endings) => endings.includes(ending));
  if (kind === null || PICTURE_ENDINGS[kind] === undefined)
    return isNamedPicture && ending !== "svg"
      ? mediaProblem("image/unreadable", place, { found: file })
      : null;
  // Other files, such as HTML pages, may contain SVG; it is wrong only under the name of another kind of picture.
  if ((kind === "svg" && !isNamedPicture) || ALSO[kind]?.includes(ending)) return null;
  return wrongEnding(kind, file, place);
}

const TRACES: Readonly<Record<Trace, Text>> = {
  place: { fr: "un lieu", en: "a place" },
  names: { fr: "des noms de personnes", en: "names of people" },
  serial: { fr: "le numéro de série d’un appareil", en: "the serial number of a device" },
  comment: { fr: "un commentaire", en: "a comment" },
};

/** Warns of personal data in a file as it is published. `file` is its path in the content folder. */
export function checkPersonalData(
  bytes: Uint8Array,
  file: string,
  name: string,
  place: Place,
  ownNames: readonly string[],
): readonly Problem[] {
  const traces = personalDataIn(bytes, ownNames);
  if (traces.length === 0) return [];
  const what = { fr: listed(traces, "fr", " et "), en: listed(traces, "en", " and ") };
  const kind = mediaKindOf(bytes);
  const command = removal(kind, quoted(`content/${file}`));
  const rule = STRIPPED.has(kind) ? "image/personal-data" : "media/personal-data";
  return [mediaProblem(rule, place, { found: name, what, command })];
}

/** Published without personal data, unless the site keeps it. */
const STRIPPED: ReadonlySet<MediaKind | null> = new Set(["jpeg", "png", "webp", "gif"]);

function listed(traces: readonly Trace[], lang: keyof Text, and: string): string {
  const words = traces.map((trace) => TRACES[trace][lang]);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")}${and}${words.at(-1)}`;
}

/** The command that removes the metadata of such a file and leaves its contents as they are. */
function removal(kind: MediaKind | null, file: string): string {
  switch (kind) {
    case "pdf":
      // ExifTool alone only hides what it deletes; qpdf removes it from the file.
      return `exiftool -all= -overwrite_original ${file} && qpdf --linearize --replace-input ${file}`;
    case "svg":
      return `npx svgo ${file}`;
    case "mp3":
    case "flac":
    case "wav":
      // Of a sound, a picture of its cover goes too.
      return withoutTags(file, "0:a");
    case "ogg":
    case "webm":
      return withoutTags(file, "0");
    default:
      return `exiftool -all= -overwrite_original ${file}`;
  }
}

function withoutTags(file: string, streams: string): string {
  const copy = file.replace(/(\.[^./']*'?)$/, "-2$1");
  return `ffmpeg -i ${file} -map_metadata -1 -map ${streams} -c copy ${copy} && mv ${copy} ${file}`;
}

/** In bytes. */
const HEAVY = 400_000;

/** Warns of a picture that is slow to download. `size` in bytes, as published. */
export function checkWeight(size: number, file: string, name: string, place: Place): readonly Problem[] {
  if (size <= HEAVY) return [];
  const megabytes = (size / 1_000_000).toFixed(1);
  const weight = { fr: megabytes.replace(".", ","), en: megabytes };
  const remedy = lighter(endingOf(file), quoted(`content/${file}`));
  return [mediaProblem("image/heavy", place, { found: name, weight, remedy })];
}

function lighter(ending: string, file: string): Text {
  if (ending === "svg")
    return {
      fr: `« npx svgo ${file} » allège le dessin ; une photographie qu’il contient pèse moins seule, en JPEG`,
      en: `“npx svgo ${file}” makes the drawing lighter; a photograph inside it weighs less by itself, as a JPEG`,
    };
  if (ending === "gif") {
    const command = `ffmpeg -i ${file} -movflags faststart -pix_fmt yuv420p -vf 'scale=trunc(iw/2)*2:-2' ${file.replace(/\.gif('?)$/i, ".mp4$1")}`;
    return {
      fr: `une animation pèse dix fois moins en film : « ${command} », puis joignez le film (attachments)`,
      en: `an animation weighs a tenth of it as a film: “${command}”, then attach the film (attachments)`,
    };
  }
  return {
    fr: "« npx brevier pictures » en fait des versions plus petites",
    en: "“npx brevier pictures” makes smaller versions of it",
  };
}

/** In bytes: a page that mail and archives still take. */
const HEAVIEST_PAGE = 1_000_000;

/** Warns of a brief whose archive page, which holds its pictures, is heavy. `sizes` in bytes, as published, of each place where one is shown. */
export function checkArchiveWeight(sizes: readonly number[], file: string): readonly Problem[] {
  // Four signs for each three bytes. // RFC 4648 § 4
  const weight = sizes.reduce((sum, size) => sum + 4 * Math.ceil(size / 3), 0);
  if (weight <= HEAVIEST_PAGE) return [];
  const megabytes = (weight / 1_000_000).toFixed(1);
  const values = { weight: { fr: megabytes.replace(".", ","), en: megabytes } };
  return [mediaProblem("archive/heavy", { file, line: 1, column: 1 }, values)];
}
