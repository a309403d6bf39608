/** `brevier/eleventy`: what a site's `.eleventy.ts` imports, and the plugin for sites of Eleventy’s own. */
import {
  type EleventyConfig,
  type ForeignEleventyConfig,
  RENDERED_BY_BREVIER,
} from "./model/eleventy-config.ts";

export type { EleventyConfig, ForeignEleventyConfig } from "./model/eleventy-config.ts";

export interface PluginOptions {
  /** The folder of the briefs’ site, which holds `content/`; `news` if not said. */
  readonly root?: string;
  /** The moment to build for; the clock’s if not said. */
  readonly now?: Date | string;
}

/**
 * A plugin for a site of Eleventy: the section of the briefs is built below its output, where the `url` of `site.yaml` says (`https://example.org/news/`:
 * into `news/`), and its templates have `collections.briefs`. What Eleventy makes itself is left alone.
 * @throws Error in Eleventy’s build if the sources are not right, with all that is wrong
 */
export async function brevier(config: ForeignEleventyConfig, options: PluginOptions = {}): Promise<void> {
  const { addBriefs } = await import("./api/eleventy-plugin.ts");
  addBriefs(config, options);
}

// biome-ignore lint/style/noDefaultExport: plugins of Eleventy are imported so
export default brevier;

/**
 * Makes the default export of `.eleventy.ts`. Run by Eleventy itself (`eleventy --config=.eleventy.ts`), it builds the same site as `brevier build`.
 * @param extend adds filters, shortcodes or transforms. They must be pure: the same value, the same text.
 */
export function defineConfig(
  extend: (config: EleventyConfig) => void = () => {},
): (config: EleventyConfig) => void | Promise<void> {
  return (config) => (isForeign(config) ? buildWhole(config) : extend(config));
}

function isForeign(config: EleventyConfig): config is EleventyConfig & ForeignEleventyConfig {
  return !(RENDERED_BY_BREVIER in config) && "setInputDirectory" in config;
}

async function buildWhole(config: ForeignEleventyConfig): Promise<void> {
  const { addWholeSite } = await import("./api/eleventy-plugin.ts");
  addWholeSite(config);
}
