/** `brevier/eleventy`: what a site's `.eleventy.ts` imports. */

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

/**
 * Makes the default export of `.eleventy.ts`.
 * @param extend adds filters, shortcodes or transforms. They must be pure: the same value, the same text.
 * @throws when Eleventy is run bare: it would know nothing of briefs.
 */
export function defineConfig(
  extend: (config: EleventyConfig) => void = () => {},
): (config: EleventyConfig) => void {
  return (config) => {
    if (!(RENDERED_BY_BREVIER in config)) {
      throw new Error("This site is built by Brevier: run `npx brevier build` (it calls Eleventy itself).");
    }
    return extend(config);
  };
}
