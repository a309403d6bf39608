import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import type { MessageLanguage } from "../../../src/cli/message-language.ts";
import { type ReportOfCheck, reportPage } from "../../../src/cli/report/report-page.ts";
import { readFixture } from "../../check/read-fixture.ts";

const decoder = new TextDecoder();

/** The report page of a fixture site, with parts of the report replaced. */
export async function reportOfFixture(
  name: string,
  language: MessageLanguage,
  other: Partial<ReportOfCheck> = {},
): Promise<string> {
  const files = readFixture(name);
  const { problems, counts } = await checkDist(memoryFolder(files));
  const report: ReportOfCheck = {
    name: "dist",
    problems,
    counts,
    moment: Date.UTC(2026, 10, 24, 19, 37),
    version: "1.2.3",
    sourceLine: (file, line) => decoder.decode(files[file]).split(/\r?\n/)[line - 1] ?? null,
    rulesFolder: "../docs/rules",
    ...other,
  };
  return reportPage(report, language);
}
