import { isAbsolute, join, posix, relative, sep } from "node:path";
import { fixTypography, lookAtTypography, type TypoOptions } from "../authoring/fix-typography.ts";
import { typoProblem } from "../authoring/typo-rules.ts";
import type { WritableFolder } from "../base/folders.ts";
import { asWarnings, hasErrors, type Problem } from "../base/problem.ts";
import { isNotHidden } from "../content/files/hidden-files.ts";
import { isDraftFile } from "../content/index/draft.ts";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import type { TextSettings } from "../content/parse/prose.ts";
import { decodeSource } from "../content/yaml/front-matter.ts";
import { likeFile } from "../content/yaml/line-ends.ts";
import { didYouMean } from "../language/nearest.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { programVersion } from "../node/site.ts";
import { type MessageLanguage, messageLanguage } from "./message-language.ts";
import { countOf, problemsAsData, problemsAsText, type ReportFormat } from "./report/print-report.ts";
import { sourceLines } from "./report/source-lines.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";
import { commandWords, type Looked } from "./words/command-words.ts";

export interface TypoRequest {
  /** Files or folders, from the site's folder; none: all of `content/`. */
  readonly paths: readonly string[];
  readonly check: boolean;
  readonly write: boolean;
  readonly set: boolean;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
}

/** `brevier typo`: tells what a copy editor would mark in the sources; `--check` ends with 1 if there is anything, `--write` mends what can be. */
export async function typoCommand(request: TypoRequest, around: Surroundings): Promise<ExitCode> {
  const { terminal, root } = around;
  const language = messageLanguage(request.lang, around);
  const looked = lookAt(request, nodeFolder(join(root, "content")), root);
  const { problems } = looked;
  if (request.format !== "text")
    terminal.out(problemsAsData(problems, request.format, language, programVersion()));
  else {
    if (problems.length > 0)
      terminal.err(problemsAsText(problems, language, terminal.colours, sourceLines(root)));
    terminal.out(commandWords[language].looked(countOf(problems, language), looked, request.set));
  }
  return hasErrors(problems) || (request.check && problems.length > 0) ? 1 : 0;
}

function lookAt(
  request: TypoRequest,
  content: WritableFolder,
  root: string,
): Looked & { readonly problems: readonly Problem[] } {
  const nothing = { files: 0, setByBuild: 0, mended: [] };
  const site = parseSite(content.read(SITE_FILE));
  if (!site.ok) return { ...nothing, problems: site.problems.map(inContent) };
  const settings: TextSettings = {
    defaultLanguage: site.value.languages[0],
    typography: site.value.typography,
  };
  const files = content.list().filter((file) => isNotHidden(file) && isText(file));
  const { chosen, problems } = choose(files, request.paths, root);
  const looked = chosen.map((file) => {
    const found = lookAtFile(content, file, settings, request);
    const isDraft = hasErrors(found.problems) && isDraftFile(content.read(file) ?? new Uint8Array(), file);
    return isDraft ? { ...found, problems: asWarnings(found.problems) } : found;
  });
  return {
    problems: [...problems, ...looked.flatMap((one) => one.problems.map(inContent))],
    files: chosen.length,
    setByBuild: looked.reduce((sum, one) => sum + one.setByBuild, 0),
    mended: chosen.filter((_, i) => looked[i]?.isMended === true),
  };
}

function lookAtFile(content: WritableFolder, file: string, settings: TextSettings, request: TypoRequest) {
  const bytes = content.read(file) ?? new Uint8Array();
  const decoded = decodeSource(bytes, file);
  if (!decoded.ok) return { problems: decoded.problems, setByBuild: 0, isMended: false };
  const options: TypoOptions = { sets: request.set };
  const mended = request.write ? fixTypography(decoded.value, file, settings, options) : null;
  if (mended !== null) {
    const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    content.replace(file, new TextEncoder().encode(likeFile(mended, raw)));
  }
  const left = lookAtTypography(mended ?? decoded.value, file, settings, options);
  return { ...left, isMended: mended !== null };
}

/** Briefs, pages, and the settings. */
function isText(file: string): boolean {
  return file === SITE_FILE || /^(?:briefs|pages)\/.*\.md$/.test(file);
}

/** The files that were asked for, by their own path or that of a folder: from the site's folder, from `content/`, or absolute. */
function choose(files: readonly string[], paths: readonly string[], root: string) {
  if (paths.length === 0) return { chosen: files, problems: [] };
  const asked = paths.map((path) => ({ path, name: nameOf(path, root) }));
  const isIn = (file: string, name: string) => name === "" || file === name || file.startsWith(`${name}/`);
  const lost = asked.filter(({ name }) => !files.some((file) => isIn(file, name)));
  return {
    chosen: files.filter((file) => asked.some(({ name }) => isIn(file, name))),
    problems: lost.map(({ path, name }) =>
      typoProblem(
        "typo/no-such-file",
        { file: path, line: 1, column: 1 },
        { nearest: didYouMean(name, files) },
      ),
    ),
  };
}

function nameOf(path: string, root: string): string {
  const from = isAbsolute(path) ? relative(root, path) : path.replaceAll("\\", "/");
  return posix
    .normalize(from.replaceAll(sep, "/"))
    .replace(/\/+$/, "")
    .replace(/^\.$/, "")
    .replace(/^content(?:\/|$)/, "");
}

function inContent(problem: Problem): Problem {
  return { ...problem, place: { ...problem.place, file: `content/${problem.place.file}` } };
}
