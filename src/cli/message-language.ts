import { join, resolve } from "node:path";
import { builtLanguageOf } from "../check/built-language.ts";
import { siteLanguageOf } from "../content/site-language.ts";
import { nodeFolder } from "../node-folders.ts";
import type { Surroundings } from "./terminal.ts";

/** A language in which messages are written. */
export type MessageLanguage = "fr" | "en";

/** The language of messages about a site: `--lang`, else the first of `site.yaml`, else the locale's, else English. */
export function messageLanguage(given: string | undefined, around: Surroundings): MessageLanguage {
  return (
    known(given) ??
    siteLanguageOf(nodeFolder(join(around.root, "content")).read("site.yaml")) ??
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
    builtLanguageOf(nodeFolder(resolve(around.root, folder)).read("index.html")) ??
    localeLanguage(around)
  );
}

function known(given: string | undefined): MessageLanguage | null {
  return given === "fr" || given === "en" ? given : null;
}

function localeLanguage({ environment }: Surroundings): MessageLanguage {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^fr(?![a-z])/i.test(locale) ? "fr" : "en";
}
