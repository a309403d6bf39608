import { join } from "node:path";
import { parseJsonObject } from "../base/json.ts";
import { RECORD_FILE } from "../commit/build-record.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { type CommonRequest, inFrame } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";

export interface NextRequest extends CommonRequest {
  readonly due?: boolean;
}

/** `brevier next`: when the site is to be built again though nobody edits it, as the last build has seen it. */
export function nextCommand(request: NextRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, ({ words, now }) => {
    const { root, terminal } = environment;
    const record = parseJsonObject(nodeFolder(join(root, ".brevier")).read(RECORD_FILE) ?? new Uint8Array());
    if (request.due) {
      const validUntil = record?.text("validUntil") ?? null;
      // Of a site that was never built nothing stands yet.
      const isDue = record === null || (validUntil !== null && Date.parse(validUntil) <= now());
      terminal.out(isDue ? "yes\n" : "no\n");
      return EXIT.done;
    }
    if (record === null) {
      terminal.err(words.neverBuilt);
      return EXIT.broken;
    }
    const validUntil = record.text("validUntil");
    const appearance = record.text("appearance");
    if (request.format === "json") terminal.out(`${JSON.stringify({ validUntil, appearance }, null, 1)}\n`);
    else terminal.out(words.next(validUntil, appearance));
    return EXIT.done;
  });
}
