/** What a site's configuration asks for: filters that need no Eleventy, or more. */
import { expect, test } from "vitest";
import { defineConfig, type EleventyConfig } from "../../../src/eleventy.ts";
import { filtersAddedBy } from "../../../src/render/pages/site-additions.ts";

type Configure = (config: EleventyConfig) => unknown;
const upper = (text: string) => text.toUpperCase();

test("filters that only turn a value into a text are taken as they are", () => {
  const filters = filtersAddedBy(defineConfig((config) => config.addFilter("upper", upper)));
  expect([...(filters ?? [])].map(([name, filter]) => [name, Reflect.apply(filter, null, ["a"])])).toEqual([
    ["upper", "A"],
  ]);
  expect(filtersAddedBy(defineConfig())?.size).toBe(0);
});

test("a filter that gives a promise fails, so that Eleventy says what is wrong", () => {
  const filter = filtersAddedBy((config) => config.addFilter("later", (x: string) => Promise.resolve(x)));
  expect(() => Reflect.apply(filter?.get("later") ?? upper, null, ["a"])).toThrow("promise");
});

test.each<readonly [string, Configure]>([
  ["a shortcode", (config) => config.addShortcode("x", () => "")],
  ["a paired shortcode", (config) => config.addPairedShortcode("x", (inner: string) => inner)],
  ["a transform", (config) => config.addTransform("x", (html: string) => html)],
  ["a plugin", (config) => config.addPlugin(() => {})],
  ["a filter that waits", (config) => config.addAsyncFilter("x", async () => "")],
  ["an asynchronous filter", (config) => config.addFilter("x", async () => "")],
  [
    "a filter that may ask for the page",
    (config) =>
      config.addFilter("x", function (this: unknown) {
        return String(this);
      }),
  ],
  ["a filter that cannot be read", (config) => config.addFilter("x", upper.bind(null))],
  ["a filter that is none", (config) => Reflect.apply(config.addFilter, config, ["x", "no filter"])],
  ["what Brevier does not list", (config) => Reflect.get(config, "addCollection")("x", () => [])],
  ["a setting", (config) => Reflect.set(config, "dir", "x")],
  ["a configuration that waits", async (config) => config.addFilter("upper", upper)],
  ["one that fails while it waits", async () => Promise.reject(new Error("no"))],
  [
    "one that fails",
    () => {
      throw new Error("no");
    },
  ],
])("%s is Eleventy's", (_, configure) => {
  expect(filtersAddedBy(configure)).toBeNull();
});
