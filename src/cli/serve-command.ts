import { join, sep } from "node:path";
import { derivePictures } from "../authoring/derive-pictures.ts";
import { pictureVersions } from "../authoring/picture-versions.ts";
import { hasErrors, type Outcome } from "../base/problem.ts";
import { type BuildOptions, type BuildReport, build, type PriorityPages } from "../build/build.ts";
import type { SiteOnDisk } from "../build/site-on-disk.ts";
import { readContent } from "../content/index/read-content.ts";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import { pictureDeriver } from "../media/derive-picture.ts";
import { nodeFolder, realPathOf } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import { alarmOn } from "../serve/alarm.ts";
import { buildQueue } from "../serve/build-queue.ts";
import { type Preview, startPreview } from "../serve/preview-server.ts";
import { type RememberedSite, rememberedSite } from "../serve/remembered-site.ts";
import { watchSources } from "../serve/watch-sources.ts";
import { type CommandFrame, type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { countOf, problemsAsText } from "./report/print-report.ts";
import { sourceLines } from "./report/source-lines.ts";

export interface ServeRequest extends CommonRequest {
  readonly port: string;
}

/** A cache: what `build` publishes is never touched. */
const PREVIEW = join(".brevier", "preview");
const SOURCES = ["content", "templates", ".eleventy.ts"];
/** Files of which a save may ask for smaller versions of a picture. */
const MAY_SHOW_PICTURES = /\.(?:md|jpe?g|png|webp|avif)$/i;
/** A save is often several events, in milliseconds: an editor empties a file, then fills it. */
const PAUSE = 15;
/** How long after the last save what is known is written to the disk, in milliseconds. */
const SAVE_AFTER = 1000;
/** How long to wait at the end for a build under way, in milliseconds: what it has not committed, the next build makes. */
const FAREWELL = 500;
/** When to look again whether a build elsewhere has ended, in milliseconds. */
const RETRY = 1000;

/** `brevier serve`: a preview on this machine, built again on every save and when a scheduled brief appears, until the user stops it. */
export function serveCommand(request: ServeRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, (frame) => serve(request, frame, environment));
}

async function serve(
  request: ServeRequest,
  frame: CommandFrame,
  environment: Environment,
): Promise<ExitCode> {
  const { terminal, root, wall } = environment;
  const { words } = frame;
  // A bad moment is refused before a port is opened.
  frame.now();
  const port = /^\d{1,5}$/.test(request.port) ? Number(request.port) : Number.NaN;
  if (!(port <= 65_535)) throw new Refusal(words.badPort);
  const stopped = environment.stopped();
  const failed = (reason: string) => terminal.err(`${reason}\n`);
  const path = join(root, PREVIEW);
  const isInside = (file: string) => realPathOf(file).startsWith(realPathOf(path) + sep);
  const preview = await startPreview({ path, folder: nodeFolder(path), isInside, port, failed });
  if ("code" in preview)
    throw new Refusal(
      preview.code === "EADDRINUSE" ? words.noPort(port) : words.badListen(port, preview.code),
    );
  if (port !== 0 && preview.port !== port) terminal.err(words.otherPort(port, preview.port));

  const memory = rememberedSite({
    content: nodeFolder(join(root, "content")),
    cache: nodeFolder(join(root, ".brevier")),
  });
  const session = { frame, environment, preview, path, memory };
  const queue = buildQueue(async () => {
    calm.set(null);
    const next = await buildPreview(session);
    appearance.set(next.validUntil);
    retry.set(next.isLocked ? wall() + RETRY : null);
    calm.set(wall() + SAVE_AFTER);
  }, PAUSE);
  const appearance = alarmOn(frame.now, queue.request);
  const retry = alarmOn(wall, queue.request);
  let mayLackVersions = true;
  const calm = alarmOn(wall, () => {
    memory.save();
    if (mayLackVersions) void makeVersions(root, wall()).catch((error) => failed(String(error)));
    mayLackVersions = false;
  });
  const changed = (file: string) => {
    if (!memory.touched(file)) return;
    mayLackVersions ||= MAY_SHOW_PICTURES.test(file);
    queue.request();
  };
  const unwatch = await watchSources(root, SOURCES, changed, failed);
  queue.request();
  terminal.out(words.serving(`http://127.0.0.1:${preview.port}${baseOf(root)}/`));

  await stopped;
  appearance.set(null);
  retry.set(null);
  calm.set(null);
  const isOver = Promise.all([queue.stop(), unwatch(), preview.close()]);
  await Promise.race([isOver, new Promise((resolve) => setTimeout(resolve, FAREWELL))]);
  memory.save();
  return EXIT.done;
}

