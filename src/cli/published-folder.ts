import { join, resolve } from "node:path";
import { liesIn } from "../node-folders.ts";
import { commandWords } from "./command-words.ts";
import type { MessageLanguage } from "./message-language.ts";
import type { Surroundings } from "./terminal.ts";

/** The folder that `--out` names, absolute; null, and a sentence said, if it is in the cache: a preview shows drafts, and is not to be kept as published. */
export function publishedFolder(
  out: string,
  language: MessageLanguage,
  { terminal, root }: Pick<Surroundings, "terminal" | "root">,
): string | null {
  const path = resolve(root, out);
  if (!liesIn(join(root, ".brevier"), path)) return path;
  terminal.err(commandWords[language].notPublished(out));
  return null;
}
