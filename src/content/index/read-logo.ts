import type { ReadableFolder } from "../../base/folders.ts";
import type { Outcome } from "../../base/problem.ts";
import type { PictureFile } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import type { FileSettings } from "../files/judge-file.ts";
import { readPicture } from "../files/read-picture.ts";
import { SITE_FILE } from "../parse/parse-site.ts";
import { siteProblem } from "../parse/site-rules.ts";

/** Measures the publisher's logo, which must fit the limits of RSS 2.0. Null if the site has none. */
export function readLogo(
  folder: ReadableFolder,
  site: Site,
  settings: FileSettings,
): Outcome<PictureFile | null> {
  const { logo } = site.publisher;
  if (logo === null) return { ok: true, value: null, problems: [] };
  const place = { file: SITE_FILE, line: logo.line, column: logo.column };
  const read = readPicture(folder, logo.value, SITE_FILE, place, settings);
  if (!read.ok) return read;
  const { width, height, type } = read.value;
  const fits = width <= 144 && height <= 400 && ["image/png", "image/jpeg", "image/gif"].includes(type);
  return fits
    ? read
    : {
        ok: false,
        problems: [siteProblem("site/bad-logo", place, { found: logo.value, type, width, height })],
      };
}
