import { join, resolve } from "node:path";
import { liesIn } from "../node/node-folder.ts";
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
