import { join } from "node:path";
import { recordSite } from "../build/record-and-sign.ts";
import { digest } from "../model/identifiers.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import { briefFactsOf } from "../verify/verify-page.ts";
import type { BuildRequest } from "./build-command.ts";
import type { Environment, ExitCode } from "./environment.ts";
import { messageLanguage } from "./message-language.ts";
import { momentOf } from "./moment.ts";
import { publishedFolder } from "./published-folder.ts";
import { report } from "./report/report-outcome.ts";
import { archiveWords } from "./words/archive-words.ts";
import { commandWords } from "./words/command-words.ts";

export type RecordRequest = Pick<BuildRequest, "out" | "now" | "format" | "lang" | "quiet">;

/** `brevier record`: writes down in the ledger what is published and is not in it yet. */
export async function recordCommand(request: RecordRequest, environment: Environment): Promise<ExitCode> {
  const { terminal, root, wall, variables } = environment;
  const language = messageLanguage(request.lang, environment);
  const now = momentOf(request.now, variables, wall());
  if (now === null) {
    terminal.err(commandWords[language].badMoment(request.now ?? variables["SOURCE_DATE_EPOCH"] ?? ""));
    return 2;
  }
  const folder = publishedFolder(request.out, language, environment);
  if (folder === null) return 2;
  const site = siteOnDisk(root, folder);
  const content = nodeFolder(join(root, "content"));
  const outcome = await recordSite({ site, content, now, wall: wall() }, (page) => {
    const facts = briefFactsOf(page);
    return facts === null ? null : { ...facts, text: digest(facts.text) };
  });
  const say = archiveWords[language];
  const says = outcome.ok
    ? say.recorded(outcome.value.revisions, outcome.value.withdrawn)
    : say.nothingWritten;
  return report(outcome, says, request, language, environment);
}
