/** Writes what docs/templates.md says of views; run by `npm run docs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { ROOT } from "../memory-site.ts";
import { withViewTables } from "./view-tables.ts";

const PAGE = `${ROOT}docs/templates.md`;
writeFileSync(PAGE, withViewTables(readFileSync(PAGE, "utf8")));
