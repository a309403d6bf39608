import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { parseLine } from "../authoring/parse-choices.ts";
import { planWithdrawal } from "../authoring/withdraw.ts";
import type { WithdrawalChoices } from "../authoring/withdraw-brief.ts";
import { withdrawProblem } from "../authoring/withdraw-rules.ts";
import { failed, hasErrors, inFolder, type Outcome, type Place, type Problem } from "../base/problem.ts";
import { readContent } from "../content/index/read-content.ts";
import { readPackages } from "../content/index/read-packages.ts";
import { fieldProblem } from "../content/parse/field-rules.ts";
import { type Clock, parseInstant } from "../content/parse/parse-time.ts";
import { likeFile } from "../content/yaml/line-ends.ts";
import { localeIn } from "../language/locale/locale.ts";
import { instantAt } from "../language/locale/zone.ts";
import type { BriefExport, WithdrawalLevel } from "../model/brief.ts";
import { briefId } from "../model/identifiers.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import { showsCards } from "../plan/card-words.ts";
import { formerAddresses } from "../plan/former-addresses.ts";
import { hasOwnCard } from "../plan/pages/share-card.ts";
import { editionRoutes, urlOf } from "../plan/routes.ts";
import { type CommonRequest, inFrame } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { withdrawWords } from "./words/withdraw-words.ts";

export interface WithdrawRequest extends CommonRequest {
  readonly id: string;
  readonly level: WithdrawalLevel;
  readonly reason: string;
  readonly title?: string;
  readonly replacedBy?: string;
  readonly date?: string;
  readonly dryRun: boolean;
}

/** `brevier withdraw`: takes a published brief back, and says what no program can do. */
export function withdrawCommand(request: WithdrawRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { root, wall } = environment;
    const words = withdrawWords[frame.language];
    const site = siteOnDisk(root, join(root, "dist"));
    const content = nodeFolder(join(root, "content"));
    const now = frame.now();
    const outcome = await withdrawn(request, now);
    const done = outcome.ok && !request.dryRun ? outcome : null;
    for (const { file, text } of done?.value.written ?? []) {
      const before = content.read(file);
      const raw = before === null ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
      content.replace(file, new TextEncoder().encode(before === null ? text : likeFile(text, raw)));
    }
    for (const file of done?.value.removed ?? []) content.remove(file);
    return frame.report(outcome, (plan) => words.report(plan, request), words.nothingDone);

    async function withdrawn({ id, ...written }: WithdrawRequest, at: number) {
      const read = await readContent(site, wall());
      // A brief that cannot be read may show the same picture, or say the same.
      if (!read.ok || hasErrors(read.problems)) return failed(read.problems.map(inContent));
      const { site: settings, locales, revisions } = read.value;
      const choices = parseWithdrawal(written, settings, at);
      if (!choices.ok) return choices;
      const packages = readPackages(site.archives, site.cache, wall());
      if (!packages.ok) return packages;
      const planned = planWithdrawal(id, choices.value, {
        folder: content,
        content: read.value,
        packages: packages.value,
        now: at,
        salt: randomBytes(16).toString("hex"),
        addressesOf: (brief: BriefExport) => {
          const locale = localeIn(locales, brief.lang);
          const routes = editionRoutes(settings, locale);
          const archive = settings.archivePages ? [routes.archive(brief)] : [];
          const card = hasOwnCard({ hasCards: showsCards(settings, locale) }, brief)
            ? [routes.card(brief)]
            : [];
          const kept = revisions.get(brief.id) ?? [];
          const versions =
            kept.length < 2
              ? []
              : [routes.revisions(brief), ...kept.map(({ row }) => routes.revision(brief, row.revision))];
          const known = kept.length < 2 ? brief : { ...brief, revisions: kept.map(({ row }) => row) };
          const former = formerAddresses(settings, routes, known).map(({ at: old }) => old);
          return [routes.brief(brief), ...archive, ...card, ...versions, ...former].map((one) =>
            urlOf(settings, one),
          );
        },
      });
      const problems = planned.problems.map((problem) =>
        /^(?:briefs|withdrawn|revisions)\//.test(problem.place.file) ? inContent(problem) : problem,
      );
      return planned.ok ? { ...planned, problems } : failed(problems);
    }
  });
}

/** The options as values; a problem's place is the option's name. */
function parseWithdrawal(
  { level, reason, title, replacedBy, date }: Omit<WithdrawRequest, "id">,
  clock: Clock,
  now: number,
): Outcome<WithdrawalChoices> {
  const lineOf = (written: string | undefined, name: string): Outcome<string | null> =>
    written === undefined ? { ok: true, value: null, problems: [] } : parseLine(written, name);
  if (reason.trim() === "")
    return failed([fieldProblem("yaml/empty-value", optionPlace("--reason"), { key: "--reason" })]);
  const [why, headline] = [lineOf(reason, "--reason"), lineOf(title, "--title")];
  const at =
    date === undefined
      ? { ok: true as const, value: instantAt(now, clock.timeZone), problems: [] }
      : parseInstant(date.trim(), clock, optionPlace("--date"));
  const replacement = replacedBy === undefined ? null : briefId(replacedBy);
  const badId: Problem[] =
    replacedBy === undefined || replacement !== null
      ? []
      : [
          withdrawProblem("withdraw/unknown-brief", optionPlace("--replaced-by"), {
            found: replacedBy,
            nearest: "",
          }),
        ];
  const problems = [...why.problems, ...headline.problems, ...at.problems, ...badId];
  if (!why.ok || !headline.ok || !at.ok || hasErrors(problems)) return failed(problems);
  const value = {
    date: at.value,
    level,
    reason: why.value ?? "",
    replacedBy: replacement,
    title: headline.value,
  };
  return { ok: true, value, problems };
}

function optionPlace(file: string): Place {
  return { file, line: 1, column: 1 };
}

function inContent(problem: Problem): Problem {
  return inFolder(problem, "content");
}
