import { join } from "node:path";
import { failed, inFolder, type Outcome, type Problem } from "../base/problem.ts";
import { withLock } from "../build/with-lock.ts";
import { readRows } from "../content/index/read-revisions.ts";
import {
  type PublishSettings,
  type PublishTarget,
  parsePublishSettings,
} from "../content/parse/parse-publish-settings.ts";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import { openDestination } from "../node/destinations/open-destination.ts";
import { exchange } from "../node/network.ts";
import { isFolder, nodeFolder, removeFolder } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import { DestinationError } from "../publish/destination.ts";
import { openJournal } from "../publish/journal.ts";
import { publishProblem } from "../publish/publish-rules.ts";
import { type SendProgress, type Sent, sendSite } from "../publish/send-site.ts";
import { addressesOf, messagesOf } from "../publish/tell.ts";
import { buildCommand } from "./build-command.ts";
import { checkCommand } from "./check-command.ts";
import { chosenTarget, passwordFor } from "./chosen-target.ts";
import { type CommandFrame, type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { publishedFolder } from "./published-folder.ts";
import { recordCommand } from "./record-command.ts";
import { problemsAsJson } from "./report/print-report.ts";
import { objectRules } from "./s3-objects.ts";
import { signCommand } from "./sign-command.ts";
import { publishWords } from "./words/publish-words.ts";

export interface PublishRequest extends CommonRequest {
  readonly to?: string;
  readonly out: string;
  readonly dryRun: boolean;
  readonly adopt: boolean;
  readonly repair: boolean;
  readonly skipCheck: boolean;
  /** Whether a copy for review is sent; what readers see is left alone. */
  readonly preview: boolean;
  /** Whether that copy shows drafts and scheduled briefs. */
  readonly drafts: boolean;
  readonly key?: string;
}

/** A step as the report in JSON has it. */
interface Step {
  readonly step: "build" | "check" | "record" | "sign" | "send" | "tell";
  readonly exit: ExitCode;
  readonly problems: unknown;
}

/** Where a copy for review is built. */
const COPY = join(".brevier", "publish", "preview");
/** What a CDN is to forget after the last publication. */
const PURGE_LIST = ".brevier/publish/purge.txt";

/** `brevier publish`: build, check, record, sign, send, tell. Whatever fails stops it before anything is sent; run again, it goes on. */
export function publishCommand(request: PublishRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    if (request.drafts && !request.preview) throw new Refusal(publishWords[frame.language].draftsOnlyInCopy);
    const settings = readSettings(environment.root);
    if (!settings.ok) return frame.report(settings, () => "", publishWords[frame.language].notSent);
    const target = chosenTarget(request, settings.value, frame, environment.root);
    if (!target.ok) return frame.report(target, () => "", publishWords[frame.language].notSent);
    const run = new Publication(request, environment, frame);
    const code = await run.publish(settings.value, target.value);
    run.printJson(code);
    return code;
  });
}

class Publication {
  readonly #request: PublishRequest;
  readonly #environment: Environment;
  readonly #frame: CommandFrame;
  readonly #steps: Step[] = [];
  #sent: Sent | null = null;

  constructor(request: PublishRequest, environment: Environment, frame: CommandFrame) {
    this.#request = request;
    this.#environment = environment;
    this.#frame = frame;
  }

