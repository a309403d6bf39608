#!/usr/bin/env node
/** `npm create brevier [FOLDER]`: what `brevier init` does, where Brevier is not installed yet. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const description = require.resolve("brevier/package.json");
const program = join(dirname(description), require(description).bin.brevier);
process.argv.splice(1, 1, program, "init");
await import(pathToFileURL(program).href);
