import { basename, join, relative } from "node:path";
import {
  type ArchivedPackage,
  type ArchiveProgress,
  type ArchiveScope,
  archiveSite,
} from "../archive/archive-site.ts";
import { packingProblem } from "../archive/packing-rules.ts";
import { nameFrom } from "../base/disk-error.ts";
import type { Outcome } from "../base/problem.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { lockOf, programVersion } from "../node/site.ts";
import { type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { publishedFolder } from "./published-folder.ts";
import { archiveWords } from "./words/archive-words.ts";

export interface ArchiveRequest extends CommonRequest {
  readonly out: string;
  readonly month?: string;
  readonly brief?: string;
  readonly all: boolean;
}

/** `brevier archive`: makes packages of the built site, a line each on standard output. */
export function archiveCommand(request: ArchiveRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { root, wall } = environment;
    const words = archiveWords[frame.language];
    const scope = scopeOf(request);
    if (scope === null) throw new Refusal(words.two);
    const folder = publishedFolder(request.out, frame, root);
    const started = wall();
    const progress = frame.progress(words.packing, "on-servers");
    const outcome = await archive(scope, folder, root, progress.tell).finally(progress.end);
    return frame.report(
      outcome,
      (packages) => {
        const written = packages.filter(({ isNew }) => isNew).length;
        const summary = words.done(written, packages.length - written, wall() - started);
        return packages.map(words.packed).join("") + summary;
      },
      words.nothingArchived,
    );
  });
}

async function archive(
  scope: ArchiveScope,
  folder: string,
  root: string,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<Outcome<readonly ArchivedPackage[]>> {
  // A build changes what is read here, and reads what is written here.
  const lock = lockOf(folder);
  if (!lock.held) {
    const place = { file: nameFrom(lock.file, relative(root, lock.file)), line: 1, column: 1 };
    const holder = { pid: String(lock.pid), host: lock.host, since: lock.since };
    return { ok: false, problems: [packingProblem("archive/busy", place, holder)] };
  }
  try {
    return await archiveSite(scope, {
      dist: nodeFolder(folder),
      name: relative(root, folder) || basename(folder),
      archives: nodeFolder(join(root, "archives")),
      version: programVersion(),
      onProgress,
    });
  } finally {
    lock.release();
  }
}

/** Null if more than one scope is given. */
function scopeOf({ month, brief, all }: ArchiveRequest): ArchiveScope | null {
  const single: readonly ArchiveScope[] = [
    ...(month === undefined ? [] : [{ what: "month" as const, name: month }]),
    ...(brief === undefined ? [] : [{ what: "brief" as const, name: brief }]),
    ...(all ? [{ what: "all" as const }] : []),
  ];
  return single.length > 1 ? null : (single[0] ?? { what: "changed-months" });
}