  async publish(settings: PublishSettings, target: PublishTarget): Promise<ExitCode> {
    const { dryRun, skipCheck, key, preview } = this.#request;
    const { root, variables } = this.#environment;
    const hasKey = key !== undefined || (variables["BREVIER_SIGNING_KEY"] ?? "").trim() !== "";
    const isRecorded = !dryRun && !preview;
    const made: readonly Work[] = [
      ["build", (common) => this.#build(common, settings)],
      ...(skipCheck ? [] : [["check", (common) => this.#check(common)] satisfies Work]),
    ];
    const record: Work = [
      "record",
      ({ request, environment }) => recordCommand({ ...request, out: this.#out }, environment),
    ];
    const sign: Work = [
      "sign",
      ({ request, environment }) =>
        signCommand({ ...request, out: this.#out, ...(key === undefined ? {} : { key }) }, environment),
    ];
    const before = laterVersions(root);
    const first = await this.#run(isRecorded ? [...made, record] : made);
    if (first !== EXIT.done) return first;
    // A version that has just been kept has pages of its own.
    const hasVersions = isRecorded && laterVersions(root) > before;
    const second = await this.#run([...(hasVersions ? made : []), ...(isRecorded && hasKey ? [sign] : [])]);
    if (second !== EXIT.done) return second;
    const folder = preview ? join(root, COPY) : publishedFolder(this.#out, this.#frame, root);
    const code = await this.#send(folder, target);
    if (code === EXIT.done && !dryRun && !preview && target.name === settings.targets[0]?.name)
      await this.#tell(settings);
    return code;
  }

  /** One after the other, until one fails. */
  async #run(steps: readonly Work[]): Promise<ExitCode> {
    for (const [step, work] of steps) {
      const code = await this.#step(step, work);
      if (code === EXIT.done) continue;
      if (this.#isText) this.#environment.terminal.err(publishWords[this.#frame.language].notSent);
      return code;
    }
    return EXIT.done;
  }

  get #isText(): boolean {
    return this.#request.format !== "json";
  }

  /** Runs a command as a step of this one; its report in JSON becomes a part of ours. */
  async #step(step: Step["step"], work: (common: Common) => Promise<ExitCode>): Promise<ExitCode> {
    const { now, format = "text", lang = this.#frame.language, quiet = false } = this.#request;
    const request = { format, lang, quiet, ...(now === undefined ? {} : { now }) };
    if (this.#isText) return work({ request, environment: this.#environment });
    let printed = "";
    const { terminal } = this.#environment;
    const heard = {
      ...terminal,
      out: (text: string) => {
        printed += text;
      },
    };
    const exit = await work({ request, environment: { ...this.#environment, terminal: heard } });
    this.#steps.push({ step, exit, problems: printed.trim() === "" ? [] : JSON.parse(printed) });
    return exit;
  }

  /** The folder that is built, checked and sent. */
  get #out(): string {
    return this.#request.preview ? COPY : this.#request.out;
  }

  #build({ request, environment }: Common, { preview }: PublishSettings): Promise<ExitCode> {
    const no = { adopt: false, repair: false, fronts: false, timings: false };
    const reviewCopy = { url: preview.url, showsDrafts: this.#request.drafts };
    const kind = this.#request.preview ? { reviewCopy } : { isRecorded: true as const };
    return buildCommand({ ...request, ...no, ...kind, out: this.#out }, environment);
  }

  #check({ request, environment }: Common): Promise<ExitCode> {
    const withdrawn = "content/withdrawn";
    const isAny = isFolder(join(environment.root, withdrawn));
    return checkCommand(
      { ...request, folder: this.#out, preview: this.#request.preview, ...(isAny ? { withdrawn } : {}) },
      environment,
    );
  }

  async #send(folder: string, target: PublishTarget): Promise<ExitCode> {
    const { root, variables, wall } = this.#environment;
    const { language, progress: progressOf, report } = this.#frame;
    const { adopt, dryRun, repair } = this.#request;
    const words = publishWords[language];
    if (target.target.kind === "ftp" && this.#isText) this.#environment.terminal.err(words.clearFtp);
    const started = wall();
    const progress = progressOf<SendProgress>(words.progress, "always");
    const cache = nodeFolder(join(root, ".brevier"));
    const work = join(root, ".brevier/publish/work");
    const outcome = await withLock(siteOnDisk(root, folder), async (): Promise<Outcome<Sent>> => {
      const dist = nodeFolder(folder);
      cache.write("publish/work/.keep", new Uint8Array());
      const context = {
        dist,
        distPath: folder,
        root,
        work,
        variables,
        password: passwordFor(target, variables),
        objects: objectRules(dist),
      };
      try {
        const destination = await openDestination(target.target, context);
        return await sendSite(dist, destination, openJournal(cache, target.address), {
          place: target.place,
          isDry: dryRun,
          isReviewCopy: this.#request.preview,
          adopts: adopt,
          repairs: repair,
          onProgress: progress.tell,
        });
      } catch (error) {
        if (!(error instanceof DestinationError)) throw error;
        return failed([publishProblem(`publish/${error.why}`, target.place, { found: error.detail })]);
      }
    }).finally(progress.end);
    removeFolder(work);
    if (outcome.ok) this.#sent = outcome.value;
    if (!this.#isText) {
      const exit = outcome.ok ? EXIT.done : EXIT.errors;
      this.#steps.push({ step: "send", exit, problems: rows(outcome.problems, language) });
      return exit;
    }
    return report(
      outcome,
      (sent) =>
        dryRun
          ? this.#listed(target, sent)
          : sent.isSame
            ? words.nothingNew(target.name)
            : words.sent(target.name, sent, wall() - started),
      words.incomplete,
    );
  }

  #listed(target: PublishTarget, sent: Sent): string {
    const words = publishWords[this.#frame.language];
    const list = (mark: string, files: Sent["added"]) =>
      files.map(({ path, bytes }) => words.row(mark, path, bytes));
    return [
      words.wouldSend(target.name, sent),
      ...list("+", sent.added),
      ...list("~", sent.changed),
      ...sent.removed.map((path) => words.row("-", path, 0)),
    ].join("");
  }

  /** What fails here does no harm: it is a warning. */
  async #tell({ siteUrl, hub, indexNow, hasPurgeList }: PublishSettings): Promise<void> {
    const sent = this.#sent;
    if (sent === null || sent.isSame) return;
    const { terminal } = this.#environment;
    const { language, verdict } = this.#frame;
    const place = { file: `content/${SITE_FILE}`, line: 1, column: 1 };
    const problems: Problem[] = [];
    for (const { name, url, type, body, count } of messagesOf(sent, { siteUrl, hub, indexNow })) {
      const answer = await exchange(url, { method: "POST", headers: { "content-type": type }, body });
      const isHeard = answer.kind === "answer" && answer.status >= 200 && answer.status < 300;
      const why = answer.kind === "none" ? answer.why : `HTTP ${answer.status}`;
      if (!isHeard) problems.push(publishProblem("publish/not-told", place, { found: name, why }));
      else if (this.#isText && !this.#request.quiet) terminal.out(publishWords[language].told(name, count));
    }
    if (hasPurgeList) {
      const addresses = addressesOf(sent, siteUrl);
      nodeFolder(this.#environment.root).write(
        PURGE_LIST,
        new TextEncoder().encode(addresses.map((url) => `${url}\n`).join("")),
      );
      if (this.#isText && !this.#request.quiet)
        terminal.out(publishWords[language].listed(PURGE_LIST, addresses.length));
    }
    if (!this.#isText)
      this.#steps.push({ step: "tell", exit: EXIT.done, problems: rows(problems, language) });
    else if (problems.length > 0) verdict(problems, "");
  }

  printJson(exit: ExitCode): void {
    if (this.#isText) return;
    const sent = this.#sent;
    const paths = (files: Sent["added"] = []) => files.map(({ path, bytes }) => ({ path, bytes }));
    const report = {
      exit,
      steps: this.#steps,
      ...(sent === null
        ? {}
        : {
            added: paths(sent.added),
            changed: paths(sent.changed),
            removed: sent.removed,
            bytes: sent.bytes,
          }),
    };
    this.#environment.terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  }
}

/** A step, and what it does. */
type Work = readonly [Step["step"], (common: Common) => Promise<ExitCode>];

/** How many versions of briefs are kept, beside the first of each; what is wrong with them is told by a build. */
function laterVersions(root: string): number {
  const rows = readRows(nodeFolder(join(root, "content")));
  return rows.ok ? rows.value.filter(({ row }) => row.revision > 1).length : 0;
}

/** What the commands that are steps are given. */
interface Common {
  readonly request: CommonRequest;
  readonly environment: Environment;
}

function rows(problems: readonly Problem[], language: CommandFrame["language"]): unknown {
  return JSON.parse(problemsAsJson(problems, language));
}

function readSettings(root: string): Outcome<PublishSettings> {
  const content = nodeFolder(join(root, "content"));
  const bytes = content.read(SITE_FILE);
  // A site that a build would refuse is told in the words of the build.
  const site = parseSite(bytes);
  const settings = site.ok && bytes !== null ? parsePublishSettings(bytes) : failed(site.problems);
  return settings.ok ? settings : failed(settings.problems.map((one) => inFolder(one, "content")));
}
