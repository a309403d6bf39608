/** The settings of a check: those of `content/site.yaml`, or of the file that `--config` names. */
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Outcome } from "../base/problem.ts";
import { CHECK_RULES } from "../check/check-rules.ts";
import type { CheckSettings } from "../check/check-settings.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { Refusal } from "./command-frame.ts";
import type { MessageLanguage } from "./message-language.ts";
import { checkWords } from "./words/check-words.ts";

const SITE_SETTINGS = join("content", "site.yaml");
/** A file without this word has no settings, and what reads them is not loaded. */
const KEY = /\bcheck["']?\s*:/;

/** @throws Refusal if the file that `config` names is not there. */
export async function readCheckSettings(
  config: string | undefined,
  root: string,
  language: MessageLanguage,
): Promise<Outcome<CheckSettings>> {
  const path = resolve(root, config ?? SITE_SETTINGS);
  const source = nodeFolder(dirname(path)).read(basename(path));
  if (source === null && config !== undefined) throw new Refusal(checkWords[language].noConfig(config));
  if (source === null || !KEY.test(new TextDecoder().decode(source)))
    return { ok: true, value: {}, problems: [] };
  const { parseCheckSettings } = await import("../content/parse/parse-check-settings.ts");
  return parseCheckSettings(source, config ?? relative(root, path), Object.keys(CHECK_RULES));
}
