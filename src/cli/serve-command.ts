import { join } from "node:path";
import { parseSite, SITE_FILE } from "../content/parse-site.ts";
import { nodeFolder } from "../node-folders.ts";
import { siteOnDisk } from "../node-site.ts";
import { type BuildReport, build } from "../pipeline.ts";
import type { Outcome } from "../problem.ts";
import { alarmOn } from "../serve/alarm.ts";
import { buildQueue } from "../serve/build-queue.ts";
import { type Preview, startPreview } from "../serve/preview-server.ts";
import { watchSources } from "../serve/watch-sources.ts";
import { sourceLines } from "./build-command.ts";
import { languageOf, momentOf } from "./moment.ts";
import { countOf, problemsAsText } from "./print-report.ts";
import type { ExitCode, Surroundings } from "./terminal.ts";

export interface ServeRequest {
  readonly port: string;
  readonly now?: string;
  readonly lang?: "fr" | "en";
}

/** A cache: what `build` publishes is never touched. */
const PREVIEW = join(".brevier", "preview");
const SOURCES = ["content", "templates", ".eleventy.ts"];
/** A save is often several events, in milliseconds. */
const PAUSE = 100;
/** When to look again whether a build elsewhere has ended, in milliseconds. */
const RETRY = 1000;

/** `brevier serve`: a preview on this machine, built again on every save and when a scheduled brief appears, until the user stops it. */
export async function serveCommand(request: ServeRequest, around: Surroundings): Promise<ExitCode> {
  const { terminal, root, wall, environment } = around;
  const say = SAYS[languageOf(request.lang, environment)];
  const port = /^\d{1,5}$/.test(request.port) ? Number(request.port) : Number.NaN;
  const isMoment = momentOf(request.now, environment, wall()) !== null;
  if (!(port <= 65_535) || !isMoment) {
    terminal.err(isMoment ? say.badPort : say.badMoment);
    return 1;
  }
  const stopped = around.stopped();
  const failed = (reason: string) => terminal.err(`${reason}\n`);
  const path = join(root, PREVIEW);
  const preview = await startPreview({ path, folder: nodeFolder(path), port, failed });
  if ("code" in preview) {
    terminal.err(preview.code === "EADDRINUSE" ? say.noPort(port) : say.badListen(port, preview.code));
    return 1;
  }
  if (port !== 0 && preview.port !== port) terminal.err(say.otherPort(port, preview.port));

  const moment = () => momentOf(request.now, environment, wall()) ?? wall();
  const session = { request, around, preview, path, moment };
  const queue = buildQueue(async () => {
    const next = await buildPreview(session);
    appearance.set(next.validUntil);
    retry.set(next.isLocked ? wall() + RETRY : null);
  }, PAUSE);
  const appearance = alarmOn(moment, queue.request);
  const retry = alarmOn(wall, queue.request);
  const unwatch = await watchSources(root, SOURCES, queue.request, failed);
  queue.request();
  terminal.out(say.serving(`http://127.0.0.1:${preview.port}${baseOf(root)}/`));

  await stopped;
  appearance.set(null);
  retry.set(null);
  await Promise.all([queue.stop(), unwatch(), preview.close()]);
  return 0;
}

interface Session {
  readonly request: ServeRequest;
  readonly around: Surroundings;
  readonly preview: Preview;
  /** The preview's folder, absolute. */
  readonly path: string;
  readonly moment: () => number;
}

/** When the preview must be built again without a save. */
interface Next {
  readonly validUntil: number | null;
  /** Another build, of the site itself, was under way. */
  readonly isLocked: boolean;
}

async function buildPreview(session: Session): Promise<Next> {
  const { around, preview, path, moment } = session;
  const { terminal, root, wall, environment } = around;
  const language = languageOf(session.request.lang, environment);
  const say = SAYS[language];
  const started = wall();
  const outcome = await buildOrFault(root, path, moment(), started);
  if (typeof outcome === "string") {
    terminal.err(`${outcome}\n`);
    preview.setProblems(outcome);
    preview.reloadPages([]);
    return { validUntil: null, isLocked: false };
  }
  const { problems } = outcome;
  const report = (colours: boolean) => problemsAsText(problems, language, colours, sourceLines(root));
  if (problems.length > 0) terminal.err(`${report(terminal.colours)}\n${countOf(problems, language)}\n`);
  if (!outcome.ok) {
    terminal.err(say.kept);
    preview.setProblems(`${countOf(problems, language)}\n${report(false)}`);
    preview.reloadPages([]);
    return { validUntil: null, isLocked: problems.some(({ rule }) => rule === "build/locked") };
  }
  const { added, changed, removed } = outcome.value.changes;
  preview.setBase(baseOf(root));
  preview.setProblems(null);
  preview.reloadPages([...added, ...changed, ...removed]);
  terminal.out(say.built(outcome.value, ((wall() - started) / 1000).toFixed(1)));
  return { validUntil: outcome.value.validUntil, isLocked: false };
}

/** The outcome, or what broke the program: the next save may mend it, and the server goes on. */
async function buildOrFault(
  root: string,
  path: string,
  now: number,
  started: number,
): Promise<Outcome<BuildReport> | string> {
  try {
    // Opened anew for each build: `.eleventy.ts` may have changed. Whatever stands in the preview is the program's.
    return await build(siteOnDisk(root, path), { now, wall: started, adopt: true, repair: false });
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** What stands before every path of the site; nothing while `site.yaml` cannot be read. */
function baseOf(root: string): string {
  const site = parseSite(nodeFolder(join(root, "content")).read(SITE_FILE));
  return site.ok ? site.value.url.base : "";
}

const SAYS = {
  fr: {
    badPort: "--port attend un nombre de 0 à 65535\n",
    badMoment: "--now attend un instant comme 2024-10-31T18:40:00+01:00\n",
    noPort: (port: number) =>
      `Le port ${port} et les suivants sont occupés : choisissez-en un autre avec --port.\n`,
    badListen: (port: number, code: string) => `Le port ${port} ne peut pas être ouvert (${code}).\n`,
    otherPort: (port: number, found: number) => `Le port ${port} est occupé : l’aperçu prend le ${found}.\n`,
    serving: (url: string) => `Aperçu : ${url} (Ctrl-C pour l’arrêter)\n`,
    kept: "L’aperçu garde les dernières pages bonnes.\n",
    built: ({ briefs, changes }: BuildReport, seconds: string) =>
      `Aperçu construit (${seconds.replace(".", ",")} s). Brèves : ${briefs} ; fichiers changés : ${changedFiles(changes)}.\n`,
  },
  en: {
    badPort: "--port takes a number from 0 to 65535\n",
    badMoment: "--now takes a time like 2024-10-31T18:40:00+01:00\n",
    noPort: (port: number) => `Port ${port} and those after it are in use: choose another with --port.\n`,
    badListen: (port: number, code: string) => `Port ${port} cannot be opened (${code}).\n`,
    otherPort: (port: number, found: number) => `Port ${port} is in use: the preview takes ${found}.\n`,
    serving: (url: string) => `Preview: ${url} (Ctrl-C stops it)\n`,
    kept: "The preview keeps the last good pages.\n",
    built: ({ briefs, changes }: BuildReport, seconds: string) =>
      `Preview built (${seconds} s). Briefs: ${briefs}; files changed: ${changedFiles(changes)}.\n`,
  },
} as const;

function changedFiles({ added, changed, removed }: BuildReport["changes"]): number {
  return added.length + changed.length + removed.length;
}
