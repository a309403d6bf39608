import { join } from "node:path";
import { recordSite } from "../build/record-and-sign.ts";
import { epochOf } from "../language/locale/dates.ts";
import type { PageFacts } from "../ledger/record-revisions.ts";
import { digest, instant } from "../model/identifiers.ts";
import { updateDigest } from "../model/update-digest.ts";
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
    const outcome = await recordSite({ site, content, now, wall: wall() }, factsOfPage);
    return frame.report(
      outcome,
      ({ revisions, withdrawn, kept }) => words.recorded(revisions, withdrawn, kept),
      words.nothingWritten,
    );
  });
}

/** What a published page states of its brief, as the ledger writes it; null if it is not the page of a brief. */
export function factsOfPage(page: Uint8Array): PageFacts | null {
  const facts = briefFactsOf(page);
  if (facts === null) return null;
  const { published, updated, text, updates } = facts;
  const digests = updates.map((update) =>
    updateDigest(update.kind, epochOf(instant(update.date)), update.text),
  );
  return { published, updated, text: digest(text), updates: digests.sort().join(" ") };
}
