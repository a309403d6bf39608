import { randomBytes } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import type { Article } from "../authoring/article/article-of-text.ts";
import { withArticle } from "../authoring/article/choices-of-article.ts";
import { LARGEST_DOCUMENT, readDocument } from "../authoring/article/read-document.ts";
import { composeBrief, draftLineOf, type NewBrief, newBriefFile } from "../authoring/new-brief.ts";
import { idsIn, languagesIn, newId } from "../authoring/new-id.ts";
import { newProblem } from "../authoring/new-rules.ts";
import { type Originals, parseChoices, parseLine, type WrittenChoices } from "../authoring/parse-choices.ts";
import type { ReadableFolder } from "../base/folders.ts";
import { failed, inFolder, type Outcome, type Place, type Problem } from "../base/problem.ts";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import { LARGEST_TEXT } from "../content/yaml/front-matter.ts";
import { sourceProblem } from "../content/yaml/source-rules.ts";
import { type BriefId, lang } from "../model/identifiers.ts";
import type { Site } from "../model/site.ts";
import { createExclusively, isTaken, nodeFolder } from "../node/node-folder.ts";
import { parseMarkdown } from "../text/parse-markdown.ts";
import { choosePicture } from "./chosen-picture.ts";
import { type CommandFrame, type CommonRequest, inFrame } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { messageLanguage } from "./message-language.ts";
import { sourceLines } from "./report/source-lines.ts";
import { writeSchemas } from "./write-schemas.ts";

export interface NewRequest extends Omit<CommonRequest, "lang">, WrittenChoices {
  readonly title?: string;
  readonly from?: string;
  readonly id?: boolean;
  readonly image?: string;
  readonly draft?: boolean;
}

/** `brevier new`: writes a new brief; its path on standard output, for scripts, and nothing else there. */
export function newCommand(request: NewRequest, environment: Environment): Promise<ExitCode> {
  const { lang: language, ...common } = request;
  const work = async (frame: CommandFrame): Promise<ExitCode> => {
    const { terminal, root } = environment;
    if (request.id) {
      terminal.out(`${freshId(nodeFolder(join(root, "content")))}\n`);
      return EXIT.done;
    }
    const written = await writeBrief(request, environment, frame.now());
    const onDisk = sourceLines(root);
    // An option is no file, and an article's control characters are not for the terminal.
    const sourceLine = (file: string, line: number) =>
      file.startsWith("content/") ? onDisk(file, line) : null;
    const code = frame.report(written, ({ file }) => `${file}\n`, "", sourceLine);
    if (written.ok && written.value.draftLine !== null)
      terminal.err(frame.words.draft(written.value.draftLine));
    return code;
  };
  return inFrame(common, environment, work, messageLanguage(language, environment));
}

interface Written {
  readonly file: string;
  /** Which line keeps it a draft, from 1; null if it is finished. */
  readonly draftLine: number | null;
}

