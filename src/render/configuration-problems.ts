/** What is wrong with a site's `.eleventy.ts`: it fails, or it asks Eleventy for what Brevier does not take from it. */
import type { Place, Problem } from "../base/problem.ts";
import { type EleventyConfig, RENDERED_BY_BREVIER } from "../model/eleventy-config.ts";
import { renderProblem } from "./render-rules.ts";

const FILE = ".eleventy.ts";

/** The problem of a configuration that cannot be loaded or run. */
export function configurationFailure(error: unknown): Problem {
  const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return renderProblem("config/failed", placeOf(error), { detail });
}

/**
 * Calls and settings that have no effect, each once: Eleventy prints pages here, and nothing else. What it writes, watches, serves or
 * reads from a folder is Brevier's.
 */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  ...[
    "addPassthroughCopy",
    "setServerPassthroughCopyBehavior",
    "addTemplate",
    "addCollection",
    "addDataExtension",
  ],
  ...[
    "addWatchTarget",
    "setServerOptions",
    "setBrowserSyncConfig",
    "setChokidarConfig",
    "setWatchThrottleWaitTime",
  ],
  ...["setWatchJavaScriptDependencies", "setUseGitIgnore", "setUseEditorIgnore", "setDataFileBaseName"],
  ...[
    "setDataFileSuffixes",
    "setDataDeepMerge",
    "addLayoutAlias",
    "setLayoutResolution",
    "setLayoutsDirectory",
  ],
  ...[
    "setInputDirectory",
    "setOutputDirectory",
    "setIncludesDirectory",
    "setDataDirectory",
    "setTemplateFormats",
  ],
  ...["addTemplateFormats", "addExtension", "setFrontMatterParsingOptions", "setNunjucksEnvironmentOptions"],
  ...["setLiquidOptions", "setQuietMode", "addDateParsing", "addPreprocessor", "setFreezeReservedData"],
  ...["ignores", "watchIgnores", "dir", "pathPrefix", "markdownTemplateEngine", "htmlTemplateEngine"],
]);

/** Warns of each. A configuration that fails is for whoever runs it to report. */
export function idleSettings(configure: (config: EleventyConfig) => unknown): readonly Problem[] {
  const found = new Map<string, Place>();
  const note = (name: string) => {
    if (WITHOUT_EFFECT.has(name) && !found.has(name)) found.set(name, placeOf(new Error(name)));
  };
  const nothing: object = new Proxy(() => nothing, {
    get: (_, key) => (key === "then" ? undefined : nothing),
  });
  const ignore = () => {};
  const plain: EleventyConfig = {
    addFilter: ignore,
    addAsyncFilter: ignore,
    addShortcode: ignore,
    addPairedShortcode: ignore,
    addTransform: ignore,
    addPlugin: ignore,
  };
  const config = new Proxy(plain, {
    has: (_, key) => key === RENDERED_BY_BREVIER,
    get: (target, key) => {
      note(String(key));
      return Reflect.get(target, key) ?? nothing;
    },
    set: (_, key) => {
      note(String(key));
      return true;
    },
  });
  try {
    const result = configure(config);
    if (result instanceof Promise) result.catch(() => {});
    else if (typeof result === "object" && result !== null) for (const key of Object.keys(result)) note(key);
  } catch {
    // As above.
  }
  return [...found].map(([name, place]) => renderProblem("config/no-effect", place, { found: name }));
}

/** The line of the file that an error comes from. */
function placeOf(error: unknown): Place {
  const [, line] = /\.eleventy\.ts:(\d+)/.exec(error instanceof Error ? (error.stack ?? "") : "") ?? [];
  return { file: FILE, line: Number(line ?? 1), column: 1 };
}
