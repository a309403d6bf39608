import { join, resolve } from "node:path";
import { liesIn } from "../node/node-folder.ts";
import type { Environment } from "./environment.ts";
import type { MessageLanguage } from "./message-language.ts";
import { previewMark } from "./preview-mark.ts";
import { commandWords } from "./words/command-words.ts";

/** The folder that `--out` names, absolute; null, and a sentence said, if a preview is in it: one of the cache shows drafts, another what is yet to appear, and neither is to be kept as published. */
export function publishedFolder(
  out: string,
  language: MessageLanguage,
  { terminal, root }: Pick<Environment, "terminal" | "root">,
): string | null {
  const path = resolve(root, out);
  const isOfCache = liesIn(join(root, ".brevier"), path);
  if (!isOfCache && !previewMark(path).isSet()) return path;
  const say = commandWords[language];
  terminal.err(isOfCache ? say.notPublished(out) : say.ofLater(out));
  return null;
}
