import { join, resolve } from "node:path";
import { builtLanguageOf } from "../check/read/built-language.ts";
import { siteLanguageOf } from "../content/parse/site-language.ts";
import { nodeFolder } from "../node/node-folder.ts";
import type { Surroundings } from "./terminal.ts";

/** A language in which messages are written. */
export type MessageLanguage = "fr" | "en";

/** The language of messages about a site: `--lang`, else the first of `site.yaml`, else the locale's, else English. */
export function messageLanguage(given: string | undefined, around: Surroundings): MessageLanguage {
  return (
    known(given) ??
    siteLanguageOf(readIfPossible(join(around.root, "content"), "site.yaml")) ??
    localeLanguage(around)
  );
}

/** The same about a built site, which has no `site.yaml`: its home page says the language. */
export function messageLanguageOfBuilt(
  given: string | undefined,
  folder: string,
  around: Surroundings,
): MessageLanguage {
  return (
    known(given) ??
    builtLanguageOf(readIfPossible(resolve(around.root, folder), "index.html")) ??
    localeLanguage(around)
  );
}

/** Both files say it near their beginning; in bytes. */
const FIRST = 1 << 16;

/** What the disk refuses is told by the command itself, and must be told in some language. */
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

function known(given: string | undefined): MessageLanguage | null {
  return given === "fr" || given === "en" ? given : null;
}

function localeLanguage({ environment }: Surroundings): MessageLanguage {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^fr(?![a-z])/i.test(locale) ? "fr" : "en";
}
