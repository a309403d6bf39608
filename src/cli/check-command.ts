import { basename, dirname, relative, resolve, sep } from "node:path";
import { canParseUrl } from "../base/can-parse-url.ts";
import { inFolder, type Problem, sortProblems } from "../base/problem.ts";
import { type TextHashes, textHashesIn } from "../base/shingles.ts";
import { type CheckProgress, checkDist, type Web } from "../check/check-dist.ts";
import { type CheckSettings, judgeOf } from "../check/check-settings.ts";
import { checkFeed } from "../check/feed/check-feed.ts";
import { type Profile, profileOf } from "../check/profile.ts";
import { decodeXml } from "../check/read/decode-xml.ts";
import { kindOfFile } from "../check/read/kind-of-file.ts";
import type { AskProgress } from "../check/site/ask-external-links.ts";
import { checkFeedLinks } from "../check/site/check-feed-links.ts";
import type { Counts } from "../check/site/gather-facts.ts";
import { nodeWeb } from "../node/network.ts";
import { nodeFolder, pathExists } from "../node/node-folder.ts";
import { programVersion, rulesFolderPath } from "../node/site.ts";
import { type CommandFrame, type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { languageOfSubject, type MessageLanguage } from "./message-language.ts";
import type { ProgressTeller } from "./progress.ts";
import { readCheckSettings } from "./read-check-settings.ts";
import { countOf, type SourceLine } from "./report/print-report.ts";
import { reportPage } from "./report/report-page.ts";
import { sourceLines } from "./report/source-lines.ts";
import { checkProgressLine, checkWords } from "./words/check-words.ts";

export interface CheckRequest extends CommonRequest {
  /** A built site, or one file: a feed. */
  readonly folder: string;
  /** Where the site is published, if its files do not say it. */
  readonly base?: string;
  /** The file of the settings, if not `content/site.yaml`. */
  readonly config?: string;
  /** Where a page to read is written; `true` for `check.html` in the working directory. */
  readonly report?: string | true;
  /** How much each rule weighs; by default that of whoever made it. */
  readonly profile?: Profile;
  /** Whether links to other sites are followed, over the network. */
  readonly external?: boolean;
  /** Whether the site is a copy for review. */
  readonly preview?: boolean;
  /** A folder `content/withdrawn`: what was withdrawn must stand nowhere. */
  readonly withdrawn?: string;
}

interface Findings {
  readonly problems: readonly Problem[];
  /** Null of one feed. */
  readonly counts: Counts | null;
  readonly sourceLine: SourceLine;
  readonly summary: string;
}

/** `brevier check [folder|feed]`: 0 if there is nothing, or warnings; 1 if there is an error; 2 if the command cannot be carried out. */
export function checkCommand(request: CheckRequest, environment: Environment): Promise<ExitCode> {
  const { root } = environment;
  const path = resolve(root, request.folder);
  const language = languageOfSubject(request.lang, request.folder, environment);
  return inFrame(
    request,
    environment,
    async (frame) => {
      const now = frame.now();
      refuseReport(request, path, frame, root);
      const read = await readCheckSettings(request.config, root, frame.language);
      if (!read.ok) {
        frame.report(read, () => "", checkWords[frame.language].notChecked);
        return EXIT.broken;
      }
      const progress = frame.progress<CheckProgress>(
        (at, milliseconds) => checkProgressLine(at, milliseconds, language),
        "on-servers",
      );
      if (!pathExists(path)) throw new Refusal(checkWords[language].notThere(request.folder));
      const isFile = nodeFolder(dirname(path)).stat(basename(path)) !== null;
      const findings = await (isFile
        ? feedFindings(path, request, read.value, now, frame, progress)
        : siteFindings(path, request, read.value, frame, environment, progress)
      ).finally(progress.end);
      const { problems, summary, sourceLine } = findings;
      const written = writeReport(findings, request, now, frame, root);
      return frame.verdict(problems, summary + written, { sourceLine, isGrouped: true });
    },
    language,
  );
}

async function siteFindings(
  path: string,
  { folder, profile, base, external, withdrawn, preview = false }: CheckRequest,
  settings: CheckSettings,
  { language, words }: CommandFrame,
  { root, threads }: Environment,
  progress: ProgressTeller<CheckProgress>,
): Promise<Findings> {
  const found = await checkDist(nodeFolder(path), {
    threads,
    settings,
    isReviewCopy: preview,
    onProgress: progress.tell,
    ...(profile === undefined ? {} : { profile }),
    ...(base === undefined ? {} : { base: addressOfSite(base, language) }),
    withdrawn: withdrawn === undefined ? [] : withdrawnTexts(resolve(root, withdrawn), withdrawn, words),
    ...(external === true ? { external: { web: web() } } : {}),
  });
  const problems = found.problems.map((problem) => inFolder(problem, folder));
  const summary = words.checked(folder, countOf(problems, language), found.counts);
  return { problems, counts: found.counts, sourceLine: sourceLines(root), summary };
}

/** @throws Refusal if the folder holds none, or one that cannot be read: nothing would be proved. */
function withdrawnTexts(path: string, name: string, words: CommandFrame["words"]): readonly TextHashes[] {
  const { texts, unreadable } = textHashesIn(nodeFolder(path));
  const [broken] = unreadable;
  if (texts.length === 0 || broken !== undefined)
    throw new Refusal(words.noHashes(broken === undefined ? name : `${name}/${broken}`));
  return texts;
}

/** One feed, by itself. The clock shows which of its dates are in the future. */
async function feedFindings(
  path: string,
  { folder: name, external, ...request }: CheckRequest,
  settings: CheckSettings,
  now: number,
  { language, words }: CommandFrame,
  progress: ProgressTeller<CheckProgress>,
): Promise<Findings> {
  const profile = request.profile ?? settings.profile ?? profileAround(path);
  const { isIgnored } = judgeOf(settings);
  const bytes = nodeFolder(dirname(path)).read(basename(path)) ?? new Uint8Array();
  const kind = kindOfFile(name, bytes);
  if (kind !== null) throw new Refusal(checkWords[language].notAFeed(name, kind[language]));
  const onProgress = (asked: AskProgress) => progress.tell({ stage: "ask", ...asked });
  const deadLinks = external === true ? await checkFeedLinks(bytes, name, { web: web(), onProgress }) : [];
  const lines = (decodeXml(bytes)?.text ?? new TextDecoder().decode(bytes)).split(/\r?\n/);
  const found = [...checkFeed(bytes, { name, profile, now }), ...deadLinks];
  const problems = sortProblems(found.filter((one) => !isIgnored(one)));
  return {
    problems,
    counts: null,
    sourceLine: (_, line) => lines[line - 1] ?? null,
    summary: words.checkedFeed(name, countOf(problems, language)),
  };
}

/** @throws Refusal if it is no address that a site can have. */
function addressOfSite(base: string, language: MessageLanguage): string {
  const isUsable = /^https?:\/\/[^?#]+$/i.test(base) && canParseUrl(base);
  if (!isUsable) throw new Refusal(checkWords[language].badBase(base));
  return new URL(base.endsWith("/") ? base : `${base}/`).href;
}

/** The profile of the site in whose folder, or in a folder of which, a file lies. */
function profileAround(file: string): Profile {
  const folder = dirname(file);
  const profile = profileOf(nodeFolder(folder));
  return profile !== "standard" || folder === dirname(folder) ? profile : profileAround(folder);
}

/** The network, with requests that name the program. */
function web(): Web {
  return nodeWeb(`brevier/${programVersion()} (link checker)`);
}

/** @throws Refusal if the page cannot be written where it is asked for. */
function refuseReport(
  { report }: CheckRequest,
  checked: string,
  { language }: CommandFrame,
  root: string,
): void {
  if (report === undefined) return;
  const file = reportFile(report);
  const path = resolve(root, file);
  const isFolder = pathExists(path) && nodeFolder(dirname(path)).stat(basename(path)) === null;
  if (isFolder) throw new Refusal(checkWords[language].reportIsFolder(file));
  // The default name must not add a page to what is published; a name that the user gives may.
  const isInside = report === true && `${path}${sep}`.startsWith(`${checked}${sep}`);
  if (isInside) throw new Refusal(checkWords[language].reportInside(file));
}

function reportFile(report: string | true): string {
  return report === true ? "check.html" : report;
}

/** Gives the sentence that names the page; empty if none is asked for. */
function writeReport(
  { problems, counts, sourceLine }: Findings,
  { folder, report }: CheckRequest,
  moment: number,
  { language }: CommandFrame,
  root: string,
): string {
  if (report === undefined) return "";
  const path = resolve(root, reportFile(report));
  const rulesFolder = relative(dirname(path), rulesFolderPath()).split(sep).map(encodeURIComponent).join("/");
  const version = programVersion();
  const page = reportPage(
    { name: folder, problems, counts, moment, version, sourceLine, rulesFolder },
    language,
  );
  nodeFolder(dirname(path)).replace(basename(path), new TextEncoder().encode(page));
  return checkWords[language].reportWritten(reportFile(report));
}