async function writeBrief(
  request: NewRequest,
  environment: Environment,
  now: number,
): Promise<Outcome<Written>> {
  const content = nodeFolder(join(environment.root, "content"));
  const site = parseSite(content.read(SITE_FILE));
  if (!site.ok) return failed(site.problems.map((problem) => inFolder(problem, "content")));
  const article = await readArticle(request, environment);
  const originals = request.translationOf === undefined ? new Map() : originalsIn(content, site.value);
  const choices = parseChoices(request, site.value, now, originals);
  if (!article.ok || !choices.ok) return failed([...article.problems, ...choices.problems]);

  const id = freshId(content);
  const isDated = request.published !== undefined;
  const place = startOf(request.from ?? "");
  const filled = withArticle(choices.value, article.value, site.value, isDated, place);
  const chosen = filled.choices;
  const file = `content/${newBriefFile(article.value.title, chosen.published, id, chosen.lang)}`;
  const { root } = environment;
  const picture = request.image === undefined ? null : choosePicture(request.image, file, root, site.value);
  if (picture?.ok === false) return picture;
  const brief = {
    ...{ ...article.value, ...chosen, id },
    ...(picture === null ? {} : { image: picture.value.name }),
    ...(request.draft ? { isDraft: true } : {}),
  };
  const { text, problems: faults } = composed(brief, site.value, file);
  const size = Buffer.byteLength(text);
  if (size > LARGEST_TEXT)
    return failed([sourceProblem("source/too-large", startOf(file), { found: size, limit: LARGEST_TEXT })]);
  // Before the brief: on a full disk the command fails here, not when the brief is already there.
  writeSchemas(root, site.value);
  const taken = () => failed([newProblem("new/file-exists", startOf(file), { free: freeName(root, file) })]);
  if (isTaken(join(root, file))) return taken();
  picture?.value.copy();
  if (!createExclusively(join(root, file), text)) return taken();
  const value = { file, draftLine: draftLineOf(text) };
  const problems = site.problems.map((problem) => inFolder(problem, "content"));
  // A by-line that stands in the text was told where it stands.
  const untold = filled.problems.filter(
    ({ rule, found }) =>
      !article.problems.some((one) => one.rule === rule && one.found?.en.includes(found?.en ?? "")),
  );
  return {
    ok: true,
    value,
    problems: [...problems, ...article.problems, ...choices.problems, ...untold, ...faults],
  };
}

/** The brief's file; Markdown of another tool may have what a build refuses: then it is a draft, and what is wrong is told at its line. */
function composed(
  brief: NewBrief,
  site: Site,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const text = composeBrief(brief, site);
  if (brief.markdown === undefined) return { text, problems: [] };
  const faulty = composeBrief({ ...brief, isDraft: true }, site);
  const line = faulty.slice(0, faulty.length - brief.markdown.length - 1).split("\n").length;
  const faults = parseMarkdown(brief.markdown, file, line).problems.filter(
    ({ severity }) => severity === "error",
  );
  return faults.length === 0
    ? { text, problems: [] }
    : { text: faulty, problems: faults.map((fault): Problem => ({ ...fault, severity: "warning" })) };
}

/** The briefs that can be translated, with their languages. */
function originalsIn(content: ReadableFolder, { languages: [first] }: Site): Originals {
  return new Map([...languagesIn(content)].map(([id, tag]) => [id, lang(tag ?? "") ?? first]));
}

const NO_TEXT = { summary: null, paragraphs: [], dateline: null, section: null, byline: null } as const;

function freshId(content: ReadableFolder): BriefId {
  const id = newId(randomBytes(200), idsIn(content));
  if (id === null) throw new Error("twenty random ids are taken: is the generator broken?");
  return id;
}

/** The headline alone, or a whole article. */
async function readArticle({ title, from }: NewRequest, environment: Environment): Promise<Outcome<Article>> {
  const nothing = title === undefined || title.trim() === "";
  if (from === undefined) {
    if (nothing) return failed([newProblem("new/nothing-given", startOf("brevier new"))]);
    const line = parseLine(title, "brevier new");
    return line.ok ? { ok: true, value: { ...NO_TEXT, title: line.value }, problems: [] } : line;
  }
  if (!nothing) return failed([newProblem("new/two-titles", startOf("brevier new"), { found: title })]);
  if (from === "-") return readDocument(await environment.readInput(), from);
  const path = resolve(environment.root, from);
  const folder = nodeFolder(dirname(path));
  const size = folder.stat(basename(path))?.size ?? null;
  if (size === null) return failed([newProblem("article/missing", startOf(from))]);
  if (size > LARGEST_DOCUMENT)
    return failed([
      sourceProblem("source/too-large", startOf(from), { found: size, limit: LARGEST_DOCUMENT }),
    ]);
  return readDocument(folder.read(basename(path)) ?? new Uint8Array(), from);
}

/** The first of `name-2.md`, `name-3.md`… that no brief has. */
function freeName(root: string, file: string): string {
  const folder = nodeFolder(join(root, dirname(file)));
  const name = basename(file, ".md");
  for (let n = 2; ; n++) if (folder.stat(`${name}-${n}.md`) === null) return `${name}-${n}.md`;
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
