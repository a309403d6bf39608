/** The files of `content/public` that `theme` of `site.yaml` names. */
import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome, Problem } from "../../base/problem.ts";
import type { PictureFile } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { readNamed } from "../files/file-names.ts";
import type { FileSettings } from "../files/judge-file.ts";
import { nearestBeside, readPicture } from "../files/read-picture.ts";
import { SITE_FILE } from "../parse/parse-site.ts";
import { themeProblem } from "../parse/theme-rules.ts";

/** The logo, measured. Null if the site has none, or one that cannot be published. */
export function readThemeFiles(
  folder: ReadableFolder,
  { theme }: Site,
  settings: FileSettings,
): { readonly logo: PictureFile | null; readonly problems: readonly Problem[] } {
  const logo = logoOf(folder, theme.logo, settings);
  const fonts = theme.fonts.files.flatMap(({ src }) => checkFont(folder, src));
  return { logo: logo.ok ? logo.value : null, problems: [...logo.problems, ...fonts] };
}

function logoOf(
  folder: ReadableFolder,
  logo: Site["theme"]["logo"],
  settings: FileSettings,
): Outcome<PictureFile | null> {
  if (logo === null) return { ok: true, value: null, problems: [] };
  const { value, line, column } = logo;
  return readPicture(folder, value, SITE_FILE, { file: SITE_FILE, line, column }, settings);
}

function checkFont(
  folder: ReadableFolder,
  { value: found, line, column }: Site["theme"]["fonts"]["files"][number]["src"],
): readonly Problem[] {
  const place = { file: SITE_FILE, line, column };
  const file = `public${found}`;
  const read = readNamed(folder, file);
  if (read === null)
    return [
      themeProblem("theme/missing-font", place, { found, nearest: nearestBeside(folder, found, file) }),
    ];
  const signature = Buffer.from(read.bytes.subarray(0, 4)).toString("latin1");
  return signature === "wOF2" ? [] : [themeProblem("theme/bad-font", place, { found })];
}
