/** Writes docs/rules.md and docs/rules/**; run by `npm run docs`, and so before the package is packed. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ROOT } from "../memory-site.ts";
import { rulesPages } from "./rules-pages.ts";

const pages = await rulesPages();
rmSync(`${ROOT}docs/rules`, { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(dirname(`${ROOT}docs/${path}`), { recursive: true });
  writeFileSync(`${ROOT}docs/${path}`, text);
}