/**
 * Makes the smaller versions of pictures that are missing, if sharp is there: each is a save like any other, so that the preview shows it. What stands
 * in the way, the build has told.
 */
async function makeVersions(root: string, wall: number): Promise<void> {
  const content = nodeFolder(join(root, "content"));
  const read = await readContent(siteOnDisk(root, join(root, PREVIEW)), wall);
  if (!read.ok || hasErrors(read.problems)) return;
  const { missing } = pictureVersions(read.value, content);
  const derive = missing.length === 0 ? null : await pictureDeriver();
  if (derive !== null) await derivePictures({ missing, stale: [] }, content, derive);
}

interface Session {
  readonly frame: CommandFrame;
  readonly environment: Environment;
  readonly preview: Preview;
  /** The preview's folder, absolute. */
  readonly path: string;
  readonly memory: RememberedSite;
}

/** When the preview must be built again without a save. */
interface Next {
  readonly validUntil: number | null;
  /** Another build, of the site itself, was under way. */
  readonly isLocked: boolean;
}

async function buildPreview(session: Session): Promise<Next> {
  const { frame, environment, preview, path, memory } = session;
  const { terminal, root, wall } = environment;
  const { language, words } = frame;
  const started = wall();
  const priorityPages: PriorityPages = {
    paths: () => preview.askedPages(),
    made: (pages) => {
      preview.setEarly(pages);
      preview.setProblems(null);
      preview.reloadPages([...pages.keys()]);
      terminal.out(words.previewEarly(pages.size, wall() - started));
    },
  };
  const open = () => memory.withMemory(siteOnDisk(root, path));
  const outcome = await buildOrFault(open, { now: frame.now(), wall: started, priorityPages });
  preview.setEarly(new Map());
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
    terminal.err(words.kept);
    preview.setProblems(`${countOf(problems, language)}\n${report(false)}`);
    preview.reloadPages([]);
    return { validUntil: null, isLocked: problems.some(({ rule }) => rule === "build/locked") };
  }
  const { added, changed, removed } = outcome.value.changes;
  // Of what was built: `site.yaml` may have been saved again meanwhile.
  preview.setBase(outcome.value.base);
  preview.setProblems(null);
  preview.reloadPages([...added, ...changed, ...removed]);
  const changes = added.length + changed.length + removed.length;
  terminal.out(words.previewBuilt(outcome.value.briefs, changes, wall() - started));
  return { validUntil: outcome.value.validUntil, isLocked: false };
}

/** The outcome, or the fault of the program: the next save may put it right, and the server goes on. */
async function buildOrFault(
  open: () => SiteOnDisk,
  options: Pick<BuildOptions, "now" | "wall" | "priorityPages">,
): Promise<Outcome<BuildReport> | string> {
  try {
    // Opened anew for each build: `.eleventy.ts` may have changed. Whatever stands in the preview is the program's.
    return await build(open(), { ...options, adopt: true, repair: false, preview: true });
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** What stands before every path of the site; nothing while `site.yaml` cannot be read. */
function baseOf(root: string): string {
  const site = parseSite(nodeFolder(join(root, "content")).read(SITE_FILE));
  return site.ok ? site.value.url.base : "";
}
