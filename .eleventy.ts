import { defineConfig } from "brevier/eleventy";

// What Eleventy adds to this site: nothing yet. A site that wants a filter of its own writes
// defineConfig((config) => config.addFilter("name", (text: string) => …)) and uses it in a template.
export default defineConfig();
