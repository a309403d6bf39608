/** Eleventy’s configuration object, as far as it is used here. */

/** What a site may add to Eleventy; each is Eleventy's own, documented there. */
export interface EleventyConfig {
  addFilter(name: string, filter: (...values: never[]) => unknown): void;
  addAsyncFilter(name: string, filter: (...values: never[]) => Promise<unknown>): void;
  addShortcode(name: string, shortcode: (...values: never[]) => string): void;
  addPairedShortcode(name: string, shortcode: (content: string, ...values: never[]) => string): void;
  addTransform(name: string, transform: (content: string, outputPath: string) => string): void;
  addPlugin(plugin: unknown, options?: object): void;
}

/** Marks a configuration object as Brevier's own; a symbol of the registry, since a site's copy of this module may be another one. */
export const RENDERED_BY_BREVIER = Symbol.for("brevier.rendered");

/** The configuration of an Eleventy that is not ours. // 11ty.dev/docs/config, /docs/events */
export interface ForeignEleventyConfig {
  readonly ignores: { add(glob: string): unknown };
  /** Eleventy’s own, which its user may have made quiet. */
  readonly logger: { warn(text: string): unknown };
  addWatchTarget(path: string): unknown;
  addCollection(name: string, collection: () => readonly unknown[]): unknown;
  on(event: "eleventy.before", work: (run: EleventyRun) => Promise<void>): unknown;
  on(event: "eleventy.config", work: (settings: { getPathPrefix(): string | undefined }) => void): unknown;
  setInputDirectory(path: string): unknown;
  setOutputDirectory(path: string): unknown;
}

/** What Eleventy says of a run before it begins. */
export interface EleventyRun {
  readonly directories: { readonly output: string };
  /** `fs` where it writes files; else it gives them as data. */
  readonly outputMode: string;
}
