import { randomBytes } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { initProblem } from "../authoring/init/init-rules.ts";
import { newSite, SITE_PATH } from "../authoring/init/new-site.ts";
import { newId } from "../authoring/new-id.ts";
import { failed, type Outcome } from "../base/problem.ts";
import { isZone, systemZone } from "../language/locale/zone.ts";
import { isFolder, isTaken, nodeFolder } from "../node/node-folder.ts";
import { programVersion } from "../node/site.ts";
import { type CommandFrame, type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { type GivenAnswers, giveAnswers, type WrittenAnswers } from "./init-answers.ts";
import { addCms, cmsOf } from "./init-cms.ts";
import { messageLanguage } from "./message-language.ts";
import { initWords } from "./words/init-words.ts";
import { type Written, writeMissing } from "./write-missing.ts";
import { writeSchemas } from "./write-schemas.ts";

export interface InitRequest extends Pick<CommonRequest, "now" | "lang">, WrittenAnswers {
  readonly folder?: string;
  readonly yes: boolean;
  /** Whether the site is to have an editor in the browser. */
  readonly cms: boolean;
}

/** `brevier init`: begins a site in a folder, and writes over nothing that is there. */
export function initCommand(request: InitRequest, environment: Environment): Promise<ExitCode> {
  const { folder = "." } = request;
  const root = resolve(environment.root, folder);
  const work = async (frame: CommandFrame): Promise<ExitCode> => {
    const words = initWords[frame.language];
    if (isTaken(root) && !isFolder(root)) throw new Refusal(words.notAFolder(folder));
    if (isTaken(join(root, SITE_PATH)) && request.cms)
      return frame.report(addCms(root, folder), (paths) => words.reportCms(paths), "");
    if (isTaken(join(root, SITE_PATH)))
      return frame.report(failed([initProblem("init/site-exists", startOf(folder))]), () => "", "");
    const given = await ask(request, environment, root, frame);
    if (given === null) {
      environment.terminal.err(words.broken);
      return EXIT.broken;
    }
    const written = writeSite(root, given, frame.now(), request.cms);
    const begun = { folder: folder === "." ? null : folder, isInstalled: isInstalled(root) };
    const told = written.ok ? { ...written, problems: [] } : written;
    return frame.report(
      told,
      (paths) => words.report({ ...begun, ...paths, assumed: given.assumed, hasCms: request.cms }),
      "",
    );
  };
  return inFrame(request, environment, work, messageLanguage(request.lang, { ...environment, root }));
}

function startOf(folder: string) {
  return { file: join(folder, SITE_PATH), line: 1, column: 1 };
}

function ask(
  request: InitRequest,
  { terminal, variables, ask }: Environment,
  root: string,
  { language }: CommandFrame,
): Promise<GivenAnswers | null> {
  const { TZ = "" } = variables;
  return giveAnswers(request, {
    ask: request.yes ? null : (ask ?? null),
    tell: terminal.err,
    surroundings: { language, folder: basename(root), timeZone: isZone(TZ) ? TZ : systemZone() },
    words: wordsIn(root),
  });
}

function wordsIn(root: string): readonly string[] {
  return nodeFolder(join(root, "content")).list("words");
}

/** Writes what is not there yet, each file in one step; a run that is stopped leaves no `site.yaml`, and the next one goes on. */
function writeSite(root: string, { answers }: GivenAnswers, now: number, withCms: boolean): Outcome<Written> {
  const hasBriefs = nodeFolder(root)
    .list("content/briefs")
    .some((file) => file.endsWith(".md"));
  const firstId = hasBriefs ? null : newId(randomBytes(200), new Set());
  const version = programVersion();
  const composed = newSite({ answers, words: wordsIn(root), firstId, now, version });
  if (!composed.ok) return composed;
  const { site, files } = composed.value;
  const cms = withCms ? cmsOf(root, site) : NO_CMS;
  if (!cms.ok) return cms;
  writeSchemas(root, site);
  const texts = [...files].map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return { ok: true, value: writeMissing(root, new Map([...cms.value, ...texts])), problems: [] };
}

const NO_CMS: ReturnType<typeof cmsOf> = { ok: true, value: new Map(), problems: [] };

/** Whether `npx brevier` finds the program there. */
function isInstalled(root: string): boolean {
  return nodeFolder(join(root, "node_modules/brevier")).stat("package.json") !== null;
}
