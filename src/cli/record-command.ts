import { join } from "node:path";
import { recordSite } from "../build/record-and-sign.ts";
import { digest } from "../model/identifiers.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import { briefFactsOf } from "../verify/verify-page.ts";
import { type CommonRequest, inFrame } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { publishedFolder } from "./published-folder.ts";
import { ledgerWords } from "./words/ledger-words.ts";

export interface RecordRequest extends CommonRequest {
  readonly out: string;
}

/** `brevier record`: writes to the ledger what is published and is not in it yet. */
export function recordCommand(request: RecordRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { root, wall } = environment;
    const words = ledgerWords[frame.language];
    const now = frame.now();
    const site = siteOnDisk(root, publishedFolder(request.out, frame, root));
    const content = nodeFolder(join(root, "content"));
    const outcome = await recordSite({ site, content, now, wall: wall() }, (page) => {
      const facts = briefFactsOf(page);
      return facts === null ? null : { ...facts, text: digest(facts.text) };
    });
    return frame.report(
      outcome,
      ({ revisions, withdrawn }) => words.recorded(revisions, withdrawn),
      words.nothingWritten,
    );
  });
}
