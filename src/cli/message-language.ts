import { basename, dirname, join, resolve } from "node:path";
import { builtLanguageOf } from "../check/read/built-language.ts";
import { siteLanguageOf } from "../content/parse/site-language.ts";
import { nodeFolder } from "../node/node-folder.ts";
import type { Environment } from "./environment.ts";

/** A language in which messages are written. */
export type MessageLanguage = "fr" | "en";

/** The language of messages about a site: `--lang`, else the first of `site.yaml`, else the locale's, else English. */
export function messageLanguage(option: string | undefined, environment: Environment): MessageLanguage {
  return (
    known(option) ??
    siteLanguageOf(readIfPossible(join(environment.root, "content"), "site.yaml")) ??
    localeLanguage(environment)
  );
}

/**
 * The language of messages about what is checked or verified: that of the home page for a built site, which has no `site.yaml`; for a
 * file, that of the site around it.
 */
export function languageOfSubject(
  option: string | undefined,
  subject: string,
  environment: Environment,
): MessageLanguage {
  const path = resolve(environment.root, subject);
  if (nodeFolder(dirname(path)).stat(basename(path)) !== null) return messageLanguage(option, environment);
  return known(option) ?? builtLanguageOf(readIfPossible(path, "index.html")) ?? localeLanguage(environment);
}

/** Both files say it near their beginning; in bytes. */
const FIRST = 1 << 16;

/** The command itself reports what the disk refuses, and must do so in some language. */
function readIfPossible(folder: string, file: string): Uint8Array | null {
  try {
    // Not `read`: it would wait for the other end of a pipe.
    const opened = nodeFolder(folder).open(file);
    if (opened === null) return null;
    const bytes = opened.read(0, FIRST);
    opened.close();
    return bytes;
  } catch {
    return null;
  }
}

function known(option: string | undefined): MessageLanguage | null {
  return option === "fr" || option === "en" ? option : null;
}

function localeLanguage({ variables }: Environment): MessageLanguage {
  const locale = variables["LC_ALL"] || variables["LC_MESSAGES"] || variables["LANG"] || "";
  return /^fr(?![a-z])/i.test(locale) ? "fr" : "en";
}
