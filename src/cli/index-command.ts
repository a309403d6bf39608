import { resolve } from "node:path";
import { indexSite } from "../build/index-site.ts";
import { siteOnDisk } from "../node/site.ts";
import { type CommonRequest, inFrame } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { shardWords } from "./words/shard-words.ts";

/** `brevier index`: what a build would find wrong in the sources, and the index that builds begin with; nothing is built. */
export function indexCommand(request: CommonRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { root, wall } = environment;
    const words = shardWords[frame.language];
    const started = wall();
    // A build into the usual folder writes the same index: one of them at a time.
    const site = siteOnDisk(root, resolve(root, "dist"));
    const outcome = await indexSite(site, { now: frame.now(), wall: started });
    return frame.report(
      outcome,
      (counts) => words.indexed({ ...counts, milliseconds: wall() - started }),
      words.nothingIndexed,
    );
  });
}
