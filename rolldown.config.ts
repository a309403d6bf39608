/**
 * The program as it is shipped: few files, since opening hundreds of them was a third of the start of each command. Libraries stay where
 * npm puts them. Declarations are made by tsc.
 */
import { readFileSync } from "node:fs";
import { defineConfig } from "rolldown";

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const libraries = Object.keys({ ...dependencies, ...peerDependencies });
/** What is run or imported from outside, by its path in `src/`. */
const ENTRIES = [
  "main",
  "eleventy",
  "api/index",
  "api/check",
  "api/feeds",
  "api/minisign",
  "api/typography",
  "api/wacz",
  // For tests, which compare what threads make with what one makes.
  "build/build",
  "check/check-dist",
  "check/page/html-thread",
  "node/site",
  "node/thread",
  "node/write-schema",
];
/** For profiles: a file for each module. */
const modules = process.env["BREVIER_MODULES"];

export default defineConfig({
  input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
  platform: "node",
  external: (id) => libraries.some((name) => id === name || id.startsWith(`${name}/`)),
  output:
    modules === undefined
      ? { dir: "lib", chunkFileNames: "chunks/[name].js" }
      : { dir: modules, preserveModules: true, preserveModulesRoot: "src" },
});
