/** What a site adds in `.eleventy.ts`, where Eleventy itself is not needed for it. */
import { types } from "node:util";
import type { EleventyConfig } from "../../model/eleventy-config.ts";
import { RENDERED_BY_BREVIER } from "../../model/eleventy-config.ts";

export type Filter = (...values: never[]) => unknown;

/**
 * The filters that a configuration adds; null if it asks for anything else, which Eleventy does: shortcodes, transforms, plugins, filters
 * that wait, or that may ask for the page by `this`.
 */
export function filtersAddedBy(
  configure: (config: EleventyConfig) => unknown,
): ReadonlyMap<string, Filter> | null {
  const filters = new Map<string, Filter>();
  let isMore = false;
  const more = () => {
    isMore = true;
  };
  const addFilter = (name: string, filter: Filter) => {
    if (typeof filter !== "function" || types.isAsyncFunction(filter) || mayAskForPage(filter)) more();
    else filters.set(name, atOnce(filter));
  };
  const known: EleventyConfig = {
    addFilter,
    addAsyncFilter: more,
    addShortcode: more,
    addPairedShortcode: more,
    addTransform: more,
    addPlugin: more,
  };
  const config = new Proxy(known, {
    has: (target, key) => key === RENDERED_BY_BREVIER || key in target,
    get: (target, key) => {
      if (!(key in target)) more();
      return Reflect.get(target, key) ?? more;
    },
    set: () => {
      more();
      return true;
    },
  });
  try {
    const result = configure(config);
    if (result !== undefined) more();
    // Eleventy is given the configuration again, and says what fails in it.
    if (isPromise(result)) result.then(undefined, () => {});
  } catch {
    more();
  }
  return isMore ? null : filters;
}

/** The filter, but a promise fails: no template waits for it, and Eleventy is asked to say so. */
function atOnce(filter: Filter): Filter {
  return (...values) => {
    const result = filter(...values);
    if (isPromise(result)) throw new Error("a filter gave a promise");
    return result;
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** `this` of a filter is the page, in Eleventy. What cannot be read may ask for it. */
function mayAskForPage(filter: Filter): boolean {
  const source = Function.prototype.toString.call(filter);
  return /\bthis\b|\[native code\]/.test(source);
}
