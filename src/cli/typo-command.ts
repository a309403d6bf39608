import { isAbsolute, join, posix, relative, sep } from "node:path";
import { fixTypography, lookAtTypography, type TypoOptions } from "../authoring/fix-typography.ts";
import { typoProblem } from "../authoring/typo-rules.ts";
import { withId } from "../authoring/write-id.ts";
import type { WritableFolder } from "../base/folders.ts";
import { asWarnings, hasErrors, inFolder, type Problem } from "../base/problem.ts";
import { isNotHidden } from "../content/files/hidden-files.ts";
import { isDraftFile } from "../content/index/draft.ts";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import type { TextSettings } from "../content/parse/prose.ts";
import { decodeSource } from "../content/yaml/front-matter.ts";
import { likeFile } from "../content/yaml/line-ends.ts";
import { didYouMean } from "../language/nearest.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { type CommonRequest, inFrame } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { countOf } from "./report/print-report.ts";
import type { Proof } from "./words/command-words.ts";

export interface TypoRequest extends CommonRequest {
  /** Files or folders, from the site's folder; none: all of `content/`. */
  readonly paths: readonly string[];
  readonly check: boolean;
  readonly write: boolean;
  readonly set: boolean;
}

/** `brevier typo`: reports what a copy editor would mark in the sources; `--check` ends with 1 if there is anything, `--write` corrects what it safely can. */
export function typoCommand(request: TypoRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, ({ language, words, verdict }) => {
    const { root } = environment;
    const proof = proofread(request, nodeFolder(join(root, "content")), root);
    const summary = words.proofread(countOf(proof.problems, language), proof, request.set);
    return verdict(proof.problems, summary, { isStrict: request.check });
  });
}

function proofread(
  request: TypoRequest,
  content: WritableFolder,
  root: string,
): Proof & { readonly problems: readonly Problem[] } {
  const nothing = { files: 0, setByBuild: 0, corrected: 0 };
  const site = parseSite(content.read(SITE_FILE));
  if (!site.ok) return { ...nothing, problems: site.problems.map(inContent) };
  const settings: TextSettings = {
    defaultLanguage: site.value.languages[0],
    typography: site.value.typography,
  };
  const files = content.list().filter((file) => isNotHidden(file) && isText(file));
  const { chosen, problems } = choose(files, request.paths, root);
  const proofs = chosen.map((file) => {
    const proof = proofreadFile(content, file, settings, request);
    const isDraft = hasErrors(proof.problems) && isDraftFile(content.read(file) ?? new Uint8Array(), file);
    return isDraft ? { ...proof, problems: asWarnings(proof.problems) } : proof;
  });
  return {
    problems: [...problems, ...proofs.flatMap((proof) => proof.problems.map(inContent))],
    files: chosen.length,
    setByBuild: proofs.reduce((sum, proof) => sum + proof.setByBuild, 0),
    corrected: proofs.filter(({ isCorrected }) => isCorrected).length,
  };
}

function proofreadFile(content: WritableFolder, file: string, settings: TextSettings, request: TypoRequest) {
  const bytes = content.read(file) ?? new Uint8Array();
  const decoded = decodeSource(bytes, file);
  if (!decoded.ok) return { problems: decoded.problems, setByBuild: 0, isCorrected: false };
  const options: TypoOptions = { sets: request.set };
  const identified = request.write ? withId(decoded.value, file) : null;
  const corrected = request.write
    ? (fixTypography(identified ?? decoded.value, file, settings, options) ?? identified)
    : null;
  if (corrected !== null) {
    const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    content.replace(file, new TextEncoder().encode(likeFile(corrected, raw)));
  }
  const remaining = lookAtTypography(corrected ?? decoded.value, file, settings, options);
  return { ...remaining, isCorrected: corrected !== null };
}

/** Briefs, pages, and the settings. */
function isText(file: string): boolean {
  return file === SITE_FILE || /^(?:briefs|pages)\/.*\.md$/.test(file);
}

/** The files that the paths name, by themselves or by their folder. A path is from the site's folder, from `content/`, or absolute. */
function choose(files: readonly string[], paths: readonly string[], root: string) {
  if (paths.length === 0) return { chosen: files, problems: [] };
  const wanted = paths.map((path) => ({ path, name: nameOf(path, root) }));
  const isIn = (file: string, name: string) => name === "" || file === name || file.startsWith(`${name}/`);
  const unknown = wanted.filter(({ name }) => !files.some((file) => isIn(file, name)));
  return {
    chosen: files.filter((file) => wanted.some(({ name }) => isIn(file, name))),
    problems: unknown.map(({ path, name }) =>
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
  return inFolder(problem, "content");
}
