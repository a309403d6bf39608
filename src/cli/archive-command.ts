import { join } from "node:path";
import { archivePackages, scopeOf } from "../build/archive-packages.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { programVersion, siteOnDisk } from "../node/site.ts";
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
    const outcome = await archivePackages(siteOnDisk(root, folder), scope, {
      archives: nodeFolder(join(root, "archives")),
      version: programVersion(),
      onProgress: progress.tell,
    }).finally(progress.end);
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
