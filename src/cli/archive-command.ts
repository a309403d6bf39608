import { basename, join, relative } from "node:path";
import {
  type ArchivedPackage,
  type ArchiveProgress,
  type Asked,
  archiveSite,
} from "../archive/archive-site.ts";
import { packingProblem } from "../archive/packing-rules.ts";
import { diskErrorOf, isOfDisk, nameFrom } from "../base/disk-error.ts";
import type { Outcome } from "../base/problem.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { lockOf, programVersion } from "../node/site.ts";
import type { Environment, ExitCode } from "./environment.ts";
import { type MessageLanguage, messageLanguage } from "./message-language.ts";
import { progressTeller } from "./progress.ts";
import { publishedFolder } from "./published-folder.ts";
import { countOf, problemsAsData, problemsAsText, type ReportFormat } from "./report/print-report.ts";
import { sourceLines } from "./report/source-lines.ts";
import { archiveWords } from "./words/packing-words.ts";

export interface ArchiveRequest {
  readonly out: string;
  readonly month?: string;
  readonly brief?: string;
  readonly all: boolean;
  readonly format: ReportFormat;
  readonly lang?: MessageLanguage;
  readonly quiet: boolean;
}

/** `brevier archive`: problems on standard error (text) or standard output (json, sarif: nothing else), a line a package on standard output. */
export async function archiveCommand(request: ArchiveRequest, environment: Environment): Promise<ExitCode> {
  const { terminal, root, wall } = environment;
  const language = messageLanguage(request.lang, environment);
  const say = archiveWords[language];
  const asked = askedIn(request);
  if (asked === null) {
    terminal.err(say.two);
    return 2;
  }
  const folder = publishedFolder(request.out, language, environment);
  if (folder === null) return 2;
  const started = wall();
  const isSilent = request.quiet || request.format !== "text";
  const progress = isSilent
    ? { tell: () => {}, end: () => {} }
    : progressTeller(environment, say.packing, { logs: "on-servers" });
  const outcome = await archive(asked, folder, environment, progress.tell).finally(progress.end);
  const failure = outcome.problems.some(isOfDisk) ? 2 : 1;
  if (request.format !== "text") {
    terminal.out(problemsAsData(outcome.problems, request.format, language, programVersion()));
    return outcome.ok ? 0 : failure;
  }
  if (outcome.problems.length > 0) {
    terminal.err(
      `${problemsAsText(outcome.problems, language, terminal.colours, sourceLines(root))}\n${countOf(outcome.problems, language)}\n`,
    );
  }
  if (!outcome.ok) {
    terminal.err(say.nothingArchived);
    return failure;
  }
  if (request.quiet) return 0;
  const made = outcome.value.filter(({ isNew }) => isNew).length;
  terminal.out(outcome.value.map(say.packed).join(""));
  terminal.out(say.done(made, outcome.value.length - made, wall() - started));
  return 0;
}

async function archive(
  asked: Asked,
  folder: string,
  { root }: Environment,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<Outcome<readonly ArchivedPackage[]>> {
  const nameOf = (path: string) => nameFrom(path, relative(root, path));
  // A build changes what is read here, and reads what is written here.
  const lock = lockOf(folder);
  if (!lock.held) {
    const place = { file: nameOf(lock.file), line: 1, column: 1 };
    return {
      ok: false,
      problems: [
        packingProblem("archive/busy", place, { pid: String(lock.pid), host: lock.host, since: lock.since }),
      ],
    };
  }
  try {
    return await archiveSite(asked, {
      dist: nodeFolder(folder),
      name: relative(root, folder) || basename(folder),
      archives: nodeFolder(join(root, "archives")),
      version: programVersion(),
      onProgress,
    });
  } catch (error) {
    const problem = diskErrorOf(error, nameOf);
    if (problem === null) throw error;
    return { ok: false, problems: [problem] };
  } finally {
    lock.release();
  }
}

/** Null if two things are asked at once. */
function askedIn({ month, brief, all }: ArchiveRequest): Asked | null {
  const single: readonly Asked[] = [
    ...(month === undefined ? [] : [{ what: "month" as const, name: month }]),
    ...(brief === undefined ? [] : [{ what: "brief" as const, name: brief }]),
    ...(all ? [{ what: "all" as const }] : []),
  ];
  return single.length > 1 ? null : (single[0] ?? { what: "changed-months" });
}
