import { expect, test } from "vitest";
import { defineConfig, type EleventyConfig, RENDERED_BY_BREVIER } from "../src/eleventy.ts";

const nothing = () => {};
const eleventy: EleventyConfig = {
  addFilter: nothing,
  addAsyncFilter: nothing,
  addShortcode: nothing,
  addPairedShortcode: nothing,
  addTransform: nothing,
  addPlugin: nothing,
};

test("a configuration called by Eleventy alone says which command builds the site", () => {
  expect(() => defineConfig()(eleventy)).toThrow("npx brevier build");
});

test("called by Brevier, it adds what the site asks for", () => {
  const asked: EleventyConfig[] = [];
  const config = { ...eleventy, [RENDERED_BY_BREVIER]: true };
  defineConfig((given) => asked.push(given))(config);
  expect(asked).toEqual([config]);
});
