import { expect, test } from "vitest";
import { defineConfig } from "../src/eleventy.ts";
import { type EleventyConfig, RENDERED_BY_BREVIER } from "../src/model/eleventy-config.ts";

const nothing = () => {};
const eleventy: EleventyConfig = {
  addFilter: nothing,
  addAsyncFilter: nothing,
  addShortcode: nothing,
  addPairedShortcode: nothing,
  addTransform: nothing,
  addPlugin: nothing,
};

test("called by Brevier, a configuration adds what the site asks for", () => {
  const asked: EleventyConfig[] = [];
  const config = { ...eleventy, [RENDERED_BY_BREVIER]: true };
  defineConfig((given) => asked.push(given))(config);
  expect(asked).toEqual([config]);
});
