import { createHash } from "node:crypto";
import type { Cache } from "../../base/cache.ts";
import type { ReadableFolder } from "../../base/folders.ts";
import { hasErrors, type Outcome, type Problem } from "../../base/problem.ts";
import { paperColoursIn } from "../../media/paper-colours.ts";
import { type Metadata, publishedBytes } from "../../media/published-bytes.ts";
import { mistakeInStyle, printStyle, themeFile } from "../../media/theme-file.ts";
import { parseColour } from "../../model/colour.ts";
import { sha256 } from "../../model/digest.ts";
import { type Digest, digest } from "../../model/identifiers.ts";
import { dataUrl, inlinedFiles } from "../../model/inlined-files.ts";
import { typeOfEnding } from "../../model/media-types.ts";
import type { AddedStyle, PublicFile, Theme } from "../../model/site.ts";
import { checkActive } from "../files/check-active.ts";
import { isNotHidden, isPublished } from "../files/hidden-files.ts";
import { mediaProblem } from "../files/media-rules.ts";
import { themeProblem } from "../parse/theme-rules.ts";
import { checkLinks, checkSurvey, checkUnpublished } from "./check-entries.ts";

/** The style of archive pages, which is written into them and not published as a file. */
const ARCHIVE_STYLE = "public/archive.css";

const STYLE = "public/style.css";

/** What is added to it. */
const CUSTOM_STYLE = "custom.css";

/** Where no style sheet states one. */
const PAPER: Theme["paper"] = { light: "#fdfcf8", dark: "#161512" };

/** A theme, and the digest that is part of every page’s fingerprint. */
interface ReadTheme {
  readonly theme: Theme;
  readonly digest: Digest;
}

/** A theme as it was printed from files with a digest. */
interface KnownTheme {
  readonly files: Digest;
  readonly value: ReadTheme;
}

/**
 * Reads the folder of templates (the site’s over the package’s): its public files and its archive style. Styles and pictures are printed
 * again only if a file has changed.
 */
export function readTheme(folder: ReadableFolder, cache: Cache, metadata: Metadata): Outcome<ReadTheme> {
  // A template behind such a link could change unnoticed.
  const { links, files, ...rest } = folder.survey();
  // Templates may link to each other; public files only to public files.
  const copied = links.filter(({ from }) => from.startsWith("public/"));
  const found = [...checkSurvey({ files, ...rest }), ...checkLinks(copied)].map(inTemplates);
  if (hasErrors(found)) return { ok: false, problems: found };
  const problems = [...found, ...checkUnpublished(files).map(inTemplates)];
  const digests = files.map((file) => `${file}\0${sha256(folder.read(file) ?? "")}`);
  const state = sha256([metadata, ...digests].join("\n"));
  const known = cache.read<KnownTheme>(KNOWN);
  if (known?.files === state) return { ok: true, value: known.value, problems };
  const printed = printTheme(folder, metadata);
  if (!printed.ok) return printed;
  cache.write<KnownTheme>(KNOWN, { files: state, value: printed.value });
  return { ...printed, problems };
}

const KNOWN = "theme.json";

function printTheme(folder: ReadableFolder, metadata: Metadata): Outcome<ReadTheme> {
  const whole = createHash("sha256").update(`${metadata}\n`);
  const publicFiles: PublicFile[] = [];
  const broken: Problem[] = [];
  const inlined = new Set<string>();
  let customStyle: AddedStyle | null = null;
  for (const file of folder.list().filter(isNotHidden)) {
    const bytes = folder.read(file) ?? new Uint8Array();
    const sha = sha256(bytes);
    if (file.endsWith(".njk"))
      for (const path of inlinedFiles(new TextDecoder().decode(bytes))) inlined.add(path);
    if (file === CUSTOM_STYLE) {
      customStyle = { file, digest: sha };
      broken.push(...checkStyle(file, bytes));
    } else if (!file.startsWith("public/") || file === ARCHIVE_STYLE) whole.update(`${file}\0${sha}\n`);
    else if (isPublished(file)) {
      const printed = themeFile(file, bytes, metadata);
      const place = { file: `templates/${file}`, line: 1, column: 1 };
      broken.push(...checkActive(bytes, file, "templates").map(inTemplates));
      if (printed === null) broken.push(mediaProblem("image/broken", place, { found: file }));
      const published = printed === null || printed === bytes ? sha : sha256(printed);
      publicFiles.push({ path: file.slice("public/".length), from: "theme", file, digest: sha, published });
    }
  }
  if (broken.length > 0) return { ok: false, problems: broken };
  // A page that holds such a file depends on its bytes.
  for (const path of [...inlined].sort())
    whole.update(`${path}\0${sha256(folder.read(`public${path}`) ?? "")}\n`);
  const style = new TextDecoder().decode(printStyle(folder.read(ARCHIVE_STYLE) ?? new Uint8Array()));
  // Browsers hash a style with `\n` line ends.
  const css = withPictures(style.replace(/\r\n?/g, "\n").trim(), folder, metadata);
  const hash = `sha256-${createHash("sha256").update(css).digest("base64")}`;
  const paper = paperOf([STYLE, CUSTOM_STYLE], folder);
  const theme = { publicFiles, customStyle, paper, archiveStyle: { css, hash } };
  const value = { theme, digest: digest(whole.digest("hex")) };
  return { ok: true, value, problems: [] };
}

function checkStyle(file: string, bytes: Uint8Array): readonly Problem[] {
  const mistake = mistakeInStyle(bytes);
  if (mistake === null) return [];
  const { detail, line, column } = mistake;
  return [themeProblem("theme/bad-style", { file: `templates/${file}`, line, column }, { detail })];
}

/** What the last of the style sheets says that states it. */
function paperOf(files: readonly string[], folder: ReadableFolder): Theme["paper"] {
  const stated = files.map((file) =>
    paperColoursIn(new TextDecoder().decode(folder.read(file) ?? undefined)),
  );
  const colour = (scheme: "light" | "dark") =>
    stated.map((one) => parseColour(one[scheme] ?? "")).findLast((one) => one !== null);
  return { light: colour("light") ?? PAPER.light, dark: colour("dark") ?? PAPER.dark };
}

function inTemplates(problem: Problem): Problem {
  return { ...problem, place: { ...problem.place, file: `templates/${problem.place.file}` } };
}

/** Archive pages load no files, so the files of the theme that their style names are written into it. */
function withPictures(css: string, folder: ReadableFolder, metadata: Metadata): string {
  return css.replace(/url\((["']?)\/([^)"']+)\1\)/g, (whole, _, path: string) => {
    const bytes = folder.read(`public/${path}`);
    const type = typeOfEnding(path.slice(path.lastIndexOf(".") + 1));
    return bytes === null ? whole : `url(${dataUrl(publishedBytes(bytes, metadata) ?? bytes, type)})`;
  });
}
