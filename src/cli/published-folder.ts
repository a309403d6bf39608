import { basename, join, resolve } from "node:path";
import { liesIn, realPathOf } from "../node/node-folder.ts";
import { type CommandFrame, Refusal } from "./command-frame.ts";
import { previewMark } from "./preview-mark.ts";

/**
 * The folder that `--out` names, absolute.
 * @throws Refusal if it holds a preview, which may show drafts or briefs that are yet to appear.
 */
export function publishedFolder(out: string, { words }: CommandFrame, root: string): string {
  const path = resolve(root, out);
  if (liesIn(join(root, ".brevier"), path)) throw new Refusal(words.notPublished(out));
  if (previewMark(path).isSet()) throw new Refusal(words.ofLater(out));
  return path;
}

/** What is in a site's folder besides the sites that are built: sources, packages, caches, programs, history. */
const NOT_OUTPUT = ["content", "templates", "archives", ".brevier", ".eleventy.ts", "node_modules", ".git"];
/** What builds leave beside an output folder: files that wait, the lock, the mark of a preview. */
const BESIDE_OUTPUT = /^\..+\.(?:staging|lock|preview)$/;

/**
 * The folder that a site is to be built into, absolute.
 * @throws Refusal if it holds the site's sources or lies in them, or if a build keeps something else there.
 */
export function outputFolder(out: string, { words }: CommandFrame, root: string): string {
  const path = resolve(root, out);
  const isTaken =
    out.trim() === "" ||
    liesIn(path, root) ||
    NOT_OUTPUT.some((name) => liesIn(join(root, name), path)) ||
    [path, realPathOf(path)].some((one) => BESIDE_OUTPUT.test(basename(one)));
  if (isTaken) throw new Refusal(words.notOutput(out));
  return path;
}
