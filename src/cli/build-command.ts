import { join, resolve } from "node:path";
import { nodeFolder } from "../node-folders.ts";
import { siteOnDisk } from "../node-site.ts";
import { type BuildReport, build } from "../pipeline.ts";
import { languageOf, momentOf } from "./moment.ts";
import {
  countOf,
  problemsAsJson,
  problemsAsText,
  type ReportFormat,
  type ReportLanguage,
  type SourceLine,
} from "./print-report.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface BuildRequest {
  readonly out: string;
  readonly now?: string;
  readonly format: ReportFormat;
  readonly lang?: ReportLanguage;
  readonly adopt: boolean;
  readonly repair: boolean;
  readonly quiet: boolean;
}

/** `brevier build`: problems on standard error (text) or standard output (json), a line of what was done on standard output. */
export async function buildCommand(
  request: BuildRequest,
  { terminal, root, wall, environment }: Surroundings,
): Promise<ExitCode> {
  const language = languageOf(request.lang, environment);
  const now = momentOf(request.now, environment, wall());
  if (now === null) {
    terminal.err(
      language === "fr"
        ? "--now attend un instant comme 2024-10-31T18:40:00+01:00, SOURCE_DATE_EPOCH un nombre de secondes\n"
        : "--now takes a time like 2024-10-31T18:40:00+01:00, SOURCE_DATE_EPOCH a number of seconds\n",
    );
    return 1;
  }
  const started = wall();
  const site = siteOnDisk(root, resolve(root, request.out));
  const outcome = await build(site, { now, wall: started, adopt: request.adopt, repair: request.repair });
  if (request.format === "json") terminal.out(problemsAsJson(outcome.problems, language));
  else if (outcome.problems.length > 0) {
    terminal.err(
      `${problemsAsText(outcome.problems, language, terminal.colours, sourceLines(root))}\n${countOf(outcome.problems, language)}\n`,
    );
  }
  if (!outcome.ok) {
    if (request.format === "text")
      terminal.err(language === "fr" ? "Rien n’a été publié.\n" : "Nothing was published.\n");
    return 1;
  }
  if (!request.quiet && request.format === "text")
    terminal.out(summaryOf(outcome.value, request.out, wall() - started, language));
  return 0;
}

/** The line of a file of the site, for excerpts. */
export function sourceLines(root: string): SourceLine {
  const folder = nodeFolder(root);
  return (file, line) => {
    const bytes = file.includes("..") ? null : folder.read(join(file));
    return bytes === null || bytes.length > 1_048_576
      ? null
      : (new TextDecoder().decode(bytes).split(/\r?\n/)[line - 1] ?? null);
  };
}

function summaryOf(
  { changes, briefs, files, validUntil }: BuildReport,
  out: string,
  took: number,
  language: ReportLanguage,
): string {
  const { added, changed, removed, unchanged } = changes;
  const seconds = (took / 1000).toFixed(1);
  const until = validUntil === null ? null : new Date(validUntil).toISOString();
  if (language === "fr") {
    const next =
      until === null ? "" : `Une brève programmée paraîtra : construisez de nouveau à partir de ${until}.\n`;
    return `${briefs} ${briefs < 2 ? "brève" : "brèves"} → ${files} fichiers dans ${out} : ${added.length} ajoutés, ${changed.length} changés, ${removed.length} retirés, ${unchanged} inchangés (${seconds.replace(".", ",")} s)\n${next}`;
  }
  const next = until === null ? "" : `A scheduled brief will appear: build again from ${until} on.\n`;
  return `${briefs} ${briefs === 1 ? "brief" : "briefs"} → ${files} files in ${out}: ${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged (${seconds} s)\n${next}`;
}
